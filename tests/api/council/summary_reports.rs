//! On which day each body's summary report for a session came (office.md, row 19): the annex that lists them.

use entity::enums::Action;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::offer::without_actions;
use testkit::{World, db_test, make};
use uuid::Uuid;

fn report(w: &World, of: Uuid, received_on: &str) -> Value {
    let a = &w.cast.a;
    json!({"council_id": a.council, "session_id": a.session, "organization_id": of, "received_on": received_on})
}

#[db_test]
async fn the_annex_of_a_session_lists_each_body_with_the_day_its_report_came(w: World) {
    let a = &w.cast.a;
    let mut new = report(&w, a.group, "2026-11-05");
    new["document"] = json!({"number": "18", "notation": "BC-TĐB", "issued_on": "2026-11-03"});
    new["petition_count"] = json!(84);
    let made = w.post("clerk", "/v1/summary-reports", &new).await.expect(201);
    assert_eq!(made["organization_name"], "Tổ đại biểu số 1 Lào Cai");
    w.post("leader", "/v1/summary-reports", &report(&w, a.board, "2026-11-09")).await.expect(201);
    // a body sends one report for a session
    let again = w.post("clerk", "/v1/summary-reports", &report(&w, a.group, "2026-11-10")).await;
    assert_eq!(again.refused(409), "already_exists");
    let path = format!("/v1/summary-reports?session_id={}&count=true", a.session);
    let annex = w.get("auditor", &path).await.expect(200);
    let days: Vec<(&str, &str)> = annex["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["organization_name"].as_str().unwrap(), one["received_on"].as_str().unwrap()))
        .collect();
    assert_eq!(
        days,
        [("Ban Kinh tế - Ngân sách Lào Cai", "2026-11-09"), ("Tổ đại biểu số 1 Lào Cai", "2026-11-05")]
    );
    assert_eq!(annex["count"], 2);
    let one = w.get("clerk", &format!("/v1/summary-reports?organization_id={}", a.group)).await.expect(200);
    assert_eq!(one["items"], json!([made]));

    // what was noted down wrong is corrected, and the log keeps both
    let id: Uuid = made["id"].as_str().unwrap().parse().unwrap();
    let path = format!("/v1/summary-reports/{id}");
    let patch = json!({"received_on": "2026-11-04", "petition_count": null});
    let corrected = w.patch("clerk", &path, 1, &patch).await.expect(200);
    assert_eq!(
        (&corrected["received_on"], &corrected["petition_count"]),
        (&json!("2026-11-04"), &Value::Null)
    );
    assert_eq!(w.patch("clerk", &path, 1, &patch).await.refused(412), "stale_version");
    // it was another body's
    let taken = w.patch("clerk", &path, 2, &json!({"organization_id": a.board})).await;
    assert_eq!(taken.refused(409), "already_exists");
    let moved = w.patch("clerk", &path, 2, &json!({"organization_id": a.board_2})).await.expect(200);
    assert_eq!(moved["organization_name"], "Ban Văn hóa - Xã hội Lào Cai");
    let foreign = w.patch("clerk", &path, 3, &json!({"session_id": w.cast.b.session})).await.expect(422);
    assert_eq!(foreign["errors"][0]["pointer"], "/session_id");
    let log = events(&w, id).await;
    chained(&log);
    let actions: Vec<Action> = log.iter().map(|event| event.action).collect();
    assert_eq!(actions, [Action::Create, Action::Update, Action::Update]);
}

#[db_test]
async fn only_the_councils_own_side_sees_and_records_them(w: World) {
    let new = report(&w, w.cast.a.group, "2026-11-05");
    for who in EVERYBODY.into_iter().filter(|who| !["clerk", "leader"].contains(who)) {
        assert_eq!(w.post(who, "/v1/summary-reports", &new).await.refused(403), "forbidden", "{who}");
    }
    let made = w.post("clerk", "/v1/summary-reports", &new).await.expect(201);
    let path = format!("/v1/summary-reports/{}", made["id"].as_str().unwrap());
    let sees =
        ["clerk", "leader", "reviewer", "reviewer_2", "deputy", "liaison", "auditor", "reviewer_and_head"];
    for who in EVERYBODY {
        let listed = w.get(who, "/v1/summary-reports").await.expect(200)["items"].as_array().unwrap().len();
        if sees.contains(&who) {
            let seen = w.get(who, &path).await.expect(200);
            assert_eq!(without_actions(seen), without_actions(made.clone()), "{who}");
            assert_eq!(listed, 1, "{who}");
        } else {
            assert_eq!(w.get(who, &path).await.refused(404), "not_found", "{who}");
            assert_eq!(w.patch(who, &path, 1, &json!({"petition_count": 1})).await.refused(404), "not_found");
            assert_eq!(listed, 0, "{who}");
        }
    }
    assert_eq!(w.patch("deputy", &path, 1, &json!({"petition_count": 1})).await.refused(403), "forbidden");
}

#[db_test]
async fn a_day_that_cannot_be_is_refused_at_its_field(w: World) {
    let a = &w.cast.a;
    for (field, value, code) in [
        ("received_on", json!(make::in_days(1)), "in_future"),
        ("organization_id", json!(Uuid::nil()), "not_found"),
        ("session_id", json!(w.cast.b.session), "not_found"),
        ("petition_count", json!(-1), "range"),
    ] {
        let mut new = report(&w, a.group, "2026-11-05");
        new[field] = value;
        let problem = w.post("clerk", "/v1/summary-reports", &new).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], format!("/{field}"), "{problem}");
        assert_eq!(problem["errors"][0]["code"], code, "{problem}");
    }
    // a body that did not exist then
    let new = report(&w, a.group, "2021-06-30");
    let problem = w.post("clerk", "/v1/summary-reports", &new).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "not_valid_then");
}
