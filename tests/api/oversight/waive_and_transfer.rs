//! What follows when a recommendation is not carried out or its addressee has ended: missing reports, explanations, the
//! escalation, successors.

use entity::enums::{Fulfilment, Status, Verdict};
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::fire;
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use serde_json::{Value, json};
use testkit::history::events;
use testkit::make::recommendation as rec;
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

#[db_test]
async fn a_missing_report_is_visible_as_such(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    let path = format!("/v1/periodic-reports?case_id={}", case.id);
    let owed = w.get("head", &path).await.expect(200)["items"].as_array().unwrap().clone();
    assert!((2..=3).contains(&owed.len()), "{owed:?}");
    assert!(owed.iter().all(|r| r["submitted_on"] == Value::Null && r["missing"] == false));
    assert_eq!(
        w.get("head_2", &path).await.expect(200)["items"],
        json!([]),
        "another agency's reports are not listed"
    );
    // time passes without a report
    let first: chrono::NaiveDate = owed[0]["due_on"].as_str().unwrap().parse().unwrap();
    let later = testkit::system();
    let days = (first - make::today()).num_days() + 1;
    let later = RequestContext::at(later.now + chrono::TimeDelta::days(days), Actor::system());
    fire::fire_due(&mut w.app.handle(), &later).await.unwrap();
    let told = events(&w, case.id).await;
    let missing: Vec<_> = told.iter().filter(|e| e.action.word() == "report_missing").collect();
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].data["periodic_report_id"], owed[0]["id"]);
    fire::fire_due(&mut w.app.handle(), &later).await.unwrap();
    assert_eq!(events(&w, case.id).await.len(), told.len(), "recorded once");
    // a late report fills the oldest open due date; a report that was not requested is refused
    let report = |due_on: Value| json!({"action": "submit_report", "text": "Báo cáo tháng", "percent": 40, "due_on": due_on});
    assert_eq!(
        rec::step(&w, "handler", case.id, a.department, &report(json!("2031-01-01"))).await.refused(422),
        "invalid"
    );
    rec::step(&w, "handler", case.id, a.department, &report(Value::Null)).await.expect(200);
    let again = w.get("head", &path).await.expect(200)["items"].as_array().unwrap().clone();
    assert_eq!(again[0]["submitted_on"], json!(make::today()));
    assert_eq!(
        rec::step(&w, "handler", case.id, a.department, &report(owed[0]["due_on"].clone()))
            .await
            .refused(422),
        "invalid"
    );
    // after an answer no report is owed; once the answer is sent back, reports are owed again
    let case = rec::claim(&w, "head", &make::reload(&w, case.id).await, a.department).await;
    assert_eq!(w.get("head", &path).await.expect(200)["items"].as_array().unwrap().len(), 1);
    rec::judge(&w, &case, a.department, Fulfilment::NotDone, Verdict::Unsatisfactory).await;
    assert_eq!(w.get("head", &path).await.expect(200)["items"].as_array().unwrap().len(), owed.len());
}

