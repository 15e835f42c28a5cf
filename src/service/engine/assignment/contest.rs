//! Contests a step that the council's office recorded for the agency, and decides on that.

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::{
    Action, AssignmentStatus, CaseKind, ContestStatus, DeadlineStep, EventStream, Role, TimerKind,
};
use entity::{assignment, contest, event as log, response};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::{Expr, Uuid};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::domain::workflow::{Fact, Facts};
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, legal_day};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::unversioned;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned::Change;
use crate::service::council::deadline::compute::{self, Rules};
use crate::service::engine::assignment::act::{AssignmentAct, rule};
use crate::service::engine::assignment::background::background;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::assignment::voided::{recorded as recorded_id, take_back};
use crate::service::engine::batch::Batch;
use crate::service::engine::timer::{Reminders, Subject, Timers};

/// Contests a step that the council's office recorded for the agency: it was not the agency's, or its day or its content
/// is wrong. The council's leader decides.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContestRecord {
    /// The event of the recorded step, of this assignment.
    pub event_id: Uuid,
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 5000,
        pattern = r"\S",
        example = "Công văn này không phải của Công an tỉnh"
    )]
    pub reason: String,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Decides on a contest. If it is accepted, a current answer does not count any more: the version before it counts again
/// and is reviewed, or the agency works on the case again with its old due date. Every other step stays in the log, marked;
/// the office corrects it with the ordinary steps.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideContest {
    /// Which one, if several are open.
    pub contest_id: Option<Uuid>,
    pub accepted: bool,
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S")]
    pub text: String,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn contest(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ContestRecord,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseContest;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::Contest, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let recorded = recorded(&act, step.event_id).await?;
    let acted_on = recorded.acted_on.unwrap_or_else(|| legal_day(recorded.at));
    let new = contest::Model {
        id: ctx.new_id(),
        council_id: act.before.council_id,
        case_id: act.before.case_id,
        assignment_id: id,
        organization_id: act.before.organization_id,
        status: ContestStatus::Open,
        event_id: recorded.id,
        action: recorded.action,
        acted_on,
        recorded_by: recorded.user_id,
        reason: step.reason.clone(),
        document: step.document.clone(),
        contested_on: ctx.day(),
        contested_by: ctx.actor.user_id,
        client_id: ctx.actor.client_id,
        decision: None,
        decision_document: None,
        decided_on: None,
        decided_by: None,
        created_at: ctx.now,
    };
    let data = event::Contest {
        contest_id: new.id,
        event_id: new.event_id,
        contested_action: new.action,
        contested_day: acted_on,
        document: step.document,
    };
    contest::Entity::insert(new.into_active_model()).exec_without_returning(&act.on.tx).await?;
    act.assignment.contested_on = Set(act.before.contested_on.or(Some(ctx.day())));
    let entry = act.entry().because(step.reason).with(data).public();
    act.finish(entry).await
}

/// Loads the event of a step that the office recorded for the agency of this assignment.
///
/// # Errors
/// 422 for another event, 409 when it is contested, or was with success.
async fn recorded(act: &AssignmentAct<'_>, id: Uuid) -> Result<log::Model> {
    use contest::{Column, Entity};
    let found = log::Entity::find_by_id(id).one(&act.on.tx).await?;
    let of_this =
        |one: &log::Model| one.stream == EventStream::Case && one.assignment_id == Some(act.before.id);
    let Some(found) = found.filter(of_this) else {
        return Err(Error::field("/event_id", "not_found", "no such event of this assignment"));
    };
    let by_office = found.role == Some(Role::Clerk) && found.on_behalf_of == Some(act.before.organization_id);
    // whoever had an access link acted in the agency's name
    if !by_office && found.access_link_id.is_none() {
        return Err(Error::field("/event_id", "not_recorded", "the office did not record it for the agency"));
    }
    let earlier =
        Entity::find().filter(Column::EventId.eq(id)).filter(Column::Status.ne(ContestStatus::Refused));
    let earlier: Option<Uuid> = earlier.select_only().column(Column::Id).into_tuple().one(&act.on.tx).await?;
    match earlier {
        Some(_) => Err(Code::ContestedAlready.into()),
        None => Ok(found),
    }
}

