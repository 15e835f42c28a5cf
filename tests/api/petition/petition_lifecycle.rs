//! Sequences that the table of steps cannot express: chains, returns, reopening, acting for others, one answer to many.

use entity::enums::{AssignmentStatus, Nature, Outcome, Status, Verdict};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::json;
use testkit::history::{chained, events};
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

pub fn path(case: &CaseView) -> String {
    format!("/v1/cases/{}", case.id)
}

pub fn assignment(id: Uuid) -> String {
    format!("/v1/assignments/{id}")
}

pub fn answer_to(items: &[(Uuid, i64)]) -> serde_json::Value {
    let items: Vec<_> = items.iter().map(|(id, version)| json!({"id": id, "version": version})).collect();
    json!({"assignments": items, "outcome": "by_implementation", "text": "Đã làm xong."})
}

pub fn status_of(case: &CaseView, organization: Uuid) -> AssignmentStatus {
    case.assignments.iter().rev().find(|a| a.organization_id == organization).unwrap().status
}

#[db_test]
async fn a_petition_lives_from_intake_to_a_reviewed_closed_answer(w: World) {
    let new = json!({
        "content": "Cầu treo thôn Nậm Mở xuống cấp, đề nghị sửa chữa.", "channel": "voter_meeting",
        "received_on": make::today(), "units": [w.cast.a.commune], "session_id": w.cast.a.session, "phase": "after",
    });
    let case = w.post("deputy", "/v1/petitions", &new).await.expect(201);
    let at = format!("/v1/cases/{}", case["id"].as_str().unwrap());
    assert_eq!(steps(&case), json!([]), "a deputy can register and read it");
    let step = async |who: &str, version: i64, body: serde_json::Value| {
        w.step(who, &at, version, &body).await.expect(200)
    };
    let case = step(
        "clerk",
        1,
        json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"}),
    )
    .await;
    assert_eq!(
        steps(&case),
        json!(["reclassify", "merge", "split_into_parts", "withdraw", "answer_on_the_spot"])
    );
    let case = step(
        "leader",
        2,
        json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(20)}),
    )
    .await;
    let id = case["assignments"][0]["id"].as_str().unwrap();
    let queue = w.get("handler", "/v1/assignments?status=assigned&count=true").await.expect(200);
    assert_eq!((queue["count"].as_i64(), queue["items"][0]["id"].as_str()), (Some(1), Some(id)));
    assert_eq!(steps(&queue["items"][0]), json!(["acknowledge", "return"]));
    let mine = w
        .step("handler", &format!("/v1/assignments/{id}"), 1, &json!({"action": "acknowledge"}))
        .await
        .expect(200);
    assert_eq!(
        (mine["status"].as_str(), mine["case"]["status"].as_str()),
        (Some("in_progress"), Some("in_progress"))
    );
    let answer = w.post("head", "/v1/responses", &json!({
        "assignments": [{"id": id, "version": 2}], "outcome": "by_implementation", "text": "Đã sửa xong cầu.",
    })).await.expect(201);
    assert_eq!(answer["outcome_group"], "resolved");
    let case = step(
        "reviewer",
        5,
        json!({"action": "review", "verdict": "satisfactory", "text": "Đã kiểm tra thực địa."}),
    )
    .await;
    assert_eq!((case["status"].as_str(), case["verdict"].as_str()), (Some("answered"), Some("satisfactory")));
    let closing = make::closing(&make::reload(&w, case["id"].as_str().unwrap().parse().unwrap()).await);
    let case = step("leader", 6, closing).await;
    assert_eq!(
        (case["status"].as_str(), case["closed_on"].as_str()),
        (Some("closed"), Some(&*make::today().to_string()))
    );
    step(
        "deputy",
        7,
        json!({"action": "notify_voters", "notified_on": make::today(), "place": "Thôn Nậm Mở", "how": "Họp thôn"}),
    )
    .await;
    let id: Uuid = case["id"].as_str().unwrap().parse().unwrap();
    let log = events(&w, id).await;
    let acts: Vec<_> = log.iter().map(|e| e.action.word()).collect();
    assert_eq!(
        acts,
        ["register", "accept", "assign", "acknowledge", "respond", "review", "close", "notify_voters"]
    );
    chained(&log);
}

#[db_test]
async fn a_deputy_and_a_liaison_register_only_in_their_own_area(w: World) {
    for who in ["deputy", "liaison"] {
        let mut new = serde_json::to_value(make::new_petition(&w, "Đường hỏng")).unwrap();
        let case = w.post(who, "/v1/petitions", &new).await.expect(201);
        assert_eq!(case["registered_by"], json!(w.cast.a.group));
        new["units"] = json!([w.cast.a.far_commune]);
        assert_eq!(w.post(who, "/v1/petitions", &new).await.refused(403), "forbidden");
        new["units"] = json!([w.cast.b.commune]);
        new["council_id"] = json!(w.cast.b.council);
        assert_eq!(w.post(who, "/v1/petitions", &new).await.refused(403), "forbidden");
    }
}

