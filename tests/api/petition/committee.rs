//! The People's Committee passes petitions down and answers for all in one report (office.md, row 5).

use entity::enums::Outcome;
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

/// A police force and a power company: neither is under the committee.
struct Outside {
    police: Uuid,
    power: Uuid,
}

async fn outside(w: &World) -> Outside {
    let made = async |name: &str| -> Uuid {
        let body = json!({"kind": "other_agency", "name": name, "valid_from": "2021-07-01", "unit_id": w.cast.a.province});
        let made = w.post("admin", "/v1/organizations", &body).await.expect(201);
        made["id"].as_str().unwrap().parse().unwrap()
    };
    let (police, power) = (made("Công an tỉnh").await, made("Công ty Điện lực").await);
    make::add_grant(w, "nobody", "handler", police).await;
    make::add_grant(w, "nobody", "head", police).await;
    Outside { police, power }
}

/// Creates a petition that the committee passed down, and still answers for: the department leads, the police and the
/// power company co-operate.
async fn passed_down(w: &World, to: &Outside) -> CaseView {
    let case = make::with_committee(w).await;
    let body = json!({
        "action": "pass_down", "to": w.cast.a.department, "cooperating": [to.police, to.power],
        "due_on": make::in_days(10), "document": make::document(), "note": "Báo cáo UBND trước khi trả lời",
    });
    let shown = make::on_assignment(w, "coordinator", case.id, w.cast.a.committee, body).await.expect(200);
    assert_eq!((&shown["status"], &shown["answers_to"]), (&json!("in_progress"), &json!("council")));
    make::reload(w, case.id).await
}

fn status(case: &CaseView, agency: Uuid) -> &'static str {
    case.assignments.iter().find(|one| one.organization_id == agency).unwrap().status.word()
}

fn answer(parts: &[(Uuid, i64)], outcome: &str) -> Value {
    let parts: Vec<Value> = parts.iter().map(|(id, version)| json!({"id": id, "version": version})).collect();
    json!({"assignments": parts, "outcome": outcome, "text": "Đã khảo sát", "document": make::document()})
}

#[db_test]
async fn the_committee_keeps_its_part_and_answers_for_all_in_one_report(w: World) {
    let (a, to) = (&w.cast.a, outside(&w).await);
    let mut parts = vec![];
    let mut cases = vec![];
    for _ in 0..5 {
        let case = passed_down(&w, &to).await;
        assert_eq!((case.status.word(), case.lead_agency_id), ("in_progress", Some(a.committee)));
        assert_eq!(case.due_on, Some(make::in_days(30)), "the council waits for the committee");
        let inner = case.assignments.iter().find(|one| one.organization_id == to.police).unwrap();
        assert_eq!((inner.due_on, inner.role.word()), (Some(make::in_days(10)), "cooperating"));
        parts.push(make::of(&case, a.committee));
        cases.push(case);
    }
    // the department answers the committee; nothing moves for the council
    let first = make::acknowledge(&w, "handler", &cases[0], a.department).await;
    let first = make::answer(&w, "head", &first, a.department, Outcome::ByInspection).await;
    assert_eq!((first.status.word(), first.outcome, first.answered_on), ("in_progress", None, None));
    w.post("committee_head", "/v1/responses", &answer(&parts, "by_implementation")).await.expect(201);
    for (i, case) in cases.iter().enumerate() {
        let case = make::reload(&w, case.id).await;
        assert_eq!((case.status.word(), case.outcome), ("answered", Some(Outcome::ByImplementation)));
        let department = if i == 0 { "answered" } else { "answered_by_committee" };
        assert_eq!(
            (status(&case, a.committee), status(&case, a.department), status(&case, to.power)),
            ("answered", department, "answered_by_committee")
        );
        let log = events(&w, case.id).await;
        let named = log.last().unwrap().data["answered_for"].as_array().unwrap().len();
        assert_eq!(named, if i == 0 { 2 } else { 3 }, "whom it answers for is named");
        chained(&log);
        // nobody is left to be named when the case is closed
        let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
        let path = format!("/v1/cases/{}", case.id);
        w.step("reviewer_2", &path, case.version, &review).await.expect(200);
        let version = make::reload(&w, case.id).await.version;
        w.step("leader", &path, version, &json!({"action": "close"})).await.expect(200);
    }
}