pub async fn decide(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: DecideContest,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseDecideContest;
    let stays = Facts::default().with(Fact::AnswerVoid, false).with(Fact::ReviewAgain, false);
    let mut act =
        AssignmentAct::begin_with(app, ctx, id, version, Action::DecideContest, needs, stays).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let mut open = contest::Entity::open([id]).all(&act.on.tx).await?;
    let which = chosen(&open, step.contest_id)?;
    let decided = open.swap_remove(which);
    if decided.recorded_by.is_some() && decided.recorded_by == ctx.actor.user_id {
        return Err(Code::SupervisedCannotDecide.into());
    }
    let answer = if step.accepted { answer(&act, &decided).await? } else { None };
    match answer {
        Some(response) => void_link(&act, response).await?,
        None if step.accepted => take_back(&mut act, &decided).await?,
        None => {}
    }
    let is_current = act.before.status == AssignmentStatus::Answered && act.before.response_id == answer;
    let void = answer.filter(|_| is_current);
    let mut counts = None;
    if let Some(response) = void {
        counts = former(&act, response).await?;
        match &counts {
            Some(former) => back_to(&mut act, former),
            None => back_to_work(&mut act, ctx, decided.event_id).await?,
        }
    }
    act.assignment.contested_on = Set(open.iter().map(|one| one.contested_on).min());
    act.save_assignment().await?;
    if void.is_some() {
        follow(&mut act, counts.is_some()).await?;
    }
    let changes = contest::ActiveModel {
        status: Set(if step.accepted { ContestStatus::Accepted } else { ContestStatus::Refused }),
        decision: Set(Some(step.text.clone())),
        decision_document: Set(step.document.clone()),
        decided_on: Set(Some(ctx.day())),
        decided_by: Set(ctx.actor.user_id),
        ..contest::ActiveModel { id: Set(decided.id), ..Default::default() }
    };
    unversioned::update(&act.on.tx, changes).await?;
    let data = event::DecideContest {
        contest_id: decided.id,
        event_id: decided.event_id,
        contested_action: decided.action,
        accepted: step.accepted,
        text: step.text.into(),
        void_response_id: answer,
        response_id: counts.map(|former| former.id),
        document: step.document,
    };
    let entry = act.entry().with(data).public();
    act.save_case(entry).await?;
    act.shown().await
}

/// Returns the place of the contest that is decided.
///
/// # Errors
/// 422 when it is not open, or several are and none is named.
fn chosen(open: &[contest::Model], named: Option<Uuid>) -> Result<usize> {
    match (named, open.len()) {
        (Some(id), _) => open.iter().position(|one| one.id == id).ok_or_else(|| {
            Error::field(
                "/contest_id",
                "not_found",
                "no such contest of this assignment waits for a decision",
            )
        }),
        (None, 1) => Ok(0),
        (None, _) => Err(Error::field("/contest_id", "required", "several contests wait for a decision")),
    }
}

/// Returns the contested answer; `None` if another step is contested.
async fn answer(act: &AssignmentAct<'_>, of: &contest::Model) -> Result<Option<Uuid>> {
    if ![Action::Respond, Action::CorrectAnswer, Action::AnswerFurther].contains(&of.action) {
        return Ok(None);
    }
    recorded_id(act, of, "response_id").await.map(Some)
}

/// Loads the version that counted for the assignment before a response: none before the first answer.
async fn former(act: &AssignmentAct<'_>, of: Uuid) -> Result<Option<response::Model>> {
    use response::assignment as link;
    let tx = &act.on.tx;
    let Some(current) = response::Entity::find_by_id(of).one(tx).await? else { return Ok(None) };
    let counted = link::Entity::find()
        .filter(link::Column::AssignmentId.eq(act.before.id))
        .filter(link::Column::VoidOn.is_null())
        .select_only()
        .column(link::Column::ResponseId);
    let before = response::Entity::versions(current.first_id())
        .filter(response::Column::Id.lt(of))
        .filter(response::Column::Id.in_subquery(counted.into_query()));
    Ok(before.order_by_desc(response::Column::Id).one(tx).await?)
}

/// Marks that a response does not count for the assignment any more.
async fn void_link(act: &AssignmentAct<'_>, response: Uuid) -> Result<()> {
    use response::assignment::{Column, Entity};
    unversioned::update_many::<Entity>()
        .col_expr(Column::VoidOn, Expr::value(act.on.ctx.day()))
        .filter(Column::ResponseId.eq(response).and(Column::AssignmentId.eq(act.before.id)))
        .exec(&act.on.tx)
        .await?;
    Ok(())
}

