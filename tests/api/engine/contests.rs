//! The office records on paper for every agency, and the agency may contest what was recorded for it: the council's leader
//! decides (domain.md, "record on paper").

use entity::enums::{Action, AssignmentStatus, Fulfilment, Outcome, Status, Verdict};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::{self, recommendation as rec};
use testkit::offer::steps;
use testkit::{Response, World, db_test};
use uuid::Uuid;

/// The assignment of an agency, which stands for the provincial police here.
fn of(case: &CaseView, agency: Uuid) -> String {
    format!("/v1/assignments/{}", make::of(case, agency).0)
}

async fn step(w: &World, who: &str, path: &str, body: &Value) -> Response {
    let version = w.get("clerk", path).await.expect(200)["version"].as_i64().unwrap();
    w.step(who, path, version, body).await
}

fn on_paper(mut body: Value) -> Value {
    body["late_entry"] = json!({"reason": "Ghi theo công văn giấy", "document": make::document()});
    body
}

/// Records on paper that an agency answered.
async fn record_answer(w: &World, case: &CaseView, agency: Uuid, outcome: &str) -> CaseView {
    let (id, version) = make::of(&make::reload(w, case.id).await, agency);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": outcome, "text": "Đã tăng cường tuần tra.",
        "document": make::document(), "evidence": [make::document()],
    });
    w.post("clerk", "/v1/responses", &body).await.expect(201);
    make::reload(w, case.id).await
}

/// Returns the newest event of an action.
async fn event(w: &World, case: &CaseView, action: Action) -> Uuid {
    events(w, case.id).await.into_iter().rfind(|event| event.action == action).unwrap().id
}

fn contest(event: Uuid) -> Value {
    json!({"action": "contest", "event_id": event, "reason": "Công văn này không phải của Công an tỉnh"})
}

fn decide(accepted: bool) -> Value {
    json!({"action": "decide_contest", "accepted": accepted, "text": "Văn phòng ghi nhầm công văn."})
}

/// Returns how many items a list has.
async fn listed(w: &World, who: &str, path: &str) -> usize {
    w.get(who, path).await.expect(200)["items"].as_array().unwrap().len()
}

/// Returns what the timeline shows of the contest of the newest event of an action.
async fn shown(w: &World, who: &str, case: &CaseView, action: &str) -> Value {
    let page = w.get(who, &format!("/v1/cases/{}/events?action={action}", case.id)).await.expect(200);
    page["items"][0]["contest"].clone()
}

