//! Who answers, reviews and sees when users have several roles and agencies end, return and delegate assignments.

use entity::enums::{Outcome, Role, Scope, Status, Verdict};
use kiennghi::service::directory::client::{self, NewClient};
use kiennghi::service::directory::grant::{self, NewGrant};
use kiennghi::service::engine::case::view::CaseView;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::offer::{others, steps};
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

async fn add_grant(w: &World, who: &str, role: Role, organization_id: Uuid) {
    let new = NewGrant { user_id: w.user(who), role, organization_id };
    grant::give(&mut w.app.handle(), &testkit::system(), new).await.unwrap();
}

/// Takes a step of an agency's assignment in a case.
async fn step(w: &World, who: &str, case: &CaseView, agency: Uuid, body: Value) -> Response {
    let (id, version) = make::of(case, agency);
    w.step(who, &format!("/v1/assignments/{id}"), version, &body).await
}

async fn on_case(w: &World, who: &str, case: &CaseView, body: Value) -> Response {
    w.step(who, &format!("/v1/cases/{}", case.id), case.version, &body).await
}

async fn review(w: &World, who: &str, case: &CaseView, verdict: Verdict) -> Response {
    on_case(w, who, case, json!({"action": "review", "verdict": verdict, "text": "Đã thẩm tra."})).await
}

fn assignment(case: &CaseView, agency: Uuid) -> String {
    format!("/v1/assignments/{}", make::of(case, agency).0)
}

