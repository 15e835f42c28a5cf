//! Themes: a council's own terms for what recommendations have in common.

use entity::enums::Action;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::{World, db_test};
use uuid::Uuid;

/// Every role of the council that reads its supervisions.
const READERS: [&str; 7] =
    ["clerk", "leader", "reviewer", "reviewer_2", "deputy", "auditor", "reviewer_and_head"];
const WRITERS: [&str; 5] = ["clerk", "leader", "reviewer", "reviewer_2", "reviewer_and_head"];

fn theme(w: &World, name: &str) -> Value {
    json!({"council_id": w.cast.a.council, "name": name, "note": "Nhiều đợt giám sát"})
}

fn id(made: &Value) -> Uuid {
    made["id"].as_str().unwrap().parse().unwrap()
}

#[db_test]
async fn a_theme_is_made_read_and_changed_with_its_history(w: World) {
    let made = w.post("clerk", "/v1/themes", &theme(&w, "Đất công")).await;
    assert!(made.header("etag").unwrap().starts_with("\"1.") && made.header("location").is_some());
    let made = made.expect(201);
    let path = format!("/v1/themes/{}", id(&made));
    assert_eq!(w.get("leader", &path).await.expect(200), made);
    let changed = w.patch("reviewer", &path, 1, &json!({"name": "Đất công ích"})).await.expect(200);
    assert_eq!(
        (&changed["name"], &changed["note"], &changed["version"]),
        (&json!("Đất công ích"), &made["note"], &json!(2))
    );
    assert_eq!(w.patch("clerk", &path, 1, &json!({"name": "Khác"})).await.refused(412), "stale_version");
    let log = events(&w, id(&made)).await;
    chained(&log);
    let acts: Vec<_> = log.iter().map(|e| (e.action, e.council_id, e.user_id)).collect();
    let council = Some(w.cast.a.council);
    assert_eq!(
        acts,
        [
            (Action::Create, council, Some(w.user("clerk"))),
            (Action::Update, council, Some(w.user("reviewer")))
        ]
    );
}

#[db_test]
async fn a_name_stands_once_in_a_council(w: World) {
    let one = w.post("clerk", "/v1/themes", &theme(&w, "Đất công")).await.expect(201);
    let two = w.post("leader", "/v1/themes", &theme(&w, "Nước sạch")).await.expect(201);
    assert_eq!(w.post("leader", "/v1/themes", &theme(&w, "Đất công")).await.refused(409), "already_exists");
    let path = format!("/v1/themes/{}", id(&two));
    assert_eq!(w.patch("clerk", &path, 1, &json!({"name": "Đất công"})).await.refused(409), "already_exists");
    w.patch("clerk", &path, 1, &json!({"name": "Nước sạch", "note": "Cùng tên"})).await.expect(200);
    let theirs = json!({"council_id": w.cast.b.council, "name": "Đất công"});
    w.post("clerk_b", "/v1/themes", &theirs).await.expect(201);
    let listed = w.get("clerk", "/v1/themes?count=true").await.expect(200);
    assert_eq!((&listed["count"], &listed["items"][1]["id"]), (&json!(2), &one["id"]));
    for wrong in [
        json!({"name": " "}),
        json!({"name": "x".repeat(201)}),
        json!({"name": null, "note": ""}),
        json!({"council_id": w.cast.a.council}),
    ] {
        w.patch("clerk", &path, 2, &wrong).await.refused(422);
    }
    let replies = futures_util::future::join_all(
        (0..8).map(|_| async { w.post("clerk", "/v1/themes", &theme(&w, "Cùng lúc")).await.status }),
    )
    .await;
    assert_eq!(replies.iter().filter(|s| **s == 201).count(), 1, "{replies:?}");
    assert!(replies.iter().all(|s| [201, 409].contains(s)), "{replies:?}");
}

#[db_test]
async fn the_councils_own_read_them_and_nobody_else(w: World) {
    let made = w.post("clerk", "/v1/themes", &theme(&w, "Đất công")).await.expect(201);
    let path = format!("/v1/themes/{}", id(&made));
    let of_a = format!("/v1/themes?council_id={}&count=true", w.cast.a.council);
    for who in EVERYBODY {
        let reads = READERS.contains(&who);
        assert_eq!(w.get(who, &path).await.status, if reads { 200 } else { 404 }, "{who}");
        for list in ["/v1/themes?count=true", &of_a] {
            let page = w.get(who, list).await.expect(200);
            assert_eq!(page["count"], json!(u8::from(reads)), "{who} {list}");
            assert_eq!(page["items"] == json!([]), !reads, "{who} {list}");
        }
        let writes = WRITERS.contains(&who);
        if !writes {
            let change = w.patch(who, &path, 1, &json!({"name": "Khác"})).await;
            change.refused(if reads { 403 } else { 404 });
            assert_eq!(w.post(who, "/v1/themes", &theme(&w, "Mới")).await.refused(403), "forbidden", "{who}");
        }
    }
    let request = w.request(reqwest::Method::PATCH, &path).bearer_auth(w.token("clerk").await);
    assert_eq!(w.send(request.json(&json!({"name": "Khác"}))).await.refused(428), "if_match_required");
    assert_eq!(w.get("clerk", &path).await.expect(200), made, "nothing changed");
}

#[db_test]
async fn the_same_request_makes_one_theme(w: World) {
    let ask = async || {
        let request = w.request(reqwest::Method::POST, "/v1/themes").bearer_auth(w.token("clerk").await);
        w.send(request.header("Idempotency-Key", "chu-de-1").json(&theme(&w, "Đất công"))).await
    };
    let first = ask().await.expect(201);
    let again = ask().await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.expect(201), first);
    assert_eq!(w.get("clerk", "/v1/themes?count=true").await.expect(200)["count"], json!(1));
}
