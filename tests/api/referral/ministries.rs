//! Central bodies answer on paper, each on its own day; then the petition goes on as any other.

use entity::enums::{EscalationLevel, Status};
use serde_json::{Value, json};
use testkit::history::{chained, events, told};
use testkit::make::{on_assignment, on_case};
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::{ministry, on_paper, refer, review, status};

/// Returns a body as of a day, with the paper.
fn late(on: &str, mut body: Value) -> Value {
    body["on"] = json!(on);
    body["late_entry"] = json!({"reason": "Nhập hồ sơ giấy"});
    if let Some(document) = body.get_mut("document") {
        *document = json!({"number": "84", "notation": "VP", "issued_on": on});
    }
    body
}

/// A delegation with a leader and a reviewer of its own, and the clerk of the council.
async fn delegation(w: &World) -> Uuid {
    let new = json!({"kind": "na_delegation", "name": "Đoàn ĐBQH tỉnh Lào Cai", "valid_from": "2021-07-01"});
    let made = w.post("admin", "/v1/organizations", &new).await.expect(201);
    let id = made["id"].as_str().unwrap().parse().unwrap();
    for (who, role) in [("clerk", "clerk"), ("nobody", "leader"), ("reviewer", "reviewer")] {
        make::add_grant(w, who, role, id).await;
    }
    id
}

#[db_test]
async fn a_delegation_refers_one_petition_to_five_ministries_and_enters_five_answers(w: World) {
    let delegation = delegation(&w).await;
    let mut ministries = vec![w.cast.ministry];
    for name in ["Bộ Tài chính", "Bộ Nội vụ", "Bộ Y tế", "Bộ Công Thương"] {
        ministries.push(ministry(&w, name).await);
    }
    let new = json!({
        "content": "Hoàn thành Quốc lộ 279", "channel": "voter_meeting", "received_on": "2026-09-01",
        "units": [w.cast.a.commune], "council_id": delegation,
    });
    let case = w.post("clerk", "/v1/petitions", &new).await.expect(201);
    let id: Uuid = case["id"].as_str().unwrap().parse().unwrap();
    on_case(&w, "leader", id, late("2026-09-07", refer(&ministries))).await.refused(404);
    on_case(&w, "nobody", id, late("2026-09-07", refer(&ministries))).await.expect(200);
    let case = make::reload(&w, id).await;
    assert_eq!((case.status, case.assignments.len()), (Status::Referred, 5));
    assert!(case.assignments.iter().all(|one| one.referral && one.role.word() == "lead"));
    // 60 calendar days after 7 September, by the rule that comes with the program
    let due = "2026-11-06".parse().unwrap();
    assert!(case.assignments.iter().all(|one| one.due_on == Some(due)), "{:?}", case.assignments);
    assert_eq!(case.due_on, Some(due));
    let explained = format!("/v1/assignments/{}/deadline", make::of(&case, w.cast.ministry).0);
    let explained = w.get("nobody", &explained).await.expect(200);
    assert!(explained.to_string().contains("Quyết định 30/2020/QĐ-TTg"), "{explained}");
    let event = events(&w, id).await.pop().unwrap();
    let event = told(&w, &event).await;
    assert_eq!(event["data"]["receivers"].as_array().unwrap().len(), 5, "{event}");
    let days = ["2026-09-20", "2026-10-02", "2026-10-15", "2026-11-06", "2026-11-10"];
    for (i, (ministry, day)) in ministries.iter().zip(days).enumerate() {
        let case = make::reload(&w, id).await;
        assert_eq!(case.status, Status::Referred, "{i} of five have answered");
        let outcome = if i == 2 { "without_roadmap" } else { "information_provided" };
        let body = late(day, on_paper(&case, *ministry, outcome));
        w.post("clerk", "/v1/responses", &body).await.expect(201);
    }
    let case = make::reload(&w, id).await;
    assert_eq!(case.status, Status::Answered);
    assert_eq!(case.outcome.unwrap().word(), "without_roadmap", "the answer furthest from resolved");
    assert!(case.undated);
    let page = w.get("nobody", &format!("/v1/assignments?case_id={id}")).await.expect(200);
    let of_each = page["items"].as_array().unwrap().iter().map(|one| one["days_late"].as_i64().unwrap());
    let (late, in_time): (Vec<i64>, Vec<i64>) = of_each.partition(|days| *days > 0);
    assert_eq!((late, in_time.len()), (vec![4], 4));
    // reviewed, told to the voters, closed and opened again, as any other petition
    let mut partly = review("partly_satisfactory");
    partly["follow_up_on"] = json!(make::in_days(30));
    on_case(&w, "reviewer", id, partly).await.expect(200);
    let notice = json!({"action": "notify_voters", "notified_on": make::today(), "place": "Nhà văn hóa", "how": "Họp thôn"});
    on_case(&w, "clerk", id, notice).await.expect(200);
    assert_eq!(on_case(&w, "nobody", id, json!({"action": "close"})).await.refused(409), "follow_up_open");
    on_case(&w, "reviewer", id, review("satisfactory")).await.expect(200);
    on_case(&w, "nobody", id, json!({"action": "close"})).await.expect(200);
    let reopen = json!({"action": "reopen", "reason": "Cử tri hỏi lại", "due_on": make::in_days(20)});
    on_case(&w, "nobody", id, reopen).await.expect(200);
    let case = make::reload(&w, id).await;
    assert_eq!(case.status, Status::Referred, "with those to whom it was referred");
    assert!(case.assignments.iter().all(|one| one.status.word() == "in_progress"));
    chained(&events(&w, id).await);
}