#[db_test]
async fn the_police_contest_what_the_office_recorded_for_them(w: World) {
    let police = w.cast.a.department;
    let case = make::in_progress(&w).await;
    let path = of(&case, police);
    let due_on = w.get("head", &path).await.expect(200)["due_on"].clone();
    let case = record_answer(&w, &case, police, "by_implementation").await;
    assert_eq!((case.status, case.outcome), (Status::Answered, Some(Outcome::ByImplementation)));
    let response = case.assignments.iter().find_map(|one| one.response_id).unwrap();
    let answer = event(&w, &case, Action::Respond).await;
    let seen = w.get("handler", &path).await.expect(200);
    assert!(steps(&seen).as_array().unwrap().contains(&json!("contest")));

    // only the agency, through its own account
    for who in ["clerk", "leader", "reviewer", "auditor", "coordinator"] {
        assert_eq!(step(&w, who, &path, &contest(answer)).await.refused(403), "forbidden", "{who}");
    }
    for who in ["head_2", "handler_2", "head_b", "clerk_b", "leader_b", "nobody"] {
        assert_eq!(step(&w, who, &path, &contest(answer)).await.refused(404), "not_found", "{who}");
    }
    let stale = w.step("head", &path, seen["version"].as_i64().unwrap() - 1, &contest(answer)).await;
    assert_eq!(stale.refused(412), "stale_version");
    let seen = step(&w, "handler", &path, &contest(answer)).await.expect(200);
    let open = &seen["contests"][0];
    assert_eq!(
        (&open["event_id"], &open["action"], &open["on"], &open["contested_on"]),
        (&json!(answer), &json!("respond"), &json!(make::today()), &json!(make::today()))
    );
    assert_eq!(open["reason"], "Công văn này không phải của Công an tỉnh");
    assert_eq!(step(&w, "head", &path, &contest(answer)).await.refused(409), "contested_already");

    // it is seen in the assignment, in lists and in the log
    make::answered(&w).await;
    for who in ["head", "clerk", "leader"] {
        let own = w.get(who, &path).await.expect(200);
        assert_eq!(own["contests"].as_array().unwrap().len(), 1, "{who}");
        for list in ["assignments", "cases"] {
            let with = format!("/v1/{list}?contested=true");
            assert_eq!(listed(&w, who, &with).await, 1, "{who} {list}");
            let without = listed(&w, who, &format!("/v1/{list}?contested=false")).await;
            assert_eq!(without + 1, listed(&w, who, &format!("/v1/{list}?")).await, "{who} {list}");
        }
        assert_eq!(shown(&w, who, &case, "respond").await["status"], "open", "{who}");
    }
    assert_eq!(listed(&w, "head_2", "/v1/cases?contested=true").await, 0);
    let whole = make::reload(&w, case.id).await;
    assert_eq!(whole.status, Status::Answered, "until it is decided, the answer counts");
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    step(&w, "reviewer", &format!("/v1/cases/{}", case.id), &review).await.expect(200);
    let close = step(&w, "leader", &format!("/v1/cases/{}", case.id), &json!({"action": "close"})).await;
    assert_eq!(close.refused(409), "contest_open");

    for who in ["clerk", "head", "reviewer"] {
        assert_eq!(step(&w, who, &path, &decide(true)).await.refused(403), "forbidden", "{who}");
    }
    assert_eq!(step(&w, "leader_b", &path, &decide(true)).await.refused(404), "not_found");
    let seen = w.get("leader", &path).await.expect(200);
    assert!(steps(&seen).as_array().unwrap().contains(&json!("decide_contest")));
    let stale = w.step("leader", &path, seen["version"].as_i64().unwrap() - 1, &decide(true)).await;
    assert_eq!(stale.refused(412), "stale_version");
    let seen = step(&w, "leader", &path, &decide(true)).await.expect(200);
    assert_eq!((&seen["status"], &seen["due_on"]), (&json!("in_progress"), &due_on));
    for gone in ["response_id", "outcome", "answered_at"] {
        assert_eq!(seen[gone], Value::Null, "{gone}");
    }
    assert_eq!(seen["contests"], json!([]));
    let now = make::reload(&w, case.id).await;
    assert_eq!(
        (now.status, now.outcome, now.verdict, now.answered_on),
        (Status::InProgress, None, None, None)
    );
    assert_eq!(json!(now.due_on), due_on);

    // the record stays in the log, marked, and the response says that it does not count
    let marked = shown(&w, "head", &case, "respond").await;
    assert_eq!((&marked["status"], &marked["decided_on"]), (&json!("accepted"), &json!(make::today())));
    let kept = w.get("clerk", &format!("/v1/responses/{response}")).await.expect(200);
    assert_eq!(kept["answers"][0]["void_on"], json!(make::today()));
    let log = events(&w, case.id).await;
    chained(&log);
    let decided = log.last().unwrap();
    assert_eq!(decided.action, Action::DecideContest);
    assert_eq!(decided.data["void_response_id"], json!(response));
    assert_eq!((decided.from_status, decided.to_status), (Some(Status::Answered), Some(Status::InProgress)));
    assert_eq!(step(&w, "leader", &path, &decide(true)).await.refused(409), "no_contest_open");
    assert_eq!(step(&w, "head", &path, &contest(answer)).await.refused(409), "contested_already");
    assert_eq!(listed(&w, "clerk", "/v1/cases?contested=true").await, 0);

    // the agency answers for itself
    let now = make::answer(&w, "head", &now, police, Outcome::InformationProvided).await;
    assert_eq!((now.status, now.outcome), (Status::Answered, Some(Outcome::InformationProvided)));
}

