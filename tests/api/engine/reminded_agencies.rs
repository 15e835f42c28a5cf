//! Each agency that has to answer is reminded for itself (docs/decisions/0065).

use entity::enums::EscalationLevel;
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::reminder_letters::{escalation, remind};

#[db_test]
async fn each_addressee_is_reminded_for_itself(w: World) {
    let a = &w.cast.a;
    let new = rec::new_recommendation("Thu hồi đất", &[a.department, a.department_2]);
    let case = rec::issued(&w, make::today(), new).await;
    let send = async |to: Uuid, level: &str| {
        let letter = make::letter(to, level, &[&make::reload(&w, case.id).await]);
        w.post("leader", "/v1/reminder-letters", &letter).await
    };
    for ordinal in [1, 2] {
        let sent = send(a.department, "reminder").await.expect(201);
        assert_eq!(sent["cases"][0]["ordinal"], ordinal);
    }
    let sent = send(a.department, "handling_recommended").await.expect(201);
    assert_eq!(sent["cases"][0]["ordinal"], 1);
    // the other one was never reminded: its first letter is the first
    assert_eq!(send(a.department_2, "handling_recommended").await.refused(409), "escalation_out_of_order");
    let sent = send(a.department_2, "reminder").await.expect(201);
    assert_eq!(sent["cases"][0]["ordinal"], 1);
    let now = make::reload(&w, case.id).await;
    assert_eq!(now.escalation_level, Some(EscalationLevel::HandlingRecommended), "the furthest");

    let stands = escalation(&w, "leader", &case).await;
    let of = |stands: &Value| -> Vec<Value> {
        let fields = ["organization_id", "escalation_level", "escalation_count", "next", "why"];
        let agencies = stands["agencies"].as_array().unwrap().iter();
        agencies.map(|one| fields.iter().map(|field| one[field].clone()).collect()).collect()
    };
    let furthest =
        json!([a.department, "handling_recommended", 1, "explanation_session", "level_below_reached"]);
    let reminded = json!([a.department_2, "reminder", 1, "reminder", "reminders_left"]);
    let all = of(&stands);
    assert!(all.len() == 2 && all.contains(&furthest) && all.contains(&reminded), "{stands}");
    assert_eq!((&stands["next"], &stands["why"]), (&furthest[3], &furthest[4]));
    // an addressee learns nothing of the other's
    let own = escalation(&w, "head_2", &case).await;
    assert_eq!((of(&own), &own["next"]), (vec![reminded], &json!("reminder")));
}

#[db_test]
async fn a_duty_that_is_passed_down_goes_on(w: World) {
    let a = &w.cast.a;
    let case = make::with_committee(&w).await;
    for _ in 0..2 {
        let letter = make::letter(a.committee, "reminder", &[&make::reload(&w, case.id).await]);
        w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    }
    let (id, version) = make::of(&make::reload(&w, case.id).await, a.committee);
    let down = json!({"action": "pass_down", "to": a.department, "answers_to": "council"});
    w.step("coordinator", &format!("/v1/assignments/{id}"), version, &down).await.expect(200);
    let stands = escalation(&w, "leader", &case).await;
    let next: Vec<&Value> = stands["agencies"].as_array().unwrap().iter().map(|one| &one["next"]).collect();
    assert!(!next.is_empty() && next.iter().all(|next| *next == "handling_recommended"), "{stands}");
    let letter = make::letter(a.department, "handling_recommended", &[&make::reload(&w, case.id).await]);
    w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
}

