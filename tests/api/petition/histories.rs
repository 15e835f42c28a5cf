//! A petition and all that happened to it, in one request: the same steps, checked in the same way, all or none.

use entity::enums::EventStream;
use entity::{case, event, idempotency};
use kiennghi::kernel::config::Config;
use reqwest::Method;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::make::{late, paper};
use testkit::{World, at_once, db_test, history, make};
use uuid::Uuid;

const PATH: &str = "/v1/petitions/histories";

fn of_case(day: &str, body: Value) -> Value {
    json!({"type": "case", "step": late(day, body)})
}

fn of_agency(agency: Uuid, day: &str, body: Value) -> Value {
    json!({"type": "assignment", "organization_id": agency, "step": late(day, body)})
}

/// A whole life: recalled from one department, answered by another, corrected, promised and verified, closed.
fn whole_life(w: &World) -> Value {
    let (first, second) = (w.cast.a.department_2, w.cast.a.department);
    let accept = json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
    let due = json!("2025-10-10");
    let answer = |outcome: &str| json!({"outcome": outcome, "text": "Sở đã kiểm tra, sẽ sửa trong quý III."});
    let mut answered = answer("with_roadmap");
    answered["commitments"] = json!([{"text": "Sửa xong đường", "as_stated": "quý III/2025"}]);
    let mut corrected = answer("with_roadmap");
    corrected["kind"] = json!("correction");
    corrected["note"] = json!("Sai tên đường");
    let fulfilled = json!({
        "action": "report_commitment", "text": "Đã sửa xong", "fulfilled": true, "fulfilled_on": "2025-09-20", "evidence": paper("2025-09-20"),
    });
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Có kế hoạch cụ thể"});
    let verify = json!({"action": "verify_commitment", "result": "kept", "text": "Đã đi xem"});
    json!({
        "petition": {
            "content": "Đường xuống cấp", "channel": "voter_meeting", "received_on": "2025-08-04",
            "units": [w.cast.a.commune], "petitioner": {"full_name": "Lý Thị Mẩy"},
        },
        "steps": [
            of_case("2025-08-05", accept),
            of_case("2025-08-11", json!({"action": "assign", "lead": first, "due_on": due})),
            of_agency(first, "2025-08-12", json!({"action": "recall", "reason": "Không thuộc thẩm quyền"})),
            of_case("2025-08-13", json!({"action": "assign", "lead": second, "due_on": due})),
            of_agency(second, "2025-08-14", json!({"action": "acknowledge"})),
            {"type": "response", "organization_id": second, "response": late("2025-09-03", answered)},
            {"type": "response_version", "organization_id": second, "version": late("2025-09-08", corrected)},
            of_case("2025-09-10", review),
            {"type": "commitment", "organization_id": second, "number": 1, "step": late("2025-09-22", fulfilled)},
            {"type": "commitment", "organization_id": second, "number": 1, "step": late("2025-10-02", verify)},
            of_case("2025-10-03", json!({
                "action": "notify_voters", "notified_on": "2025-10-03", "place": "Nhà văn hóa", "how": "Hội nghị",
            })),
            of_case("2025-10-06", json!({"action": "close"})),
        ],
    })
}

/// Gives the clerk every role that the history needs.
async fn every_role(w: &World) {
    make::add_grant(w, "clerk", "leader", w.cast.a.standing_body).await;
    make::add_grant(w, "clerk", "reviewer", w.cast.a.board).await;
}

/// How many cases, events of cases and stored responses there are.
async fn stored(w: &World) -> [u64; 3] {
    let of_cases = event::Entity::find().filter(event::Column::Stream.eq(EventStream::Case));
    [
        case::Entity::find().count(w.app.read()).await.unwrap(),
        of_cases.count(w.app.read()).await.unwrap(),
        idempotency::Entity::find().count(w.app.read()).await.unwrap(),
    ]
}

