//! A council of the same deployment receives a referral, accepts, answers or returns it.

use entity::enums::{Outcome, Status};
use serde_json::{Value, json};
use testkit::history::{chained, events, told};
use testkit::make::on_case;
use testkit::offer::steps;
use testkit::{World, at_once, db_test, make};
use uuid::Uuid;

use super::{answer, on_paper, on_referral, path, refer, review, status};

async fn items(w: &World, who: &str, query: &str) -> Vec<Value> {
    w.get(who, &format!("/v1/referrals?{query}")).await.expect(200)["items"].as_array().unwrap().clone()
}

#[db_test]
async fn a_council_accepts_a_referral_handles_it_and_its_answer_comes_back(w: World) {
    let b = &w.cast.b;
    let case = make::accepted(&w).await;
    on_case(&w, "leader", case.id, refer(&[b.council])).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let (id, _) = make::of(&case, b.council);
    // both sides find it in their lists
    let incoming = items(&w, "clerk_b", "").await;
    assert_eq!(incoming.len(), 1);
    assert_eq!((&incoming[0]["id"], &incoming[0]["case_id"]), (&json!(id), &Value::Null));
    assert_eq!(
        (&incoming[0]["case_number"], &incoming[0]["content"]),
        (&json!(case.number), &json!(case.content))
    );
    assert_eq!(incoming[0]["council_name"], "HĐND tỉnh Lào Cai");
    assert_eq!(steps(&incoming[0]), json!(["accept", "return"]));
    let theirs = items(&w, "leader_b", "").await;
    assert_eq!(steps(&theirs[0]), json!(["return", "answer"]));
    let outgoing = items(&w, "clerk", "direction=outgoing").await;
    assert_eq!((&outgoing[0]["id"], &outgoing[0]["case_id"]), (&json!(id), &json!(case.id)));
    assert_eq!(steps(&outgoing[0]), json!([]));
    assert!(
        items(&w, "clerk", "").await.is_empty()
            && items(&w, "clerk_b", "direction=outgoing").await.is_empty()
    );
    // its clerk makes a petition of it
    let shown = on_referral(&w, "clerk_b", case.id, b.council, json!({"action": "accept"})).await.expect(200);
    assert_eq!((&shown["status"], &shown["case_id"]), (&json!("in_progress"), &Value::Null));
    let own: Uuid = shown["petition_id"].as_str().unwrap().parse().unwrap();
    assert_eq!(w.get("clerk", &path(&case, b.council)).await.expect(200)["petition_id"], Value::Null);
    let theirs = w.get("clerk_b", &format!("/v1/petitions/{own}")).await.expect(200);
    assert_eq!((&theirs["status"], &theirs["channel"]), (&json!("received"), &json!("referral")));
    assert_eq!((&theirs["content"], &theirs["referral_id"]), (&json!(case.content), &json!(id)));
    assert_eq!(
        (&theirs["source_name"], &theirs["sender_reference"]),
        (&json!("HĐND tỉnh Lào Cai"), &json!(case.number))
    );
    assert_eq!(theirs["units"][0]["unit_id"], json!(w.cast.a.commune), "{theirs}");
    assert_eq!(theirs["council_id"], json!(b.council));
    w.get("clerk", &format!("/v1/petitions/{own}")).await.refused(404);
    let again = on_referral(&w, "clerk_b", case.id, b.council, json!({"action": "accept"})).await;
    assert_eq!(again.refused(409), "wrong_status");
    assert_eq!(make::reload(&w, case.id).await.status, Status::Referred);
    // nothing to take over yet
    let bare = json!({"action": "answer"});
    let problem = on_referral(&w, "leader_b", case.id, b.council, bare.clone()).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/text", "{problem}");
    // its own agency answers it, and the council passes the answer on
    let accept = json!({"action": "accept", "sector_id": b.sector, "competence_level": "commune"});
    on_case(&w, "clerk_b", own, accept).await.expect(200);
    let assign = json!({"action": "assign", "lead": b.department, "due_on": make::in_days(20), "document": make::document()});
    on_case(&w, "leader_b", own, assign).await.expect(200);
    let ours = make::reload(&w, own).await;
    let ours = make::acknowledge(&w, "handler_b", &ours, b.department).await;
    make::answer(&w, "head_b", &ours, b.department, Outcome::ByImplementation).await;
    let shown = on_referral(&w, "leader_b", case.id, b.council, bare).await.expect(200);
    assert_eq!((&shown["status"], &shown["outcome"]), (&json!("answered"), &json!("by_implementation")));
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.outcome), (Status::Answered, Some(Outcome::ByImplementation)));
    let responses = w.get("clerk", &format!("/v1/responses?case_id={}", case.id)).await.expect(200);
    assert_eq!(responses["items"][0]["text"], "Đã sửa chữa xong.");
    assert_eq!(responses["items"][0]["organization_id"], json!(b.council));
    // one event on each side
    let here = events(&w, case.id).await;
    let actions: Vec<_> = here.iter().rev().take(2).map(|event| event.action.word()).collect();
    assert_eq!(actions, ["respond", "acknowledge"]);
    let last = here.last().unwrap();
    assert_eq!((last.on_behalf_of, last.user_id), (None, Some(w.user("leader_b"))), "it speaks for itself");
    assert_eq!((last.organization_id, last.council_id), (Some(b.standing_body), Some(w.cast.a.council)));
    let there = events(&w, own).await;
    let last = there.last().unwrap();
    assert_eq!((last.action.word(), last.user_id), ("answer", Some(w.user("leader_b"))));
    assert_eq!(told(&w, last).await["data"]["case_number"], json!(case.number));
    chained(&here);
    chained(&there);
    // the voters of the first council are told, and the petition is closed
    on_case(&w, "reviewer", case.id, review("satisfactory")).await.expect(200);
    on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
    assert_eq!(make::reload(&w, own).await.status, Status::Answered, "each council closes its own");
}

