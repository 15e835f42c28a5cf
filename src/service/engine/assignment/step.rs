//! A step: one act appended to an assignment, told apart by `action`.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationErrors};

use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::service::engine::assignment::explain::{self, Explain, RequestExplanation};
use crate::service::engine::assignment::extend::{self, DecideExtension, ReplyInterim, RequestExtension};
use crate::service::engine::assignment::hand_on::{self, PassDown, Return};
use crate::service::engine::assignment::let_off::{self, Transfer, WaiveAddressee};
use crate::service::engine::assignment::plan::{self, Plan};
use crate::service::engine::assignment::position::{self, DecidePosition, TakePosition};
use crate::service::engine::assignment::report::{self, SubmitReport};
use crate::service::engine::assignment::review::{self, ReviewAddressee};
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::assignment::work::{self, Acknowledge, ReportProgress};

/// An act on an assignment; to respond, post to `/v1/responses`. From `take_position` on, they are for addressees of
/// recommendations only.
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
    TakePosition(TakePosition),
    DecidePosition(DecidePosition),
    Plan(Plan),
    SubmitReport(SubmitReport),
    Review(ReviewAddressee),
    RequestExplanation(RequestExplanation),
    Explain(Explain),
    Waive(WaiveAddressee),
    Transfer(Transfer),
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
            Self::TakePosition(step) => step.validate(),
            Self::DecidePosition(step) => step.validate(),
            Self::Plan(step) => step.validate(),
            Self::SubmitReport(step) => step.validate(),
            Self::Review(step) => step.validate(),
            Self::RequestExplanation(step) => step.validate(),
            Self::Explain(step) => step.validate(),
            Self::Waive(step) => step.validate(),
            Self::Transfer(step) => step.validate(),
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
        AssignmentStep::TakePosition(step) => position::take(app, call, id, version, step).await,
        AssignmentStep::DecidePosition(step) => position::decide(app, call, id, version, step).await,
        AssignmentStep::Plan(step) => plan::plan(app, call, id, version, step).await,
        AssignmentStep::SubmitReport(step) => report::submit(app, call, id, version, step).await,
        AssignmentStep::Review(step) => review::review(app, call, id, version, step).await,
        AssignmentStep::RequestExplanation(step) => explain::request(app, call, id, version, step).await,
        AssignmentStep::Explain(step) => explain::explain(app, call, id, version, step).await,
        AssignmentStep::Waive(step) => let_off::waive(app, call, id, version, step).await,
        AssignmentStep::Transfer(step) => let_off::transfer(app, call, id, version, step).await,
    }
}
