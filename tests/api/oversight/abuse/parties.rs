//! Whoever is a party decides nothing about the case, in whichever way the decision comes: in bulk, by a rule, by a
//! handover, by a link or by a conclusion that is created elsewhere. For petitions as for recommendations.

use entity::enums::Outcome;
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::offer::steps;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

use super::{asked, draft, on_case};

/// The leader of the council becomes head of the department, too.
async fn both_sides(w: &World) {
    make::add_grant(w, "leader", "head", w.cast.a.department).await;
}

#[track_caller]
fn refused_as_party(reply: Response) {
    assert_eq!(reply.refused(409), "supervised_cannot_decide");
}

/// The version of a case, so that a refusal can be shown to have changed nothing.
async fn version(w: &World, case: Uuid) -> i64 {
    make::reload(w, case).await.version
}

#[db_test]
async fn who_must_carry_it_out_does_not_issue_it_when_left_out_of_the_supervised(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.standing_body, vec![a.department_2]).await;
    both_sides(&w).await;
    for issue in [false, true] {
        let document = json!(rec::fresh_document(make::today()));
        let new = draft(supervision, document, &[asked(&[a.department_2, a.department])], issue);
        refused_as_party(w.post("leader", "/v1/conclusions", &new).await);
    }
    // written by somebody else, issued by the party
    let new = draft(supervision, json!(rec::fresh_document(make::today())), &[asked(&[a.department])], false);
    let made = w.post("clerk", "/v1/conclusions", &new).await.expect(201);
    let path = format!("/v1/conclusions/{}", made["id"].as_str().unwrap());
    refused_as_party(w.step("leader", &path, 1, &json!({"action": "issue"})).await);
    assert_eq!(w.get("clerk", &path).await.expect(200)["status"], "draft");
}

#[db_test]
async fn a_party_does_not_decide_its_own_extension_of_a_petition(w: World) {
    let case = make::in_progress(&w).await;
    let (id, number) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    let ask = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(50)});
    w.step("head", &path, number, &ask).await.expect(200);
    both_sides(&w).await;
    let number = w.get("leader", &path).await.expect(200)["version"].as_i64().unwrap();
    let grant = json!({"action": "decide_extension", "decision": "grant"});
    refused_as_party(w.step("leader", &path, number, &grant).await);
    let shown = w.get("leader", &path).await.expect(200);
    assert!(!steps(&shown).as_array().unwrap().contains(&json!("decide_extension")), "{shown}");
    make::revoke_grants(&w, "leader", "head").await;
    w.step("leader", &path, number, &grant).await.expect(200);
}

#[db_test]
async fn a_party_neither_closes_nor_reopens_its_petition(w: World) {
    let case = make::reviewed(&w, entity::enums::Verdict::Satisfactory).await;
    both_sides(&w).await;
    refused_as_party(on_case(&w, "leader", case.id, make::closing(&case)).await);
    assert_eq!(version(&w, case.id).await, case.version);
    make::revoke_grants(&w, "leader", "head").await;
    on_case(&w, "leader", case.id, make::closing(&case)).await.expect(200);
    both_sides(&w).await;
    let reopen = json!({"action": "reopen", "reason": "Còn việc", "due_on": make::in_days(20)});
    refused_as_party(on_case(&w, "leader", case.id, reopen.clone()).await);
    make::revoke_grants(&w, "leader", "head").await;
    on_case(&w, "leader", case.id, reopen).await.expect(200);
}