#[db_test]
async fn nobody_else_registers(w: World) {
    let mut new = serde_json::to_value(make::new_petition(&w, "Đường hỏng")).unwrap();
    for council in [json!(null), json!(w.cast.a.council)] {
        new["council_id"] = council;
        for who in ["leader", "reviewer", "coordinator", "handler", "head", "auditor", "admin", "nobody"] {
            assert_eq!(w.post(who, "/v1/petitions", &new).await.refused(403), "forbidden", "{who}");
        }
    }
    new["council_id"] = json!(w.cast.a.council);
    assert_eq!(w.post("clerk_b", "/v1/petitions", &new).await.refused(403), "forbidden");
}

#[db_test]
async fn numbers_count_up_within_a_council_and_a_year(w: World) {
    let mut new = serde_json::to_value(make::new_petition(&w, "Đường hỏng")).unwrap();
    let number = async |who: &str, new: &serde_json::Value| {
        w.post(who, "/v1/petitions", new).await.expect(201)["number"].as_str().unwrap().to_owned()
    };
    let year = make::today().to_string()[..4].to_owned();
    assert_eq!(number("clerk", &new).await, format!("KN-{year}-000001"));
    assert_eq!(number("clerk", &new).await, format!("KN-{year}-000002"));
    assert_eq!(number("clerk_b", &new).await, format!("KN-{year}-000001"));
    new["received_on"] = json!("2025-12-31");
    assert_eq!(number("clerk", &new).await, "KN-2025-000001");
}

#[db_test]
async fn an_opinion_is_kept_and_not_followed(w: World) {
    let case = make::accepted_as(&w, Nature::Opinion).await;
    let body = json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(20)});
    assert_eq!(w.step("leader", &path(&case), case.version, &body).await.refused(409), "is_opinion");
}

#[db_test]
async fn who_answered_cannot_review(w: World) {
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.department_2, vec![]).await;
    let case = make::acknowledge(&w, "handler_2", &case, w.cast.a.department_2).await;
    let case = make::answer(&w, "head_2", &case, w.cast.a.department_2, Outcome::ByRegulation).await;
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    let refused = w.step("reviewer_and_head", &path(&case), case.version, &review).await;
    assert_eq!(refused.refused(409), "answerer_cannot_review");
    let seen = w.get("reviewer_and_head", &path(&case)).await.expect(200);
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("review")));
    w.step("reviewer_2", &path(&case), case.version, &review).await.expect(200);
}

#[db_test]
async fn an_unsatisfactory_review_sends_the_case_back_for_another_answer(w: World) {
    let case = make::reviewed(&w, Verdict::Unsatisfactory).await;
    assert_eq!((case.status, case.verdict), (Status::InProgress, Some(Verdict::Unsatisfactory)));
    assert_eq!(status_of(&case, w.cast.a.department), AssignmentStatus::InProgress);
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::WithRoadmap).await;
    assert_eq!(
        (case.status, case.verdict, case.outcome),
        (Status::Answered, None, Some(Outcome::WithRoadmap))
    );
    assert_eq!(
        w.step("leader", &path(&case), case.version, &json!({"action": "close"})).await.refused(409),
        "not_reviewed"
    );
    let review = json!({"action": "review", "verdict": "partly_satisfactory", "text": "Còn thiếu"});
    let case = w.step("reviewer", &path(&case), case.version, &review).await.expect(200);
    assert_eq!(case["status"], "following");
}

#[db_test]
async fn a_response_is_reviewed_once(w: World) {
    let case = make::reviewed(&w, Verdict::Satisfactory).await;
    let review = json!({"action": "review", "verdict": "unsatisfactory", "text": "Không đạt"});
    assert_eq!(
        w.step("reviewer_2", &path(&case), case.version, &review).await.refused(409),
        "already_reviewed"
    );
}

#[db_test]
async fn a_satisfactory_answer_closes_from_answered_and_reopens_with_its_agency(w: World) {
    let case = make::closed(&w).await;
    let body = json!({"action": "reopen", "reason": "Hỏng lại", "due_on": make::in_days(15)});
    w.step("leader", &path(&case), case.version, &body).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!(
        (case.status, case.closed_on, case.due_on),
        (Status::InProgress, None, Some(make::in_days(15)))
    );
    assert_eq!(status_of(&case, w.cast.a.department), AssignmentStatus::InProgress);
    make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
}