#[db_test]
async fn agencies_of_any_kind_see_and_answer_what_was_passed_down_to_them(w: World) {
    let (a, to) = (&w.cast.a, outside(&w).await);
    let case = passed_down(&w, &to).await;
    let path = format!("/v1/cases/{}", case.id);
    w.get("nobody", &path).await.expect(200);
    let (id, _) = make::of(&case, to.police);
    // the police is not under the committee, but has the petition from it
    let seen = w.get("coordinator", &format!("/v1/assignments/{id}")).await.expect(200);
    assert_eq!(seen["passed_down_by"], json!(a.committee));
    assert_eq!(steps(&seen), json!(["take_back", "remind_agency", "change_due"]), "{seen}");
    let list = |who: &'static str, by: Uuid| {
        let path = format!("/v1/assignments?passed_down_by={by}&sort=due&count=true");
        let w = &w;
        async move { w.get(who, &path).await.expect(200)["count"].clone() }
    };
    for who in ["coordinator", "committee_head", "leader", "auditor"] {
        assert_eq!(list(who, a.committee).await, json!(3), "{who}");
    }
    for (who, count) in [("nobody", 1), ("head", 1), ("head_2", 0), ("coordinator_b", 0)] {
        assert_eq!(list(who, a.committee).await, json!(count), "{who}");
    }
    w.get("head_2", &format!("/v1/assignments/{id}")).await.refused(404);
    let case = make::acknowledge(&w, "nobody", &case, to.police).await;
    let (id, version) = make::of(&case, to.police);
    let response = w
        .post("nobody", "/v1/responses", &answer(&[(id, version)], "information_provided"))
        .await
        .expect(201);
    let response = format!("/v1/responses/{}", response["id"].as_str().unwrap());
    for who in ["coordinator", "committee_head", "reviewer_2"] {
        w.get(who, &response).await.expect(200);
    }
    w.get("head_2", &response).await.refused(404);
    assert_eq!(make::reload(&w, case.id).await.status.word(), "in_progress");
}

#[db_test]
async fn the_committee_takes_back_sends_back_reminds_and_changes_dates(w: World) {
    let (a, to) = (&w.cast.a, outside(&w).await);
    let case = passed_down(&w, &to).await;
    let step = async |who: &str, agency: Uuid, body: Value| {
        make::on_assignment(&w, who, case.id, agency, body).await
    };
    let remind =
        json!({"action": "remind_agency", "text": "Khẩn trương báo cáo", "document": make::document()});
    step("coordinator", to.police, remind.clone()).await.expect(200);
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!(last.data["organization_name"], "Công an tỉnh");
    assert_eq!(last.on_behalf_of, None, "the committee speaks for itself");
    let due =
        |days: u64| json!({"action": "change_due", "due_on": make::in_days(days), "reason": "Gần kỳ họp"});
    let late = step("coordinator", to.power, due(31)).await.expect(422);
    assert_eq!(late["errors"][0]["code"], "too_late", "not after the committee's own");
    let moved = step("coordinator", to.power, due(5)).await.expect(200);
    assert_eq!(moved["due_on"], json!(make::in_days(5)));
    assert_eq!(make::reload(&w, case.id).await.due_on, Some(make::in_days(30)), "the outer date stays");

    let case_of = make::acknowledge(&w, "handler", &case, a.department).await;
    make::answer(&w, "head", &case_of, a.department, Outcome::InformationProvided).await;
    let back = json!({"action": "send_back", "reason": "Chưa nêu nguồn vốn", "due_on": make::in_days(12)});
    let again = step("coordinator", a.department, back.clone()).await.expect(200);
    assert_eq!((&again["status"], &again["due_on"]), (&json!("in_progress"), &json!(make::in_days(12))));
    assert_eq!(step("coordinator", a.department, back).await.refused(409), "wrong_status");

    let take = json!({"action": "take_back", "reason": "Chuyển nhầm"});
    step("coordinator", to.power, take.clone()).await.expect(200);
    let now = make::reload(&w, case.id).await;
    assert_eq!((status(&now, to.power), status(&now, a.committee)), ("recalled", "in_progress"));
    // the power company can have it again
    let more = json!({"action": "pass_down", "to": to.power});
    step("coordinator", a.committee, more.clone()).await.expect(200);
    assert_eq!(step("coordinator", a.committee, more).await.expect(422)["errors"][0]["code"], "duplicate");
    for who in ["leader", "clerk", "committee_head", "reviewer"] {
        step(who, to.police, remind.clone()).await.refused(403);
        step(who, to.police, take.clone()).await.refused(403);
    }
    for who in ["coordinator_b", "head_2", "leader_b", "head", "handler"] {
        step(who, to.police, remind.clone()).await.refused(404);
    }
    let (id, version) = make::of(&make::reload(&w, case.id).await, to.police);
    w.step("coordinator", &format!("/v1/assignments/{id}"), version - 1, &remind).await.refused(412);
}

