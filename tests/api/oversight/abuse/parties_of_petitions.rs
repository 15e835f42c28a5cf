//! Whoever is a party to a petition decides nothing about it either: not to whom it goes next and by when, not that it
//! ends without an answer, not whether the answer or a promise of another agency is enough.

use entity::enums::{Outcome, Verdict};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::offer::steps;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

use super::on_case;

#[track_caller]
fn refused_as_party(reply: Response) {
    assert_eq!(reply.refused(409), "supervised_cannot_decide");
}

fn assign(lead: Uuid, cooperating: &[Uuid]) -> Value {
    json!({"action": "assign", "lead": lead, "cooperating": cooperating, "due_on": make::in_days(200)})
}

/// Checks that the step is neither listed nor possible for a user, and that it changes nothing.
async fn closed_to(w: &World, who: &str, case: Uuid, step: Value) {
    let before = make::reload(w, case).await;
    let seen = w.get(who, &format!("/v1/cases/{case}")).await.expect(200);
    assert!(!steps(&seen).as_array().unwrap().contains(&step["action"]), "{step}: {seen}");
    refused_as_party(on_case(w, who, case, step).await);
    assert_eq!(make::reload(w, case).await.version, before.version);
}

/// Creates a petition that the department has returned to the council.
async fn returned(w: &World) -> CaseView {
    let a = &w.cast.a;
    let case = make::assign(w, &make::accepted(w).await, a.department, vec![]).await;
    let (id, version) = make::of(&case, a.department);
    let back =
        json!({"action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": a.department_2});
    w.step("handler", &format!("/v1/assignments/{id}"), version, &back).await.expect(200);
    make::reload(w, case.id).await
}

/// A new assignment with a later date would be an extension that nobody else granted.
#[db_test]
async fn a_party_does_not_assign_its_petition_again(w: World) {
    let a = &w.cast.a;
    let case = make::in_progress(&w).await;
    make::add_grant(&w, "leader", "head", a.department).await;
    for step in [assign(a.department, &[]), assign(a.unmanned, &[])] {
        closed_to(&w, "leader", case.id, step).await;
    }
    make::revoke_grants(&w, "leader", "head").await;
    on_case(&w, "leader", case.id, assign(a.department, &[a.unmanned])).await.expect(200);
}

#[db_test]
async fn nobody_assigns_a_petition_to_the_own_agency(w: World) {
    let a = &w.cast.a;
    let case = make::accepted(&w).await;
    make::add_grant(&w, "leader", "head", a.department).await;
    for step in [assign(a.department, &[]), assign(a.unmanned, &[a.department])] {
        refused_as_party(on_case(&w, "leader", case.id, step).await);
    }
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
    on_case(&w, "leader", case.id, assign(a.department_2, &[])).await.expect(200);
    // the head of a committee is above the department
    let case = make::accepted(&w).await;
    make::revoke_grants(&w, "leader", "head").await;
    make::add_grant(&w, "leader", "head", a.committee).await;
    refused_as_party(on_case(&w, "leader", case.id, assign(a.department, &[])).await);
}

/// Whoever returned it says that somebody else is competent, and does not decide on that as the council.
#[db_test]
async fn who_returned_a_petition_does_not_decide_where_it_goes(w: World) {
    let a = &w.cast.a;
    let case = returned(&w).await;
    make::add_grant(&w, "leader", "head", a.department).await;
    make::add_grant(&w, "clerk", "head", a.department).await;
    let other = make::received(&w).await;
    closed_to(&w, "leader", case.id, assign(a.department_2, &[])).await;
    closed_to(&w, "leader", case.id, json!({"action": "reject", "reason": "complaint"})).await;
    let refer = json!({"action": "refer", "to": [w.cast.ministry], "document": make::document()});
    closed_to(&w, "leader", case.id, refer.clone()).await;
    closed_to(&w, "clerk", case.id, json!({"action": "withdraw", "reason": "Cử tri rút"})).await;
    closed_to(&w, "clerk", case.id, json!({"action": "merge", "into": other.id})).await;
    let path = format!("/v1/petitions/{}", case.id);
    let earlier = json!({"received_on": make::recommendation::ago(3)});
    refused_as_party(w.patch("clerk", &path, case.version, &earlier).await);
    // a colleague refers it; a party adds no receiver and takes none away
    make::revoke_grants(&w, "leader", "head").await;
    on_case(&w, "leader", case.id, refer).await.expect(200);
    make::add_grant(&w, "leader", "head", a.department).await;
    let add = json!({"action": "add_agency", "organization_id": w.cast.b.council, "role": "lead"});
    closed_to(&w, "leader", case.id, add).await;
    closed_to(&w, "clerk", case.id, json!({"action": "withdraw", "reason": "Cử tri rút"})).await;
}