#[db_test]
async fn a_refused_contest_leaves_the_record_and_may_be_repeated(w: World) {
    let police = w.cast.a.department;
    let case = make::in_progress(&w).await;
    let path = of(&case, police);
    let case = record_answer(&w, &case, police, "by_implementation").await;
    let answer = event(&w, &case, Action::Respond).await;
    step(&w, "head", &path, &contest(answer)).await.expect(200);
    let seen = step(&w, "leader", &path, &decide(false)).await.expect(200);
    assert_eq!((&seen["status"], &seen["outcome"]), (&json!("answered"), &json!("by_implementation")));
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.answered_on), (Status::Answered, case.answered_on));
    assert_eq!(shown(&w, "clerk", &case, "respond").await["status"], "refused");
    step(&w, "head", &path, &contest(answer)).await.expect(200);
    assert_eq!(shown(&w, "clerk", &case, "respond").await["status"], "open");
}

#[db_test]
async fn another_step_stays_in_the_log_marked(w: World) {
    let police = w.cast.a.department;
    let case = make::assigned(&w).await;
    let path = of(&case, police);
    let seen = w.get("head", &path).await.expect(200);
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("contest")), "nothing was recorded");
    let assigned = event(&w, &case, Action::Assign).await;
    assert_eq!(step(&w, "head", &path, &contest(assigned)).await.refused(409), "nothing_recorded");
    step(&w, "clerk", &path, &on_paper(json!({"action": "acknowledge"}))).await.expect(200);
    let acknowledged = event(&w, &case, Action::Acknowledge).await;
    step(&w, "head", &path, &json!({"action": "report_progress", "text": "Đang làm"})).await.expect(200);
    let own = event(&w, &case, Action::ReportProgress).await;
    let other = make::in_progress(&w).await;
    let foreign = event(&w, &other, Action::Acknowledge).await;
    for (event, code) in [(own, "not_recorded"), (foreign, "not_found"), (assigned, "not_found")] {
        let problem = step(&w, "head", &path, &contest(event)).await.expect(422);
        let error = &problem["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/event_id"), &json!(code)));
    }
    let progress = on_paper(json!({"action": "report_progress", "text": "Đã khảo sát"}));
    step(&w, "clerk", &path, &progress).await.expect(200);
    let progressed = event(&w, &case, Action::ReportProgress).await;

    // two at once: the decision names one
    step(&w, "head", &path, &contest(acknowledged)).await.expect(200);
    let seen = step(&w, "head", &path, &contest(progressed)).await.expect(200);
    assert_eq!(seen["contests"].as_array().unwrap().len(), 2);
    let problem = step(&w, "leader", &path, &decide(true)).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/contest_id");
    let mut first = decide(true);
    first["contest_id"] = seen["contests"][0]["id"].clone();
    let seen = step(&w, "leader", &path, &first).await.expect(200);
    assert_eq!(
        (&seen["status"], &seen["contests"][0]["event_id"]),
        (&json!("in_progress"), &json!(progressed))
    );
    assert_eq!(shown(&w, "clerk", &case, "acknowledge").await["status"], "accepted");
    step(&w, "leader", &path, &decide(false)).await.expect(200);
    assert_eq!(make::reload(&w, case.id).await.status, Status::InProgress);
}

#[db_test]
async fn a_return_that_was_not_theirs(w: World) {
    let police = w.cast.a.department;
    let case = make::assigned(&w).await;
    let path = of(&case, police);
    let returned = json!({"action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": w.cast.a.department_2});
    let seen = step(&w, "clerk", &path, &on_paper(returned)).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!(case.status, Status::Accepted);
    let ended_on = seen["ended_on"].clone();
    let recorded = event(&w, &case, Action::Return).await;
    w.later(2, async |later| {
        let seen = step(&later, "head", &path, &contest(recorded)).await.expect(200);
        assert_eq!((&seen["status"], &seen["ended_on"]), (&json!("returned"), &ended_on));
        let seen = step(&later, "leader", &path, &decide(true)).await.expect(200);
        assert_eq!((&seen["status"], &seen["ended_on"]), (&json!("returned"), &ended_on));
        let now = make::reload(&later, case.id).await;
        assert_eq!(now.status, Status::Accepted, "the leader assigns it again");
        let assign = json!({"action": "assign", "lead": police});
        let path = format!("/v1/cases/{}", case.id);
        step(&later, "leader", &path, &assign).await.expect(200);
    })
    .await;
}

