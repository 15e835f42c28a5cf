//! What the office recorded besides an answer does not count any more when the agency contests it with success: the agency
//! takes the step itself.

use entity::enums::Action;
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::events;
use testkit::make::recommendation as rec;
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

fn on_paper(mut body: Value) -> Value {
    body["late_entry"] = json!({"reason": "Ghi theo công văn giấy", "document": make::document()});
    body
}

/// Records a step for the department on paper, which the department contests with success.
async fn contested(w: &World, case: &CaseView, action: Action, body: Value) -> Value {
    let agency = w.cast.a.department;
    rec::step(w, "clerk", case.id, agency, &on_paper(body)).await.expect(200);
    let event = events(w, case.id).await.into_iter().rfind(|event| event.action == action).unwrap().id;
    let contest = json!({"action": "contest", "event_id": event, "reason": "Công văn của cơ quan khác"});
    rec::step(w, "head", case.id, agency, &contest).await.expect(200);
    let decide = json!({"action": "decide_contest", "accepted": true, "text": "Ghi nhầm công văn"});
    rec::step(w, "leader", case.id, agency, &decide).await.expect(200)
}

async fn assignment(w: &World, who: &str, case: &CaseView) -> Value {
    let id: Uuid = make::of(&make::reload(w, case.id).await, w.cast.a.department).0;
    w.get(who, &format!("/v1/assignments/{id}")).await.expect(200)
}

#[db_test]
async fn a_position_that_the_agency_never_took(w: World) {
    let case = rec::in_progress(&w).await;
    let disputed =
        json!({"action": "take_position", "position": "disputed", "reason": "Không thuộc thẩm quyền"});
    contested(&w, &case, Action::TakePosition, disputed).await;
    let open = w.get("leader", "/v1/assignments?position_open=true").await.expect(200);
    assert_eq!(open["items"], json!([]), "nobody decides about a dispute that nobody raised");
    let seen = assignment(&w, "head", &case).await;
    assert!(steps(&seen).as_array().unwrap().contains(&json!("take_position")), "{}", steps(&seen));
    let accepted = json!({"action": "take_position", "position": "accepted"});
    rec::step(&w, "head", case.id, w.cast.a.department, &accepted).await.expect(200);
    rec::claim(&w, "head", &make::reload(&w, case.id).await, w.cast.a.department).await;
}

#[db_test]
async fn a_report_that_the_agency_never_sent(w: World) {
    let case = rec::in_progress(&w).await;
    let path = format!("/v1/periodic-reports?case_id={}", case.id);
    let first = w.get("head", &path).await.expect(200)["items"][0].clone();
    let report = |text: &str| json!({"action": "submit_report", "text": text, "percent": 40, "due_on": first["due_on"]});
    contested(&w, &case, Action::SubmitReport, report("Báo cáo của sở khác")).await;
    let again = w.get("head", &path).await.expect(200)["items"][0].clone();
    assert_eq!(
        (&again["id"], &again["submitted_on"], &again["text"]),
        (&first["id"], &Value::Null, &Value::Null)
    );
    rec::step(&w, "head", case.id, w.cast.a.department, &report("Báo cáo của chính sở")).await.expect(200);
}

#[db_test]
async fn an_explanation_that_the_agency_never_gave(w: World) {
    let case = rec::overdue(&w).await;
    let ask = json!({"action": "request_explanation", "reason": "Quá hạn", "due_on": make::in_days(15)});
    rec::step(&w, "leader", case.id, w.cast.a.department, &ask).await.expect(200);
    let explain = |text: &str| json!({"action": "explain", "text": text});
    contested(&w, &case, Action::Explain, explain("Giải trình của sở khác")).await;
    let seen = assignment(&w, "head", &case).await;
    assert!(steps(&seen).as_array().unwrap().contains(&json!("explain")), "{}", steps(&seen));
    rec::step(&w, "head", case.id, w.cast.a.department, &explain("Giải trình của chính sở"))
        .await
        .expect(200);
    let all = w.get("leader", &format!("/v1/explanations?case_id={}", case.id)).await.expect(200);
    assert_eq!(all["items"].as_array().unwrap().len(), 1);
    assert_eq!(all["items"][0]["answer_text"], "Giải trình của chính sở");
}
