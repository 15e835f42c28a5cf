//! A misprint is corrected and a further answer is given as versions of a response: all of them stay readable, the newest
//! counts, and the first day of answering stays on record (office.md, row 6).

use chrono::{Duration, NaiveDate};
use entity::enums::{Action, Outcome, Status, Verdict};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::{self, recommendation as rec};
use testkit::offer::others;
use testkit::{Response, World, db_test};
use uuid::Uuid;

fn version(kind: &str, outcome: &str) -> Value {
    json!({"kind": kind, "outcome": outcome, "text": "Trả lời đã được sửa."})
}

/// Adds fields to a body.
fn with(mut body: Value, more: &Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

/// Returns the current response of the first department.
fn current(w: &World, case: &CaseView) -> Uuid {
    let own = case.assignments.iter().find(|one| one.organization_id == w.cast.a.department);
    own.and_then(|one| one.response_id).unwrap()
}

async fn post(w: &World, who: &str, response: Uuid, body: &Value) -> Response {
    w.post(who, &format!("/v1/responses/{response}/versions"), body).await
}

async fn review(w: &World, case: Uuid, verdict: &str, follow_up_on: Option<NaiveDate>) -> CaseView {
    let version = make::reload(w, case).await.version;
    let body =
        json!({"action": "review", "verdict": verdict, "text": "Đã thẩm tra.", "follow_up_on": follow_up_on});
    w.step("reviewer", &format!("/v1/cases/{case}"), version, &body).await.expect(200);
    make::reload(w, case).await
}

async fn read(w: &World, who: &str, response: Uuid) -> Value {
    w.get(who, &format!("/v1/responses/{response}")).await.expect(200)
}

fn id_of(view: &Value) -> Uuid {
    view["id"].as_str().unwrap().parse().unwrap()
}

/// Answers several petitions with one response.
async fn answered_together(w: &World, count: usize) -> (Vec<CaseView>, Uuid) {
    let mut cases = vec![];
    for _ in 0..count {
        cases.push(make::in_progress(w).await);
    }
    let named = cases.iter().map(|case| make::of(case, w.cast.a.department));
    let named: Vec<Value> = named.map(|(id, version)| json!({"id": id, "version": version})).collect();
    let body =
        json!({"assignments": named, "outcome": "by_implementation", "text": "Đã sửa xong 12 km đường."});
    let response = w.post("head", "/v1/responses", &body).await.expect(201);
    let mut now = vec![];
    for case in cases {
        now.push(make::reload(w, case.id).await);
    }
    (now, id_of(&response))
}

#[db_test]
async fn a_misprint_in_one_of_139_answers_is_corrected(w: World) {
    let count = if w.backend == testkit::Backend::Sqlite { 139 } else { 12 };
    let (cases, first) = answered_together(&w, count).await;
    let wrong = &cases[7];
    let reviewed = review(&w, wrong.id, "satisfactory", None).await;
    let (assignment, version_read) = make::of(&reviewed, w.cast.a.department);
    let body = with(
        version("correction", "by_implementation"),
        &json!({
            "assignments": [{"id": assignment, "version": version_read}], "text": "Đã sửa xong 1,2 km đường.",
            "note": "In nhầm số km",
        }),
    );
    let made = post(&w, "head", first, &body).await.expect(201);
    assert_eq!(
        (&made["kind"], &made["version_of"], &made["on"]),
        (&json!("correction"), &json!(first), &json!(make::today()))
    );
    let kinds: Vec<&Value> = made["versions"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert_eq!(kinds, ["correction", "first"], "the newest first");
    let answers = json!([{
        "assignment_id": assignment, "case_id": wrong.id, "case_number": wrong.number, "void_on": null,
    }]);
    assert_eq!(made["answers"], answers);

    // the outcome is the same, so the verdict stays, and so does the day of the answer
    let now = make::reload(&w, wrong.id).await;
    assert_eq!((now.status, now.verdict), (Status::Answered, Some(Verdict::Satisfactory)));
    assert_eq!((now.answered_on, now.outcome), (wrong.answered_on, Some(Outcome::ByImplementation)));
    assert_eq!(current(&w, &now), id_of(&made));
    let seen = w.get("head", &format!("/v1/assignments/{assignment}")).await.expect(200);
    assert_eq!(seen["response_id"], made["id"]);
    // the other 138 keep the first answer
    for other in cases.iter().filter(|case| case.id != wrong.id) {
        let same = make::reload(&w, other.id).await;
        assert_eq!((current(&w, &same), same.version), (first, other.version));
    }
    // both versions are read, by either id, the newest first
    for id in [first, id_of(&made)] {
        let all = read(&w, "clerk", id).await["versions"].clone();
        let kinds: Vec<&Value> = all.as_array().unwrap().iter().map(|one| &one["kind"]).collect();
        assert_eq!(kinds, [&json!("correction"), &json!("first")]);
        assert_eq!(all[0]["text"], "Đã sửa xong 1,2 km đường.");
        assert_eq!(all[1]["text"], "Đã sửa xong 12 km đường.");
        assert_eq!(all[0]["assignment_ids"], json!([assignment]));
        assert_eq!(all[1]["assignment_ids"].as_array().unwrap().len(), count);
    }
    let listed = w.get("head", &format!("/v1/responses?case_id={}", wrong.id)).await.expect(200);
    assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    for (query, found) in [("kind=correction", 1), ("kind=further", 0), ("kind=first", 1)] {
        let page = w.get("clerk", &format!("/v1/responses?{query}")).await.expect(200);
        assert_eq!(page["items"].as_array().unwrap().len(), found, "{query}");
    }
    let page = w.get("clerk", &format!("/v1/responses?version_of={first}")).await.expect(200);
    assert_eq!(page["items"][0]["id"], made["id"]);

    let log = events(&w, wrong.id).await;
    chained(&log);
    let event = log.last().unwrap();
    assert_eq!((event.action, event.on_behalf_of), (Action::CorrectAnswer, None));
    assert_eq!(
        (&event.data["response_id"], &event.data["corrected_id"], &event.data["old_outcome"]),
        (&made["id"], &json!(first), &json!("by_implementation"))
    );
    assert!(event.reason_digest.is_some(), "what was wrong is on record");
    // the first answer does not count for all of them any more
    assert_eq!(
        post(&w, "head", first, &version("correction", "by_implementation")).await.refused(412),
        "stale_version"
    );
}

#[db_test]
async fn a_correction_of_all_answers_that_changes_the_outcome_is_reviewed_again(w: World) {
    let (cases, first) = answered_together(&w, 3).await;
    let day = make::in_days(60);
    let partly = review(&w, cases[0].id, "partly_satisfactory", Some(day)).await;
    assert_eq!((partly.status, partly.follow_up_on), (Status::Following, Some(day)));
    make::council_rule(&w, entity::enums::DeadlineStep::Review, 10, None).await;
    let body = version("correction", "awaiting_resources");
    let made = post(&w, "head", first, &body).await.expect(201);
    assert_eq!((made["answers"].as_array().unwrap().len(), &made["undated"]), (3, &json!(true)));
    for case in &cases {
        let now = make::reload(&w, case.id).await;
        assert_eq!((now.status, now.verdict, now.follow_up_on), (Status::Answered, None, None));
        assert_eq!((now.outcome, now.undated), (Some(Outcome::AwaitingResources), true));
        assert_eq!(now.answered_on, Some(make::today()));
        let waits = make::timers(&w, make::timers_of(case.id)).await;
        let kinds: Vec<&str> = waits.iter().map(|timer| timer.kind.word()).collect();
        assert_eq!(kinds, ["review_due"], "the day to look again is over, the review is awaited");
    }
    // what is undated is looked at again: the first review of it names the day
    let version = make::reload(&w, cases[0].id).await.version;
    let verdict = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    let refused = w.step("reviewer", &format!("/v1/cases/{}", cases[0].id), version, &verdict).await;
    assert_eq!(refused.expect(422)["errors"][0]["pointer"], "/follow_up_on");
    // the same path again: it does not count any more
    assert_eq!(post(&w, "head", first, &body).await.refused(412), "stale_version");
    let promise =
        with(self::version("correction", "with_roadmap"), &json!({"commitments": [make::promise()]}));
    let problem = post(&w, "head", id_of(&made), &promise).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/commitments");
}

#[db_test]
async fn a_further_answer_after_partly_satisfactory(w: World) {
    let case = make::reviewed(&w, Verdict::PartlySatisfactory).await;
    let (assignment, _) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{assignment}");
    let seen = w.get("head", &path).await.expect(200);
    assert_eq!(others(&seen), json!(["correct_answer", "answer_further"]));
    let first = current(&w, &case);
    let body = with(
        version("further", "with_roadmap"),
        &json!({"text": "Đoạn còn lại sửa trong quý I.", "commitments": [make::promise()]}),
    );
    let made = post(&w, "head", first, &body).await.expect(201);
    assert_eq!((&made["kind"], &made["undated"]), (&json!("further"), &json!(false)));
    assert_eq!(made["commitments"].as_array().unwrap().len(), 1);
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.verdict, now.open_commitments), (Status::Answered, None, 1));
    assert_eq!((now.outcome, now.answered_on), (Some(Outcome::WithRoadmap), case.answered_on));
    let event = events(&w, case.id).await.pop().unwrap();
    assert_eq!(
        (event.action, event.from_status, event.to_status),
        (Action::AnswerFurther, Some(Status::Following), Some(Status::Answered))
    );
    assert_eq!(event.data["commitments"][0]["commitment_id"], made["commitments"][0]["id"]);
    // before it is reviewed, more can be added; the promise that is open names the day
    let more = post(&w, "head", id_of(&made), &version("further", "without_roadmap")).await.expect(201);
    assert_eq!((&more["undated"], &more["version_of"]), (&json!(false), &json!(first)));
    let now = make::reload(&w, case.id).await;
    assert_eq!(now.open_commitments, 1, "what was promised stays promised");
    // the review names the newest version
    let now = review(&w, now.id, "satisfactory", None).await;
    assert_eq!(now.status, Status::Following);
    let told = events(&w, case.id).await.pop().unwrap();
    assert_eq!(told.data["response_id"], more["id"]);
    let versions = read(&w, "head", first).await["versions"].clone();
    assert_eq!(versions.as_array().unwrap().len(), 3);
    // now the council is satisfied
    let refused = post(&w, "head", id_of(&more), &version("further", "by_implementation")).await;
    assert_eq!(refused.refused(409), "answer_settled");
    let seen = w.get("head", &path).await.expect(200);
    assert_eq!(others(&seen), json!(["correct_answer"]));
}

