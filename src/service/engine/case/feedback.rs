//! Records what voters said about an answer when they were asked at a later meeting.

use chrono::NaiveDate;
use entity::case;
use entity::day::plausible;
use entity::enums::{Action, VotersFeedback};
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

/// Records whether the voters are satisfied with the answer. A later record replaces an earlier one; the events keep
/// both. A leader can reopen a petition whose voters are `dissatisfied`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordFeedback {
    pub feedback: VotersFeedback,
    /// Legal date, not before the answer and not after today.
    #[validate(custom(function = plausible))]
    pub said_on: NaiveDate,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Nhà văn hóa thôn Nậm Mở")]
    pub place: String,
    /// What they said.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

pub async fn record(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: RecordFeedback,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseRecordFeedback).await?;
    let row = act.rule(Action::RecordFeedback, act.facts())?;
    validate::not_ahead(ctx, "/said_on", step.said_on)?;
    let since = act.before.answered_on.unwrap_or(act.before.received_on);
    validate::within_history("/said_on", step.said_on, since)?;
    act.case.voters_feedback = Set(Some(step.feedback));
    act.case.voters_feedback_on = Set(Some(step.said_on));
    act.case.voters_feedback_place = Set(Some(step.place.clone()));
    let data = event::RecordFeedback { feedback: step.feedback, on: step.said_on, place: step.place.into() };
    let entry = act.entry(Action::RecordFeedback).because(step.note).with(data).public();
    act.finish(row, entry).await
}

/// Clears what voters said about an answer that is not the current one any more; the events keep it.
pub fn clear(case: &mut case::ActiveModel) {
    case.voters_feedback = Set(None);
    case.voters_feedback_on = Set(None);
    case.voters_feedback_place = Set(None);
}
