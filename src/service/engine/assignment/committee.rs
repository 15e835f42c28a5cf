//! What a People's Committee does about the agencies to which it passed an assignment down: it takes back, sends back,
//! reminds, and changes due dates. The council decides about the committee's own assignment only.

use chrono::NaiveDate;
use entity::assignment;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentStatus};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::CommitteePart;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::delegate::inner_due_on;
use crate::service::engine::assignment::return_assignment::hand_up;
use crate::service::engine::assignment::view::AssignmentView;

/// Takes back what the committee passed down: the agency no longer has to answer.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackAssignment {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Sends an answer back to its agency, which has to answer the committee again.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendBackAssignment {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
    /// Not after the committee's own due date. Default: the due date that the agency had.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Reminds the agency (đôn đốc).
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindAgency {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub text: String,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Changes the due date of the agency. That of the committee stays.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeDueDate {
    /// Today or later, and not after the committee's own due date.
    #[validate(custom(function = plausible))]
    pub due_on: NaiveDate,
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn take_back(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: TakeBackAssignment,
) -> Result<Reply<AssignmentView>> {
    let mut act = begin(app, ctx, id, version, Action::TakeBack).await?;
    act.on.is_of_case(step.document.as_ref())?;
    act.save_assignment().await?;
    act.end_below(AssignmentStatus::Recalled).await?;
    let committee = committee(&act)?.clone();
    hand_up(&act, committee.id).await?;
    if act.is_lead() {
        let again = |one: &assignment::Model| match one.id == committee.id {
            true => assignment::Model { status: AssignmentStatus::Assigned, ..one.clone() },
            false => one.clone(),
        };
        let now: Vec<assignment::Model> = act.others().map(again).collect();
        act.on.follow_leads(&now);
        if act.on.before.lead_agency_id == Some(act.before.organization_id) {
            act.on.case.lead_agency_id = Set(Some(committee.organization_id));
            act.on.case.lead_agency_name = Set(Some(committee.organization_name));
        }
    }
    let data = told(&act, act.before.due_on, step.document);
    let entry = act.entry().because(step.reason).with(data);
    act.save_case(entry).await?;
    act.shown().await
}

pub async fn send_back(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: SendBackAssignment,
) -> Result<Reply<AssignmentView>> {
    let mut act = begin(app, ctx, id, version, Action::SendBack).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let due_on = match step.due_on {
        Some(_) => inner_due_on(ctx, committee(&act)?, step.due_on)?,
        None => act.before.due_on,
    };
    act.assignment.ended_on = Set(None);
    put_due_on(&mut act, due_on).await?;
    let data = told(&act, due_on, step.document);
    let entry = act.entry().because(step.reason).with(data);
    act.finish(entry).await
}

pub async fn remind_agency(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RemindAgency,
) -> Result<Reply<AssignmentView>> {
    let act = begin(app, ctx, id, version, Action::RemindAgency).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let data = told(&act, act.before.due_on, step.document);
    let entry = act.entry().because(step.text).with(data);
    act.finish(entry).await
}

pub async fn change_due(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ChangeDueDate,
) -> Result<Reply<AssignmentView>> {
    let mut act = begin(app, ctx, id, version, Action::ChangeDue).await?;
    act.on.is_of_case(step.document.as_ref())?;
    if act.before.review_every.is_some() {
        return Err(Error::field("/due_on", "not_allowed", "a standing obligation has no due date"));
    }
    let due_on = inner_due_on(ctx, committee(&act)?, Some(step.due_on))?;
    put_due_on(&mut act, due_on).await?;
    let data = told(&act, due_on, step.document);
    let entry = act.entry().because(step.reason).with(data);
    act.finish(entry).await
}

async fn begin<'a>(
    app: &'a mut App,
    ctx: &'a RequestContext,
    id: Uuid,
    version: i64,
    action: Action,
) -> Result<AssignmentAct<'a>> {
    AssignmentAct::begin(app, ctx, id, version, action, Permission::CasePassDown).await
}

/// Returns the committee's own assignment.
fn committee<'a>(act: &'a AssignmentAct<'_>) -> Result<&'a assignment::Model> {
    let own = act.on.assignments.iter().find(|one| Some(one.id) == act.before.parent_id);
    own.ok_or_else(|| Code::NotFound.into())
}

/// Sets the due date, and its timers.
async fn put_due_on(act: &mut AssignmentAct<'_>, due_on: NaiveDate) -> Result<()> {
    if due_on != act.before.due_on {
        act.assignment.due_on = Set(due_on);
        // set by the committee, so no rule explains it any more
        act.assignment.deadline = Set(None);
    }
    act.reschedule(due_on).await
}

fn told(act: &AssignmentAct<'_>, due_on: NaiveDate, document: Option<DocumentReference>) -> CommitteePart {
    CommitteePart {
        organization_id: act.before.organization_id,
        organization_name: act.before.organization_name.clone(),
        due_on,
        document,
    }
}