#[db_test]
async fn the_council_decides_about_the_committees_part_only(w: World) {
    let (a, to) = (&w.cast.a, outside(&w).await);
    let case = passed_down(&w, &to).await;
    let recall = json!({"action": "recall", "reason": "Chuyển nhầm cơ quan"});
    let code = make::on_assignment(&w, "leader", case.id, to.police, recall.clone()).await.refused(409);
    assert_eq!(code, "answers_to_committee");
    make::acknowledge(&w, "nobody", &case, to.police).await;
    let longer = json!({"action": "request_extension", "reason": "Chờ", "due_on": make::in_days(40)});
    let code = make::on_assignment(&w, "nobody", case.id, to.police, longer).await.refused(409);
    assert_eq!(code, "answers_to_committee", "the committee changes its date");
    // an agency is added, and what the committee passed down stays
    let add = json!({"action": "add_agency", "organization_id": a.unmanned, "role": "cooperating"});
    let version = make::reload(&w, case.id).await.version;
    w.step("leader", &format!("/v1/cases/{}", case.id), version, &add).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let again = json!({"action": "assign", "lead": a.committee, "cooperating": [a.department_2, a.unmanned]});
    w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &again).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((status(&case, to.police), status(&case, a.department)), ("in_progress", "assigned"));
    // recalled from the committee, it is recalled from all
    make::on_assignment(&w, "leader", case.id, a.committee, recall).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!(case.status.word(), "accepted");
    for agency in [a.committee, a.department, to.police, to.power] {
        assert_eq!(status(&case, agency), "recalled");
    }
}

#[db_test]
async fn what_the_committee_hands_over_it_can_take_back(w: World) {
    let a = &w.cast.a;
    let case = make::passed_down(&w).await;
    assert_eq!((case.lead_agency_id, status(&case, a.committee)), (Some(a.department), "passed_down"));
    let take = json!({"action": "take_back", "reason": "Ủy ban tự trả lời"});
    make::on_assignment(&w, "coordinator", case.id, a.department, take).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((status(&case, a.committee), status(&case, a.department)), ("assigned", "recalled"));
    assert_eq!((case.lead_agency_id, case.due_on), (Some(a.committee), Some(make::in_days(30))));
    let keep = json!({"action": "pass_down", "to": a.department, "due_on": make::in_days(9)});
    make::on_assignment(&w, "coordinator", case.id, a.committee, keep).await.expect(200);
    // not handed over while others answer to it
    let hand_over = json!({"action": "pass_down", "answers_to": "council", "to": a.department_2});
    let refused = make::on_assignment(&w, "coordinator", case.id, a.committee, hand_over).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/answers_to");
    let back = json!({"action": "return", "reason": "Không thuộc", "proposed_receiver": a.department_2});
    make::on_assignment(&w, "handler", case.id, a.department, back).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), status(&case, a.committee)), ("in_progress", "in_progress"));
}

#[db_test]
async fn an_unsatisfactory_report_is_done_again_by_the_committee_and_its_agencies(w: World) {
    let (a, to) = (&w.cast.a, outside(&w).await);
    let case = passed_down(&w, &to).await;
    let own = make::of(&case, a.committee);
    w.post("committee_head", "/v1/responses", &answer(&[own], "information_provided")).await.expect(201);
    let version = make::reload(&w, case.id).await.version;
    let review = json!({"action": "review", "verdict": "unsatisfactory", "text": "Chưa trả lời"});
    w.step("reviewer_2", &format!("/v1/cases/{}", case.id), version, &review).await.expect(200);
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status.word(), status(&now, a.committee)), ("in_progress", "in_progress"));
    let back =
        json!({"action": "send_back", "reason": "Hội đồng yêu cầu làm lại", "due_on": make::in_days(8)});
    make::on_assignment(&w, "coordinator", case.id, to.police, back).await.expect(200);
    let now = make::reload(&w, case.id).await;
    assert_eq!((status(&now, to.police), status(&now, to.power)), ("in_progress", "answered_by_committee"));
}

