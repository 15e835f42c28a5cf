//! Drafts of responses: checked as responses are, replaced, returned, and confirmed for their own day.

use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

use super::{assigned, confirm, decide, draft, link, open, read, step, submit};

/// An acknowledged assignment, and the access token of its link.
async fn in_progress(w: &World) -> (Uuid, Uuid, String) {
    let (case, assignment) = assigned(w).await;
    let token = open(w, &link(w, assignment).await).await;
    step(w, &token, json!({"action": "acknowledge"})).await.expect(200);
    (case, assignment, token)
}

/// Returns the newest draft as the office reads it.
async fn newest(w: &World) -> Value {
    w.get("clerk", "/v1/response-drafts").await.expect(200)["items"][0].clone()
}

fn pointer(refused: Response) -> Value {
    serde_json::from_str::<Value>(&refused.text).unwrap()["errors"][0]["pointer"].clone()
}

#[db_test]
async fn a_draft_counts_for_the_day_on_which_it_was_submitted(w: World) {
    let (case, assignment, token) = in_progress(&w).await;
    let day = w.today();
    let mut body = draft("Sẽ lắp đèn.");
    body["outcome"] = json!("with_roadmap");
    // it is over before the office looks at it
    body["commitments"] = json!([{"text": "Lắp 12 đèn", "precision": "day", "due_on": make::in_days(2)}]);
    submit(&w, &token, body).await.expect(201);
    w.later(3, async |w| {
        let report = json!({"action": "report_progress", "text": "Đã lắp 6 đèn"});
        step(&w, &token, report).await.expect(200);
    })
    .await;
    w.later(5, async |w| {
        assert_ne!(w.today(), day);
        let confirmed = confirm(&w, &newest(&w).await).await.expect(200);
        let response = confirmed["response_id"].as_str().unwrap();
        let response = w.get("clerk", &format!("/v1/responses/{response}")).await.expect(200);
        assert_eq!(response["on"], json!(day));
        assert_eq!(response["commitments"][0]["due_on"], json!(make::in_days(2)));
        let one = w.get("clerk", &format!("/v1/assignments/{assignment}")).await.expect(200);
        assert_eq!(one["answered_at"].as_str().unwrap()[..10], day.to_string());
        let log = w.get("clerk", &format!("/v1/cases/{case}/events?action=respond")).await.expect(200);
        assert_eq!(log["items"][0]["on"], json!(day));
    })
    .await;
}

#[db_test]
async fn a_returned_draft_tells_why_and_the_next_one_replaces_the_one_that_waits(w: World) {
    let (.., token) = in_progress(&w).await;
    submit(&w, &token, draft("Lần một")).await.expect(201);
    let back = json!({"action": "return_draft", "reason": "Thiếu số văn bản"});
    decide(&w, "clerk", &newest(&w).await, back.clone()).await.expect(200);
    let linked = read(&w, &token).await.expect(200);
    assert_eq!(linked["drafts"][0]["status"], "returned");
    assert_eq!(linked["drafts"][0]["note"], "Thiếu số văn bản");
    submit(&w, &token, draft("Lần hai")).await.expect(201);
    submit(&w, &token, draft("Lần ba")).await.expect(201);
    let all = w.get("clerk", "/v1/response-drafts").await.expect(200);
    let statuses: Vec<&Value> = all["items"].as_array().unwrap().iter().map(|one| &one["status"]).collect();
    assert_eq!(statuses, [&json!("submitted"), &json!("replaced"), &json!("returned")]);
    for gone in [1, 2] {
        assert_eq!(confirm(&w, &all["items"][gone]).await.refused(409), "wrong_status");
        assert_eq!(decide(&w, "clerk", &all["items"][gone], back.clone()).await.refused(409), "wrong_status");
    }
    let stale = json!({"id": all["items"][0]["id"], "version": 9});
    assert_eq!(confirm(&w, &stale).await.refused(412), "stale_version");
    confirm(&w, &all["items"][0]).await.expect(200);
    assert_eq!(submit(&w, &token, draft("Lần bốn")).await.refused(409), "wrong_status");
}

#[db_test]
async fn a_draft_is_refused_for_what_a_response_is_refused_for(w: World) {
    let (_, assignment) = assigned(&w).await;
    let token = open(&w, &link(&w, assignment).await).await;
    assert_eq!(submit(&w, &token, draft("Quá sớm")).await.refused(409), "wrong_status");
    step(&w, &token, json!({"action": "acknowledge"})).await.expect(200);
    let mut body = draft("Sẽ làm");
    body["commitments"] = json!([{"text": "Xong", "precision": "day", "due_on": "2020-01-01"}]);
    assert_eq!(pointer(submit(&w, &token, body).await), "/commitments/0/due_on");
    assert_eq!(pointer(submit(&w, &token, draft("  ")).await), "/text");

    let new = rec::new_recommendation("Công khai quy hoạch", &[w.cast.a.unmanned]);
    let case = rec::issued(&w, w.today(), new).await;
    let one = make::of(&case, w.cast.a.unmanned).0;
    let token = open(&w, &link(&w, one).await).await;
    step(&w, &token, json!({"action": "acknowledge"})).await.expect(200);
    assert_eq!(pointer(submit(&w, &token, draft("Đã xong")).await), "/evidence");
}

