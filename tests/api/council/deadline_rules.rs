//! Deadline rules: who creates them, which must not conflict, and which one applies.

use entity::event;
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::make::deadline_rule;
use testkit::offer::without_actions;
use testkit::{World, db_test};

async fn preview(w: &World, body: &Value) -> Value {
    w.post("nobody", "/v1/deadlines/preview", body).await.expect(200)
}

#[db_test]
async fn the_known_rules_come_with_the_service(w: World) {
    for (step, number, unit) in [
        ("respond", 60, "calendar_days"),
        ("cooperate", 15, "calendar_days"),
        ("explain", 15, "calendar_days"),
        ("explain_complex", 30, "calendar_days"),
    ] {
        let page = w.get("nobody", &format!("/v1/deadline-rules?step={step}")).await.expect(200);
        let [one] = &page["items"].as_array().unwrap()[..] else { panic!("{page}") };
        assert_eq!(
            (&one["number"], &one["unit"], &one["council_id"]),
            (&json!(number), &json!(unit), &Value::Null)
        );
    }
    let page = w.get("nobody", "/v1/deadline-rules?step=due_soon").await.expect(200);
    let days: Vec<_> =
        page["items"].as_array().unwrap().iter().map(|rule| rule["number"].as_i64().unwrap()).collect();
    assert_eq!(days, [3, 7, 15]);
    let before = w.get("nobody", "/v1/deadline-rules?step=explain&valid_on=2026-02-28").await.expect(200);
    assert_eq!(before["items"], json!([]), "the law of 2025 is in force from March 2026");
}

#[db_test(sqlite)]
async fn a_leader_rules_the_own_council_and_the_admin_everything(w: World) {
    let (a, b) = (w.cast.a.council, w.cast.b.council);
    let before = event::Entity::find().count(w.app.read()).await.unwrap();
    for who in EVERYBODY {
        for council in [Some(a), Some(b), None] {
            let may = who == "admin"
                || (who, council) == ("leader", Some(a))
                || (who, council) == ("leader_b", Some(b));
            if !may {
                let reply =
                    w.post(who, "/v1/deadline-rules", &deadline_rule(&json!({"council_id": council}))).await;
                assert_eq!(reply.refused(403), "forbidden", "{who} {council:?}");
            }
        }
    }
    assert_eq!(event::Entity::find().count(w.app.read()).await.unwrap(), before);
    let made =
        w.post("leader", "/v1/deadline-rules", &deadline_rule(&json!({"council_id": a}))).await.expect(201);
    w.post("leader_b", "/v1/deadline-rules", &deadline_rule(&json!({"council_id": b}))).await.expect(201);
    let wide = deadline_rule(&json!({"channel": "online"}));
    let wide = w.post("admin", "/v1/deadline-rules", &wide).await.expect(201);

    let path = format!("/v1/deadline-rules/{}", made["id"].as_str().unwrap());
    for who in EVERYBODY.into_iter().filter(|who| !matches!(*who, "leader" | "admin")) {
        let seen = w.get(who, &path).await.expect(200);
        assert_eq!(without_actions(seen), without_actions(made.clone()), "{who}");
        assert_eq!(w.patch(who, &path, 1, &json!({"number": 1})).await.refused(403), "forbidden", "{who}");
    }
    let patch = json!({"number": 25, "valid_to": "2029-12-31"});
    assert_eq!(w.patch("leader", &path, 1, &patch).await.expect(200)["number"], 25);
    assert_eq!(w.patch("leader", &path, 1, &patch).await.refused(412), "stale_version");
    w.patch("admin", &path, 2, &json!({"number": 26})).await.expect(200);
    let wide = format!("/v1/deadline-rules/{}", wide["id"].as_str().unwrap());
    assert_eq!(w.patch("leader", &wide, 1, &patch).await.refused(403), "forbidden");
    let gone = w.send(w.request(Method::DELETE, &path).bearer_auth(w.token("admin").await)).await;
    assert_eq!(gone.refused(405), "method_not_allowed", "a rule is ended, not deleted");
    let page =
        w.get("clerk", &format!("/v1/deadline-rules?council_id={a}&valid_on=2030-01-01")).await.expect(200);
    assert_eq!(page["items"], json!([]), "ended");
}