#[db_test]
async fn a_recorded_correction_gives_way_to_the_agencys_own_answer(w: World) {
    let police = w.cast.a.department;
    let case = make::answered(&w).await;
    let path = of(&case, police);
    let own = case.assignments.iter().find_map(|one| one.response_id).unwrap();
    let correction = json!({
        "kind": "correction", "outcome": "by_implementation", "text": "Đã sửa 2 km.", "document": make::document(),
    });
    w.post("clerk", &format!("/v1/responses/{own}/versions"), &correction).await.expect(201);
    let review = json!({"action": "review", "verdict": "partly_satisfactory", "text": "Còn thiếu"});
    step(&w, "reviewer", &format!("/v1/cases/{}", case.id), &review).await.expect(200);
    let recorded = event(&w, &case, Action::CorrectAnswer).await;
    step(&w, "head", &path, &contest(recorded)).await.expect(200);
    let seen = step(&w, "leader", &path, &decide(true)).await.expect(200);
    assert_eq!((&seen["status"], &seen["response_id"]), (&json!("answered"), &json!(own)));
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.verdict), (Status::Answered, None), "the answer that counts is reviewed");
    assert_eq!((now.answered_on, now.outcome), (case.answered_on, Some(Outcome::ByImplementation)));
    let decided = events(&w, case.id).await.pop().unwrap();
    assert_eq!(decided.data["response_id"], json!(own));
    // its own answer cannot be contested
    let first = event(&w, &case, Action::Respond).await;
    let problem = step(&w, "head", &path, &contest(first)).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "not_recorded");
}

#[db_test]
async fn neither_the_recorder_nor_a_party_decides(w: World) {
    let police = w.cast.a.department;
    // a commune where one person is clerk and leader
    make::add_grant(&w, "leader", "clerk", w.cast.a.office).await;
    let case = make::in_progress(&w).await;
    let path = of(&case, police);
    let (id, version) = make::of(&case, police);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "by_implementation", "text": "Xong.",
        "document": make::document(),
    });
    w.post("leader", "/v1/responses", &body).await.expect(201);
    let answer = event(&w, &case, Action::Respond).await;
    step(&w, "head", &path, &contest(answer)).await.expect(200);
    for accepted in [true, false] {
        let refused = step(&w, "leader", &path, &decide(accepted)).await;
        assert_eq!(refused.refused(409), "supervised_cannot_decide");
    }
    make::revoke_grants(&w, "leader", "clerk").await;
    let refused = step(&w, "leader", &path, &decide(true)).await;
    assert_eq!(refused.refused(409), "supervised_cannot_decide", "the person recorded it");

    // somebody of the agency who leads the council, too
    let other = make::in_progress(&w).await;
    let path = of(&other, police);
    let other = record_answer(&w, &other, police, "by_implementation").await;
    let answer = event(&w, &other, Action::Respond).await;
    step(&w, "head", &path, &contest(answer)).await.expect(200);
    make::add_grant(&w, "leader", "head", police).await;
    let refused = step(&w, "leader", &path, &decide(false)).await;
    assert_eq!(refused.refused(409), "supervised_cannot_decide");
    make::revoke_grants(&w, "leader", "head").await;
    step(&w, "leader", &path, &decide(false)).await.expect(200);
}

#[db_test]
async fn of_two_leads_only_the_contested_answer_falls(w: World) {
    let (a, case) = (&w.cast.a, make::accepted(&w).await);
    let assign = json!({"action": "assign", "lead": a.department, "co_leads": [a.department_2]});
    step(&w, "leader", &format!("/v1/cases/{}", case.id), &assign).await.expect(200);
    let mut case = make::reload(&w, case.id).await;
    for (who, agency) in [("handler", a.department), ("handler_2", a.department_2)] {
        case = make::acknowledge(&w, who, &case, agency).await;
    }
    case = make::answer(&w, "head_2", &case, a.department_2, Outcome::ByImplementation).await;
    case = record_answer(&w, &case, a.department, "declined").await;
    assert_eq!((case.status, case.outcome), (Status::Answered, Some(Outcome::Declined)));
    let path = of(&case, a.department);
    let answers = events(&w, case.id).await.into_iter().rfind(|event| event.action == Action::Respond);
    step(&w, "head", &path, &contest(answers.unwrap().id)).await.expect(200);
    // the other agency sees neither the contest nor who contests
    let seen = w.get("head_2", &format!("/v1/cases/{}", case.id)).await.expect(200);
    assert!(seen["assignments"].as_array().unwrap().iter().all(|one| one["contested_on"].is_null()));
    assert_eq!(listed(&w, "head_2", "/v1/cases?contested=true").await, 0);
    step(&w, "leader", &path, &decide(true)).await.expect(200);
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.outcome), (Status::InProgress, None));
    let status =
        |agency: Uuid| now.assignments.iter().find(|one| one.organization_id == agency).unwrap().status;
    assert_eq!(status(a.department), AssignmentStatus::InProgress);
    assert_eq!(status(a.department_2), AssignmentStatus::Answered);
    let now = make::answer(&w, "head", &now, a.department, Outcome::InformationProvided).await;
    assert_eq!((now.status, now.outcome), (Status::Answered, Some(Outcome::InformationProvided)));
}

