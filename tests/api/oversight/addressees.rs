//! A recommendation among its addressees: positions, plans, review, roll-up, splitting.

use entity::enums::{Fulfilment, Outcome, Status, Verdict};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::oversight::recommendation::new::{NewAddressee, NewRecommendation};
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

async fn view(w: &World, who: &str, case: &CaseView, organization: Uuid) -> Value {
    let (id, _) = make::of(&make::reload(w, case.id).await, organization);
    w.get(who, &format!("/v1/assignments/{id}")).await.expect(200)
}

fn weighed(organizations: &[(Uuid, i32)]) -> NewRecommendation {
    let one = |(id, weight): &(Uuid, i32)| NewAddressee {
        organization_id: *id,
        weight: Some(*weight),
        due_on: None,
    };
    NewRecommendation {
        addressees: organizations.iter().map(one).collect(),
        ..rec::new_recommendation("Thu hồi đất", &[])
    }
}

async fn works(w: &World, case: &CaseView) -> CaseView {
    let a = &w.cast.a;
    let case = make::acknowledge(w, "handler", case, a.department).await;
    make::acknowledge(w, "handler_2", &case, a.department_2).await
}

#[db_test]
async fn each_addressee_has_its_state_and_the_whole_is_rolled_up(w: World) {
    let a = &w.cast.a;
    let case = rec::issued(&w, make::today(), weighed(&[(a.department, 3), (a.department_2, 1)])).await;
    let case = works(&w, &case).await;
    let case = rec::claim(&w, "head", &case, a.department).await;
    assert_eq!(
        (case.status, case.outcome, case.answered_on),
        (Status::InProgress, None, None),
        "one has not answered"
    );
    let case = rec::judge(&w, &case, a.department, Fulfilment::Done, Verdict::Satisfactory).await;
    let part = case.recommendation.as_ref().unwrap();
    assert_eq!(
        (part.fulfilment, part.fulfilled_percent),
        (Some(Fulfilment::Partly), Some(100)),
        "computed from those reviewed"
    );
    assert_eq!((part.addressees.done, part.addressees.not_assessed), (1, 1));
    let case = rec::claim(&w, "head_2", &case, a.department_2).await;
    assert_eq!((case.status, case.verdict), (Status::Answered, None));
    assert_eq!(case.outcome, Some(Outcome::ByImplementation));
    let case = rec::judge(&w, &case, a.department_2, Fulfilment::NotDone, Verdict::PartlySatisfactory).await;
    let part = case.recommendation.as_ref().unwrap();
    assert_eq!(
        (part.fulfilment, part.fulfilled_percent),
        (Some(Fulfilment::Partly), Some(75)),
        "three of four parts"
    );
    assert_eq!((case.status, case.verdict), (Status::Following, Some(Verdict::PartlySatisfactory)));
    for (query, n) in [("fulfilment=partly", 1), ("fulfilment=done", 0), ("fulfilment=not_done", 0)] {
        let page = w.get("clerk", &format!("/v1/recommendations?{query}&count=true")).await.expect(200);
        assert_eq!(page["count"], n, "{query}");
    }
}