#[db_test]
async fn a_case_does_not_stick_with_an_agency_that_ended(w: World) {
    let case = make::assigned(&w).await;
    let acknowledge = || json!({"action": "acknowledge"});
    let refused = step(&w, "clerk", &case, w.cast.a.department, acknowledge()).await;
    assert_eq!(refused.refused(409), "agency_speaks_for_itself");
    let path = format!("/v1/organizations/{}", w.cast.a.department);
    w.patch("admin", &path, 1, &json!({"valid_to": make::today().pred_opt().unwrap()})).await.expect(200);
    let seen = w.get("clerk", &assignment(&case, w.cast.a.department)).await.expect(200);
    assert!(steps(&seen).as_array().unwrap().contains(&json!("acknowledge")), "{seen}");
    step(&w, "clerk", &case, w.cast.a.department, acknowledge()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let again = json!({"action": "assign", "lead": w.cast.a.department_2, "due_on": make::in_days(9)});
    assert_eq!(on_case(&w, "leader", &case, again).await.expect(200)["status"], "assigned");
}

#[db_test]
async fn an_agency_whose_people_are_all_disabled_is_spoken_for(w: World) {
    let case = make::assigned(&w).await;
    for who in ["handler", "head"] {
        let refused = step(&w, "clerk", &case, w.cast.a.department, json!({"action": "acknowledge"})).await;
        assert_eq!(refused.refused(409), "agency_speaks_for_itself");
        w.patch("admin", &format!("/v1/users/{}", w.user(who)), 1, &json!({"disabled": true}))
            .await
            .expect(200);
    }
    step(&w, "clerk", &case, w.cast.a.department, json!({"action": "acknowledge"})).await.expect(200);
}

#[db_test]
async fn the_office_does_what_nobody_in_the_agency_can_do_and_nothing_else(w: World) {
    let head = format!("/v1/users/{}", w.user("head"));
    w.patch("admin", &head, 1, &json!({"disabled": true})).await.expect(200);
    let case = make::assigned(&w).await;
    let refused = step(&w, "clerk", &case, w.cast.a.department, json!({"action": "acknowledge"})).await;
    assert_eq!(refused.refused(409), "agency_speaks_for_itself", "the handler can");
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let answer = json!({"assignments": [{"id": id, "version": version}], "outcome": "by_implementation", "text": "Xong."});
    let of_client =
        |scopes: Value| json!({"name": "Một cửa", "organization_id": w.cast.a.department, "scopes": scopes});
    // a system that only reads, or whose last secret is worth nothing, does not answer
    w.post("admin", "/v1/clients", &of_client(json!(["cases:read", "assignments:write"]))).await.expect(201);
    let seen = w.get("clerk", &assignment(&case, w.cast.a.department)).await.expect(200);
    assert_eq!(others(&seen), json!(["respond", "create_access_link"]));
    let progress = json!({"action": "report_progress", "text": "Đang làm"});
    let refused = step(&w, "clerk", &case, w.cast.a.department, progress).await;
    assert_eq!(refused.refused(409), "agency_speaks_for_itself", "not without a paper");

    let client = w.post("admin", "/v1/clients", &of_client(json!(["responses:write"]))).await.expect(201);
    assert_eq!(w.post("clerk", "/v1/responses", &answer).await.refused(409), "agency_speaks_for_itself");
    let path = format!("/v1/clients/{}", client["id"].as_str().unwrap());
    w.patch("admin", &path, 1, &json!({"disabled": true})).await.expect(200);
    w.post("clerk", "/v1/responses", &answer).await.expect(201);
}

#[db_test]
async fn who_answered_for_any_agency_of_the_case_does_not_review_it(w: World) {
    // as a co-operating agency
    let case = make::in_progress(&w).await;
    let case = make::acknowledge(&w, "handler_2", &case, w.cast.a.department_2).await;
    let case = make::answer(&w, "head_2", &case, w.cast.a.department_2, Outcome::ByImplementation).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    let refused = review(&w, "reviewer_and_head", &case, Verdict::Satisfactory).await;
    assert_eq!(refused.refused(409), "answerer_cannot_review");
    review(&w, "reviewer_2", &case, Verdict::Satisfactory).await.expect(200);
    // as the previous lead agency
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.department_2, vec![]).await;
    let case = make::acknowledge(&w, "handler_2", &case, w.cast.a.department_2).await;
    let case = make::answer(&w, "head_2", &case, w.cast.a.department_2, Outcome::ByImplementation).await;
    review(&w, "reviewer", &case, Verdict::Unsatisfactory).await.expect(200);
    let case = make::assign(&w, &make::reload(&w, case.id).await, w.cast.a.department, vec![]).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    let refused = review(&w, "reviewer_and_head", &case, Verdict::Satisfactory).await;
    assert_eq!(refused.refused(409), "answerer_cannot_review");
    // as the committee that delegated it
    add_grant(&w, "nobody", Role::Coordinator, w.cast.a.committee).await;
    add_grant(&w, "nobody", Role::Reviewer, w.cast.a.board).await;
    let case = make::passed_down(&w).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    let refused = review(&w, "nobody", &case, Verdict::Satisfactory).await;
    assert_eq!(refused.refused(409), "answerer_cannot_review");
    review(&w, "reviewer_and_head", &case, Verdict::Satisfactory).await.expect(200);
}

#[db_test]
async fn a_clerk_who_is_also_a_member_of_the_agency_acts_in_the_role_that_may(w: World) {
    add_grant(&w, "nobody", Role::Clerk, w.cast.a.office).await;
    add_grant(&w, "nobody", Role::Handler, w.cast.a.department).await;
    let case = make::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let body = json!({"assignments": [{"id": id, "version": version}], "outcome": "by_implementation", "text": "Xong."});
    let refused = w.post("nobody", "/v1/responses", &body).await;
    assert_eq!(
        refused.refused(409),
        "agency_speaks_for_itself",
        "a handler may not answer, nor a clerk for this agency"
    );
    step(&w, "nobody", &case, w.cast.a.department, json!({"action": "report_progress", "text": "Đang làm"}))
        .await
        .expect(200);
    let told = testkit::history::events(&w, case.id).await.pop().unwrap();
    assert_eq!(
        (told.role, told.on_behalf_of),
        (Some(Role::Handler), None),
        "what a handler may do, the handler did"
    );
}

