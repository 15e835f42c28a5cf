//! Old papers are entered with their true days (office.md, rows 2 and 8), and what an agency said on paper is recorded
//! though it has an account.

use entity::enums::CommitmentStatus;
use kiennghi::service::directory::administrative_unit;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::make::late;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

async fn step(w: &World, who: &str, id: &str, body: Value) -> Response {
    let version = w.get("clerk", &format!("/v1/cases/{id}")).await.expect(200)["version"].as_i64().unwrap();
    w.step(who, &format!("/v1/cases/{id}"), version, &body).await
}

/// Registers a petition received in September 2025, and enters that it was accepted and forwarded then.
async fn forwarded_in_september(w: &World) -> String {
    let new = json!({
        "content": "Đề nghị sửa chữa đường liên thôn Nậm Mở", "channel": "voter_meeting",
        "received_on": "2025-09-08", "units": [w.cast.a.commune],
    });
    let case = w.post("clerk", "/v1/petitions", &new).await.expect(201);
    let id = case["id"].as_str().unwrap().to_owned();
    let accept = json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
    step(w, "clerk", &id, late("2025-09-10", accept)).await.expect(200);
    let assign = json!({"action": "assign", "lead": w.cast.a.department});
    step(w, "leader", &id, late("2025-09-15", assign)).await.expect(200);
    id
}

async fn assignment(w: &World, who: &str, case: &str) -> Value {
    let page = w.get(who, &format!("/v1/assignments?case_id={case}")).await.expect(200);
    page["items"][0].clone()
}

/// Returns a unit that stood until 30 June 2025.
async fn former_unit(w: &World) -> Uuid {
    use entity::administrative_unit::{Column, Entity};
    let csv =
        "code,name,kind,parent_code,valid_from,valid_to\n99101,Xã Cam Đường,commune,,2004-01-01,2025-06-30\n";
    administrative_unit::import(&mut w.app.handle(), &w.context("admin").await, csv).await.unwrap();
    let former = Entity::find().filter(Column::Code.eq("99101"));
    former.one(w.app.read()).await.unwrap().unwrap().id
}

async fn act(w: &World, who: &str, one: &Value, body: &Value) -> Response {
    let path = format!("/v1/assignments/{}", one["id"].as_str().unwrap());
    w.step(who, &path, one["version"].as_i64().unwrap(), body).await
}

fn answer(one: &Value) -> Value {
    json!({
        "assignments": [{"id": one["id"], "version": one["version"]}], "outcome": "with_roadmap",
        "text": "Sở đã đưa vào kế hoạch sửa chữa.",
        "document": {"number": "2170", "notation": "SXD-QLHT", "issued_on": "2025-10-20"},
        "commitments": [{"text": "Sửa xong đường", "precision": "day", "due_on": "2025-12-31"}],
    })
}

#[db_test]
async fn a_letter_of_october_2025_is_entered_today_with_its_day(w: World) {
    let id = forwarded_in_september(&w).await;
    let one = assignment(&w, "clerk", &id).await;
    assert_eq!(one["due_on"], "2025-11-14", "sixty days from the forwarding, not from today");
    act(&w, "clerk", &one, &late("2025-09-16", json!({"action": "acknowledge"}))).await.expect(200);
    let one = assignment(&w, "clerk", &id).await;
    let mut body = answer(&one);
    body["on"] = json!("2025-10-21");
    body["late_entry"] = json!({"reason": "Nhập hồ sơ giấy"});
    w.post("clerk", "/v1/responses", &body).await.expect(201);
    let case = w.get("clerk", &format!("/v1/cases/{id}")).await.expect(200);
    assert_eq!((&case["status"], &case["answered_on"]), (&json!("answered"), &json!("2025-10-21")));
    // the promise is over, and open all the same: nobody said that it was kept
    let promised = w.get("clerk", &format!("/v1/commitments?case_id={id}")).await.expect(200);
    assert_eq!(promised["items"][0]["due_on"], "2025-12-31");
    // the figures go by the days on which things happened
    for (as_of, on_time, late) in [("2025-09-14", 0, 0), ("2025-10-01", 1, 0), ("2025-10-21", 0, 0)] {
        let counted =
            w.get("clerk", &format!("/v1/timeliness?of=assignments&as_of={as_of}")).await.expect(200);
        assert_eq!((&counted["on_time"], &counted["late"]), (&json!(on_time), &json!(late)), "{as_of}");
    }
    // the log says when each step happened, when it was entered, and why so late
    let events = w.get("head", &format!("/v1/cases/{id}/events")).await.expect(200);
    let newest = &events["items"][0];
    assert_eq!((&newest["action"], &newest["on"]), (&json!("respond"), &json!("2025-10-21")));
    assert_eq!(newest["recorded_at"].as_str().unwrap()[..10], make::today().to_string()[..10]);
    assert_eq!(newest["late_entry"]["reason"]["text"], "Nhập hồ sơ giấy");
    assert_eq!(newest["on_behalf_of"], json!(w.cast.a.department));
    testkit::history::chained(&testkit::history::events(&w, id.parse().unwrap()).await);
    // and nothing of it is told as overdue
    let ctx = kiennghi::kernel::context::RequestContext::at(
        testkit::system().now + chrono::Duration::days(2),
        kiennghi::domain::actor::Actor::system(),
    );
    kiennghi::service::engine::fire::fire_due(&mut w.app.handle(), &ctx).await.unwrap();
    let of_case = testkit::history::events(&w, id.parse().unwrap()).await;
    let late =
        of_case.iter().filter(|event| event.action.word() == "overdue" && event.assignment_id.is_some());
    let of_assignment = late.filter(|event| event.data["commitment_id"].is_null()).count();
    assert_eq!(of_assignment, 0, "it was answered in time");
}

