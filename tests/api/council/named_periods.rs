//! Periods that people name without dates: a council's own days for mùa mưa bão, Tết and the like.

use entity::enums::Action;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::offer::without_actions;
use testkit::{World, db_test};
use uuid::Uuid;

fn period(council: Uuid, name: &str, starts_on: &str, ends_on: &str) -> Value {
    json!({"council_id": council, "name": name, "starts_on": starts_on, "ends_on": ends_on})
}

#[db_test]
async fn a_named_period_is_made_read_and_changed_with_its_history(w: World) {
    let a = &w.cast.a;
    let new = period(a.council, "mùa mưa bão", "2027-05-15", "2027-10-31");
    let made = w.post("clerk", "/v1/named-periods", &new).await.expect(201);
    let id: Uuid = made["id"].as_str().unwrap().parse().unwrap();
    let path = format!("/v1/named-periods/{id}");
    for who in EVERYBODY {
        let seen = w.get(who, &path).await.expect(200);
        assert_eq!(without_actions(seen), without_actions(made.clone()), "{who}");
    }
    // the same period comes again the next year, but not twice on one day
    w.post("leader", "/v1/named-periods", &period(a.council, "mùa mưa bão", "2028-05-15", "2028-10-31"))
        .await
        .expect(201);
    assert_eq!(w.post("clerk", "/v1/named-periods", &new).await.refused(409), "already_exists");
    w.post(
        "clerk_b",
        "/v1/named-periods",
        &period(w.cast.b.council, "mùa mưa bão", "2027-05-15", "2027-10-31"),
    )
    .await
    .expect(201);
    let listed = w.get("head", &format!("/v1/named-periods?council_id={}&count=true", a.council)).await;
    assert_eq!(listed.expect(200)["count"], 2);

    let changed = w.patch("leader", &path, 1, &json!({"ends_on": "2027-11-15"})).await.expect(200);
    assert_eq!((&changed["ends_on"], &changed["version"]), (&json!("2027-11-15"), &json!(2)));
    assert_eq!(w.patch("clerk", &path, 1, &json!({"name": "Khác"})).await.refused(412), "stale_version");
    let log = events(&w, id).await;
    chained(&log);
    assert_eq!(log.iter().map(|event| event.action).collect::<Vec<_>>(), [Action::Create, Action::Update]);
    for (wrong, pointer) in [
        (json!({"ends_on": "2027-05-14"}), "/ends_on"),
        (json!({"name": " "}), "/name"),
        (json!({"starts_on": null}), "/starts_on"),
    ] {
        let problem = w.patch("clerk", &path, 2, &wrong).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{wrong}");
    }
    let backwards = period(a.council, "Tết", "2027-02-11", "2027-02-05");
    assert_eq!(
        w.post("clerk", "/v1/named-periods", &backwards).await.expect(422)["errors"][0]["pointer"],
        "/ends_on"
    );
}

#[db_test]
async fn only_the_council_office_names_periods(w: World) {
    let new = period(w.cast.a.council, "Tết", "2027-02-05", "2027-02-11");
    for who in EVERYBODY.into_iter().filter(|who| !["clerk", "leader", "admin"].contains(who)) {
        assert_eq!(w.post(who, "/v1/named-periods", &new).await.refused(403), "forbidden", "{who}");
    }
    let made = w.post("admin", "/v1/named-periods", &new).await.expect(201);
    let path = format!("/v1/named-periods/{}", made["id"].as_str().unwrap());
    assert_eq!(w.patch("clerk_b", &path, 1, &json!({"name": "Khác"})).await.refused(403), "forbidden");
    assert_eq!(w.patch("head", &path, 1, &json!({"name": "Khác"})).await.refused(403), "forbidden");
}

#[db_test]
async fn a_period_of_a_council_that_does_not_exist_is_refused_at_its_field(w: World) {
    let new = json!({
        "council_id": "0197c0de-0000-7000-8000-000000000001", "name": "Mùa mưa bão", "starts_on": "2027-05-15",
        "ends_on": "2027-11-30",
    });
    let problem = w.post("admin", "/v1/named-periods", &new).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/council_id", "{problem}");
}
