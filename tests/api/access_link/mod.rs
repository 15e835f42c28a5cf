//! Access links: an agency without users acts on one assignment, reaches nothing else, and answers with a draft that the
//! office confirms.

mod boundaries;
mod drafts;
mod life;

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use testkit::{Response, World, make};
use uuid::Uuid;

const LINKED: &str = "/v1/linked-assignment";

/// A petition that is assigned to an agency without users: the case and the assignment.
pub async fn assigned(w: &World) -> (Uuid, Uuid) {
    let case = make::assign(w, &make::accepted(w).await, w.cast.a.unmanned, vec![w.cast.a.department]).await;
    (case.id, make::of(&case, w.cast.a.unmanned).0)
}

/// Creates an access link to an assignment.
pub async fn link(w: &World, assignment: Uuid) -> Value {
    w.post("clerk", "/v1/access-links", &json!({"assignment_id": assignment})).await.expect(201)
}

/// A link and a draft that was submitted with it.
pub async fn drafted(w: &World) -> (Uuid, Uuid) {
    let link = link(w, assigned(w).await.1).await;
    let token = open(w, &link).await;
    step(w, &token, json!({"action": "acknowledge"})).await.expect(200);
    let draft = submit(w, &token, draft("Đã lắp")).await.expect(201);
    let id = |of: &Value| of["id"].as_str().unwrap().parse().unwrap();
    (id(&link), id(&draft))
}

/// The token of an opened link to an assignment that is in progress.
pub async fn token_in_progress(w: &World) -> String {
    let token = open(w, &link(w, assigned(w).await.1).await).await;
    step(w, &token, json!({"action": "acknowledge"})).await.expect(200);
    token
}

/// Returns the token in the URL of a link.
pub fn token_of(link: &Value) -> String {
    link["url"].as_str().unwrap().split_once('#').unwrap().1.to_owned()
}

async fn try_open(w: &World, token: &str) -> Response {
    w.send(w.request(Method::POST, "/v1/access-links/open").json(&json!({"token": token}))).await
}

/// Opens a link and returns the access token.
async fn open(w: &World, link: &Value) -> String {
    let opened = try_open(w, &token_of(link)).await;
    assert_eq!(opened.header("cache-control"), Some("no-store"));
    opened.expect(200)["access_token"].as_str().unwrap().to_owned()
}

fn with(w: &World, token: &str, method: Method, path: &str) -> RequestBuilder {
    w.request(method, path).bearer_auth(token)
}

async fn read(w: &World, token: &str) -> Response {
    w.send(with(w, token, Method::GET, LINKED)).await
}

/// Takes a step at the version that the assignment has now.
async fn step(w: &World, token: &str, body: Value) -> Response {
    let version = read(w, token).await.expect(200)["assignment"]["version"].as_i64().unwrap();
    let request = with(w, token, Method::POST, &format!("{LINKED}/steps")).json(&body);
    w.send(request.header("If-Match", format!("\"{version}\""))).await
}

async fn submit(w: &World, token: &str, body: Value) -> Response {
    w.send(with(w, token, Method::POST, &format!("{LINKED}/drafts")).json(&body)).await
}

fn draft(text: &str) -> Value {
    json!({"outcome": "by_implementation", "text": text})
}

async fn decide(w: &World, who: &str, draft: &Value, body: Value) -> Response {
    let path = format!("/v1/response-drafts/{}", draft["id"].as_str().unwrap());
    w.step(who, &path, draft["version"].as_i64().unwrap(), &body).await
}

async fn confirm(w: &World, draft: &Value) -> Response {
    decide(w, "clerk", draft, json!({"action": "confirm_draft"})).await
}

async fn revoke(w: &World, who: &str, link: &Value) -> Response {
    let path = format!("/v1/access-links/{}", link["id"].as_str().unwrap());
    let request = w.request(Method::DELETE, &path).bearer_auth(w.token(who).await);
    w.send(request.header("If-Match", format!("\"{}\"", link["version"]))).await
}

/// Returns what can be done now with the link.
async fn actions(w: &World, token: &str) -> Vec<String> {
    let linked = read(w, token).await.expect(200);
    let words = linked["actions"].as_array().unwrap().iter();
    words.map(|action| action["action"].as_str().unwrap().to_owned()).collect()
}
