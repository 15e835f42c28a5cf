//! The steps of the council that received a referral: accept it as a petition of its own, return it, or answer it.

use entity::document::DocumentReference;
use entity::enums::{Action, Outcome, Status};
use entity::{assignment, case, organization, response};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::domain::step::{ReferralAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::directory::lookup;
use crate::service::engine::assignment::return_assignment::hand_back;
use crate::service::engine::case::guards::binding;
use crate::service::engine::response::answered::AnsweredAssignment;
use crate::service::engine::response::of_referral;
use crate::service::engine::response::respond::NewResponse;
use crate::service::petition::register::{Referred, register_referred};
use crate::service::referral::act::{ReferralAct, tell};
use crate::service::referral::view::{self, ReferralView};

/// Registers the referral as a petition of the receiving council, with a number of its own. The petition that was referred
/// is acknowledged.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptReferral {
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Returns the referral to the council that sent it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnReferral {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 2000,
        pattern = r"\S",
        example = "Không thuộc thẩm quyền của HĐND xã"
    )]
    pub reason: String,
    /// The organization that should receive it instead.
    pub proposed_receiver: Option<Uuid>,
}

/// Answers the referral. What is not given is taken from the current answer to the petition that was made of it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerReferral {
    #[validate(length(min = 1, max = 50_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50_000, pattern = r"\S")]
    pub text: Option<String>,
    pub outcome: Option<Outcome>,
    /// The document that contains the answer.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// A step to append to a referral, selected by `action`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ReferralStep {
    Accept(AcceptReferral),
    Return(ReturnReferral),
    Answer(AnswerReferral),
}

steps_named!(ReferralStep, ReferralAction: Accept, Return, Answer);

/// Executes the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReferralStep,
) -> Result<Reply<ReferralView>> {
    match step {
        ReferralStep::Accept(step) => accept(app, ctx, id, version, step).await,
        ReferralStep::Return(step) => return_referral(app, ctx, id, version, step).await,
        ReferralStep::Answer(step) => answer(app, ctx, id, version, step).await,
    }
}

async fn accept(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AcceptReferral,
) -> Result<Reply<ReferralView>> {
    let needs = Permission::ReferralAccept;
    let act = ReferralAct::begin(app, ctx, id, version, Action::Acknowledge, needs).await?;
    let (mut act, petition) = act.on_assignment();
    if petition.is_some() {
        return Err(Error::because(Code::WrongStatus, ("it is registered already", "đã được đăng ký")));
    }
    act.assignment.acknowledged_at = Set(Some(ctx.moment()));
    act.save_assignment().await?;
    let entry = act.entry().because(step.note).public();
    act.save_case(entry).await?;
    let tx = &act.on.tx;
    let sender = organization::Entity::find_by_id(act.before.council_id).one(tx).await?;
    let sender = sender.ok_or_else(|| Error::internal("a referral of no council".to_owned()))?;
    let of = Referred { case: &act.on.before, referral: &act.before, sender };
    register_referred(ctx, tx, act.by.as_ref(), of).await?;
    shown(act.on.tx, ctx, id).await
}

async fn return_referral(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReturnReferral,
) -> Result<Reply<ReferralView>> {
    let needs = Permission::ReferralReturn;
    let act = ReferralAct::begin(app, ctx, id, version, Action::Return, needs).await?;
    let (mut act, petition) = act.on_assignment();
    let receiver = match step.proposed_receiver {
        Some(id) if id == act.before.organization_id => {
            return Err(Error::field("/proposed_receiver", "same_agency", "propose another organization"));
        }
        Some(id) => Some(lookup::organization(&act.on.tx, ctx, "/proposed_receiver", id).await?),
        None => None,
    };
    hand_back(&mut act, step.reason.clone(), receiver.clone()).await?;
    if let Some(petition) = petition {
        let data = event::Return {
            organization_id: receiver.as_ref().map(|one| one.id),
            organization_name: receiver.map(|one| one.name),
        };
        let told = (Action::Return, data);
        tell(&act.on.tx, ctx, &petition, act.by.as_ref(), Some(step.reason), told).await?;
    }
    shown(act.on.tx, ctx, id).await
}

async fn answer(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AnswerReferral,
) -> Result<Reply<ReferralView>> {
    let needs = Permission::ReferralAnswer;
    let act = ReferralAct::begin(app, ctx, id, version, Action::Respond, needs).await?;
    let plan = act.to_plan();
    plan.on.is_of_case(step.document.as_ref())?;
    let (text, outcome) = match (step.text, step.outcome) {
        (Some(text), Some(outcome)) => (text, outcome),
        (text, outcome) => {
            let own = own_answer(&act.tx, act.petition.as_ref()).await?;
            let (own_text, own_outcome) = own.unzip();
            let missing = |pointer: &str| {
                Error::field(
                    pointer,
                    "required",
                    "there is no current answer of one agency from which it could be taken",
                )
            };
            let text = text.or(own_text).ok_or_else(|| missing("/text"))?;
            (text, outcome.or(own_outcome).ok_or_else(|| missing("/outcome"))?)
        }
    };
    let new = NewResponse {
        assignments: vec![AnsweredAssignment { id, version: act.one.version }],
        outcome,
        text,
        document: step.document.clone(),
        evidence: vec![],
        commitments: vec![],
    };
    of_referral::answer(&act.tx, plan, &new).await?;
    if let Some(petition) = &act.petition {
        let data = event::Answer {
            referral_id: id,
            council_id: act.one.council_id,
            case_number: act.case.number.clone(),
            outcome,
            document: step.document,
        };
        tell(&act.tx, ctx, petition, act.by.as_ref(), None, (Action::Answer, data)).await?;
    }
    shown(act.tx, ctx, id).await
}

/// Returns the current answer to the petition that was made of the referral, if it was given by one response.
async fn own_answer(tx: &Tx<'_>, petition: Option<&case::Model>) -> Result<Option<(String, Outcome)>> {
    let has_answer =
        |case: &&case::Model| matches!(case.status, Status::Answered | Status::Following | Status::Closed);
    let Some(petition) = petition.filter(has_answer) else { return Ok(None) };
    let assignments = entity::rows(tx, assignment::Entity::of_cases([petition.id])).await?;
    let mut responses: Vec<Uuid> = binding(&assignments).filter_map(|lead| lead.response_id).collect();
    responses.dedup();
    let [response] = responses[..] else { return Ok(None) };
    let found = response::Entity::find_by_id(response).one(tx).await?;
    Ok(found.map(|response| (response.text, response.outcome)))
}

/// Commits and returns the referral.
async fn shown(tx: Tx<'_>, ctx: &RequestContext, id: Uuid) -> Result<Reply<ReferralView>> {
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}
