//! Defines the steps that can be appended to a case, and calls the use case for each. The file is outside the
//! contexts because several of them provide steps.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::step::{CaseAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::engine::case::assign::{self, AssignCase};
use crate::service::engine::case::correct::{self, AddAgency, ReclassifyCase};
use crate::service::engine::case::feedback::{self, RecordFeedback};
use crate::service::engine::case::merge::{self, MergeCase, UnmergeCase};
use crate::service::engine::case::note::{self, AnswerOnTheSpot, NoteOpinion};
use crate::service::engine::case::notify::{self, NotifyVoters};
use crate::service::engine::case::review::{self, CloseCase, ReopenCase, ReviewCase};
use crate::service::engine::case::triage::{
    self, AcceptCase, RecordAnswer, ReferCase, ReleaseCase, WithdrawCase,
};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::reminder_letter::escalation::{self, RequestReminder};
use crate::service::oversight::recommendation::split::{self, SplitRecommendation};
use crate::service::petition::join::{self, JoinParts};
use crate::service::petition::reject::{self, RejectCase};
use crate::service::petition::restore::{self, RestoreCase};
use crate::service::petition::split::{self as parts, SplitIntoParts};

/// A step to append to a case, selected by `action`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum CaseStep {
    Accept(AcceptCase),
    Reclassify(ReclassifyCase),
    Reject(RejectCase),
    Restore(RestoreCase),
    Merge(MergeCase),
    Unmerge(UnmergeCase),
    Refer(ReferCase),
    RecordAnswer(RecordAnswer),
    Withdraw(WithdrawCase),
    Release(ReleaseCase),
    Assign(AssignCase),
    AddAgency(AddAgency),
    Review(ReviewCase),
    Close(CloseCase),
    Reopen(ReopenCase),
    NotifyVoters(NotifyVoters),
    RecordFeedback(RecordFeedback),
    RequestReminder(RequestReminder),
    Split(SplitRecommendation),
    AnswerOnTheSpot(AnswerOnTheSpot),
    Note(NoteOpinion),
    SplitIntoParts(SplitIntoParts),
    JoinParts(JoinParts),
}

steps_named!(CaseStep, CaseAction: Accept, Reclassify, Reject, Restore, Merge, Unmerge, Refer, RecordAnswer, Withdraw, Release, Assign, AddAgency, Review, Close, Reopen, NotifyVoters, RecordFeedback, RequestReminder, Split, AnswerOnTheSpot, Note, SplitIntoParts, JoinParts);

/// Executes the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: CaseStep,
) -> Result<Reply<CaseView>> {
    match step {
        CaseStep::Accept(step) => triage::accept(app, ctx, id, version, step).await,
        CaseStep::Reclassify(step) => correct::reclassify(app, ctx, id, version, step).await,
        CaseStep::Restore(step) => restore::restore(app, ctx, id, version, step).await,
        CaseStep::Reject(step) => reject::reject(app, ctx, id, version, step).await,
        CaseStep::Merge(step) => merge::merge(app, ctx, id, version, step).await,
        CaseStep::Unmerge(step) => merge::unmerge(app, ctx, id, version, step).await,
        CaseStep::Refer(step) => triage::refer(app, ctx, id, version, step).await,
        CaseStep::RecordAnswer(step) => triage::record_answer(app, ctx, id, version, step).await,
        CaseStep::Withdraw(step) => triage::withdraw(app, ctx, id, version, step).await,
        CaseStep::Release(step) => triage::release(app, ctx, id, version, step).await,
        CaseStep::Assign(step) => assign::assign(app, ctx, id, version, step).await,
        CaseStep::AddAgency(step) => correct::add_agency(app, ctx, id, version, step).await,
        CaseStep::Review(step) => review::review(app, ctx, id, version, step).await,
        CaseStep::Close(step) => review::close(app, ctx, id, version, step).await,
        CaseStep::Reopen(step) => review::reopen(app, ctx, id, version, step).await,
        CaseStep::NotifyVoters(step) => notify::notify_voters(app, ctx, id, version, step).await,
        CaseStep::RecordFeedback(step) => feedback::record(app, ctx, id, version, step).await,
        CaseStep::AnswerOnTheSpot(step) => note::answer_on_the_spot(app, ctx, id, version, step).await,
        CaseStep::Note(step) => note::note(app, ctx, id, version, step).await,
        CaseStep::RequestReminder(step) => escalation::ask(app, ctx, id, version, step).await,
        CaseStep::Split(step) => split::split(app, ctx, id, version, step).await,
        CaseStep::SplitIntoParts(step) => parts::split(app, ctx, id, version, step).await,
        CaseStep::JoinParts(step) => join::join(app, ctx, id, version, step).await,
    }
}
