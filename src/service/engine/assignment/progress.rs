//! Acknowledges an assignment, and reports its progress.

use entity::enums::Action;
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;

/// Acknowledges the assignment: the agency starts to work on it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeAssignment {
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Reports progress.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportProgress {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub percent: Option<i32>,
}

pub async fn acknowledge(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AcknowledgeAssignment,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseAcknowledge;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::Acknowledge, needs).await?;
    act.assignment.acknowledged_at = Set(Some(ctx.moment()));
    let entry = act.entry().because(step.note).public();
    act.finish(entry).await
}

pub async fn report_progress(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReportProgress,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseProgress;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::ReportProgress, needs).await?;
    let data = event::ReportProgress { text: step.text.clone().into(), percent: step.percent };
    act.assignment.progress_text = Set(Some(step.text));
    act.assignment.progress_percent = Set(step.percent.or(act.before.progress_percent));
    let entry = act.entry().with(data);
    act.finish(entry).await
}
