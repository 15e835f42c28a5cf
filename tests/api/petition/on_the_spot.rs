//! What ends without an agency: opinions that are noted, and what was answered at the meeting where it was raised.

use chrono::NaiveDate;
use entity::enums::{Action, CaseKind, Nature, Outcome, Status};
use kiennghi::domain::step::CaseAction;
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::offer::steps;
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

fn answer(on: NaiveDate) -> Value {
    json!({
        "action": "answer_on_the_spot", "answered_on": on, "place": "Hội trường UBND xã", "answered_by": "Chủ tịch UBND xã",
        "text": "Tuyến đường đã có trong kế hoạch năm 2026.",
    })
}

async fn step(w: &World, who: &str, case: &CaseView, body: &Value) -> Response {
    let version = make::reload(w, case.id).await.version;
    w.step(who, &format!("/v1/cases/{}", case.id), version, body).await
}

#[db_test]
async fn answer_on_the_spot(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "answer_on_the_spot",
            may: &["clerk"],
            from: &[Status::Accepted],
            body: &|_, _| answer(make::today()),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn an_opinion_ends_as_noted_with_what_was_said(w: World) {
    let note = json!({"action": "note", "text": "Hội đồng tiếp thu ý kiến."});
    let opinion = make::accepted_as(&w, Nature::Opinion).await;
    assert!(opinion.actions.iter().any(|one| one.action == CaseAction::Note));
    for who in ["leader", "reviewer", "deputy", "auditor"] {
        assert_eq!(step(&w, who, &opinion, &note).await.refused(403), "forbidden", "{who}");
    }
    step(&w, "clerk_b", &opinion, &note).await.refused(404);
    let stale = w.step("clerk", &format!("/v1/cases/{}", opinion.id), opinion.version - 1, &note).await;
    assert_eq!(stale.refused(412), "stale_version");
    let blank = step(&w, "clerk", &opinion, &json!({"action": "note", "text": " "})).await;
    assert_eq!(blank.expect(422)["errors"][0]["pointer"], "/text");
    let noted = step(&w, "clerk", &opinion, &note).await.expect(200);
    assert_eq!((&noted["status"], &noted["outcome"]), (&json!("noted"), &Value::Null));
    let log = events(&w, opinion.id).await;
    chained(&log);
    assert_eq!(
        (log.last().unwrap().action, log.last().unwrap().to_status),
        (Action::Note, Some(Status::Noted))
    );
    let listed = w.get("clerk", "/v1/petitions?status=noted&count=true").await.expect(200);
    assert_eq!((&listed["count"], &listed["items"][0]["id"]), (&json!(1), &json!(opinion.id)));
    // it is over: nothing follows, and nothing is merged into it
    assert_eq!(step(&w, "clerk", &opinion, &note).await.refused(409), "wrong_status");
    let other = make::received(&w).await;
    let into = step(&w, "clerk", &other, &json!({"action": "merge", "into": opinion.id})).await;
    assert_eq!(into.refused(409), "merge_not_possible");

    let petition = make::accepted(&w).await;
    assert_eq!(
        step(&w, "clerk", &petition, &note).await.refused(409),
        "wrong_status",
        "a petition is followed"
    );
}

#[db_test]
async fn an_opinion_answered_at_the_meeting_is_noted_as_answered_there(w: World) {
    let opinion = make::accepted_as(&w, Nature::Opinion).await;
    let noted = step(&w, "clerk", &opinion, &answer(make::today())).await.expect(200);
    assert_eq!(
        (&noted["status"], &noted["answered_on_spot"], &noted["outcome"], &noted["answered_on"]),
        (&json!("noted"), &json!(true), &json!("information_provided"), &json!(make::today()))
    );
}

#[db_test]
async fn what_was_answered_on_the_spot_is_answered_and_closed_without_a_review(w: World) {
    let case = make::accepted(&w).await;
    let wrong = async |on: NaiveDate| {
        let problem = step(&w, "clerk", &case, &answer(on)).await.expect(422);
        (problem["errors"][0]["pointer"].clone(), problem["errors"][0]["code"].clone())
    };
    assert_eq!(wrong(make::in_days(1)).await, (json!("/answered_on"), json!("in_future")));
    let before = make::today().pred_opt().unwrap();
    assert_eq!(wrong(before).await, (json!("/answered_on"), json!("before_history")));
    let answered = step(&w, "clerk", &case, &answer(make::today())).await.expect(200);
    assert_eq!(
        (&answered["status"], &answered["answered_on_spot"], &answered["due_on"]),
        (&json!("answered"), &json!(true), &Value::Null)
    );
    let data = events(&w, case.id).await.pop().unwrap().data;
    assert_eq!(
        (&data["type"], &data["outcome"]),
        (&json!("answer_on_the_spot"), &json!("information_provided"))
    );
    assert!(data["answered_by"]["digest"].is_string() && !data.to_string().contains("Chủ tịch"), "{data}");
    let listed = w.get("clerk", "/v1/petitions?answered_on_spot=true&count=true").await.expect(200);
    assert_eq!(listed["count"], 1);
    // there is no response to review, and nothing that the reviewer could send back
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    assert_eq!(step(&w, "reviewer", &case, &review).await.refused(409), "already_reviewed");
    let seen = w.get("reviewer", &format!("/v1/cases/{}", case.id)).await.expect(200);
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("review")));
    let closed = step(&w, "leader", &case, &json!({"action": "close"})).await.expect(200);
    assert_eq!((&closed["status"], &closed["outcome"]), (&json!("closed"), &json!("information_provided")));
}

#[db_test]
async fn what_was_answered_on_the_spot_can_be_reopened_and_assigned(w: World) {
    let case = make::answered_on_the_spot(&w).await;
    step(&w, "leader", &case, &json!({"action": "close"})).await.expect(200);
    let reopen = json!({"action": "reopen", "reason": "Cử tri kiến nghị lại", "due_on": make::in_days(5)});
    let again = step(&w, "leader", &case, &reopen).await.expect(200);
    assert_eq!(
        (&again["status"], &again["outcome"], &again["answered_on"], &again["answered_on_spot"]),
        (&json!("accepted"), &Value::Null, &Value::Null, &json!(false))
    );
    assert_eq!(again["due_on"], json!(make::in_days(5)), "the day by which it must be assigned");
    let case = make::assign(&w, &make::reload(&w, case.id).await, w.cast.a.department, vec![]).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    assert_eq!((case.status, case.answered_on_spot), (Status::Answered, false));
}
