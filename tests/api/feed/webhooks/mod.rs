//! Webhooks: whoever receives them learns of every change that the client may see, however often the receiver fails, and
//! of nothing else.

mod addresses;
mod failures;
mod reader;
mod receiver;
mod resending;

use entity::webhook::{delivery, secret};
use kiennghi::kernel::context::RequestContext;
use kiennghi::worker::sender::Sender;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::{World, db_test, make};
use uuid::Uuid;

pub use reader::Reader;
pub use receiver::{Answer, Message, Receiver};

pub const PATH: &str = "/v1/webhooks";

/// Creates a system of an organization.
pub async fn client(w: &World, organization: Uuid) -> Uuid {
    let body = json!({"name": "Hệ thống", "organization_id": organization, "scopes": ["cases:read"]});
    let made = w.post("admin", "/v1/clients", &body).await.expect(201);
    made["id"].as_str().unwrap().parse().unwrap()
}

/// Creates a webhook of a new system of an organization, with fields of its own.
pub async fn webhook(w: &World, organization: Uuid, receiver: &Receiver, more: Value) -> Value {
    let mut body =
        json!({"client_id": client(w, organization).await, "name": "Nhận tin", "url": receiver.url});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    w.post("admin", PATH, &body).await.expect(201)
}

pub fn path_of(hook: &Value) -> String {
    format!("{PATH}/{}", hook["id"].as_str().unwrap())
}

/// Sends what is due, as a process does, until there is nothing more.
pub async fn send(w: &World) {
    send_with(w, &mut Sender::new(&w.app).unwrap()).await;
}

pub async fn send_with(w: &World, sender: &mut Sender) {
    let mut app = w.app.handle();
    loop {
        let ctx = RequestContext::system(w.app.clock.now());
        let is_busy = sender.round(&mut app, &ctx).await.unwrap();
        sender.settle().await;
        if !is_busy {
            return;
        }
    }
}

pub async fn status(w: &World, hook: &Value) -> Value {
    w.get("admin", &format!("{}/status", path_of(hook))).await.expect(200)
}

pub async fn deliveries(w: &World, hook: &Value, query: &str) -> Vec<Value> {
    let listed = w.get("admin", &format!("{}/deliveries{query}", path_of(hook))).await.expect(200);
    listed["items"].as_array().unwrap().clone()
}

/// Returns what messages say, sorted: several are sent at a time.
fn told(messages: &[Message]) -> Vec<(String, String)> {
    let mut all: Vec<_> = messages.iter().map(|one| (one.event_type().to_owned(), one.subject())).collect();
    all.sort();
    all
}

fn sorted<const N: usize>(mut all: [(String, String); N]) -> [(String, String); N] {
    all.sort();
    all
}

fn changed(id: Uuid) -> (String, String) {
    ("petition.changed".to_owned(), id.to_string())
}

fn deleted(id: Uuid) -> (String, String) {
    ("petition.deleted".to_owned(), id.to_string())
}

