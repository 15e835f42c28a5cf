//! Creates a handover: all open cases go onto one signed list in one transaction and keep their due dates.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, CaseKind, CommitmentStatus, EventStream};
use entity::handover::{self, item};
use entity::{case, commitment, organization, session};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, Select};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::event::{HandOverCase, HandOverList};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::display_names;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned;
use crate::service::directory::lookup;
use crate::service::engine::case::{guards, party};
use crate::service::handover::candidates;
use crate::service::handover::closing_period::ClosingPeriod;
use crate::service::handover::view::HandoverView;

/// Maximum number of cases on one list.
const MOST: u64 = 5000;

/// A signed list of the cases that are open at the end of a session or term.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHandover {
    /// The session that ends. Give either this or `from_term_id`.
    pub from_session_id: Option<Uuid>,
    /// The term that ends.
    pub from_term_id: Option<Uuid>,
    /// The organization that takes over: one of the council that is valid today.
    pub to_organization_id: Uuid,
    /// The session that takes up the cases: a later one of the same council and, when a term ends, of another term.
    pub to_session_id: Option<Uuid>,
    /// Only cases of these kinds. Default: both kinds.
    #[validate(length(min = 1, max = 2))]
    #[schema(min_items = 1, max_items = 2)]
    pub kinds: Option<Vec<CaseKind>>,
    /// Only these cases, all of which must be open there and not handed over yet. Default: all open cases, except those
    /// already handed over to the same session or, without a target session, from the same closing period to any. At
    /// most 5,000.
    #[validate(length(min = 1, max = 5000))]
    #[schema(min_items = 1, max_items = 5000)]
    pub cases: Option<Vec<Uuid>>,
    /// Name of the person who signed.
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub signed_by: String,
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub signer_position: Option<String>,
    /// The day of signature, not in the future.
    #[validate(custom(function = plausible))]
    pub signed_on: NaiveDate,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub note: Option<String>,
}

/// Creates a handover.
///
/// # Errors
/// 403 without the permission in that council; 409 when nothing is open, or a given case is not open or was handed
/// over already; 422 for invalid fields or more than 5,000 cases. Nothing is stored on an error.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewHandover) -> Result<Reply<HandoverView>> {
    let tx = app.begin(ctx).await?;
    let from = end(&tx, &new).await?;
    let grant = ctx.require(Permission::CaseHandOver, &ResourceScope::council(from.council()))?;
    validate::not_ahead(ctx, "/signed_on", new.signed_on)?;
    let to = receiver(&tx, ctx, &from, new.to_organization_id).await?;
    next_session(&tx, &from, new.to_session_id).await?;
    let cases = lock(&tx, &from, &new).await?;
    party::refuse(&tx, ctx, &cases).await?;
    let promises = candidates::waiting(&tx, &cases).await?;
    let count = |n: usize| i32::try_from(n).map_err(Error::internal);
    let row = handover::Model {
        id: ctx.new_id(),
        council_id: from.council(),
        from_session_id: from.session_id(),
        from_term_id: from.term_id(),
        to_session_id: new.to_session_id,
        to_organization_id: to.id,
        to_organization_name: to.name,
        signed_by: new.signed_by,
        signer_position: new.signer_position,
        signed_on: new.signed_on,
        document: new.document,
        note: new.note,
        case_count: count(cases.len())?,
        commitment_count: count(promises.len())?,
        created_by: ctx.actor.user_id,
        created_at: ctx.now,
    };
    handover::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let of = by_case(&promises);
    list(&tx, ctx, row.id, &cases, &of).await?;
    carry(&tx, ctx, &cases, row.to_session_id).await?;
    tell(&tx, ctx, grant, &row, &cases, &of).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Loads the session or term that ends.
async fn end(tx: &Tx<'_>, new: &NewHandover) -> Result<ClosingPeriod> {
    let (is_session, pointer, id) = match (new.from_session_id, new.from_term_id) {
        (Some(id), None) => (true, "/from_session_id", id),
        (None, Some(id)) => (false, "/from_term_id", id),
        (None, None) => return Err(Error::field("/from_session_id", "required", "or from_term_id")),
        _ => return Err(Error::field("/from_term_id", "not_allowed", "give either a session or a term")),
    };
    ClosingPeriod::find(tx, is_session, id)
        .await?
        .ok_or_else(|| Error::field(pointer, "not_found", "no such session or term"))
}

