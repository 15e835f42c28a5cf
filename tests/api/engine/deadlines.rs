//! Due dates computed by rules: their explanation, and how they are recalculated, which never happens by itself.

use chrono::{Datelike, NaiveDate};
use entity::enums::TimerKind;
use kiennghi::service::engine::case::assign::{self, AssignCase};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::register::{NewPetition, register};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::{World, db_test, make};
use uuid::Uuid;

/// Records the calendars of this year and the next, in which terms that start today can end.
async fn years(w: &World) {
    for year in (make::today().year()..).take(2) {
        if w.get("admin", &format!("/v1/calendar/{year}")).await.status == 404 {
            let day = json!({"on": format!("{year}-01-01"), "kind": "off", "name": "Tết", "source": "Luật"});
            let put =
                w.request(Method::PUT, &format!("/v1/calendar/{year}")).bearer_auth(w.token("admin").await);
            w.send(put.json(&json!({"days": [day]}))).await.expect(201);
        }
    }
}

/// Creates a petition assigned to the department, with the second department co-operating, due by the rules.
async fn assigned_by_rule(w: &World) -> CaseView {
    assigned_to_rules(w, &make::accepted(w).await).await
}

async fn assigned_to_rules(w: &World, case: &CaseView) -> CaseView {
    let step = AssignCase {
        lead: w.cast.a.department,
        co_leads: vec![],
        cooperating: vec![w.cast.a.department_2],
        due_on: None,
        document: None,
        note: None,
    };
    assign::assign(&mut w.app.handle(), &w.context("leader").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

/// Returns the due date that so many calendar days from today give.
async fn after(w: &World, days: u16) -> NaiveDate {
    let body = json!({"start_on": make::today(), "number": days, "unit": "calendar_days"});
    let answer = w.post("nobody", "/v1/deadlines/preview", &body).await.expect(200);
    answer["due_on"].as_str().unwrap().parse().unwrap()
}

/// The council's own rule for the lead agency's answer.
async fn own_rule(w: &World, days: u16) -> Uuid {
    let body = make::deadline_rule(&json!({"council_id": w.cast.a.council, "number": days}));
    let made = w.post("leader", "/v1/deadline-rules", &body).await.expect(201);
    made["id"].as_str().unwrap().parse().unwrap()
}

async fn explained(w: &World, who: &str, id: Uuid) -> Value {
    w.get(who, &format!("/v1/assignments/{id}/deadline")).await.expect(200)
}

async fn moves(w: &World, who: &str) -> Vec<Value> {
    w.get(who, "/v1/deadlines/recalculations").await.expect(200)["items"].as_array().unwrap().clone()
}

fn agreed(moves: &[Value]) -> Value {
    let one = |one: &Value| json!({"id": one["id"], "version": one["version"], "due_on": one["new_due_on"]});
    json!({"assignments": moves.iter().map(one).collect::<Vec<_>>()})
}

/// Returns the days on which an assignment's overdue timers fire.
async fn rings(w: &World, id: Uuid) -> Vec<NaiveDate> {
    let all = make::timers(w, make::timers_of(id)).await;
    all.into_iter().filter(|event| event.kind == TimerKind::Overdue).map(|event| event.fires_on).collect()
}

#[db_test]
async fn a_due_date_explains_itself_and_adds_up(w: World) {
    years(&w).await;
    let case = assigned_by_rule(&w).await;
    for (agency, days) in [(w.cast.a.department, 60), (w.cast.a.department_2, 15)] {
        let (id, _) = make::of(&case, agency);
        let why = explained(&w, "leader", id).await;
        assert_eq!(why["basis"]["number"], days);
        assert_eq!(why["basis"]["legal_basis"], "Quyết định 30/2020/QĐ-TTg");
        assert_eq!(why["basis"]["start_on"], json!(make::today()));
        let ranges = why["ranges"].as_array().unwrap();
        let counted: u64 =
            ranges.iter().filter(|r| r["counted"] == true).map(|r| r["days"].as_u64().unwrap()).sum();
        assert_eq!((counted, &ranges.last().unwrap()["total"]), (days, &json!(days)));
        assert_eq!((&ranges[0]["from"], &ranges[0]["counted"]), (&json!(make::today()), &json!(false)));
        assert_eq!(ranges.last().unwrap()["to"], why["due_on"], "the last explained day is the due date");
        assert_eq!(why["due_on"], json!(after(&w, u16::try_from(days).unwrap()).await));
        assert_eq!(
            (&why["calendar_changed"], &why["named"], &why["extensions"]),
            (&json!(false), &json!(false), &json!([]))
        );
        assert_eq!(why["counted_now"], Value::Null);
    }
    let (id, _) = make::of(&case, w.cast.a.department);
    for who in EVERYBODY {
        let path = format!("/v1/assignments/{id}");
        let (seen, why) =
            (w.get(who, &path).await.status, w.get(who, &format!("{path}/deadline")).await.status);
        assert_eq!(seen, why, "{who}: everybody who can read the assignment");
    }
}

#[db_test]
async fn a_date_that_the_leader_named_has_no_count(w: World) {
    let case = make::assigned(&w).await;
    let why = explained(&w, "head", make::of(&case, w.cast.a.department).0).await;
    assert_eq!((&why["basis"], &why["ranges"], &why["named"]), (&Value::Null, &json!([]), &json!(true)));
    assert_eq!(why["due_on"], json!(make::in_days(30)));
}

#[db_test]
async fn requests_and_grants_are_listed_in_order(w: World) {
    years(&w).await;
    let case = assigned_by_rule(&w).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    let first = explained(&w, "head", id).await["due_on"].clone();
    let ask = |days: u64| json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(days)});
    w.step("head", &path, version, &ask(90)).await.expect(200);
    w.step("leader", &path, version + 1, &json!({"action": "decide_extension", "decision": "refuse"}))
        .await
        .expect(200);
    w.step("head", &path, version + 2, &ask(100)).await.expect(200);
    let cut = json!({"action": "decide_extension", "decision": "grant", "due_on": make::in_days(95)});
    w.step("leader", &path, version + 3, &cut).await.expect(200);
    let interim =
        json!({"action": "reply_interim", "reason": "Đang đấu thầu", "promised_on": make::in_days(80)});
    w.step("head", &path, version + 4, &interim).await.expect(200);

    let why = explained(&w, "handler", id).await;
    let [refused, granted] = &why["extensions"].as_array().unwrap()[..] else { panic!("{why}") };
    assert_eq!(
        (&refused["status"], &refused["due_on"], &refused["granted_on"]),
        (&json!("refused"), &first, &Value::Null)
    );
    assert_eq!((&granted["status"], &granted["due_on"]), (&json!("cut"), &first));
    assert_eq!(
        (&granted["asked_on"], &granted["granted_on"]),
        (&json!(make::in_days(100)), &json!(make::in_days(95)))
    );
    assert!(granted["decided_at"].is_string() && granted["reason"] == "Chờ vốn");
    assert_eq!(why["interim_replies"][0]["promised_on"], json!(make::in_days(80)));
    assert_eq!((&why["due_on"], &why["named"]), (&json!(make::in_days(95)), &json!(false)));
    assert_eq!(
        (&why["basis"]["due_on"], &why["ranges"].as_array().unwrap().last().unwrap()["to"]),
        (&first, &first)
    );

    own_rule(&w, 20).await;
    let open: Vec<_> = moves(&w, "leader").await;
    assert!(open.iter().all(|one| one["id"] != json!(id)), "an extended due date is not recalculated");
    let body = json!({"assignments": [{"id": id, "version": version + 5, "due_on": after(&w, 20).await}]});
    assert_eq!(w.post("leader", "/v1/deadlines/recalculate", &body).await.refused(409), "wrong_status");
}

