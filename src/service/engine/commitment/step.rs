//! Defines the steps that can be appended to a commitment, and calls the use case for each.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::step::{CommitmentAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::engine::commitment::report::{self, ReportCommitment};
use crate::service::engine::commitment::settle::{
    self, CarryOverCommitment, VerifyCommitment, WaiveCommitment,
};
use crate::service::engine::commitment::view::CommitmentView;

/// A step to append to a commitment, selected by `action`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum CommitmentStep {
    ReportCommitment(ReportCommitment),
    VerifyCommitment(VerifyCommitment),
    CarryOver(CarryOverCommitment),
    Waive(WaiveCommitment),
}

steps_named!(CommitmentStep, CommitmentAction: ReportCommitment, VerifyCommitment, CarryOver, Waive);

/// Executes the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: CommitmentStep,
) -> Result<Reply<CommitmentView>> {
    match step {
        CommitmentStep::ReportCommitment(step) => {
            report::report_commitment(app, ctx, id, version, step).await
        }
        CommitmentStep::VerifyCommitment(step) => {
            settle::verify_commitment(app, ctx, id, version, step).await
        }
        CommitmentStep::CarryOver(step) => settle::carry_over(app, ctx, id, version, step).await,
        CommitmentStep::Waive(step) => settle::waive(app, ctx, id, version, step).await,
    }
}
