//! Steps through the API, at the present version of what they are taken on.

use serde_json::Value;
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