/// Loads the receiver: an organization of the same council that is valid today.
async fn receiver(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    from: &ClosingPeriod,
    id: Uuid,
) -> Result<organization::Model> {
    const POINTER: &str = "/to_organization_id";
    let to = lookup::organization(tx, ctx, POINTER, id).await?;
    if to.council_id != Some(from.council()) {
        return Err(Error::field(POINTER, "not_found", "no such organization of this council"));
    }
    Ok(to)
}

/// Checks that the receiving session comes after the closing period.
async fn next_session(tx: &Tx<'_>, from: &ClosingPeriod, to: Option<Uuid>) -> Result<()> {
    let Some(id) = to else { return Ok(()) };
    let found = session::Entity::find_by_id(id).one(tx).await?;
    match found.filter(|session| session.council_id == from.council()) {
        None => Err(Error::field("/to_session_id", "not_found", "no such session of this council")),
        Some(session) if !from.is_before(&session) => {
            let detail = format!("it opens on {}, not after the closing session or term", session.opens_on);
            Err(Error::field("/to_session_id", "not_later", detail))
        }
        Some(_) => Ok(()),
    }
}

/// Selects and locks the cases to hand over.
async fn lock(tx: &Tx<'_>, from: &ClosingPeriod, new: &NewHandover) -> Result<Vec<case::Model>> {
    let select = wanted(from, new);
    let n = select.clone().count(tx).await?;
    if n > MOST {
        let detail = format!("{n} cases are open; one list can have at most {MOST}");
        return Err(Error::field("/cases", "too_many", detail));
    }
    let mut cases = case::Entity::in_lock_order(select).all(tx).await?;
    if new.to_session_id.is_none() {
        // checked again under the lock: of two concurrent handovers the later one sees the earlier
        let ids = cases.iter().map(|case| case.id);
        let gone = from.handed_over().filter(item::Column::CaseId.is_in(ids)).into_tuple().all(tx).await?;
        let gone: HashSet<Uuid> = gone.into_iter().collect();
        cases.retain(|case| !gone.contains(&case.id));
    }
    if new.cases.is_none() && cases.is_empty() {
        return Err(Code::NothingOpen.into());
    }
    let found: HashSet<Uuid> = cases.iter().map(|case| case.id).collect();
    match new.cases.iter().flatten().position(|id| !found.contains(id)) {
        Some(i) => Err(why_not(tx, from, new, i).await?),
        None => Ok(cases),
    }
}

/// Selects the open cases that match the request and are not handed over yet.
fn wanted(from: &ClosingPeriod, new: &NewHandover) -> Select<case::Entity> {
    let mut select = from.to_hand_over(new.to_session_id);
    if let Some(kinds) = &new.kinds {
        select = select.filter(case::Column::Kind.is_in(kinds.iter().copied()));
    }
    // the list is of the day on which it was signed
    select = select.filter(case::Column::ReceivedOn.lte(new.signed_on));
    match &new.cases {
        Some(cases) => select.filter(case::Column::Id.is_in(cases.iter().copied())),
        None => select,
    }
}

/// Returns the reason why a given case cannot be handed over.
async fn why_not(tx: &Tx<'_>, from: &ClosingPeriod, new: &NewHandover, i: usize) -> Result<Error> {
    let pointer = format!("/cases/{i}");
    let id = new.cases.iter().flatten().nth(i).copied().unwrap_or_default();
    let found = case::Entity::find_by_id(id).one(tx).await?;
    let Some(case) = found.filter(|case| case.council_id == from.council()) else {
        return Ok(Error::field(&pointer, "not_found", "no such case in this council"));
    };
    if case.part_count.is_some() {
        let number = &case.number;
        let detail = (
            format!("{number} is split: its parts are handed over"),
            format!("{number} đã được tách: chuyển kỳ sau từng phần"),
        );
        return Ok(Error::because(Code::WrongStatus, detail));
    }
    if !guards::is_open(case.status) {
        return Ok(Error::because(Code::WrongStatus, Detail::status(Detail::name(case.number), case.status)));
    }
    if new.kinds.as_ref().is_some_and(|kinds| !kinds.contains(&case.kind)) {
        return Ok(Error::field(&pointer, "other_kind", format!("{} is a {}", case.number, case.kind)));
    }
    if case.received_on > new.signed_on {
        let detail = format!("{} was received on {}, after the signature", case.number, case.received_on);
        return Ok(Error::field(&pointer, "too_late", detail));
    }
    let there = from.open().filter(case::Column::Id.eq(id)).count(tx).await?;
    Ok(match there {
        0 => Error::field(&pointer, "not_there", format!("{} is not in the session or term", case.number)),
        _ => Error::because(Code::HandedOver, Detail::name(case.number)),
    })
}