/// The date comes from a rule that the party has changed; recalculating would move it.
#[db_test]
async fn a_party_does_not_recalculate_its_own_due_date(w: World) {
    let case = make::accepted(&w).await;
    let assign = json!({"action": "assign", "lead": w.cast.a.department});
    on_case(&w, "leader", case.id, assign).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let rule = make::deadline_rule(&json!({"council_id": w.cast.a.council, "number": 20}));
    w.post("leader", "/v1/deadline-rules", &rule).await.expect(201);
    let listed = w.get("leader", "/v1/deadlines/recalculations").await.expect(200);
    let assignments: Vec<Value> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!({"id": one["id"], "version": one["version"], "due_on": one["new_due_on"]}))
        .collect();
    assert_eq!(assignments.len(), 1, "{listed}");
    let body = json!({"assignments": assignments});
    both_sides(&w).await;
    refused_as_party(w.post("leader", "/v1/deadlines/recalculate", &body).await);
    assert_eq!(version(&w, case.id).await, case.version);
    make::revoke_grants(&w, "leader", "head").await;
    w.post("leader", "/v1/deadlines/recalculate", &body).await.expect(200);
}

/// Handing over carries the promises of a case over, after which it could be closed.
#[db_test]
async fn a_party_does_not_hand_its_own_promise_over(w: World) {
    let a = &w.cast.a;
    let case = make::in_progress(&w).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::WithRoadmap).await;
    both_sides(&w).await;
    let list = make::handover(&w, Some(vec![case.id]));
    refused_as_party(w.post("leader", "/v1/handovers", &list).await);
    assert_eq!(version(&w, case.id).await, case.version);
    make::revoke_grants(&w, "leader", "head").await;
    w.post("leader", "/v1/handovers", &list).await.expect(201);
}

#[db_test]
async fn a_party_does_not_remind_itself(w: World) {
    let a = &w.cast.a;
    for case in [make::in_progress(&w).await, rec::in_progress(&w).await] {
        both_sides(&w).await;
        let case = make::reload(&w, case.id).await;
        let letter = make::letter(a.department, "reminder", &[&case]);
        refused_as_party(w.post("leader", "/v1/reminder-letters", &letter).await);
        assert_eq!(version(&w, case.id).await, case.version);
        make::revoke_grants(&w, "leader", "head").await;
        w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    }
}

#[db_test]
async fn a_party_neither_edits_its_recommendation_nor_lets_it_settle_a_petition(w: World) {
    let petition = make::received(&w).await;
    let case = rec::in_progress(&w).await;
    both_sides(&w).await;
    let path = format!("/v1/recommendations/{}", case.id);
    let read = make::reload(&w, case.id).await;
    refused_as_party(w.patch("leader", &path, read.version, &json!({"priority": "low"})).await);
    make::add_grant(&w, "clerk", "head", w.cast.a.department).await;
    let link = json!({"kind": "settles", "case_id": petition.id});
    let links = format!("/v1/cases/{}/links", case.id);
    refused_as_party(w.post("clerk", &links, &link).await);
    make::revoke_grants(&w, "clerk", "head").await;
    w.post("clerk", &links, &link).await.expect(201);
}

/// A petition that a new recommendation settles counts as dealt with, so its agency does not write that.
#[db_test]
async fn a_party_to_a_petition_does_not_issue_what_settles_it(w: World) {
    let a = &w.cast.a;
    let petition = make::in_progress(&w).await;
    let supervision = make::supervision(&w, a.standing_body, vec![a.unmanned]).await;
    both_sides(&w).await;
    let mut one = asked(&[a.unmanned]);
    one["settles"] = json!([petition.id]);
    for issue in [false, true] {
        let document = json!(rec::fresh_document(make::today()));
        let new = draft(supervision, document, std::slice::from_ref(&one), issue);
        refused_as_party(w.post("leader", "/v1/conclusions", &new).await);
    }
    // written by somebody else, issued by the party
    let document = json!(rec::fresh_document(make::today()));
    let made =
        w.post("clerk", "/v1/conclusions", &draft(supervision, document, &[one], false)).await.expect(201);
    let path = format!("/v1/conclusions/{}", made["id"].as_str().unwrap());
    refused_as_party(w.step("leader", &path, 1, &json!({"action": "issue"})).await);
    assert_eq!(version(&w, petition.id).await, petition.version);
    make::revoke_grants(&w, "leader", "head").await;
    w.step("leader", &path, 1, &json!({"action": "issue"})).await.expect(200);
}

