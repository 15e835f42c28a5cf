//! What the audit log says about sign-ins and passwords, and who reads it.

use chrono::Duration;
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::error::Result;
use kiennghi::service::identity::login::{self, Login, Tokens};
use serde_json::{Value, json};
use testkit::cast::PASSWORD;
use testkit::{World, db_test};
use uuid::Uuid;

async fn sign_in(w: &World, minutes: i64, address: &str, who: &str, password: &str) -> Result<Tokens> {
    let ctx = RequestContext::at(w.app.clock.now() + Duration::minutes(minutes), Actor::default());
    let body = Login { username: who.to_owned(), password: password.to_owned() };
    login::login(&mut w.app.handle(), &ctx, address, body).await
}

/// Returns the events about a user that somebody reads in the audit log, oldest first.
async fn told(w: &World, reader: &str, who: Uuid, action: &str) -> Vec<Value> {
    let path = format!("/v1/audit/events?stream=user&stream_id={who}&action={action}");
    let page = w.get(reader, &path).await.expect(200);
    page["items"].as_array().unwrap().iter().rev().cloned().collect()
}

#[db_test]
async fn the_first_sign_in_and_one_from_a_new_network_are_told_to_the_auditor(w: World) {
    for (minutes, address) in [
        (0, "203.0.113.7"),
        (1, "203.0.113.7"),
        (2, "203.0.113.99"),
        (3, "198.51.100.7"),
        (4, "2001:db8:1:2::"),
    ] {
        sign_in(&w, minutes, address, "clerk", PASSWORD).await.unwrap();
    }
    let clerk = w.user("clerk");
    let signed_in = |first: bool, network: &str| json!({"type": "sign_in", "version": 1, "first": first, "network": network});
    let events = told(&w, "auditor", clerk, "sign_in").await;
    let data: Vec<&Value> = events.iter().map(|event| &event["data"]).collect();
    assert_eq!(
        data,
        [
            &signed_in(true, "203.0.113.0/24"),
            &signed_in(false, "198.51.100.0/24"),
            &signed_in(false, "2001:db8:1::/48"),
        ]
    );
    assert!(events.iter().all(|event| event["user_id"] == clerk.to_string()));
    assert_eq!(told(&w, "admin", clerk, "sign_in").await.len(), 3);
    assert_eq!(told(&w, "auditor_b", clerk, "sign_in").await, Vec::<Value>::new());
    testkit::history::chained(&testkit::history::events(&w, clerk).await);
}

#[db_test]
async fn failures_are_told_and_many_guesses_are_few_events(w: World) {
    // at intervals at which no attempt must wait
    for guess in 0..25 {
        sign_in(&w, guess * 30, "203.0.113.7", "clerk", "wrong").await.unwrap_err();
    }
    let failures =
        |events: &[Value]| events.iter().map(|event| event["data"]["failures"].clone()).collect::<Vec<_>>();
    let events = told(&w, "auditor", w.user("clerk"), "sign_in_failed").await;
    assert_eq!(failures(&events), [1, 5, 10, 20].map(|count| json!(count)));
    assert_eq!(events[0]["data"]["network"], "203.0.113.0/24");
    assert_eq!(events[0]["user_id"], Value::Null, "nobody knows who it was");
    // another day
    sign_in(&w, 60 * 40, "203.0.113.7", "clerk", "wrong").await.unwrap_err();
    let events = told(&w, "auditor", w.user("clerk"), "sign_in_failed").await;
    assert_eq!(failures(&events), [1, 5, 10, 20, 1].map(|count| json!(count)));
    sign_in(&w, 60 * 41, "203.0.113.7", "no_such_user", "wrong").await.unwrap_err();
    assert_eq!(told(&w, "auditor_b", w.user("clerk"), "sign_in_failed").await, Vec::<Value>::new());
}

#[db_test]
async fn a_reset_by_the_admin_is_told_to_the_auditors_of_every_council_of_the_user(w: World) {
    let grant = json!({"user_id": w.user("clerk"), "role": "clerk", "organization_id": w.cast.b.office});
    w.post("admin", "/v1/grants", &grant).await.expect(201);
    let clerk = format!("/v1/users/{}", w.user("clerk"));
    w.patch("admin", &clerk, 1, &json!({"password": "tam thoi cho mot ngay"})).await.expect(200);
    for auditor in ["auditor", "auditor_b"] {
        let events = told(&w, auditor, w.user("clerk"), "reset_password").await;
        assert_eq!(events.len(), 1, "{auditor}");
        assert_eq!(events[0]["user_id"], w.user("admin").to_string());
        assert!(!events[0].to_string().contains("tam thoi"));
    }
    w.patch("admin", &clerk, 2, &json!({"disabled": true})).await.expect(200);
    assert_eq!(told(&w, "auditor", w.user("clerk"), "update").await.len(), 1);
    testkit::history::chained(&testkit::history::events(&w, w.user("clerk")).await);

    let leader = format!("/v1/users/{}", w.user("leader"));
    w.patch("admin", &leader, 1, &json!({"password": "tam thoi cho mot ngay"})).await.expect(200);
    assert_eq!(told(&w, "auditor", w.user("leader"), "reset_password").await.len(), 1);
    assert_eq!(told(&w, "auditor_b", w.user("leader"), "reset_password").await, Vec::<Value>::new());
}

#[db_test]
async fn no_event_and_no_row_holds_an_address(w: World) {
    use sea_orm::EntityTrait;
    let address = "203.0.113.77";
    sign_in(&w, 0, address, "clerk", PASSWORD).await.unwrap();
    sign_in(&w, 0, address, "clerk", "wrong").await.unwrap_err();
    let db = w.app.read();
    let mut rows: Vec<String> = vec![];
    rows.extend(entity::event::Entity::find().all(db).await.unwrap().iter().map(|row| format!("{row:?}")));
    let networks = entity::sign_in_network::Entity::find().all(db).await.unwrap();
    rows.extend(networks.iter().map(|row| format!("{row:?}")));
    let attempts = entity::login_attempt::Entity::find().all(db).await.unwrap();
    rows.extend(attempts.iter().map(|row| format!("{row:?}")));
    assert!(rows.iter().any(|row| row.contains("203.0.113.0/24")));
    assert!(rows.iter().all(|row| !row.contains(address)));
}
