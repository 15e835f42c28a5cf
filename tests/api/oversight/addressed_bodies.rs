//! Every body can be an addressee, those of the council itself included: then somebody of another body judges.

use entity::enums::{Fulfilment, Outcome, Verdict};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::make::{self, recommendation as rec};
use testkit::{World, db_test};
use uuid::Uuid;

async fn body_of(w: &World, kind: &str, name: &str, parent: Option<Uuid>) -> Uuid {
    let new = json!({"kind": kind, "name": name, "valid_from": "2021-07-01", "parent_id": parent});
    let made = w.post("admin", "/v1/organizations", &new).await.expect(201);
    made["id"].as_str().unwrap().parse().unwrap()
}

fn assign(lead: Uuid, cooperating: &[Uuid]) -> Value {
    json!({"action": "assign", "lead": lead, "cooperating": cooperating, "due_on": make::in_days(30), "document": make::document()})
}

async fn on_case(w: &World, who: &str, case: &CaseView, step: &Value) -> testkit::Response {
    let version = make::reload(w, case.id).await.version;
    w.step(who, &format!("/v1/cases/{}", case.id), version, step).await
}

/// Makes `nobody` the chair of the council: a leader who is not of the standing body.
async fn chair(w: &World) -> &'static str {
    make::add_grant(w, "nobody", "leader", w.cast.a.council).await;
    "nobody"
}

fn review() -> Value {
    json!({"action": "review", "verdict": "satisfactory", "text": "Đã xem xét"})
}

#[db_test]
async fn the_standing_body_answers_for_the_councils_own_work_and_another_body_judges(w: World) {
    let a = &w.cast.a;
    let chair = chair(&w).await;
    make::add_grant(&w, "deputy", "head", a.standing_body).await;
    make::add_grant(&w, "reviewer_2", "reviewer", a.standing_body).await;
    let case = make::accepted(&w).await;
    let step = assign(a.standing_body, &[]);
    assert_eq!(on_case(&w, "leader", &case, &step).await.refused(409), "supervised_cannot_decide");
    on_case(&w, chair, &case, &step).await.expect(200);
    let case = make::reload(&w, case.id).await;
    make::acknowledge(&w, "deputy", &case, a.standing_body).await;
    let case = make::reload(&w, case.id).await;
    let case = make::answer(&w, "deputy", &case, a.standing_body, Outcome::InformationProvided).await;
    // whoever has a role in the standing body is a party, also with a role in a board
    assert_eq!(on_case(&w, "reviewer_2", &case, &review()).await.refused(409), "answerer_cannot_review");
    on_case(&w, "reviewer", &case, &review()).await.expect(200);
    let close = json!({"action": "close"});
    assert_eq!(on_case(&w, "leader", &case, &close).await.refused(409), "supervised_cannot_decide");
    on_case(&w, "leader_b", &case, &close).await.refused(404);
    on_case(&w, chair, &case, &close).await.expect(200);
}

#[db_test]
async fn the_office_answers_and_a_leader_does_what_its_clerks_must_not(w: World) {
    let a = &w.cast.a;
    let case = make::accepted(&w).await;
    for _ in 0..2 {
        on_case(&w, "leader", &case, &assign(a.office, &[])).await.expect(200);
        let (id, version) = make::of(&make::reload(&w, case.id).await, a.office);
        let back = json!({"action": "return", "reason": "Thuộc việc của Thường trực", "proposed_receiver": a.department});
        w.step("clerk", &format!("/v1/assignments/{id}"), version, &back).await.expect(200);
    }
    assert!(make::reload(&w, case.id).await.frozen);
    let release = json!({"action": "release", "reason": "Đã rõ"});
    assert_eq!(on_case(&w, "clerk", &case, &release).await.refused(409), "supervised_cannot_decide");
    on_case(&w, "leader", &case, &release).await.expect(200);
    on_case(&w, "leader", &case, &assign(a.office, &[])).await.expect(200);
    let case = make::acknowledge(&w, "clerk", &make::reload(&w, case.id).await, a.office).await;
    let case = make::answer(&w, "clerk", &case, a.office, Outcome::InformationProvided).await;
    on_case(&w, "reviewer", &case, &review()).await.expect(200);
    on_case(&w, "leader", &case, &json!({"action": "close"})).await.expect(200);
}

