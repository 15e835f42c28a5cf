//! Reminder letters and the escalation: one letter for many cases, no escalation level skipped, unassigned cases
//! included.

use chrono::Days;
use entity::enums::{DeadlineStep, EscalationLevel};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::{Response, World, db_test, make};

pub async fn remind(w: &World, escalation_level: &str, cases: &[&CaseView]) -> Response {
    w.post("leader", "/v1/reminder-letters", &make::letter(w.cast.a.department, escalation_level, cases))
        .await
}

pub async fn escalation(w: &World, who: &'static str, case: &CaseView) -> Value {
    w.get(who, &format!("/v1/cases/{}/escalation", case.id)).await.expect(200)
}

#[db_test]
async fn one_letter_reminds_about_many_cases_at_once(w: World) {
    let (one, two) = (make::assigned(&w).await, make::in_progress(&w).await);
    let letter = remind(&w, "reminder", &[&one, &two]).await.expect(201);
    assert_eq!(letter["cases"].as_array().unwrap().len(), 2);
    for case in [&one, &two] {
        let now = make::reload(&w, case.id).await;
        assert_eq!(
            (now.escalation_level, now.reminded_on, now.version),
            (Some(EscalationLevel::Reminder), Some(make::today()), case.version + 1)
        );
        let log = events(&w, case.id).await;
        chained(&log);
        let last = log.last().unwrap();
        assert_eq!((last.action.word(), last.user_id), ("remind", Some(w.user("leader"))));
        assert!(last.assignment_id.is_some());
    }
}

#[db_test]
async fn a_letter_is_sent_whole_or_not_at_all(w: World) {
    let (one, two) = (make::assigned(&w).await, make::closed(&w).await);
    assert_eq!(remind(&w, "reminder", &[&one, &two]).await.refused(409), "wrong_status");
    let mut stale = make::letter(w.cast.a.department, "reminder", &[&one]);
    stale["cases"][0]["version"] = json!(one.version - 1);
    assert_eq!(w.post("leader", "/v1/reminder-letters", &stale).await.refused(412), "stale_version");
    remind(&w, "reminder", &[&one, &one]).await.refused(422);
    let other = make::letter(w.cast.a.department_2, "reminder", &[&make::passed_down(&w).await]);
    w.post("leader", "/v1/reminder-letters", &other).await.refused(422);
    assert_eq!(make::reload(&w, one.id).await.version, one.version);
    assert_eq!(w.get("leader", "/v1/reminder-letters?count=true").await.expect(200)["count"], json!(0));
}

#[db_test]
async fn the_escalation_rises_level_by_level_and_says_why(w: World) {
    let case = make::assigned(&w).await;
    let mut escalated = Vec::new();
    for (escalation_level, why) in [
        ("reminder", "not_reminded_yet"),
        ("reminder", "reminders_left"),
        ("handling_recommended", "reminders_spent"),
        ("explanation_session", "level_below_reached"),
        ("questioning", "level_below_reached"),
        ("re_supervision", "level_below_reached"),
        ("report_to_council", "level_below_reached"),
    ] {
        let now = make::reload(&w, case.id).await;
        let stands = escalation(&w, "leader", &now).await;
        assert_eq!((&stands["next"], &stands["why"]), (&json!(escalation_level), &json!(why)), "{stands}");
        for skipped in EscalationLevel::ALL
            .iter()
            .filter(|r| r.word() != escalation_level && escalated.last().is_none_or(|c| c != &r.word()))
        {
            assert_eq!(
                remind(&w, skipped.word(), &[&now]).await.refused(409),
                "escalation_out_of_order",
                "{skipped} before {escalation_level}"
            );
        }
        remind(&w, escalation_level, &[&now]).await.expect(201);
        escalated.push(escalation_level);
    }
    let stands = escalation(&w, "leader", &case).await;
    assert_eq!((&stands["why"], stands["letters"].as_array().unwrap().len()), (&json!("top"), 7));
    assert_eq!(stands["letters"][1]["cases"][0]["ordinal"], json!(2), "the second reminder letter");
}

#[db_test]
async fn a_rule_says_how_many_letters_come_first(w: World) {
    make::council_rule(&w, DeadlineStep::Remind, 0, Some(1)).await;
    let case = make::assigned(&w).await;
    remind(&w, "reminder", &[&case]).await.expect(201);
    let now = make::reload(&w, case.id).await;
    assert_eq!(escalation(&w, "leader", &now).await["next"], json!("handling_recommended"));
    remind(&w, "reminder", &[&now]).await.expect(201);
}

#[db_test]
async fn agencies_without_users_receive_reminder_letters_too(w: World) {
    let case = make::accepted(&w).await;
    let letter = make::letter(w.cast.a.committee, "reminder", &[&case]);
    let sent = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    assert_eq!(sent["cases"][0]["assignment_id"], Value::Null);
    let unmanned = make::accepted(&w).await;
    let unmanned = make::assign(&w, &unmanned, w.cast.a.unmanned, vec![]).await;
    let letter = make::letter(w.cast.a.unmanned, "reminder", &[&unmanned]);
    let sent = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    let path = format!("/v1/reminder-letters/{}", sent["id"].as_str().unwrap());
    let answer = json!({"action": "answer_reminder", "text": "Đã nhận qua điện thoại"});
    let answered = w.step("clerk", &path, 1, &answer).await.expect(200);
    assert_eq!(answered["answered_on"], json!(make::today()));
    let last = events(&w, unmanned.id).await.pop().unwrap();
    assert_eq!((last.action.word(), last.on_behalf_of), ("answer_reminder", Some(w.cast.a.unmanned)));
}

