//! The due dates of agencies, and of what the council does itself: assign an accepted case, review an answer.

use chrono::NaiveDate;
use entity::deadline_rule::DeadlineBasis;
use entity::enums::{AssignmentRole, DeadlineStep, StartEvent, Status, TimerKind};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;

use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::service::council::deadline::compute::{self, Rules};
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::timer::{self, Reminders, Subject, Timers};

/// A due date and how it was computed; `None` when it was set by hand.
#[derive(Clone, Debug)]
pub struct Due {
    pub on: NaiveDate,
    pub basis: Option<DeadlineBasis>,
}

/// Returns the due date of an agency that is added to others: the one set by hand, or that of the rules.
///
/// # Errors
/// 409 when no rule sets one.
pub async fn due_of_added(
    act: &CaseAct<'_>,
    rules: &Rules,
    role: AssignmentRole,
    by_hand: Option<NaiveDate>,
) -> Result<Due> {
    if let Some(on) = by_hand {
        return Ok(Due { on, basis: None });
    }
    if role == AssignmentRole::Cooperating
        && let Some(due) = by_rule(act, rules, DeadlineStep::Cooperate).await?
    {
        return Ok(due);
    }
    by_rule(act, rules, DeadlineStep::Respond).await?.ok_or_else(|| Code::NoRule.into())
}

/// Returns the due date of a referral: the one set by hand, or that of the rules.
///
/// # Errors
/// 409 when no rule sets one.
pub async fn due_of_referral(act: &CaseAct<'_>, rules: &Rules, by_hand: Option<NaiveDate>) -> Result<Due> {
    match by_hand {
        Some(on) => Ok(Due { on, basis: None }),
        None => by_rule(act, rules, DeadlineStep::Refer).await?.ok_or_else(|| Code::NoRule.into()),
    }
}

/// The due dates of an assignment.
pub struct Dues {
    /// That of the case's lead: the one that stays, or the new one.
    pub lead: Due,
    /// That of lead agencies that are added.
    pub added_lead: Option<Due>,
    /// `None` when no rule sets one and the lead, which keeps its date, gives none.
    pub cooperating: Option<Due>,
}

/// Returns the due dates: the one set by hand, or those of the rules in force today. A lead that stays keeps its own.
pub async fn dues(
    act: &CaseAct<'_>,
    rules: &Rules,
    by_hand: Option<NaiveDate>,
    standing: Option<&assignment::Model>,
) -> Result<Dues> {
    let by_hand = by_hand.map(|on| Due { on, basis: None });
    let added_lead = match &by_hand {
        Some(due) => Some(due.clone()),
        None => by_rule(act, rules, DeadlineStep::Respond).await?,
    };
    let lead = match standing {
        Some(lead) => Due { on: lead.due_on, basis: lead.deadline.clone() },
        None => added_lead.clone().ok_or(Code::NoRule)?,
    };
    let mut cooperating = by_hand;
    if cooperating.is_none() {
        cooperating = by_rule(act, rules, DeadlineStep::Cooperate).await?;
    }
    // the date of a lead that stays is that of an earlier day
    if cooperating.is_none() {
        cooperating = added_lead.clone();
    }
    Ok(Dues { lead, added_lead, cooperating })
}

async fn by_rule(act: &CaseAct<'_>, rules: &Rules, step: DeadlineStep) -> Result<Option<Due>> {
    let today = act.ctx.day();
    let Some(rule) = rules.applying(step, today) else { return Ok(None) };
    let start = if rule.starts_at == StartEvent::Received { act.before.received_on } else { today };
    let basis = compute::by_rule(&act.tx, &rule, start).await?;
    Ok(Some(Due { on: basis.due_on, basis: Some(basis) }))
}

/// Returns the due date that a rule sets for a step on a case, by rules that are loaded.
///
/// # Errors
/// 409 when the calendar of a year is missing.
pub fn by_rulebook(
    ctx: &RequestContext,
    rulebook: &Rulebook,
    rules: &Rules,
    case: &case::Model,
    step: DeadlineStep,
) -> Result<Option<Due>> {
    let Some(rule) = rules.applying(step, ctx.day()) else { return Ok(None) };
    let start = if rule.starts_at == StartEvent::Received { case.received_on } else { ctx.day() };
    let basis = rulebook.by_rule(&rule, start).map_err(compute::missing)?;
    Ok(Some(Due { on: basis.due_on, basis: Some(basis) }))
}

/// Returns the day by which an accepted case must be assigned, if a rule sets one, and schedules its timers.
///
/// # Errors
/// 409 when the calendar of a year is missing.
pub async fn awaited(act: &CaseAct<'_>, rules: &Rules) -> Result<Option<NaiveDate>> {
    let Some(due) = by_rule(act, rules, DeadlineStep::Assign).await? else { return Ok(None) };
    timer::schedule(&act.tx, act.ctx, act.before.id, rules, Subject::Case, due.on).await?;
    Ok(Some(due.on))
}

/// Works like [`awaited`] for a case that is stored with others: by rules that are loaded, and with its timers among theirs.
///
/// # Errors
/// 409 when the calendar of a year is missing.
pub fn awaited_by(
    ctx: &RequestContext,
    rulebook: &Rulebook,
    case: &case::Model,
    timers: &mut Timers,
) -> Result<Option<NaiveDate>> {
    let rules = rulebook.rules(case);
    let Some(due) = by_rulebook(ctx, rulebook, &rules, case, DeadlineStep::Assign)? else { return Ok(None) };
    timers.due(ctx, case.id, &Reminders::of(ctx, &rules), Subject::Case, due.on);
    Ok(Some(due.on))
}

/// Leaves the petition to nobody: it waits to be assigned or, when it was referred before it was accepted, to be accepted.
///
/// # Errors
/// 409 when the calendar of a year is missing.
pub async fn leave_to_nobody(act: &mut CaseAct<'_>, rules: &Rules) -> Result<()> {
    let was_received = act.before.status_before == Some(Status::Received);
    act.case.lead_agency_id = Set(None);
    act.case.lead_agency_name = Set(None);
    act.case.due_on = Set(if was_received { None } else { awaited(act, rules).await? });
    act.case.status_before = Set(None);
    Ok(())
}

/// Schedules the timer for the review of a petition's answer, if a rule sets a day.
///
/// # Errors
/// When the database fails.
pub async fn review_awaited(act: &CaseAct<'_>, rules: &Rules) -> Result<()> {
    let day = compute::reminder(&act.tx, rules, DeadlineStep::Review, act.ctx.day()).await?;
    let Some(day) = day else { return Ok(()) };
    timer::schedule_one(&act.tx, act.ctx, act.before.id, Subject::Case, TimerKind::ReviewDue, day).await
}
