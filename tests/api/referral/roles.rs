//! Who acts on a referral, and who must not because they have roles on both sides.

use serde_json::json;
use testkit::cast::EVERYBODY;
use testkit::make::on_case;
use testkit::{World, db_test, make};

use super::{answer, on_referral, path, refer, review};

#[db_test]
async fn each_step_has_its_roles_in_the_receiving_council(w: World) {
    let b = &w.cast.b;
    let case = make::referred_to(&w, vec![b.council]).await;
    let (id, version) = make::of(&case, b.council);
    let steps = [
        (json!({"action": "accept"}), vec!["clerk_b"]),
        (json!({"action": "return", "reason": "Không thuộc thẩm quyền"}), vec!["clerk_b", "leader_b"]),
        (answer(), vec!["leader_b"]),
    ];
    let readers = ["clerk", "leader", "auditor", "clerk_b", "leader_b", "auditor_b"];
    for who in EVERYBODY {
        let seen = w.get(who, &path(&case, b.council)).await.status;
        assert_eq!(seen, if readers.contains(&who) { 200 } else { 404 }, "{who}");
        for (step, may) in &steps {
            if !may.contains(&who) {
                let expected = if readers.contains(&who) { 403 } else { 404 };
                w.step(who, &format!("/v1/referrals/{id}"), version, step).await.refused(expected);
            }
        }
    }
    for (step, may) in &steps {
        let stale = w.step(may[0], &format!("/v1/referrals/{id}"), version - 1, step).await;
        assert_eq!(stale.refused(412), "stale_version");
        let path = format!("/v1/referrals/{id}/steps");
        let bare = w.request(reqwest::Method::POST, &path).bearer_auth(w.token(may[0]).await).json(step);
        assert_eq!(w.send(bare).await.refused(428), "if_match_required");
    }
    let listed = async |who: &str| w.get(who, "/v1/referrals?count=true").await.expect(200)["count"].clone();
    for (who, count) in
        [("clerk_b", 1), ("leader_b", 1), ("auditor_b", 1), ("reviewer_b", 0), ("head", 0), ("nobody", 0)]
    {
        assert_eq!(listed(who).await, count, "{who}");
    }
    assert_eq!(make::of(&make::reload(&w, case.id).await, b.council).1, version, "nothing was changed");
    // an ordinary assignment is no referral
    let assigned = make::assigned(&w).await;
    w.get("clerk", &path_of_assigned(&w, &assigned)).await.refused(404);
}

fn path_of_assigned(w: &World, case: &kiennghi::service::engine::case::view::CaseView) -> String {
    path(case, w.cast.a.department)
}

#[db_test]
async fn who_has_a_role_in_the_receiving_council_decides_nothing_about_the_petition(w: World) {
    let b = &w.cast.b;
    // the chair of the receiving council is also a leader of the sender, and one of its reviewers leads it
    make::add_grant(&w, "leader", "leader", b.standing_body).await;
    let case = make::accepted(&w).await;
    let refused = on_case(&w, "leader", case.id, refer(&[b.council])).await;
    assert_eq!(refused.refused(409), "supervised_cannot_decide");
    make::revoke_grants(&w, "leader", "leader").await;
    make::add_grant(&w, "leader", "leader", w.cast.a.standing_body).await;
    on_case(&w, "leader", case.id, refer(&[b.council])).await.expect(200);
    make::add_grant(&w, "reviewer", "leader", b.standing_body).await;
    on_referral(&w, "reviewer", case.id, b.council, answer()).await.expect(200);
    let own = on_case(&w, "reviewer", case.id, review("satisfactory")).await;
    assert_eq!(own.refused(409), "answerer_cannot_review");
    // also when the role there has ended: the answer was theirs
    make::revoke_grants(&w, "reviewer", "leader").await;
    let own = on_case(&w, "reviewer", case.id, review("satisfactory")).await;
    assert_eq!(own.refused(409), "answerer_cannot_review");
    // a board of the receiver is not asked either
    make::add_grant(&w, "reviewer_2", "reviewer", b.board).await;
    let theirs = on_case(&w, "reviewer_2", case.id, review("satisfactory")).await;
    assert_eq!(theirs.refused(409), "answerer_cannot_review");
    make::revoke_grants(&w, "reviewer_2", "reviewer").await;
    make::add_grant(&w, "reviewer_2", "reviewer", w.cast.a.board_2).await;
    on_case(&w, "reviewer_2", case.id, review("satisfactory")).await.expect(200);
    make::add_grant(&w, "leader", "reviewer", b.board).await;
    let close = on_case(&w, "leader", case.id, json!({"action": "close"})).await;
    assert_eq!(close.refused(409), "supervised_cannot_decide");
    make::revoke_grants(&w, "leader", "reviewer").await;
    on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
}

/// One office serves the council and the delegation.
#[db_test]
async fn a_clerk_of_both_councils_does_the_work_of_the_office_in_both(w: World) {
    let b = &w.cast.b;
    let case = make::accepted(&w).await;
    let other = make::referred_to(&w, vec![b.council]).await;
    make::add_grant(&w, "clerk", "clerk", b.office).await;
    on_case(&w, "leader", case.id, refer(&[b.council])).await.expect(200);
    let shown = on_referral(&w, "clerk", case.id, b.council, json!({"action": "accept"})).await.expect(200);
    assert!(shown["case_id"].is_string() && shown["petition_id"].is_string(), "who serves both sees both");
    let anew =
        json!({"action": "reclassify", "sector_id": w.cast.a.subsector, "competence_level": "central"});
    on_case(&w, "clerk", other.id, anew).await.expect(200);
    on_case(&w, "clerk", other.id, json!({"action": "withdraw", "reason": "Cử tri rút"})).await.expect(200);
}
