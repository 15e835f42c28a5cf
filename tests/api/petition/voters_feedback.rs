//! What voters say about an answer at the next meeting, which can reopen the case.

use chrono::NaiveDate;
use entity::enums::{CaseKind, Outcome, Status, Verdict};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::events;
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};

use crate::act_matrix::{Act, Target, hold};

fn the_case(case: &CaseView) -> Target {
    Target {
        case: case.id,
        path: format!("/v1/cases/{}", case.id),
        version: case.version,
        closing: make::closing(case),
    }
}

fn feedback(word: &str, on: NaiveDate) -> Value {
    json!({"action": "record_feedback", "feedback": word, "said_on": on, "place": "Nhà văn hóa thôn Nậm Mở"})
}

async fn step(w: &World, who: &str, case: &CaseView, body: &Value) -> Response {
    let version = make::reload(w, case.id).await.version;
    w.step(who, &format!("/v1/cases/{}", case.id), version, body).await
}

#[db_test]
async fn record_feedback(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "record_feedback",
            may: &["clerk", "deputy"],
            from: &[Status::Answered, Status::Following, Status::Closed],
            body: &|_, _| feedback("partly_satisfied", make::today()),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn feedback_is_shown_with_day_and_place_and_filtered(w: World) {
    let (one, two) = (make::closed(&w).await, make::closed(&w).await);
    let not_asked = make::closed(&w).await;
    let note = "Đường đã sửa, nhưng cống vẫn tắc";
    let mut first = feedback("partly_satisfied", make::today());
    first["note"] = json!(note);
    let shown = step(&w, "deputy", &one, &first).await.expect(200);
    assert_eq!(
        shown["voters_feedback"],
        json!({"feedback": "partly_satisfied", "on": make::today(), "place": "Nhà văn hóa thôn Nậm Mở"})
    );
    let told = events(&w, one.id).await.pop().unwrap();
    assert_eq!(told.data["feedback"], "partly_satisfied");
    assert!(!told.data.to_string().contains("Nậm Mở"), "what people type is stored apart: {}", told.data);
    step(&w, "clerk", &two, &feedback("satisfied", make::today())).await.expect(200);
    // a later record replaces an earlier one
    step(&w, "clerk", &one, &feedback("dissatisfied", make::today())).await.expect(200);
    let listed = async |word: &str| {
        let page = w.get("clerk", &format!("/v1/petitions?voters_feedback={word}")).await.expect(200);
        page["items"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(listed("dissatisfied").await, [json!(one.id)]);
    assert_eq!(listed("satisfied").await, [json!(two.id)]);
    assert_eq!(listed("partly_satisfied").await, Vec::<Value>::new());
    let path = format!("/v1/petitions/{}", not_asked.id);
    assert_eq!(
        w.get("clerk", &path).await.expect(200)["voters_feedback"],
        Value::Null,
        "unknown is not satisfied"
    );
}

#[db_test]
async fn feedback_is_not_from_before_the_answer_nor_from_tomorrow(w: World) {
    let case = make::closed(&w).await;
    for (on, code) in [(make::in_days(1), "in_future"), (make::today().pred_opt().unwrap(), "before_history")]
    {
        let problem = step(&w, "clerk", &case, &feedback("satisfied", on)).await.expect(422);
        assert_eq!(
            (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
            (&json!("/said_on"), &json!(code))
        );
    }
    let recommendation = rec::closed(&w).await;
    let reply = step(&w, "clerk", &recommendation, &feedback("satisfied", make::today())).await;
    assert_eq!(reply.refused(409), "wrong_status", "voters are asked about their petitions");
}

#[db_test]
async fn dissatisfied_voters_are_a_reason_to_reopen(w: World) {
    let due_on = make::in_days(20);
    let reopen = json!({"action": "reopen", "due_on": due_on});
    let required = async |case: &CaseView| {
        let problem = step(&w, "leader", case, &reopen).await.expect(422);
        assert_eq!(
            (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
            (&json!("/reason"), &json!("required"))
        );
    };
    let case = make::closed(&w).await;
    required(&case).await;
    step(&w, "clerk", &case, &feedback("partly_satisfied", make::today())).await.expect(200);
    required(&case).await;
    step(&w, "clerk", &case, &feedback("dissatisfied", make::today())).await.expect(200);
    assert_eq!(step(&w, "clerk", &case, &reopen).await.refused(403), "forbidden");
    let again = step(&w, "leader", &case, &reopen).await.expect(200);
    assert_eq!(
        (&again["status"], &again["voters_feedback"], &again["due_on"]),
        (&json!("in_progress"), &Value::Null, &json!(due_on)),
        "the feedback was about the former answer"
    );
    let data = events(&w, case.id).await.pop().unwrap().data;
    assert_eq!(data["voters_feedback"], "dissatisfied", "the reason stays on record");
}

#[db_test]
async fn a_followed_case_is_reopened_only_for_dissatisfied_voters(w: World) {
    let reopen = json!({"action": "reopen", "reason": "Cử tri chưa đồng tình", "due_on": make::in_days(20)});
    for case in [make::answered(&w).await, make::reviewed(&w, Verdict::PartlySatisfactory).await] {
        assert_eq!(step(&w, "leader", &case, &reopen).await.refused(409), "wrong_status");
        step(&w, "deputy", &case, &feedback("dissatisfied", make::today())).await.expect(200);
        let again = step(&w, "leader", &case, &reopen).await.expect(200);
        assert_eq!((&again["status"], &again["verdict"]), (&json!("in_progress"), &Value::Null));
        let case = make::reload(&w, case.id).await;
        let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByInspection).await;
        assert_eq!(case.status, Status::Answered);
        assert!(case.voters_feedback.is_none(), "the new answer was not asked about");
    }
    let spot = make::answered_on_the_spot(&w).await;
    assert_eq!(step(&w, "leader", &spot, &reopen).await.refused(409), "wrong_status");
    step(&w, "deputy", &spot, &feedback("dissatisfied", make::today())).await.expect(200);
    assert_eq!(step(&w, "leader", &spot, &reopen).await.expect(200)["status"], "accepted");
}

#[db_test]
async fn an_agency_does_not_reopen_what_it_answered(w: World) {
    let case = make::closed(&w).await;
    step(&w, "clerk", &case, &feedback("dissatisfied", make::today())).await.expect(200);
    make::add_grant(&w, "leader", "head", w.cast.a.department).await;
    let reopen = json!({"action": "reopen", "due_on": make::in_days(20)});
    assert_eq!(step(&w, "leader", &case, &reopen).await.refused(409), "supervised_cannot_decide");
}
