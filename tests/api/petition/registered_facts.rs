//! What is registered of a petition is corrected at any time: what agencies have is the same record.

use chrono::Days;
use entity::enums::{DeadlineStep, Nature};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::on_case;
use testkit::offer::steps;
use testkit::{Response, World, db_test, make};

async fn edit(w: &World, who: &str, case: &CaseView, patch: &Value) -> Response {
    let version = make::reload(w, case.id).await.version;
    w.patch(who, &format!("/v1/petitions/{}", case.id), version, patch).await
}

#[db_test]
async fn a_clerk_corrects_what_agencies_have_and_what_is_closed(w: World) {
    let a = &w.cast.a;
    let patch = json!({
        "session_id": a.session, "supporter_count": 42, "content": "Đường liên xã sạt lở, cử tri đề nghị sửa",
        "reason": "Nhập nhầm kỳ họp và số cử tri",
    });
    for case in [make::assigned(&w).await, make::in_progress(&w).await, make::closed(&w).await] {
        let before = events(&w, case.id).await.len();
        let shown = edit(&w, "clerk", &case, &patch).await.expect(200);
        let now = make::reload(&w, case.id).await;
        assert_eq!((now.status, now.due_on, now.answered_on), (case.status, case.due_on, case.answered_on));
        assert_eq!(
            (&shown["session_id"], &shown["supporter_count"], &shown["content"]),
            (&json!(a.session), &json!(42), &patch["content"])
        );
        let log = events(&w, case.id).await;
        assert_eq!(log.len(), before + 1);
        chained(&log);
        let last = log.last().unwrap();
        assert!(last.public && last.action.word() == "edit", "the agency learns of it: {last:?}");
        let former = format!("/v1/petitions/{}/former-texts", case.id);
        assert_eq!(w.get("clerk", &former).await.expect(200)["items"].as_array().unwrap().len(), 1);
    }
}

#[db_test]
async fn a_correction_of_what_agencies_have_needs_a_reason_and_the_office(w: World) {
    let case = make::in_progress(&w).await;
    let patch = json!({"supporter_count": 42});
    let refused = edit(&w, "clerk", &case, &patch).await.expect(422);
    assert_eq!(
        (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
        (&json!("/reason"), &json!("required"))
    );
    let patch = json!({"supporter_count": 42, "reason": "Đếm lại"});
    for who in ["deputy", "liaison", "leader", "head", "handler", "auditor"] {
        edit(&w, who, &case, &patch).await.refused(403);
    }
    edit(&w, "clerk_b", &case, &patch).await.refused(404);
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
    // neither what has left the office, nor what belongs to another petition now
    let rejected = make::accepted(&w).await;
    on_case(&w, "leader", rejected.id, json!({"action": "reject", "reason": "no_content"})).await.expect(200);
    assert_eq!(edit(&w, "clerk", &rejected, &patch).await.refused(409), "wrong_status");
}

#[db_test]
async fn a_day_of_receipt_is_not_moved_beyond_the_first_step(w: World) {
    let case = make::in_progress(&w).await;
    let correct = |days: u64| {
        let day = case.received_on.checked_sub_days(Days::new(days)).unwrap();
        json!({"received_on": day, "reason": "Ngày trên dấu công văn đến"})
    };
    let shown = edit(&w, "clerk", &case, &correct(20)).await.expect(200);
    assert_eq!(shown["received_on"], correct(20)["received_on"]);
    edit(&w, "clerk", &case, &correct(0)).await.expect(200);
    assert_eq!(make::reload(&w, case.id).await.due_on, case.due_on, "the agencies' days stay");
}

#[db_test]
async fn a_petition_that_is_an_opinion_is_corrected_and_back(w: World) {
    let nature = |nature: &str| json!({"nature": nature});
    let received = make::received(&w).await;
    let refused = edit(&w, "clerk", &received, &nature("opinion")).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/nature");
    let assigned = make::assigned(&w).await;
    let with_reason = json!({"nature": "opinion", "reason": "Chỉ là ý kiến"});
    let refused = edit(&w, "clerk", &assigned, &with_reason).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/nature", "it is recalled first");

    make::council_rule(&w, DeadlineStep::Assign, 40, None).await;
    let case = make::accepted_as(&w, Nature::Petition).await;
    assert!(case.due_on.is_some(), "it is to be assigned by a day");
    let shown = edit(&w, "clerk", &case, &nature("opinion")).await.expect(200);
    assert_eq!((&shown["nature"], &shown["due_on"]), (&json!("opinion"), &Value::Null));
    assert!(make::timers(&w, make::timers_of(case.id)).await.is_empty(), "nothing is late any more");
    on_case(&w, "clerk", case.id, json!({"action": "note", "text": "HĐND tiếp thu"})).await.expect(200);

    // noted by mistake
    let path = format!("/v1/cases/{}", case.id);
    let offered = steps(&w.get("clerk", &path).await.expect(200));
    assert!(offered.as_array().unwrap().contains(&json!("restore")), "{offered}");
    let restore = json!({"action": "restore", "reason": "Là kiến nghị, nhập nhầm là ý kiến"});
    for who in ["deputy", "head", "auditor", "liaison"] {
        on_case(&w, who, case.id, restore.clone()).await.refused(if who == "head" { 404 } else { 403 });
    }
    let shown = on_case(&w, "clerk", case.id, restore).await.expect(200);
    assert_eq!((&shown["status"], &shown["due_on"]), (&json!("accepted"), &Value::Null));
    let shown = edit(&w, "clerk", &case, &nature("petition")).await.expect(200);
    assert_eq!((&shown["nature"], &shown["due_on"]), (&json!("petition"), &json!(case.due_on)));
    let case = make::assign(&w, &make::reload(&w, case.id).await, w.cast.a.department, vec![]).await;
    assert_eq!(case.status.word(), "assigned");
}

#[db_test]
async fn an_opinion_answered_on_the_spot_is_restored_without_its_answer(w: World) {
    let case = make::accepted_as(&w, Nature::Opinion).await;
    let spot = json!({
        "action": "answer_on_the_spot", "answered_on": make::today(), "place": "Hội trường UBND xã",
        "answered_by": "Chủ tịch UBND xã", "text": "Xã tiếp thu.",
    });
    assert_eq!(on_case(&w, "clerk", case.id, spot).await.expect(200)["status"], "noted");
    let restore = json!({"action": "restore", "reason": "Ghi nhầm phiếu"});
    let shown = on_case(&w, "clerk", case.id, restore).await.expect(200);
    assert_eq!(
        (&shown["status"], &shown["outcome"], &shown["answered_on"], &shown["answered_on_spot"]),
        (&json!("accepted"), &Value::Null, &Value::Null, &json!(false))
    );
}