#[db_test]
async fn a_board_answers_only_its_own_council(w: World) {
    let case = make::accepted(&w).await;
    let assign = |lead: Uuid, with: Vec<Uuid>| json!({"action": "assign", "lead": lead, "cooperating": with, "due_on": make::in_days(9)});
    for body in [assign(w.cast.b.board, vec![]), assign(w.cast.a.department, vec![w.cast.b.board])] {
        let problem = on_case(&w, "leader", &case, body).await.expect(422);
        assert_eq!(problem["errors"][0]["code"], "not_an_agency", "{problem}");
    }
    on_case(&w, "leader", &case, assign(w.cast.a.board, vec![w.cast.b.department])).await.expect(200);
}

#[db_test]
async fn who_returned_a_case_sees_no_more_of_it(w: World) {
    let case = make::with_committee(&w).await;
    let pass = json!({"action": "pass_down", "answers_to": "council", "to": w.cast.a.department});
    step(&w, "coordinator", &case, w.cast.a.committee, pass).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let back = json!({"action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": w.cast.a.department_2});
    let returned = step(&w, "handler", &case, w.cast.a.department, back).await.expect(200);
    assert_eq!((&returned["case"]["content"], &returned["case"]["status"]), (&Value::Null, &Value::Null));
    let text = "Nội dung chỉnh sửa sau đó";
    let case = make::reload(&w, case.id).await;
    w.patch(
        "clerk",
        &format!("/v1/petitions/{}", case.id),
        case.version,
        &json!({"content": text, "reason": "Bổ sung"}),
    )
    .await
    .expect(200);
    for (who, agency) in [("handler", w.cast.a.department), ("coordinator", w.cast.a.committee)] {
        let seen = w.get(who, &assignment(&case, agency)).await.expect(200);
        assert_eq!(
            (&seen["case"]["content"], &seen["case"]["status"]),
            (&Value::Null, &Value::Null),
            "{who}"
        );
        assert_eq!(seen["case"]["number"], case.number);
        let list = w.get(who, "/v1/assignments").await;
        assert!(!list.text.contains("sau đó"), "{who}: {}", list.text);
        w.get(who, &format!("/v1/cases/{}", case.id)).await.refused(404);
    }
    let seen = w.get("clerk", &assignment(&case, w.cast.a.department)).await.expect(200);
    assert_eq!((&seen["case"]["content"], &seen["case"]["status"]), (&json!(text), &json!("accepted")));
}

#[db_test]
async fn an_agency_takes_part_once_also_when_passed_down_to(w: World) {
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.committee, vec![w.cast.a.department_2]).await;
    let pass = |to: Uuid| json!({"action": "pass_down", "answers_to": "council", "to": to});
    let twice =
        step(&w, "coordinator", &case, w.cast.a.committee, pass(w.cast.a.department_2)).await.expect(422);
    assert_eq!(
        (&twice["errors"][0]["pointer"], &twice["errors"][0]["code"]),
        (&json!("/to"), &json!("duplicate"))
    );
    step(&w, "coordinator", &case, w.cast.a.committee, pass(w.cast.a.department)).await.expect(200);
}

#[db_test]
async fn what_is_assigned_or_resumed_again_carries_no_old_review(w: World) {
    let case = make::answered(&w).await;
    review(&w, "reviewer", &case, Verdict::Unsatisfactory).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert!(case.outcome.is_some() && case.verdict == Some(Verdict::Unsatisfactory));
    let case = make::assign(&w, &case, w.cast.a.department_2, vec![]).await;
    assert_eq!((case.outcome, case.verdict), (None, None));

    let case = make::closed(&w).await;
    let told = json!({"action": "notify_voters", "notified_on": make::today(), "place": "Nhà văn hóa", "how": "Hội nghị"});
    on_case(&w, "clerk", &case, told).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert!(case.voters_notified_on.is_some());
    let reopen = json!({"action": "reopen", "reason": "Chưa xong", "due_on": make::in_days(9)});
    let again = on_case(&w, "leader", &case, reopen).await.expect(200);
    assert_eq!((&again["verdict"], &again["voters_notified_on"]), (&Value::Null, &Value::Null), "{again}");
    let events = testkit::history::events(&w, case.id).await;
    assert!(events.iter().any(|e| e.data["verdict"] == "satisfactory"), "the event log keeps it");
}

