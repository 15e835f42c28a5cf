//! Steps through the API, at the present version of what they are taken on, and their papers.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{of, reload};
use crate::{Response, World};

/// Takes a step on a case, at its present version.
pub async fn on_case(w: &World, who: &str, id: Uuid, body: Value) -> Response {
    let version = reload(w, id).await.version;
    w.step(who, &format!("/v1/cases/{id}"), version, &body).await
}

/// Takes a step on an agency's assignment of a case, at its present version.
pub async fn on_assignment(w: &World, who: &str, case: Uuid, agency: Uuid, body: Value) -> Response {
    let (id, version) = of(&reload(w, case).await, agency);
    w.step(who, &format!("/v1/assignments/{id}"), version, &body).await
}

/// Returns the reference of a paper of a day.
#[must_use]
pub fn paper(day: &str) -> Value {
    json!({"number": "84", "notation": "HĐND-VP", "issued_on": day})
}

/// Returns a step as of a day, with the reason and the paper of a late entry.
#[must_use]
pub fn late(day: &str, mut step: Value) -> Value {
    step["on"] = json!(day);
    step["late_entry"] = json!({"reason": "Nhập hồ sơ giấy", "document": paper(day)});
    step
}
