//! Settles a commitment for the council: verified, carried over to a later session, or waived.

use chrono::NaiveDate;
use entity::enums::{Action, Precision};
use entity::session;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{self, CarryOver};
use crate::domain::policy::Permission;
use crate::domain::workflow::Fact;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::commitment::act::CommitmentAct;
use crate::service::engine::commitment::guards::{is_over, is_reported};
use crate::service::engine::commitment::promise::{self, Days};
use crate::service::engine::commitment::view::CommitmentView;
use crate::service::engine::timer::{Reminders, Subject, Timers};

/// The verifier's finding.
///
/// - `kept`: Done, in time or late according to the dates.
/// - `broken`: Not done, and the due date has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentFinding {
    Kept,
    Broken,
}

/// Verifies a commitment. The verifier must neither have made nor reported it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyCommitment {
    /// `kept` requires a report with evidence, and becomes `late_kept` when fulfilled after the due date; `broken` is
    /// allowed after the due date or, for a condition, after the review date.
    pub result: CommitmentFinding,
    /// The day it was fulfilled, not before it was promised and not after today; only with `kept`. Default: the day
    /// reported.
    pub fulfilled_on: Option<NaiveDate>,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
}

/// Carries an open commitment over to a later session. Its case may then be closed.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CarryOverCommitment {
    /// A session of the case's council.
    pub to_session: Option<Uuid>,
    /// The new due date, not earlier and of the same precision. Default: the old one. The event keeps the old one.
    pub due_on: Option<NaiveDate>,
    /// The new review date. Default: the old one.
    pub review_on: Option<NaiveDate>,
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// Waives the commitment: the agency is no longer bound by it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiveCommitment {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

pub async fn verify_commitment(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: VerifyCommitment,
) -> Result<Reply<CommitmentView>> {
    let needs = Permission::CommitmentVerify;
    let mut act = CommitmentAct::begin(app, ctx, id, version, Action::VerifyCommitment, needs).await?;
    let kept = step.result == CommitmentFinding::Kept;
    let fulfilled_on = step.fulfilled_on.or(act.before.fulfilled_on).filter(|_| kept);
    // a commitment that was not reported is not late
    let late = is_reported(&act.before)
        && act.before.due_on.zip(fulfilled_on).is_some_and(|(due_on, done_on)| done_on > due_on);
    let facts = act
        .facts
        .with(Fact::Kept, kept && !late)
        .with(Fact::LateKept, kept && late)
        .with(Fact::Broken, !kept);
    let row = act.rule(facts)?;
    if !kept && step.fulfilled_on.is_some() {
        return Err(Error::field("/fulfilled_on", "not_allowed", "not allowed when the result is broken"));
    }
    if let Some(day) = step.fulfilled_on {
        act.is_since_promised("/fulfilled_on", day)?;
    }
    if !kept && !is_over(&act.before, ctx.day()) {
        let detail = match act.before.due_on.or(act.before.review_on) {
            Some(day) => format!("it can still be kept until {day}"),
            None => "it names no day; carry it over with a review date, or waive it".to_owned(),
        };
        return Err(Error::field("/result", "not_due", detail));
    }
    let data = event::VerifyCommitment {
        commitment_id: id,
        commitment_text: act.before.text.clone().into(),
        due_on: act.before.due_on,
        status: row.to,
        fulfilled_on,
        text: step.text.clone().into(),
    };
    act.commitment.fulfilled_on = Set(fulfilled_on);
    act.commitment.verification = Set(Some(step.text));
    act.commitment.verified_by = Set(ctx.actor.user_id);
    act.settled().await?;
    let entry = act.entry(data).public();
    act.finish(row, entry).await
}

pub async fn carry_over(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: CarryOverCommitment,
) -> Result<Reply<CommitmentView>> {
    let needs = Permission::CommitmentSettle;
    let mut act = CommitmentAct::begin(app, ctx, id, version, Action::CarryOver, needs).await?;
    let row = act.rule(act.facts)?;
    if let Some(id) = step.to_session {
        let found = session::Entity::find_by_id(id).one(&act.tx).await?;
        if found.is_none_or(|session| session.council_id != act.before.council_id) {
            return Err(Error::field("/to_session", "not_found", "no such session of the case's council"));
        }
    }
    if let Some(due_on) = step.due_on {
        let precision = act.before.precision;
        if matches!(precision, Precision::Condition | Precision::Standing) {
            let detail = format!("what is {precision} has no date; give review_on");
            return Err(Error::field("/due_on", "not_allowed", detail));
        }
        if act.before.due_on.is_some_and(|old| due_on < old) {
            return Err(Error::field(
                "/due_on",
                "too_early",
                "the new due date must not be before the old one",
            ));
        }
        promise::fits("/due_on", precision, act.before.from_on, due_on)?;
        promise::ahead(ctx, "/due_on", due_on)?;
    }
    if let Some(review_on) = step.review_on {
        promise::ahead(ctx, "/review_on", review_on)?;
    }
    let due_on = step.due_on.or(act.before.due_on);
    let review_on = step.review_on.or(act.before.review_on);
    act.commitment.carried_to = Set(step.to_session);
    act.commitment.due_on = Set(due_on);
    act.commitment.review_on = Set(review_on);
    let reminders = Reminders::of(ctx, &Rules::of(&act.tx, &act.case).await?);
    let mut timers = Timers::default();
    timers.cancel(act.before.case_id, Subject::Commitment(id));
    // timers of past days have fired and must not fire again
    let ahead = |day: Option<NaiveDate>| day.filter(|day| *day >= ctx.day());
    let case_id = act.before.case_id;
    let every = act.before.review_every.and_then(|months| u32::try_from(months).ok());
    let days = Days { due_on: ahead(due_on), review_on: ahead(review_on), every };
    promise::schedule(ctx, &mut timers, &reminders, case_id, id, days);
    timers.store(&act.tx, ctx).await?;
    let data = CarryOver {
        commitment_id: id,
        commitment_text: act.before.text.clone().into(),
        old_due_on: act.before.due_on,
        due_on,
        old_review_on: act.before.review_on,
        review_on,
        to_session_id: step.to_session,
    };
    let entry = act.entry(data).because(step.reason).public();
    act.finish(row, entry).await
}

pub async fn waive(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: WaiveCommitment,
) -> Result<Reply<CommitmentView>> {
    let needs = Permission::CommitmentSettle;
    let mut act = CommitmentAct::begin(app, ctx, id, version, Action::Waive, needs).await?;
    let row = act.rule(act.facts)?;
    act.settled().await?;
    let data = event::WaiveCommitment {
        commitment_id: id,
        commitment_text: act.before.text.clone().into(),
        due_on: act.before.due_on,
    };
    let entry = act.entry(data).because(step.reason).public();
    act.finish(row, entry).await
}
