//! What an office corrects when agencies have the petition already (office.md, rows 1 and 6).

use entity::enums::{DeadlineStep, Outcome, TimerKind};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::{on_assignment, on_case};
use testkit::{World, db_test, make};
use uuid::Uuid;

/// A town asks for two roads: two agencies lead, each for one of them.
async fn led_by_two(w: &World) -> CaseView {
    let case = make::accepted(w).await;
    let a = &w.cast.a;
    let step = json!({
        "action": "assign", "lead": a.department, "co_leads": [a.department_2], "cooperating": [a.unmanned],
        "due_on": make::in_days(30), "document": make::document(),
    });
    on_case(w, "leader", case.id, step).await.expect(200);
    make::reload(w, case.id).await
}

fn recall() -> Value {
    json!({"action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document()})
}

#[db_test]
async fn a_petition_with_two_leads_is_answered_when_both_have_answered(w: World) {
    let a = &w.cast.a;
    let case = led_by_two(&w).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::acknowledge(&w, "handler_2", &case, a.department_2).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    assert_eq!((case.status.word(), case.outcome), ("in_progress", None), "one road is not both");
    let case = make::answer(&w, "head_2", &case, a.department_2, Outcome::InformationProvided).await;
    assert_eq!(case.status.word(), "answered");
    assert_eq!(case.outcome, Some(Outcome::InformationProvided), "the one that is further from resolved");
    let review = json!({"action": "review", "verdict": "unsatisfactory", "text": "Chưa rõ"});
    on_case(&w, "reviewer_2", case.id, review).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let open = case.assignments.iter().filter(|one| one.status.word() == "in_progress").count();
    assert_eq!(open, 2, "both work again");
    chained(&events(&w, case.id).await);
}

#[db_test]
async fn no_part_that_is_unanswered_ends_without_a_word(w: World) {
    let a = &w.cast.a;
    let case = make::in_progress(&w).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    on_case(&w, "reviewer_2", case.id, review).await.expect(200);
    let close = |unanswered: Value| json!({"action": "close", "unanswered": unanswered});
    let problem = on_case(&w, "leader", case.id, close(json!([]))).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/unanswered", "{problem}");
    let (other, _) = make::of(&case, a.department_2);
    let (answered, _) = make::of(&case, a.department);
    let part = |id: Uuid| json!({"assignment_id": id, "reason": "Nội dung đã được Sở Xây dựng trả lời"});
    let problem =
        on_case(&w, "leader", case.id, close(json!([part(other), part(answered)]))).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/unanswered/1/assignment_id", "{problem}");
    on_case(&w, "leader", case.id, close(json!([part(other)]))).await.expect(200);
    let told = events(&w, case.id).await.pop().unwrap();
    let told = testkit::history::told(&w, &told).await;
    assert_eq!(told["data"]["unanswered"][0]["reason"]["text"], "Nội dung đã được Sở Xây dựng trả lời");
    let case = make::reload(&w, case.id).await;
    let part = case.assignments.iter().find(|one| one.id == other).unwrap();
    assert_eq!(part.status.word(), "recalled");
}

#[db_test]
async fn a_wrong_forwarding_is_recalled_before_and_after_it_was_acknowledged(w: World) {
    let a = &w.cast.a;
    for acknowledged in [false, true] {
        let case = make::accepted(&w).await;
        let case = make::assign(&w, &case, a.department, vec![a.department_2]).await;
        if acknowledged {
            make::acknowledge(&w, "handler", &case, a.department).await;
        }
        for (who, status) in [("clerk", 403), ("head", 403), ("leader_b", 404)] {
            assert_eq!(on_assignment(&w, who, case.id, a.department, recall()).await.status, status, "{who}");
        }
        on_assignment(&w, "leader", case.id, a.department, recall()).await.expect(200);
        let case = make::reload(&w, case.id).await;
        assert_eq!((case.status.word(), case.lead_agency_id), ("accepted", None));
        assert!(case.assignments.iter().all(|one| !one.status.is_live()));
        w.get("head", &format!("/v1/cases/{}", case.id)).await.expect(404);
        make::assign(&w, &case, a.department_2, vec![]).await;
    }
}

#[db_test]
async fn one_agency_is_replaced_and_the_others_keep_their_clocks(w: World) {
    let a = &w.cast.a;
    let case = make::in_progress(&w).await;
    let before = case.assignments.iter().find(|one| one.organization_id == a.department_2).unwrap();
    let mut instead = recall();
    instead["instead"] = json!(a.unmanned);
    instead["due_on"] = json!(make::in_days(20));
    on_assignment(&w, "leader", case.id, a.department, instead.clone()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), case.lead_agency_id), ("in_progress", Some(a.unmanned)));
    assert_eq!(case.due_on, Some(make::in_days(20)));
    let after = case.assignments.iter().find(|one| one.organization_id == a.department_2).unwrap();
    assert_eq!((after.version, after.due_on, after.status), (before.version, before.due_on, before.status));
    assert_eq!(
        on_assignment(&w, "leader", case.id, a.department, instead).await.refused(409),
        "wrong_status"
    );
    // a co-operating agency alone
    on_assignment(&w, "leader", case.id, a.department_2, recall()).await.expect(200);
    assert_eq!(make::reload(&w, case.id).await.status.word(), "in_progress");
    w.get("head_2", &format!("/v1/cases/{}", case.id)).await.expect(404);
}

