//! How cursors are kept: short, and read as they were written.

use entity::enums::Role;

use crate::domain::actor::{Actor, Grant};
use crate::service::feed::cursor::*;

fn handler(agencies: u128) -> RequestContext {
    let grant = |id| Grant {
        role: Role::Handler,
        organization_id: Uuid::from_u128(u128::MAX - id),
        council_id: None,
        area: vec![],
        subordinates: vec![],
        predecessors: vec![],
    };
    let actor =
        Actor { user_id: Some(Uuid::max()), grants: (0..agencies).map(grant).collect(), ..Actor::default() };
    RequestContext::at(DateTime::UNIX_EPOCH, actor)
}

fn complete(ctx: &RequestContext) -> Cursor {
    let place = |at: &str| Place { at: at.to_owned(), read_at: 1_795_000_000 };
    Cursor {
        caller: ctx.actor.id(),
        kinds: CaseKind::ALL.to_vec(),
        epoch: 3,
        since: place("123456789:123456799:123456789,123456791,123456795"),
        window: Some((place("123456799:123456809:123456799,123456801"), (123_456_800, 987_654_321))),
        complete: read_scope(ctx),
        leaving: vec![],
        walk: None,
    }
}

/// Returns the length of the cursor as it is sent: signed, in Base64.
fn length(cursor: &Cursor) -> usize {
    (cursor.kept().unwrap().written().unwrap().len() + 16).div_ceil(3) * 4
}

fn again(cursor: &Cursor, ctx: &RequestContext) -> Result<Cursor> {
    KeptCursor::read(&cursor.kept()?.written()?).unwrap().cursor(ctx)
}

#[test]
fn a_cursor_is_read_as_it_was_written_and_stays_short() {
    for agencies in [0, 1, 40, 100, 101, 5000] {
        let ctx = handler(agencies);
        let mut cursor = complete(&ctx);
        assert_eq!(format!("{:?}", again(&cursor, &ctx).unwrap()), format!("{cursor:?}"), "{agencies}");
        let target = std::mem::take(&mut cursor.complete);
        cursor.walk = Some(Walk { target, after: Some(Uuid::max()) });
        assert_eq!(
            format!("{:?}", again(&cursor, &ctx).unwrap()),
            format!("{cursor:?}"),
            "{agencies}: a walk"
        );
        assert!(length(&cursor) <= 3_500, "{agencies}: {}", length(&cursor));
    }
}

#[test]
fn after_a_change_of_roles_a_cursor_still_says_what_leaves_or_begins_again() {
    for (before, after, is_listed) in [(40, 39, true), (100, 99, true), (99, 100, true), (101, 100, false)] {
        let (former, ctx) = (handler(before), handler(after));
        let mut cursor = complete(&former);
        if is_listed {
            cursor = again(&cursor, &former).unwrap();
        } else {
            assert_eq!(again(&cursor, &ctx).unwrap_err().code(), Some(Code::PositionExpired));
        }
        cursor.follow_roles_of(&ctx);
        match again(&cursor, &ctx) {
            Ok(mut read) if is_listed => {
                assert_eq!(read.leaving.len(), usize::try_from(before).unwrap());
                let written = format!("{read:?}");
                read.follow_roles_of(&ctx);
                assert_eq!(format!("{read:?}"), written, "no other walk begins");
            }
            Err(error) if !is_listed => assert_eq!(error.code(), Some(Code::PositionExpired)),
            other => panic!("{before} {after}: {other:?}"),
        }
    }
}
