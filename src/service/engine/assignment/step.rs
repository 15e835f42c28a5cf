//! Defines the steps that can be appended to an assignment, and calls the use case for each.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::step::{AssignmentAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::engine::assignment::contest::{self, ContestRecord, DecideContest};
use crate::service::engine::assignment::delegate::{self, DelegateAssignment};
use crate::service::engine::assignment::explain::{self, ExplainAssignment, RequestExplanation};
use crate::service::engine::assignment::extend::{self, DecideExtension, ReplyInterim, RequestExtension};
use crate::service::engine::assignment::plan::{self, PlanAssignment};
use crate::service::engine::assignment::position::{self, DecidePosition, TakePosition};
use crate::service::engine::assignment::progress::{self, AcknowledgeAssignment, ReportProgress};
use crate::service::engine::assignment::recall::{self, RecallAssignment};
use crate::service::engine::assignment::report::{self, SubmitReport};
use crate::service::engine::assignment::return_assignment::{self, ReturnAssignment};
use crate::service::engine::assignment::review::{self, ReviewAddressee};
use crate::service::engine::assignment::transfer::{self, TransferAddressee};
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::assignment::waive::{self, WaiveAddressee};

/// A step to append to an assignment, selected by `action`. To respond, use `POST /v1/responses`. The steps from
/// `take_position` to `transfer` are only for addressees of recommendations.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum AssignmentStep {
    PassDown(DelegateAssignment),
    Recall(RecallAssignment),
    Acknowledge(AcknowledgeAssignment),
    Return(ReturnAssignment),
    ReportProgress(ReportProgress),
    RequestExtension(RequestExtension),
    DecideExtension(DecideExtension),
    ReplyInterim(ReplyInterim),
    TakePosition(TakePosition),
    DecidePosition(DecidePosition),
    Plan(PlanAssignment),
    SubmitReport(SubmitReport),
    Review(ReviewAddressee),
    RequestExplanation(RequestExplanation),
    Explain(ExplainAssignment),
    Waive(WaiveAddressee),
    Transfer(TransferAddressee),
    Contest(ContestRecord),
    DecideContest(DecideContest),
}

steps_named!(AssignmentStep, AssignmentAction: PassDown, Recall, Acknowledge, Return, ReportProgress, RequestExtension, DecideExtension, ReplyInterim, TakePosition, DecidePosition, Plan, SubmitReport, Review, RequestExplanation, Explain, Waive, Transfer, Contest, DecideContest);

/// Executes the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AssignmentStep,
) -> Result<Reply<AssignmentView>> {
    match step {
        AssignmentStep::PassDown(step) => delegate::pass_down(app, ctx, id, version, step).await,
        AssignmentStep::Recall(step) => recall::recall(app, ctx, id, version, step).await,
        AssignmentStep::Acknowledge(step) => progress::acknowledge(app, ctx, id, version, step).await,
        AssignmentStep::Return(step) => {
            return_assignment::return_assignment(app, ctx, id, version, step).await
        }
        AssignmentStep::ReportProgress(step) => progress::report_progress(app, ctx, id, version, step).await,
        AssignmentStep::RequestExtension(step) => extend::request(app, ctx, id, version, step).await,
        AssignmentStep::DecideExtension(step) => extend::decide(app, ctx, id, version, step).await,
        AssignmentStep::ReplyInterim(step) => extend::reply_interim(app, ctx, id, version, step).await,
        AssignmentStep::TakePosition(step) => position::take(app, ctx, id, version, step).await,
        AssignmentStep::DecidePosition(step) => position::decide(app, ctx, id, version, step).await,
        AssignmentStep::Plan(step) => plan::plan(app, ctx, id, version, step).await,
        AssignmentStep::SubmitReport(step) => report::submit(app, ctx, id, version, step).await,
        AssignmentStep::Review(step) => review::review(app, ctx, id, version, step).await,
        AssignmentStep::RequestExplanation(step) => explain::request(app, ctx, id, version, step).await,
        AssignmentStep::Explain(step) => explain::explain(app, ctx, id, version, step).await,
        AssignmentStep::Waive(step) => waive::waive(app, ctx, id, version, step).await,
        AssignmentStep::Contest(step) => contest::contest(app, ctx, id, version, step).await,
        AssignmentStep::DecideContest(step) => contest::decide(app, ctx, id, version, step).await,
        AssignmentStep::Transfer(step) => transfer::transfer(app, ctx, id, version, step).await,
    }
}
