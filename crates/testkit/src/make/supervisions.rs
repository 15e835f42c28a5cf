//! Builders of supervisions at every stage, over HTTP.

use chrono::NaiveDate;
use entity::enums::{EventStream, SupervisionStage};
use entity::event;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::oversight::supervision::create::{NewSupervision, create};
use serde_json::{Value, json};
use uuid::Uuid;

use super::recommendation::fresh_document;
use super::today;
use crate::history::events;
use crate::{Response, World};

/// Returns the body of a supervision of the department by the board, with some fields replaced.
pub fn new(w: &World, other: &Value) -> Value {
    let mut body = json!({
        "kind": "thematic", "leading_body_id": w.cast.a.board, "subject": "Quỹ đất công ích",
        "supervised": [w.cast.a.department],
    });
    for (field, value) in other.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

/// Creates a supervision as the clerk.
pub async fn recorded(w: &World, other: Value) -> Value {
    w.post("clerk", "/v1/supervisions", &new(w, &other)).await.expect(201)
}

pub fn path(supervision: &Value) -> String {
    format!("/v1/supervisions/{}", id(supervision))
}

pub fn id(thing: &Value) -> Uuid {
    thing["id"].as_str().unwrap().parse().unwrap()
}

/// Takes a step on a supervision, at its current version.
pub async fn step(w: &World, who: &str, supervision: &Value, body: &Value) -> Response {
    let version = w.get("clerk", &path(supervision)).await.expect(200)["version"].as_i64().unwrap();
    w.step(who, &path(supervision), version, body).await
}

/// Issues a conclusion of a supervision, without recommendations.
pub async fn conclude(w: &World, who: &str, of: Uuid, on: NaiveDate) -> Response {
    let body = json!({
        "supervision_id": of, "form": "conclusion", "summary": "Không có vi phạm.",
        "document": fresh_document(on), "recommendations": [], "issue": true,
    });
    w.post(who, "/v1/conclusions", &body).await
}

/// Creates a supervision at a stage, by the shortest way, with some fields replaced.
pub async fn at(w: &World, to: SupervisionStage, other: Value) -> Value {
    use SupervisionStage as S;
    let one = recorded(w, other).await;
    let steps: &[&str] = match to {
        S::Planned => &[],
        S::Announced | S::Concluded | S::Closed => &["announce"],
        S::ReportReceived => &["announce", "receive_report"],
        S::OnSite => &["announce", "visit_site"],
        S::Draft => &["announce", "draft_conclusion"],
        S::Dropped => &["drop"],
    };
    for action in steps {
        let body = match *action {
            "drop" => json!({"action": "drop", "reason": "Thôi"}),
            other => json!({"action": other}),
        };
        step(w, "clerk", &one, &body).await.expect(200);
    }
    if matches!(to, S::Concluded | S::Closed) {
        conclude(w, "leader", id(&one), today()).await.expect(201);
    }
    if to == S::Closed {
        step(w, "leader", &one, &json!({"action": "close"})).await.expect(200);
    }
    let now = w.get("clerk", &path(&one)).await.expect(200);
    assert_eq!(now["stage"], to.word(), "{now}");
    now
}

/// Creates a supervision as the clerk, at another moment.
pub async fn recorded_at(w: &World, moment: &str, other: &Value) {
    let new: NewSupervision = serde_json::from_value(new(w, other)).unwrap();
    let ctx = RequestContext::at(moment.parse().unwrap(), w.context("clerk").await.actor);
    create(&mut w.app.handle(), &ctx, new).await.unwrap();
}

/// Loads every event of a supervision, oldest first.
pub async fn log(w: &World, of: Uuid) -> Vec<event::Model> {
    let log = events(w, of).await;
    assert!(log.iter().all(|one| one.stream == EventStream::Supervision));
    log
}
