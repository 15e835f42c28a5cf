//! Where a case stands on the escalation, what comes next, and why; and a deputy's wish for it.

use chrono::NaiveDate;
use entity::enums::{Action, DeadlineStep, EscalationLevel};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::escalation::{self, Escalated, EscalationReason};
use crate::domain::policy::Permission;
use crate::domain::workflow::{self, find_transition};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards;
use crate::service::engine::case::view::{CaseView, in_sight};
use crate::service::engine::reminder_letter::view::{self, ReminderLetterView};

/// A case's escalation.
#[derive(Debug, Serialize, ToSchema)]
pub struct EscalationView {
    pub case_id: Uuid,
    /// The escalation level it has reached.
    pub escalation_level: Option<EscalationLevel>,
    /// Letters of this escalation level.
    pub escalation_count: i32,
    /// The escalation level a leader would climb next; `null` when the case is not with anybody who could be urged.
    pub next: Option<EscalationLevel>,
    pub why: Option<EscalationReason>,
    /// Reminder letter letters before the next escalation level, by the rule of step `urge`.
    pub urgings_before_next: i32,
    /// The case's due date.
    pub due_on: Option<NaiveDate>,
    /// Days past the due date, today; negative before it.
    pub days_late: Option<i64>,
    /// The letters so far, oldest first.
    pub letters: Vec<ReminderLetterView>,
}

impl View for EscalationView {}

/// Asks the leader to urge.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestReminder {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// The escalation of a case in sight.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<EscalationView> {
    let db = app.read();
    let (case, assignments) = in_sight(db, ctx, id).await?;
    let rules = Rules::of(db, &case).await?;
    let rule = rules.applying(DeadlineStep::Remind, ctx.today());
    let reminder_letters = rule.and_then(|rule| rule.times).unwrap_or(escalation::URGINGS);
    let (next, why) = escalation::next(
        Escalated { escalation_level: case.escalation_level, count: case.escalation_count },
        reminder_letters,
    );
    let facts = guards::of_case(&case, &assignments, &[], &ctx.actor);
    let waits = find_transition(workflow::of_case(case.kind), case.status, Action::Remind, facts).is_ok();
    Ok(EscalationView {
        case_id: id,
        escalation_level: case.escalation_level,
        escalation_count: case.escalation_count,
        next: waits.then_some(next),
        why: waits.then_some(why),
        urgings_before_next: reminder_letters,
        due_on: case.due_on,
        days_late: case.due_on.map(|due| ctx.today().signed_duration_since(due).num_days()),
        letters: view::about(db, &case).await?,
    })
}

/// A deputy's wish, on record.
///
/// # Errors
/// As every act on a case.
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
