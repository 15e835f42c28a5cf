//! What passes between the council and one agency is not shown to the other agencies of the case, nor to the admin.

use entity::enums::{Fulfilment, Verdict};
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::fire::fire_due;
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::make::supervisions;
use testkit::{World, db_test, make};

/// A recommendation to two addressees: the first has a plan with a milestone, and was reviewed.
async fn planned(w: &World) -> CaseView {
    let a = &w.cast.a;
    let both = rec::new_recommendation("Thu hồi đất sử dụng sai mục đích", &[a.department, a.department_2]);
    let case = rec::issued(w, make::today(), both).await;
    let case = make::acknowledge(w, "handler", &case, a.department).await;
    make::acknowledge(w, "handler_2", &case, a.department_2).await;
    let plan = json!({"action": "plan", "text": "Rà soát rồi thu hồi", "milestones": [make::promise()]});
    rec::step(w, "head", case.id, a.department, &plan).await.expect(200);
    let progress = json!({"action": "report_progress", "text": "Đã rà soát 12 thửa", "percent": 40});
    rec::step(w, "handler", case.id, a.department, &progress).await.expect(200);
    let case = rec::claim(w, "head", &make::reload(w, case.id).await, a.department).await;
    rec::judge(w, &case, a.department, Fulfilment::Partly, Verdict::PartlySatisfactory).await
}

fn items(page: &Value) -> &Vec<Value> {
    page["items"].as_array().unwrap()
}

#[db_test]
async fn the_milestones_of_an_addressee_are_not_the_others_to_read(w: World) {
    let case = planned(&w).await;
    let path = format!("/v1/commitments?case_id={}", case.id);
    let all = w.get("clerk", &path).await.expect(200);
    assert_eq!(items(&all).len(), 1);
    let one = format!("/v1/commitments/{}", items(&all)[0]["id"].as_str().unwrap());
    for who in ["clerk", "reviewer", "auditor", "head", "handler"] {
        assert_eq!(items(&w.get(who, &path).await.expect(200)).len(), 1, "{who}");
        w.get(who, &one).await.expect(200);
    }
    // the committee is above both departments
    assert_eq!(items(&w.get("coordinator", &path).await.expect(200)).len(), 1);
    for who in ["head_2", "handler_2", "liaison"] {
        assert_eq!(items(&w.get(who, &path).await.expect(200)).len(), 0, "{who}");
        w.get(who, &one).await.refused(404);
    }
}

#[db_test]
async fn the_result_and_the_progress_of_an_addressee_are_not_the_others_to_read(w: World) {
    let case = planned(&w).await;
    let (department, department_2) = (json!(w.cast.a.department), json!(w.cast.a.department_2));
    for (who, result) in [
        ("clerk", json!("partly")),
        ("head", json!("partly")),
        ("coordinator", json!("partly")),
        ("head_2", Value::Null),
    ] {
        let seen = w.get(who, &format!("/v1/cases/{}", case.id)).await.expect(200);
        let assignments = seen["assignments"].as_array().unwrap();
        let first = assignments.iter().find(|a| a["organization_id"] == department).unwrap();
        assert_eq!(first["fulfilment"], result, "{who}");
        let conclusion = seen["recommendation"]["conclusion_id"].as_str().unwrap();
        let seen = w.get(who, &format!("/v1/conclusions/{conclusion}")).await.expect(200);
        let addressees = seen["recommendations"][0]["addressees"].as_array().unwrap();
        assert_eq!(addressees.len(), 2, "{who}");
        let first = addressees.iter().find(|a| a["organization_id"] == department).unwrap();
        assert_eq!(first["fulfilment"], result, "{who}");
    }
    let of_first = |page: &Value| {
        let actions = items(page).iter().map(|event| event["action"].as_str().unwrap().to_owned());
        actions.filter(|action| ["plan", "report_progress", "respond", "review"].contains(&&**action)).count()
    };
    let path = format!("/v1/cases/{}/events?limit=100", case.id);
    for (who, count) in [("clerk", 4), ("head", 4), ("coordinator", 4), ("head_2", 0), ("handler_2", 0)] {
        let page = w.get(who, &path).await.expect(200);
        assert_eq!(of_first(&page), count, "{who}");
        assert!(items(&page).iter().any(|event| event["action"] == "issue"), "{who}: common to all");
    }
    let second = w.get("handler_2", &format!("/v1/assignments?case_id={}", case.id)).await.expect(200);
    assert!(items(&second).iter().all(|one| one["organization_id"] == department_2));
}