#[db_test]
async fn a_further_answer_when_the_day_to_look_again_has_come(w: World) {
    let case = make::answered(&w).await;
    let case = review(&w, case.id, "satisfactory", Some(make::in_days(30))).await;
    let first = current(&w, &case);
    let body = version("further", "by_implementation");
    assert_eq!(post(&w, "head", first, &body).await.refused(409), "answer_settled");
    w.later(30, async |later| {
        let made = post(&later, "head", first, &body).await.expect(201);
        assert_eq!(made["on"], json!(make::in_days(30)));
        let now = make::reload(&later, case.id).await;
        assert_eq!((now.status, now.verdict, now.follow_up_on), (Status::Answered, None, None));
        assert_eq!(now.answered_on, case.answered_on, "it was answered a month ago");
    })
    .await;
}

#[db_test]
async fn who_may_not_and_when_not(w: World) {
    let case = make::answered(&w).await;
    let first = current(&w, &case);
    let (assignment, read_at) = make::of(&case, w.cast.a.department);
    let correction = version("correction", "by_implementation");
    for who in ["handler", "leader", "reviewer", "auditor", "deputy", "coordinator"] {
        assert_eq!(post(&w, who, first, &correction).await.refused(403), "forbidden", "{who}");
    }
    for who in ["head_b", "clerk_b", "leader_b", "head_2", "nobody", "admin"] {
        assert_eq!(post(&w, who, first, &correction).await.refused(404), "not_found", "{who}");
    }
    assert_eq!(post(&w, "head", w.cast.a.council, &correction).await.refused(404), "not_found");
    assert_eq!(post(&w, "clerk", first, &correction).await.refused(409), "agency_speaks_for_itself");
    let named = |id: Uuid, version: i64| {
        with(correction.clone(), &json!({"assignments": [{"id": id, "version": version}]}))
    };
    let stale = post(&w, "head", first, &named(assignment, read_at - 1)).await;
    assert_eq!(stale.refused(412), "stale_version");
    // another petition of the same agency, answered by another response
    let other = make::answered(&w).await;
    let (foreign, of_foreign) = make::of(&other, w.cast.a.department);
    let problem = post(&w, "head", first, &named(foreign, of_foreign)).await.expect(422);
    let error = &problem["errors"][0];
    assert_eq!((&error["pointer"], &error["code"]), (&json!("/assignments/0/id"), &json!("other_response")));
    let past = with(correction.clone(), &json!({"on": make::today() - Duration::days(1)}));
    assert_eq!(post(&w, "head", first, &past).await.refused(403), "forbidden", "not its own past");
    assert_eq!(make::reload(&w, case.id).await.version, case.version, "nothing was changed");

    // whoever corrected it does not judge it
    make::add_grant(&w, "reviewer", "head", w.cast.a.department).await;
    post(&w, "reviewer", first, &correction).await.expect(201);
    make::revoke_grants(&w, "reviewer", "head").await;
    let now = make::reload(&w, case.id).await;
    let verdict = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    let refused = w.step("reviewer", &format!("/v1/cases/{}", case.id), now.version, &verdict).await;
    assert_eq!(refused.refused(409), "answerer_cannot_review");

    // back at the agency there is a new answer, not a version; a closed case is reopened first
    let back = make::reviewed(&w, Verdict::Unsatisfactory).await;
    for kind in ["correction", "further"] {
        let refused = post(&w, "head", current(&w, &back), &version(kind, "by_implementation")).await;
        assert_eq!(refused.refused(409), "wrong_status", "{kind}");
    }
    let closed = make::at(&w, Status::Closed).await;
    for kind in ["correction", "further"] {
        let refused = post(&w, "head", current(&w, &closed), &version(kind, "by_implementation")).await;
        assert_eq!(refused.refused(409), "case_not_open", "{kind}");
    }
}