#[db_test]
async fn an_agency_is_added_without_touching_the_others(w: World) {
    let a = &w.cast.a;
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, a.department, vec![]).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let (_, version) = make::of(&case, a.department);
    let add = |role: &str| json!({"action": "add_agency", "organization_id": a.department_2, "role": role, "due_on": make::in_days(9)});
    for (who, status) in [("clerk", 403), ("head", 403), ("leader_b", 404)] {
        assert_eq!(on_case(&w, who, case.id, add("lead")).await.status, status, "{who}");
    }
    on_case(&w, "leader", case.id, add("lead")).await.expect(200);
    assert_eq!(
        on_case(&w, "leader", case.id, add("cooperating")).await.expect(422)["errors"][0]["code"],
        "duplicate"
    );
    let case = make::reload(&w, case.id).await;
    assert_eq!(make::of(&case, a.department).1, version, "untouched");
    assert_eq!((case.status.word(), case.due_on), ("in_progress", Some(make::in_days(9))));
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    assert_eq!(case.status.word(), "in_progress", "the second lead has not answered");
    // the second lead was a mistake: without it everything is answered
    on_assignment(&w, "leader", case.id, a.department_2, recall()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), case.outcome), ("answered", Some(Outcome::ByImplementation)));
}

#[db_test]
async fn a_petition_with_agencies_is_classified_anew_referred_merged_or_withdrawn(w: World) {
    let a = &w.cast.a;
    let case = make::in_progress(&w).await;
    let anew = json!({"action": "reclassify", "sector_id": a.subsector, "competence_level": "commune"});
    assert_eq!(on_case(&w, "head", case.id, anew.clone()).await.refused(403), "forbidden");
    on_case(&w, "clerk", case.id, anew.clone()).await.expect(200);
    assert_eq!(on_case(&w, "clerk", case.id, anew).await.expect(422)["errors"][0]["code"], "unchanged");
    let seen = make::reload(&w, case.id).await;
    assert_eq!((seen.sector_id, seen.due_on), (Some(a.subsector), case.due_on));
    let refer = json!({"action": "refer", "to": [w.cast.ministry], "document": make::document()});
    on_case(&w, "leader", case.id, refer).await.expect(200);
    w.get("head", &format!("/v1/cases/{}", case.id)).await.expect(404);

    let (case, other) = (make::in_progress(&w).await, make::received(&w).await);
    on_case(&w, "clerk", case.id, json!({"action": "merge", "into": other.id})).await.expect(200);
    on_case(&w, "clerk", case.id, json!({"action": "unmerge"})).await.expect(200);
    assert_eq!(make::reload(&w, case.id).await.status.word(), "accepted");

    let case = make::in_progress(&w).await;
    on_case(&w, "clerk", case.id, json!({"action": "withdraw", "reason": "Cử tri rút"})).await.expect(200);
    let back = json!({"action": "restore", "reason": "Rút nhầm vụ việc"});
    assert_eq!(on_case(&w, "reviewer", case.id, back.clone()).await.refused(403), "forbidden");
    on_case(&w, "clerk", case.id, back).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), case.lead_agency_id), ("accepted", None));
    make::assign(&w, &case, a.department, vec![]).await;
}