#[db_test]
async fn a_recommendation_is_passed_down_and_judged_at_the_committee_only(w: World) {
    let a = &w.cast.a;
    let one = make::recommendation::new_recommendation("Rà soát quy hoạch", &[a.committee]);
    let case = make::recommendation::issued(&w, make::today(), one).await;
    let keep = json!({"action": "pass_down", "to": a.department, "due_on": make::in_days(9)});
    make::on_assignment(&w, "coordinator", case.id, a.committee, keep).await.expect(200);
    let case = make::acknowledge(&w, "handler", &make::reload(&w, case.id).await, a.department).await;
    let position = json!({"action": "take_position", "position": "disputed", "reason": "Không thuộc"});
    let code = make::on_assignment(&w, "head", case.id, a.department, position).await.refused(409);
    assert_eq!(code, "answers_to_committee");
    let (id, version) = make::of(&case, a.department);
    let response =
        w.post("head", "/v1/responses", &answer(&[(id, version)], "information_provided")).await.expect(201);
    let response = format!("/v1/responses/{}", response["id"].as_str().unwrap());
    for who in ["coordinator", "committee_head"] {
        w.get(who, &response).await.expect(200);
    }
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), status(&case, a.committee)), ("in_progress", "in_progress"));
    let review =
        json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đã xem"});
    let code = make::on_assignment(&w, "reviewer_2", case.id, a.department, review).await.refused(409);
    assert_eq!(code, "answers_to_committee");
    let own = make::of(&case, a.committee);
    w.post("committee_head", "/v1/responses", &answer(&[own], "information_provided")).await.expect(201);
    assert_eq!(make::reload(&w, case.id).await.status.word(), "answered");
}

/// What was built apart meets here: contests, versions, events and figures of what a committee passed down.
#[db_test]
async fn what_is_passed_down_is_contested_corrected_and_read_like_anything_else(w: World) {
    let (a, to) = (&w.cast.a, outside(&w).await);
    let case = passed_down(&w, &to).await;
    let path = format!("/v1/cases/{}", case.id);
    // the office records what the police did; they contest it, and the committee answers for them meanwhile
    let mut recorded = json!({"action": "acknowledge"});
    recorded["late_entry"] = json!({"reason": "Ghi theo giấy", "document": make::document()});
    make::on_assignment(&w, "clerk", case.id, to.police, recorded).await.expect(200);
    let event = events(&w, case.id).await.pop().unwrap().id;
    let contest = json!({"action": "contest", "event_id": event, "reason": "Công an chưa nhận"});
    make::on_assignment(&w, "nobody", case.id, to.police, contest).await.expect(200);
    // a reminder is for the agency that is reminded, and for no other
    let remind = json!({"action": "remind_agency", "text": "Khẩn trương báo cáo"});
    make::on_assignment(&w, "coordinator", case.id, to.police, remind).await.expect(200);
    let read = async |who: &str| w.get(who, &format!("{path}/events?action=remind_agency")).await.expect(200);
    assert_eq!(read("nobody").await["items"][0]["reason"]["text"], "Khẩn trương báo cáo");
    assert_eq!(read("coordinator").await["items"].as_array().unwrap().len(), 1);
    assert_eq!(read("head").await["items"], json!([]));
    // the answer of the department promises nothing to the council, neither at once nor later
    make::acknowledge(&w, "handler", &make::reload(&w, case.id).await, a.department).await;
    let (id, version) = make::of(&make::reload(&w, case.id).await, a.department);
    let mut own = answer(&[(id, version)], "with_roadmap");
    own["commitments"] = json!([make::promise()]);
    let refused = w.post("head", "/v1/responses", &own).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/commitments");
    own["commitments"] = json!([]);
    let response = w.post("head", "/v1/responses", &own).await.expect(201)["id"].as_str().unwrap().to_owned();
    let further = json!({"kind": "further", "outcome": "with_roadmap", "text": "Bổ sung", "commitments": [make::promise()]});
    let refused = w.post("head", &format!("/v1/responses/{response}/versions"), &further).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/commitments");
    // it answers its committee: no figure of any day says that it leads
    let committee = make::of(&make::reload(&w, case.id).await, a.committee);
    w.post("committee_head", "/v1/responses", &answer(&[committee], "by_implementation")).await.expect(201);
    w.later(3, async |w| {
        for (agency, total) in [(a.department, 0), (a.committee, 1)] {
            for as_of in [make::today(), make::in_days(3)] {
                let query = format!("council_id={}&organization_id={agency}&as_of={as_of}", a.council);
                let told = w.get("clerk", &format!("/v1/outcome-figures?{query}")).await.expect(200);
                assert_eq!(told["total"], total, "{agency} {as_of}");
            }
        }
    })
    .await;
    // the contest is decided all the same, and the case can be closed
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    let version = make::reload(&w, case.id).await.version;
    w.step("reviewer_2", &path, version, &review).await.expect(200);
    let version = make::reload(&w, case.id).await.version;
    assert_eq!(
        w.step("leader", &path, version, &json!({"action": "close"})).await.refused(409),
        "contest_open"
    );
    let decide = json!({"action": "decide_contest", "accepted": true, "text": "Ghi nhầm"});
    make::on_assignment(&w, "leader", case.id, to.police, decide).await.expect(200);
    let version = make::reload(&w, case.id).await.version;
    w.step("leader", &path, version, &json!({"action": "close"})).await.expect(200);
}

