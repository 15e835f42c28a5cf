//! A step: one act appended to a promise, told apart by `action`.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationErrors};

use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::service::engine::commitment::report::{self, ReportCommitment};
use crate::service::engine::commitment::settle::{self, CarryOver, VerifyCommitment, Waive};
use crate::service::engine::commitment::view::CommitmentView;

/// An act on a promise.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum CommitmentStep {
    ReportCommitment(ReportCommitment),
    VerifyCommitment(VerifyCommitment),
    CarryOver(CarryOver),
    Waive(Waive),
}

impl Validate for CommitmentStep {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::ReportCommitment(step) => step.validate(),
            Self::VerifyCommitment(step) => step.validate(),
            Self::CarryOver(step) => step.validate(),
            Self::Waive(step) => step.validate(),
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
    step: CommitmentStep,
) -> Result<Answer<CommitmentView>> {
    match step {
        CommitmentStep::ReportCommitment(step) => {
            report::report_commitment(app, call, id, version, step).await
        }
        CommitmentStep::VerifyCommitment(step) => {
            settle::verify_commitment(app, call, id, version, step).await
        }
        CommitmentStep::CarryOver(step) => settle::carry_over(app, call, id, version, step).await,
        CommitmentStep::Waive(step) => settle::waive(app, call, id, version, step).await,
    }
}