#[db_test]
async fn a_changed_rule_moves_nothing_until_somebody_says_so(w: World) {
    years(&w).await;
    let case = assigned_by_rule(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let by_hand = make::assigned(&w).await;
    assert!(moves(&w, "leader").await.is_empty());
    let own = own_rule(&w, 20).await;
    let (old, new) = (after(&w, 60).await, after(&w, 20).await);
    assert_eq!(make::reload(&w, case.id).await.due_on, Some(old));
    assert_eq!(explained(&w, "leader", id).await["due_on"], json!(old));

    let listed = moves(&w, "leader").await;
    let [one] = &listed[..] else { panic!("expected the lead's assignment only: {listed:?}") };
    assert_eq!(
        (&one["id"], &one["version"], &one["case_number"]),
        (&json!(id), &json!(version), &json!(case.number))
    );
    assert_eq!(
        (&one["due_on"], &one["new_due_on"], &one["rule_id"]),
        (&json!(old), &json!(new), &json!(own))
    );
    for who in EVERYBODY.into_iter().filter(|who| !matches!(*who, "leader" | "leader_b")) {
        assert_eq!(w.get(who, "/v1/deadlines/recalculations").await.refused(403), "forbidden", "{who}");
        let code = w.post(who, "/v1/deadlines/recalculate", &agreed(&listed)).await;
        assert!(matches!(code.status, 403 | 404), "{who}: {}", code.text);
    }
    assert!(moves(&w, "leader_b").await.is_empty());
    assert_eq!(
        w.post("leader_b", "/v1/deadlines/recalculate", &agreed(&listed)).await.refused(404),
        "not_found"
    );
    assert_eq!(
        w.get("leader", "/v1/deadlines/recalculations?count=true").await.refused(400),
        "invalid_parameter"
    );
    assert_eq!(make::reload(&w, case.id).await.version, case.version);

    let moved = w.post("leader", "/v1/deadlines/recalculate", &agreed(&listed)).await.expect(200);
    let shown = &moved["assignments"][0];
    assert_eq!((&shown["version"], &shown["due_on"]), (&json!(version + 1), &json!(new)));
    let after = make::reload(&w, case.id).await;
    assert_eq!((after.due_on, after.version), (Some(new), case.version + 1));
    assert_eq!(make::of(&after, w.cast.a.department), (id, version + 1));
    assert_eq!(rings(&w, id).await, [new.succ_opt().unwrap()]);
    let all = events(&w, case.id).await;
    let last = all.last().unwrap();
    assert_eq!(
        (last.action.word(), last.assignment_id, last.user_id),
        ("recalculate", Some(id), Some(w.user("leader")))
    );
    assert_eq!(
        (&last.data["old_due_on"], &last.data["due_on"], &last.data["rule_id"]),
        (&json!(old), &json!(new), &json!(own))
    );
    chained(&all);
    assert_eq!(explained(&w, "head", id).await["basis"]["rule_id"], json!(own));
    assert!(moves(&w, "leader").await.is_empty());
    assert_eq!(make::reload(&w, by_hand.id).await.due_on, Some(make::in_days(30)));
}

#[db_test]
async fn recomputing_is_all_or_nothing(w: World) {
    years(&w).await;
    let (one, two) = (assigned_by_rule(&w).await, assigned_by_rule(&w).await);
    let body =
        make::deadline_rule(&json!({"council_id": w.cast.a.council, "number": 10, "step": "cooperate"}));
    w.post("leader", "/v1/deadline-rules", &body).await.expect(201);
    own_rule(&w, 20).await;
    let listed = moves(&w, "leader").await;
    assert_eq!(listed.len(), 4, "two agencies in each case");
    let by_hand = make::assigned(&w).await;
    let (named, version) = make::of(&by_hand, w.cast.a.department);
    let recalculate = async |change: &dyn Fn(&mut Value)| {
        let mut body = agreed(&listed);
        change(&mut body["assignments"]);
        w.post("leader", "/v1/deadlines/recalculate", &body).await
    };
    assert_eq!(recalculate(&|all| all[3]["version"] = json!(9)).await.refused(412), "stale_version");
    assert_eq!(
        recalculate(&|all| all[3]["due_on"] = json!(make::in_days(1))).await.refused(412),
        "stale_version"
    );
    assert_eq!(recalculate(&|all| all[3]["id"] = json!(Uuid::nil())).await.refused(404), "not_found");
    let twice = recalculate(&|all| all[3] = all[0].clone()).await.expect(422);
    assert_eq!(twice["errors"][0]["pointer"], "/assignments/3/id");
    let named = json!({"id": named, "version": version, "due_on": make::in_days(20)});
    assert_eq!(recalculate(&|all| all[3] = named.clone()).await.refused(409), "wrong_status");
    for case in [&one, &two] {
        let now = make::reload(&w, case.id).await;
        assert_eq!((now.version, now.due_on), (case.version, case.due_on), "nothing was recalculated");
    }
    assert_eq!(moves(&w, "leader").await, listed);

    let moved = recalculate(&|_| {}).await.expect(200);
    assert_eq!(moved["assignments"].as_array().unwrap().len(), 4);
    for case in [&one, &two] {
        let now = make::reload(&w, case.id).await;
        assert_eq!(
            (now.version, now.due_on),
            (case.version + 2, Some(after(&w, 20).await)),
            "one event for each assignment"
        );
        let cooperating =
            now.assignments.iter().find(|a| a.organization_id == w.cast.a.department_2).unwrap();
        assert_eq!(cooperating.due_on, Some(after(&w, 10).await));
        let all = events(&w, case.id).await;
        assert_eq!(all.iter().filter(|event| event.action.word() == "recalculate").count(), 2);
        chained(&all);
    }
    assert_eq!(recalculate(&|_| {}).await.refused(412), "stale_version");
}

#[db_test]
async fn moves_come_page_by_page_and_each_once(w: World) {
    years(&w).await;
    for i in 0..5 {
        let case = assigned_by_rule(&w).await;
        if i % 2 == 0 {
            make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
        }
    }
    own_rule(&w, 20).await;
    let (mut seen, mut path) = (vec![], "/v1/deadlines/recalculations?limit=2".to_owned());
    loop {
        let page = w.get("leader", &path).await.expect(200);
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= 2);
        seen.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/v1/deadlines/recalculations?limit=2&cursor={cursor}");
    }
    assert_eq!(seen.len(), 5);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5);
}

