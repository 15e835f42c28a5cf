//! A step: one act appended to a case, told apart by `action`. It stands above the contexts, since each may have acts.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationErrors};

use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::service::engine::case::dispatch::{self, Assign};
use crate::service::engine::case::intake::{self, Accept, RecordAnswer, Refer, Reject, Release, Withdraw};
use crate::service::engine::case::judge::{self, Close, Reopen, Review};
use crate::service::engine::case::merge::{self, Merge, Unmerge};
use crate::service::engine::case::notify::{self, NotifyVoters};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::urging::ladder::{self, AskUrging};
use crate::service::oversight::recommendation::split::{self, Split};

/// An act on a case.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum CaseStep {
    Accept(Accept),
    Reject(Reject),
    Merge(Merge),
    Unmerge(Unmerge),
    Refer(Refer),
    RecordAnswer(RecordAnswer),
    Withdraw(Withdraw),
    Release(Release),
    Assign(Assign),
    Review(Review),
    Close(Close),
    Reopen(Reopen),
    NotifyVoters(NotifyVoters),
    AskUrging(AskUrging),
    Split(Split),
}

impl Validate for CaseStep {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::Accept(step) => step.validate(),
            Self::Reject(step) => step.validate(),
            Self::Merge(step) => step.validate(),
            Self::Unmerge(step) => step.validate(),
            Self::Refer(step) => step.validate(),
            Self::RecordAnswer(step) => step.validate(),
            Self::Withdraw(step) => step.validate(),
            Self::Release(step) => step.validate(),
            Self::Assign(step) => step.validate(),
            Self::Review(step) => step.validate(),
            Self::Close(step) => step.validate(),
            Self::Reopen(step) => step.validate(),
            Self::NotifyVoters(step) => step.validate(),
            Self::AskUrging(step) => step.validate(),
            Self::Split(step) => step.validate(),
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
    step: CaseStep,
) -> Result<Answer<CaseView>> {
    match step {
        CaseStep::Accept(step) => intake::accept(app, call, id, version, step).await,
        CaseStep::Reject(step) => intake::reject(app, call, id, version, step).await,
        CaseStep::Merge(step) => merge::merge(app, call, id, version, step).await,
        CaseStep::Unmerge(step) => merge::unmerge(app, call, id, version, step).await,
        CaseStep::Refer(step) => intake::refer(app, call, id, version, step).await,
        CaseStep::RecordAnswer(step) => intake::record_answer(app, call, id, version, step).await,
        CaseStep::Withdraw(step) => intake::withdraw(app, call, id, version, step).await,
        CaseStep::Release(step) => intake::release(app, call, id, version, step).await,
        CaseStep::Assign(step) => dispatch::assign(app, call, id, version, step).await,
        CaseStep::Review(step) => judge::review(app, call, id, version, step).await,
        CaseStep::Close(step) => judge::close(app, call, id, version, step).await,
        CaseStep::Reopen(step) => judge::reopen(app, call, id, version, step).await,
        CaseStep::NotifyVoters(step) => notify::notify_voters(app, call, id, version, step).await,
        CaseStep::AskUrging(step) => ladder::ask(app, call, id, version, step).await,
        CaseStep::Split(step) => split::split(app, call, id, version, step).await,
    }
}
