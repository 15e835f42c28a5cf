//! Answers without a date ("khi điều kiện cho phép") are answers: counted as undated, and looked at again on the day that
//! the reviewer sets.

use chrono::Duration;
use entity::enums::{Action, Status, TimerKind};
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::fire::{Fired, fire_due};
use serde_json::{Value, json};
use testkit::history::events;
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

/// The commonest form of an answer: no promise at all.
async fn answer(w: &World, case: &CaseView, body: Value) -> CaseView {
    let (id, version) = make::of(case, w.cast.a.department);
    let mut all = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "awaiting_resources",
        "text": "Sẽ xem xét đầu tư khi điều kiện cho phép.",
    });
    for (field, value) in body.as_object().unwrap() {
        all[field] = value.clone();
    }
    w.post("head", "/v1/responses", &all).await.expect(201);
    make::reload(w, case.id).await
}

async fn undated(w: &World) -> CaseView {
    let case = make::in_progress(w).await;
    answer(w, &case, json!({})).await
}

async fn step(w: &World, who: &str, case: Uuid, body: Value) -> Response {
    let version = make::reload(w, case).await.version;
    w.step(who, &format!("/v1/cases/{case}"), version, &body).await
}

fn review(verdict: &str, follow_up_on: Option<chrono::NaiveDate>) -> Value {
    json!({"action": "review", "verdict": verdict, "text": "Đã thẩm tra.", "follow_up_on": follow_up_on})
}

async fn pass(w: &World, days: i64) -> Fired {
    let ctx = RequestContext::at(testkit::system().now + Duration::days(days), Actor::system());
    fire_due(&mut w.app.handle(), &ctx).await.unwrap()
}

async fn fired(w: &World, case: Uuid) -> Vec<Value> {
    let all = events(w, case).await.into_iter().filter(|event| event.action == Action::FollowUpDue);
    all.map(|event| event.data["on"].clone()).collect()
}

/// Returns the code of the first invalid field, which must be the day.
fn wrong(reply: Response) -> String {
    let problem = reply.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/follow_up_on");
    problem["errors"][0]["code"].as_str().unwrap().to_owned()
}

#[db_test]
async fn an_answer_without_a_date_is_an_answer_and_counted_as_undated(w: World) {
    let case = undated(&w).await;
    assert_eq!((case.status, case.undated, case.open_commitments), (Status::Answered, true, 0));
    assert_eq!(case.answered_on, Some(make::today()), "it was answered in time");
    let data = events(&w, case.id).await.pop().unwrap().data;
    assert_eq!((&data["undated"], &data["commitments"]), (&json!(true), &json!([])));
    let (assignment, _) = make::of(&case, w.cast.a.department);
    let seen = w.get("head", &format!("/v1/assignments/{assignment}")).await.expect(200);
    assert_eq!(seen["undated"], true);

    // a condition is not a date, and needs no invented review day
    let other = make::in_progress(&w).await;
    let condition = json!({"text": "Đầu tư", "as_stated": "khi được phân bổ vốn"});
    let condition = answer(&w, &other, json!({"commitments": [condition]})).await;
    assert_eq!((condition.undated, condition.open_commitments), (true, 1));
    let dated = make::in_progress(&w).await;
    let dated = answer(&w, &dated, json!({"commitments": [make::promise()]})).await;
    assert!(!dated.undated);

    for (query, expected) in [
        ("undated=true", vec![condition.id, case.id]),
        ("undated=false&outcome_group=in_progress", vec![dated.id]),
        ("undated=true&outcome=with_roadmap", vec![]),
    ] {
        let page = w.get("clerk", &format!("/v1/cases?{query}")).await.expect(200);
        let ids: Vec<Uuid> = page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["id"].as_str().unwrap().parse().unwrap())
            .collect();
        assert_eq!(ids, expected, "{query}");
    }
}

#[db_test]
async fn the_reviewer_of_an_undated_answer_sets_the_day_to_look_again(w: World) {
    let case = undated(&w).await;
    let day = make::in_days(60);
    for verdict in ["satisfactory", "partly_satisfactory"] {
        assert_eq!(wrong(step(&w, "reviewer", case.id, review(verdict, None)).await), "required");
    }
    let yesterday = make::today().pred_opt();
    assert_eq!(wrong(step(&w, "reviewer", case.id, review("satisfactory", yesterday)).await), "in_past");
    assert_eq!(
        wrong(step(&w, "reviewer", case.id, review("unsatisfactory", Some(day))).await),
        "not_allowed"
    );
    for (who, code) in [("leader", "forbidden"), ("clerk", "forbidden"), ("head", "forbidden")] {
        assert_eq!(
            step(&w, who, case.id, review("satisfactory", Some(day))).await.refused(403),
            code,
            "{who}"
        );
    }
    step(&w, "reviewer_b", case.id, review("satisfactory", Some(day))).await.refused(404);
    let stale =
        w.step("reviewer", &format!("/v1/cases/{}", case.id), 1, &review("satisfactory", Some(day))).await;
    assert_eq!(stale.refused(412), "stale_version");

    let reviewed = step(&w, "reviewer", case.id, review("satisfactory", Some(day))).await.expect(200);
    assert_eq!(
        (&reviewed["status"], &reviewed["follow_up_on"], &reviewed["undated"]),
        (&json!("following"), &json!(day), &json!(true))
    );
    let data = events(&w, case.id).await.pop().unwrap().data;
    assert_eq!(data["follow_up_on"], json!(day));
    let listed = async |query: String| {
        w.get("clerk", &format!("/v1/cases?{query}&count=true")).await.expect(200)["count"].clone()
    };
    assert_eq!(listed(format!("follow_up_to={day}")).await, 1);
    assert_eq!(listed(format!("follow_up_from={day}&status=following")).await, 1);
    assert_eq!(listed(format!("follow_up_to={}", make::in_days(59))).await, 0);

    // the leader cannot close what is to be looked at again
    let closing = step(&w, "leader", case.id, json!({"action": "close"})).await;
    assert_eq!(closing.refused(409), "follow_up_open");
}

