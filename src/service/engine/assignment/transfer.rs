//! Transfers the duty of an addressee of a recommendation to its successors.

use std::collections::HashSet;

use entity::document::DocumentReference;
use entity::enums::{Action, AnswersTo, AssignmentRole, AssignmentStatus, CommitmentStatus};
use entity::organization::successor;
use entity::{assignment, commitment, organization};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{EventOrganization, Transfer};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::versioned;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::assign;
use crate::service::engine::case::due::Due;
use crate::service::engine::case::guards::binding;
use crate::service::engine::timer::Reminders;

/// Transfers the duty of an addressee that has ended to its successors.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferAddressee {
    /// Successors of the addressee, direct or through organizations that have ended too. The first one reports on the
    /// commitments. A successor that is already an addressee receives no second assignment.
    #[validate(length(min = 1, max = 300))]
    #[schema(min_items = 1, max_items = 300)]
    pub to: Vec<Uuid>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn transfer(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: TransferAddressee,
) -> Result<Reply<AssignmentView>> {
    let mut act =
        AssignmentAct::begin(app, ctx, id, version, Action::Transfer, Permission::CaseTransfer).await?;
    let receivers = receivers(&act, &step).await?;
    for (i, receiver) in receivers.iter().enumerate() {
        if held(&act, receiver.id).is_some_and(|one| one.role == AssignmentRole::Cooperating) {
            let detail = "it co-operates with an agency to which another addressee handed over";
            return Err(Error::field(&format!("/to/{i}"), "duplicate", detail));
        }
    }
    act.save_assignment().await?;
    act.end_below(AssignmentStatus::Superseded).await?;
    let reminders = Reminders::of(ctx, &Rules::of(&act.on.tx, &act.on.before).await?);
    let mut batch = Batch::default();
    // an organization that is already an addressee has the duty already, or handed it over
    let has_it = |receiver: &&organization::Model| held(&act, receiver.id).is_some();
    for receiver in receivers.iter().filter(|receiver| !has_it(receiver)) {
        // the same duty with the same due date
        let due = Due { on: act.before.due_on, basis: act.before.deadline.clone() };
        let successor = assignment::Model {
            parent_id: Some(act.before.id),
            weight: act.before.weight,
            report_every: act.before.report_every,
            review_every: act.before.review_every,
            ..assign::new_assignment(&act.on, receiver, act.before.role, due, step.document.clone())
        };
        act.add(&mut batch, &reminders, successor);
    }
    batch.store(&act.on.tx, ctx).await?;
    if let Some(first) = receivers.first() {
        transfer_commitments(&act, first).await?;
    }
    let named = |one: organization::Model| EventOrganization::named(one.id, one.name);
    let data = Transfer {
        organization_id: act.before.organization_id,
        organization_name: act.before.organization_name.clone(),
        successors: receivers.into_iter().map(named).collect(),
        document: step.document,
    };
    let entry = act.entry().because(step.note).with(data);
    act.save_case(entry).await?;
    act.shown().await
}

/// Returns what an organization has of the recommendation for the council, besides the duty that is transferred.
fn held<'a>(act: &'a AssignmentAct<'_>, organization: Uuid) -> Option<&'a assignment::Model> {
    act.on.assignments.iter().find(|one| {
        one.id != act.before.id
            && one.organization_id == organization
            && one.status.is_live()
            && one.answers_to == AnswersTo::Council
    })
}

/// Loads the named receivers, each of which must be a direct or indirect successor.
async fn receivers(act: &AssignmentAct<'_>, step: &TransferAddressee) -> Result<Vec<organization::Model>> {
    let successors = successors(act).await?;
    let found = lookup::organizations(&act.on.tx, step.to.iter().copied()).await?;
    let mut receivers: Vec<organization::Model> = Vec::new();
    for (i, id) in step.to.iter().enumerate() {
        let pointer = format!("/to/{i}");
        let receiver = lookup::stands(act.on.ctx, &pointer, found.get(id).cloned())?;
        if !successors.contains(&receiver.id) {
            let detail = format!("{} is not a successor of {}", receiver.name, act.before.organization_name);
            return Err(Error::field(&pointer, "not_a_successor", detail));
        }
        if receivers.iter().any(|other| other.id == receiver.id) {
            return Err(Error::field(&pointer, "duplicate", "named twice"));
        }
        receivers.push(receiver);
    }
    Ok(receivers)
}

/// Returns the ids of all direct and indirect successors.
async fn successors(act: &AssignmentAct<'_>) -> Result<HashSet<Uuid>> {
    use successor::{Column, Entity};
    let (mut all, mut level) = (HashSet::new(), vec![act.before.organization_id]);
    while !level.is_empty() {
        let next = Entity::find().filter(Column::PredecessorId.is_in(level)).all(&act.on.tx).await?;
        level = next.into_iter().map(|link| link.successor_id).filter(|id| all.insert(*id)).collect();
    }
    Ok(all)
}

/// Transfers the open commitments of the ended addressee to its first successor. The user who promised stays on
/// record.
async fn transfer_commitments(act: &AssignmentAct<'_>, receiver: &organization::Model) -> Result<()> {
    use commitment::{Column, Entity};
    let now = assignment::Entity::of_cases([act.before.case_id]).all(&act.on.tx).await?;
    let Some(to) = binding(&now).find(|one| one.organization_id == receiver.id) else { return Ok(()) };
    versioned::update_many::<Entity>(act.on.ctx)
        .col_expr(Column::AssignmentId, Expr::value(to.id))
        .col_expr(Column::OrganizationId, Expr::value(receiver.id))
        .col_expr(Column::OrganizationName, Expr::value(receiver.name.as_str()))
        .filter(Column::AssignmentId.eq(act.before.id))
        .filter(Column::Status.is_in(CommitmentStatus::WAITING))
        .exec(&act.on.tx)
        .await?;
    Ok(())
}
