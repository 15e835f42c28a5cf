//! Reviews what one addressee did: completion and, separately, adequacy.

use chrono::NaiveDate;
use entity::enums::{Action, AssignmentStatus, Fulfilment, Verdict};
use entity::review;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::Review;
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
use crate::service::engine::follow_up::{self, Reviewed};
use crate::service::engine::timer::Subject;

/// Reviews an addressee's answer. The reviewer must neither have done the work nor reported it. `unsatisfactory`
/// sends it back to the addressee.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewAddressee {
    /// Completion: how much of the required work was done.
    pub fulfilment: Fulfilment,
    /// The completed share in percent, 1 to 99; required with `partly` and allowed only there.
    #[validate(range(min = 1, max = 99))]
    #[schema(minimum = 1, maximum = 99)]
    pub percent: Option<i32>,
    /// Adequacy. Work that was not done cannot be `satisfactory`; work that was done need not be.
    pub verdict: Verdict,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub text: String,
    /// The day to look at the answer again, today or later; the recommendation stays followed until then, and the answer
    /// is reviewed again. Required when an undated answer is reviewed for the first time, unless one of its
    /// commitments has a review date; not allowed with `unsatisfactory`.
    pub follow_up_on: Option<NaiveDate>,
}

pub async fn review(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReviewAddressee,
) -> Result<Reply<AssignmentView>> {
    let extra = Facts::default()
        .with(Fact::Satisfactory, step.verdict == Verdict::Satisfactory)
        .with(Fact::PartlySatisfactory, step.verdict == Verdict::PartlySatisfactory)
        .with(Fact::Unsatisfactory, step.verdict == Verdict::Unsatisfactory);
    let needs = Permission::CaseReview;
    let mut act = AssignmentAct::begin_with(app, ctx, id, version, Action::Review, needs, extra).await?;
    agree(step.fulfilment, step.percent, step.verdict).map_err(refused)?;
    let response_id = act.before.response_id;
    let response_id = response_id.ok_or_else(|| Error::internal("answered without a response".to_owned()))?;
    let (undated, first) = (act.before.undated, act.before.verdict.is_none());
    let of = Reviewed { responses: vec![response_id], case_id: act.before.case_id, undated, first };
    follow_up::check(&act.on.tx, ctx, step.verdict, step.follow_up_on, of).await?;
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
        follow_up_on: step.follow_up_on,
    };
    let review = review::ActiveModel::from(review);
    review::Entity::insert(review).exec_without_returning(&act.on.tx).await?;
    act.assignment.verdict = Set(Some(step.verdict));
    act.assignment.fulfilment = Set(Some(step.fulfilment));
    act.assignment.fulfilled_percent = Set(step.percent);
    act.assignment.follow_up_on = Set(step.follow_up_on);
    let subject = Subject::Assignment(id);
    follow_up::schedule(&act.on.tx, ctx, act.before.case_id, subject, step.follow_up_on).await?;
    if act.row.to == AssignmentStatus::InProgress {
        // the old due date still applies and fires at most once; periodic reports are due again
        if act.before.due_on >= ctx.day() {
            act.reschedule(act.before.due_on).await?;
        }
        act.reports_until(act.before.due_on).await?;
    }
    let data = Review {
        response_id,
        verdict: step.verdict,
        text: step.text.into(),
        fulfilment: Some(step.fulfilment),
        percent: step.percent,
        follow_up_on: step.follow_up_on,
    };
    let entry = act.entry().with(data);
    act.finish(entry).await
}

/// Maps a contradiction between completion and adequacy to a validation error.
fn refused(why: Disagreement) -> Error {
    match why {
        Disagreement::NoShare => Error::field("/percent", "required", "state how much of the work was done"),
        Disagreement::Share => {
            Error::field("/percent", "not_allowed", "allowed only for work that is partly done")
        }
        Disagreement::UndoneSatisfies => {
            let detail = "work that was not done cannot be satisfactory; the leader may waive it instead";
            Error::field("/verdict", "contradicts", detail)
        }
    }
}
