//! Days lie within the history of what they report on, within the life of units and bodies, and an agency's own acts
//! count from the day they are made.

use chrono::{Days, NaiveDate};
use entity::administrative_unit;
use entity::enums::{CommitmentStatus, UnitKind};
use kiennghi::service::directory::administrative_unit as units;
use reqwest::Method;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

/// Checks that a request was refused at one field with one code.
#[track_caller]
fn refused(reply: Response, pointer: &str, code: &str) {
    let problem = reply.expect(422);
    let error = &problem["errors"][0];
    assert_eq!((&error["pointer"], &error["code"]), (&json!(pointer), &json!(code)), "{problem}");
}

fn days_ago(days: u64) -> NaiveDate {
    make::today().checked_sub_days(Days::new(days)).unwrap()
}

fn petition(w: &World, unit: Uuid, received_on: NaiveDate) -> Value {
    json!({"content": "Cầu yếu", "channel": "online", "received_on": received_on, "units": [unit], "council_id": w.cast.a.council})
}

/// Imports a district that ended, and a commune that begins later.
async fn other_units(w: &World) -> (Uuid, Uuid) {
    let csv = "code,name,kind,parent_code,valid_from,valid_to\n\
         9000,Tỉnh Lào Cai cũ,province,,2004-01-01,2025-06-30\n\
         9001,Huyện Bát Xát,district,9000,2004-01-01,2025-06-30\n\
         9010,Tỉnh Mới,province,,2099-01-01,\n\
         9002,Xã Mới,commune,9010,2099-01-01,\n";
    units::import(&mut w.app.handle(), &w.context("admin").await, csv).await.unwrap();
    let id = async |code: &str| {
        let of = administrative_unit::Column::Code.eq(code);
        administrative_unit::Entity::find().filter(of).one(w.app.read()).await.unwrap().unwrap()
    };
    let (ended, later) = (id("9001").await, id("9002").await);
    assert_eq!(ended.kind, UnitKind::District);
    (ended.id, later.id)
}