/// The office enters old papers: each version has its own day.
#[db_test]
async fn the_office_enters_a_correction_of_paper_with_its_day(w: World) {
    let case = make::answered(&w).await;
    let first = current(&w, &case);
    let on = make::in_days(16);
    let paper = json!({
        "document": {"number": "2171", "notation": "SXD-QLHT", "issued_on": on}, "on": on,
        "late_entry": {"reason": "Nhập công văn đính chính"},
    });
    let body = with(version("correction", "information_provided"), &paper);
    w.later(20, async |later| {
        let made = post(&later, "clerk", first, &body).await.expect(201);
        assert_eq!(made["on"], json!(on));
        let now = make::reload(&later, case.id).await;
        assert_eq!((now.answered_on, now.outcome), (case.answered_on, Some(Outcome::InformationProvided)));
        let event = events(&later, case.id).await.pop().unwrap();
        assert_eq!((event.acted_on, event.on_behalf_of), (Some(on), Some(later.cast.a.department)));
        // not before the last step, which was this one
        let earlier = make::in_days(14);
        let mut before = with(body.clone(), &json!({"on": earlier}));
        before["document"]["issued_on"] = json!(earlier);
        let problem = post(&later, "clerk", id_of(&made), &before).await.expect(422);
        assert_eq!(problem["errors"][0]["code"], "before_history");
    })
    .await;
}