#[db_test]
async fn a_whole_petitions_life_is_entered_in_one_request(w: World) {
    every_role(&w).await;
    let entered = w.post("clerk", PATH, &whole_life(&w)).await.expect(201);
    assert_eq!((&entered["status"], &entered["answered_on"]), (&json!("closed"), &json!("2025-09-03")));
    assert_eq!(entered["closed_on"], "2025-10-06");
    let id: Uuid = entered["id"].as_str().unwrap().parse().unwrap();
    // one event for each step, in order and chained, each with its day, its reason and who entered it
    let events = history::events(&w, id).await;
    history::chained(&events);
    let days: Vec<String> = events.iter().filter_map(|one| one.acted_on).map(|on| on.to_string()).collect();
    assert_eq!(days.len(), 12);
    assert!(days.is_sorted());
    assert!(events.iter().all(|one| one.user_id == Some(w.user("clerk"))));
    let told = w.get("auditor", &format!("/v1/cases/{id}/events")).await.expect(200);
    let actions: Vec<&str> =
        told["items"].as_array().unwrap().iter().map(|one| one["action"].as_str().unwrap()).collect();
    assert_eq!((actions.first(), actions.last()), (Some(&"close"), Some(&"register")), "the newest first");
    // both versions of the answer stay, and the department sees its part as if it had been there
    let answers = w.get("head", &format!("/v1/responses?case_id={id}")).await.expect(200);
    assert_eq!(answers["items"].as_array().unwrap().len(), 2);
    let promised = w.get("head", &format!("/v1/commitments?case_id={id}")).await.expect(200);
    assert_eq!(promised["items"][0]["status"], "kept");
    // the petitioner is stored as always
    w.get("clerk", &format!("/v1/petitions/{id}/petitioner")).await.expect(200);
    w.get("clerk_b", &format!("/v1/cases/{id}")).await.refused(404);
}

#[db_test]
async fn a_step_that_is_refused_leaves_nothing_and_names_its_place(w: World) {
    every_role(&w).await;
    let before = stored(&w).await;
    let refused = async |change: &dyn Fn(&mut Value), status: u16, code: &str, pointer: &str| {
        let mut life = whole_life(&w);
        change(&mut life);
        let response = w.post("clerk", PATH, &life).await;
        let problem: Value = serde_json::from_str(&response.text).unwrap();
        assert_eq!((response.status, &problem["code"]), (status, &json!(code)), "{problem}");
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
        assert_eq!(stored(&w).await, before, "{pointer}");
    };
    // the workflow, at the place of the step
    let twice = |life: &mut Value| life["steps"][4] = life["steps"][0].clone();
    refused(&twice, 422, "invalid", "/steps/4/step/on").await;
    let closed = |life: &mut Value| life["steps"][7] = life["steps"][11].clone();
    refused(&closed, 409, "not_reviewed", "/steps/7/step").await;
    // the days
    let backwards = |life: &mut Value| life["steps"][7]["step"]["on"] = json!("2025-08-20");
    refused(&backwards, 422, "invalid", "/steps/7/step/late_entry/document/issued_on").await;
    let ahead = |life: &mut Value| life["steps"][11]["step"]["on"] = json!(make::in_days(1));
    refused(&ahead, 422, "invalid", "/steps/11/step/on").await;
    let early = |life: &mut Value| life["steps"][0]["step"]["on"] = json!("2025-08-01");
    refused(&early, 422, "invalid", "/steps/0/step/late_entry/document/issued_on").await;
    // a late step without a reason, and without a paper
    let bare = |life: &mut Value| life["steps"][11]["step"]["late_entry"] = Value::Null;
    refused(&bare, 422, "invalid", "/steps/11/step/late_entry").await;
    // an agency that never had it, a promise that was never made, a body that is wrong itself
    let other = |life: &mut Value| life["steps"][4]["organization_id"] = json!(w.cast.a.unmanned);
    refused(&other, 422, "invalid", "/steps/4/organization_id").await;
    let second = |life: &mut Value| life["steps"][8]["number"] = json!(2);
    refused(&second, 422, "invalid", "/steps/8/number").await;
    let empty = |life: &mut Value| life["steps"][5]["response"]["text"] = json!(" ");
    refused(&empty, 422, "invalid", "/steps/5/response/text").await;
    let unknown = |life: &mut Value| life["steps"][1]["step"]["due"] = json!("2025-10-10");
    refused(&unknown, 422, "invalid", "/steps/1/step/due").await;
    let untyped = |life: &mut Value| life["steps"][1]["type"] = json!("act");
    refused(&untyped, 422, "invalid", "/steps/1/type").await;
    let place = |life: &mut Value| life["petition"]["units"] = json!([Uuid::nil()]);
    refused(&place, 422, "invalid", "/petition/units/0").await;
    let none = |life: &mut Value| life["steps"] = json!([]);
    refused(&none, 422, "invalid", "/steps").await;
}