#[db_test]
async fn of_a_cooperating_agency_the_case_stays_as_it_is(w: World) {
    let a = &w.cast.a;
    let case = make::assign(&w, &make::accepted(&w).await, a.department, vec![a.department_2]).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::acknowledge(&w, "handler_2", &case, a.department_2).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    let case = record_answer(&w, &case, a.department_2, "information_provided").await;
    let answer = event(&w, &case, Action::Respond).await;
    let path = of(&case, a.department_2);
    step(&w, "head_2", &path, &contest(answer)).await.expect(200);
    let seen = step(&w, "leader", &path, &decide(true)).await.expect(200);
    assert_eq!(seen["status"], "in_progress");
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.outcome), (Status::Answered, Some(Outcome::ByImplementation)));
}

#[db_test]
async fn an_addressee_contests_a_recorded_completion(w: World) {
    let a = &w.cast.a;
    let new = rec::new_recommendation("Thu hồi đất.", &[a.department, a.department_2]);
    let case = rec::issued(&w, make::today(), new).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::acknowledge(&w, "handler_2", &case, a.department_2).await;
    let case = rec::claim(&w, "head_2", &case, a.department_2).await;
    let case = record_answer(&w, &case, a.department, "by_implementation").await;
    let answer = event(&w, &case, Action::Respond).await;
    let case = rec::judge(&w, &case, a.department, Fulfilment::Done, Verdict::Satisfactory).await;
    let case = rec::judge(&w, &case, a.department_2, Fulfilment::Done, Verdict::Satisfactory).await;
    let path = of(&case, a.department);
    step(&w, "head", &path, &contest(answer)).await.expect(200);
    let whole = format!("/v1/cases/{}", case.id);
    assert_eq!(step(&w, "leader", &whole, &json!({"action": "close"})).await.refused(409), "contest_open");
    let seen = step(&w, "leader", &path, &decide(true)).await.expect(200);
    assert_eq!((&seen["status"], &seen["addressee"]["fulfilment"]), (&json!("in_progress"), &Value::Null));
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status, now.verdict, now.answered_on), (Status::InProgress, None, None));
    let now = rec::claim(&w, "head", &now, a.department).await;
    assert_eq!(now.status, Status::Answered);
}

#[db_test]
async fn a_contest_is_decided_also_when_another_agency_has_the_case_now(w: World) {
    let police = w.cast.a.department;
    let case = make::assigned(&w).await;
    let path = of(&case, police);
    step(&w, "clerk", &path, &on_paper(json!({"action": "acknowledge"}))).await.expect(200);
    let acknowledged = event(&w, &case, Action::Acknowledge).await;
    step(&w, "head", &path, &contest(acknowledged)).await.expect(200);
    let assign = json!({"action": "assign", "lead": w.cast.a.unmanned});
    step(&w, "leader", &format!("/v1/cases/{}", case.id), &assign).await.expect(200);
    let seen = step(&w, "leader", &path, &decide(true)).await.expect(200);
    assert_eq!((&seen["status"], &seen["contests"]), (&json!("superseded"), &json!([])));
    assert_eq!(make::reload(&w, case.id).await.status, Status::Assigned);
    assert_eq!(shown(&w, "clerk", &case, "acknowledge").await["status"], "accepted");
}
