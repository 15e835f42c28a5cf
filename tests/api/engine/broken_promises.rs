//! What comes after a promise was found broken: it is fulfilled late, or the agency answers again.

use entity::enums::{CommitmentStatus, Fulfilment, Outcome, Status, Verdict};
use kiennghi::service::engine::commitment::promise::NewCommitment;
use kiennghi::service::engine::commitment::settle::CommitmentFinding;
use serde_json::json;
use testkit::history::{chained, events};
use testkit::make::on_case;
use testkit::make::recommendation as rec;
use testkit::offer::{others, steps};
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

/// Answers further: a new version of the current response of the first department.
async fn further(w: &World, case: Uuid) -> Response {
    let (assignment, _) = make::of(&make::reload(w, case).await, w.cast.a.department);
    let one = w.get("head", &format!("/v1/assignments/{assignment}")).await.expect(200);
    let body = json!({
        "kind": "further", "outcome": "with_roadmap", "text": "Đã bố trí vốn, hoàn thành trong quý sau",
        "commitments": [{"text": "Hoàn thành", "precision": "day", "due_on": make::in_days(60)}],
    });
    w.post("head", &format!("/v1/responses/{}/versions", one["response_id"].as_str().unwrap()), &body).await
}

async fn queue(w: &World, who: &str, name: &str) -> Option<u64> {
    let all = w.get(who, "/v1/me/queues").await.expect(200);
    let one = all["items"].as_array().unwrap().iter().find(|one| one["queue"] == name);
    one.map(|one| one["count"].as_u64().unwrap())
}

#[db_test]
async fn a_broken_promise_can_be_fulfilled_late_or_turn_out_kept(w: World) {
    for (done_on, becomes) in [(Some(make::today()), "late_kept"), (make::today().pred_opt(), "kept")] {
        let one = make::promise_at(&w, CommitmentStatus::Broken).await;
        let path = format!("/v1/commitments/{}", one.id);
        let version = one.version;
        let verify = json!({"action": "verify_commitment", "result": "kept", "text": "Đã kiểm tra"});
        assert_eq!(w.step("reviewer", &path, version, &verify).await.refused(409), "not_reported");
        assert_eq!(steps(&w.get("handler", &path).await.expect(200)), json!(["report_commitment"]));
        // nobody is asked to report what was settled, but who does is heard
        assert_eq!(queue(&w, "head", "report_commitments").await.unwrap_or(0), 0);
        let waiting = queue(&w, "reviewer", "verify_commitments").await.unwrap_or(0);
        let report = json!({
            "action": "report_commitment", "text": "Đã làm xong", "fulfilled": true, "fulfilled_on": done_on,
            "evidence": make::document(),
        });
        let told = w.step("head", &path, version, &report).await.expect(200);
        assert_eq!(told["status"], "broken", "until it is verified");
        assert_eq!(queue(&w, "reviewer", "verify_commitments").await, Some(waiting + 1));
        assert_eq!(w.step("head", &path, version + 1, &verify).await.status, 403);
        let kept = w.step("reviewer", &path, version + 1, &verify).await.expect(200);
        assert_eq!((&kept["status"], &kept["fulfilled_on"]), (&json!(becomes), &json!(done_on)));
        let case = make::reload(&w, one.case.id).await;
        assert_eq!(case.open_commitments, 0);
        chained(&events(&w, case.id).await);
    }
}

#[db_test]
async fn whoever_broke_a_promise_may_answer_again(w: World) {
    let a = &w.cast.a;
    let due_on = make::today().pred_opt();
    let promise = NewCommitment { due_on, review_on: None, ..make::promise() };
    let case = make::answered_ago(&w, 40, Outcome::WithRoadmap, vec![promise]).await;
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    on_case(&w, "reviewer", case.id, review.clone()).await.expect(200);
    assert_eq!(further(&w, case.id).await.refused(409), "answer_settled");

    let id = make::promises_of(&w, case.id).await[0].id;
    make::step_promise(&w, "reviewer", id, make::found(CommitmentFinding::Broken)).await;
    let (assignment, _) = make::of(&make::reload(&w, case.id).await, a.department);
    let offered = async |w: &World, id: Uuid| {
        let one = w.get("head", &format!("/v1/assignments/{id}")).await.expect(200);
        let listed = w.get("head", "/v1/assignments?allowed=answer_further").await.expect(200);
        let listed = listed["items"].as_array().unwrap().iter().any(|one| one["id"] == json!(id));
        (others(&one).as_array().unwrap().contains(&json!("answer_further")), listed)
    };
    assert_eq!(offered(&w, assignment).await, (true, true));
    further(&w, case.id).await.expect(201);
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.open_commitments), (Status::Answered, 1), "it is reviewed again");
    on_case(&w, "reviewer", case.id, review).await.expect(200);
}

#[db_test]
async fn an_addressee_that_broke_a_promise_may_answer_again(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    let (id, version) = make::of(&case, a.department);
    let answer = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "with_roadmap", "text": "Đang thu hồi",
        "commitments": [{"text": "Thu hồi xong", "precision": "day", "due_on": make::in_days(10)}],
    });
    w.post("head", "/v1/responses", &answer).await.expect(201);
    let case = make::reload(&w, case.id).await;
    let case = rec::judge(&w, &case, a.department, Fulfilment::Done, Verdict::Satisfactory).await;
    assert_eq!(further(&w, case.id).await.refused(409), "answer_settled", "nothing was broken");
    let id = make::promises_of(&w, case.id).await[0].id;
    w.later(11, async |later| {
        make::step_promise(&later, "reviewer", id, make::found(CommitmentFinding::Broken)).await;
        further(&later, case.id).await.expect(201);
        assert_eq!(make::reload(&later, case.id).await.status, Status::Answered);
    })
    .await;
}