#[db_test]
async fn completion_and_adequacy_are_reviewed_separately(w: World) {
    let a = &w.cast.a;
    let case = rec::answered(&w).await;
    let judge = |fulfilment: &str, percent: Option<i32>, verdict: &str| {
        json!({
            "action": "review", "fulfilment": fulfilment, "percent": percent, "verdict": verdict, "text": "Đã kiểm tra",
        })
    };
    for (bad, pointer) in [
        (judge("partly", None, "satisfactory"), "/percent"),
        (judge("done", Some(50), "satisfactory"), "/percent"),
        (judge("not_done", None, "satisfactory"), "/verdict"),
        (judge("partly", Some(100), "satisfactory"), "/percent"),
    ] {
        let reply = rec::step(&w, "reviewer", case.id, a.department, &bad).await;
        assert!(reply.status == 422 && reply.text.contains(pointer), "{bad}: {}", reply.text);
    }
    // done, but not satisfactory: work starts again, and the next answer is reviewed again
    let reply = rec::step(&w, "reviewer", case.id, a.department, &judge("done", None, "unsatisfactory"))
        .await
        .expect(200);
    assert_eq!(
        (&reply["status"], &reply["addressee"]["verdict"]),
        (&json!("in_progress"), &json!("unsatisfactory"))
    );
    let case = make::reload(&w, case.id).await;
    assert_eq!(case.status, Status::InProgress);
    let case = rec::claim(&w, "head", &case, a.department).await;
    let seen = view(&w, "clerk", &case, a.department).await;
    assert_eq!(
        (&seen["addressee"]["verdict"], &seen["addressee"]["fulfilment"]),
        (&Value::Null, &Value::Null)
    );
    rec::step(&w, "reviewer_2", case.id, a.department, &judge("partly", Some(80), "satisfactory"))
        .await
        .expect(200);
    let case = make::reload(&w, case.id).await;
    let part = case.recommendation.as_ref().unwrap();
    assert_eq!((part.fulfilment, part.fulfilled_percent), (Some(Fulfilment::Partly), Some(80)));
    assert_eq!(
        rec::step(&w, "reviewer", case.id, a.department, &judge("done", None, "satisfactory"))
            .await
            .refused(409),
        "already_reviewed"
    );
}

#[db_test]
async fn completion_needs_evidence(w: World) {
    let case = rec::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let answer = |outcome: &str, evidence: Value, commitments: Value| {
        json!({
            "assignments": [{"id": id, "version": version}], "outcome": outcome, "text": "Đã làm",
            "evidence": evidence, "commitments": commitments,
        })
    };
    let reply = w.post("head", "/v1/responses", &answer("by_regulation", json!([]), json!([]))).await;
    assert!(reply.text.contains("/evidence"), "{}", reply.text);
    assert_eq!(reply.refused(422), "invalid");
    let told = w
        .post("head", "/v1/responses", &answer("by_regulation", json!([make::document()]), json!([])))
        .await
        .expect(201);
    assert_eq!(told["evidence"], json!([make::document()]));
    // not needed where the work is not reported as done
    let case = rec::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let explained = json!({"assignments": [{"id": id, "version": version}], "outcome": "information_provided", "text": "Giải trình"});
    w.post("head", "/v1/responses", &explained).await.expect(201);
}

#[db_test]
async fn who_did_or_reported_it_does_not_review_it(w: World) {
    let a = &w.cast.a;
    let judge = json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đạt"});
    // a role in any addressee
    let both = rec::new_recommendation("Thu hồi đất", &[a.department, a.department_2]);
    let case = works(&w, &rec::issued(&w, make::today(), both).await).await;
    let case = rec::claim(&w, "head", &case, a.department).await;
    assert_eq!(
        rec::step(&w, "reviewer_and_head", case.id, a.department, &judge).await.refused(409),
        "answerer_cannot_review"
    );
    let seen = view(&w, "reviewer_and_head", &case, a.department).await;
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("review")), "{seen}");
    // a role in a supervised body to which nothing was recommended
    let alone = rec::answered(&w).await;
    let seen = view(&w, "reviewer_and_head", &alone, a.department).await;
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("review")), "{seen}");
    // a user who is no party may: the supervision was of the first department only
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let one = rec::new_recommendation("Thu hồi đất", &[a.department]);
    let conclusion = rec::conclusion_of(&w, supervision, make::today(), vec![one]).await;
    let alone = make::reload(&w, conclusion.recommendations[0].id).await;
    let alone = make::acknowledge(&w, "handler", &alone, a.department).await;
    let alone = rec::claim(&w, "head", &alone, a.department).await;
    let seen = view(&w, "reviewer_and_head", &alone, a.department).await;
    assert!(steps(&seen).as_array().unwrap().contains(&json!("review")), "{seen}");
    rec::step(&w, "reviewer_and_head", alone.id, a.department, &judge).await.expect(200);
    // the user who reported in person, and has another role since
    let case = rec::in_progress(&w).await;
    rec::step(
        &w,
        "handler",
        case.id,
        a.department,
        &json!({"action": "report_progress", "text": "Đã đo đạc"}),
    )
    .await
    .expect(200);
    let case = rec::claim(&w, "head", &make::reload(&w, case.id).await, a.department).await;
    make::replace_grants(&w, "handler", "reviewer", a.board_2).await;
    assert_eq!(
        rec::step(&w, "handler", case.id, a.department, &judge).await.refused(409),
        "answerer_cannot_review"
    );
    assert_eq!(make::reload(&w, case.id).await.status, Status::Answered);
}