#[db_test]
async fn an_answer_on_paper_of_an_agency_with_an_account_is_recorded(w: World) {
    let case = make::assigned(&w).await;
    let sent = remind(&w, "reminder", &[&case]).await.expect(201);
    let path = format!("/v1/reminder-letters/{}", sent["id"].as_str().unwrap());
    let mut answer = json!({"action": "answer_reminder", "text": "Sở đã trả lời bằng văn bản"});
    assert_eq!(w.step("clerk", &path, 1, &answer).await.refused(409), "agency_speaks_for_itself");
    answer["document"] = json!({"number": "31", "notation": "SXD-VP", "issued_on": make::today()});
    w.step("clerk", &path, 1, &answer).await.expect(200);
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!((last.action.word(), last.on_behalf_of), ("answer_reminder", Some(w.cast.a.department)));
    w.step("head", &path, 2, &answer).await.refused(409);
    // the department can contest it, as whatever the office records for it
    let contest = json!({"action": "contest", "event_id": last.id, "reason": "Sở chưa trả lời công văn này"});
    make::on_assignment(&w, "head", case.id, w.cast.a.department, contest).await.expect(200);
}

#[db_test(sqlite)]
async fn only_the_reminded_agency_answers_and_once(w: World) {
    let case = make::assigned(&w).await;
    let sent = remind(&w, "reminder", &[&case]).await.expect(201);
    let (id, body) =
        (sent["id"].as_str().unwrap(), json!({"action": "answer_reminder", "text": "Sẽ trả lời"}));
    let path = format!("/v1/reminder-letters/{id}");
    for who in EVERYBODY.into_iter().filter(|who| *who != "head") {
        let seen = w.get(who, &format!("/v1/reminder-letters/{id}")).await.status;
        let reply = w.step(who, &path, 1, &body).await;
        match (seen, who) {
            (200, "clerk") => assert_eq!(reply.refused(409), "agency_speaks_for_itself"),
            (200, _) => assert_eq!(reply.refused(403), "forbidden", "{who}"),
            _ => assert_eq!(reply.refused(404), "not_found", "{who}"),
        }
    }
    w.step("head", &path, 7, &body).await.refused(412);
    w.step("head", &path, 1, &body).await.expect(200);
    w.step("head", &path, 2, &body).await.refused(409);
}

#[db_test]
async fn only_a_leader_of_the_council_sends_reminder_letters(w: World) {
    let case = make::assigned(&w).await;
    let letter = make::letter(w.cast.a.department, "reminder", &[&case]);
    for who in EVERYBODY.into_iter().filter(|who| *who != "leader") {
        let seen = w.get(who, &format!("/v1/cases/{}", case.id)).await.status;
        w.post(who, "/v1/reminder-letters", &letter).await.refused(if seen == 200 { 403 } else { 404 });
    }
    assert_eq!(make::reload(&w, case.id).await.escalation_level, None);
}

#[db_test]
async fn letters_are_listed_to_those_they_concern(w: World) {
    let case = make::assigned(&w).await;
    remind(&w, "reminder", &[&case]).await.expect(201);
    let letters = async |who: &'static str, filter: &str| {
        w.get(who, &format!("/v1/reminder-letters?{filter}")).await.expect(200)["items"]
            .as_array()
            .unwrap()
            .len()
    };
    for (who, n) in
        [("clerk", 1), ("head", 1), ("coordinator", 1), ("head_2", 0), ("liaison", 0), ("clerk_b", 0)]
    {
        assert_eq!(letters(who, "").await, n, "{who}");
    }
    let yesterday = make::today() - Days::new(1);
    for (filter, n) in [
        (format!("case_id={}", case.id), 1),
        ("escalation_level=reminder".into(), 1),
        ("escalation_level=questioning".into(), 0),
        ("answered=true".into(), 0),
        ("answered=false".into(), 1),
        (format!("issued_to={yesterday}"), 0),
    ] {
        assert_eq!(letters("leader", &filter).await, n, "{filter}");
    }
    let of_committee = escalation(&w, "head_2", &case).await;
    assert_eq!(of_committee["letters"], json!([]), "the letter is not for the co-operating agency");
}

#[db_test]
async fn of_sixteen_racing_letters_one_is_sent(w: World) {
    let case = make::assigned(&w).await;
    let statuses = futures_util::future::join_all(
        (0..16).map(|_| async { remind(&w, "reminder", &[&case]).await.status }),
    )
    .await;
    assert_eq!(statuses.iter().filter(|s| **s == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|s| [201, 409, 412].contains(s)), "{statuses:?}");
}