#[db_test]
async fn the_front_a_delegation_a_commune_and_a_ministry_are_addressees(w: World) {
    let a = &w.cast.a;
    let front = body_of(&w, "fatherland_front", "MTTQ tỉnh", None).await;
    let delegation = body_of(&w, "na_delegation", "Đoàn ĐBQH tỉnh", None).await;
    let commune = body_of(&w, "peoples_council", "HĐND xã Mường Bo", None).await;
    let its_standing_body = body_of(&w, "standing_body", "Thường trực HĐND xã", Some(commune)).await;
    let ministry = body_of(&w, "central_body", "Bộ Xây dựng", None).await;
    let case = make::accepted(&w).await;
    for foreign in [a.council, w.cast.b.board, w.cast.b.office, w.cast.b.group] {
        let problem = on_case(&w, "leader", &case, &assign(foreign, &[])).await.expect(422);
        assert_eq!(problem["errors"][0]["code"], "not_an_agency", "{problem}");
    }
    let others = [delegation, commune, its_standing_body, ministry, a.group];
    on_case(&w, "leader", &case, &assign(front, &others)).await.expect(200);
    make::add_grant(&w, "nobody", "head", front).await;
    let case = make::acknowledge(&w, "nobody", &make::reload(&w, case.id).await, front).await;
    make::answer(&w, "nobody", &case, front, Outcome::InformationProvided).await;
    // a ministry has no user: the office records its answer
    let case = make::acknowledge(&w, "clerk", &make::reload(&w, case.id).await, ministry).await;
    make::answer(&w, "clerk", &case, ministry, Outcome::InformationProvided).await;
    for role in ["head", "clerk", "admin"] {
        let grant = json!({"user_id": w.user("nobody"), "role": role, "organization_id": ministry});
        assert_eq!(
            w.post("admin", "/v1/grants", &grant).await.refused(409),
            "role_not_allowed_here",
            "{role}"
        );
    }
}

#[db_test]
async fn the_standing_body_reviews_what_it_supervised_itself(w: World) {
    let a = &w.cast.a;
    make::add_grant(&w, "nobody", "reviewer", a.standing_body).await;
    let led = make::supervision(&w, a.standing_body, vec![a.department]).await;
    let conclusion = json!({
        "supervision_id": led, "form": "conclusion", "summary": "Việc tiếp công dân còn chậm.",
        "document": rec::fresh_document(make::today()), "issue": true,
        "recommendations": [rec::new_recommendation("Bố trí người tiếp công dân.", &[a.department])],
    });
    let made = w.post("leader", "/v1/conclusions", &conclusion).await.expect(201);
    let id: Uuid = made["recommendations"][0]["id"].as_str().unwrap().parse().unwrap();
    let case = make::acknowledge(&w, "handler", &make::reload(&w, id).await, a.department).await;
    rec::claim(&w, "head", &case, a.department).await;
    let step = json!({"action": "review", "fulfilment": Fulfilment::Done, "verdict": Verdict::Satisfactory, "text": "Đã kiểm tra"});
    rec::step(&w, "nobody", id, a.department, &step).await.expect(200);
    on_case(&w, "leader", &make::reload(&w, id).await, &json!({"action": "close"})).await.expect(200);
}

#[db_test]
async fn one_recommendation_has_the_99_communes_as_addressees_and_settles_139_petitions(w: World) {
    let mut communes = vec![];
    for i in 1..=99 {
        communes.push(body_of(&w, "peoples_council", &format!("HĐND xã số {i}"), None).await);
    }
    let mut petitions = vec![];
    for _ in 0..139 {
        petitions.push(make::received(&w).await.id);
    }
    let mut one = rec::new_recommendation("Công khai kết quả trả lời cử tri.", &communes);
    one.settles = petitions;
    let case = rec::issued(&w, make::today(), one).await;
    assert_eq!(case.assignments.len(), 99);
    let links = w.get("clerk", &format!("/v1/cases/{}/links?count=true", case.id)).await.expect(200);
    assert_eq!(links["count"], 139);
    let many = |n: usize| assign(w.cast.a.department, &vec![w.cast.a.department_2; n]);
    let accepted = make::accepted(&w).await;
    let problem = on_case(&w, "leader", &accepted, &many(301)).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/cooperating");
    on_case(&w, "leader", &accepted, &assign(w.cast.a.department, &communes)).await.expect(200);
    assert_eq!(make::reload(&w, accepted.id).await.assignments.len(), 100);
}

#[db_test]
async fn a_body_is_addressed_only_if_somebody_of_another_body_can_judge(w: World) {
    let a = &w.cast.a;
    let led = make::supervision(&w, a.board, vec![a.department]).await;
    let conclusion = |addressees: &[Uuid]| {
        json!({
            "supervision_id": led, "form": "conclusion", "summary": "Chậm ban hành chương trình giám sát.",
            "document": rec::fresh_document(make::today()), "issue": true,
            "recommendations": [rec::new_recommendation("Ban hành chương trình giám sát.", addressees)],
        })
    };
    // every leader is of the standing body
    let problem = w
        .post("reviewer", "/v1/conclusions", &conclusion(&[a.department, a.standing_body]))
        .await
        .expect(422);
    let error = &problem["errors"][0];
    assert_eq!(error["code"], "nobody_judges", "{problem}");
    assert_eq!(error["pointer"], "/recommendations/0/addressees/1/organization_id");
    let chair = chair(&w).await;
    w.post("reviewer", "/v1/conclusions", &conclusion(&[a.department, a.standing_body])).await.expect(201);
    // whoever has a role in both is a party
    make::add_grant(&w, chair, "head", a.standing_body).await;
    let problem = w.post("reviewer", "/v1/conclusions", &conclusion(&[a.standing_body])).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "nobody_judges", "{problem}");
    // both boards co-operate: nobody is left to review
    let case = make::accepted(&w).await;
    let problem =
        on_case(&w, "leader", &case, &assign(a.department, &[a.board, a.board_2])).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/cooperating/0", "{problem}");
    on_case(&w, "leader", &case, &assign(a.department, &[a.board])).await.expect(200);
}
