//! A year's programme and norms: who maintains them, and their report for the year, compared with a count by hand.

use entity::enums::SupervisionStage as Stage;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::events;
use testkit::make::supervisions::{at, id, recorded, recorded_at};
use testkit::offer::without_actions;
use testkit::{World, db_test, make};
use uuid::Uuid;

const PROGRAMMES: &str = "/v1/supervision-programmes";
const NORMS: &str = "/v1/supervision-norms";

fn programme(owner: Uuid, year: i32) -> Value {
    json!({"owner_id": owner, "year": year, "title": format!("Chương trình giám sát năm {year}")})
}

fn norm(w: &World, other: &Value) -> Value {
    let mut norm = json!({
        "council_id": w.cast.a.council, "body_kind": "council_board", "per_year": 2,
        "legal_basis": "Luật 121/2025/QH15", "valid_from": "2026-03-01",
    });
    for (field, value) in other.as_object().unwrap() {
        norm[field] = value.clone();
    }
    norm
}

/// The council's roles, which read programmes and norms.
const READERS: [&str; 7] =
    ["clerk", "leader", "reviewer", "reviewer_2", "deputy", "auditor", "reviewer_and_head"];

/// Returns one row of the report: required, planned, done, missing.
fn row(report: &Value, norm: &Value, body: Uuid) -> [i64; 4] {
    let items = report["items"].as_array().unwrap();
    let of = |one: &&Value| one["norm_id"] == norm["id"] && one["organization_id"] == json!(body);
    let one = items.iter().find(of).unwrap_or_else(|| panic!("{report}"));
    ["required", "planned", "done", "missing"].map(|field| one[field].as_i64().unwrap())
}

#[db_test]
async fn a_programme_is_one_a_year_and_owner_and_its_councils(w: World) {
    let a = &w.cast.a;
    for who in EVERYBODY {
        let reply = w.post(who, PROGRAMMES, &programme(a.board, 2026)).await;
        match who {
            "clerk" => drop(reply.expect(201)),
            "leader" => assert_eq!(reply.refused(409), "already_exists"),
            _ => assert_eq!(reply.refused(403), "forbidden", "{who}"),
        }
    }
    for (owner, year) in
        [(a.board, 2027), (a.board_2, 2026), (a.council, 2026), (a.standing_body, 2026), (a.group, 2026)]
    {
        w.post("leader", PROGRAMMES, &programme(owner, year)).await.expect(201);
    }
    for wrong in [a.department, a.office, a.committee, w.user("clerk")] {
        let problem = w.post("clerk", PROGRAMMES, &programme(wrong, 2026)).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], "/owner_id");
    }
    let one =
        w.get("clerk", &format!("{PROGRAMMES}?owner_id={}&year=2026", a.board)).await.expect(200)["items"][0]
            .clone();
    let at = format!("{PROGRAMMES}/{}", id(&one));
    for who in EVERYBODY {
        let (read, list) =
            (w.get(who, &at).await, w.get(who, &format!("{PROGRAMMES}?count=true")).await.expect(200));
        let change = w.patch(who, &at, 9, &json!({"title": "Khác"})).await;
        if READERS.contains(&who) {
            let (seen, expected) = (without_actions(read.expect(200)), without_actions(one.clone()));
            assert_eq!((seen, &list["count"]), (expected, &json!(6)), "{who}");
            let manages = matches!(who, "clerk" | "leader");
            assert_eq!(
                change.refused(if manages { 412 } else { 403 }),
                if manages { "stale_version" } else { "forbidden" },
                "{who}"
            );
        } else {
            assert_eq!((read.refused(404).as_str(), &list["count"]), ("not_found", &json!(0)), "{who}");
            assert_eq!(change.refused(404), "not_found", "{who}");
        }
    }
    let request = w.request(Method::PATCH, &at).bearer_auth(w.token("clerk").await);
    assert_eq!(w.send(request.json(&json!({"title": "Khác"}))).await.refused(428), "if_match_required");
    let changed =
        w.patch("leader", &at, 1, &json!({"title": "Khác", "document": make::document()})).await.expect(200);
    assert_eq!((&changed["title"], &changed["version"]), (&json!("Khác"), &json!(2)));
    let actions: Vec<_> = events(&w, id(&one)).await.iter().map(|e| e.action.word()).collect();
    assert_eq!(actions, ["create", "update"]);
    let page = w
        .get("auditor", &format!("{PROGRAMMES}?year=2026&council_id={}&count=true", a.council))
        .await
        .expect(200);
    assert_eq!(page["count"], 5);
}

