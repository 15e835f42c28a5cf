//! Commitments in every status, made through use cases.

use super::{
    CarryOverCommitment, ColumnTrait, CommitmentFinding, CommitmentStatus, CommitmentStep, CommitmentView,
    EntityTrait, NewCommitment, Outcome, QueryFilter, QueryOrder, ReportCommitment, Uuid, VerifyCommitment,
    WaiveCommitment, World, answered_ago, commitment, commitment_view, commitments, document, in_days,
    promise, today,
};

/// Loads the commitments of a case, in the order of creation.
pub async fn promises_of(w: &World, case: Uuid) -> Vec<commitment::Model> {
    let of = commitment::Entity::find().filter(commitment::Column::CaseId.eq(case));
    of.order_by_asc(commitment::Column::Id).all(w.app.read()).await.unwrap()
}

/// Takes a step on a commitment as a user, at its current version.
pub async fn step_promise(w: &World, who: &str, id: Uuid, step: CommitmentStep) -> CommitmentView {
    let version = commitment::Entity::find_by_id(id).one(w.app.read()).await.unwrap().unwrap().version;
    commitments::take(&mut w.app.handle(), &w.context(who).await, id, version, step).await.unwrap().view
}

pub fn fulfilled() -> CommitmentStep {
    CommitmentStep::ReportCommitment(ReportCommitment {
        text: "Đã xong".into(),
        percent: None,
        fulfilled: true,
        fulfilled_on: None,
        evidence: Some(document()),
    })
}

pub fn found(result: CommitmentFinding) -> CommitmentStep {
    CommitmentStep::VerifyCommitment(VerifyCommitment {
        result,
        fulfilled_on: None,
        text: "Đã kiểm tra".into(),
    })
}

pub fn carried() -> CommitmentStep {
    let (to_session, due_on, review_on) = (None, None, None);
    CommitmentStep::CarryOver(CarryOverCommitment {
        to_session,
        due_on,
        review_on,
        reason: "Chưa đến hạn".into(),
    })
}

/// Creates a commitment in a status, by the shortest way; one that ends late or broken was due yesterday.
pub async fn promise_at(w: &World, status: CommitmentStatus) -> CommitmentView {
    let is_late = matches!(status, CommitmentStatus::LateKept | CommitmentStatus::Broken);
    let due_on = if is_late { today().pred_opt() } else { Some(in_days(30)) };
    let promise = NewCommitment { due_on, review_on: None, ..promise() };
    let case = answered_ago(w, 40, Outcome::WithRoadmap, vec![promise]).await;
    let id = promises_of(w, case.id).await[0].id;
    match status {
        CommitmentStatus::Open => {}
        CommitmentStatus::Kept | CommitmentStatus::LateKept => {
            step_promise(w, "handler", id, fulfilled()).await;
            step_promise(w, "reviewer", id, found(CommitmentFinding::Kept)).await;
        }
        CommitmentStatus::Broken => {
            drop(step_promise(w, "reviewer", id, found(CommitmentFinding::Broken)).await);
        }
        CommitmentStatus::CarriedOver => drop(step_promise(w, "leader", id, carried()).await),
        CommitmentStatus::Waived => {
            let step = CommitmentStep::Waive(WaiveCommitment { reason: "Không còn cần".into() });
            step_promise(w, "leader", id, step).await;
        }
    }
    let view = commitment_view::load(w.app.read(), &w.context("clerk").await, id).await.unwrap();
    assert_eq!(view.status, status);
    view
}
