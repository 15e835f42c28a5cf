//! Handles extensions (gia hạn) and interim replies. The previous due dates stay on record.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, DeadlineStep, ExtensionStatus, TimerKind};
use entity::{assignment, extension, interim_reply};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::unversioned;
use crate::kernel::validate::{self, not_blank};
use crate::service::council::deadline::compute::{self, Rules};
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::timer::{self, Subject};

/// Requests a later due date.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestExtension {
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S")]
    pub reason: String,
    /// After the present due date. A deadline rule of step `extend` may limit how far and how many times.
    #[validate(custom(function = plausible))]
    pub due_on: NaiveDate,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// The leader's decision on an extension request.
///
/// - `grant`: The due date is moved.
/// - `refuse`: The due date stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExtensionDecision {
    Grant,
    Refuse,
}

/// Decides the open extension request.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideExtension {
    pub decision: ExtensionDecision,
    /// With `grant`: a day earlier than the one requested, after the present due date. Default: the day requested.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Explains why there is no answer yet, and when there will be one. The due date does not change.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyInterim {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub reason: String,
    /// Today or later. A deadline rule of step `reply_interim` may limit how far after the due date, and how many
    /// times.
    #[validate(custom(function = plausible))]
    pub promised_on: NaiveDate,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn request(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RequestExtension,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseRequestExtension;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::RequestExtension, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    validate::not_past(ctx, "/due_on", step.due_on)?;
    if act.before.review_every.is_some() {
        return Err(Error::field("/due_on", "not_allowed", "a standing obligation has no due date"));
    }
    if step.due_on <= act.before.due_on {
        let detail = format!("it is already due on {}", act.before.due_on);
        return Err(Error::field("/due_on", "not_later", detail));
    }
    let rules = Rules::of(&act.on.tx, &act.on.before).await?;
    let limit = DateLimit { on: step.due_on, pointer: "/due_on", times: act.before.extension_count };
    check_limit(&act, &rules, DeadlineStep::Extend, limit).await?;
    let decide_by = compute::reminder(&act.on.tx, &rules, DeadlineStep::DecideExtension, ctx.day()).await?;
    let row = extension::Model {
        id: ctx.new_id(),
        assignment_id: id,
        case_id: act.before.case_id,
        organization_id: act.before.organization_id,
        status: ExtensionStatus::Asked,
        reason: step.reason.clone(),
        due_on: act.before.due_on,
        asked_on: step.due_on,
        granted_on: None,
        document: step.document.clone(),
        decide_by,
        note: None,
        asked_by: ctx.actor.user_id,
        decided_by: None,
        created_at: ctx.now,
        decided_at: None,
    };
    let (extension, case) = (row.id, row.case_id);
    extension::Entity::insert(extension::ActiveModel::from(row)).exec_without_returning(&act.on.tx).await?;
    if let Some(day) = decide_by {
        let subject = Subject::Extension(extension);
        timer::schedule_one(&act.on.tx, ctx, case, subject, TimerKind::ExtensionPending, day).await?;
    }
    act.assignment.extension_id = Set(Some(extension));
    let data = event::RequestExtension {
        extension_id: extension,
        due_on: act.before.due_on,
        asked_on: step.due_on,
        decide_by,
        document: step.document,
    };
    let entry = act.entry().because(step.reason).with(data);
    act.finish(entry).await
}

pub async fn decide(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: DecideExtension,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseDecideExtension;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::DecideExtension, needs).await?;
    let asked = act.before.extension_id.ok_or(Code::NoExtensionAsked)?;
    let asked = extension::Entity::find_by_id(asked).one(&act.on.tx).await?.ok_or(Code::NoExtensionAsked)?;
    let (status, granted) = granted_day(ctx, &act.before, &asked, &step)?;
    let decided = extension::ActiveModel {
        id: Set(asked.id),
        status: Set(status),
        granted_on: Set(granted),
        note: Set(step.note.clone()),
        decided_by: Set(ctx.actor.user_id),
        decided_at: Set(Some(ctx.moment())),
        ..Default::default()
    };
    unversioned::update(&act.on.tx, decided).await?;
    let case = act.before.case_id;
    timer::cancel(&act.on.tx, ctx, case, Subject::Extension(asked.id)).await?;
    act.assignment.extension_id = Set(None);
    if let Some(due_on) = granted {
        act.assignment.due_on = Set(due_on);
        act.assignment.extension_count = Set(act.before.extension_count + 1);
        if act.is_lead() {
            let now = act.assignments_after()?;
            act.on.follow_leads(&now);
        }
        act.reschedule(due_on).await?;
        act.reports_until(due_on).await?;
    }
    let data = event::DecideExtension {
        extension_id: asked.id,
        status,
        old_due_on: act.before.due_on,
        due_on: granted.unwrap_or(act.before.due_on),
        asked_on: asked.asked_on,
    };
    let entry = act.entry().because(step.note).with(data);
    act.finish(entry).await
}

