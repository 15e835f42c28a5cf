//! Recalls an assignment from its agency (thu hồi), and assigns another one instead. The other agencies keep what they have.

use chrono::NaiveDate;
use entity::assignment;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentStatus};
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::return_assignment::{hand_up, leave_to_the_others};
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::addressed;
use crate::service::engine::case::assign::{self, end_those};
use crate::service::engine::case::due::leave_to_nobody;
use crate::service::engine::case::guards::binding;
use crate::service::engine::timer::Reminders;

/// Recalls the assignment, before or after the agency acknowledged it. Without another lead agency the petition waits to
/// be assigned again, or to be accepted when it was referred before that.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecallAssignment {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S", example = "Chuyển nhầm cơ quan")]
    pub reason: String,
    /// The agency that takes its place, in the same role.
    pub instead: Option<Uuid>,
    /// The due date of the agency that takes its place. Default: by the deadline rules.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn recall(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RecallAssignment,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseAssign;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::Recall, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    if step.due_on.is_some() && step.instead.is_none() {
        return Err(Error::field("/due_on", "not_allowed", "no agency is assigned instead"));
    }
    let rules = Rules::of(&act.on.tx, &act.on.before).await?;
    let new = match step.instead {
        Some(agency) => Some(replacement(&act, &rules, agency, &step).await?),
        None => None,
    };
    act.save_assignment().await?;
    let below: Vec<Uuid> = act.below().map(|one| one.id).collect();
    act.end_below(AssignmentStatus::Recalled).await?;
    let data = event::Recall {
        organization_id: new.as_ref().map(|new| new.organization_id),
        organization_name: new.as_ref().map(|new| new.organization_name.clone()),
        due_on: new.as_ref().map(|new| new.due_on),
        document: step.document.clone(),
    };
    if let Some(new) = new {
        act.added.push(new.clone());
        let mut batch = Batch::default();
        assign::add(&act.on, &mut batch, &Reminders::of(ctx, &rules), new);
        batch.store(&act.on.tx, ctx).await?;
    }
    if act.is_lead() && binding(act.others()).next().is_some() {
        leave_to_the_others(&mut act, &rules).await?;
    } else if act.is_lead() {
        leave_to_nobody(&mut act.on, &rules).await?;
        // nobody leads those who co-operate any more
        let done = |one: &assignment::Model| one.id == act.before.id || below.contains(&one.id);
        end_those(&act.on, AssignmentStatus::Superseded, |one| one.status.is_live() && !done(one)).await?;
    } else if let Some(parent) = act.before.parent_id {
        hand_up(&act, parent).await?;
    }
    let entry = act.entry().because(step.reason).with(data).public();
    act.save_case(entry).await?;
    act.shown().await
}

/// Builds the assignment of the agency that takes the place of the recalled one.
async fn replacement(
    act: &AssignmentAct<'_>,
    rules: &Rules,
    agency: Uuid,
    step: &RecallAssignment,
) -> Result<assignment::Model> {
    let new = addressed::Added {
        pointer: "/instead",
        agency,
        role: act.before.role,
        due_on: step.due_on,
        document: step.document.clone(),
    };
    addressed::added(&act.on, rules, new).await
}
