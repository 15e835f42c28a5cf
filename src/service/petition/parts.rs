//! What a petition that is split has in common with its parts: its edits reach them, and its petitioner is theirs.

use entity::case::{ActiveModel, Entity, Model};
use entity::case_unit::CaseUnits;
use entity::enums::{Action, CaseArea, EventStream};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::domain::event::Edit;
use crate::domain::policy::Permission;
use crate::kernel::bulk_insert;
use crate::kernel::changes::Changes;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::Entry;
use crate::kernel::versioned::Change;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::parts::waits_for_council;
use crate::service::engine::case::place;

/// Locks the parts of a petition, also those that were joined again, and then the petition itself.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub(super) async fn lock<'a>(
    ctx: &'a RequestContext,
    tx: Tx<'a>,
    id: Uuid,
) -> Result<(CaseAct<'a>, Vec<Model>)> {
    let parts = entity::rows(&tx, Entity::in_lock_order(Entity::parts_of([id]))).await?;
    Ok((CaseAct::lock(ctx, tx, id).await?, parts))
}

/// Returns those parts that were not joined again.
pub(super) fn current(parts: Vec<Model>, whole: Uuid) -> Vec<Model> {
    parts.into_iter().filter(|part| part.merged_into != Some(whole)).collect()
}

/// Returns whether no part was ever with an agency, and none has ended.
pub(super) async fn are_untouched(db: &impl ConnectionTrait, parts: &[Model]) -> Result<bool> {
    if parts.is_empty() || !parts.iter().all(|part| waits_for_council(part.status)) {
        return Ok(false);
    }
    let ids = parts.iter().map(|part| part.id);
    let assigned = assignment::Entity::find().filter(assignment::Column::CaseId.is_in(ids));
    Ok(assigned.one(db).await?.is_none())
}

/// Refuses what belongs to the whole of a part.
///
/// # Errors
/// 409 for a part.
pub(super) fn refuse(case: &Model, (english, vietnamese): (&str, &str)) -> Result<()> {
    match case.part_of {
        Some(_) => {
            let number = &case.number;
            let english = format!("{number} is a part: {english}");
            Err(Error::because(Code::OfWhole, (english, format!("{number} là phần đã tách: {vietnamese}"))))
        }
        None => Ok(()),
    }
}

/// Copies to the parts what an edit changes of the fields that they share with the whole. A part that is about the same
/// places stays so.
///
/// # Errors
/// 422 when a place of a part did not exist on the new day of receipt.
pub(super) async fn share(act: &CaseAct<'_>, parts: Vec<Model>) -> Result<()> {
    let (tx, ctx, after) = (&act.tx, act.ctx, &act.case);
    let before = &act.before;
    let is_there = |part: &Model| part.area == before.area && part.units == before.units;
    let moves = matches!(after.units, ActiveValue::Set(_));
    if let ActiveValue::Set(day) = after.received_on {
        let own = parts.iter().filter(|part| part.area == CaseArea::Units && !is_there(part));
        let units = CaseUnits(own.flat_map(|part| part.units.0.iter().cloned()).collect());
        place::stood(tx, "/received_on", &units, day).await?;
    }
    let (mut batch, mut moved) = (Batch::default(), vec![]);
    for part in parts {
        let mut changes = shared(after, part.clone().into_active_model());
        if moves && is_there(&part) {
            changes.area = after.area.clone();
            changes.units = after.units.clone();
            moved.push(part.id);
        }
        let changed = Changes::between(&part, &mut changes)?;
        if changed.is_empty() {
            continue;
        }
        let data = Edit { changed: changed.into_fields(), former_text: None };
        let entry = Entry::about(EventStream::Case, part.id, Action::Edit).with(data);
        let grant = ctx.require(Permission::CaseAccept, &act.resource_scope())?;
        let public = !waits_for_council(part.status);
        let entry = Entry { from: Some(part.status), to: Some(part.status), public, ..entry.by(grant) };
        batch.events.push(entry.in_council(Some(part.council_id)));
        batch.cases.push(Change { read: part, changes, steps: 1 });
    }
    if let (ActiveValue::Set(units), false) = (&after.units, moved.is_empty()) {
        place::leave(tx, moved.iter().copied()).await?;
        bulk_insert::insert(tx, moved.into_iter().flat_map(|part| units.rows(part)).collect()).await?;
    }
    batch.store(tx, ctx).await
}

/// Returns the changes of a part with the shared fields of the whole.
fn shared(of: &ActiveModel, part: ActiveModel) -> ActiveModel {
    case::ActiveModel {
        channel: of.channel.clone(),
        received_on: of.received_on.clone(),
        session_id: of.session_id.clone(),
        phase: of.phase.clone(),
        supporter_count: of.supporter_count.clone(),
        sender_reference: of.sender_reference.clone(),
        contact_plan_number: of.contact_plan_number.clone(),
        source_id: of.source_id.clone(),
        source_name: of.source_name.clone(),
        ..part
    }
}
