//! The council's review of a case, and closing and reopening it.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::{Action, AssignmentStatus, CaseKind, Fulfilment, Status, Verdict, VotersFeedback};
use entity::{assignment, review};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{Close, EventUnanswered, Reopen, Review};
use crate::domain::policy::Permission;
use crate::domain::workflow::Fact;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned::Change;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::assign::end_those;
use crate::service::engine::case::feedback;
use crate::service::engine::case::guards::binding;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::follow_up::{self, Reviewed};
use crate::service::engine::timer::{self, Reminders, Subject};

/// Reviews the current response; `unsatisfactory` sends the case back to its agency.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewCase {
    pub verdict: Verdict,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    /// The day to look at the answer again, today or later; the case stays followed until then, and is reviewed again.
    /// Required when an undated answer is reviewed for the first time, unless one of its commitments has a review
    /// date; not allowed with `unsatisfactory`.
    pub follow_up_on: Option<NaiveDate>,
}

/// Closes the case. A review is required first.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseCase {
    /// Every agency that has not answered, each with the reason why the case is closed all the same.
    #[serde(default)]
    #[validate(length(max = 300), nested)]
    #[schema(max_items = 300)]
    pub unanswered: Vec<UnansweredPart>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// An agency that has not answered.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnansweredPart {
    /// The assignment; or else the agency, by `organization_id`.
    pub assignment_id: Option<Uuid>,
    pub organization_id: Option<Uuid>,
    /// Why nobody waits for its answer any more.
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// Reopens a closed case, with the agency that answered. An answered or followed petition can be reopened when the voters
/// are not satisfied. What was answered on the spot waits for assignment then.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenCase {
    /// Required unless the voters are not satisfied, which is a reason.
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: Option<String>,
    /// The agency's new due date; for what was answered on the spot, the day by which it must be assigned.
    #[validate(custom(function = plausible))]
    pub due_on: NaiveDate,
}

pub async fn review(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReviewCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseReview).await?;
    let facts = act
        .facts()
        .with(Fact::Satisfactory, step.verdict == Verdict::Satisfactory)
        .with(Fact::PartlySatisfactory, step.verdict == Verdict::PartlySatisfactory)
        .with(Fact::Unsatisfactory, step.verdict == Verdict::Unsatisfactory)
        .with(Fact::SetsFollowUp, step.follow_up_on.is_some());
    let row = act.rule(Action::Review, facts)?;
    // several lead agencies may have answered by the same response
    let mut responses: Vec<Uuid> = binding(&act.assignments).filter_map(|lead| lead.response_id).collect();
    responses.sort_unstable();
    responses.dedup();
    let response_id = *responses.last().ok_or(Code::WrongStatus)?;
    let (undated, first) = (act.before.undated, act.before.verdict.is_none());
    let of = Reviewed { responses: responses.clone(), case_id: id, undated, first };
    follow_up::check(&act.tx, ctx, step.verdict, step.follow_up_on, of).await?;
    let grant = ctx.require(Permission::CaseReview, &act.resource_scope())?;
    let organization_id = grant.map_or(act.before.council_id, |g| g.organization_id);
    let review = |response_id: Uuid| review::ActiveModel {
        id: Set(ctx.new_id()),
        case_id: Set(id),
        response_id: Set(response_id),
        verdict: Set(step.verdict),
        text: Set(step.text.clone()),
        reviewed_by: Set(ctx.actor.user_id),
        organization_id: Set(organization_id),
        created_at: Set(ctx.now),
        follow_up_on: Set(step.follow_up_on),
        ..Default::default()
    };
    bulk_insert::insert(&act.tx, responses.into_iter().map(review).collect()).await?;
    act.case.verdict = Set(Some(step.verdict));
    act.case.follow_up_on = Set(step.follow_up_on);
    follow_up::schedule(&act.tx, ctx, id, Subject::Case, step.follow_up_on).await?;
    if matches!(row.to, Status::InProgress | Status::Referred) {
        act.case.answered_on = Set(None);
        back_to_work(&act, None).await?;
    }
    let data = Review {
        response_id,
        verdict: step.verdict,
        text: step.text.into(),
        fulfilment: None,
        percent: None,
        follow_up_on: step.follow_up_on,
    };
    let entry = act.entry(Action::Review).with(data).public();
    act.finish(row, entry).await
}

