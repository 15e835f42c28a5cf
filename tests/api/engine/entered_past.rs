//! Old files are entered after what was done with them today: corrections, letters and questions leave their past open.

use chrono::{Days, NaiveDate};
use entity::enums::Outcome;
use serde_json::{Value, json};
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

fn ago(days: u64) -> NaiveDate {
    make::today().checked_sub_days(Days::new(days)).unwrap()
}

async fn registered(w: &World, received_on: NaiveDate) -> (String, Value) {
    let new = json!({
        "content": "Cầu yếu", "channel": "letter", "received_on": received_on, "units": [w.cast.a.commune],
        "council_id": w.cast.a.council,
    });
    let case = w.post("clerk", "/v1/petitions", &new).await.expect(201);
    (case["id"].as_str().unwrap().to_owned(), case)
}

async fn version(w: &World, id: &str) -> i64 {
    w.get("clerk", &format!("/v1/cases/{id}")).await.expect(200)["version"].as_i64().unwrap()
}

async fn edit(w: &World, id: &str, body: Value) -> Response {
    w.patch("clerk", &format!("/v1/petitions/{id}"), version(w, id).await, &body).await
}

/// Takes a step that counts for an earlier day, which a paper proves.
async fn late(w: &World, who: &str, id: &str, on: NaiveDate, mut step: Value) -> Response {
    let paper = json!({"number": "12", "notation": "TB-VP", "issued_on": on});
    step["on"] = json!(on);
    step["late_entry"] = json!({"reason": "Nhập hồ sơ giấy", "document": paper});
    w.step(who, &format!("/v1/cases/{id}"), version(w, id).await, &step).await
}

fn accept(w: &World) -> Value {
    json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"})
}

fn assign(lead: Uuid) -> Value {
    json!({"action": "assign", "lead": lead, "due_on": make::in_days(30)})
}

#[db_test]
async fn a_correction_leaves_the_past_open(w: World) {
    let (id, _) = registered(&w, ago(30)).await;
    edit(&w, &id, json!({"content": "Cầu treo yếu"})).await.expect(200);
    late(&w, "clerk", &id, ago(28), accept(&w)).await.expect(200);
    edit(&w, &id, json!({"supporter_count": 12})).await.expect(200);
    let before = late(&w, "leader", &id, ago(29), assign(w.cast.a.department)).await.expect(422);
    let error = &before["errors"][0];
    assert_eq!((&error["pointer"], &error["code"]), (&json!("/on"), &json!("before_history")), "{before}");
    let told = format!("the step before it counts for {}", ago(28));
    assert_eq!(error["detail"], told, "it names the step that stands in the way");
    late(&w, "leader", &id, ago(27), assign(w.cast.a.department)).await.expect(200);
}

#[db_test]
async fn a_day_of_receipt_is_corrected_before_the_first_step_and_not_beyond_it(w: World) {
    let (id, _) = registered(&w, make::today()).await;
    edit(&w, &id, json!({"received_on": ago(30)})).await.expect(200);
    late(&w, "clerk", &id, ago(28), accept(&w)).await.expect(200);
    let after = edit(&w, &id, json!({"received_on": ago(5)})).await.expect(422);
    let error = &after["errors"][0];
    assert_eq!((&error["pointer"], &error["code"]), (&json!("/received_on"), &json!("too_late")), "{after}");
    edit(&w, &id, json!({"received_on": ago(28)})).await.expect(200);
    let after = edit(&w, &id, json!({"received_on": ago(5)})).await.expect(422);
    assert_eq!(
        after["errors"][0]["code"], "too_late",
        "also when it was received on the day of the step: {after}"
    );
}

#[db_test]
async fn a_letter_counts_for_its_own_day(w: World) {
    let a = &w.cast.a;
    let (id, _) = registered(&w, ago(60)).await;
    late(&w, "clerk", &id, ago(58), accept(&w)).await.expect(200);
    late(&w, "leader", &id, ago(57), json!({"action": "assign", "lead": a.unmanned, "due_on": ago(30)}))
        .await
        .expect(200);
    let letter = |issued_on: NaiveDate, version: i64| {
        json!({
            "cases": [{"id": id, "version": version}], "organization_id": a.unmanned, "issued_on": issued_on,
            "escalation_level": "reminder", "text": "Đề nghị trả lời.",
            "document": {"number": "77", "notation": "CV-TTHĐND", "issued_on": issued_on},
        })
    };
    let send = async |issued_on| {
        let body = letter(issued_on, version(&w, &id).await);
        w.post("leader", "/v1/reminder-letters", &body).await
    };
    let early = send(ago(61)).await.expect(422);
    assert_eq!(early["errors"][0]["pointer"], "/issued_on", "{early}");
    send(ago(20)).await.expect(201);
    let on_paper = json!({
        "outcome": "by_implementation", "text": "Đã sửa xong.", "on": ago(10),
        "late_entry": {"reason": "Nhập hồ sơ giấy", "document": {"number": "8", "notation": "UBND", "issued_on": ago(10)}},
    });
    let case = make::reload(&w, id.parse().unwrap()).await;
    let (assignment, of) = make::of(&case, a.unmanned);
    let taken = json!({
        "action": "acknowledge", "on": ago(56),
        "late_entry": {"reason": "Nhập hồ sơ giấy", "document": {"number": "3", "notation": "UBND", "issued_on": ago(56)}},
    });
    w.step("clerk", &format!("/v1/assignments/{assignment}"), of, &taken).await.expect(200);
    let (assignment, of) = make::of(&make::reload(&w, case.id).await, a.unmanned);
    let mut answer = on_paper;
    answer["assignments"] = json!([{"id": assignment, "version": of}]);
    w.post("clerk", "/v1/responses", &answer).await.expect(201);
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đồng ý"});
    late(&w, "reviewer", &id, ago(5), review).await.expect(200);
}

#[db_test]
async fn voters_are_not_told_before_there_is_an_answer(w: World) {
    let case = make::answered_ago(&w, 40, Outcome::InformationProvided, vec![]).await;
    let path = format!("/v1/cases/{}", case.id);
    let review = json!({"action": "review", "verdict": "satisfactory", "text": "Đồng ý"});
    w.step("reviewer", &path, case.version, &review).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let answered_on = case.answered_on.unwrap();
    let notify = |on: NaiveDate| json!({"action": "notify_voters", "notified_on": on, "place": "Thôn Nậm Mở", "how": "Hội nghị"});
    let early = w.step("clerk", &path, case.version, &notify(answered_on.pred_opt().unwrap())).await;
    assert_eq!(early.expect(422)["errors"][0]["pointer"], "/notified_on");
    w.step("clerk", &path, case.version, &notify(answered_on)).await.expect(200);
}
