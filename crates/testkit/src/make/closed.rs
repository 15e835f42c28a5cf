//! Closed cases, with a reason for every agency that has not answered.

use entity::enums::{AssignmentStatus, Verdict};
use kiennghi::service::engine::case::review::{self, CloseCase, UnansweredPart};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{World, reviewed};

const WHY: &str = "Cơ quan chủ trì đã trả lời toàn bộ";

/// Returns the assignments of a case that wait for an answer.
fn unanswered(case: &CaseView) -> impl Iterator<Item = Uuid> {
    let waits = |status: AssignmentStatus| {
        matches!(status, AssignmentStatus::Assigned | AssignmentStatus::InProgress)
    };
    case.assignments.iter().filter(move |one| waits(one.status)).map(|one| one.id)
}

/// Returns the step that closes a case, with every agency that has not answered.
#[must_use]
pub fn closing(case: &CaseView) -> Value {
    let part = |id: Uuid| json!({"assignment_id": id, "reason": WHY});
    json!({"action": "close", "unanswered": unanswered(case).map(part).collect::<Vec<_>>()})
}

pub async fn closed(w: &World) -> CaseView {
    let case = reviewed(w, Verdict::Satisfactory).await;
    let named = unanswered(&case).map(|id| UnansweredPart {
        assignment_id: Some(id),
        organization_id: None,
        reason: WHY.into(),
    });
    review::close(
        &mut w.app.handle(),
        &w.context("leader").await,
        case.id,
        case.version,
        CloseCase { unanswered: named.collect(), note: None },
    )
    .await
    .unwrap()
    .view
}