/// Returns the resulting status of the request, and the new due date.
fn granted_day(
    ctx: &RequestContext,
    before: &assignment::Model,
    asked: &extension::Model,
    step: &DecideExtension,
) -> Result<(ExtensionStatus, Option<NaiveDate>)> {
    match (step.decision, step.due_on) {
        (ExtensionDecision::Refuse, None) => Ok((ExtensionStatus::Refused, None)),
        (ExtensionDecision::Refuse, Some(_)) => {
            Err(Error::field("/due_on", "not_wanted", "allowed only when the request is granted"))
        }
        (ExtensionDecision::Grant, None) => Ok((ExtensionStatus::Granted, Some(asked.asked_on))),
        (ExtensionDecision::Grant, Some(day)) => {
            validate::not_past(ctx, "/due_on", day)?;
            if day <= before.due_on || day > asked.asked_on {
                let detail = format!("must be after {} and not after {}", before.due_on, asked.asked_on);
                return Err(Error::field("/due_on", "range", detail));
            }
            let cut = day < asked.asked_on;
            Ok((if cut { ExtensionStatus::Cut } else { ExtensionStatus::Granted }, Some(day)))
        }
    }
}

pub async fn reply_interim(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReplyInterim,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseReplyInterim;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::ReplyInterim, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    validate::not_past(ctx, "/promised_on", step.promised_on)?;
    let rules = Rules::of(&act.on.tx, &act.on.before).await?;
    let limit = DateLimit { on: step.promised_on, pointer: "/promised_on", times: act.before.interim_count };
    check_limit(&act, &rules, DeadlineStep::ReplyInterim, limit).await?;
    let row = interim_reply::Model {
        id: ctx.new_id(),
        assignment_id: id,
        case_id: act.before.case_id,
        organization_id: act.before.organization_id,
        reason: step.reason.clone(),
        promised_on: step.promised_on,
        document: step.document.clone(),
        created_by: ctx.actor.user_id,
        created_at: ctx.now,
    };
    let row = interim_reply::ActiveModel::from(row);
    interim_reply::Entity::insert(row).exec_without_returning(&act.on.tx).await?;
    act.assignment.interim_count = Set(act.before.interim_count + 1);
    act.assignment.promised_on = Set(Some(step.promised_on));
    let data = event::ReplyInterim {
        promised_on: step.promised_on,
        due_on: act.before.due_on,
        interim_count: act.before.interim_count + 1,
        document: step.document,
    };
    let entry = act.entry().because(step.reason).with(data).public();
    act.finish(entry).await
}

/// A requested day, and the number of earlier extensions or interim replies.
struct DateLimit {
    on: NaiveDate,
    pointer: &'static str,
    times: i32,
}

/// Checks a requested day against the deadline rule of its step, if there is one: how many times, and how far after
/// the present due date.
async fn check_limit(
    act: &AssignmentAct<'_>,
    rules: &Rules,
    step: DeadlineStep,
    limit: DateLimit,
) -> Result<()> {
    let Some(rule) = rules.applying(step, act.on.ctx.day()) else {
        return Ok(());
    };
    if let Some(times) = rule.times.filter(|times| limit.times >= *times) {
        let basis = &rule.legal_basis;
        let detail =
            (format!("{basis} allows at most {times}"), format!("{basis} cho phép tối đa {times} lần"));
        return Err(Error::because(Code::LimitReached, detail));
    }
    let (furthest, _) = compute::counted(&act.on.tx, act.before.due_on, compute::term(&rule)).await?;
    if limit.on > furthest.due_on {
        let detail = format!("{} allows {} at the latest", rule.legal_basis, furthest.due_on);
        return Err(Error::field(limit.pointer, "too_late", detail));
    }
    Ok(())
}
