//! Who subscribes whom.

use kiennghi::kernel::config::Config;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::smtp::SmtpServer;
use testkit::{World, db_test, make};

use super::{PATH, config, path_of, round, subscribe};

fn new(more: &Value) -> Value {
    let mut new = json!({"address": "a@hdnd.laocai.gov.vn", "frequency": "daily"});
    new.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    new
}

#[db_test]
async fn everybody_subscribes_for_themselves_and_admins_for_all(w: World) {
    let own =
        subscribe(&w, "clerk", json!({"queues": ["close", "accept", "close"], "events": ["close"]})).await;
    assert_eq!(own["user_id"], json!(w.user("clerk")));
    assert_eq!((&own["queues"], &own["events"]), (&json!(["accept", "close"]), &json!(["close"])));
    assert_eq!(own["actions"][0]["schema"], "/openapi.json#/components/schemas/MailSubscriptionPatch");
    let body = json!({"organization_id": w.cast.a.department, "role": "handler"});
    assert_eq!(w.post("clerk", PATH, &new(&body)).await.refused(403), "forbidden");
    let others = subscribe(&w, "leader", json!({})).await;
    for who in ["leader", "admin"] {
        assert_eq!(w.get(who, &path_of(&others)).await.expect(200)["address"], others["address"], "{who}");
    }
    for who in ["clerk", "clerk_b", "auditor"] {
        assert_eq!(w.get(who, &path_of(&others)).await.refused(404), "not_found", "{who}");
        let patch = w.patch(who, &path_of(&others), 1, &json!({"disabled": true})).await;
        assert_eq!(patch.refused(404), "not_found", "{who}");
        assert_eq!(w.get(who, &format!("{}/mails", path_of(&others))).await.refused(404), "not_found");
    }
    let listed = |page: Value| page["items"].as_array().unwrap().len();
    for (who, count) in [("clerk", 1), ("leader", 1), ("admin", 2), ("clerk_b", 0)] {
        assert_eq!(listed(w.get(who, PATH).await.expect(200)), count, "{who}");
    }
    let query = format!("{PATH}?user_id={}", w.user("leader"));
    assert_eq!(listed(w.get("clerk", &query).await.expect(200)), 0, "the filter shows nobody else's");
    // the address is not in the log
    let event =
        w.get("auditor", &format!("/v1/audit/events?stream_id={}", own["id"].as_str().unwrap())).await;
    assert!(!event.text.contains("vanthu@"), "{}", event.text);
    assert_eq!(w.send(w.request(Method::GET, PATH)).await.status, 401);
}

#[db_test]
async fn what_is_no_subscription_is_refused(w: World) {
    let department = w.cast.a.department;
    for (body, pointer, code) in [
        (json!({"address": "Sở <a@b.vn>"}), "/address", "not_allowed"),
        (json!({"address": "a@localhost"}), "/address", "not_allowed"),
        (json!({"address": "a@b.vn\r\nBcc: c@d.vn"}), "/address", "not_allowed"),
        (json!({"frequency": "hourly"}), "/frequency", "unknown_word"),
        (json!({"queues": ["khong_co"]}), "/queues/0", "unknown_word"),
        (json!({"queues": []}), "/queues", "length"),
        (json!({"organization_id": department}), "/role", "required"),
        (json!({"role": "handler"}), "/organization_id", "required"),
        (json!({"user_id": w.user("clerk")}), "/user_id", "unknown"),
    ] {
        let refused = w.post("admin", PATH, &new(&body)).await;
        assert_eq!(refused.status, 422, "{body}: {}", refused.text);
        let problem: Value = serde_json::from_str(&refused.text).unwrap();
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{body}: {problem}");
        assert_eq!(problem["errors"][0]["code"], code, "{body}: {problem}");
    }
    let clerk_there = json!({"organization_id": department, "role": "clerk"});
    assert_eq!(w.post("admin", PATH, &new(&clerk_there)).await.refused(409), "role_not_allowed_here");
}

#[db_test(sqlite)]
async fn mails_go_to_the_domains_that_the_settings_name_and_to_live_accounts(w: World) {
    let server = SmtpServer::start().await;
    let settings =
        Config { mail_domains: "hdnd.laocai.gov.vn SXD.laocai.gov.vn".to_owned(), ..config(&w, &server) };
    w.beside(settings, async |w| {
        let refused = w.post("clerk", PATH, &new(&json!({"address": "a@gmail.com"}))).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        subscribe(&w, "leader", json!({"address": "a@sxd.laocai.gov.vn"})).await;
        let clerk = subscribe(&w, "clerk", json!({})).await;
        make::received(&w).await;
        let path = format!("/v1/users/{}", w.user("clerk"));
        let version = w.get("admin", &path).await.expect(200)["version"].as_i64().unwrap();
        w.patch("admin", &path, version, &json!({"disabled": true})).await.expect(200);
        round(&w).await;
        assert!(super::mails(&w, &clerk).await.is_empty());
        assert_eq!(w.get("admin", &format!("{}/preview", path_of(&clerk))).await.refused(404), "not_found");
    })
    .await;
}