/// The commitments of each case.
type Promises<'a> = HashMap<Uuid, Vec<&'a commitment::Model>>;

fn by_case(promises: &[commitment::Model]) -> Promises<'_> {
    let mut of = Promises::new();
    for promise in promises {
        of.entry(promise.case_id).or_default().push(promise);
    }
    of
}

/// Stores the list: each case, followed by its commitments, with their present status and due date.
async fn list(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    handover: Uuid,
    cases: &[case::Model],
    promises: &Promises<'_>,
) -> Result<()> {
    // pages show the newest id first, so the first line gets the last id
    let mut items = Vec::new();
    let mut line = |case_id: Uuid, commitment_id: Option<Uuid>, state: &str, due_on: Option<NaiveDate>| {
        let (id, state) = (Uuid::nil(), state.to_owned());
        items.push(item::Model { id, handover_id: handover, case_id, commitment_id, state, due_on });
    };
    for case in cases {
        line(case.id, None, case.status.word(), case.due_on);
        for promise in promises.get(&case.id).into_iter().flatten() {
            line(case.id, Some(promise.id), promise.status.word(), promise.due_on);
        }
    }
    let ids = ctx.new_ids(items.len());
    for (item, id) in items.iter_mut().zip(ids.into_iter().rev()) {
        item.id = id;
    }
    bulk_insert::insert(tx, items).await
}

/// Updates the cases and their commitments: sets the target session and leaves due dates and timers unchanged.
async fn carry(tx: &Tx<'_>, ctx: &RequestContext, cases: &[case::Model], to: Option<Uuid>) -> Result<()> {
    use case::Column as C;
    use commitment::Column as P;
    let ids = || cases.iter().map(|case| case.id);
    // with a target session, commitments that were carried over before are carried over again
    let moved: &[CommitmentStatus] = match to {
        Some(_) => &CommitmentStatus::WAITING,
        None => &[CommitmentStatus::Open],
    };
    let mut promises = versioned::update_many::<commitment::Entity>(ctx)
        .col_expr(P::Status, Expr::value(CommitmentStatus::CarriedOver))
        .filter(P::CaseId.is_in(ids()))
        .filter(P::Status.is_in(moved.iter().copied()));
    let mut rows = versioned::update_many::<case::Entity>(ctx)
        .col_expr(C::OpenCommitments, Expr::value(0))
        .filter(C::Id.is_in(ids()));
    if let Some(to) = to {
        promises = promises.col_expr(P::CarriedTo, Expr::value(to));
        rows = rows.col_expr(C::CarriedTo, Expr::value(to));
    }
    promises.exec(tx).await?;
    let saved = rows.exec(tx).await?;
    match usize::try_from(saved.rows_affected) == Ok(cases.len()) {
        true => Ok(()),
        false => Err(Code::Stale.into()),
    }
}

/// Records one event for the handover and one for every case.
async fn tell(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    grant: Option<&Grant>,
    row: &handover::Model,
    cases: &[case::Model],
    promises: &Promises<'_>,
) -> Result<()> {
    let data = HandOverList {
        handover_id: row.id,
        from_session_id: row.from_session_id,
        from_term_id: row.from_term_id,
        to_session_id: row.to_session_id,
        to_organization_id: row.to_organization_id,
        to_organization_name: row.to_organization_name.clone(),
        signed_on: row.signed_on,
        document: row.document.clone(),
        case_count: row.case_count,
        commitment_count: row.commitment_count,
    };
    let entry = Entry::about(EventStream::Handover, row.id, Action::HandOver).with(data);
    let mut entries = vec![entry.by(grant).in_council(Some(row.council_id))];
    for case in cases {
        let own = promises.get(&case.id).into_iter().flatten();
        let data = HandOverCase {
            handover_id: row.id,
            from_session_id: row.from_session_id,
            from_term_id: row.from_term_id,
            to_session_id: row.to_session_id,
            to_organization_id: row.to_organization_id,
            to_organization_name: row.to_organization_name.clone(),
            signed_on: row.signed_on,
            document: row.document.clone(),
            commitment_ids: own.map(|promise| promise.id).collect(),
        };
        let entry = Entry::about(EventStream::Case, case.id, Action::HandOver).with(data).public();
        let entry = Entry { from: Some(case.status), to: Some(case.status), ..entry };
        entries.push(entry.by(grant).in_council(Some(case.council_id)));
    }
    journal::record_all(tx, ctx, entries).await
}
