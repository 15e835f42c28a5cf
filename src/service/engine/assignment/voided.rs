//! Takes back what the office recorded for an agency, when the council accepts that the agency contests it: the agency
//! takes the step itself. Answers are in `contest.rs`, because the case and its review follow them.

use entity::enums::{Action, TimerKind};
use entity::{contest, event as log, explanation, periodic_report};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;

use crate::kernel::error::{Error, Result};
use crate::kernel::unversioned;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::timer::{self, Subject, Timers};

/// Takes a contested position, periodic report or explanation back, as long as the agency still has to answer and the
/// council has not decided on it.
pub async fn take_back(act: &mut AssignmentAct<'_>, of: &contest::Model) -> Result<()> {
    if !act.before.status.is_unanswered() {
        return Ok(());
    }
    match of.action {
        Action::TakePosition if act.before.position_decision.is_none() => {
            act.assignment.position = Set(None);
            act.assignment.position_reason = Set(None);
            Ok(())
        }
        Action::SubmitReport => report(act, recorded(act, of, "periodic_report_id").await?).await,
        Action::Explain if act.before.explanation_id.is_none() => {
            explanation(act, recorded(act, of, "explanation_id").await?).await
        }
        _ => Ok(()),
    }
}

/// Returns the id of what the contested step recorded.
///
/// # Errors
/// Internal error when its event names none.
pub async fn recorded(act: &AssignmentAct<'_>, of: &contest::Model, field: &str) -> Result<Uuid> {
    let event = log::Entity::find_by_id(of.event_id).one(&act.on.tx).await?;
    let id = event.and_then(|event| event.data[field].as_str()?.parse().ok());
    id.ok_or_else(|| Error::internal(format!("a contested event without {field}")))
}

/// Makes a periodic report outstanding again.
async fn report(act: &AssignmentAct<'_>, id: Uuid) -> Result<()> {
    let (tx, ctx) = (&act.on.tx, act.on.ctx);
    let Some(period) = periodic_report::Entity::find_by_id(id).one(tx).await? else { return Ok(()) };
    let outstanding = periodic_report::ActiveModel {
        id: Set(id),
        submitted_on: Set(None),
        text: Set(None),
        percent: Set(None),
        document: Set(None),
        submitted_by: Set(None),
        ..Default::default()
    };
    unversioned::update(tx, outstanding).await?;
    let fires_on = period.due_on.succ_opt().unwrap_or(period.due_on);
    let mut timers = Timers::default();
    let subject = Subject::PeriodicReport(id);
    timers.one(ctx, period.case_id, subject, TimerKind::ReportMissing, period.due_on, fires_on);
    timers.store(tx, ctx).await
}

/// Makes an explanation requested again, with its old due date.
async fn explanation(act: &mut AssignmentAct<'_>, id: Uuid) -> Result<()> {
    let (tx, ctx) = (&act.on.tx, act.on.ctx);
    let Some(asked) = explanation::Entity::find_by_id(id).one(tx).await? else { return Ok(()) };
    let requested = explanation::ActiveModel {
        id: Set(id),
        answered_on: Set(None),
        answer_text: Set(None),
        answer_document: Set(None),
        answered_by: Set(None),
        updated_at: Set(ctx.now),
        ..Default::default()
    };
    unversioned::update(tx, requested).await?;
    let rules = Rules::of(tx, &act.on.before).await?;
    timer::schedule(tx, ctx, asked.case_id, &rules, Subject::Explanation(id), asked.due_on).await?;
    act.assignment.explanation_id = Set(Some(id));
    Ok(())
}