#[db_test]
async fn an_answer_that_does_not_satisfy_sends_the_petition_back_to_its_ministry(w: World) {
    let case = make::referred(&w).await;
    w.post("clerk", "/v1/responses", &on_paper(&case, w.cast.ministry, "by_regulation")).await.expect(201);
    on_case(&w, "reviewer", case.id, review("unsatisfactory")).await.expect(200);
    let again = make::reload(&w, case.id).await;
    assert_eq!((again.status, status(&again, w.cast.ministry)), (Status::Referred, "in_progress"));
    w.post("clerk", "/v1/responses", &on_paper(&again, w.cast.ministry, "by_regulation")).await.expect(201);
    on_case(&w, "reviewer", case.id, review("satisfactory")).await.expect(200);
    on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
}

#[db_test]
async fn a_ministry_is_reminded_asks_for_time_and_replies_before_it_answers(w: World) {
    let ministry = w.cast.ministry;
    let case = make::referred(&w).await;
    on_case(&w, "deputy", case.id, json!({"action": "request_reminder", "reason": "Chưa thấy trả lời"}))
        .await
        .expect(200);
    let letter = make::letter(ministry, "reminder", &[&make::reload(&w, case.id).await]);
    let letter = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    assert_eq!(letter["cases"][0]["assignment_id"], json!(make::of(&case, ministry).0));
    let later = json!(make::in_days(90));
    let request = json!({"action": "request_extension", "reason": "Đang lấy ý kiến", "due_on": later, "document": make::document()});
    on_assignment(&w, "clerk", case.id, ministry, request).await.expect(200);
    let grant = json!({"action": "decide_extension", "decision": "grant"});
    assert_eq!(on_assignment(&w, "clerk", case.id, ministry, grant.clone()).await.refused(403), "forbidden");
    on_assignment(&w, "leader", case.id, ministry, grant).await.expect(200);
    let interim =
        json!({"action": "reply_interim", "reason": "Đang tổng hợp", "promised_on": make::in_days(80)});
    on_assignment(&w, "clerk", case.id, ministry, interim).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, status(&case, ministry)), (Status::Referred, "assigned"));
    assert_eq!(case.due_on, Some(make::in_days(90)));
    assert_eq!(case.escalation_level.map(EscalationLevel::word), Some("reminder"));
    let event = events(&w, case.id).await.pop().unwrap();
    assert_eq!(event.on_behalf_of, Some(ministry), "the clerk records what the ministry wrote");
    chained(&events(&w, case.id).await);
}

