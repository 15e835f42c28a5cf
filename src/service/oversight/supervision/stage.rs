//! Moves a supervision to a stage: saves the stage row and the supervision, and records one event.

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{Action, EventStream, SupervisionStage};
use entity::supervision::{self, stage};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::domain::event::ReachStage;
use crate::domain::workflow::{Fact, Transition};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::{unversioned, versioned};
use crate::service::oversight::supervision::act;

/// The values of a stage that was reached.
pub(super) struct Reached {
    pub on: NaiveDate,
    /// The JSON pointer of an invalid day.
    pub pointer: &'static str,
    pub document: Option<DocumentReference>,
    pub note: Option<String>,
    /// The reason for dropping it.
    pub reason: Option<String>,
}

/// Moves a locked supervision to `concluded`, when a conclusion is issued. A further conclusion keeps the day of the
/// first.
///
/// # Errors
/// 403 without the permission to conclude it; 409 when its stage allows no conclusion; 422 at `/document/issued_on`
/// when the day is before one on which a stage was reached; 412 when another request saved first.
pub async fn conclude(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    supervision: &supervision::Model,
    on: NaiveDate,
    document: Option<DocumentReference>,
) -> Result<()> {
    let bodies = act::bodies_of(tx, supervision.id).await?;
    let facts = act::facts_of(&bodies, true, &ctx.actor).with(Fact::ByCase, true);
    let row = act::rule(supervision.stage, Action::Conclude, facts)?;
    let reached = Reached { on, pointer: "/document/issued_on", document, note: None, reason: None };
    enter_stage(tx, ctx, supervision, row, reached).await
}

/// Saves the stage and records the event.
///
/// # Errors
/// The errors of [`conclude`].
pub(super) async fn enter_stage(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    before: &supervision::Model,
    row: &Transition<SupervisionStage>,
    reached: Reached,
) -> Result<()> {
    let grant = ctx.require(row.needs, &act::resource_scope(before, &[]))?;
    let on = reached.on;
    let stages = stage::Entity::find().filter(stage::Column::SupervisionId.eq(before.id)).all(tx).await?;
    let others = stages.iter().filter(|one| one.stage != row.to);
    if let Some(last) = others.filter_map(|one| one.reached_on).max().filter(|last| on < *last) {
        return Err(Error::field(
            reached.pointer,
            "range",
            format!("the previous stage was reached on {last}"),
        ));
    }
    let known = stages.into_iter().find(|one| one.stage == row.to);
    let concluded = (row.to == SupervisionStage::Concluded).then_some(on);
    let after = supervision::ActiveModel {
        stage: Set(row.to),
        drop_reason: Set(reached.reason.clone().or(before.drop_reason.clone())),
        concluded_on: Set(before.concluded_on.or(concluded)),
        ended_on: Set(before.ended_on.or(row.to.has_ended().then_some(on))),
        ..Default::default()
    };
    let data = ReachStage { old_stage: before.stage, stage: row.to, on, document: reached.document.clone() };
    note_stage(tx, before, row.to, known, &reached).await?;
    versioned::save(tx, ctx, before, after).await?;
    let entry = Entry::about(EventStream::Supervision, before.id, row.action)
        .because(reached.reason.or(reached.note));
    let entry = entry.by(grant).in_council(Some(before.council_id)).with(data);
    journal::record(tx, ctx, entry).await?;
    Ok(())
}

/// Stores the row of a stage, with the day on which it was first reached.
async fn note_stage(
    tx: &Tx<'_>,
    of: &supervision::Model,
    to: SupervisionStage,
    known: Option<stage::Model>,
    reached: &Reached,
) -> Result<()> {
    let planned_on = known.as_ref().and_then(|one| one.planned_on);
    let row = stage::Model {
        supervision_id: of.id,
        stage: to,
        planned_on,
        reached_on: Some(reached.on),
        document: reached.document.clone(),
        note: reached.note.clone(),
    };
    match known {
        None => {
            stage::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
        }
        Some(known) if known.reached_on.is_none() => {
            unversioned::update(tx, row.into_active_model().reset_all()).await?;
        }
        Some(_) => {}
    }
    Ok(())
}
