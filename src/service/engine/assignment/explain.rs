//! Requests an explanation (giải trình) from an addressee that did not carry out a recommendation, and records the
//! answer.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::{Action, DeadlineStep};
use entity::explanation::{ActiveModel, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{self, Explain};
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
use crate::service::engine::case::due::Due;
use crate::service::engine::timer::{self, Subject};

/// Requests an explanation why a recommendation was not carried out, after its due date or after a review found it
/// not done or only partly done.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestExplanation {
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S")]
    pub reason: String,
    /// Whether the matter is complicated, which allows more time (Law 121/2025/QH15: 30 calendar days instead of 15).
    #[serde(default)]
    pub complex: bool,
    /// Legal date, today or later. Default: computed by the deadline rule of step `explain` or `explain_complex`.
    #[validate(custom(function = plausible))]
    pub due_on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Gives the requested explanation.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplainAssignment {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn request(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RequestExplanation,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseRequestExplanation;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::RequestExplanation, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let rules = Rules::of(&act.on.tx, &act.on.before).await?;
    let due = due(&act, &rules, &step).await?;
    let row = Model {
        id: ctx.new_id(),
        council_id: act.before.council_id,
        case_id: act.before.case_id,
        assignment_id: id,
        organization_id: act.before.organization_id,
        organization_name: act.before.organization_name.clone(),
        reason: step.reason.clone(),
        complex: step.complex,
        requested_on: ctx.day(),
        due_on: due.on,
        deadline: due.basis,
        document: step.document.clone(),
        answered_on: None,
        answer_text: None,
        answer_document: None,
        answered_by: None,
        lapsed_on: None,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    let explanation = row.id;
    Entity::insert(ActiveModel::from(row)).exec_without_returning(&act.on.tx).await?;
    let subject = Subject::Explanation(explanation);
    timer::schedule(&act.on.tx, ctx, act.before.case_id, &rules, subject, due.on).await?;
    act.assignment.explanation_id = Set(Some(explanation));
    let data = event::RequestExplanation {
        explanation_id: explanation,
        organization_id: act.before.organization_id,
        organization_name: act.before.organization_name.clone(),
        complex: step.complex,
        due_on: due.on,
        document: step.document,
    };
    let entry = act.entry().because(step.reason).with(data);
    act.finish(entry).await
}

async fn due(act: &AssignmentAct<'_>, rules: &Rules, step: &RequestExplanation) -> Result<Due> {
    let today = act.on.ctx.day();
    if let Some(on) = step.due_on {
        validate::not_past(act.on.ctx, "/due_on", on)?;
        return Ok(Due { on, basis: None });
    }
    let which = if step.complex { DeadlineStep::ExplainComplex } else { DeadlineStep::Explain };
    let rule = rules.applying(which, today).ok_or(Code::NoRule)?;
    let basis = compute::by_rule(&act.on.tx, &rule, today).await?;
    Ok(Due { on: basis.due_on, basis: Some(basis) })
}

pub async fn explain(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ExplainAssignment,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseExplain;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::Explain, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let asked = act.before.explanation_id;
    let asked = asked.ok_or_else(|| Error::internal("explained without a request".to_owned()))?;
    let row = ActiveModel {
        id: Set(asked),
        answered_on: Set(Some(ctx.day())),
        answer_text: Set(Some(step.text.clone())),
        answer_document: Set(step.document.clone()),
        answered_by: Set(ctx.actor.user_id),
        updated_at: Set(ctx.now),
        ..Default::default()
    };
    unversioned::update(&act.on.tx, row).await?;
    timer::cancel(&act.on.tx, ctx, act.before.case_id, Subject::Explanation(asked)).await?;
    act.assignment.explanation_id = Set(None);
    let data = Explain { explanation_id: asked, text: step.text.into(), document: step.document };
    let entry = act.entry().with(data);
    act.finish(entry).await
}
