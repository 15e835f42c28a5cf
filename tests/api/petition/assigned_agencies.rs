//! What the agencies that a petition is assigned to may do: return it, delegate it, work on it together.

use entity::enums::{AssignmentStatus, Outcome, Status};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::petition_lifecycle::{answer_to, assignment, path, status_of};

#[db_test]
async fn two_returns_freeze_a_case_until_the_office_releases_it(w: World) {
    let case = make::frozen(&w).await;
    assert!(case.frozen && case.return_count == 2 && case.status == Status::Accepted);
    let body = json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(20)});
    assert_eq!(w.step("leader", &path(&case), case.version, &body).await.refused(409), "frozen");
    let release = json!({"action": "release", "reason": "Đã xác định cơ quan"});
    for who in ["head", "reviewer", "auditor", "admin", "deputy"] {
        let status = if ["head", "admin"].contains(&who) { 404 } else { 403 };
        w.step(who, &path(&case), case.version, &release).await.refused(status);
    }
    let freed = w.step("clerk", &path(&case), case.version, &release).await.expect(200);
    assert_eq!((freed["frozen"].as_bool(), freed["return_count"].as_i64()), (Some(false), Some(0)));
    let again = w.step("clerk", &path(&case), case.version + 1, &release).await;
    assert_eq!(again.refused(409), "not_frozen");
    w.step("leader", &path(&case), case.version + 1, &body).await.expect(200);
    let last = &events(&w, case.id).await;
    let released = testkit::history::told(&w, &last[last.len() - 2]).await;
    assert_eq!(released["reason"]["text"], "Đã xác định cơ quan");
}

#[db_test]
async fn a_return_needs_a_reason_and_another_receiver(w: World) {
    let case = make::assigned(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    for (body, pointer) in [
        (json!({"action": "return", "proposed_receiver": w.cast.a.department_2}), "/reason"),
        (json!({"action": "return", "reason": " ", "proposed_receiver": w.cast.a.department_2}), "/reason"),
        (json!({"action": "return", "reason": "Nhầm"}), "/proposed_receiver"),
        (
            json!({"action": "return", "reason": "Nhầm", "proposed_receiver": w.cast.a.department}),
            "/proposed_receiver",
        ),
        (
            json!({"action": "return", "reason": "Nhầm", "proposed_receiver": Uuid::nil()}),
            "/proposed_receiver",
        ),
    ] {
        let problem = w.step("handler", &assignment(id), version, &body).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
    let good = json!({"action": "return", "reason": "Nhầm", "proposed_receiver": w.cast.a.department_2});
    w.step("handler", &assignment(id), version, &good).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.return_count, case.lead_agency_id), (Status::Accepted, 1, None));
    assert_eq!(status_of(&case, w.cast.a.department_2), AssignmentStatus::Superseded);
    assert_eq!(status_of(&case, w.cast.a.department), AssignmentStatus::Returned);
    let returned = w.get("leader", "/v1/assignments?status=returned").await.expect(200);
    assert_eq!(
        (&returned["items"][0]["id"], &returned["items"][0]["version"]),
        (&json!(id), &json!(version + 1))
    );
    assert_eq!(
        w.get("head", &path(&case)).await.refused(404),
        "not_found",
        "the agency no longer sees the case"
    );
    w.get("head", &assignment(id)).await.expect(200);
}

