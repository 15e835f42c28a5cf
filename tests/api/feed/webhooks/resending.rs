//! Tests, sending again, and going on from another position.

use entity::webhook::progress::{Column, Entity};
use kiennghi::kernel::unversioned;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::{Answer, Receiver, changed, deleted, deliveries, path_of, send, sorted, told, webhook};

#[db_test]
async fn a_test_message_is_sent_and_shows_the_answer(w: World) {
    let receiver = Receiver::begin();
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({"types": ["petition.deleted"]})).await;
    let ping = w.post("admin", &format!("{}/ping", path_of(&hook)), &Value::Null).await;
    let location = ping.header("location").unwrap().to_owned();
    assert_eq!(ping.expect(201)["status"], "pending");
    receiver.answer(Answer::Status(418));
    send(&w).await;
    let one = receiver.taken().pop().unwrap();
    assert_eq!((one.event_type(), one.subject().as_str()), ("ping", ""));
    assert!(one.is_signed_with(hook["secret"].as_str().unwrap()));
    let seen = w.get("admin", &location).await.expect(200);
    assert_eq!((&seen["type"], &seen["last_attempt"]["response_status"]), (&json!("ping"), &json!(418)));
    assert_eq!(seen["last_attempt"]["response_body"], "đã nhận");
}

#[db_test]
async fn messages_are_sent_again_by_id_or_by_time(w: World) {
    let receiver = Receiver::begin();
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({})).await;
    let began = w.app.clock.now();
    let (one, other) = (make::assigned(&w).await, make::assigned(&w).await);
    send(&w).await;
    let first = receiver.taken();
    let path = format!("{}/redeliver", path_of(&hook));
    let named = json!({"deliveries": [first[0].id]});
    assert_eq!(w.post("admin", &path, &named).await.expect(200)["count"], 1);
    send(&w).await;
    let again = receiver.taken();
    assert_eq!((again.len(), &again[0].id, &again[0].text), (1, &first[0].id, &first[0].text));
    let since = json!({"made_since": began, "status": "delivered"});
    let seen = w.post("admin", &path, &since).await.expect(200);
    assert_eq!(seen, json!({"count": 2, "next_made_since": null}));
    send(&w).await;
    assert_eq!(told(&receiver.taken()), sorted([changed(one.id), changed(other.id)]));
    assert_eq!(
        w.post("admin", &path, &json!({"made_since": began})).await.expect(200)["count"],
        0,
        "none failed"
    );
    for wrong in
        [json!({}), json!({"deliveries": [first[0].id], "made_since": began}), json!({"made_before": began})]
    {
        w.post("admin", &path, &wrong).await.refused(422);
    }
    let other_hook = webhook(&w, w.cast.a.department_2, &receiver, json!({})).await;
    let foreign = format!("{}/redeliver", path_of(&other_hook));
    assert_eq!(w.post("admin", &foreign, &named).await.expect(200)["count"], 0, "of another webhook");
    w.post("admin", &format!("/v1/webhooks/{}/redeliver", Uuid::nil()), &named).await.refused(404);
    let only = deliveries(&w, &hook, &format!("?case_id={}", one.id)).await;
    assert_eq!(only.len(), 1);
}

#[db_test]
async fn changes_are_sent_again_from_a_position_and_from_the_beginning(w: World) {
    let receiver = Receiver::begin();
    let old = make::assigned(&w).await;
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({})).await;
    let position = w.get("clerk", "/v1/position").await.expect(200)["position"].clone();
    let new = make::assigned(&w).await;
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [changed(new.id)]);
    let path = format!("{}/replay", path_of(&hook));
    let status = w.post("admin", &path, &json!({"position": position})).await.expect(200);
    assert_eq!(status["webhook_id"], hook["id"]);
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [changed(new.id)]);
    w.post("admin", &path, &json!({})).await.expect(200);
    send(&w).await;
    assert_eq!(told(&receiver.taken()), sorted([changed(old.id), changed(new.id)]));
    w.post("admin", &path, &json!({"position": "abc"})).await.refused(400);
    let next = make::assigned(&w).await;
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [changed(next.id)], "and goes on");
}

#[db_test]
async fn what_left_unsaid_is_said_after_a_replay(w: World) {
    let receiver = Receiver::begin();
    let case = make::assigned(&w).await;
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({})).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let recall = json!({"action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document()});
    w.step("leader", &format!("/v1/assignments/{id}"), version, &recall).await.expect(200);
    w.post("admin", &format!("{}/replay", path_of(&hook)), &json!({})).await.expect(200);
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [deleted(case.id)]);
}

/// The order of places is that of commits, whatever the clocks of the processes say.
#[db_test]
async fn a_replay_forgets_nothing_when_clocks_differ(w: World) {
    let receiver = Receiver::begin();
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({})).await;
    let id: Uuid = hook["id"].as_str().unwrap().parse().unwrap();
    let stored = Entity::find_by_id(id).one(w.app.read()).await.unwrap().unwrap();
    // as written by a process whose clock is two minutes ahead
    let mut cursor: Value = serde_json::from_str(&stored.cursor).unwrap();
    cursor["since"]["read_at"] = json!(cursor["since"]["read_at"].as_i64().unwrap() + 120);
    let tx = w.db.begin().await.unwrap();
    unversioned::update_many::<Entity>()
        .col_expr(Column::Cursor, Expr::value(cursor.to_string()))
        .filter(Column::WebhookId.eq(id))
        .exec(&tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let case = make::assigned(&w).await;
    let position = w.get("clerk", "/v1/position").await.expect(200)["position"].clone();
    w.post("admin", &format!("{}/replay", path_of(&hook)), &json!({"position": position})).await.expect(200);
    send(&w).await;
    assert_eq!(told(&receiver.taken()), [changed(case.id)]);
}