#[db_test]
async fn a_wrong_receiver_is_recalled_replaced_or_added(w: World) {
    let other = ministry(&w, "Bộ Tài chính").await;
    let recall = |more: Value| {
        let mut step = json!({"action": "recall", "reason": "Chuyển nhầm"});
        step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        step
    };
    let case = make::referred(&w).await;
    // an agency of the province is no receiver
    let wrong = recall(json!({"instead": w.cast.a.department}));
    let problem = on_assignment(&w, "leader", case.id, w.cast.ministry, wrong).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "not_a_receiver", "{problem}");
    let instead = recall(json!({"instead": other}));
    on_assignment(&w, "leader", case.id, w.cast.ministry, instead).await.expect(200);
    let after = make::reload(&w, case.id).await;
    assert_eq!((after.status, status(&after, w.cast.ministry)), (Status::Referred, "recalled"));
    assert!(after.assignments.iter().all(|one| one.referral));
    assert_eq!(after.lead_agency_id, Some(other));
    let add = |role: &str| json!({"action": "add_agency", "organization_id": w.cast.b.council, "role": role});
    let problem = on_case(&w, "leader", case.id, add("cooperating")).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/role", "{problem}");
    on_case(&w, "leader", case.id, add("lead")).await.expect(200);
    assert!(make::reload(&w, case.id).await.assignments.last().unwrap().referral);
    on_assignment(&w, "leader", case.id, w.cast.b.council, recall(json!({}))).await.expect(200);
    assert_eq!(make::reload(&w, case.id).await.status, Status::Referred);
    // without a receiver it is what it was before
    on_assignment(&w, "leader", case.id, other, recall(json!({}))).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.lead_agency_id, case.due_on), (Status::Received, None, None));
    let accepted = make::accept(&w, &case).await;
    on_case(&w, "leader", case.id, refer(&[other])).await.expect(200);
    on_assignment(&w, "leader", case.id, other, recall(json!({}))).await.expect(200);
    let case = make::reload(&w, accepted.id).await;
    assert_eq!((case.status, case.sector_id), (Status::Accepted, accepted.sector_id));
    make::assign(&w, &case, w.cast.a.department, vec![]).await;
    chained(&events(&w, case.id).await);
}

#[db_test]
async fn when_the_last_open_receiver_is_recalled_the_petition_is_answered(w: World) {
    let other = ministry(&w, "Bộ Tài chính").await;
    let case = make::referred_to(&w, vec![w.cast.ministry, other]).await;
    w.post("clerk", "/v1/responses", &on_paper(&case, w.cast.ministry, "by_regulation")).await.expect(201);
    let recall = json!({"action": "recall", "reason": "Bộ Xây dựng đã trả lời chung"});
    on_assignment(&w, "leader", case.id, other, recall).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.lead_agency_id), (Status::Answered, Some(w.cast.ministry)));
}

#[db_test]
async fn a_petition_is_referred_only_to_central_bodies_and_other_councils(w: World) {
    let (a, b) = (&w.cast.a, &w.cast.b);
    let case = make::accepted(&w).await;
    for (to, code) in [
        (vec![a.department], "not_a_receiver"),
        (vec![a.standing_body], "not_a_receiver"),
        (vec![b.department], "not_a_receiver"),
        (vec![b.standing_body], "not_a_receiver"),
        (vec![a.council], "not_a_receiver"),
        (vec![w.cast.ministry, w.cast.ministry], "duplicate"),
        (vec![Uuid::from_u128(7)], "not_found"),
    ] {
        let problem = on_case(&w, "leader", case.id, refer(&to)).await.expect(422);
        assert_eq!(problem["errors"][0]["code"], code, "{problem}");
        assert!(problem["errors"][0]["pointer"].as_str().unwrap().starts_with("/to/"), "{problem}");
    }
    let mut past = refer(&[w.cast.ministry]);
    past["due_on"] = json!(make::recommendation::ago(3));
    let problem = on_case(&w, "leader", case.id, past).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/due_on");
    let none = on_case(&w, "leader", case.id, refer(&[])).await.expect(422);
    assert_eq!(none["errors"][0]["pointer"], "/to");
    // what agencies have is taken from them
    let case = make::in_progress(&w).await;
    on_case(&w, "leader", case.id, refer(&[w.cast.ministry])).await.expect(200);
    w.get("head", &format!("/v1/cases/{}", case.id)).await.refused(404);
    let case = make::reload(&w, case.id).await;
    assert_eq!((status(&case, a.department), case.lead_agency_id), ("superseded", Some(w.cast.ministry)));
}

#[db_test]
async fn what_was_referred_can_be_withdrawn_merged_and_counted_as_open(w: World) {
    let survivor = make::referred(&w).await;
    let case = make::referred(&w).await;
    let page = w.get("clerk", "/v1/cases?status=referred&timeliness=on_time&count=true").await.expect(200);
    assert_eq!(page["count"], 2, "{page}");
    on_case(&w, "clerk", case.id, json!({"action": "merge", "into": survivor.id})).await.expect(200);
    let merged = make::reload(&w, case.id).await;
    assert_eq!(status(&merged, w.cast.ministry), "superseded");
    on_case(&w, "clerk", case.id, json!({"action": "unmerge"})).await.expect(200);
    assert_eq!(make::reload(&w, case.id).await.status, Status::Received, "as before the referral");
    on_case(&w, "clerk", survivor.id, json!({"action": "withdraw", "reason": "Cử tri rút"}))
        .await
        .expect(200);
    let referrals = w.get("clerk", "/v1/referrals?direction=outgoing&status=superseded&count=true").await;
    assert_eq!(referrals.expect(200)["count"], 2);
}