#[db_test]
async fn who_was_supervised_does_not_close(w: World) {
    let a = &w.cast.a;
    let case = rec::answered(&w).await;
    let case = rec::judge(&w, &case, a.department, Fulfilment::Done, Verdict::Satisfactory).await;
    let close = json!({"action": "close"});
    let path = format!("/v1/cases/{}", case.id);
    // department_2 was supervised, though nothing was recommended to it
    make::add_grant(&w, "leader", "head", a.department_2).await;
    let seen = w.get("leader", &path).await.expect(200);
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("close")), "{seen}");
    let listed = w.get("leader", "/v1/recommendations").await.expect(200);
    assert_eq!(steps(&listed["items"][0]), steps(&seen), "list and read agree");
    assert_eq!(w.step("leader", &path, case.version, &close).await.refused(409), "supervised_cannot_decide");
    make::revoke_grants(&w, "leader", "head").await;
    w.step("leader", &path, case.version, &close).await.expect(200);
}

#[db_test]
async fn a_dispute_waits_for_the_council(w: World) {
    let a = &w.cast.a;
    let both = rec::new_recommendation("Thu hồi đất", &[a.department, a.department_2]);
    let case = works(&w, &rec::issued(&w, make::today(), both).await).await;
    let take = |position: &str, reason: Option<&str>| json!({"action": "take_position", "position": position, "reason": reason});
    let decide = |decision: &str, due_on: Option<chrono::NaiveDate>| json!({"action": "decide_position", "decision": decision, "reason": "Đã xem xét", "due_on": due_on});
    assert_eq!(
        rec::step(&w, "leader", case.id, a.department, &decide("upheld", None)).await.refused(409),
        "no_position_open"
    );
    assert_eq!(
        rec::step(&w, "head", case.id, a.department, &take("disputed", None)).await.refused(422),
        "invalid"
    );
    rec::step(&w, "head", case.id, a.department, &take("disputed", Some("Thuộc Sở khác"))).await.expect(200);
    assert_eq!(
        rec::step(&w, "head", case.id, a.department, &take("accepted", None)).await.refused(409),
        "position_taken"
    );
    let waiting = w.get("leader", "/v1/assignments?position=disputed").await.expect(200);
    assert_eq!(waiting["items"].as_array().unwrap().len(), 1);
    assert!(steps(&waiting["items"][0]).as_array().unwrap().contains(&json!("decide_position")));
    // work cannot be reported as done while it is disputed
    let (id, version) = make::of(&make::reload(&w, case.id).await, a.department);
    let answer = json!({"assignments": [{"id": id, "version": version}], "outcome": "by_regulation", "text": "Xong", "evidence": [make::document()]});
    assert_eq!(w.post("head", "/v1/responses", &answer).await.refused(409), "position_open");
    for who in ["clerk", "reviewer", "head", "auditor"] {
        assert_eq!(
            rec::step(&w, who, case.id, a.department, &decide("upheld", None)).await.refused(403),
            "forbidden",
            "{who}"
        );
    }
    assert_eq!(
        rec::step(&w, "leader", case.id, a.department, &decide("upheld", Some(make::in_days(9))))
            .await
            .refused(422),
        "invalid"
    );
    let amended =
        rec::step(&w, "leader", case.id, a.department, &decide("amended", Some(make::in_days(120))))
            .await
            .expect(200);
    assert_eq!((&amended["due_on"], &amended["status"]), (&json!(make::in_days(120)), &json!("in_progress")));
    // the other one accepts in part, and its assignment is waived
    rec::step(&w, "head_2", case.id, a.department_2, &take("partly_accepted", Some("Thiếu kinh phí")))
        .await
        .expect(200);
    let lifted = rec::step(&w, "leader", case.id, a.department_2, &decide("lifted", None)).await.expect(200);
    assert_eq!(lifted["status"], "waived");
    let case = make::reload(&w, case.id).await;
    assert_eq!(
        case.recommendation.as_ref().unwrap().addressees.total,
        1,
        "a waived assignment is in no count"
    );
    assert_eq!(case.lead_agency_id, Some(a.department));
    assert_eq!(
        w.get("head_2", &format!("/v1/cases/{}", case.id)).await.status,
        200,
        "its agency may read the reason"
    );
    let case = rec::claim(&w, "head", &case, a.department).await;
    assert_eq!(case.status, Status::Answered);
}