#[db_test]
async fn what_happened_meanwhile_refuses_a_confirmation_and_changes_nothing(w: World) {
    let (case, assignment, token) = in_progress(&w).await;
    submit(&w, &token, draft("Đã lắp")).await.expect(201);
    let before = make::reload(&w, case).await;
    let recall = json!({"action": "recall", "reason": "Giao nhầm", "document": make::document()});
    let version = make::of(&before, w.cast.a.unmanned).1;
    w.step("leader", &format!("/v1/assignments/{assignment}"), version, &recall).await.expect(200);
    let waiting = newest(&w).await;
    confirm(&w, &waiting).await.refused(409);
    assert_eq!(newest(&w).await, waiting, "it waits still, and can be returned");
    let back = json!({"action": "return_draft", "reason": "Đã thu hồi"});
    decide(&w, "clerk", &waiting, back).await.expect(200);
}

#[db_test]
async fn a_draft_that_waits_is_overtaken_by_an_answer_from_paper(w: World) {
    let (case, assignment, token) = in_progress(&w).await;
    submit(&w, &token, draft("Đã lắp")).await.expect(201);
    let version = make::of(&make::reload(&w, case).await, w.cast.a.unmanned).1;
    let paper = json!({
        "assignments": [{"id": assignment, "version": version}], "outcome": "by_implementation", "text": "Theo công văn",
        "document": make::document(),
    });
    let recorded = w.post("clerk", "/v1/responses", &paper).await.expect(201);
    let gone = newest(&w).await;
    assert_eq!((&gone["status"], &gone["response_id"]), (&json!("overtaken"), &recorded["id"]));
    assert_eq!(confirm(&w, &gone).await.refused(409), "wrong_status");
}

#[db_test]
async fn when_the_agency_gets_people_they_speak_for_it_and_may_contest_what_the_link_said(w: World) {
    let (case, assignment, token) = in_progress(&w).await;
    submit(&w, &token, draft("Đã lắp")).await.expect(201);
    make::add_grant(&w, "nobody", "head", w.cast.a.unmanned).await;
    read(&w, &token).await.refused(401);
    assert_eq!(confirm(&w, &newest(&w).await).await.refused(409), "agency_speaks_for_itself");
    let log = w.get("nobody", &format!("/v1/cases/{case}/events?action=acknowledge")).await.expect(200);
    let contest =
        json!({"action": "contest", "event_id": log["items"][0]["id"], "reason": "Không phải chúng tôi"});
    let version = make::of(&make::reload(&w, case).await, w.cast.a.unmanned).1;
    w.step("nobody", &format!("/v1/assignments/{assignment}"), version, &contest).await.expect(200);
}

#[db_test]
async fn who_created_the_link_does_not_review_what_it_said(w: World) {
    make::add_grant(&w, "nobody", "clerk", w.cast.a.office).await;
    make::add_grant(&w, "nobody", "reviewer", w.cast.a.board).await;
    let (case, assignment) = assigned(&w).await;
    let new = json!({"assignment_id": assignment});
    let link = w.post("nobody", "/v1/access-links", &new).await.expect(201);
    let token = open(&w, &link).await;
    step(&w, &token, json!({"action": "acknowledge"})).await.expect(200);
    submit(&w, &token, draft("Đã lắp")).await.expect(201);
    confirm(&w, &newest(&w).await).await.expect(200);
    let now = make::reload(&w, case).await;
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    let refused = w.step("nobody", &format!("/v1/cases/{case}"), now.version, &review).await;
    assert_eq!(refused.refused(409), "answerer_cannot_review");
}

#[db_test]
async fn two_clerks_confirm_one_draft_once(w: World) {
    let (case, _, token) = in_progress(&w).await;
    submit(&w, &token, draft("Đã lắp")).await.expect(201);
    let waiting = newest(&w).await;
    let path = format!("/v1/response-drafts/{}/steps", waiting["id"].as_str().unwrap());
    let mut requests = vec![];
    for _ in 0..4 {
        let request = w.request(reqwest::Method::POST, &path).bearer_auth(w.token("clerk").await);
        let request = request.header("If-Match", format!("\"{}\"", waiting["version"]));
        requests.push(request.json(&json!({"action": "confirm_draft"})));
    }
    let replies = testkit::client::at_once(requests).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 1);
    assert!(replies.iter().all(|reply| [200, 409, 412].contains(&reply.status)));
    let answers = w.get("clerk", &format!("/v1/responses?case_id={case}&count=true")).await.expect(200);
    assert_eq!(answers["count"], 1);
}

#[db_test]
async fn who_confirmed_a_draft_does_not_review_it_and_the_agency_may_contest_it_later(w: World) {
    let (case, _, token) = in_progress(&w).await;
    submit(&w, &token, draft("Đã lắp")).await.expect(201);
    confirm(&w, &newest(&w).await).await.expect(200);
    let log = w.get("auditor", &format!("/v1/cases/{case}/events?action=respond")).await.expect(200);
    assert_eq!(log["items"][0]["role"], "clerk");
    assert_eq!(log["items"][0]["on_behalf_of"], json!(w.cast.a.unmanned));
    assert_eq!(log["items"][0]["user_id"], json!(w.user("clerk")));
}