#[db_test]
async fn a_council_answers_what_it_has_not_accepted_and_what_it_has_withdrawn(w: World) {
    let b = &w.cast.b;
    let case = make::referred_to(&w, vec![b.council]).await;
    on_referral(&w, "leader_b", case.id, b.council, answer()).await.expect(200);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, status(&case, b.council)), (Status::Answered, "answered"));
    let again = on_referral(&w, "leader_b", case.id, b.council, answer()).await;
    assert_eq!(again.refused(409), "wrong_status");
    // what becomes of the own petition leaves the referral open
    let case = make::referred_to(&w, vec![b.council]).await;
    let shown = on_referral(&w, "clerk_b", case.id, b.council, json!({"action": "accept"})).await.expect(200);
    let own: Uuid = shown["petition_id"].as_str().unwrap().parse().unwrap();
    on_case(&w, "clerk_b", own, json!({"action": "withdraw", "reason": "Đã có kiến nghị khác"}))
        .await
        .expect(200);
    assert_eq!(status(&make::reload(&w, case.id).await, b.council), "in_progress");
    let mut answer = answer();
    answer["outcome"] = Value::Null;
    let problem = on_referral(&w, "leader_b", case.id, b.council, answer.clone()).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/outcome", "{problem}");
    answer["outcome"] = json!("without_roadmap");
    on_referral(&w, "leader_b", case.id, b.council, answer).await.expect(200);
    assert!(make::reload(&w, case.id).await.undated);
}

#[db_test]
async fn a_council_returns_a_referral_and_the_sender_sees_an_ordinary_return(w: World) {
    let b = &w.cast.b;
    let case = make::referred_to(&w, vec![w.cast.ministry, b.council]).await;
    let back =
        json!({"action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": w.cast.ministry});
    let own = json!({"action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": b.council});
    let problem = on_referral(&w, "leader_b", case.id, b.council, own).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/proposed_receiver");
    on_referral(&w, "clerk_b", case.id, b.council, back).await.expect(200);
    let shown = w.get("clerk_b", &path(&case, b.council)).await.expect(200);
    assert_eq!((&shown["status"], &shown["content"]), (&json!("returned"), &Value::Null));
    assert_eq!(steps(&shown), json!([]));
    let after = make::reload(&w, case.id).await;
    assert_eq!(
        (after.status, status(&after, b.council)),
        (Status::Referred, "returned"),
        "the ministry has it"
    );
    let (id, _) = make::of(&after, b.council);
    let seen = w.get("clerk", &format!("/v1/assignments/{id}")).await.expect(200);
    assert_eq!(
        (&seen["return_reason"], &seen["proposed_receiver"]),
        (&json!("Không thuộc thẩm quyền"), &json!(w.cast.ministry))
    );
    // the only receiver returns it, after it was accepted there
    let case = make::referred_to(&w, vec![b.council]).await;
    let shown = on_referral(&w, "clerk_b", case.id, b.council, json!({"action": "accept"})).await.expect(200);
    let petition: Uuid = shown["petition_id"].as_str().unwrap().parse().unwrap();
    let back = json!({"action": "return", "reason": "Thuộc thẩm quyền của tỉnh"});
    on_referral(&w, "leader_b", case.id, b.council, back).await.expect(200);
    let after = make::reload(&w, case.id).await;
    assert_eq!((after.status, after.return_count), (Status::Received, 1), "it waits to be accepted here");
    let there = events(&w, petition).await;
    assert_eq!(there.last().unwrap().action.word(), "return");
    chained(&there);
    chained(&events(&w, case.id).await);
}

