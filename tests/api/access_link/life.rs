//! The life of an access link: created, opened, used, and ended.

use chrono::TimeDelta;
use entity::enums::Action;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::{World, db_test, make};

use super::{actions, assigned, confirm, draft, link, open, read, revoke, step, submit, token_of, try_open};

#[db_test]
async fn an_agency_without_users_acknowledges_reports_and_answers(w: World) {
    let (case, assignment) = assigned(&w).await;
    let link = link(&w, assignment).await;
    assert!(link["url"].as_str().unwrap().contains("/app/link.html#"), "{link}");
    let token = open(&w, &link).await;
    let linked = read(&w, &token).await.expect(200);
    assert_eq!(linked["assignment"]["id"], json!(assignment));
    assert!(linked["assignment"]["case"]["content"].is_string(), "it reads what is asked");
    assert_eq!(linked["assignment"]["actions"], json!([]));
    assert_eq!(actions(&w, &token).await, ["acknowledge"]);

    step(&w, &token, json!({"action": "acknowledge"})).await.expect(200);
    assert_eq!(actions(&w, &token).await, ["report_progress", "submit_draft"]);
    let report = json!({"action": "report_progress", "text": "Đang khảo sát", "percent": 40});
    assert_eq!(step(&w, &token, report).await.expect(200)["progress_percent"], 40);
    let sent = submit(&w, &token, draft("Đã lắp 12 đèn.")).await.expect(201);
    assert_eq!((&sent["status"], &sent["actions"]), (&json!("submitted"), &json!([])));
    assert!(make::reload(&w, case).await.assignments[0].outcome.is_none(), "a draft answers nothing");

    let waits = w.get("clerk", "/v1/me/queues").await.expect(200);
    let queue =
        waits["items"].as_array().unwrap().iter().find(|one| one["queue"] == "confirm_drafts").unwrap();
    assert_eq!(queue["count"], 1);
    let listed = w.get("clerk", queue["href"].as_str().unwrap()).await.expect(200);
    assert_eq!(listed["items"][0]["id"], sent["id"]);
    let confirmed = confirm(&w, &listed["items"][0]).await.expect(200);
    assert_eq!(confirmed["status"], "confirmed");
    let response = confirmed["response_id"].as_str().unwrap();
    let response = w.get("clerk", &format!("/v1/responses/{response}")).await.expect(200);
    assert_eq!(response["text"], "Đã lắp 12 đèn.");
    let linked = read(&w, &token).await.expect(200);
    assert_eq!((&linked["assignment"]["status"], &linked["actions"]), (&json!("answered"), &json!([])));
    assert_eq!(linked["drafts"][0]["decided_by"], Value::Null, "who confirmed it is the office's own");

    let log = events(&w, case).await;
    chained(&log);
    let of_link: Vec<Action> =
        log.iter().filter(|one| one.access_link_id.is_some()).map(|one| one.action).collect();
    let own = [Action::OpenAccessLink, Action::Acknowledge, Action::ReportProgress, Action::SubmitDraft];
    assert_eq!(of_link, own);
    let last: Vec<Action> = log.iter().rev().take(2).map(|one| one.action).collect();
    assert_eq!(last, [Action::ConfirmDraft, Action::Respond]);
    let respond = log.iter().find(|one| one.action == Action::Respond).unwrap();
    assert_eq!(respond.on_behalf_of, Some(w.cast.a.unmanned), "the office recorded it for the agency");
    let shown = w.get("clerk", &format!("/v1/cases/{case}/events?action=acknowledge")).await.expect(200);
    assert_eq!(shown["items"][0]["access_link_id"], link["id"]);
    assert_eq!(shown["items"][0]["organization_id"], json!(w.cast.a.unmanned));
}

#[db_test]
async fn a_link_is_opened_once_and_again_only_while_the_answer_may_be_lost(w: World) {
    let (_, assignment) = assigned(&w).await;
    let link = link(&w, assignment).await;
    let first = open(&w, &link).await;
    let second = open(&w, &link).await;
    assert_eq!(read(&w, &first).await.refused(401), "unauthenticated", "the newest one counts");
    read(&w, &second).await.expect(200);
    w.after(TimeDelta::minutes(10), async |w| {
        let late = try_open(&w, &token_of(&link)).await;
        assert!(late.text.contains("opened before"), "{}", late.text);
        late.refused(401);
        read(&w, &second).await.expect(200);
    })
    .await;
    let shown =
        w.get("clerk", &format!("/v1/access-links/{}", link["id"].as_str().unwrap())).await.expect(200);
    assert!(shown["opened_at"].is_string() && shown.get("url").is_none(), "{shown}");
}

