//! Defines the steps that can be appended to an assignment, and calls the use case for each.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::step::{AssignmentAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::on_heap::on_heap;
use crate::kernel::reply::Reply;
use crate::service::engine::assignment::committee::{
    self, ChangeDueDate, RemindAgency, SendBackAssignment, TakeBackAssignment,
};
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
    TakeBack(TakeBackAssignment),
    SendBack(SendBackAssignment),
    RemindAgency(RemindAgency),
    ChangeDue(ChangeDueDate),
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

steps_named!(AssignmentStep, AssignmentAction: PassDown, TakeBack, SendBack, RemindAgency, ChangeDue, Recall, Acknowledge, Return, ReportProgress, RequestExtension, DecideExtension, ReplyInterim, TakePosition, DecidePosition, Plan, SubmitReport, Review, RequestExplanation, Explain, Waive, Transfer, Contest, DecideContest);

/// Executes the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: AssignmentStep,
) -> Result<Reply<AssignmentView>> {
    let taken = match step {
        AssignmentStep::PassDown(step) => on_heap(|| delegate::pass_down(app, ctx, id, version, step)),
        AssignmentStep::TakeBack(step) => on_heap(|| committee::take_back(app, ctx, id, version, step)),
        AssignmentStep::SendBack(step) => on_heap(|| committee::send_back(app, ctx, id, version, step)),
        AssignmentStep::RemindAgency(step) => {
            on_heap(|| committee::remind_agency(app, ctx, id, version, step))
        }
        AssignmentStep::ChangeDue(step) => on_heap(|| committee::change_due(app, ctx, id, version, step)),
        AssignmentStep::Recall(step) => on_heap(|| recall::recall(app, ctx, id, version, step)),
        AssignmentStep::Acknowledge(step) => on_heap(|| progress::acknowledge(app, ctx, id, version, step)),
        AssignmentStep::Return(step) => {
            on_heap(|| return_assignment::return_assignment(app, ctx, id, version, step))
        }
        AssignmentStep::ReportProgress(step) => {
            on_heap(|| progress::report_progress(app, ctx, id, version, step))
        }
        AssignmentStep::RequestExtension(step) => on_heap(|| extend::request(app, ctx, id, version, step)),
        AssignmentStep::DecideExtension(step) => on_heap(|| extend::decide(app, ctx, id, version, step)),
        AssignmentStep::ReplyInterim(step) => on_heap(|| extend::reply_interim(app, ctx, id, version, step)),
        AssignmentStep::TakePosition(step) => on_heap(|| position::take(app, ctx, id, version, step)),
        AssignmentStep::DecidePosition(step) => on_heap(|| position::decide(app, ctx, id, version, step)),
        AssignmentStep::Plan(step) => on_heap(|| plan::plan(app, ctx, id, version, step)),
        AssignmentStep::SubmitReport(step) => on_heap(|| report::submit(app, ctx, id, version, step)),
        AssignmentStep::Review(step) => on_heap(|| review::review(app, ctx, id, version, step)),
        AssignmentStep::RequestExplanation(step) => on_heap(|| explain::request(app, ctx, id, version, step)),
        AssignmentStep::Explain(step) => on_heap(|| explain::explain(app, ctx, id, version, step)),
        AssignmentStep::Waive(step) => on_heap(|| waive::waive(app, ctx, id, version, step)),
        AssignmentStep::Contest(step) => on_heap(|| contest::contest(app, ctx, id, version, step)),
        AssignmentStep::DecideContest(step) => on_heap(|| contest::decide(app, ctx, id, version, step)),
        AssignmentStep::Transfer(step) => on_heap(|| transfer::transfer(app, ctx, id, version, step)),
    };
    taken.await
}