#[db_test]
async fn a_petition_is_received_in_a_unit_that_existed_that_day(w: World) {
    let (ended, later) = other_units(&w).await;
    for unit in [ended, later] {
        refused(
            w.post("clerk", "/v1/petitions", &petition(&w, unit, make::today())).await,
            "/units/0",
            "not_valid_then",
        );
    }
    // the last day of the unit, and the day after it
    let last: NaiveDate = "2025-06-30".parse().unwrap();
    w.post("clerk", "/v1/petitions", &petition(&w, ended, last)).await.expect(201);
    let after = petition(&w, ended, last.succ_opt().unwrap());
    refused(w.post("clerk", "/v1/petitions", &after).await, "/units/0", "not_valid_then");
    // a correction is checked as a whole
    let case = make::received(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    let edit = async |body: Value| w.patch("clerk", &path, 1, &body).await;
    refused(edit(json!({"units": [ended]})).await, "/units/0", "not_valid_then");
    refused(edit(json!({"received_on": "1999-01-01"})).await, "/received_on", "not_valid_then");
    refused(edit(json!({"received_on": "2099-01-01"})).await, "/received_on", "in_future");
    edit(json!({"units": [ended], "received_on": last})).await.expect(200);
}

#[db_test]
async fn a_body_that_has_not_begun_gets_no_work_no_roles_and_no_letters(w: World) {
    let a = &w.cast.a;
    let body = |kind: &str, parent: Option<Uuid>| json!({"kind": kind, "name": "Sở tương lai", "valid_from": "2099-01-01", "parent_id": parent, "unit_id": a.province});
    let made = async |body: Value| -> Uuid {
        let made = w.post("admin", "/v1/organizations", &body).await.expect(201);
        made["id"].as_str().unwrap().parse().unwrap()
    };
    let later = made(body("department", Some(a.committee))).await;
    let below = made(body("other_agency", Some(later))).await;
    assert_ne!(later, below, "a body that begins later can be prepared with those below it");

    let case = make::accepted(&w).await;
    let assign = |lead: Uuid, cooperating: Vec<Uuid>| json!({"action": "assign", "lead": lead, "cooperating": cooperating, "due_on": make::in_days(9), "document": make::document()});
    let path = format!("/v1/cases/{}", case.id);
    refused(w.step("leader", &path, case.version, &assign(later, vec![])).await, "/lead", "not_yet");
    let reply = w.step("leader", &path, case.version, &assign(a.department, vec![later])).await;
    refused(reply, "/cooperating/0", "not_yet");

    let assigned = make::assign(&w, &make::accepted(&w).await, a.committee, vec![]).await;
    let (id, version) = make::of(&assigned, a.committee);
    let down = json!({"action": "pass_down", "answers_to": "council", "to": later});
    refused(w.step("coordinator", &format!("/v1/assignments/{id}"), version, &down).await, "/to", "not_yet");

    let grant = json!({"user_id": w.user("nobody"), "role": "handler", "organization_id": later});
    refused(w.post("admin", "/v1/grants", &grant).await, "/organization_id", "not_yet");
    let client = json!({"name": "Hệ thống", "organization_id": later, "scopes": ["cases:read"]});
    refused(w.post("admin", "/v1/clients", &client).await, "/organization_id", "not_yet");
    let letter = make::letter(later, "reminder", &[&make::assigned(&w).await]);
    refused(w.post("leader", "/v1/reminder-letters", &letter).await, "/organization_id", "not_yet");
}

#[db_test]
async fn an_agency_answers_a_letter_on_the_day_it_answers(w: World) {
    let case = make::assigned(&w).await;
    let mut letter = make::letter(w.cast.a.department, "reminder", &[&case]);
    letter["issued_on"] = json!("1999-01-01");
    refused(w.post("leader", "/v1/reminder-letters", &letter).await, "/issued_on", "before_history");
    letter["issued_on"] = json!("2099-01-01");
    refused(w.post("leader", "/v1/reminder-letters", &letter).await, "/issued_on", "in_future");

    // a case and a letter of forty days ago
    for (agency, who, code) in [(w.cast.a.department, "head", "in_past"), (w.cast.a.unmanned, "clerk", "")] {
        let earlier = w.post("clerk", "/v1/petitions", &petition(&w, w.cast.a.commune, days_ago(40))).await;
        let earlier = earlier.expect(201)["id"].as_str().unwrap().parse().unwrap();
        let case = make::accept(&w, &make::reload(&w, earlier).await).await;
        let case = make::assign(&w, &case, agency, vec![]).await;
        let mut letter = make::letter(agency, "reminder", &[&case]);
        letter["issued_on"] = json!(days_ago(39));
        let letter = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
        let path = format!("/v1/reminder-letters/{}", letter["id"].as_str().unwrap());
        let answer =
            |on: NaiveDate| json!({"action": "answer_reminder", "text": "Đang làm", "answered_on": on});
        refused(w.step(who, &path, 1, &answer(days_ago(40))).await, "/answered_on", "before_history");
        refused(
            w.step(who, &path, 1, &answer("2099-01-01".parse().unwrap())).await,
            "/answered_on",
            "in_future",
        );
        let reply = w.step(who, &path, 1, &answer(days_ago(38))).await;
        if code.is_empty() {
            // the clerk records what came on paper on its true day
            assert_eq!(reply.expect(200)["answered_on"], json!(days_ago(38)));
        } else {
            refused(reply, "/answered_on", code);
            w.step(who, &path, 1, &answer(make::today())).await.expect(200);
        }
    }
}

#[db_test]
async fn a_promise_is_kept_between_the_day_it_was_made_and_today(w: World) {
    let promise = make::promise_at(&w, CommitmentStatus::Open).await;
    let path = format!("/v1/commitments/{}", promise.id);
    let report = |on: &str, evidence: &str| {
        let evidence = json!({"number": "1", "notation": "BC", "issued_on": evidence});
        json!({"action": "report_commitment", "text": "Xong", "fulfilled": true, "fulfilled_on": on, "evidence": evidence})
    };
    let today = make::today().to_string();
    // it was made forty days ago
    let (made, before) = (days_ago(40).to_string(), days_ago(41).to_string());
    for (on, evidence, pointer, code) in [
        ("0001-01-01", "2200-01-01", "/evidence/issued_on", "in_future"),
        ("0001-01-01", today.as_str(), "/fulfilled_on", "range"),
        ("1999-01-01", &today, "/fulfilled_on", "before_history"),
        (&made, "1999-01-01", "/evidence/issued_on", "before_history"),
        (&before, &today, "/fulfilled_on", "before_history"),
        ("2099-01-01", &today, "/fulfilled_on", "in_future"),
        (&made, "2099-01-01", "/evidence/issued_on", "in_future"),
    ] {
        refused(w.step("handler", &path, 1, &report(on, evidence)).await, pointer, code);
    }
    let problem = w.step("handler", &path, 1, &report("0001-01-01", "2200-01-01")).await.expect(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2, "both are told: {problem}");
    let version =
        w.step("handler", &path, 1, &report(&made, &today)).await.expect(200)["version"].as_i64().unwrap();
    let verify = |on: &str| json!({"action": "verify_commitment", "result": "kept", "text": "Đúng", "fulfilled_on": on});
    refused(w.step("reviewer", &path, version, &verify(&before)).await, "/fulfilled_on", "before_history");
    refused(w.step("reviewer", &path, version, &verify("2099-01-01")).await, "/fulfilled_on", "in_future");
    w.step("reviewer", &path, version, &verify(&made)).await.expect(200);
}

#[db_test]
async fn what_is_told_of_a_case_lies_in_its_history(w: World) {
    let case = make::reviewed(&w, entity::enums::Verdict::Satisfactory).await;
    let path = format!("/v1/cases/{}", case.id);
    let notify = |on: NaiveDate| json!({"action": "notify_voters", "notified_on": on, "place": "Nhà văn hóa", "how": "Họp thôn"});
    let yesterday = days_ago(1);
    refused(
        w.step("clerk", &path, case.version, &notify("1999-01-01".parse().unwrap())).await,
        "/notified_on",
        "before_history",
    );
    refused(w.step("clerk", &path, case.version, &notify(yesterday)).await, "/notified_on", "before_history");
    refused(
        w.step("clerk", &path, case.version, &notify(make::in_days(1))).await,
        "/notified_on",
        "in_future",
    );
    w.step("clerk", &path, case.version, &notify(make::today())).await.expect(200);

    let case = make::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let respond = |on: &str| {
        json!({
            "assignments": [{"id": id, "version": version}], "outcome": "by_implementation", "text": "Đã làm",
            "document": {"number": "7", "notation": "SXD", "issued_on": on},
        })
    };
    refused(
        w.post("head", "/v1/responses", &respond("2099-01-01")).await,
        "/document/issued_on",
        "in_future",
    );
    refused(
        w.post("head", "/v1/responses", &respond("1999-01-01")).await,
        "/document/issued_on",
        "before_history",
    );
    w.post("head", "/v1/responses", &respond(&make::today().to_string())).await.expect(201);

    let referred = make::referred(&w).await;
    let (id, version) = make::of(&referred, w.cast.ministry);
    let answer = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "information_provided", "text": "Bộ trả lời",
        "document": {"number": "7", "notation": "BXD", "issued_on": "1999-01-01"},
    });
    refused(w.post("clerk", "/v1/responses", &answer).await, "/document/issued_on", "before_history");
}