pub async fn close(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: CloseCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseClose).await?;
    let row = act.rule(Action::Close, act.facts())?;
    act.case.closed_on = Set(Some(ctx.day()));
    let mut batch = Batch::default();
    for one in act.assignments.iter().filter(|one| one.explanation_id.is_some()) {
        batch.lapses.explanation(&mut batch.timers, one);
        let changes = assignment::ActiveModel { explanation_id: Set(None), ..Default::default() };
        batch.assignments.push(Change { read: one.clone(), changes, steps: 1 });
    }
    batch.store(&act.tx, ctx).await?;
    let unanswered = unanswered(&act, &step.unanswered)?;
    end_those(&act, AssignmentStatus::Recalled, |one| one.status.is_unanswered()).await?;
    let data = Close { outcome: act.before.outcome, verdict: act.before.verdict, unanswered };
    let entry = act.entry(Action::Close).because(step.note).with(data).public();
    act.finish(row, entry).await
}

impl UnansweredPart {
    fn names(&self, one: &assignment::Model) -> bool {
        self.assignment_id.is_none_or(|id| id == one.id)
            && self.organization_id.is_none_or(|id| id == one.organization_id)
    }
}

/// Checks that exactly the agencies that have not answered are named: no part ends without a word.
fn unanswered(act: &CaseAct<'_>, named: &[UnansweredPart]) -> Result<Vec<EventUnanswered>> {
    let open: Vec<&assignment::Model> =
        act.assignments.iter().filter(|one| one.status.is_unanswered()).collect();
    for (i, part) in named.iter().enumerate() {
        let field = if part.assignment_id.is_some() { "assignment_id" } else { "organization_id" };
        let pointer = format!("/unanswered/{i}/{field}");
        if part.assignment_id.is_some() == part.organization_id.is_some() {
            return Err(Error::field(&pointer, "required", "name either the assignment or the agency"));
        }
        let meant: Vec<&&assignment::Model> = open.iter().filter(|one| part.names(one)).collect();
        let again = |one: &assignment::Model| named.iter().take(i).any(|other| other.names(one));
        if meant.len() != 1 || meant.iter().any(|one| again(one)) {
            let detail = "name each assignment that waits for an answer, once";
            return Err(Error::field(&pointer, "not_open", detail));
        }
    }
    let reason = |one: &assignment::Model| named.iter().find(|part| part.names(one));
    let missing: Vec<String> =
        open.iter().filter(|one| reason(one).is_none()).map(|one| one.organization_name.clone()).collect();
    if !missing.is_empty() {
        let detail = format!("say why nobody waits for an answer of {}", missing.join(", "));
        return Err(Error::field("/unanswered", "required", detail));
    }
    let told = |one: &&assignment::Model| {
        Some(EventUnanswered {
            assignment_id: one.id,
            organization_id: one.organization_id,
            organization_name: one.organization_name.clone(),
            reason: reason(one)?.reason.clone().into(),
        })
    };
    Ok(open.iter().filter_map(told).collect())
}