#[db_test]
async fn what_was_not_carried_out_is_explained_by_a_day_of_its_own(w: World) {
    let a = &w.cast.a;
    let ask = |complex: bool| json!({"action": "request_explanation", "reason": "Quá hạn", "complex": complex, "document": make::document()});
    let young = rec::in_progress(&w).await;
    assert_eq!(
        rec::step(&w, "leader", young.id, a.department, &ask(false)).await.refused(409),
        "not_overdue"
    );
    let case = rec::overdue(&w).await;
    let explain =
        json!({"action": "explain", "text": "Do chưa bố trí được kinh phí", "document": make::document()});
    assert_eq!(
        rec::step(&w, "head", case.id, a.department, &explain).await.refused(409),
        "no_explanation_asked"
    );
    for who in ["clerk", "reviewer", "head", "coordinator"] {
        assert_eq!(
            rec::step(&w, who, case.id, a.department, &ask(false)).await.refused(403),
            "forbidden",
            "{who}"
        );
    }
    rec::step(&w, "leader", case.id, a.department, &ask(true)).await.expect(200);
    assert_eq!(
        rec::step(&w, "leader", case.id, a.department, &ask(false)).await.refused(409),
        "explanation_asked_already"
    );
    let list = w.get("head", "/v1/explanations?answered=false").await.expect(200);
    let one = &list["items"][0];
    let due: chrono::NaiveDate = one["due_on"].as_str().unwrap().parse().unwrap();
    assert_eq!(one["deadline"]["legal_basis"], "Luật 121/2025/QH15");
    assert!(
        (30..=40).contains(&(due - make::today()).num_days()),
        "30 days, moved to the next working day: {due}"
    );
    assert_eq!((&one["complex"], &one["overdue"]), (&json!(true), &json!(false)));
    let path = format!("/v1/explanations/{}", one["id"].as_str().unwrap());
    for (who, status) in
        [("leader", 200), ("coordinator", 200), ("head_2", 404), ("leader_b", 404), ("nobody", 404)]
    {
        assert_eq!(w.get(who, &path).await.status, status, "{who}");
    }
    // its due date passes, and the timer records it
    let later = RequestContext::at(testkit::system().now + chrono::TimeDelta::days(60), Actor::system());
    fire::fire_due(&mut w.app.handle(), &later).await.unwrap();
    let told = events(&w, case.id).await;
    let late =
        told.iter().filter(|e| e.action.word() == "overdue" && e.data["explanation_id"] == one["id"]).count();
    assert_eq!(late, 1);
    assert_eq!(rec::step(&w, "handler", case.id, a.department, &explain).await.refused(403), "forbidden");
    let without_paper = json!({"action": "explain", "text": "Do chưa bố trí được kinh phí"});
    assert_eq!(
        rec::step(&w, "clerk", case.id, a.department, &without_paper).await.refused(409),
        "agency_speaks_for_itself"
    );
    rec::step(&w, "head", case.id, a.department, &explain).await.expect(200);
    let told = w.get("leader", &path).await.expect(200);
    assert_eq!(
        (&told["answered_on"], &told["answer_text"]),
        (&json!(make::today()), &json!("Do chưa bố trí được kinh phí"))
    );
    // an explanation is not fulfilment: the duty stays, and an explanation may be requested again
    assert_eq!(make::reload(&w, case.id).await.status, Status::InProgress);
    rec::step(&w, "leader", case.id, a.department, &ask(false)).await.expect(200);
}

#[db_test]
async fn who_is_gone_is_followed_by_its_successors(w: World) {
    let a = &w.cast.a;
    let gone = make::ended_organization(&w, "Sở Tài nguyên và Môi trường", a.department_2).await;
    let old = "2025-03-01".parse().unwrap();
    let one = NewRecommendation {
        due_on: Some("2025-12-31".parse().unwrap()),
        ..rec::new_recommendation("Rà soát đất công ích", &[gone, a.department])
    };
    let case = rec::issued(&w, old, one).await;
    let name = |case: &CaseView| {
        case.assignments.iter().find(|x| x.organization_id == gone).unwrap().organization_name.clone()
    };
    assert_eq!(name(&case), "Sở Tài nguyên và Môi trường", "the name that it had then");
    assert_eq!(case.received_on, old);
    let transfer = |to: Uuid| json!({"action": "transfer", "to": [to], "note": "Hợp nhất sở"});
    let listed = w.get("leader", &format!("/v1/assignments?organization_id={gone}")).await.expect(200);
    assert!(steps(&listed["items"][0]).as_array().unwrap().contains(&json!("transfer")), "{listed}");
    assert_eq!(
        rec::step(&w, "leader", case.id, a.department, &transfer(a.department_2)).await.refused(409),
        "addressee_stands"
    );
    assert_eq!(
        rec::step(&w, "leader", case.id, gone, &transfer(a.unmanned)).await.refused(422),
        "invalid",
        "no successor"
    );
    for who in ["clerk", "head_2", "coordinator"] {
        let status = rec::step(&w, who, case.id, gone, &transfer(a.department_2)).await.status;
        assert!(matches!(status, 403 | 404), "{who}: {status}");
    }
    rec::step(&w, "leader", case.id, gone, &transfer(a.department_2)).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let successor = case.assignments.iter().find(|x| x.organization_id == a.department_2).unwrap();
    let old_one = case.assignments.iter().find(|x| x.organization_id == gone).unwrap();
    assert_eq!(
        (successor.parent_id, successor.due_on, old_one.status.word()),
        (Some(old_one.id), old_one.due_on, "superseded"),
        "the due date is unchanged"
    );
    let case = make::acknowledge(&w, "handler_2", &case, a.department_2).await;
    assert_eq!(case.status, Status::InProgress);
}

