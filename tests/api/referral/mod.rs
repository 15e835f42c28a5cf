//! Tests of referrals: to central bodies, which answer on paper, and between councils of one deployment.

mod between_councils;
mod central_bodies;
mod isolation;
mod ministries;
mod roles;

use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::{Response, World, make};
use uuid::Uuid;

/// Takes a step of the receiving council.
async fn on_referral(w: &World, who: &str, case: Uuid, receiver: Uuid, body: Value) -> Response {
    let (id, version) = make::of(&make::reload(w, case).await, receiver);
    w.step(who, &format!("/v1/referrals/{id}"), version, &body).await
}

fn path(case: &CaseView, receiver: Uuid) -> String {
    format!("/v1/referrals/{}", make::of(case, receiver).0)
}

fn refer(to: &[Uuid]) -> Value {
    json!({"action": "refer", "to": to, "document": make::document()})
}

fn answer() -> Value {
    json!({"action": "answer", "text": "Đã bố trí vốn sửa cầu", "outcome": "by_implementation", "document": make::document()})
}

/// Returns the body of an answer that the clerk records from paper.
fn on_paper(case: &CaseView, receiver: Uuid, outcome: &str) -> Value {
    let (id, version) = make::of(case, receiver);
    json!({
        "assignments": [{"id": id, "version": version}], "outcome": outcome, "text": "Bộ trả lời", "document": make::document(),
    })
}

fn review(verdict: &str) -> Value {
    json!({"action": "review", "verdict": verdict, "text": "Đã xem xét"})
}

async fn ministry(w: &World, name: &str) -> Uuid {
    let new = json!({"kind": "central_body", "name": name, "valid_from": "2021-07-28"});
    let made = w.post("clerk", "/v1/organizations", &new).await.expect(201);
    made["id"].as_str().unwrap().parse().unwrap()
}

fn status(case: &CaseView, of: Uuid) -> &'static str {
    case.assignments.iter().rev().find(|one| one.organization_id == of).unwrap().status.word()
}
