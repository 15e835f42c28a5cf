//! A step: one act appended to an assignment, told apart by `action`.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationErrors};

use crate::app::App;
use crate::error::Result;
use crate::service::answer::Answer;
use crate::service::assignment::extend::{self, DecideExtension, ReplyInterim, RequestExtension};
use crate::service::assignment::hand_on::{self, PassDown, Return};
use crate::service::assignment::view::AssignmentView;
use crate::service::assignment::work::{self, Acknowledge, ReportProgress};
use crate::service::call::Call;

/// An act on an assignment; to respond, post to `/v1/responses`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum AssignmentStep {
    PassDown(PassDown),
    Acknowledge(Acknowledge),
    Return(Return),
    ReportProgress(ReportProgress),
    RequestExtension(RequestExtension),
    DecideExtension(DecideExtension),
    ReplyInterim(ReplyInterim),
}

impl Validate for AssignmentStep {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::PassDown(step) => step.validate(),
            Self::Acknowledge(step) => step.validate(),
            Self::Return(step) => step.validate(),
            Self::ReportProgress(step) => step.validate(),
            Self::RequestExtension(step) => step.validate(),
            Self::DecideExtension(step) => step.validate(),
            Self::ReplyInterim(step) => step.validate(),
        }
    }
}

/// Does the act.
///
/// # Errors
/// As the act says.
pub async fn take(
    app: &App,
    call: &Call,
    id: Uuid,
    version: i64,
    step: AssignmentStep,
) -> Result<Answer<AssignmentView>> {
    match step {
        AssignmentStep::PassDown(step) => hand_on::pass_down(app, call, id, version, step).await,
        AssignmentStep::Acknowledge(step) => work::acknowledge(app, call, id, version, step).await,
        AssignmentStep::Return(step) => hand_on::give_back(app, call, id, version, step).await,
        AssignmentStep::ReportProgress(step) => work::report_progress(app, call, id, version, step).await,
        AssignmentStep::RequestExtension(step) => extend::request(app, call, id, version, step).await,
        AssignmentStep::DecideExtension(step) => extend::decide(app, call, id, version, step).await,
        AssignmentStep::ReplyInterim(step) => extend::reply_interim(app, call, id, version, step).await,
    }
}