#[db_test]
async fn the_day_comes_once_and_the_answer_is_reviewed_again(w: World) {
    let case = undated(&w).await;
    step(&w, "reviewer", case.id, review("satisfactory", Some(make::in_days(20)))).await.expect(200);
    // the reviewer sets a later day: only that one counts
    let later = step(&w, "reviewer", case.id, review("partly_satisfactory", Some(make::in_days(40)))).await;
    assert_eq!(later.expect(200)["status"], "following");
    let timers = make::timers(&w, make::timers_of(case.id)).await;
    let of_kind: Vec<_> = timers.iter().filter(|timer| timer.kind == TimerKind::FollowUpDue).collect();
    assert_eq!(of_kind.len(), 1, "one day for each subject: {timers:?}");
    pass(&w, 39).await;
    assert_eq!(fired(&w, case.id).await, Vec::<Value>::new());
    pass(&w, 41).await;
    pass(&w, 41).await;
    assert_eq!(fired(&w, case.id).await, [json!(make::in_days(40))]);

    // satisfactory, and no other day: the leader may close now
    let done = step(&w, "reviewer", case.id, review("satisfactory", None)).await.expect(200);
    assert_eq!((&done["status"], &done["follow_up_on"]), (&json!("following"), &Value::Null));
    assert_eq!(
        step(&w, "reviewer", case.id, review("satisfactory", None)).await.refused(409),
        "already_reviewed"
    );
    let closing = make::closing(&make::reload(&w, case.id).await);
    let closed = step(&w, "leader", case.id, closing).await.expect(200);
    assert_eq!(closed["status"], "closed");
}

#[db_test]
async fn an_undated_answer_that_does_not_satisfy_goes_back_to_its_agency(w: World) {
    let case = undated(&w).await;
    step(&w, "reviewer", case.id, review("satisfactory", Some(make::in_days(20)))).await.expect(200);
    let back = step(&w, "reviewer", case.id, review("unsatisfactory", None)).await.expect(200);
    assert_eq!((&back["status"], &back["follow_up_on"]), (&json!("in_progress"), &Value::Null));
    pass(&w, 25).await;
    assert_eq!(fired(&w, case.id).await, Vec::<Value>::new(), "nobody waits for that day any more");
    let again = make::reload(&w, case.id).await;
    let again = answer(&w, &again, json!({"commitments": [make::promise()]})).await;
    assert_eq!((again.status, again.undated, again.verdict), (Status::Answered, false, None));
}

#[db_test]
async fn an_undated_answer_of_an_addressee_keeps_the_recommendation_followed(w: World) {
    let a = &w.cast.a;
    let one = rec::new_recommendation("Đầu tư hệ thống thoát nước.", &[a.department, a.department_2]);
    let case = rec::issued(&w, make::today(), one).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::acknowledge(&w, "handler_2", &case, a.department_2).await;
    let case = answer(&w, &case, json!({})).await;
    assert!(!case.undated, "the other has not answered");
    let case = rec::claim(&w, "head_2", &case, a.department_2).await;
    assert!(case.undated);
    let judge = |day: Option<chrono::NaiveDate>| {
        json!({
            "action": "review", "fulfilment": "not_done", "verdict": "partly_satisfactory", "text": "Chưa có vốn",
            "follow_up_on": day,
        })
    };
    let reply = rec::step(&w, "reviewer", case.id, a.department, &judge(None)).await;
    assert_eq!(wrong(reply), "required");
    let day = make::in_days(30);
    let seen = rec::step(&w, "reviewer", case.id, a.department, &judge(Some(day))).await.expect(200);
    assert_eq!(seen["follow_up_on"], json!(day));
    let done = json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đạt"});
    rec::step(&w, "reviewer", case.id, a.department_2, &done).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.follow_up_on), (Status::Following, Some(day)));
    let listed = w.get("clerk", &format!("/v1/assignments?follow_up_to={day}&count=true")).await.expect(200);
    assert_eq!(listed["count"], 1);
    pass(&w, 31).await;
    assert_eq!(fired(&w, case.id).await, [json!(day)]);
    let closing = step(&w, "leader", case.id, json!({"action": "close"})).await;
    assert_eq!(closing.refused(409), "follow_up_open");
    // looked at again: the work is done now
    rec::step(&w, "reviewer", case.id, a.department, &done).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.follow_up_on), (Status::Answered, None));
    step(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
}

#[db_test]
async fn a_promise_without_a_day_cannot_be_found_broken(w: World) {
    let case = make::in_progress(&w).await;
    let condition = json!({"text": "Đầu tư", "precision": "condition"});
    let case = answer(&w, &case, json!({"commitments": [condition]})).await;
    let promise = &make::promises_of(&w, case.id).await[0];
    let path = format!("/v1/commitments/{}", promise.id);
    let broken = json!({"action": "verify_commitment", "result": "broken", "text": "Không làm"});
    let reply = w.step("reviewer", &path, promise.version, &broken).await;
    assert_eq!(reply.expect(422)["errors"][0]["code"], "not_due");
    let carry = json!({"action": "carry_over", "review_on": make::in_days(90), "reason": "Chưa có vốn"});
    let carried = w.step("leader", &path, promise.version, &carry).await.expect(200);
    assert_eq!(carried["review_on"], json!(make::in_days(90)));
}