#[db_test]
async fn what_the_committee_gave_to_two_is_reminded_for_each(w: World) {
    let a = &w.cast.a;
    let case = make::with_committee(&w).await;
    let (id, version) = make::of(&case, a.committee);
    let down = json!({
        "action": "pass_down", "to": a.department, "cooperating": [a.department_2], "answers_to": "council",
    });
    w.step("coordinator", &format!("/v1/assignments/{id}"), version, &down).await.expect(200);
    for _ in 0..2 {
        remind(&w, "reminder", &[&make::reload(&w, case.id).await]).await.expect(201);
    }
    let other = |level: &str, case: &CaseView| make::letter(a.department_2, level, &[case]);
    let now = make::reload(&w, case.id).await;
    let refused = w.post("leader", "/v1/reminder-letters", &other("handling_recommended", &now)).await;
    assert_eq!(refused.refused(409), "escalation_out_of_order", "nobody has reminded it");
    let sent = w.post("leader", "/v1/reminder-letters", &other("reminder", &now)).await.expect(201);
    assert_eq!(sent["cases"][0]["ordinal"], 1);
}

#[db_test]
async fn the_last_letter_is_the_newest_in_whatever_order_they_are_entered(w: World) {
    let case = make::assigned(&w).await;
    remind(&w, "reminder", &[&case]).await.expect(201);
    let now = make::reload(&w, case.id).await;
    let mut older = make::letter(w.cast.a.department, "reminder", &[&now]);
    older["issued_on"] = json!(case.received_on);
    w.post("leader", "/v1/reminder-letters", &older).await.expect(201);
    assert_eq!(make::reload(&w, case.id).await.reminded_on, Some(make::today()));
}

#[db_test]
async fn nothing_is_reminded_where_nobody_owes_anything(w: World) {
    let a = &w.cast.a;
    let spot = make::accepted(&w).await;
    let answer = json!({
        "action": "answer_on_the_spot", "answered_on": make::today(), "place": "Hội trường UBND xã",
        "answered_by": "Chủ tịch UBND xã", "text": "Đã có trong kế hoạch.",
    });
    make::on_case(&w, "clerk", spot.id, answer).await.expect(200);
    let waived = rec::assigned(&w).await;
    let waive = json!({"action": "waive", "reason": "Đã có luật mới", "document": make::document()});
    rec::step(&w, "leader", waived.id, a.department, &waive).await.expect(200);
    for case in [spot, waived] {
        let now = make::reload(&w, case.id).await;
        assert_eq!(remind(&w, "reminder", &[&now]).await.refused(409), "nothing_to_remind", "{}", now.number);
        let seen = w.get("leader", &format!("/v1/cases/{}", case.id)).await.expect(200);
        let offered = seen["actions"].to_string();
        assert!(!offered.contains("\"remind\"") && !offered.contains("request_reminder"), "{offered}");
        assert_eq!(escalation(&w, "leader", &now).await["next"], Value::Null);
    }
}

#[db_test]
async fn a_successor_is_reminded_of_what_the_body_before_it_answered(w: World) {
    let a = &w.cast.a;
    let case = make::answered(&w).await;
    let path = format!("/v1/organizations/{}", a.department);
    let merge = json!({"successors": [a.unmanned], "since": make::in_days(1)});
    w.later(30, async |later| {
        let version = later.get("admin", &path).await.expect(200)["version"].as_i64().unwrap();
        let merged = later.request(reqwest::Method::POST, &format!("{path}/successors"));
        let merged =
            merged.bearer_auth(later.token("admin").await).header("If-Match", format!("\"{version}\""));
        later.send(merged.json(&merge)).await.expect(200);
        let now = make::reload(&later, case.id).await;
        let mut letter = make::letter(a.department, "reminder", &[&now]);
        letter["issued_on"] = json!(make::in_days(30));
        letter["answer_by"] = Value::Null;
        let ended = later.post("leader", "/v1/reminder-letters", &letter).await;
        assert_eq!(ended.refused(409), "organization_ended");
        // what was sent when it stood is entered
        letter["issued_on"] = json!(make::today());
        later.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
        let now = make::reload(&later, case.id).await;
        let mut letter = make::letter(a.unmanned, "reminder", &[&now]);
        letter["issued_on"] = json!(make::in_days(30));
        letter["answer_by"] = Value::Null;
        let sent = later.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
        assert_eq!(sent["cases"][0]["assignment_id"], json!(make::of(&now, a.department).0));
        assert_eq!(sent["cases"][0]["ordinal"], 2, "the duty is the same");
    })
    .await;
}