#[db_test]
async fn what_an_act_decides_or_promises_is_not_past(w: World) {
    let past = "1999-01-01";
    let document = make::document();
    let case = make::accepted(&w).await;
    let assign =
        json!({"action": "assign", "lead": w.cast.a.department, "due_on": past, "document": document});
    refused(
        w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &assign).await,
        "/due_on",
        "in_past",
    );
    let case = make::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    for (who, step, pointer) in [
        ("head", json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": past}), "/due_on"),
        (
            "head",
            json!({"action": "reply_interim", "reason": "Khảo sát", "promised_on": past}),
            "/promised_on",
        ),
    ] {
        refused(w.step(who, &path, version, &step).await, pointer, "in_past");
    }
    for (field, pointer) in [("due_on", "/commitments/0/due_on"), ("review_on", "/commitments/0/review_on")] {
        let mut promise = json!(make::promise());
        promise[field] = json!(past);
        let body = json!({"assignments": [{"id": id, "version": version}], "outcome": "with_roadmap", "text": "Sẽ làm", "commitments": [promise]});
        refused(w.post("head", "/v1/responses", &body).await, pointer, "in_past");
    }
    let closed = make::closed(&w).await;
    let reopen = json!({"action": "reopen", "reason": "Chưa xong", "due_on": past});
    refused(
        w.step("leader", &format!("/v1/cases/{}", closed.id), closed.version, &reopen).await,
        "/due_on",
        "in_past",
    );
    let promise = make::promise_at(&w, CommitmentStatus::Open).await;
    let carry = json!({"action": "carry_over", "reason": "Chưa đến hạn", "review_on": past});
    let path = format!("/v1/commitments/{}", promise.id);
    refused(w.step("leader", &path, promise.version, &carry).await, "/review_on", "in_past");

    let committee = make::with_committee(&w).await;
    let (id, version) = make::of(&committee, w.cast.a.committee);
    let pass =
        json!({"action": "pass_down", "answers_to": "council", "to": w.cast.a.department, "due_on": past});
    refused(
        w.step("coordinator", &format!("/v1/assignments/{id}"), version, &pass).await,
        "/due_on",
        "in_past",
    );

    let case = make::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    let ask = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(50)});
    let version =
        w.step("head", &path, version, &ask).await.expect(200)["version"].as_i64().unwrap_or(version + 1);
    let decide = json!({"action": "decide_extension", "decision": "grant", "due_on": past});
    refused(w.step("leader", &path, version, &decide).await, "/due_on", "in_past");

    let addressed = rec::in_progress(&w).await;
    for (field, pointer) in [("due_on", "/milestones/0/due_on"), ("review_on", "/milestones/0/review_on")] {
        let mut promise = json!(make::promise());
        promise[field] = json!(past);
        let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [promise]});
        refused(rec::step(&w, "head", addressed.id, w.cast.a.department, &plan).await, pointer, "in_past");
    }
    let dispute = json!({"action": "take_position", "position": "disputed", "reason": "Không đồng ý"});
    rec::step(&w, "head", addressed.id, w.cast.a.department, &dispute).await.expect(200);
    let amend =
        json!({"action": "decide_position", "decision": "amended", "reason": "Sửa hạn", "due_on": past});
    refused(rec::step(&w, "leader", addressed.id, w.cast.a.department, &amend).await, "/due_on", "in_past");

    let overdue = rec::overdue(&w).await;
    let (id, version) = make::of(&overdue, w.cast.a.department);
    let ask = json!({"action": "request_explanation", "reason": "Quá hạn", "due_on": past});
    refused(w.step("leader", &format!("/v1/assignments/{id}"), version, &ask).await, "/due_on", "in_past");
}