#[db_test]
async fn the_committee_passes_down_to_its_own_and_the_chain_is_kept(w: World) {
    let case = make::with_committee(&w).await;
    let (id, version) = make::of(&case, w.cast.a.committee);
    let down = |to: Uuid| json!({"action": "pass_down", "answers_to": "council", "to": to, "due_on": make::in_days(10)});
    for who in ["handler", "head", "committee_head", "clerk", "leader", "coordinator_b", "auditor"] {
        let status = if ["handler", "head", "coordinator_b"].contains(&who) { 404 } else { 403 };
        w.step(who, &assignment(id), version, &down(w.cast.a.department)).await.refused(status);
    }
    for (other, code) in [(w.cast.a.committee, "duplicate"), (w.cast.a.board, "not_an_agency")] {
        let problem = w.step("coordinator", &assignment(id), version, &down(other)).await.expect(422);
        assert_eq!(
            (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
            (&json!("/to"), &json!(code))
        );
    }
    let late = json!({"action": "pass_down", "answers_to": "council", "to": w.cast.a.department, "due_on": make::in_days(40)});
    w.step("coordinator", &assignment(id), version, &late).await.refused(422);
    w.step("coordinator", &assignment(id), version, &down(w.cast.a.department)).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.lead_agency_id), (Status::Assigned, Some(w.cast.a.department)));
    assert_eq!(case.due_on, Some(make::in_days(10)));
    let child = case.assignments.iter().find(|a| a.organization_id == w.cast.a.department).unwrap();
    assert_eq!(child.parent_id, Some(id));
    assert_eq!(status_of(&case, w.cast.a.committee), AssignmentStatus::PassedDown);
    w.get("coordinator", &path(&case)).await.expect(200);
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByInspection).await;
    assert_eq!(case.status, Status::Answered);
    chained(&events(&w, case.id).await);
}

#[db_test]
async fn the_committee_passes_down_only_what_it_still_has_to_answer(w: World) {
    let held = w.cast.a.committee;
    let down = json!({"action": "pass_down", "answers_to": "council", "to": w.cast.a.department});
    let refused = async |case: CaseView| {
        let (id, version) = make::of(&case, held);
        let reply = w.step("coordinator", &assignment(id), version, &down).await;
        assert_eq!(reply.refused(409), "wrong_status", "{}", status_of(&case, held));
        assert_eq!(make::reload(&w, case.id).await.version, case.version);
    };
    refused(make::passed_down(&w).await).await;
    let taken_on = make::acknowledge(&w, "committee_head", &make::with_committee(&w).await, held).await;
    refused(make::assign(&w, &taken_on, w.cast.a.department, vec![]).await).await;
    let taken_on = make::acknowledge(&w, "committee_head", &make::with_committee(&w).await, held).await;
    refused(make::answer(&w, "committee_head", &taken_on, held, Outcome::ByRegulation).await).await;
    let case = make::with_committee(&w).await;
    let (id, version) = make::of(&case, held);
    let back = json!({"action": "return", "reason": "Nhầm", "proposed_receiver": w.cast.a.department});
    w.step("committee_head", &assignment(id), version, &back).await.expect(200);
    refused(make::reload(&w, case.id).await).await;
    let log = events(&w, make::passed_down(&w).await.id).await;
    let last = log.last().unwrap();
    assert_eq!((last.action.word(), last.user_id), ("pass_down", Some(w.user("coordinator"))));
    assert_eq!((last.from_status, last.to_status), (Some(Status::Assigned), Some(Status::Assigned)));
}

#[db_test]
async fn a_passed_down_assignment_that_comes_back_ends_the_chain(w: World) {
    let case = make::passed_down(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let body = json!({"action": "return", "reason": "Nhầm", "proposed_receiver": w.cast.a.department_2});
    w.step("handler", &assignment(id), version, &body).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!(case.status, Status::Accepted);
    assert_eq!(status_of(&case, w.cast.a.committee), AssignmentStatus::Superseded);
}

#[db_test]
async fn a_cooperating_agency_moves_only_its_own_assignment(w: World) {
    let case = make::assigned(&w).await;
    let case = make::acknowledge(&w, "handler_2", &case, w.cast.a.department_2).await;
    assert_eq!(
        (case.status, status_of(&case, w.cast.a.department_2)),
        (Status::Assigned, AssignmentStatus::InProgress)
    );
    let case = make::answer(&w, "head_2", &case, w.cast.a.department_2, Outcome::InformationProvided).await;
    assert_eq!((case.status, case.outcome), (Status::Assigned, None));
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByRegulation).await;
    assert_eq!((case.status, case.outcome), (Status::Answered, Some(Outcome::ByRegulation)));
}

