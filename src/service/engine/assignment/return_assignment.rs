//! Returns an assignment to the council.

use entity::enums::{Action, AssignmentStatus};
use entity::{assignment, organization};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::Return;
use crate::domain::policy::Permission;
use crate::domain::workflow::FREEZES_AT;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::council::deadline::compute::Rules;
use crate::service::directory::lookup;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::assign::end_those;
use crate::service::engine::case::due::{leave_to_nobody, review_awaited};
use crate::service::engine::case::guards::binding;
use crate::service::engine::timer::Reminders;

/// Returns the assignment to the council.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnAssignment {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
    /// The organization that should be assigned instead.
    pub proposed_receiver: Uuid,
}

pub async fn return_assignment(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReturnAssignment,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseReturn;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::Return, needs).await?;
    let receiver =
        lookup::organization(&act.on.tx, ctx, "/proposed_receiver", step.proposed_receiver).await?;
    if receiver.id == act.before.organization_id {
        return Err(Error::field("/proposed_receiver", "same_agency", "propose another organization"));
    }
    hand_back(&mut act, step.reason, Some(receiver)).await?;
    act.shown().await
}

/// Ends the assignment, leaves the case to the others or to the council, and records the event.
///
/// # Errors
/// 409 when the workflow of the case refuses the step, 412 when somebody else saved first.
pub async fn hand_back(
    act: &mut AssignmentAct<'_>,
    reason: String,
    receiver: Option<organization::Model>,
) -> Result<()> {
    act.assignment.return_reason = Set(Some(reason.clone()));
    act.assignment.proposed_receiver = Set(receiver.as_ref().map(|one| one.id));
    act.save_assignment().await?;
    let below: Vec<Uuid> = act.below().map(|one| one.id).collect();
    act.end_below(AssignmentStatus::Superseded).await?;
    if act.is_lead() && binding(act.others()).next().is_some() {
        let rules = Rules::of(&act.on.tx, &act.on.before).await?;
        leave_to_the_others(act, &rules).await?;
    } else if act.is_lead() {
        let returns = act.on.before.return_count + 1;
        act.on.case.return_count = Set(returns);
        act.on.case.frozen = Set(returns >= FREEZES_AT);
        let rules = Rules::of(&act.on.tx, &act.on.before).await?;
        leave_to_nobody(&mut act.on, &rules).await?;
        end_those(&act.on, AssignmentStatus::Superseded, |one| {
            one.status.is_live() && one.id != act.before.id && !below.contains(&one.id)
        })
        .await?;
    } else if let Some(parent) = act.before.parent_id {
        hand_up(act, parent).await?;
    }
    let data = Return {
        organization_id: receiver.as_ref().map(|one| one.id),
        organization_name: receiver.map(|one| one.name),
    };
    let entry = act.entry().because(reason).with(data);
    act.save_case(entry).await
}

/// Leaves the case to the other lead agencies, and to those that the step adds. If all of them have answered, so is the
/// case.
pub async fn leave_to_the_others(act: &mut AssignmentAct<'_>, rules: &Rules) -> Result<()> {
    let now: Vec<assignment::Model> = act.others().cloned().collect();
    if act.on.follow_leads(&now) {
        review_awaited(&act.on, rules).await?;
    }
    if act.on.before.lead_agency_id == Some(act.before.organization_id) {
        // the one that takes its place, or else the first of the others
        let next = act.added.first().or_else(|| binding(&now).next());
        act.on.case.lead_agency_id = Set(next.map(|one| one.organization_id));
        act.on.case.lead_agency_name = Set(next.map(|one| one.organization_name.clone()));
    }
    Ok(())
}

/// Gives what a committee handed over back to it, unless another agency still has it.
pub async fn hand_up(act: &AssignmentAct<'_>, parent: Uuid) -> Result<()> {
    let handed_over =
        |one: &&assignment::Model| one.id == parent && one.status == AssignmentStatus::PassedDown;
    let Some(parent) = act.on.assignments.iter().find(handed_over) else { return Ok(()) };
    let mut others = act.on.assignments.iter().filter(|one| one.id != act.before.id);
    if others.any(|one| one.parent_id == Some(parent.id) && one.role == parent.role && one.status.binds()) {
        return Ok(());
    }
    let again = assignment::ActiveModel {
        status: Set(AssignmentStatus::Assigned),
        ended_on: Set(None),
        ..Default::default()
    };
    versioned::save(&act.on.tx, act.on.ctx, parent, again).await?;
    let (tx, case) = (&act.on.tx, &act.on.before);
    let reminders = Reminders::of(act.on.ctx, &Rules::of(tx, case).await?);
    let after = assignment::Model { status: AssignmentStatus::Assigned, ended_on: None, ..parent.clone() };
    let mut batch = Batch::default();
    batch.timers.assignment(act.on.ctx, &reminders, &after, case.received_on);
    batch.reports.again(after, case.received_on);
    batch.store(tx, act.on.ctx).await
}