#[db_test]
async fn a_programme_says_what_is_done_late_and_dropped(w: World) {
    let a = &w.cast.a;
    let one = id(&w.post("clerk", PROGRAMMES, &programme(a.council, 2026)).await.expect(201));
    let other = id(&w.post("clerk", PROGRAMMES, &programme(a.board, 2026)).await.expect(201));
    let (yesterday, today) = (make::today().pred_opt().unwrap(), make::today());
    for (stage, planned_on) in [
        (Stage::Planned, None),
        (Stage::Planned, Some(today)),
        (Stage::Planned, Some(yesterday)),
        (Stage::Announced, Some(yesterday)),
        (Stage::ReportReceived, None),
        (Stage::OnSite, Some(today)),
        (Stage::Draft, Some(yesterday)),
        (Stage::Concluded, Some(yesterday)),
        (Stage::Closed, Some(yesterday)),
        (Stage::Dropped, Some(yesterday)),
        (Stage::Dropped, None),
    ] {
        at(&w, stage, json!({"programme_id": one, "planned_on": planned_on})).await;
    }
    at(&w, Stage::Draft, json!({"programme_id": other, "planned_on": yesterday})).await;
    recorded(&w, json!({"planned_on": yesterday})).await;
    let summary = json!({"total": 11, "planned": 3, "under_way": 4, "done": 2, "late": 3, "dropped": 2});
    assert_eq!(w.get("reviewer", &format!("{PROGRAMMES}/{one}")).await.expect(200)["summary"], summary);
    let page = w.get("auditor", PROGRAMMES).await.expect(200);
    let of = |id: Uuid| {
        page["items"].as_array().unwrap().iter().find(|p| p["id"] == json!(id)).unwrap()["summary"].clone()
    };
    assert_eq!(of(one), summary);
    assert_eq!(
        of(other),
        json!({"total": 1, "planned": 0, "under_way": 1, "done": 0, "late": 1, "dropped": 0})
    );
    let listed = w
        .get("clerk", &format!("/v1/supervisions?programme_id={one}&late=true&count=true"))
        .await
        .expect(200);
    assert_eq!(listed["count"], 3, "the list counts the same");
}