#[db_test]
async fn a_new_assignment_ends_those_that_stood(w: World) {
    let case = make::in_progress(&w).await;
    let case = make::assign(&w, &case, w.cast.a.department_2, vec![]).await;
    assert_eq!((case.status, case.lead_agency_id), (Status::Assigned, Some(w.cast.a.department_2)));
    assert_eq!(status_of(&case, w.cast.a.department), AssignmentStatus::Superseded);
    assert_eq!(w.get("head", &path(&case)).await.refused(404), "not_found");
    let (id, version) = make::of(&case, w.cast.a.department);
    let late = w.post("head", "/v1/responses", &answer_to(&[(id, version)])).await;
    assert_eq!(late.refused(409), "wrong_status");
}

/// An agency that keeps its role loses nothing when others are added or taken away.
#[db_test]
async fn an_agency_that_is_named_again_keeps_its_work_and_its_date(w: World) {
    let a = &w.cast.a;
    let case = make::assign(&w, &make::accepted(&w).await, a.department, vec![]).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::report_progress(&w, "handler", &case, a.department).await;
    let (id, version) = make::of(&case, a.department);
    let ask = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(50)});
    w.step("head", &assignment(id), version, &ask).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let before = w.get("head", &assignment(id)).await.expect(200);
    assert!(before["extension_asked"] == true && before["progress_percent"] == 10, "{before}");
    let assign = |with: &[Uuid]| {
        let due_on = (!with.is_empty()).then(|| make::in_days(60));
        json!({"action": "assign", "lead": a.department, "cooperating": with, "due_on": due_on})
    };
    let added = w.step("leader", &path(&case), case.version, &assign(&[a.department_2])).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let after = w.get("head", &assignment(id)).await.expect(200);
    assert_eq!((case.status, case.lead_agency_id), (Status::InProgress, Some(a.department)), "{added}");
    for field in ["version", "status", "due_on", "progress_percent", "extension_asked", "acknowledged_at"] {
        assert_eq!(after[field], before[field], "{field}");
    }
    assert_eq!(json!(case.due_on), before["due_on"]);
    let new = case.assignments.iter().find(|one| one.organization_id == a.department_2).unwrap();
    assert_eq!((new.status, new.due_on), (AssignmentStatus::Assigned, Some(make::in_days(60))));
    let told = &events(&w, case.id).await.pop().unwrap().data;
    assert_eq!((&told["due_on"], &told["added_due_on"]), (&before["due_on"], &json!(make::in_days(60))));
    // nothing to change
    let again = w.step("leader", &path(&case), case.version, &assign(&[a.department_2])).await;
    assert_eq!(again.expect(422)["errors"][0]["code"], "unchanged");
    // who is not named any more ends, the lead still stays
    w.step("leader", &path(&case), case.version, &assign(&[])).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!(status_of(&case, a.department_2), AssignmentStatus::Superseded);
    assert_eq!(
        (case.status, status_of(&case, a.department)),
        (Status::InProgress, AssignmentStatus::InProgress)
    );
    let decide = json!({"action": "decide_extension", "decision": "grant", "due_on": make::in_days(50)});
    w.step("leader", &assignment(id), before["version"].as_i64().unwrap(), &decide).await.expect(200);
    chained(&events(&w, case.id).await);
}

