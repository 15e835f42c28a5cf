//! Writing links down: the rows only, for acts that hold the cases, have checked them, and tell the story themselves.

use entity::case_link::{ActiveModel, Entity};
use entity::vocabulary::LinkKind;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;

use crate::error::Result;
use crate::service::call::Call;
use crate::service::idempotency::Tx;

/// Rows in one statement: `SQLite` binds 32,766 values at most.
const AT_ONCE: usize = 1000;

/// A link to be written.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// The one that arises, settles, repeats or was split off.
    pub from: Uuid,
    pub to: Uuid,
    pub kind: LinkKind,
    pub note: Option<String>,
}

/// Writes one link and answers its id.
///
/// # Errors
/// 409 when it stands already.
pub async fn make(
    tx: &Tx,
    call: &Call,
    council: Uuid,
    from: Uuid,
    to: Uuid,
    kind: LinkKind,
    note: Option<String>,
) -> Result<Uuid> {
    let id = call.new_id();
    let row = active(call, id, council, NewLink { from, to, kind, note });
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(id)
}

/// Writes many links of one council, a thousand in a statement.
///
/// # Errors
/// 409 when one stands already.
pub async fn make_many(tx: &Tx, call: &Call, council: Uuid, links: Vec<NewLink>) -> Result<()> {
    let mut rows: Vec<ActiveModel> =
        links.into_iter().map(|link| active(call, call.new_id(), council, link)).collect();
    while !rows.is_empty() {
        let some: Vec<_> = rows.drain(..rows.len().min(AT_ONCE)).collect();
        Entity::insert_many(some).exec_without_returning(&**tx).await?;
    }
    Ok(())
}

fn active(call: &Call, id: Uuid, council: Uuid, link: NewLink) -> ActiveModel {
    ActiveModel {
        id: Set(id),
        council_id: Set(council),
        from_case: Set(link.from),
        to_case: Set(link.to),
        kind: Set(link.kind),
        note: Set(link.note),
        created_by: Set(call.actor.user_id),
        created_at: Set(call.now),
    }
}