pub async fn reopen(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReopenCase,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseReopen).await?;
    let row = act.rule(Action::Reopen, act.facts())?;
    validate::not_past(ctx, "/due_on", step.due_on)?;
    let voters_feedback = act.before.voters_feedback;
    if step.reason.is_none() && voters_feedback != Some(VotersFeedback::Dissatisfied) {
        return Err(Error::field(
            "/reason",
            "required",
            "only dissatisfied voters are a reason by themselves",
        ));
    }
    act.case.closed_on = Set(None);
    act.case.answered_on = Set(None);
    // the old values stay in the log; the new answer will be reviewed and notified again
    act.case.verdict = Set(None);
    act.case.voters_notified_on = Set(None);
    act.case.follow_up_on = Set(None);
    feedback::clear(&mut act.case);
    act.case.due_on = Set(Some(step.due_on));
    match act.before.kind {
        CaseKind::Petition if act.before.answered_on_spot => to_be_assigned(&mut act, step.due_on).await?,
        CaseKind::Petition => back_to_work(&act, Some(step.due_on)).await?,
        CaseKind::Recommendation => addressees_back(&mut act, step.due_on).await?,
    }
    let data = Reopen { due_on: step.due_on, voters_feedback };
    let entry = act.entry(Action::Reopen).because(step.reason).with(data).public();
    act.finish(row, entry).await
}

/// Makes what was answered on the spot wait for an agency.
async fn to_be_assigned(act: &mut CaseAct<'_>, due_on: NaiveDate) -> Result<()> {
    act.case.answered_on_spot = Set(false);
    act.case.outcome = Set(None);
    let rules = Rules::of(&act.tx, &act.before).await?;
    timer::reschedule(&act.tx, act.ctx, act.before.id, &rules, Subject::Case, due_on).await
}

/// Puts the addressees whose work was not found done back in progress; if all of it was done, puts all of them back.
async fn addressees_back(act: &mut CaseAct<'_>, due_on: NaiveDate) -> Result<()> {
    let answered: Vec<_> =
        binding(&act.assignments).filter(|a| a.status == AssignmentStatus::Answered).collect();
    let undone = |a: &&&assignment::Model| a.fulfilment != Some(Fulfilment::Done);
    let mut again: Vec<assignment::Model> = answered.iter().filter(undone).map(|a| (*a).clone()).collect();
    if again.is_empty() {
        again = answered.into_iter().cloned().collect();
    }
    let reminders = Reminders::of(act.ctx, &Rules::of(&act.tx, &act.before).await?);
    let mut batch = Batch::default();
    for one in again {
        // a standing obligation has no due date
        let due_on = if one.review_every.is_some() { one.due_on } else { due_on };
        let changes = assignment::ActiveModel {
            status: Set(AssignmentStatus::InProgress),
            due_on: Set(due_on),
            deadline: Set(None),
            follow_up_on: Set(None),
            acted_on: Set(one.acted_on.max(act.ctx.day())),
            ..Default::default()
        };
        batch.assignments.push(Change { read: one.clone(), changes, steps: 1 });
        let subject = Subject::Assignment(one.id);
        batch.timers.cancel(act.before.id, subject);
        let one = assignment::Model { due_on, ..one };
        batch.timers.assignment(act.ctx, &reminders, &one, act.before.received_on);
        batch.reports.again(one, act.before.received_on);
    }
    batch.store(&act.tx, act.ctx).await?;
    act.roll_up().await?;
    Ok(())
}

/// Puts the assignments of the leads back in progress, with their old due dates or a new one.
async fn back_to_work(act: &CaseAct<'_>, due_on: Option<NaiveDate>) -> Result<()> {
    let reminders = Reminders::of(act.ctx, &Rules::of(&act.tx, &act.before).await?);
    let mut batch = Batch::default();
    for one in binding(&act.assignments).filter(|a| a.status == AssignmentStatus::Answered) {
        let mut changes = assignment::ActiveModel {
            status: Set(AssignmentStatus::InProgress),
            // the next answer is not older than what asked for it
            acted_on: Set(one.acted_on.max(act.ctx.day())),
            ..Default::default()
        };
        if let Some(due_on) = due_on {
            changes.due_on = Set(due_on);
            // set by the leader, so no rule explains it any more
            changes.deadline = Set(None);
        }
        batch.assignments.push(Change { read: one.clone(), changes, steps: 1 });
        let subject = Subject::Assignment(one.id);
        batch.timers.cancel(act.before.id, subject);
        batch.timers.due(act.ctx, act.before.id, &reminders, subject, due_on.unwrap_or(one.due_on));
    }
    batch.store(&act.tx, act.ctx).await
}