#[db_test]
async fn a_stage_of_a_supervision_is_not_reached_tomorrow(w: World) {
    let new = json!({"kind": "thematic", "leading_body_id": w.cast.a.board, "subject": "Quỹ đất", "supervised": [w.cast.a.department]});
    let made = w.post("clerk", "/v1/supervisions", &new).await.expect(201);
    let path = format!("/v1/supervisions/{}/steps", made["id"].as_str().unwrap());
    let announce = json!({"action": "announce", "on": "2099-01-01"});
    refused(w.write(Method::POST, "clerk", &path, 1, &announce).await, "/on", "in_future");
}

#[db_test]
async fn the_document_of_a_step_is_not_older_than_its_case(w: World) {
    let old = json!({"number": "1", "notation": "CV", "issued_on": "1999-01-01"});
    let at = "/document/issued_on";
    let accepted = make::accepted(&w).await;
    let path = format!("/v1/cases/{}", accepted.id);
    let assign =
        json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(9), "document": old});
    refused(w.step("leader", &path, accepted.version, &assign).await, at, "before_history");
    let refer = json!({"action": "refer", "to": [w.cast.ministry], "document": old});
    refused(w.step("leader", &path, accepted.version, &refer).await, at, "before_history");

    let case = make::in_progress(&w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    for step in [
        json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(50), "document": old}),
        json!({"action": "reply_interim", "reason": "Chờ", "promised_on": make::in_days(5), "document": old}),
    ] {
        refused(w.step("head", &path, version, &step).await, at, "before_history");
    }
    let committee = make::with_committee(&w).await;
    let (id, version) = make::of(&committee, w.cast.a.committee);
    let pass =
        json!({"action": "pass_down", "answers_to": "council", "to": w.cast.a.department, "document": old});
    refused(
        w.step("coordinator", &format!("/v1/assignments/{id}"), version, &pass).await,
        at,
        "before_history",
    );

    let addressed = rec::in_progress(&w).await;
    for step in [
        json!({"action": "plan", "text": "Kế hoạch", "document": old, "milestones": [make::promise()]}),
        json!({"action": "take_position", "position": "disputed", "reason": "Không đồng ý", "document": old}),
    ] {
        refused(rec::step(&w, "head", addressed.id, w.cast.a.department, &step).await, at, "before_history");
    }
    let overdue = rec::overdue(&w).await;
    let (id, version) = make::of(&overdue, w.cast.a.department);
    let ask = json!({"action": "request_explanation", "reason": "Quá hạn", "due_on": make::in_days(5), "document": old});
    refused(w.step("leader", &format!("/v1/assignments/{id}"), version, &ask).await, at, "before_history");
}