#[db_test]
async fn versions_of_one_addressee_of_a_recommendation(w: World) {
    use entity::enums::Fulfilment::{Done, Partly};
    let two = rec::new_recommendation("Thu hồi đất.", &[w.cast.a.department, w.cast.a.department_2]);
    let case = rec::issued(&w, make::today(), two).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let case = make::acknowledge(&w, "handler_2", &case, w.cast.a.department_2).await;
    let case = rec::claim(&w, "head", &case, w.cast.a.department).await;
    let case = rec::claim(&w, "head_2", &case, w.cast.a.department_2).await;
    let case = rec::judge(&w, &case, w.cast.a.department, Partly, Verdict::PartlySatisfactory).await;
    let case = rec::judge(&w, &case, w.cast.a.department_2, Done, Verdict::Satisfactory).await;
    assert_eq!(case.status, Status::Following);
    let first = current(&w, &case);
    // completion needs evidence in a version too
    let bare = version("further", "by_implementation");
    assert_eq!(post(&w, "head", first, &bare).await.expect(422)["errors"][0]["pointer"], "/evidence");
    let whole = with(bare, &json!({"evidence": [make::document()]}));
    assert_eq!(post(&w, "head_2", first, &whole).await.refused(404), "not_found", "not another addressee's");
    post(&w, "head", first, &whole).await.expect(201);
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.verdict), (Status::Answered, None), "one of two is reviewed again");
    let of = |organization: Uuid| now.assignments.iter().find(move |one| one.organization_id == organization);
    assert_eq!(of(w.cast.a.department).unwrap().fulfilment, None);
    assert_eq!(of(w.cast.a.department_2).unwrap().fulfilment, Some(Done), "the other one stays reviewed");
    let now = rec::judge(&w, &now, w.cast.a.department, Done, Verdict::Satisfactory).await;
    assert_eq!((now.status, now.verdict), (Status::Answered, Some(Verdict::Satisfactory)));
    // a misprint: nothing is reviewed again
    let second = current(&w, &now);
    let misprint = with(version("correction", "by_implementation"), &json!({"evidence": [make::document()]}));
    post(&w, "head", second, &misprint).await.expect(201);
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.verdict), (Status::Answered, Some(Verdict::Satisfactory)));
}

