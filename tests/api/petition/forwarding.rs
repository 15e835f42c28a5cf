//! One letter carries many petitions to one agency or several (office.md, row 17).

use entity::enums::DeadlineStep;
use kiennghi::service::engine::case::view::CaseView;
use sea_orm::ColumnTrait;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

async fn accepted(w: &World, count: usize) -> Vec<CaseView> {
    let mut all = vec![];
    for _ in 0..count {
        all.push(make::accepted(w).await);
    }
    all
}

fn named(cases: &[CaseView]) -> Vec<Value> {
    cases.iter().map(|case| json!({"id": case.id, "version": case.version})).collect()
}

async fn forward(w: &World, who: &str, letter: &Value) -> Response {
    w.post(who, "/v1/cases/steps", letter).await
}

#[db_test]
async fn one_letter_forwards_eighty_four_petitions(w: World) {
    let a = &w.cast.a;
    make::council_rule(&w, DeadlineStep::Respond, 30, None).await;
    let cases = accepted(&w, 84).await;
    let mut items = named(&cases);
    // the last one goes to another department, with a co-operating agency of its own
    items[83]["lead"] = json!(a.department_2);
    items[83]["cooperating"] = json!([a.unmanned]);
    let letter = json!({
        "action": "assign", "lead": a.committee, "cooperating": [a.department], "cases": items,
        "document": make::document(), "note": "Chuyển theo Công văn số 393/HĐND-VP",
    });
    let told = forward(&w, "leader", &letter).await.expect(200);
    let told = told["cases"].as_array().unwrap();
    assert_eq!(told.len(), 84);
    assert_eq!(told[0]["number"], json!(cases[0].number));
    for (i, case) in cases.iter().enumerate() {
        let now = make::reload(&w, case.id).await;
        let lead = if i == 83 { a.department_2 } else { a.committee };
        assert_eq!((now.status.word(), now.lead_agency_id), ("assigned", Some(lead)));
        assert_eq!(now.version, told[i]["version"].as_i64().unwrap());
        assert_eq!(json!(now.due_on), told[i]["due_on"]);
        assert_eq!(now.assignments.len(), 2);
        let (id, _) = make::of(&now, lead);
        let one = w.get("leader", &format!("/v1/assignments/{id}")).await.expect(200);
        assert_eq!(one["document"], json!(make::document()));
    }
    let log = events(&w, cases[83].id).await;
    let last = log.last().unwrap();
    assert_eq!((last.action.word(), &last.data["organization_id"]), ("assign", &json!(a.department_2)));
    chained(&log);
    let list = w.get("head_2", "/v1/cases?count=true").await.expect(200);
    assert_eq!(list["count"], json!(1));
    let list = w.get("committee_head", "/v1/cases?count=true").await.expect(200);
    assert_eq!(list["count"], json!(83));
}

#[db_test]
async fn what_a_letter_makes_is_what_a_single_assignment_makes(w: World) {
    let a = &w.cast.a;
    make::council_rule(&w, DeadlineStep::Respond, 30, None).await;
    make::council_rule(&w, DeadlineStep::Cooperate, 15, None).await;
    let cases = accepted(&w, 2).await;
    let agencies = json!({"action": "assign", "lead": a.department, "co_leads": [a.department_2], "cooperating": [a.unmanned]});
    let mut letter = agencies.clone();
    letter["cases"] = json!(named(&cases[..1]));
    forward(&w, "leader", &letter).await.expect(200);
    let path = format!("/v1/cases/{}", cases[1].id);
    w.step("leader", &path, cases[1].version, &agencies).await.expect(200);
    let mut made = vec![];
    for case in &cases {
        let path = format!("/v1/cases/{}", case.id);
        let mut shown = w.get("leader", &path).await.expect(200);
        for one in shown["assignments"].as_array_mut().unwrap() {
            one.as_object_mut().unwrap().remove("id");
        }
        shown["assignments"].as_array_mut().unwrap().sort_by_key(|one| one["organization_id"].to_string());
        let shown = json!([shown["assignments"], shown["due_on"], shown["status"], shown["version"]]);
        let timers = make::timers(&w, entity::timer::Column::CaseId.eq(case.id)).await;
        made.push((shown, timers.len(), events(&w, case.id).await.last().unwrap().data.clone()));
    }
    assert_eq!(made[0], made[1]);
}