#[db_test]
async fn a_closed_case_keeps_nobody_waiting(w: World) {
    let case = make::closed(&w).await;
    assert_eq!(case.status, Status::Closed);
    let seen = w.get("handler_2", &assignment(&case, w.cast.a.department_2)).await.expect(200);
    assert_eq!((&seen["status"], &steps(&seen)), (&json!("recalled"), &json!([])));
    let lead = w.get("handler", &assignment(&case, w.cast.a.department)).await.expect(200);
    assert_eq!(lead["status"], "answered");
}

#[db_test]
async fn what_a_cooperating_agency_returns_is_with_its_committee_again(w: World) {
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.department, vec![w.cast.a.committee]).await;
    let pass = json!({"action": "pass_down", "answers_to": "council", "to": w.cast.a.department_2});
    step(&w, "coordinator", &case, w.cast.a.committee, pass.clone()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let back = json!({"action": "return", "reason": "Không thuộc", "proposed_receiver": w.cast.a.department});
    step(&w, "handler_2", &case, w.cast.a.department_2, back.clone()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let with = w.get("committee_head", &assignment(&case, w.cast.a.committee)).await.expect(200);
    assert_eq!(with["status"], "assigned", "{with}");
    assert_eq!(case.status, Status::Assigned, "the lead's case has not changed");
    step(&w, "coordinator", &case, w.cast.a.committee, pass).await.expect(200);
    // the lead's assignment returns to the council
    let case = make::passed_down(&w).await;
    step(
        &w,
        "handler",
        &case,
        w.cast.a.department,
        json!({"action": "return", "reason": "Không thuộc", "proposed_receiver": w.cast.a.department_2}),
    )
    .await
    .expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.frozen), (Status::Accepted, false));
    assert!(case.assignments.iter().all(|a| !a.status.is_live()));
    make::assign(&w, &case, w.cast.a.committee, vec![]).await;
}

#[db_test]
async fn an_assignment_out_of_sight_answers_as_one_that_is_not(w: World) {
    let (mine, theirs) = (make::in_progress(&w).await, make::accepted(&w).await);
    let theirs = make::assign(&w, &theirs, w.cast.b.department, vec![]).await;
    let (own, version) = make::of(&mine, w.cast.a.department);
    let (foreign, _) = make::of(&theirs, w.cast.b.department);
    let mut told = vec![];
    for other in [foreign, own_less(own)] {
        let body = json!({
            "assignments": [{"id": own, "version": version}, {"id": other, "version": 1}],
            "outcome": "by_implementation", "text": "Xong.",
        });
        let mut problem = w.post("head", "/v1/responses", &body).await.expect(404);
        problem.as_object_mut().unwrap().remove("request_id");
        told.push(problem);
    }
    assert_eq!(told[0], told[1]);
}

#[db_test]
async fn a_system_that_may_write_sees_what_it_writes_to(w: World) {
    let case = make::assigned(&w).await;
    let path = assignment(&case, w.cast.a.department);
    for scope in [Scope::AssignmentsWrite, Scope::ResponsesWrite] {
        let new =
            NewClient {
                name: "Một cửa".into(), organization_id: w.cast.a.department, scopes: vec![scope]
            };
        let made = client::create(&mut w.app.handle(), &w.context("admin").await, new).await.unwrap().view;
        let (id, secret) = (made.id.to_string(), made.client_secret.unwrap());
        let form = [("grant_type", "client_credentials"), ("client_id", &id), ("client_secret", &secret)];
        let tokens = w.send(w.request(Method::POST, "/v1/oauth/token").form(&form)).await.expect(200);
        let token = tokens["access_token"].as_str().unwrap();
        let read = |path: &str| w.send(w.request(Method::GET, path).bearer_auth(token));
        read(&path).await.expect(200);
        read(&format!("/v1/cases/{}", case.id)).await.expect(200);
        let other = make::received(&w).await;
        read(&format!("/v1/cases/{}", other.id)).await.refused(404);
    }
}

/// An id of no resource.
fn own_less(id: Uuid) -> Uuid {
    Uuid::from_u128(id.as_u128() ^ 1)
}