#[db_test]
async fn when_the_last_addressee_is_waived_the_leader_decides(w: World) {
    let a = &w.cast.a;
    let case = rec::assigned(&w).await;
    rec::step(&w, "leader", case.id, a.department, &json!({"action": "waive", "reason": "Luật đã thay đổi"}))
        .await
        .expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.verdict, case.outcome), (Status::Following, None, None));
    let seen = w.get("leader", &format!("/v1/cases/{}", case.id)).await.expect(200);
    assert!(steps(&seen).as_array().unwrap().contains(&json!("close")), "{seen}");
    w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &json!({"action": "close"}))
        .await
        .expect(200);
    let reopen = json!({"action": "reopen", "reason": "Xem lại", "due_on": make::in_days(9)});
    let case = make::reload(&w, case.id).await;
    assert_eq!(
        w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &reopen).await.refused(409),
        "wrong_status"
    );
}

#[db_test]
async fn a_plans_milestones_are_promises(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    let plan = |milestones: Value| json!({"action": "plan", "text": "Kế hoạch", "document": make::document(), "milestones": milestones});
    assert_eq!(rec::step(&w, "head", case.id, a.department, &plan(json!([]))).await.refused(422), "invalid");
    let impossible = plan(json!([{"text": "Đo đạc", "as_stated": "31/11/2027"}]));
    let reply = rec::step(&w, "head", case.id, a.department, &impossible).await;
    assert!(
        reply.text.contains("/milestones/0/as_stated") && reply.text.contains("no_such_date"),
        "{}",
        reply.text
    );
    let milestones =
        json!([make::promise(), {"text": "Thu hồi xong", "as_stated": "trong quý IV/2027", "weight": 3}]);
    rec::step(&w, "head", case.id, a.department, &plan(milestones)).await.expect(200);
    let promised = w.get("clerk", &format!("/v1/commitments?case_id={}", case.id)).await.expect(200);
    assert_eq!(promised["items"].as_array().unwrap().len(), 2);
    assert_eq!(promised["items"][0]["response_id"], Value::Null);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.open_commitments), (Status::InProgress, 2));
    // done and satisfactory, but a milestone is open: followed, not closed
    let case = rec::claim(&w, "head", &case, a.department).await;
    let case = rec::judge(&w, &case, a.department, Fulfilment::Done, Verdict::Satisfactory).await;
    assert_eq!(case.status, Status::Following);
    let close = json!({"action": "close"});
    let path = format!("/v1/cases/{}", case.id);
    assert_eq!(w.step("leader", &path, case.version, &close).await.refused(409), "open_commitments");
    for promise in make::promises_of(&w, case.id).await {
        make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
        // the user who made the plan does not verify it, also in another role
        let found = make::found(kiennghi::service::engine::commitment::settle::CommitmentFinding::Kept);
        make::step_promise(&w, "reviewer", promise.id, found).await;
    }
    let case = make::reload(&w, case.id).await;
    w.step("leader", &path, case.version, &close).await.expect(200);
}