/// The office recorded a report that was not the committee's: what it answered for its agencies is open again.
#[db_test]
async fn a_report_that_was_not_the_committees_answers_for_nobody(w: World) {
    let (a, to) = (&w.cast.a, outside(&w).await);
    let case = passed_down(&w, &to).await;
    make::acknowledge(&w, "nobody", &case, to.police).await;
    let own = make::of(&make::reload(&w, case.id).await, a.committee);
    let mut report = answer(&[own], "by_implementation");
    report["late_entry"] = json!({"reason": "Báo cáo giấy"});
    w.post("clerk", "/v1/responses", &report).await.expect(201);
    let event = events(&w, case.id).await.pop().unwrap().id;
    let contest = json!({"action": "contest", "event_id": event, "reason": "Không phải báo cáo của UBND"});
    make::on_assignment(&w, "committee_head", case.id, a.committee, contest).await.expect(200);
    let decide = json!({"action": "decide_contest", "accepted": true, "text": "Ghi nhầm"});
    make::on_assignment(&w, "leader", case.id, a.committee, decide).await.expect(200);
    let now = make::reload(&w, case.id).await;
    assert_eq!((now.status.word(), status(&now, a.committee)), ("in_progress", "in_progress"));
    assert_eq!((status(&now, to.police), status(&now, to.power)), ("in_progress", "assigned"));
    chained(&events(&w, case.id).await);
}

#[db_test]
async fn a_recommendation_handed_over_and_taken_back_owes_its_reports_again(w: World) {
    let a = &w.cast.a;
    let one = make::recommendation::new_recommendation("Rà soát quy hoạch", &[a.committee]);
    let case = make::recommendation::issued(&w, make::today(), one).await;
    let (id, _) = make::of(&case, a.committee);
    let coming = async || {
        let list = w.get("committee_head", "/v1/periodic-reports?limit=200").await.expect(200);
        let own = list["items"].as_array().unwrap().iter().filter(|one| one["assignment_id"] == json!(id));
        own.count()
    };
    let owed = coming().await;
    assert!(owed > 0);
    let over = json!({"action": "pass_down", "answers_to": "council", "to": a.department});
    make::on_assignment(&w, "coordinator", case.id, a.committee, over).await.expect(200);
    let take = json!({"action": "take_back", "reason": "Ủy ban tự làm"});
    make::on_assignment(&w, "coordinator", case.id, a.department, take).await.expect(200);
    assert_eq!(coming().await, owed);
    // what the council no longer wants from the committee, it wants from nobody below it
    let keep = json!({"action": "pass_down", "to": a.department_2});
    make::on_assignment(&w, "coordinator", case.id, a.committee, keep).await.expect(200);
    let dispute =
        json!({"action": "take_position", "position": "disputed", "reason": "Không thuộc thẩm quyền"});
    make::on_assignment(&w, "committee_head", case.id, a.committee, dispute).await.expect(200);
    let lift = json!({"action": "decide_position", "decision": "lifted", "reason": "Thôi"});
    make::on_assignment(&w, "leader", case.id, a.committee, lift).await.expect(200);
    let now = make::reload(&w, case.id).await;
    assert_eq!((status(&now, a.committee), status(&now, a.department_2)), ("waived", "superseded"));
}