#[db_test]
async fn a_mistaken_rejection_is_undone(w: World) {
    let case = make::rejected(&w).await;
    let back = json!({"action": "restore", "reason": "Không phải khiếu nại"});
    for (who, status) in [("clerk", 403), ("reviewer", 403), ("leader_b", 404)] {
        assert_eq!(on_case(&w, who, case.id, back.clone()).await.status, status, "{who}");
    }
    on_case(&w, "leader", case.id, back.clone()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), case.reject_reason), ("received", None));
    assert_eq!(on_case(&w, "leader", case.id, back).await.refused(409), "wrong_status");
    chained(&events(&w, case.id).await);
}

/// Both answered, and neither satisfied; one answers again, the other is recalled: the new answer can be judged.
#[db_test]
async fn what_is_answered_again_when_another_lead_is_recalled_can_be_judged(w: World) {
    let a = &w.cast.a;
    make::council_rule(&w, DeadlineStep::Review, 7, None).await;
    let case = led_by_two(&w).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::acknowledge(&w, "handler_2", &case, a.department_2).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    let case = make::answer(&w, "head_2", &case, a.department_2, Outcome::InformationProvided).await;
    let review = |verdict: &str| json!({"action": "review", "verdict": verdict, "text": "Đã xem"});
    on_case(&w, "reviewer_2", case.id, review("unsatisfactory")).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByRegulation).await;
    assert_eq!(case.status.word(), "in_progress");
    on_assignment(&w, "leader", case.id, a.department_2, recall()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), case.verdict), ("answered", None));
    assert_eq!(case.outcome, Some(Outcome::ByRegulation), "without the one that was recalled");
    // a reviewer is reminded of this answer as of any other
    let waiting = make::timers(&w, make::timers_of(case.id)).await;
    let reviews = waiting.iter().filter(|event| event.kind == TimerKind::ReviewDue).count();
    assert_eq!(reviews, 1, "{waiting:?}");
    on_case(&w, "reviewer_2", case.id, review("satisfactory")).await.expect(200);
}

#[db_test]
async fn assigning_again_to_the_lead_that_has_answered_leaves_the_case_answered(w: World) {
    let a = &w.cast.a;
    let case = led_by_two(&w).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::answer(&w, "head", &case, a.department, Outcome::ByImplementation).await;
    let only = json!({"action": "assign", "lead": a.department});
    on_case(&w, "leader", case.id, only).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status.word(), case.outcome), ("answered", Some(Outcome::ByImplementation)));
}

#[db_test]
async fn what_was_passed_down_and_is_recalled_is_with_its_committee_again(w: World) {
    let a = &w.cast.a;
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, a.department_2, vec![a.committee]).await;
    let down = json!({"action": "pass_down", "answers_to": "council", "to": a.department});
    on_assignment(&w, "coordinator", case.id, a.committee, down).await.expect(200);
    on_assignment(&w, "leader", case.id, a.department, recall()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let of = |agency: Uuid| {
        case.assignments.iter().find(|one| one.organization_id == agency).unwrap().status.word()
    };
    assert_eq!((of(a.department), of(a.committee)), ("recalled", "assigned"));
    assert_eq!(case.status.word(), "assigned", "the lead has it all the same");
}

#[db_test]
async fn nobody_takes_the_place_of_an_agency_whom_nobody_could_judge(w: World) {
    let a = &w.cast.a;
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, a.department, vec![]).await;
    let mut instead = recall();
    instead["instead"] = json!(a.board);
    instead["due_on"] = json!(make::in_days(20));
    // the reviewers of other bodies are disabled: they judge nothing
    for who in ["reviewer_2", "reviewer_and_head"] {
        w.patch("admin", &format!("/v1/users/{}", w.user(who)), 1, &json!({"disabled": true}))
            .await
            .expect(200);
    }
    let problem = on_assignment(&w, "leader", case.id, a.department, instead).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "nobody_judges", "{problem}");
    assert_eq!(problem["errors"][0]["pointer"], "/instead");
}