#[db_test]
async fn one_response_answers_many_petitions_or_none(w: World) {
    let (one, two) = (make::in_progress(&w).await, make::in_progress(&w).await);
    let waiting = make::assigned(&w).await;
    let department = w.cast.a.department;
    let [a, b, c] = [make::of(&one, department), make::of(&two, department), make::of(&waiting, department)];
    assert_eq!(w.post("head", "/v1/responses", &answer_to(&[a, b, c])).await.refused(409), "wrong_status");
    assert_eq!(
        w.post("head", "/v1/responses", &answer_to(&[a, (b.0, 1)])).await.refused(412),
        "stale_version"
    );
    assert_eq!(
        w.post("head", "/v1/responses", &answer_to(&[a, (Uuid::nil(), 1)])).await.refused(404),
        "not_found"
    );
    assert_eq!(w.post("head", "/v1/responses", &answer_to(&[a, a])).await.refused(422), "invalid");
    assert_eq!(make::reload(&w, one.id).await.version, one.version, "nothing was answered");
    let foreign = make::of(&one, w.cast.a.department_2);
    assert_eq!(w.post("head", "/v1/responses", &answer_to(&[b, foreign])).await.refused(422), "invalid");
    let answer = w.post("head", "/v1/responses", &answer_to(&[a, b])).await.expect(201);
    assert_eq!(answer["answers"].as_array().unwrap().len(), 2);
    for id in [one.id, two.id] {
        let case = make::reload(&w, id).await;
        assert_eq!(
            (case.status, case.assignments.iter().filter(|a| a.response_id.is_some()).count()),
            (Status::Answered, 1)
        );
    }
    let id = answer["id"].as_str().unwrap();
    for (who, status) in
        [("head", 200), ("clerk", 200), ("reviewer", 200), ("clerk_b", 404), ("head_b", 404), ("admin", 404)]
    {
        assert_eq!(w.get(who, &format!("/v1/responses/{id}")).await.status, status, "{who}");
    }
    let listed = w.get("clerk", &format!("/v1/responses?case_id={}", one.id)).await.expect(200);
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
}

#[db_test]
async fn both_numbers_of_a_merged_case_resolve_and_it_can_be_undone(w: World) {
    let (case, survivor) = (make::accepted(&w).await, make::in_progress(&w).await);
    let body = json!({"action": "merge", "into": survivor.id});
    w.step("clerk", &path(&case), case.version, &body).await.expect(200);
    let found = w.get("clerk", &format!("/v1/cases?number={}", case.number)).await.expect(200);
    assert_eq!(found["items"][0]["merged_into"], json!(survivor.id));
    let kept = make::reload(&w, survivor.id).await;
    assert_eq!((kept.version, kept.status), (survivor.version + 1, Status::InProgress));
    assert_eq!(events(&w, survivor.id).await.last().unwrap().data["case_number"], json!(case.number));
    let back =
        w.step("clerk", &path(&case), case.version + 1, &json!({"action": "unmerge"})).await.expect(200);
    assert_eq!((back["status"].as_str(), &back["merged_into"]), (Some("accepted"), &json!(null)));
    chained(&events(&w, survivor.id).await);
}

#[db_test]
async fn a_case_merges_only_into_a_living_one_of_its_council(w: World) {
    let case = make::received(&w).await;
    let dead = make::withdrawn(&w).await;
    let merge = |into: Uuid| json!({"action": "merge", "into": into});
    for nowhere in [case.id, Uuid::nil()] {
        w.step("clerk", &path(&case), case.version, &merge(nowhere)).await.refused(422);
    }
    assert_eq!(
        w.step("clerk", &path(&case), case.version, &merge(dead.id)).await.refused(409),
        "merge_not_possible"
    );
    let new = serde_json::to_value(make::new_petition(&w, "Của tỉnh khác")).unwrap();
    let foreign = w.post("clerk_b", "/v1/petitions", &new).await.expect(201);
    let foreign = foreign["id"].as_str().unwrap().parse().unwrap();
    w.step("clerk", &path(&case), case.version, &merge(foreign)).await.refused(422);
}

#[db_test]
async fn old_cases_keep_the_old_names(w: World) {
    let case = make::assigned(&w).await;
    let url = format!("/v1/organizations/{}", w.cast.a.department);
    w.patch("admin", &url, 1, &json!({"name": "Sở Hạ tầng"})).await.expect(200);
    let old = make::reload(&w, case.id).await;
    assert_eq!(old.lead_agency_name.as_deref(), Some("Sở Xây dựng Lào Cai"));
    let new = make::assigned(&w).await;
    assert_eq!(new.lead_agency_name.as_deref(), Some("Sở Hạ tầng"));
}
