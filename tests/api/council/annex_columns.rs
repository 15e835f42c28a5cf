//! The columns of a council's annexes: shipped ones until the council office sets its own.

use entity::enums::{Action, Outcome};
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::{Response, World, db_test};
use uuid::Uuid;

fn path(council: Uuid) -> String {
    format!("/v1/annex-columns/{council}")
}

/// The columns of a council that counts what was declined by itself.
fn four() -> Value {
    let of = |groups: &[&str]| -> Vec<_> {
        Outcome::ALL.iter().copied().filter(|one| groups.contains(&one.group().word())).collect()
    };
    json!({"columns": [
        {"name": "Đã giải quyết xong", "outcomes": of(&["resolved"])},
        {"name": "Giải quyết một phần, đang giải quyết", "outcomes": of(&["partly_resolved", "in_progress"])},
        {"name": "Chưa giải quyết", "name_en": "Not resolved", "outcomes": of(&["not_resolved"])},
        {"name": "Giải trình, thông tin", "outcomes": of(&["explained"])},
    ]})
}

async fn put(w: &World, who: &str, council: Uuid, held: Option<&str>, body: &Value) -> Response {
    let request = w.request(reqwest::Method::PUT, &path(council)).bearer_auth(w.token(who).await);
    let request = held.into_iter().fold(request, |request, tag| request.header("If-Match", tag));
    w.send(request.json(body)).await
}

#[db_test]
async fn a_council_without_columns_of_its_own_has_those_of_the_standard_annex(w: World) {
    for who in EVERYBODY {
        let shown = w.get(who, &path(w.cast.a.council)).await.expect(200);
        let names: Vec<_> = shown["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|column| column["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, ["Đã giải quyết xong", "Đang giải quyết", "Giải trình, thông tin"], "{who}");
        assert_eq!((&shown["shipped"], &shown["version"]), (&json!(true), &Value::Null));
        let outcomes =
            shown["columns"].as_array().unwrap().iter().flat_map(|c| c["outcomes"].as_array().unwrap());
        assert_eq!(outcomes.count(), Outcome::ALL.len(), "every outcome is in one column");
    }
    for nothing in [w.cast.a.department, Uuid::from_u128(7)] {
        w.get("clerk", &path(nothing)).await.refused(404);
    }
}

#[db_test]
async fn the_council_office_sets_its_own_columns(w: World) {
    let council = w.cast.a.council;
    let made = put(&w, "clerk", council, None, &four()).await;
    assert!(made.header("etag").unwrap().starts_with("\"1"));
    let made = made.expect(201);
    assert_eq!((&made["shipped"], &made["version"]), (&json!(false), &json!(1)));
    assert_eq!(w.get("leader_b", &path(council)).await.expect(200), made);
    // the other council keeps the shipped ones
    assert_eq!(w.get("clerk", &path(w.cast.b.council)).await.expect(200)["shipped"], true);

    assert_eq!(put(&w, "leader", council, None, &four()).await.refused(428), "if_match_required");
    assert_eq!(put(&w, "leader", council, Some("\"2\""), &four()).await.refused(412), "stale_version");
    let same = put(&w, "leader", council, Some("\"1\""), &four()).await.expect(200);
    assert_eq!(same, made, "the same columns change nothing");
    let mut other = four();
    other["columns"][0]["name"] = json!("Giải quyết xong");
    let changed = put(&w, "leader", council, Some("\"1\""), &other).await.expect(200);
    assert_eq!((&changed["version"], &changed["columns"][0]["name"]), (&json!(2), &json!("Giải quyết xong")));
    assert_eq!(put(&w, "clerk", council, Some("\"1\""), &four()).await.refused(412), "stale_version");
    assert_eq!(
        put(&w, "clerk", w.cast.b.council, Some("\"1\""), &four()).await.refused(403),
        "forbidden",
        "another council"
    );

    let id = {
        use entity::annex_columns::Entity;
        use sea_orm::EntityTrait;
        Entity::find().one(w.app.read()).await.unwrap().unwrap().id
    };
    let log = events(&w, id).await;
    chained(&log);
    let acts: Vec<_> = log.iter().map(|event| (event.action, event.user_id)).collect();
    assert_eq!(acts, [(Action::Create, Some(w.user("clerk"))), (Action::Update, Some(w.user("leader")))]);
    assert_eq!(log[1].data["changed"]["columns"]["from"], made["columns"]);
}

#[db_test]
async fn an_outcome_is_in_exactly_one_column(w: World) {
    let council = w.cast.a.council;
    let wrong = async |body: Value| {
        let reply = put(&w, "clerk", council, None, &body).await;
        let text = reply.text.clone();
        reply.refused(422);
        let problem: Value = serde_json::from_str(&text).unwrap();
        let errors = problem["errors"].as_array().unwrap().iter();
        errors
            .map(|e| (e["pointer"].as_str().unwrap().to_owned(), e["code"].as_str().unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    let told = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
    let mut missing = four();
    missing["columns"].as_array_mut().unwrap().remove(2);
    assert_eq!(wrong(missing).await, [told("/columns", "incomplete")]);
    let mut twice = four();
    twice["columns"][3]["outcomes"].as_array_mut().unwrap().push(json!("declined"));
    twice["columns"][3]["name"] = json!("Đã giải quyết xong");
    assert_eq!(
        wrong(twice).await,
        [told("/columns/3/name", "duplicate"), told("/columns/3/outcomes/1", "duplicate")],
        "all mistakes at once"
    );
    let mut blank = four();
    blank["columns"][0]["name"] = json!(" ");
    assert_eq!(wrong(blank).await[0].0, "/columns/0/name");
    assert_eq!(w.get("clerk", &path(council)).await.expect(200)["shipped"], true, "nothing was stored");
}

#[db_test]
async fn only_the_council_office_sets_columns(w: World) {
    for who in EVERYBODY.into_iter().filter(|who| !["clerk", "leader", "admin"].contains(who)) {
        let reply = put(&w, who, w.cast.a.council, None, &four()).await;
        assert_eq!(reply.refused(403), "forbidden", "{who}");
    }
    put(&w, "admin", w.cast.a.council, None, &four()).await.expect(201);
    // of two first settings at the same time one is stored
    let all = futures_util::future::join_all(
        (0..6).map(|_| async { put(&w, "clerk_b", w.cast.b.council, None, &four()).await.status }),
    )
    .await;
    assert_eq!(all.iter().filter(|status| **status == 201).count(), 1, "{all:?}");
    assert!(all.iter().all(|status| [201, 409, 428].contains(status)), "{all:?}");
}
