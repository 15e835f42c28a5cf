//! Shows a case's escalation level and the next one, and records a deputy's request for a reminder.

use chrono::NaiveDate;
use entity::assignment;
use entity::enums::{Action, DeadlineStep, EscalationLevel};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::escalation::{self, Escalated, EscalationReason};
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, find_transition};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards;
use crate::service::engine::case::view::{CaseView, visible};
use crate::service::engine::reminder_letter::send::is_remindable;
use crate::service::engine::reminder_letter::sent::Sent;
use crate::service::engine::reminder_letter::view::{self, ReminderLetterView};

/// The escalation of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct EscalationView {
    pub case_id: Uuid,
    pub case_number: String,
    /// The highest escalation level that any agency has reached so far.
    pub escalation_level: Option<EscalationLevel>,
    /// The number of letters at this level to the agency that has most of them.
    pub escalation_count: i32,
    /// The next escalation level of the agency that is furthest; `null` when no reminder is possible in the case's present
    /// status. What comes next for another agency is in `agencies`.
    pub next: Option<EscalationLevel>,
    pub why: Option<EscalationReason>,
    /// The agencies to which a letter can be sent; empty before the case is assigned. Each is reminded for itself.
    pub agencies: Vec<AgencyEscalation>,
    /// The number of reminder letters before the next escalation level, by the deadline rule of step `remind`.
    pub reminders_before_next: i32,
    /// The case's due date.
    pub due_on: Option<NaiveDate>,
    /// Days past the due date as of today; negative before it.
    pub days_late: Option<i64>,
    /// The letters so far, oldest first.
    pub letters: Vec<ReminderLetterView>,
}

/// How far the duty of one agency has escalated. A duty that was passed down or transferred goes on.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgencyEscalation {
    pub assignment_id: Uuid,
    pub organization_id: Uuid,
    /// The agency's name at the time of the assignment.
    pub organization_name: String,
    /// `null` before the first letter.
    pub escalation_level: Option<EscalationLevel>,
    /// The number of letters at this level.
    pub escalation_count: i32,
    /// The next escalation level; `null` when no reminder is possible in the case's present status.
    pub next: Option<EscalationLevel>,
    pub why: Option<EscalationReason>,
}

impl View for EscalationView {}

/// Requests that the leader send a reminder letter.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestReminder {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// Returns the escalation of a case.
///
/// # Errors
/// 404 when the case is not visible to the caller.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<EscalationView> {
    let db = app.read();
    let (case, assignments) = visible(db, ctx, id).await?;
    let rules = Rules::to_read(db, &case).await?;
    let rule = rules.applying(DeadlineStep::Remind, ctx.today());
    let reminder_letters = rule.and_then(|rule| rule.times).unwrap_or(escalation::REMINDERS);
    // whether the case waits for a letter from somebody who is no party to it
    let facts = guards::of_case(&case, &assignments, None, &ctx.actor).with(Fact::ActorIsParty, false);
    let waits = find_transition(guards::workflow_of(&case), case.status, Action::Remind, facts).is_ok();
    let sent = Sent::about(db, [case.id]).await?;
    let reminded = assignments.iter().filter(|one| is_remindable(one) && guards::sees(&ctx.actor, one));
    let reminded: Vec<(&assignment::Model, Escalated)> =
        reminded.map(|one| (one, sent.for_duty(one, &assignments))).collect();
    let so_far = Escalated { escalation_level: case.escalation_level, count: case.escalation_count };
    let furthest = reminded.iter().map(|(_, escalated)| *escalated).max().unwrap_or(so_far);
    let (next, why) = escalation::next(furthest, reminder_letters);
    let agency = |(one, escalated): (&assignment::Model, Escalated)| {
        let (next, why) = escalation::next(escalated, reminder_letters);
        AgencyEscalation {
            assignment_id: one.id,
            organization_id: one.organization_id,
            organization_name: one.organization_name.clone(),
            escalation_level: escalated.escalation_level,
            escalation_count: escalated.count,
            next: waits.then_some(next),
            why: waits.then_some(why),
        }
    };
    Ok(EscalationView {
        case_id: id,
        case_number: case.number.clone(),
        escalation_level: case.escalation_level,
        escalation_count: case.escalation_count,
        next: waits.then_some(next),
        why: waits.then_some(why),
        agencies: reminded.into_iter().map(agency).collect(),
        reminders_before_next: reminder_letters,
        due_on: case.due_on,
        days_late: case.due_on.map(|due| ctx.today().signed_duration_since(due).num_days()),
        letters: view::about(db, ctx, &case).await?,
    })
}

/// Records a deputy's request for a reminder letter.
pub async fn ask(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RequestReminder,
) -> Result<Reply<CaseView>> {
    let act = CaseAct::begin(app, ctx, id, version, Permission::CaseRequestReminder).await?;
    let row = act.rule(Action::RequestReminder, act.facts())?;
    let entry = act.entry(Action::RequestReminder).because(step.reason);
    act.finish(row, entry).await
}