#[db_test]
async fn one_of_two_leads_answers_further_and_then_the_other(w: World) {
    let case = make::accepted(&w).await;
    let (a, path) = (&w.cast.a, format!("/v1/cases/{}", case.id));
    let body = json!({"action": "assign", "lead": a.department, "co_leads": [a.department_2]});
    w.step("leader", &path, case.version, &body).await.expect(200);
    let mut case = make::reload(&w, case.id).await;
    for (who, agency) in [("handler", a.department), ("handler_2", a.department_2)] {
        case = make::acknowledge(&w, who, &case, agency).await;
    }
    case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    // the other one has not answered: the correction waits with the case
    post(&w, "head", current(&w, &case), &version("correction", "partly_resolved")).await.expect(201);
    case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.outcome, case.answered_on), (Status::InProgress, None, None));
    case = make::answer(&w, "head_2", &case, a.department_2, Outcome::ByImplementation).await;
    assert_eq!((case.status, case.outcome), (Status::Answered, Some(Outcome::PartlyResolved)));
    case = review(&w, case.id, "partly_satisfactory", None).await;
    post(&w, "head", current(&w, &case), &version("further", "by_implementation")).await.expect(201);
    let second = case.assignments.iter().find(|one| one.organization_id == a.department_2);
    let second = second.unwrap().response_id.unwrap();
    post(&w, "head_2", second, &version("further", "information_provided")).await.expect(201);
    case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.verdict), (Status::Answered, None));
    assert_eq!(case.outcome, Some(Outcome::InformationProvided), "the answer furthest from resolved");
}
