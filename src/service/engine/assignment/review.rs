//! Judging what one addressee did: whether it was done, and, apart from that, whether it is adequate.

use entity::enums::{Action, AssignmentStatus, Fulfilment, Verdict};
use entity::review;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::domain::recommendation::{Disagreement, agree};
use crate::domain::workflow::{Fact, Facts};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;

/// Judges an addressee's answer, by somebody who neither did the work nor reported it; `unsatisfactory` sends it back.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewAddressee {
    /// Completion: what was found of what was to be done.
    pub fulfilment: Fulfilment,
    /// With `partly`, and only there: how much, 1 to 99.
    #[validate(range(min = 1, max = 99))]
    #[schema(minimum = 1, maximum = 99)]
    pub percent: Option<i32>,
    /// Adequacy: what was not done cannot be `satisfactory`, what was done need not be.
    pub verdict: Verdict,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
}

pub async fn review(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReviewAddressee,
) -> Result<Reply<AssignmentView>> {
    let given = Facts::default()
        .with(Fact::Satisfactory, step.verdict == Verdict::Satisfactory)
        .with(Fact::PartlySatisfactory, step.verdict == Verdict::PartlySatisfactory)
        .with(Fact::Unsatisfactory, step.verdict == Verdict::Unsatisfactory);
    let needs = Permission::CaseReview;
    let mut act = AssignmentAct::begin_with(app, ctx, id, version, Action::Review, needs, given).await?;
    agree(step.fulfilment, step.percent, step.verdict).map_err(refused)?;
    let response_id = act.before.response_id;
    let response_id = response_id.ok_or_else(|| Error::Internal("answered without a response".to_owned()))?;
    let organization = act.grant()?.map_or(act.before.council_id, |grant| grant.organization_id);
    let review = review::Model {
        id: ctx.new_id(),
        case_id: act.before.case_id,
        response_id,
        verdict: step.verdict,
        text: step.text.clone(),
        reviewed_by: ctx.actor.user_id,
        organization_id: organization,
        assignment_id: Some(id),
        fulfilment: Some(step.fulfilment),
        fulfilled_percent: step.percent,
        created_at: ctx.now,
    };
    let review = review::ActiveModel::from(review);
    review::Entity::insert(review).exec_without_returning(&act.on.tx).await?;
    act.assignment.verdict = Set(Some(step.verdict));
    act.assignment.fulfilment = Set(Some(step.fulfilment));
    act.assignment.fulfilled_percent = Set(step.percent);
    if act.row.to == AssignmentStatus::InProgress {
        // to be done by its old day, which is told once; reports are owed again
        if act.before.due_on >= ctx.today() {
            act.reschedule(act.before.due_on).await?;
        }
        act.reports_until(act.before.due_on).await?;
    }
    let data = json!({
        "fulfilment": step.fulfilment, "percent": step.percent, "verdict": step.verdict, "text": step.text,
        "response": response_id,
    });
    let entry = act.entry().with(data);
    act.finish(entry).await
}

/// The refusal of two judgements that are against each other.
fn refused(why: Disagreement) -> Error {
    match why {
        Disagreement::NoShare => Error::field("/percent", "required", "how much of it was done"),
        Disagreement::Share => {
            Error::field("/percent", "not_allowed", "only what is partly done has a share")
        }
        Disagreement::UndoneSatisfies => {
            let detail = "what was not done does not satisfy; the leader may waive it instead";
            Error::field("/verdict", "contradicts", detail)
        }
    }
}