#[db_test]
async fn a_letter_that_is_wrong_for_one_petition_forwards_none(w: World) {
    let a = &w.cast.a;
    let cases = accepted(&w, 3).await;
    let letter = |items: Vec<Value>| json!({"action": "assign", "lead": a.department, "due_on": make::in_days(30), "cases": items});
    let good = letter(named(&cases));
    for who in ["clerk", "head", "reviewer", "auditor", "deputy", "liaison", "admin", "coordinator"] {
        let status = if matches!(who, "head" | "coordinator" | "admin") { 404 } else { 403 };
        forward(&w, who, &good).await.refused(status);
    }
    forward(&w, "leader_b", &good).await.refused(404);
    let mut stale = named(&cases);
    stale[2]["version"] = json!(cases[2].version + 1);
    forward(&w, "leader", &letter(stale)).await.refused(412);
    let mut twice = named(&cases);
    twice.push(twice[0].clone());
    let problem = forward(&w, "leader", &letter(twice)).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/cases/3/id");
    let assigned = make::assigned(&w).await;
    let with = [named(&cases), named(std::slice::from_ref(&assigned))].concat();
    assert_eq!(forward(&w, "leader", &letter(with)).await.refused(409), "wrong_status");
    let (lead, nothing) = (a.council, Uuid::nil());
    for wrong in [json!({"lead": lead}), json!({"lead": nothing}), json!({"cooperating": [a.department]})] {
        let mut items = named(&cases);
        items[1].as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        let problem = forward(&w, "leader", &letter(items)).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], "/cases/1/lead", "{problem}");
    }
    let other = make::petition_of_b(&w).await;
    forward(&w, "leader", &letter([named(&cases), named(&[other])].concat())).await.refused(404);
    let recommendation = make::recommendation::assigned(&w).await;
    let with = [named(&cases), named(&[recommendation])].concat();
    assert_eq!(forward(&w, "leader", &letter(with)).await.refused(409), "wrong_status");
    for case in &cases {
        assert_eq!(make::reload(&w, case.id).await.version, case.version, "nothing was forwarded");
    }
}

/// The register of last year: the letter counts for its own day, and so do the due dates.
#[db_test]
async fn an_old_letter_is_entered_with_its_day(w: World) {
    let a = &w.cast.a;
    let mut cases = vec![];
    for _ in 0..3 {
        let mut new = make::new_petition(&w, "Đề nghị nâng cấp đường liên xã");
        new.received_on = "2025-09-01".parse().unwrap();
        let body = json!({
            "content": new.content, "channel": "voter_meeting", "received_on": new.received_on,
            "area": "units", "units": [a.commune], "sector_id": a.sector,
        });
        let made = w.post("clerk", "/v1/petitions", &body).await.expect(201);
        let id: Uuid = made["id"].as_str().unwrap().parse().unwrap();
        let late = json!({
            "action": "accept", "sector_id": a.sector, "competence_level": "province", "on": "2025-09-03",
            "late_entry": {"reason": "Nhập sổ cũ", "document": {"number": "12", "notation": "BC-TĐB", "issued_on": "2025-09-03"}},
        });
        w.step("clerk", &format!("/v1/cases/{id}"), 1, &late).await.expect(200);
        cases.push(make::reload(&w, id).await);
    }
    let letter = json!({
        "action": "assign", "lead": a.department, "cases": named(&cases), "on": "2025-09-10",
        "document": {"number": "393", "notation": "HĐND-VP", "issued_on": "2025-09-10"},
        "late_entry": {"reason": "Nhập sổ cũ"},
    });
    forward(&w, "clerk", &letter).await.refused(403);
    forward(&w, "leader", &letter).await.expect(200);
    for case in &cases {
        let now = make::reload(&w, case.id).await;
        assert_eq!(now.due_on, Some("2025-11-10".parse().unwrap()), "sixty days from the letter");
        let last = events(&w, case.id).await.pop().unwrap();
        assert_eq!(last.acted_on, Some("2025-09-10".parse().unwrap()));
        assert!(last.late_entry.is_some());
    }
}
