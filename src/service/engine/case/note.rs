//! Ends opinions, and records what was answered at the meeting where it was raised.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::{Action, Outcome};
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
use crate::service::engine::timer::{self, Subject};

/// Notes an opinion: it is kept on record, and nothing follows.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteOpinion {
    /// What was said about it.
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 20_000,
        pattern = r"\S",
        example = "Hội đồng nhân dân tiếp thu ý kiến."
    )]
    pub text: String,
}

/// Records that the matter was answered at the meeting where it was raised. A petition is `answered` then, needs no
/// review, and can be closed; an opinion is `noted`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerOnTheSpot {
    /// Legal date, the day of the meeting: not before the matter was received, and not after today.
    #[validate(custom(function = plausible))]
    pub answered_on: NaiveDate,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Hội trường UBND xã")]
    pub place: String,
    /// Who answered, by position.
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Chủ tịch UBND xã")]
    pub answered_by: String,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    /// What the answer amounts to. Default: `information_provided`.
    pub outcome: Option<Outcome>,
}

pub async fn note(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: NoteOpinion,
) -> Result<Reply<CaseView>> {
    let act = CaseAct::begin(app, ctx, id, version, Permission::CaseAccept).await?;
    let row = act.rule(Action::Note, act.facts())?;
    let entry = act.entry(Action::Note).with(event::Note { text: step.text.into() }).public();
    act.finish(row, entry).await
}

pub async fn answer_on_the_spot(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AnswerOnTheSpot,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseRecordAnswer).await?;
    let row = act.rule(Action::AnswerOnTheSpot, act.facts())?;
    validate::not_ahead(ctx, "/answered_on", step.answered_on)?;
    validate::within_history("/answered_on", step.answered_on, act.before.received_on)?;
    let outcome = step.outcome.unwrap_or(Outcome::InformationProvided);
    act.case.outcome = Set(Some(outcome));
    act.case.answered_on = Set(Some(step.answered_on));
    act.case.answered_on_spot = Set(true);
    // it need not be assigned any more
    act.case.due_on = Set(None);
    timer::cancel(&act.tx, ctx, id, Subject::Case).await?;
    let data = event::AnswerOnTheSpot {
        on: step.answered_on,
        place: step.place.into(),
        answered_by: step.answered_by.into(),
        text: step.text.into(),
        outcome,
    };
    let entry = act.entry(Action::AnswerOnTheSpot).with(data).public();
    act.finish(row, entry).await
}