#[db_test]
async fn a_body_that_was_dissolved_since_is_entered_as_the_one_that_answered_then(w: World) {
    let ended = make::ended_organization(&w, "Sở Giao thông vận tải", w.cast.a.department).await;
    let new = json!({
        "content": "Đề nghị mở rộng đường tỉnh 155", "channel": "voter_meeting", "received_on": "2025-05-05",
        "units": [former_unit(&w).await],
    });
    let case = w.post("clerk", "/v1/petitions", &new).await.expect(201);
    let id = case["id"].as_str().unwrap();
    let accept = json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
    step(&w, "clerk", id, late("2025-05-06", accept)).await.expect(200);
    let assign = json!({"action": "assign", "lead": ended});
    assert_eq!(
        step(&w, "leader", id, assign.clone()).await.refused(409),
        "organization_ended",
        "today it is gone"
    );
    assert_eq!(
        step(&w, "leader", id, late("2025-07-02", assign.clone())).await.refused(409),
        "organization_ended"
    );
    step(&w, "leader", id, late("2025-05-12", assign)).await.expect(200);
    let one = assignment(&w, "clerk", id).await;
    act(&w, "clerk", &one, &late("2025-05-13", json!({"action": "acknowledge"}))).await.expect(200);
    let mut body = answer(&assignment(&w, "clerk", id).await);
    body["document"]["issued_on"] = json!("2025-06-20");
    body["on"] = json!("2025-06-23");
    body["late_entry"] = json!({"reason": "Nhập hồ sơ giấy"});
    w.post("clerk", "/v1/responses", &body).await.expect(201);
    let case = w.get("clerk", &format!("/v1/cases/{id}")).await.expect(200);
    assert_eq!(
        (&case["answered_on"], &case["lead_agency_name"]),
        (&json!("2025-06-23"), &json!("Sở Giao thông vận tải"))
    );
}

#[db_test]
async fn only_the_council_enters_the_past_with_a_reason_a_paper_and_a_possible_day(w: World) {
    let id = forwarded_in_september(&w).await;
    let one = assignment(&w, "handler", &id).await;
    let acknowledge = json!({"action": "acknowledge"});
    assert_eq!(
        act(&w, "handler", &one, &late("2025-09-16", acknowledge.clone())).await.refused(403),
        "forbidden"
    );
    act(&w, "clerk_b", &one, &late("2025-09-16", acknowledge.clone())).await.expect(404);
    let on = |day: &str| {
        let mut body = acknowledge.clone();
        body["on"] = json!(day);
        body
    };
    let reason = |mut body: Value| {
        body["late_entry"] = json!({"reason": "Nhập hồ sơ giấy"});
        body
    };
    for (body, pointer, code) in [
        (on("2025-09-16"), "/late_entry", "required"),
        (reason(on("2025-09-16")), "/late_entry/document", "required"),
        (late("2025-09-14", acknowledge.clone()), "/on", "before_history"),
        (late("2099-01-01", acknowledge.clone()), "/late_entry/document/issued_on", "in_future"),
    ] {
        let problem = act(&w, "clerk", &one, &body).await.expect(422);
        let found = &problem["errors"][0];
        assert_eq!((&found["pointer"], &found["code"]), (&json!(pointer), &json!(code)), "{problem}");
    }
    // an agency records nothing late, and needs no paper of its own
    let mut entry = acknowledge.clone();
    entry["late_entry"] = json!({"reason": "Nhập sau"});
    assert_eq!(act(&w, "handler", &one, &entry).await.refused(403), "forbidden");
    let mut younger = late("2025-09-16", acknowledge.clone());
    younger["late_entry"]["document"]["issued_on"] = json!("2025-09-20");
    let problem = act(&w, "clerk", &one, &younger).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "after_the_day");
    // a field given twice is still seen
    let twice = r#"{"action": "acknowledge", "on": "2025-09-16", "on": "2025-09-17"}"#;
    let request = w
        .request(reqwest::Method::POST, &format!("/v1/assignments/{}/steps", one["id"].as_str().unwrap()))
        .bearer_auth(w.token("clerk").await)
        .header("If-Match", "\"1\"")
        .header("Content-Type", "application/json")
        .body(twice);
    assert_eq!(w.send(request).await.expect(422)["errors"][0]["code"], "duplicate");
}

