//! Petitions that hold several requests (office.md, row 1): a town asks for two roads and a culture house.

use std::collections::BTreeSet;

use entity::enums::{Action, CaseKind, DeadlineStep, Outcome, Status};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::on_case;
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

use crate::act_matrix::{Act, Target, hold};

pub async fn see(w: &World, who: &str, id: Uuid) -> Value {
    w.get(who, &format!("/v1/petitions/{id}")).await.expect(200)
}

/// Lets an agency answer a part; the first department acknowledges and answers itself.
pub async fn answer(w: &World, part: Uuid, who: [&str; 2], agency: Uuid, outcome: Outcome) -> CaseView {
    let case = make::assign(w, &make::reload(w, part).await, agency, vec![]).await;
    let case = make::acknowledge(w, who[0], &case, agency).await;
    make::answer(w, who[1], &case, agency, outcome).await
}

pub const FIRST: [&str; 2] = ["handler", "head"];
pub const SECOND: [&str; 2] = ["handler_2", "head_2"];
/// The clerk records for an agency without users.
pub const THIRD: [&str; 2] = ["clerk", "clerk"];

fn the_case(case: &CaseView) -> Target {
    Target {
        case: case.id,
        path: format!("/v1/cases/{}", case.id),
        version: case.version,
        closing: Value::Null,
    }
}