/// The agency that stays keeps everybody who passed the petition down to it, however long the chain is.
#[db_test]
async fn who_passed_a_petition_down_stays_with_the_agency_that_stays(w: World) {
    let a = &w.cast.a;
    let body = |kind: &str, parent: Uuid| json!({"kind": kind, "name": kind, "valid_from": "2021-07-01", "parent_id": parent, "unit_id": a.commune});
    let made = async |body: Value| -> Uuid {
        let made = w.post("admin", "/v1/organizations", &body).await.expect(201);
        made["id"].as_str().unwrap().parse().unwrap()
    };
    let below = made(body("peoples_committee", a.committee)).await;
    let last = made(body("other_agency", below)).await;
    make::add_grant(&w, "coordinator", "coordinator", below).await;
    make::add_grant(&w, "nobody", "handler", last).await;
    let mut case = make::with_committee(&w).await;
    for (from, to) in [(a.committee, below), (below, last)] {
        let (id, version) = make::of(&case, from);
        let down =
            json!({"action": "pass_down", "answers_to": "council", "to": to, "due_on": make::in_days(10)});
        w.step("coordinator", &assignment(id), version, &down).await.expect(200);
        case = make::reload(&w, case.id).await;
    }
    let case = make::acknowledge(&w, "nobody", &case, last).await;
    let assign = |with: &[Uuid]| {
        let due_on = (!with.is_empty()).then(|| make::in_days(9));
        json!({"action": "assign", "lead": last, "cooperating": with, "due_on": due_on})
    };
    for (with, pointer, code) in
        [(&[a.department_2, below][..], "/cooperating/1", "duplicate"), (&[], "/lead", "unchanged")]
    {
        let problem = w.step("leader", &path(&case), case.version, &assign(with)).await.expect(422);
        assert_eq!(
            (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
            (&json!(pointer), &json!(code))
        );
    }
    w.step("leader", &path(&case), case.version, &assign(&[a.department_2])).await.expect(200);
    let case = make::reload(&w, case.id).await;
    for committee in [a.committee, below] {
        assert_eq!(status_of(&case, committee), AssignmentStatus::PassedDown);
    }
    assert_eq!(status_of(&case, last), AssignmentStatus::InProgress);
    w.get("coordinator", &path(&case)).await.expect(200);
}

#[db_test]
async fn only_agencies_that_stand_are_assigned_each_once(w: World) {
    let case = make::accepted(&w).await;
    let a = &w.cast.a;
    let assign = |lead: Uuid, with: Vec<Uuid>, due: chrono::NaiveDate| {
        json!({
            "action": "assign", "lead": lead, "cooperating": with, "due_on": due,
        })
    };
    let due = make::in_days(5);
    for (body, pointer) in [
        (assign(a.council, vec![], due), "/lead"),
        (assign(Uuid::nil(), vec![], due), "/lead"),
        (assign(a.department, vec![a.department], due), "/cooperating/0"),
        (assign(a.department, vec![a.department_2, w.cast.b.office], due), "/cooperating/1"),
        (assign(a.department, vec![], make::today().pred_opt().unwrap()), "/due_on"),
    ] {
        let problem = w.step("leader", &path(&case), case.version, &body).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
    let ended = json!({"successors": [a.department_2], "since": make::today()});
    let url = format!("/v1/organizations/{}/successors", a.department);
    w.write(reqwest::Method::POST, "admin", &url, 1, &ended).await.expect(200);
    let body = assign(a.department, vec![], due);
    assert_eq!(w.step("leader", &path(&case), case.version, &body).await.refused(409), "organization_ended");
    assert_eq!(w.get("head", "/v1/me").await.expect(200)["grants"], json!([]), "its grants end with it");
}

#[db_test]
async fn the_clerk_records_for_an_agency_that_has_nobody(w: World) {
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.unmanned, vec![]).await;
    let (id, version) = make::of(&case, w.cast.a.unmanned);
    let queue =
        w.get("clerk", &format!("/v1/assignments?organization_id={}", w.cast.a.unmanned)).await.expect(200);
    assert_eq!(steps(&queue["items"][0]), json!(["acknowledge", "return"]));
    w.step("clerk", &assignment(id), version, &json!({"action": "acknowledge"})).await.expect(200);
    w.post("clerk", "/v1/responses", &answer_to(&[(id, version + 1)])).await.expect(201);
    let log = events(&w, case.id).await;
    let spoken: Vec<_> = log.iter().rev().take(2).map(|e| (e.on_behalf_of, e.organization_id)).collect();
    assert_eq!(spoken, [(Some(w.cast.a.unmanned), Some(w.cast.a.office)); 2]);
    let case = make::reload(&w, case.id).await;
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    w.step("reviewer", &path(&case), case.version, &review).await.expect(200);
}