#[db_test]
async fn what_is_not_done_is_escalated(w: World) {
    let a = &w.cast.a;
    let case = rec::overdue(&w).await;
    let session = make::supervision_of(&w, entity::enums::SupervisionKind::ExplanationSession).await;
    let mut escalation_levels = vec![];
    for (escalation_level, supervision) in [
        ("reminder", None),
        ("reminder", None),
        ("handling_recommended", None),
        ("explanation_session", Some(session)),
    ] {
        let mut letter = make::letter(a.department, escalation_level, &[&make::reload(&w, case.id).await]);
        letter["supervision_id"] = json!(supervision);
        let sent = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
        escalation_levels.push(sent["escalation_level"].as_str().unwrap().to_owned());
    }
    let escalation = w.get("clerk", &format!("/v1/cases/{}/escalation", case.id)).await.expect(200);
    assert_eq!(
        (&escalation["escalation_level"], &escalation["next"]),
        (&json!("explanation_session"), &json!("questioning"))
    );
    let about = w.get("clerk", &format!("/v1/reminder-letters?supervision_id={session}")).await.expect(200);
    assert_eq!(about["items"].as_array().unwrap().len(), 1);
    for (escalation_level, what, code) in
        [("questioning", session, "other_kind"), ("questioning", Uuid::nil(), "not_found")]
    {
        let mut letter = make::letter(a.department, escalation_level, &[&make::reload(&w, case.id).await]);
        letter["supervision_id"] = json!(what);
        let reply = w.post("leader", "/v1/reminder-letters", &letter).await;
        assert!(reply.status == 422 && reply.text.contains(code), "{}", reply.text);
    }
    let mut letter = make::letter(a.department, "explanation_session", &[&make::reload(&w, case.id).await]);
    letter["supervision_id"] = json!(session);
    w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
}

#[db_test]
async fn a_recalculated_date_keeps_the_nearest_of_the_addressees(w: World) {
    let a = &w.cast.a;
    let rule = make::deadline_rule(&json!({
        "council_id": a.council, "case_kind": "recommendation", "number": 90, "starts_at": "assigned",
        "valid_from": "2020-01-01",
    }));
    let rule = w.post("leader", "/v1/deadline-rules", &rule).await.expect(201);
    let mut one = rec::new_recommendation("Thu hồi đất", &[a.department, a.department_2]);
    one.due_on = None;
    one.addressees[1].due_on = Some(make::in_days(20));
    let issued_on = rec::ago(30);
    let case = rec::issued(&w, issued_on, one).await;
    assert_eq!(case.due_on, Some(make::in_days(20)));
    let by_rule = case.assignments[0].due_on.unwrap();
    let days = (by_rule - issued_on).num_days();
    assert!((90..100).contains(&days), "from the conclusion's day, moved to the next working day: {days}");
    let longer = json!({"number": 180});
    w.patch("leader", &format!("/v1/deadline-rules/{}", rule["id"].as_str().unwrap()), 1, &longer)
        .await
        .expect(200);
    let moves = w.get("leader", "/v1/deadlines/recalculations").await.expect(200)["items"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(moves.len(), 1, "a due date that was set by hand is unchanged: {moves:?}");
    let later: chrono::NaiveDate = moves[0]["new_due_on"].as_str().unwrap().parse().unwrap();
    assert!((180..190).contains(&(later - issued_on).num_days()), "{later}");
    let (id, version) = make::of(&case, a.department);
    let agreed = json!({"assignments": [{"id": id, "version": version, "due_on": later}]});
    w.post("leader", "/v1/deadlines/recalculate", &agreed).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.due_on, case.assignments[0].due_on), (Some(make::in_days(20)), Some(later)));
    let reports = w.get("head", &format!("/v1/periodic-reports?case_id={}", case.id)).await.expect(200);
    let last: chrono::NaiveDate =
        reports["items"].as_array().unwrap().last().unwrap()["due_on"].as_str().unwrap().parse().unwrap();
    assert!(last > by_rule && last <= later, "reports are owed up to the new day: {last}");
}

#[db_test]
async fn a_conclusion_that_is_entered_late_shows_which_reports_are_missing(w: World) {
    let issued_on = make::today().checked_sub_months(chrono::Months::new(5)).unwrap();
    let one = NewRecommendation {
        report_every_months: Some(2),
        due_on: Some(make::in_days(60)),
        ..rec::new_recommendation("Rà soát đất công ích", &[w.cast.a.department])
    };
    let case = rec::issued(&w, issued_on, one).await;
    let path = format!("/v1/periodic-reports?case_id={}", case.id);
    let all = w.get("clerk", &path).await.expect(200)["items"].as_array().unwrap().clone();
    let months = [2, 4, 6].map(|n| json!(issued_on.checked_add_months(chrono::Months::new(n)).unwrap()));
    let due: Vec<&Value> = all.iter().map(|one| &one["due_on"]).collect();
    assert_eq!(due, months.iter().collect::<Vec<_>>());
    let missing: Vec<&Value> = all.iter().map(|one| &one["missing"]).collect();
    assert_eq!(missing, [true, true, false]);
}