#[db_test]
async fn norms_are_the_councils_own(w: World) {
    for who in EVERYBODY {
        let reply = w.post(who, NORMS, &norm(&w, &json!({}))).await;
        match who {
            "clerk" => drop(reply.expect(201)),
            "leader" => assert_eq!(reply.refused(409), "already_exists"),
            _ => assert_eq!(reply.refused(403), "forbidden", "{who}"),
        }
    }
    for (other, pointer, code) in [
        (json!({"body_kind": "department"}), "/body_kind", "not_a_supervising_body"),
        (json!({"valid_to": "2026-02-28"}), "/valid_to", "before_start"),
        (json!({"per_year": 0}), "/per_year", "range"),
    ] {
        let problem = w.post("clerk", NORMS, &norm(&w, &other)).await.expect(422);
        assert_eq!(
            (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
            (&json!(pointer), &json!(code))
        );
    }
    // a norm of another kind, for other bodies or at another time may exist beside it
    for other in [
        json!({"kind": "thematic"}),
        json!({"body_kind": "deputy_group"}),
        json!({"valid_from": "2020-01-01", "valid_to": "2026-02-28"}),
    ] {
        w.post("leader", NORMS, &norm(&w, &other)).await.expect(201);
    }
    let find = format!("{NORMS}?body_kind=council_board&valid_on=2026-11-24");
    let page = w.get("auditor", &find).await.expect(200);
    assert_eq!(page["items"].as_array().unwrap().len(), 2, "{page}");
    let one = page["items"].as_array().unwrap().iter().find(|n| n["kind"].is_null()).unwrap();
    let at = format!("{NORMS}/{}", id(one));
    for who in EVERYBODY {
        let (read, change) = (w.get(who, &at).await, w.patch(who, &at, 9, &json!({"per_year": 3})).await);
        let listed = w.get(who, &format!("{NORMS}?count=true")).await.expect(200)["count"].clone();
        let told = w.get(who, &format!("{NORMS}/fulfilment?year=2026")).await.expect(200)["items"]
            .as_array()
            .unwrap()
            .len();
        if READERS.contains(&who) {
            let (seen, expected) = (without_actions(read.expect(200)), without_actions(one.clone()));
            assert_eq!((seen, listed), (expected, json!(4)), "{who}");
            assert!(told > 0, "{who}");
            let manages = matches!(who, "clerk" | "leader");
            assert_eq!(
                change.refused(if manages { 412 } else { 403 }),
                if manages { "stale_version" } else { "forbidden" }
            );
        } else {
            assert_eq!((read.refused(404).as_str(), listed, told), ("not_found", json!(0), 0), "{who}");
            assert_eq!(change.refused(404), "not_found", "{who}");
        }
    }
    assert_eq!(
        w.patch("clerk", &at, 1, &json!({"valid_from": "2026-01-01"})).await.refused(409),
        "already_exists"
    );
    let changed =
        w.patch("clerk", &at, 1, &json!({"per_year": 3, "valid_to": "2030-12-31"})).await.expect(200);
    assert_eq!((&changed["per_year"], &changed["valid_to"]), (&json!(3), &json!("2030-12-31")));
    assert_eq!(events(&w, id(one)).await.len(), 2);
    for method in [Method::PATCH, Method::DELETE, Method::POST] {
        let request = w.request(method, &format!("{NORMS}/fulfilment")).bearer_auth(w.token("clerk").await);
        assert_eq!(
            w.send(request.json(&json!({}))).await.refused(405),
            "method_not_allowed",
            "a name is not an id"
        );
    }
}

#[db_test]
async fn norms_are_reported_for_every_body_of_the_council(w: World) {
    let a = &w.cast.a;
    let any = w.post("clerk", NORMS, &norm(&w, &json!({}))).await.expect(201);
    let surveys =
        w.post("clerk", NORMS, &norm(&w, &json!({"kind": "survey", "per_year": 1}))).await.expect(201);
    let council = w
        .post("clerk", NORMS, &norm(&w, &json!({"body_kind": "peoples_council", "per_year": 1})))
        .await
        .expect(201);
    let over = w
        .post(
            "clerk",
            NORMS,
            &norm(
                &w,
                &json!({"body_kind": "standing_body", "valid_from": "2020-01-01", "valid_to": "2025-12-31"}),
            ),
        )
        .await
        .expect(201);
    let year_2026 = id(&w.post("clerk", PROGRAMMES, &programme(a.board, 2026)).await.expect(201));
    let year_2027 = id(&w.post("clerk", PROGRAMMES, &programme(a.board, 2027)).await.expect(201));
    // belongs to 2026 by its programme, though it is to be concluded later
    at(&w, Stage::Concluded, json!({"programme_id": year_2026, "planned_on": "2027-01-15"})).await;
    // belongs to 2027 by its programme
    at(&w, Stage::Closed, json!({"programme_id": year_2027, "planned_on": "2026-06-01"})).await;
    // belong to 2026 by the planned day: the first and the last day of the year
    at(&w, Stage::Draft, json!({"planned_on": "2026-01-01"})).await;
    at(&w, Stage::Planned, json!({"planned_on": "2026-12-31", "kind": "survey"})).await;
    // belong to 2025 and 2027 by the planned day
    recorded(&w, json!({"planned_on": "2025-12-31"})).await;
    recorded(&w, json!({"planned_on": "2027-01-01", "kind": "survey"})).await;
    // dropped
    at(&w, Stage::Dropped, json!({"planned_on": "2026-05-05"})).await;
    // belongs to the year in which it was recorded, by the date in Việt Nam
    for moment in ["2025-12-31T17:00:00Z", "2026-12-31T16:59:59Z"] {
        recorded_at(&w, moment, &json!({"leading_body_id": a.board_2, "kind": "survey"})).await;
    }
    for moment in ["2025-12-31T16:59:59Z", "2026-12-31T17:00:00Z"] {
        recorded_at(&w, moment, &json!({"leading_body_id": a.board_2})).await;
    }
    let report = async |year: i32| {
        w.get("reviewer", &format!("{NORMS}/fulfilment?council_id={}&year={year}", a.council))
            .await
            .expect(200)
    };
    let of_2026 = report(2026).await;
    assert_eq!(of_2026["year"], 2026);
    assert_eq!(of_2026["items"].as_array().unwrap().len(), 5, "two boards twice, one council");
    assert_eq!(row(&of_2026, &any, a.board), [2, 3, 1, 1]);
    assert_eq!(row(&of_2026, &any, a.board_2), [2, 2, 0, 2]);
    assert_eq!(row(&of_2026, &surveys, a.board), [1, 1, 0, 1]);
    assert_eq!(row(&of_2026, &surveys, a.board_2), [1, 2, 0, 1]);
    assert_eq!(row(&of_2026, &council, a.council), [1, 0, 0, 1]);
    let of_2027 = report(2027).await;
    assert_eq!(row(&of_2027, &any, a.board), [2, 2, 1, 1]);
    assert_eq!(row(&of_2027, &any, a.board_2), [2, 1, 0, 2]);
    assert_eq!(row(&of_2027, &surveys, a.board), [1, 1, 0, 1]);
    let of_2025 = report(2025).await;
    assert_eq!(row(&of_2025, &over, a.standing_body), [2, 0, 0, 2]);
    assert_eq!(of_2025["items"].as_array().unwrap().len(), 1, "the others were not in force");
    for (year, count) in [(2025, 2), (2026, 6), (2027, 3)] {
        let page = w.get("clerk", &format!("/v1/supervisions?year={year}&count=true")).await.expect(200);
        assert_eq!(page["count"], count, "{year}: the list and the report agree, except for dropped ones");
    }
    // a board that ended before the year owes nothing in it
    w.patch("admin", &format!("/v1/organizations/{}", a.board_2), 1, &json!({"valid_to": "2026-12-31"}))
        .await
        .expect(200);
    assert_eq!(report(2027).await["items"].as_array().unwrap().len(), 3);
    let foreign = w
        .get("reviewer", &format!("{NORMS}/fulfilment?council_id={}&year=2026", w.cast.b.council))
        .await
        .expect(200);
    assert_eq!(foreign["items"], json!([]));
    let done = at(&w, Stage::Closed, json!({"leading_body_id": a.council, "planned_on": "2026-03-03"})).await;
    at(
        &w,
        Stage::Concluded,
        json!({"leading_body_id": a.council, "planned_on": "2026-03-04", "re_examines_id": done["id"]}),
    )
    .await;
    assert_eq!(
        row(&report(2026).await, &council, a.council),
        [1, 2, 2, 0],
        "more than required means none missing"
    );
}