#[db_test]
async fn a_changed_calendar_leaves_an_event_and_changes_no_due_date(w: World) {
    years(&w).await;
    let case = assigned_by_rule(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let due_on = after(&w, 60).await;
    let path = format!("/v1/calendar/{}", due_on.year());
    let year = w.get("admin", &path).await.expect(200);
    let mut days = year["days"].as_array().unwrap().clone();
    days.retain(|day| day["on"] != json!(due_on));
    days.push(
        json!({"on": due_on, "kind": "off", "name": "Nghỉ bão", "source": "Công điện", "provisional": false}),
    );
    let held = year["version"].as_i64().unwrap();
    w.write(Method::PUT, "admin", &path, held, &json!({"days": days})).await.expect(200);

    let new = after(&w, 60).await;
    assert!(new > due_on);
    let why = explained(&w, "clerk", id).await;
    assert_eq!((&why["calendar_changed"], &why["counted_now"]), (&json!(true), &json!(new)));
    assert_eq!((&why["due_on"], &why["basis"]["due_on"]), (&json!(due_on), &json!(due_on)));
    assert!(why["ranges"].as_array().unwrap().iter().any(|range| range["name"] == "Nghỉ bão"));
    let listed = moves(&w, "leader").await;
    assert_eq!((listed.len(), &listed[0]["new_due_on"]), (1, &json!(new)));
    w.post("leader", "/v1/deadlines/recalculate", &agreed(&listed)).await.expect(200);
    let why = explained(&w, "clerk", id).await;
    assert_eq!((&why["calendar_changed"], &why["due_on"]), (&json!(false), &json!(new)));
    assert_eq!(make::of(&make::reload(&w, case.id).await, w.cast.a.department).1, version + 1);
}

#[db_test]
async fn a_rule_from_the_receipt_counts_from_there(w: World) {
    years(&w).await;
    let received = make::today() - chrono::Days::new(10);
    let new = NewPetition { received_on: received, ..make::new_petition(&w, "Cầu yếu") };
    let case = register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view;
    let case = assigned_to_rules(&w, &make::accept(&w, &case).await).await;
    let body =
        make::deadline_rule(&json!({"council_id": w.cast.a.council, "starts_at": "received", "number": 40}));
    w.post("leader", "/v1/deadline-rules", &body).await.expect(201);
    let listed = moves(&w, "leader").await;
    let ask = json!({"start_on": received, "number": 40, "unit": "calendar_days"});
    let due_on = w.post("leader", "/v1/deadlines/preview", &ask).await.expect(200)["due_on"].clone();
    assert_eq!((listed.len(), &listed[0]["new_due_on"]), (1, &due_on));
    w.post("leader", "/v1/deadlines/recalculate", &agreed(&listed)).await.expect(200);
    let why = explained(&w, "leader", make::of(&case, w.cast.a.department).0).await;
    assert_eq!(why["basis"]["start_on"], json!(received));
}