/// Makes a former version the current answer again; it has to be reviewed again.
fn back_to(act: &mut AssignmentAct<'_>, former: &response::Model) {
    act.request = act.request.with(Fact::ReviewAgain, true);
    act.assignment.outcome = Set(Some(former.outcome));
    act.assignment.response_id = Set(Some(former.id));
    act.assignment.answered_by = Set(former.submitted_by);
    act.assignment.undated = Set(former.undated);
    act.reviewed_again();
}

/// Puts the assignment back in progress, as if it had not been answered, with its old due date.
async fn back_to_work(act: &mut AssignmentAct<'_>, ctx: &RequestContext, event_id: Uuid) -> Result<()> {
    let void = act.request.with(Fact::AnswerVoid, true);
    let known = background(&act.on.tx, ctx, [&act.before]).await?;
    act.row = rule(&act.on, &act.before, Action::DecideContest, &known, void)?;
    act.request = void;
    act.assignment.outcome = Set(None);
    act.assignment.response_id = Set(None);
    act.assignment.answered_at = Set(None);
    act.assignment.answered_by = Set(None);
    act.assignment.undated = Set(false);
    act.reviewed_again();
    // the old due date still applies and fires at most once; periodic reports are due again
    let due_on: NaiveDate = act.before.due_on;
    if due_on >= ctx.day() {
        act.reschedule(due_on).await?;
    }
    if act.before.case_kind == CaseKind::Recommendation {
        act.reports_until(due_on).await?;
    }
    below_back_to_work(act, event_id).await
}

/// Puts back what the committee had answered for its agencies: that answer was not its own.
async fn below_back_to_work(act: &AssignmentAct<'_>, event_id: Uuid) -> Result<()> {
    let recorded = log::Entity::find_by_id(event_id).one(&act.on.tx).await?.ok_or(Code::NotFound)?;
    let answered_for = recorded.data["answered_for"].as_array().cloned().unwrap_or_default();
    let named = |one: &&assignment::Model| {
        let id = one.organization_id.to_string();
        one.status == AssignmentStatus::AnsweredByCommittee
            && answered_for.iter().any(|agency| agency["organization_id"] == id)
    };
    let reminders = Reminders::of(act.on.ctx, &Rules::of(&act.on.tx, &act.on.before).await?);
    let mut batch = Batch::default();
    for one in act.below().filter(named) {
        let status = match one.acknowledged_at {
            Some(_) => AssignmentStatus::InProgress,
            None => AssignmentStatus::Assigned,
        };
        let changes =
            assignment::ActiveModel { status: Set(status), ended_on: Set(None), ..Default::default() };
        batch.assignments.push(Change { read: one.clone(), changes, steps: 1 });
        batch.timers.assignment(act.on.ctx, &reminders, one, act.on.before.received_on);
    }
    batch.store(&act.on.tx, act.on.ctx).await
}

/// Sets what the case has from its answers, and the timer for the review of the version that counts again.
async fn follow(act: &mut AssignmentAct<'_>, answered: bool) -> Result<()> {
    let (ctx, case_id) = (act.on.ctx, act.before.case_id);
    let is_petition = act.before.case_kind == CaseKind::Petition;
    if is_petition && !act.is_lead() {
        return Ok(());
    }
    let subject = if is_petition { Subject::Case } else { Subject::Assignment(act.before.id) };
    let mut reviewed = answered;
    if is_petition {
        let now: Vec<assignment::Model> = act.assignments_after()?;
        reviewed = act.on.follow_leads(&now);
        if !reviewed {
            act.on.forget_answer();
        }
    }
    let mut timers = Timers::default();
    // of an addressee back at work the timers are scheduled already
    if is_petition || answered {
        timers.cancel(case_id, subject);
    }
    if reviewed {
        let rules = Rules::of(&act.on.tx, &act.on.before).await?;
        let day = compute::reminder(&act.on.tx, &rules, DeadlineStep::Review, ctx.day()).await?;
        if let Some(day) = day {
            timers.one(ctx, case_id, subject, TimerKind::ReviewDue, day, day);
        }
    }
    timers.store(&act.on.tx, ctx).await
}
