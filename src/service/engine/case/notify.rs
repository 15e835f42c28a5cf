//! Records that the voters were notified of the result.

use chrono::NaiveDate;
use entity::day::plausible;
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
use crate::kernel::validate::{self, not_blank};
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::view::CaseView;

/// Records when, where and how the answer reached the voters.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotifyVoters {
    /// Legal date, not before the case was received and not after today.
    #[validate(custom(function = plausible))]
    pub notified_on: NaiveDate,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Nhà văn hóa thôn Nậm Mở")]
    pub place: String,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Hội nghị tiếp xúc cử tri")]
    pub how: String,
}

pub async fn notify_voters(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: NotifyVoters,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseNotifyVoters).await?;
    let row = act.rule(Action::NotifyVoters, act.facts())?;
    validate::not_ahead(ctx, "/notified_on", step.notified_on)?;
    let since = act.before.answered_on.unwrap_or(act.before.received_on);
    validate::within_history("/notified_on", step.notified_on, since)?;
    act.case.voters_notified_on = Set(Some(step.notified_on));
    let data = event::NotifyVoters { on: step.notified_on, place: step.place.into(), how: step.how.into() };
    let entry = act.entry(Action::NotifyVoters).with(data).public();
    act.finish(row, entry).await
}