#[db_test]
async fn nobody_enters_a_step_for_which_they_have_no_role(w: World) {
    let before = stored(&w).await;
    // the clerk may do the first step, but not assign; nobody else may register
    for who in ["clerk", "leader", "reviewer", "deputy", "head", "coordinator", "auditor", "admin", "nobody"]
    {
        let response = w.post(who, PATH, &whole_life(&w)).await;
        assert!([403, 404].contains(&response.status), "{who}: {}", response.text);
    }
    // somebody of another council is no party here
    make::add_grant(&w, "clerk_b", "leader", w.cast.b.standing_body).await;
    let response = w.post("clerk_b", PATH, &whole_life(&w)).await;
    assert!([403, 404, 422].contains(&response.status), "{}", response.text);
    assert_eq!(stored(&w).await, before);
    every_role(&w).await;
    let mut life = whole_life(&w);
    life["petition"]["council_id"] = json!(w.cast.b.council);
    w.post("clerk", PATH, &life).await.refused(403);
    assert_eq!(stored(&w).await[0], before[0]);
}

#[db_test]
async fn copying_a_register_makes_nobody_a_judge_of_their_own(w: World) {
    // who works for the agency reviews nothing that it answered, on whichever day
    make::add_grant(&w, "clerk", "leader", w.cast.a.standing_body).await;
    make::add_grant(&w, "clerk", "reviewer", w.cast.a.board).await;
    make::add_grant(&w, "clerk", "head", w.cast.a.department).await;
    let response = w.post("clerk", PATH, &whole_life(&w)).await;
    assert!([403, 409].contains(&response.status), "{}", response.text);
    make::revoke_grants(&w, "clerk", "head").await;
    // what is entered as of today is one's own act, as it is outside a history
    let mut life = whole_life(&w);
    life["steps"][5]["response"]["commitments"] = json!([]);
    life["steps"].as_array_mut().unwrap().truncate(8);
    for place in [5, 6, 7] {
        for part in ["step", "response", "version"] {
            let body = life["steps"][place].get_mut(part).and_then(Value::as_object_mut);
            body.map(|body| body.remove("on"));
        }
    }
    assert_eq!(w.post("clerk", PATH, &life).await.refused(409), "answerer_cannot_review");
    // nor what happened lately
    let yesterday = (make::today() - chrono::Days::new(1)).to_string();
    for (place, part) in [(5, "response"), (6, "version"), (7, "step")] {
        life["steps"][place][part]["on"] = json!(yesterday);
        life["steps"][place][part]["late_entry"]["document"] = paper("2026-01-01");
    }
    assert_eq!(w.post("clerk", PATH, &life).await.refused(409), "answerer_cannot_review");
    // what was reported today was not verified before
    life = whole_life(&w);
    life["steps"][8]["step"].as_object_mut().unwrap().remove("on");
    let problem = w.post("clerk", PATH, &life).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/steps/9/step/on");
    // nor does one review later what one has copied
    life = whole_life(&w);
    life["steps"].as_array_mut().unwrap().truncate(6);
    let entered = w.post("clerk", PATH, &life).await.expect(201);
    let id = entered["id"].as_str().unwrap().parse().unwrap();
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đạt"});
    assert_eq!(make::on_case(&w, "clerk", id, review.clone()).await.refused(409), "answerer_cannot_review");
    make::on_case(&w, "reviewer", id, review).await.expect(200);
}