/// An addressee that nobody supervised neither takes itself out of the draft nor drops it.
#[db_test]
async fn an_addressee_does_not_take_itself_out_of_a_draft(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.standing_body, vec![a.department_2]).await;
    let document = json!(rec::fresh_document(make::today()));
    let new = draft(supervision, document, &[asked(&[a.department])], false);
    let made = w.post("clerk", "/v1/conclusions", &new).await.expect(201);
    both_sides(&w).await;
    let path = format!("/v1/conclusions/{}", made["id"].as_str().unwrap());
    let others = json!({"recommendations": [asked(&[a.department_2])]});
    refused_as_party(w.patch("leader", &path, 1, &others).await);
    refused_as_party(w.step("leader", &path, 1, &json!({"action": "drop", "reason": "Thôi"})).await);
    let seen = w.get("leader", &path).await.expect(200);
    assert_eq!(steps(&seen), json!([]));
    make::revoke_grants(&w, "leader", "head").await;
    w.patch("leader", &path, 1, &others).await.expect(200);
}

#[db_test]
async fn nobody_splits_a_task_off_for_the_own_body(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department_2]).await;
    let one = rec::new_recommendation("Hai việc", &[a.department_2]);
    let conclusion = rec::conclusion_of(&w, supervision, make::today(), vec![one]).await;
    let case = conclusion.recommendations[0].id;
    both_sides(&w).await;
    let part = |id: Uuid| {
        json!({
            "action": "split", "remains": "Việc thứ nhất",
            "parts": [{"content": "Việc thứ hai", "addressees": [{"organization_id": id}]}],
        })
    };
    refused_as_party(on_case(&w, "leader", case, part(a.department)).await);
    on_case(&w, "leader", case, part(a.unmanned)).await.expect(200);
}

/// The successor of an addressee that has ended bears its duties, before they are transferred too.
#[db_test]
async fn a_successor_decides_nothing_about_what_it_takes_over(w: World) {
    let a = &w.cast.a;
    let gone = make::ended_organization(&w, "Sở Tài nguyên và Môi trường", a.department).await;
    let supervision = make::supervision(&w, a.board, vec![a.department_2]).await;
    let one = rec::new_recommendation("Rà soát", &[gone]);
    let one = kiennghi::service::oversight::recommendation::new::NewRecommendation {
        due_on: Some("2025-12-31".parse().unwrap()),
        ..one
    };
    let conclusion = rec::conclusion_of(&w, supervision, "2025-03-01".parse().unwrap(), vec![one]).await;
    let case = conclusion.recommendations[0].id;
    both_sides(&w).await;
    let transfer = json!({"action": "transfer", "to": [a.department]});
    for step in [&json!({"action": "waive", "reason": "Thôi"}), &transfer] {
        refused_as_party(rec::step(&w, "leader", case, gone, step).await);
    }
    make::revoke_grants(&w, "leader", "head").await;
    rec::step(&w, "leader", case, gone, &transfer).await.expect(200);
}

/// That a recommendation had to be repeated is a finding against its addressees.
#[db_test]
async fn a_party_does_not_take_back_that_its_recommendation_was_repeated(w: World) {
    let (first, second) = (rec::in_progress(&w).await, rec::in_progress(&w).await);
    let links = format!("/v1/cases/{}/links", second.id);
    let link = w.post("clerk", &links, &json!({"kind": "repeats", "case_id": first.id})).await.expect(201);
    let path = format!("/v1/links/{}", link["id"].as_str().unwrap());
    make::add_grant(&w, "clerk", "head", w.cast.a.department).await;
    let delete = async || w.write(reqwest::Method::DELETE, "clerk", &path, 1, &Value::Null).await;
    refused_as_party(delete().await);
    make::revoke_grants(&w, "clerk", "head").await;
    delete().await.expect(200);
}