#[db_test]
async fn a_rule_must_be_consistent(w: World) {
    let (a, b) = (&w.cast.a, &w.cast.b);
    let own = json!({"council_id": a.council});
    for (other, pointer, code) in [
        (json!({"starts_at": "answered"}), "/starts_at", "wrong_start"),
        (json!({"step": "review"}), "/starts_at", "wrong_start"),
        (json!({"step": "extend"}), "/starts_at", "wrong_start"),
        (json!({"times": 2}), "/times", "not_wanted"),
        (json!({"step": "due_soon", "starts_at": "due", "unit": "working_days"}), "/unit", "not_wanted"),
        (json!({"valid_to": "2019-12-31"}), "/valid_to", "before_start"),
        (json!({"valid_from": "2027-11-31"}), "/valid_from", "format"),
        (json!({"number": 3651}), "/number", "range"),
        (json!({"sector_id": b.sector}), "/sector_id", "not_found"),
        (json!({"council_id": null, "sector_id": a.sector}), "/sector_id", "needs_council"),
        (json!({"council_id": a.department}), "/council_id", "not_a_council"),
    ] {
        let mut body = deadline_rule(&own);
        for (field, value) in other.as_object().unwrap() {
            body[field] = value.clone();
        }
        let problem = w.post("admin", "/v1/deadline-rules", &body).await.expect(422);
        let first = &problem["errors"][0];
        assert_eq!((&first["pointer"], &first["code"]), (&json!(pointer), &json!(code)), "{problem}");
    }
    let made = w.post("admin", "/v1/deadline-rules", &deadline_rule(&own)).await.expect(201);
    let path = format!("/v1/deadline-rules/{}", made["id"].as_str().unwrap());
    for wrong in [json!({"starts_at": "due"}), json!({"times": 1}), json!({"valid_to": "2019-01-01"})] {
        w.patch("admin", &path, 1, &wrong).await.refused(422);
    }
}

#[db_test]
async fn equal_rules_do_not_overlap_but_reminders_stand_side_by_side(w: World) {
    let own = |other: Value| {
        let mut body = deadline_rule(&json!({"council_id": w.cast.a.council, "valid_to": "2025-12-31"}));
        for (field, value) in other.as_object().unwrap() {
            body[field] = value.clone();
        }
        body
    };
    let make = async |other: Value| w.post("leader", "/v1/deadline-rules", &own(other)).await;
    let first = make(json!({})).await.expect(201);
    assert_eq!(make(json!({"number": 5})).await.refused(409), "already_exists");
    assert_eq!(
        make(json!({"valid_from": "2025-12-31", "valid_to": null})).await.refused(409),
        "already_exists"
    );
    assert_eq!(
        make(json!({"valid_from": "2010-01-01", "valid_to": "2020-01-01"})).await.refused(409),
        "already_exists"
    );
    make(json!({"valid_from": "2026-01-01", "valid_to": null})).await.expect(201);
    make(json!({"channel": "letter"})).await.expect(201);
    make(json!({"sector_id": w.cast.a.sector})).await.expect(201);
    let path = format!("/v1/deadline-rules/{}", first["id"].as_str().unwrap());
    assert_eq!(
        w.patch("leader", &path, 1, &json!({"valid_to": "2026-01-01"})).await.refused(409),
        "already_exists"
    );
    w.patch("leader", &path, 1, &json!({"valid_to": "2025-06-30"})).await.expect(200);

    let soon = json!({"step": "due_soon", "starts_at": "due", "number": 10});
    make(soon.clone()).await.expect(201);
    assert_eq!(make(soon).await.refused(409), "already_exists");
    make(json!({"step": "due_soon", "starts_at": "due", "number": 2})).await.expect(201);

    let both = own(json!({"competence_level": "central"}));
    let (one, other) = tokio::join!(
        w.post("leader", "/v1/deadline-rules", &both),
        w.post("admin", "/v1/deadline-rules", &both),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409], "of two concurrent requests one is refused");
}