#[db_test]
async fn a_paragraph_of_several_tasks_is_split(w: World) {
    let a = &w.cast.a;
    let both = rec::new_recommendation(
        "Bố trí kinh phí khắc phục thiên tai và bổ sung vốn cho giáo dục, giao thông.",
        &[a.department, a.unmanned],
    );
    let case = rec::issued(&w, make::today(), both).await;
    let body = json!({
        "action": "split", "remains": "Bố trí kinh phí khắc phục thiên tai.",
        "parts": [
            {"content": "Bổ sung vốn cho giáo dục."},
            {"content": "Bổ sung vốn cho giao thông.", "deliverable": "Quyết định giao vốn", "addressees": [{"organization_id": a.department_2}]},
        ],
    });
    let whole = w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &body).await.expect(200);
    assert_eq!(whole["content"], "Bố trí kinh phí khắc phục thiên tai.");
    let found = w.get("clerk", "/v1/recommendations?q=bo+sung+von").await.expect(200)["items"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(found.len(), 2, "the parts are found, the whole no longer");
    let of = |content: &str| found.iter().find(|c| c["content"] == content).unwrap().clone();
    let (education, transport) = (of("Bổ sung vốn cho giáo dục."), of("Bổ sung vốn cho giao thông."));
    assert_eq!(education["assignments"].as_array().unwrap().len(), 2, "the same addressees");
    assert_eq!(education["due_on"], json!(case.due_on), "by the same day");
    assert_eq!(transport["lead_agency_id"], json!(a.department_2));
    for part in [&education, &transport] {
        assert_eq!(
            part["recommendation"]["conclusion_id"],
            json!(case.recommendation.as_ref().unwrap().conclusion_id)
        );
        assert_eq!(part["status"], "assigned");
    }
    let bad = json!({"action": "split", "remains": "Một", "parts": [{"content": "Hai", "addressees": [{"organization_id": a.council}]}]});
    let reply =
        w.step("leader", &format!("/v1/cases/{}", case.id), whole["version"].as_i64().unwrap(), &bad).await;
    assert!(reply.text.contains("/parts/0/addressees/0/organization_id"), "{}", reply.text);
    assert_eq!(reply.refused(422), "invalid");
}

#[db_test]
async fn a_reopened_one_is_with_those_who_have_not_done_it(w: World) {
    let a = &w.cast.a;
    let both = rec::new_recommendation("Thu hồi đất", &[a.department, a.department_2]);
    let case = works(&w, &rec::issued(&w, make::today(), both).await).await;
    let case = rec::claim(&w, "head", &case, a.department).await;
    let case = rec::claim(&w, "head_2", &case, a.department_2).await;
    let case = rec::judge(&w, &case, a.department, Fulfilment::Done, Verdict::Satisfactory).await;
    let case = rec::judge(&w, &case, a.department_2, Fulfilment::Partly, Verdict::PartlySatisfactory).await;
    let path = format!("/v1/cases/{}", case.id);
    let case = w.step("leader", &path, case.version, &json!({"action": "close"})).await.expect(200);
    let reopen = json!({"action": "reopen", "reason": "Chưa xong", "due_on": make::in_days(30)});
    w.step("leader", &path, case["version"].as_i64().unwrap(), &reopen).await.expect(200);
    let case = make::reload(&w, case["id"].as_str().unwrap().parse().unwrap()).await;
    let status = |id: Uuid| case.assignments.iter().find(|x| x.organization_id == id).unwrap().status.word();
    assert_eq!((status(a.department), status(a.department_2)), ("answered", "in_progress"));
    assert_eq!(
        (case.status, case.due_on, case.closed_on),
        (Status::InProgress, Some(make::in_days(30)), None)
    );
}
