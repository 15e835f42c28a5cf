//! Submits a periodic report, also after its due date.

use chrono::NaiveDate;
use entity::document::DocumentReference;
use entity::enums::Action;
use entity::periodic_report::{ActiveModel, Column, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::unversioned;
use crate::kernel::validate::not_blank;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::timer::{self, Subject};

/// Submits a periodic report. Default: the oldest outstanding one.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitReport {
    /// The last day of the period, as listed by `GET /v1/periodic-reports`.
    pub due_on: Option<NaiveDate>,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub percent: Option<i32>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn submit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: SubmitReport,
) -> Result<Reply<AssignmentView>> {
    let needs = Permission::CaseSubmitReport;
    let mut act = AssignmentAct::begin(app, ctx, id, version, Action::SubmitReport, needs).await?;
    act.on.is_of_case(step.document.as_ref())?;
    let mut waiting =
        Entity::find().filter(Column::AssignmentId.eq(id)).filter(Column::SubmittedOn.is_null());
    if let Some(day) = step.due_on {
        waiting = waiting.filter(Column::DueOn.eq(day));
    }
    let period = waiting.order_by_asc(Column::DueOn).one(&act.on.tx).await?;
    let period =
        period.ok_or_else(|| Error::field("/due_on", "not_found", "no report is due for this period"))?;
    let report = ActiveModel {
        id: Set(period.id),
        submitted_on: Set(Some(ctx.day())),
        text: Set(Some(step.text.clone())),
        percent: Set(step.percent),
        document: Set(step.document.clone()),
        submitted_by: Set(ctx.actor.user_id),
        ..Default::default()
    };
    unversioned::update(&act.on.tx, report).await?;
    timer::cancel(&act.on.tx, ctx, act.before.case_id, Subject::PeriodicReport(period.id)).await?;
    let data = event::SubmitReport {
        periodic_report_id: period.id,
        due_on: period.due_on,
        text: step.text.clone().into(),
        percent: step.percent,
        document: step.document,
    };
    act.assignment.progress_text = Set(Some(step.text));
    act.assignment.progress_percent = Set(step.percent.or(act.before.progress_percent));
    let entry = act.entry().with(data);
    act.finish(entry).await
}