#[db_test]
async fn the_nearest_rule_wins_on_the_days_it_is_valid(w: World) {
    let a = &w.cast.a;
    let ask = async |start: &str, sector: Option<uuid::Uuid>| {
        let body = json!({
            "step": "respond", "start_on": start, "council_id": a.council, "case_kind": "petition", "sector_id": sector,
        });
        preview(&w, &body).await["number"].clone()
    };
    let make = async |other: Value| {
        w.post("leader", "/v1/deadline-rules", &deadline_rule(&other)).await.expect(201);
    };
    assert_eq!(ask("2025-03-03", None).await, 60, "the deployment's rule applies");
    make(
        json!({"council_id": a.council, "number": 40, "valid_from": "2025-01-01", "valid_to": "2025-12-31"}),
    )
    .await;
    assert_eq!(ask("2025-03-03", None).await, 40, "the council's rule takes precedence");
    assert_eq!((ask("2024-12-31", None).await, ask("2026-01-01", None).await), (json!(60), json!(60)));
    assert_eq!((ask("2025-01-01", None).await, ask("2025-12-31", None).await), (json!(40), json!(40)));
    make(json!({"council_id": a.council, "number": 30, "sector_id": a.sector})).await;
    assert_eq!(ask("2025-03-03", None).await, 40);
    assert_eq!(ask("2025-03-03", Some(a.sector)).await, 30);
    assert_eq!(ask("2025-03-03", Some(a.subsector)).await, 30, "the rule covers the sectors below too");
    make(json!({"council_id": a.council, "number": 10, "sector_id": a.subsector})).await;
    assert_eq!(ask("2025-03-03", Some(a.subsector)).await, 10, "the rule of the nearest sector applies");
    assert_eq!(ask("2025-03-03", Some(a.sector)).await, 30);
    let body = json!({"step": "respond", "start_on": "2025-03-03", "council_id": w.cast.b.council, "case_kind": "petition"});
    assert_eq!(preview(&w, &body).await["number"], 60, "another council uses the deployment's rule");
}

#[db_test]
async fn a_count_explains_itself_and_writes_nothing(w: World) {
    let before = event::Entity::find().count(w.app.read()).await.unwrap();
    let body = json!({"start_on": "2026-02-12", "number": 3, "unit": "working_days"});
    let answer = preview(&w, &body).await;
    assert_eq!((&answer["due_on"], &answer["rule"]), (&json!("2026-02-24"), &Value::Null));
    let ranges = answer["ranges"].as_array().unwrap();
    assert_eq!((&ranges[0]["from"], &ranges[0]["why"]), (&json!("2026-02-12"), &json!("first_day")));
    assert_eq!(
        (&ranges.last().unwrap()["to"], &ranges.last().unwrap()["total"]),
        (&answer["due_on"], &json!(3))
    );
    let counted: u64 =
        ranges.iter().filter(|r| r["counted"] == true).map(|r| r["days"].as_u64().unwrap()).sum();
    assert_eq!(counted, 3);
    assert_eq!(answer["calendar"], json!([{"year": 2026, "version": 1, "provisional": false}]));

    let body = json!({"step": "respond", "start_on": "2026-02-12", "case_kind": "petition"});
    let answer = preview(&w, &body).await;
    assert_eq!(
        (&answer["number"], &answer["legal_basis"]),
        (&json!(60), &json!("Quyết định 30/2020/QĐ-TTg"))
    );
    assert_eq!(answer["rule"]["step"], "respond");
    assert_eq!(event::Entity::find().count(w.app.read()).await.unwrap(), before);
}

#[db_test]
async fn a_question_without_an_answer_says_what_is_missing(w: World) {
    let ask = async |body: Value| w.post("nobody", "/v1/deadlines/preview", &body).await;
    let missing = ask(json!({"start_on": "2027-12-20", "number": 15, "unit": "working_days"})).await;
    assert!(missing.text.contains("PUT /v1/calendar/2028"), "{}", missing.text);
    assert_eq!(missing.refused(409), "calendar_year_missing");
    let far = ask(json!({"start_on": "2026-01-05", "number": 10_000, "unit": "calendar_days"})).await;
    assert_eq!(far.refused(409), "calendar_year_missing");
    let none = ask(json!({"start_on": "2026-01-05", "step": "assign", "case_kind": "petition"})).await;
    assert_eq!(none.refused(409), "no_deadline_rule");
    for (body, pointer) in [
        (json!({"start_on": "2026-01-05", "number": 10_001, "unit": "calendar_days"}), "/number"),
        (json!({"start_on": "2007-11-31", "number": 1, "unit": "calendar_days"}), "/start_on"),
        (json!({"start_on": "2026-01-05", "number": 1}), "/unit"),
        (json!({"start_on": "2026-01-05", "unit": "calendar_days"}), "/number"),
        (json!({"start_on": "2026-01-05"}), "/step"),
        (json!({"start_on": "2026-01-05", "step": "respond", "number": 1, "unit": "calendar_days"}), "/step"),
        (
            json!({"start_on": "2026-01-05", "number": 1, "unit": "calendar_days", "channel": "online"}),
            "/channel",
        ),
        (json!({"start_on": "2026-01-05", "step": "due_soon"}), "/step"),
        (
            json!({"start_on": "2026-01-05", "step": "respond", "council_id": uuid::Uuid::nil()}),
            "/council_id",
        ),
        (json!({"start_on": "2026-01-05", "step": "respond", "sector_id": w.cast.a.sector}), "/sector_id"),
    ] {
        let problem = ask(body).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
}