#[db_test]
async fn the_answer_and_the_missed_days_of_an_addressee_are_not_the_others_to_read(w: World) {
    let case = planned(&w).await;
    let path = format!("/v1/responses?case_id={}", case.id);
    let answers = w.get("clerk", &path).await.expect(200);
    let one = format!("/v1/responses/{}", items(&answers)[0]["id"].as_str().unwrap());
    for (who, count) in [("clerk", 1), ("head", 1), ("coordinator", 1), ("head_2", 0), ("liaison", 0)] {
        assert_eq!(items(&w.get(who, &path).await.expect(200)).len(), count, "{who}");
        assert_eq!(w.get(who, &one).await.status, if count == 1 { 200 } else { 404 }, "{who}");
    }
    let later = RequestContext::system(w.app.clock.now() + chrono::TimeDelta::days(70));
    fire_due(&mut w.app.handle(), &later).await.unwrap();
    let (own, _) = make::of(&case, w.cast.a.department_2);
    let path = format!("/v1/cases/{}/events?limit=200", case.id);
    let fired = |page: &Value| -> Vec<Value> {
        let of_timers = ["overdue", "report_missing", "due_soon"];
        let is_fired = |event: &&Value| of_timers.contains(&event["action"].as_str().unwrap());
        items(page).iter().filter(is_fired).map(|event| event["assignment_id"].clone()).collect()
    };
    let all = fired(&w.get("clerk", &path).await.expect(200));
    assert!(all.iter().any(|of| *of != json!(own)) && all.contains(&json!(own)), "{all:?}");
    let seen = fired(&w.get("head_2", &path).await.expect(200));
    assert!(!seen.is_empty() && seen.iter().all(|of| *of == json!(own)), "{seen:?}");
}

#[db_test]
async fn a_reminder_letter_is_shown_to_its_recipient_and_the_council(w: World) {
    let case = make::assigned(&w).await;
    let letter = make::letter(w.cast.a.department, "reminder", &[&case]);
    let sent = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    let one = format!("/v1/reminder-letters/{}", sent["id"].as_str().unwrap());
    for (who, count) in [
        ("clerk", 1),
        ("deputy", 1),
        ("head", 1),
        ("coordinator", 1),
        ("head_2", 0),
        ("handler_2", 0),
        ("liaison", 0),
    ] {
        let escalation = w.get(who, &format!("/v1/cases/{}/escalation", case.id)).await.expect(200);
        assert_eq!(escalation["letters"].as_array().unwrap().len(), count, "{who}");
        assert_eq!(w.get(who, &one).await.status, if count == 1 { 200 } else { 404 }, "{who}");
    }
}

#[db_test]
async fn the_admin_does_not_read_what_a_council_supervises(w: World) {
    let supervision = supervisions::recorded(&w, json!({"subject": "Kiểm tra đột xuất"})).await;
    planned(&w).await;
    for (who, sees) in [("auditor", true), ("admin", false)] {
        for stream in ["supervision", "conclusion", "case"] {
            let page = w.get(who, &format!("/v1/audit/events?stream={stream}")).await.expect(200);
            assert_eq!(!items(&page).is_empty(), sees, "{who} {stream}");
        }
        let of = format!("/v1/audit/events?stream_id={}", supervisions::id(&supervision));
        assert_eq!(!items(&w.get(who, &of).await.expect(200)).is_empty(), sees, "{who}");
    }
    let own = w.get("admin", "/v1/audit/events?stream=organization").await.expect(200);
    assert!(!items(&own).is_empty());
}