#[db_test]
async fn split_into_parts(w: World) {
    let part = json!({"content": "Sửa đường", "sector_id": w.cast.a.sector, "competence_level": "province"});
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "split_into_parts",
            may: &["clerk", "leader"],
            from: &[Status::Received, Status::Accepted, Status::Assigned, Status::InProgress],
            body: &|_, _| json!({"action": "split_into_parts", "parts": [part, {"content": "Xây nhà"}]}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn join_parts(w: World) {
    hold(
        &w,
        &Act {
            kind: CaseKind::Petition,
            name: "join_parts",
            may: &["clerk", "leader"],
            from: &[Status::Split],
            body: &|_, _| json!({"action": "join_parts", "reason": "Tách nhầm"}),
            target: &|_, case| Some(the_case(case)),
            for_others: &[],
            refusals: &["wrong_status"],
            parties: &[],
        },
    )
    .await;
}

#[db_test]
async fn a_town_asks_for_two_roads_and_a_culture_house(w: World) {
    let a = &w.cast.a;
    make::council_rule(&w, DeadlineStep::Assign, 10, None).await;
    let case = make::accepted(&w).await;
    let step = json!({
        "action": "split_into_parts", "note": "Ba việc của ba ngành",
        "parts": [
            {"content": "Sửa đường vào thôn 1", "sector_id": a.sector, "competence_level": "province"},
            {"content": "Sửa đường vào thôn 2", "sector_id": a.subsector, "competence_level": "commune", "locality": "Thôn 2"},
            {"content": "Xây nhà văn hóa xã"},
        ],
    });
    let whole = on_case(&w, "clerk", case.id, step).await.expect(200);
    assert_eq!((&whole["status"], &whole["due_on"]), (&json!("split"), &Value::Null));
    assert_eq!(steps(&whole), json!(["join_parts"]));
    let parts = whole["parts"].as_array().unwrap().clone();
    let number = |i: usize| format!("{}.{i}", case.number);
    for (i, (part, status)) in parts.iter().zip(["accepted", "accepted", "received"]).enumerate() {
        assert_eq!(
            (&part["number"], &part["status"], &part["outcome"]),
            (&json!(number(i + 1)), &json!(status), &Value::Null)
        );
    }
    let id = |i: usize| -> Uuid { parts[i]["id"].as_str().unwrap().parse().unwrap() };
    let second = see(&w, "clerk", id(1)).await;
    assert_eq!(second["part_of"], json!({"id": case.id, "number": case.number}));
    assert_eq!(
        (&second["sector_id"], &second["board_id"], &second["locality"], &second["units"]),
        (&json!(a.subsector), &json!(a.board_2), &json!("Thôn 2"), &whole["units"])
    );
    assert!(second["due_on"].is_string(), "it must be assigned by the rule, as any accepted petition");
    assert_eq!(second["parts"], json!([]));
    let classify = json!({"action": "accept", "sector_id": a.sector, "competence_level": "province"});
    on_case(&w, "clerk", id(2), classify).await.expect(200);

    answer(&w, id(0), FIRST, a.department, Outcome::ByImplementation).await;
    answer(&w, id(1), SECOND, a.department_2, Outcome::WithRoadmap).await;
    let seen = see(&w, "leader", case.id).await;
    assert_eq!((&seen["status"], &seen["outcome"]), (&json!("split"), &Value::Null), "one part waits");
    assert_eq!(seen["parts"][0]["outcome"], "by_implementation");
    assert_eq!(seen["parts"][1]["lead_agency_name"], second_name(&w, id(1)).await);
    let last = answer(&w, id(2), THIRD, a.unmanned, Outcome::ObjectiveReasons).await;
    let seen = see(&w, "leader", case.id).await;
    assert_eq!(
        (&seen["status"], &seen["outcome"], &seen["outcome_group"], &seen["answered_on"]),
        (&json!("answered"), &json!("objective_reasons"), &json!("not_resolved"), &json!(last.answered_on))
    );
    let told = events(&w, case.id).await;
    chained(&told);
    let last = told.last().unwrap();
    assert_eq!((last.action, last.to_status), (Action::FollowParts, Some(Status::Answered)));
    assert_eq!(last.data["parts"], json!([{"case_id": id(2), "case_number": number(3)}]));
    assert_eq!(told.iter().filter(|one| one.action == Action::FollowParts).count(), 1, "not for each change");
    for i in 0..3 {
        chained(&events(&w, id(i)).await);
    }
    crate::platform::payloads::are_as_published(w.app.read()).await;
}

async fn second_name(w: &World, part: Uuid) -> Value {
    see(w, "clerk", part).await["lead_agency_name"].clone()
}

#[db_test]
async fn the_whole_follows_its_parts_to_the_end_and_back(w: World) {
    let a = &w.cast.a;
    let whole = make::split(&w).await;
    let part = |i: usize| whole.parts[i].id;
    let status = async || make::reload(&w, whole.id).await.status;
    answer(&w, part(0), FIRST, a.department, Outcome::ByImplementation).await;
    answer(&w, part(1), SECOND, a.department_2, Outcome::WithRoadmap).await;
    assert_eq!(status().await, Status::Split);
    on_case(&w, "clerk", part(2), json!({"action": "withdraw", "reason": "Cử tri rút"})).await.expect(200);
    assert_eq!(status().await, Status::Answered, "what was withdrawn is not waited for");
    let review = |verdict: &str| json!({"action": "review", "verdict": verdict, "text": "Đã xem"});
    on_case(&w, "reviewer", part(1), review("partly_satisfactory")).await.expect(200);
    assert_eq!(status().await, Status::Following);
    on_case(&w, "reviewer", part(0), review("unsatisfactory")).await.expect(200);
    let seen = make::reload(&w, whole.id).await;
    assert_eq!((seen.status, seen.outcome, seen.answered_on), (Status::Split, None, None), "back to work");
    let case = make::reload(&w, part(0)).await;
    make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    assert_eq!(status().await, Status::Following);
    let told = json!({"action": "notify_voters", "notified_on": make::today(), "place": "Thôn 1", "how": "Họp thôn"});
    on_case(&w, "clerk", whole.id, told).await.expect(200);
    let said = json!({"action": "record_feedback", "feedback": "dissatisfied", "said_on": make::today(), "place": "Thôn 1"});
    let seen = on_case(&w, "deputy", whole.id, said).await.expect(200);
    assert_eq!(
        (&seen["voters_feedback"]["feedback"], &seen["status"]),
        (&json!("dissatisfied"), &json!("following"))
    );
    for step in [
        json!({"action": "reopen", "reason": "Chưa xong", "due_on": make::in_days(9)}),
        json!({"action": "close"}),
        json!({"action": "assign", "lead": a.department}),
    ] {
        assert_eq!(on_case(&w, "leader", whole.id, step).await.refused(409), "wrong_status");
    }
    assert_eq!(on_case(&w, "reviewer", whole.id, review("satisfactory")).await.refused(409), "wrong_status");
    on_case(&w, "reviewer", part(0), review("satisfactory")).await.expect(200);
    on_case(&w, "leader", part(0), json!({"action": "close"})).await.expect(200);
    assert_eq!(status().await, Status::Following, "the other part is followed still");
    let promise = make::promises_of(&w, part(1)).await.pop().unwrap();
    let waive = json!({"action": "waive", "reason": "Đã làm xong"});
    w.step("leader", &format!("/v1/commitments/{}", promise.id), promise.version, &waive).await.expect(200);
    on_case(&w, "leader", part(1), json!({"action": "close"})).await.expect(200);
    let seen = make::reload(&w, whole.id).await;
    assert_eq!((seen.status, seen.closed_on), (Status::Closed, Some(make::today())));
    assert_eq!(seen.outcome, Some(Outcome::WithRoadmap));
    let reopen = json!({"action": "reopen", "reason": "Đường lại hỏng", "due_on": make::in_days(9)});
    on_case(&w, "leader", part(0), reopen).await.expect(200);
    let seen = make::reload(&w, whole.id).await;
    assert_eq!((seen.status, seen.closed_on, seen.voters_notified_on), (Status::Split, None, None));
    assert!(seen.voters_feedback.is_none());
    let told: Vec<_> = events(&w, whole.id).await;
    chained(&told);
    let moves = told.iter().filter(|one| one.action == Action::FollowParts);
    let moves: Vec<_> = moves.map(|one| one.to_status.unwrap().word()).collect();
    assert_eq!(moves, ["answered", "following", "split", "following", "closed", "split"]);
}

#[db_test]
async fn the_agencies_that_had_it_are_named_and_stay_parties(w: World) {
    let a = &w.cast.a;
    let case = make::in_progress(&w).await;
    // the clerk works for the first department, too
    make::add_grant(&w, "clerk", "head", a.department).await;
    let road = json!({"content": "Đường", "sector_id": a.sector, "competence_level": "province"});
    let step = json!({"action": "split_into_parts", "parts": [road, {"content": "Nhà văn hóa"}]});
    let refused = on_case(&w, "clerk", case.id, step.clone()).await;
    assert_eq!(refused.refused(409), "supervised_cannot_decide");
    let whole = on_case(&w, "leader", case.id, step).await.expect(200);
    assert_eq!(whole["lead_agency_id"], Value::Null);
    let told = events(&w, case.id).await.pop().unwrap();
    let named: BTreeSet<Uuid> = told.data["agencies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["organization_id"].as_str().unwrap().parse().unwrap())
        .collect();
    assert_eq!(named, [a.department, a.department_2].into());
    let ended = make::reload(&w, case.id).await.assignments;
    assert!(ended.iter().all(|one| one.status.word() == "superseded"));
    for who in ["handler", "head_2"] {
        assert_eq!(w.get(who, &format!("/v1/cases/{}", case.id)).await.status, 404, "{who}");
    }
    let part: Uuid = whole["parts"][0]["id"].as_str().unwrap().parse().unwrap();
    let withdraw = json!({"action": "withdraw", "reason": "Rút"});
    assert_eq!(on_case(&w, "clerk", part, withdraw.clone()).await.refused(409), "supervised_cannot_decide");
    let seen = see(&w, "clerk", part).await;
    assert_eq!(steps(&seen), json!([]), "a party is offered nothing");
    make::revoke_grants(&w, "clerk", "head").await;
    on_case(&w, "clerk", part, withdraw).await.expect(200);
}

#[db_test]
async fn an_agency_sees_its_part_and_of_the_whole_the_number(w: World) {
    let a = &w.cast.a;
    let whole = make::split(&w).await;
    let part = make::assign(&w, &make::part_at(&w, &whole, 1).await, a.department, vec![]).await;
    let seen = see(&w, "head", part.id).await;
    assert_eq!(seen["part_of"], json!({"id": whole.id, "number": whole.number}));
    for other in [whole.id, whole.parts[0].id, whole.parts[2].id] {
        assert_eq!(w.get("head", &format!("/v1/cases/{other}")).await.status, 404);
        assert_eq!(w.get("head", &format!("/v1/cases/{other}/events")).await.status, 404);
    }
    let listed = w.get("head", &format!("/v1/cases?part_of={}&count=true", whole.id)).await.expect(200);
    assert_eq!((&listed["count"], &listed["items"][0]["id"]), (&json!(1), &json!(part.id)));
    let found = w.get("head", &format!("/v1/cases?number={}", part.number)).await.expect(200);
    assert_eq!(found["items"][0]["id"], json!(part.id));
    let history = w.get("head", &format!("/v1/cases/{}/events", part.id)).await.expect(200).to_string();
    assert!(history.contains("become_part") && history.contains(&whole.number), "{history}");
    assert!(!history.contains("văn hóa"), "{history}");
    for who in ["clerk_b", "leader_b"] {
        let step = json!({"action": "join_parts", "reason": "Nhầm"});
        assert_eq!(on_case(&w, who, whole.id, step).await.status, 404, "{who}");
        let listed = w.get(who, &format!("/v1/cases?part_of={}", whole.id)).await.expect(200);
        assert_eq!(listed["items"], json!([]), "{who}");
    }
}

#[db_test]
async fn a_part_is_a_petition_like_any_other_but_is_not_split_again(w: World) {
    let whole = make::split(&w).await;
    let part = |i: usize| whole.parts[i].id;
    let parts = json!([{"content": "Đường"}, {"content": "Nhà văn hóa"}]);
    let split = json!({"action": "split_into_parts", "parts": parts});
    assert_eq!(on_case(&w, "clerk", part(0), split.clone()).await.refused(409), "is_part");
    assert_eq!(on_case(&w, "clerk", whole.id, split).await.refused(409), "wrong_status");
    let other = make::received(&w).await;
    for (from, into) in [(whole.id, other.id), (part(0), whole.id)] {
        let refused = on_case(&w, "clerk", from, json!({"action": "merge", "into": into})).await;
        assert!(["wrong_status", "merge_not_possible"].contains(&refused.refused(409).as_str()));
    }
    // another commune asks for the same three things
    on_case(&w, "clerk", other.id, json!({"action": "merge", "into": whole.id})).await.expect(200);
    on_case(&w, "clerk", part(0), json!({"action": "merge", "into": part(1)})).await.expect(200);
    let refer = json!({"action": "refer", "to": [w.cast.ministry], "document": make::document()});
    on_case(&w, "leader", part(1), refer).await.expect(200);
    let complaint =
        json!({"action": "reject", "reason": "complaint", "forwarding": {"receiver": "Thanh tra tỉnh"}});
    assert_eq!(on_case(&w, "leader", part(2), complaint).await.refused(409), "of_whole");
    let reject = json!({"action": "reject", "reason": "no_content"});
    on_case(&w, "leader", part(2), reject).await.expect(200);
    let seen = make::reload(&w, whole.id).await;
    let statuses: Vec<_> = seen.parts.iter().map(|part| part.status.word()).collect();
    assert_eq!((seen.status, statuses), (Status::Split, vec!["merged", "referred", "rejected"]));
    on_case(&w, "leader", part(2), json!({"action": "restore", "reason": "Nhầm"})).await.expect(200);
    on_case(&w, "clerk", part(0), json!({"action": "unmerge"})).await.expect(200);
    chained(&events(&w, whole.id).await);
}