#[db_test]
async fn who_returned_a_petition_does_not_release_it(w: World) {
    let case = make::frozen(&w).await;
    make::add_grant(&w, "clerk", "head", w.cast.a.department).await;
    let release = json!({"action": "release", "reason": "Đã thống nhất"});
    closed_to(&w, "clerk", case.id, release.clone()).await;
    make::revoke_grants(&w, "clerk", "head").await;
    on_case(&w, "clerk", case.id, release).await.expect(200);
}

/// A petition that is merged into one's own gets no agency and no due date of its own.
#[db_test]
async fn a_party_merges_nothing_into_its_petition_and_takes_nothing_out(w: World) {
    let own = make::in_progress(&w).await;
    let other = make::accepted(&w).await;
    make::add_grant(&w, "clerk", "head", w.cast.a.department).await;
    let merge = json!({"action": "merge", "into": own.id});
    refused_as_party(on_case(&w, "clerk", other.id, merge.clone()).await);
    make::revoke_grants(&w, "clerk", "head").await;
    on_case(&w, "clerk", other.id, merge).await.expect(200);
    make::add_grant(&w, "clerk", "head", w.cast.a.department).await;
    refused_as_party(on_case(&w, "clerk", other.id, json!({"action": "unmerge"})).await);
    // cases to which she is no party are hers to merge
    let (one, two) = (make::received(&w).await, make::received(&w).await);
    on_case(&w, "clerk", one.id, json!({"action": "merge", "into": two.id})).await.expect(200);
}

/// The head of a co-operating agency neither reviews the lead's answer nor verifies its promise.
#[db_test]
async fn who_cooperates_does_not_review_the_lead_or_verify_its_promise(w: World) {
    let a = &w.cast.a;
    let case = make::answered(&w).await;
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    let refused = on_case(&w, "reviewer_and_head", case.id, review.clone()).await;
    assert_eq!(refused.refused(409), "answerer_cannot_review");
    on_case(&w, "reviewer", case.id, review).await.expect(200);

    let case = make::in_progress(&w).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::WithRoadmap).await;
    let promise = make::promises_of(&w, case.id).await.remove(0);
    let reported = make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
    let path = format!("/v1/commitments/{}", promise.id);
    let verify = json!({"action": "verify_commitment", "result": "kept", "text": "Đúng"});
    let seen = w.get("reviewer_and_head", &path).await.expect(200);
    assert!(!steps(&seen).as_array().unwrap().contains(&json!("verify_commitment")), "{seen}");
    let refused = w.step("reviewer_and_head", &path, reported.version, &verify).await;
    assert_eq!(refused.refused(409), "reporter_cannot_verify");
    make::add_grant(&w, "leader", "head", a.department_2).await;
    for step in ["carry_over", "waive"] {
        let step = json!({"action": step, "reason": "Kỳ sau"});
        refused_as_party(w.step("leader", &path, reported.version, &step).await);
    }
    w.step("reviewer", &path, reported.version, &verify).await.expect(200);
}

/// Roles on both sides lock nobody out of the cases of others.
#[db_test]
async fn many_roles_hinder_only_in_the_own_cases(w: World) {
    let a = &w.cast.a;
    for role in ["head", "handler"] {
        make::add_grant(&w, "leader", role, a.department_2).await;
        make::add_grant(&w, "clerk", role, a.department_2).await;
    }
    make::add_grant(&w, "reviewer", "head", a.department_2).await;
    let case = make::assign(&w, &make::accepted(&w).await, a.department, vec![]).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    let review = json!({"action": "review", "verdict": Verdict::Satisfactory, "text": "Đạt"});
    on_case(&w, "reviewer", case.id, review).await.expect(200);
    on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
}

/// What the council office wrote down for an agency without users makes nobody a party who could not do the office's
/// other work; but nobody judges what they have recorded.
#[db_test]
async fn who_recorded_for_an_agency_without_users_still_does_the_work_of_the_office(w: World) {
    let a = &w.cast.a;
    let case = make::assign(&w, &make::accepted(&w).await, a.unmanned, vec![]).await;
    let (id, version) = make::of(&case, a.unmanned);
    let back = json!({"action": "return", "reason": "Không thuộc", "proposed_receiver": a.department});
    w.step("clerk", &format!("/v1/assignments/{id}"), version, &back).await.expect(200);
    let path = format!("/v1/petitions/{}", case.id);
    let version = make::reload(&w, case.id).await.version;
    w.patch("clerk", &path, version, &json!({"phase": "before"})).await.expect(200);
    make::add_grant(&w, "clerk", "leader", a.standing_body).await;
    closed_to(&w, "clerk", case.id, assign(a.department, &[])).await;
    let into = make::received(&w).await.id;
    on_case(&w, "clerk", case.id, json!({"action": "merge", "into": into})).await.expect(200);
    on_case(&w, "clerk", case.id, json!({"action": "unmerge"})).await.expect(200);
    on_case(&w, "clerk", case.id, json!({"action": "withdraw", "reason": "Cử tri rút"})).await.expect(200);
}