#[db_test]
async fn a_link_ends_when_it_is_revoked_replaced_or_expired(w: World) {
    let (case, assignment) = assigned(&w).await;
    let one = link(&w, assignment).await;
    let token = open(&w, &one).await;
    let one = w.get("clerk", &format!("/v1/access-links/{}", one["id"].as_str().unwrap())).await.expect(200);
    assert!(revoke(&w, "clerk", &one).await.expect(200)["revoked_at"].is_string());
    read(&w, &token).await.refused(401);
    let fresh =
        w.get("clerk", &format!("/v1/access-links/{}", one["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(revoke(&w, "clerk", &fresh).await.refused(409), "wrong_status");

    let two = link(&w, assignment).await;
    let three = link(&w, assignment).await;
    try_open(&w, &token_of(&two)).await.refused(401);
    let token = open(&w, &three).await;
    let valid = w.get("clerk", "/v1/access-links?valid=true").await.expect(200);
    assert_eq!(valid["items"].as_array().unwrap().len(), 1);
    w.later(31, async |w| {
        read(&w, &token).await.refused(401);
        let ended = w.get("clerk", "/v1/access-links?valid=false").await.expect(200);
        assert_eq!(ended["items"].as_array().unwrap().len(), 3);
    })
    .await;
    let log = events(&w, case).await;
    let of = |action| log.iter().filter(|one| one.action == action).count();
    assert_eq!((of(Action::CreateAccessLink), of(Action::RevokeAccessLink)), (3, 2));
}

#[db_test]
async fn a_link_ends_with_the_assignment_and_with_the_agency(w: World) {
    let (case, assignment) = assigned(&w).await;
    let token = open(&w, &link(&w, assignment).await).await;
    let before = make::reload(&w, case).await;
    let recall = json!({"action": "recall", "reason": "Giao nhầm", "document": make::document()});
    let version = make::of(&before, w.cast.a.unmanned).1;
    w.step("leader", &format!("/v1/assignments/{assignment}"), version, &recall).await.expect(200);
    read(&w, &token).await.refused(401);
    let again = w.post("clerk", "/v1/access-links", &json!({"assignment_id": assignment})).await;
    assert_eq!(again.refused(409), "case_not_open");

    let (_, assignment) = assigned(&w).await;
    let token = open(&w, &link(&w, assignment).await).await;
    let offered = async || {
        let one = w.get("clerk", &format!("/v1/assignments/{assignment}")).await.expect(200);
        one["actions"].as_array().unwrap().iter().any(|action| action["action"] == "create_access_link")
    };
    assert!(offered().await);
    let path = format!("/v1/organizations/{}", w.cast.a.unmanned);
    let version = w.get("admin", &path).await.expect(200)["version"].as_i64().unwrap();
    let yesterday = w.today().pred_opt().unwrap();
    w.patch("admin", &path, version, &json!({"valid_to": yesterday})).await.expect(200);
    read(&w, &token).await.refused(401);
    assert!(!offered().await, "it would be refused");
    let again = w.post("clerk", "/v1/access-links", &json!({"assignment_id": assignment})).await;
    assert_eq!(again.refused(409), "organization_ended");
}

#[db_test]
async fn the_last_day_is_30_days_ahead_or_the_due_date_and_at_most_a_year(w: World) {
    let (_, assignment) = assigned(&w).await;
    let create = async |on: Value| {
        w.post("clerk", "/v1/access-links", &json!({"assignment_id": assignment, "expires_on": on})).await
    };
    assert_eq!(create(json!("2020-01-01")).await.refused(422), "invalid");
    assert_eq!(create(json!(make::in_days(367))).await.refused(422), "invalid");
    let day = make::in_days(366);
    let one = create(json!(day)).await.expect(201);
    // it works until the end of the day in Viet Nam
    assert!(one["expires_at"].as_str().unwrap().starts_with(&format!("{day}T17:00:00")), "{one}");
    let one = link(&w, assignment).await;
    let last = make::in_days(30);
    assert!(one["expires_at"].as_str().unwrap().starts_with(&format!("{last}T17:00:00")), "{one}");
}