#[db_test]
async fn an_agencys_system_is_told_of_its_cases_and_of_no_others(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let before = make::assigned(&w).await;
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    let secret = hook["secret"].as_str().unwrap();
    send(&w).await;
    assert_eq!(receiver.count(), 0, "it begins at the present");
    let case = make::assigned(&w).await;
    let other = make::accepted(&w).await;
    make::assign(&w, &other, a.department_2, vec![]).await;
    send(&w).await;
    let messages = receiver.taken();
    assert_eq!(told(&messages), [changed(case.id)]);
    let one = &messages[0];
    assert!(one.is_signed_with(secret));
    assert_eq!((one.kind.as_str(), one.signatures.len()), ("application/cloudevents+json; charset=utf-8", 1));
    assert!((one.timestamp - w.app.clock.now().timestamp()).abs() < 60);
    assert_eq!((&one.event["specversion"], &one.event["id"]), (&json!("1.0"), &json!(one.id)));
    assert_eq!(one.event["data"], json!({"href": format!("/v1/cases/{}", case.id)}));
    let source = one.event["source"].as_str().unwrap();
    assert!(source.ends_with(&path_of(&hook)), "{source}");
    assert!(!one.text.contains("Đường liên thôn"), "nothing of the case itself");
    // the log has what was sent and answered
    let log = deliveries(&w, &hook, "").await;
    assert_eq!((log.len(), &log[0]["status"], &log[0]["attempts"]), (1, &json!("delivered"), &json!(1)));
    let attempt = &log[0]["last_attempt"];
    assert_eq!((&attempt["response_status"], &attempt["failure"]), (&json!(204), &Value::Null));
    let head = attempt["request_head"].as_str().unwrap();
    assert!(head.starts_with("POST /hook") && head.contains("webhook-signature: v1,"), "{head}");
    assert!(!head.contains(secret));
    assert!(attempt["response_head"].as_str().unwrap().contains("x-receiver: test"));
    let path = format!("{}/deliveries/{}", path_of(&hook), log[0]["id"].as_str().unwrap());
    assert_eq!(w.get("admin", &path).await.expect(200), log[0]);
    // what belongs to a case changes it, and what leaves is told
    make::acknowledge(&w, "handler", &before, a.department).await;
    let (id, version) = make::of(&case, a.department);
    let recall = json!({"action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document()});
    w.step("leader", &format!("/v1/assignments/{id}"), version, &recall).await.expect(200);
    send(&w).await;
    assert_eq!(told(&receiver.taken()), sorted([changed(before.id), deleted(case.id)]));
    send(&w).await;
    assert_eq!(receiver.count(), 0);
}

#[db_test]
async fn only_the_types_that_were_asked_for_are_sent(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let hook = webhook(&w, a.department, &receiver, json!({"types": ["petition.deleted"]})).await;
    assert_eq!(hook["types"], json!(["petition.deleted"]));
    let case = make::assigned(&w).await;
    send(&w).await;
    assert_eq!(receiver.count(), 0);
    let (id, version) = make::of(&case, a.department);
    let recall = json!({"action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document()});
    w.step("leader", &format!("/v1/assignments/{id}"), version, &recall).await.expect(200);
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [deleted(case.id)]);
    let all = json!({"types": ["petition.changed", "recommendation.changed"]});
    let version = hook["version"].as_i64().unwrap();
    w.patch("admin", &path_of(&hook), version, &all).await.expect(200);
    let case = make::assigned(&w).await;
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [changed(case.id)]);
}

#[db_test]
async fn a_new_secret_signs_beside_the_former_one_for_a_day(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    let first = hook["secret"].as_str().unwrap();
    let path = format!("{}/secrets", path_of(&hook));
    let replaced = w.post("admin", &path, &Value::Null).await.expect(201);
    let second = replaced["secret"].as_str().unwrap();
    assert_ne!(first, second);
    make::assigned(&w).await;
    send(&w).await;
    let one = receiver.taken().pop().unwrap();
    assert_eq!(one.signatures.len(), 2);
    assert!(one.is_signed_with(first) && one.is_signed_with(second));
    w.later(2, async |w| {
        make::assigned(&w).await;
        send(&w).await;
    })
    .await;
    let one = receiver.taken().pop().unwrap();
    assert_eq!(one.signatures.len(), 1);
    assert!(one.is_signed_with(second));
    // no secret can be read again
    for read in [path_of(&hook), PATH.to_owned()] {
        let text = w.get("admin", &read).await.text;
        assert!(!text.contains("whsec_"), "{text}");
    }
    for row in secret::Entity::find().all(w.app.read()).await.unwrap() {
        let stored = String::from_utf8_lossy(&row.sealed).into_owned();
        assert!(!stored.contains(first) && !stored.contains("whsec_"));
    }
}

#[db_test]
async fn a_disabled_client_is_told_nothing_until_it_is_enabled(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    let case = make::assigned(&w).await;
    let hook = webhook(&w, a.department, &receiver, json!({})).await;
    let client = format!("/v1/clients/{}", hook["client_id"].as_str().unwrap());
    make::acknowledge(&w, "handler", &case, a.department).await;
    w.patch("admin", &client, 1, &json!({"disabled": true})).await.expect(200);
    send(&w).await;
    let new = make::assigned(&w).await;
    send(&w).await;
    assert_eq!(receiver.count(), 0);
    w.patch("admin", &client, 2, &json!({"disabled": false})).await.expect(200);
    send(&w).await;
    assert_eq!(told(&receiver.taken()), sorted([changed(case.id), changed(new.id)]));
}

#[db_test]
async fn after_a_restore_the_receiver_is_told_to_read_everything_again(w: World) {
    let (a, receiver) = (&w.cast.a, Receiver::begin());
    webhook(&w, a.department, &receiver, json!({})).await;
    let lost = make::assigned(&w).await;
    let ctx = RequestContext::system(w.app.clock.now());
    kiennghi::kernel::position::renew(&mut w.app.handle(), &ctx).await.unwrap();
    send(&w).await;
    let messages = receiver.taken();
    assert_eq!(told(&messages), [("resync".to_owned(), String::new())]);
    assert_eq!(messages[0].event["data"]["href"], "/v1/changes");
    make::acknowledge(&w, "handler", &lost, a.department).await;
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [changed(lost.id)]);
}

#[db_test]
async fn only_admins_manage_webhooks(w: World) {
    let receiver = Receiver::begin();
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({})).await;
    let path = path_of(&hook);
    let new = json!({"client_id": hook["client_id"], "name": "Của tôi", "url": receiver.url});
    for who in ["clerk", "leader", "head", "auditor", "clerk_b", "nobody"] {
        for read in [PATH.to_owned(), path.clone(), format!("{path}/status"), format!("{path}/deliveries")] {
            assert_eq!(w.get(who, &read).await.refused(403), "forbidden", "{who} {read}");
        }
        w.post(who, PATH, &new).await.refused(403);
        w.patch(who, &path, 1, &json!({"url": "https://evil.example"})).await.refused(403);
        for act in ["secrets", "ping"] {
            w.post(who, &format!("{path}/{act}"), &Value::Null).await.refused(403);
        }
        w.post(who, &format!("{path}/replay"), &json!({})).await.refused(403);
        w.post(who, &format!("{path}/redeliver"), &json!({"deliveries": [Uuid::nil()]})).await.refused(403);
    }
    let nobody = w.send(w.request(Method::GET, PATH)).await;
    assert_eq!(nobody.refused(401), "unauthenticated");
    assert!(delivery::Entity::find().one(w.app.read()).await.unwrap().is_none());
    let unknown = json!({"client_id": Uuid::nil(), "name": "x", "url": receiver.url});
    let problem = w.post("admin", PATH, &unknown).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/client_id");
}
