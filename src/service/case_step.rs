//! Defines the steps that can be appended to a case, and calls the use case for each. The file is outside the
//! contexts because several of them provide steps.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::step::{CaseAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::on_heap::on_heap;
use crate::kernel::reply::Reply;
use crate::service::engine::case::assign::{self, AssignCase};
use crate::service::engine::case::correct::{self, AddAgency, ReclassifyCase};
use crate::service::engine::case::feedback::{self, RecordFeedback};
use crate::service::engine::case::merge::{self, MergeCase, UnmergeCase};
use crate::service::engine::case::note::{self, AnswerOnTheSpot, NoteOpinion};
use crate::service::engine::case::notify::{self, NotifyVoters};
use crate::service::engine::case::refer::{self, ReferCase};
use crate::service::engine::case::review::{self, CloseCase, ReopenCase, ReviewCase};
use crate::service::engine::case::triage::{self, AcceptCase, ReleaseCase, WithdrawCase};
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

steps_named!(CaseStep, CaseAction: Accept, Reclassify, Reject, Restore, Merge, Unmerge, Refer, Withdraw, Release, Assign, AddAgency, Review, Close, Reopen, NotifyVoters, RecordFeedback, RequestReminder, Split, AnswerOnTheSpot, Note, SplitIntoParts, JoinParts);

/// Executes the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: CaseStep,
) -> Result<Reply<CaseView>> {
    let taken = match step {
        CaseStep::Accept(step) => on_heap(|| triage::accept(app, ctx, id, version, step)),
        CaseStep::Reclassify(step) => on_heap(|| correct::reclassify(app, ctx, id, version, step)),
        CaseStep::Restore(step) => on_heap(|| restore::restore(app, ctx, id, version, step)),
        CaseStep::Reject(step) => on_heap(|| reject::reject(app, ctx, id, version, step)),
        CaseStep::Merge(step) => on_heap(|| merge::merge(app, ctx, id, version, step)),
        CaseStep::Unmerge(step) => on_heap(|| merge::unmerge(app, ctx, id, version, step)),
        CaseStep::Refer(step) => on_heap(|| refer::refer(app, ctx, id, version, step)),
        CaseStep::Withdraw(step) => on_heap(|| triage::withdraw(app, ctx, id, version, step)),
        CaseStep::Release(step) => on_heap(|| triage::release(app, ctx, id, version, step)),
        CaseStep::Assign(step) => on_heap(|| assign::assign(app, ctx, id, version, step)),
        CaseStep::AddAgency(step) => on_heap(|| correct::add_agency(app, ctx, id, version, step)),
        CaseStep::Review(step) => on_heap(|| review::review(app, ctx, id, version, step)),
        CaseStep::Close(step) => on_heap(|| review::close(app, ctx, id, version, step)),
        CaseStep::Reopen(step) => on_heap(|| review::reopen(app, ctx, id, version, step)),
        CaseStep::NotifyVoters(step) => on_heap(|| notify::notify_voters(app, ctx, id, version, step)),
        CaseStep::RecordFeedback(step) => on_heap(|| feedback::record(app, ctx, id, version, step)),
        CaseStep::AnswerOnTheSpot(step) => on_heap(|| note::answer_on_the_spot(app, ctx, id, version, step)),
        CaseStep::Note(step) => on_heap(|| note::note(app, ctx, id, version, step)),
        CaseStep::RequestReminder(step) => on_heap(|| escalation::ask(app, ctx, id, version, step)),
        CaseStep::Split(step) => on_heap(|| split::split(app, ctx, id, version, step)),
        CaseStep::SplitIntoParts(step) => on_heap(|| parts::split(app, ctx, id, version, step)),
        CaseStep::JoinParts(step) => on_heap(|| join::join(app, ctx, id, version, step)),
    };
    taken.await
}
