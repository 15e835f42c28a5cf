//! Where messages may be sent: not into the service's own network, unless the settings name the host.

use kiennghi::kernel::config::Config;
use sea_orm::EntityTrait;
use serde_json::json;
use testkit::{World, config, db_test, make};

use super::{Answer, PATH, Receiver, client, deliveries, path_of, send, webhook};

#[db_test]
async fn an_address_that_is_not_public_is_refused_when_it_is_stored(w: World) {
    let client = client(&w, w.cast.a.department).await;
    let hook = json!({"client_id": client, "name": "x", "url": "https://hooks.example.vn/a"});
    let hook = w.post("admin", PATH, &hook).await.expect(201);
    for url in [
        "http://hooks.example.vn/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://167772161/",
        "https://localhost/",
        "https://db.internal/",
        "https://user:secret@hooks.example.vn/",
        "ftp://hooks.example.vn/",
        "file:///etc/passwd",
        "hooks.example.vn",
        "https://",
    ] {
        let new = json!({"client_id": client, "name": "x", "url": url});
        let problem = w.post("admin", PATH, &new).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], "/url", "{url}: {problem}");
        w.patch("admin", &path_of(&hook), 1, &json!({"url": url})).await.refused(422);
    }
    assert_eq!(entity::webhook::Entity::find().all(w.app.read()).await.unwrap().len(), 1);
}

#[db_test]
async fn an_address_that_is_not_allowed_any_more_gets_nothing(w: World) {
    let receiver = Receiver::begin();
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({})).await;
    make::assigned(&w).await;
    let strict = Config { webhook_hosts: String::new(), ..config() };
    w.beside(strict, async |w| send(&w).await).await;
    assert_eq!(receiver.count(), 0);
    let log = deliveries(&w, &hook, "?status=pending").await;
    assert_eq!(log.len(), 1);
    assert_eq!(log[0]["last_attempt"]["response_status"], json!(null));
    let failure = log[0]["last_attempt"]["failure"].as_str().unwrap();
    assert!(failure.contains("not allowed"), "{failure}");
}

#[db_test]
async fn a_redirect_is_a_failure_and_is_not_followed(w: World) {
    let receiver = Receiver::begin();
    receiver.answer(Answer::Redirect);
    let hook = webhook(&w, w.cast.a.department, &receiver, json!({})).await;
    make::assigned(&w).await;
    send(&w).await;
    assert_eq!(receiver.count(), 1);
    let log = deliveries(&w, &hook, "").await;
    assert_eq!((&log[0]["status"], &log[0]["attempts"]), (&json!("pending"), &json!(1)));
    assert_eq!(log[0]["last_attempt"]["response_status"], 302);
}