/// The agency has an account that nobody uses: its paper answer must not be blocked by that.
#[db_test]
async fn a_paper_answer_of_an_agency_with_an_account_is_recorded(w: World) {
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.department, vec![]).await;
    let one = assignment(&w, "clerk", &case.id.to_string()).await;
    let acknowledge = json!({"action": "acknowledge"});
    assert_eq!(act(&w, "clerk", &one, &acknowledge).await.refused(409), "agency_speaks_for_itself");
    let paper = json!({
        "action": "acknowledge",
        "late_entry": {
            "reason": "Sở trả lời bằng văn bản",
            "document": {"number": "12", "notation": "SXD-VP", "issued_on": make::today()},
        },
    });
    act(&w, "clerk", &one, &paper).await.expect(200);
    // the event keeps the paper, though the step counts for today
    let kept = w.get("head", &format!("/v1/cases/{}/events", case.id)).await.expect(200);
    let kept = &kept["items"][0];
    assert_eq!((&kept["action"], &kept["on"]), (&json!("acknowledge"), &json!(make::today())));
    assert_eq!(kept["late_entry"]["document"]["number"], "12", "{kept}");
    testkit::history::chained(&testkit::history::events(&w, case.id).await);
    let one = assignment(&w, "clerk", &case.id.to_string()).await;
    let mut body = answer(&one);
    body["commitments"][0]["due_on"] = json!(make::in_days(40));
    body.as_object_mut().unwrap().remove("document");
    assert_eq!(w.post("clerk", "/v1/responses", &body).await.refused(409), "agency_speaks_for_itself");
    body["document"] = json!({"number": "13", "notation": "SXD-VP", "issued_on": make::today()});
    w.post("clerk", "/v1/responses", &body).await.expect(201);
    let events = w.get("head", &format!("/v1/cases/{}/events", case.id)).await.expect(200);
    assert_eq!(
        events["items"][0]["on_behalf_of"],
        json!(w.cast.a.department),
        "the agency sees who recorded"
    );
}

/// Two agencies lead; their letters are entered in another order than they were written.
#[db_test]
async fn a_paper_report_on_a_commitment_of_an_agency_with_an_account_is_recorded(w: World) {
    let one = make::promise_at(&w, CommitmentStatus::Open).await;
    let path = format!("/v1/commitments/{}", one.id);
    let mut report = json!({"action": "report_commitment", "text": "Đã làm một nửa", "fulfilled": false});
    assert_eq!(w.step("clerk", &path, one.version, &report).await.refused(409), "agency_speaks_for_itself");
    report["late_entry"] = json!({
        "reason": "Sở báo cáo bằng văn bản",
        "document": {"number": "19", "notation": "BC-SXD", "issued_on": make::today()},
    });
    let reported = w.step("clerk", &path, one.version, &report).await.expect(200);
    assert_eq!(reported["progress_text"], "Đã làm một nửa");
    // the others still cannot, with a paper or without
    for who in ["leader", "reviewer", "head_2", "coordinator"] {
        let refused = w.step(who, &path, one.version + 1, &report).await;
        assert!([403, 404].contains(&refused.status), "{who}: {}", refused.text);
    }
}

#[db_test]
async fn letters_are_entered_in_any_order_and_the_last_day_counts(w: World) {
    let a = &w.cast.a;
    let new = json!({
        "content": "Đề nghị làm hai tuyến đường", "channel": "voter_meeting", "received_on": "2025-09-08",
        "units": [a.commune],
    });
    let case = w.post("clerk", "/v1/petitions", &new).await.expect(201);
    let id = case["id"].as_str().unwrap();
    let accept = json!({"action": "accept", "sector_id": a.sector, "competence_level": "province"});
    step(&w, "clerk", id, late("2025-09-10", accept)).await.expect(200);
    let assign = json!({"action": "assign", "lead": a.department, "co_leads": [a.department_2]});
    step(&w, "leader", id, late("2025-09-15", assign)).await.expect(200);
    for (agency, day) in [(a.department, "2025-10-21"), (a.department_2, "2025-10-10")] {
        let found = async || {
            let page =
                w.get("clerk", &format!("/v1/assignments?case_id={id}&organization_id={agency}")).await;
            page.expect(200)["items"][0].clone()
        };
        act(&w, "clerk", &found().await, &late("2025-09-16", json!({"action": "acknowledge"})))
            .await
            .expect(200);
        let mut body = answer(&found().await);
        body["on"] = json!(day);
        body["late_entry"] = json!({"reason": "Nhập hồ sơ giấy"});
        body["document"]["issued_on"] = json!("2025-10-22");
        let problem = w.post("clerk", "/v1/responses", &body).await.expect(422);
        assert_eq!(
            (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
            (&json!("/document/issued_on"), &json!("after_the_day"))
        );
        body["document"]["issued_on"] = json!(day);
        w.post("clerk", "/v1/responses", &body).await.expect(201);
    }
    let case = w.get("clerk", &format!("/v1/cases/{id}")).await.expect(200);
    assert_eq!((&case["status"], &case["answered_on"]), (&json!("answered"), &json!("2025-10-21")));
}