#[db_test]
async fn the_register_proves_the_days_but_nothing_that_an_agency_said(w: World) {
    every_role(&w).await;
    let mut life = whole_life(&w);
    // it is closed after the last of its entries
    life["late_entry"] = json!({"reason": "Sổ kiến nghị 2025", "document": paper("2025-12-31")});
    for place in [0, 1, 2, 3, 7, 9, 10, 11] {
        life["steps"][place]["step"].as_object_mut().unwrap().remove("late_entry");
    }
    let mut unproven = life.clone();
    unproven["steps"][4]["step"].as_object_mut().unwrap().remove("late_entry");
    let response = w.post("clerk", PATH, &unproven).await;
    let problem: Value = serde_json::from_str(&response.text).unwrap();
    assert_eq!((&problem["code"], response.status), (&json!("agency_speaks_for_itself"), 409));
    assert_eq!(problem["errors"][0]["pointer"], "/steps/4/step");
    let entered = w.post("clerk", PATH, &life).await.expect(201);
    let path = format!("/v1/cases/{}/events", entered["id"].as_str().unwrap());
    let told = w.get("auditor", &path).await.expect(200);
    let reasons = told["items"].as_array().unwrap().iter().map(|one| &one["late_entry"]["reason"]["text"]);
    assert_eq!(reasons.filter(|reason| **reason == "Sổ kiến nghị 2025").count(), 8);
}

#[db_test]
async fn a_file_in_which_an_agency_never_answered_is_closed_with_the_reason(w: World) {
    every_role(&w).await;
    let mut life = whole_life(&w);
    life["steps"][3]["step"]["cooperating"] = json!([w.cast.a.unmanned]);
    let silent = w.post("clerk", PATH, &life).await;
    assert!(silent.text.contains("/steps/11/step/unanswered"), "{}", silent.text);
    life["steps"][11]["step"]["unanswered"] = json!([
        {"organization_id": w.cast.a.unmanned, "reason": "Không có văn bản trả lời trong hồ sơ"},
    ]);
    let entered = w.post("clerk", PATH, &life).await.expect(201);
    assert_eq!(entered["status"], "closed");
}

#[db_test]
async fn whoever_answered_a_petition_merges_nothing_into_it_by_a_history(w: World) {
    // the head of the department answers, leaves, and becomes a clerk
    let answered = make::answered(&w).await;
    make::revoke_grants(&w, "head", "head").await;
    make::add_grant(&w, "head", "clerk", w.cast.a.office).await;
    let mut life = whole_life(&w);
    life["steps"] = json!([of_case("2025-08-05", json!({"action": "merge", "into": answered.id}))]);
    let response = w.post("head", PATH, &life).await;
    assert_eq!(response.refused(409), "supervised_cannot_decide");
    // somebody else may, on a day that has been
    let ahead = make::in_days(1).to_string();
    life["steps"][0]["step"]["on"] = json!(ahead);
    let problem = w.post("clerk", PATH, &life).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/steps/0/step/on");
    let received = make::received(&w).await;
    let alone = json!({"action": "merge", "into": answered.id, "on": "2025-08-05"});
    let problem = make::on_case(&w, "clerk", received.id, alone).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/late_entry");
    life["steps"][0]["step"]["on"] = json!("2025-08-05");
    w.post("clerk", PATH, &life).await.expect(201);
}

#[db_test]
async fn a_repeated_history_is_entered_once(w: World) {
    every_role(&w).await;
    let token = w.token("clerk").await;
    let send = |body: &Value| {
        let request = w.request(Method::POST, PATH).bearer_auth(&token);
        request.header("Idempotency-Key", "so-2025").json(body)
    };
    let body = whole_life(&w);
    let first = w.send(send(&body)).await.expect(201);
    let again = w.send(send(&body)).await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.expect(201), first);
    assert_eq!(case::Entity::find().count(w.app.read()).await.unwrap(), 1);
    let mut other = whole_life(&w);
    other["steps"].as_array_mut().unwrap().pop();
    assert_eq!(w.send(send(&other)).await.refused(422), "idempotency_key_reused");
}

#[db_test]
async fn histories_side_by_side_need_one_connection_each(w: World) {
    every_role(&w).await;
    let few = Config { database_pool_size: 2, ..w.app.config.clone() };
    w.beside(few, async |w| {
        let token = w.token("clerk").await;
        let one = || w.request(Method::POST, PATH).bearer_auth(&token).json(&whole_life(&w));
        let answers = at_once((0..4).map(|_| one()).collect()).await;
        for answer in answers {
            answer.expect(201);
        }
        assert_eq!(case::Entity::find().count(w.app.read()).await.unwrap(), 4);
    })
    .await;
}