/// The receiving council has a leader, so that nobody speaks for it without its paper.
#[db_test]
async fn the_office_records_the_answer_of_another_council_from_paper_only(w: World) {
    let b = &w.cast.b;
    let case = make::referred_to(&w, vec![b.council]).await;
    let mut without = on_paper(&case, b.council, "by_regulation");
    without["document"] = Value::Null;
    assert_eq!(w.post("clerk", "/v1/responses", &without).await.refused(409), "agency_speaks_for_itself");
    w.post("clerk", "/v1/responses", &on_paper(&case, b.council, "by_regulation")).await.expect(201);
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!(last.on_behalf_of, Some(b.council));
    assert_eq!(items(&w, "auditor_b", "status=answered").await.len(), 1);
}

#[db_test]
async fn of_two_clerks_who_accept_at_once_one_succeeds(w: World) {
    let b = &w.cast.b;
    let case = make::referred_to(&w, vec![b.council]).await;
    let (id, version) = make::of(&case, b.council);
    let mut requests = vec![];
    for _ in 0..4 {
        let request = w.request(reqwest::Method::POST, &format!("/v1/referrals/{id}/steps"));
        let request =
            request.bearer_auth(w.token("clerk_b").await).header("If-Match", format!("\"{version}\""));
        requests.push(request.json(&json!({"action": "accept"})));
    }
    let mut statuses: Vec<u16> = at_once(requests).await.into_iter().map(|reply| reply.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412, 412, 412]);
    let made = w.get("clerk_b", "/v1/petitions?channel=referral&count=true").await.expect(200);
    assert_eq!(made["count"], 1);
    // the same key answers with what was stored
    let case = make::referred_to(&w, vec![b.council]).await;
    let (id, version) = make::of(&case, b.council);
    for _ in 0..2 {
        let request = w.request(reqwest::Method::POST, &format!("/v1/referrals/{id}/steps"));
        let request =
            request.bearer_auth(w.token("leader_b").await).header("If-Match", format!("\"{version}\""));
        w.send(request.header("Idempotency-Key", "tra-loi-1").json(&answer())).await.expect(200);
    }
    assert_eq!(events(&w, case.id).await.iter().filter(|e| e.action.word() == "respond").count(), 1);
}

/// Two councils that answer each other's referrals lock both petitions in one order.
#[db_test]
async fn councils_that_refer_to_each_other_do_not_block_each_other(w: World) {
    let (a, b) = (&w.cast.a, &w.cast.b);
    let here = make::referred_to(&w, vec![b.council]).await;
    on_referral(&w, "clerk_b", here.id, b.council, json!({"action": "accept"})).await.expect(200);
    let there = make::petition_of_b(&w).await;
    on_case(&w, "leader_b", there.id, refer(&[a.council])).await.expect(200);
    on_referral(&w, "clerk", there.id, a.council, json!({"action": "accept"})).await.expect(200);
    let mut requests = vec![];
    for (who, case, council) in [("leader_b", here.id, b.council), ("leader", there.id, a.council)] {
        let (id, version) = make::of(&make::reload(&w, case).await, council);
        let request = w.request(reqwest::Method::POST, &format!("/v1/referrals/{id}/steps"));
        let request = request.bearer_auth(w.token(who).await).header("If-Match", format!("\"{version}\""));
        requests.push(request.json(&answer()));
    }
    assert!(at_once(requests).await.iter().all(|reply| reply.status == 200));
}
