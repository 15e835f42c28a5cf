//! Attacks on recommendations: roles that come and go, duties without an end, lists of allowed steps that refuse,
//! duplicate documents, large concurrent requests.

mod nobody_judges_their_own;
mod parties;
mod parties_of_petitions;
pub mod random_walks;
mod segregation_of_duties;
mod under_load;

use chrono::TimeDelta;
use entity::enums::{Fulfilment, Verdict};
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::assignment::report::SubmitReport;
use kiennghi::service::engine::assignment::step::{AssignmentStep, take};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::fire;
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use serde_json::{Value, json};
use testkit::history::events;
use testkit::make::on_case;
use testkit::make::recommendation as rec;
use testkit::offer::steps;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

fn reviewed() -> Value {
    json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đạt"})
}

/// Checks that the request was refused with 403 or 409.
#[track_caller]
fn refused(reply: &Response, why: &str) {
    assert!(matches!(reply.status, 403 | 409), "{why}: {} {}", reply.status, reply.text);
}

async fn count_events(w: &World, case: Uuid, action: &str) -> usize {
    events(w, case).await.iter().filter(|e| e.action.word() == action).count()
}

fn draft(supervision: Uuid, document: Value, recommendations: &[Value], issue: bool) -> Value {
    json!({
        "supervision_id": supervision, "form": "conclusion", "summary": "Còn buông lỏng quản lý.",
        "document": document, "recommendations": recommendations, "issue": issue,
    })
}

fn asked(addressees: &[Uuid]) -> Value {
    let addressees: Vec<_> = addressees.iter().map(|id| json!({"organization_id": id})).collect();
    json!({"content": "Thu hồi đất công ích", "due_on": make::in_days(60), "addressees": addressees})
}

async fn answered_and_judged(w: &World) -> CaseView {
    let case = rec::answered(w).await;
    rec::judge(w, &case, w.cast.a.department, Fulfilment::Done, Verdict::Satisfactory).await
}

// ---- duties without an end ---------------------------------------------------------------------------------

/// The request ends with the duty, as an extension does: nobody can answer it any more, and it would stay overdue.
#[db_test]
async fn an_explanation_requested_from_a_waived_addressee_is_not_awaited(w: World) {
    let a = &w.cast.a;
    let case = rec::overdue(&w).await;
    let ask = json!({"action": "request_explanation", "reason": "Quá hạn"});
    rec::step(&w, "leader", case.id, a.department, &ask).await.expect(200);
    rec::step(&w, "leader", case.id, a.department, &json!({"action": "waive", "reason": "Thôi"}))
        .await
        .expect(200);
    let explain =
        rec::step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Vì"})).await;
    let later = RequestContext::at(testkit::system().now + TimeDelta::days(60), Actor::system());
    fire::fire_due(&mut w.app.handle(), &later).await.unwrap();
    let rang = events(&w, case.id)
        .await
        .iter()
        .filter(|e| e.action.word() == "overdue" && e.data["explanation_id"].is_string())
        .count();
    let open =
        w.get("leader", &format!("/v1/explanations?case_id={}&answered=false", case.id)).await.expect(200);
    assert!(
        explain.status == 200 || (open["items"] == json!([]) && rang == 0),
        "explain: {}, open: {}, overdue events: {rang}",
        explain.status,
        open["items"].as_array().unwrap().len()
    );
}

/// The request ends, or can still be answered, when the case is closed over an open explanation.
#[db_test]
async fn an_explanation_of_a_closed_case_is_not_awaited(w: World) {
    let a = &w.cast.a;
    let case = rec::following(&w).await;
    let ask = json!({"action": "request_explanation", "reason": "Chưa xong"});
    rec::step(&w, "leader", case.id, a.department, &ask).await.expect(200);
    let version = async || make::of(&make::reload(&w, case.id).await, a.department).1;
    let before = version().await;
    on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
    assert_eq!(version().await, before + 1, "the assignment no longer waits for an explanation");
    let explain =
        rec::step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Vì"})).await;
    let open =
        w.get("leader", &format!("/v1/explanations?case_id={}&answered=false", case.id)).await.expect(200);
    assert!(
        explain.status == 200 || open["items"] == json!([]),
        "explain: {} {}",
        explain.status,
        explain.text
    );
}

/// The timer fires: an answer that waits for its review is recorded, also when an explanation came after the answer.
#[db_test]
async fn an_explanation_after_the_answer_does_not_silence_the_review(w: World) {
    let a = &w.cast.a;
    let case = rec::overdue(&w).await;
    let control = rec::claim(&w, "head", &rec::overdue(&w).await, a.department).await;
    let ask = json!({"action": "request_explanation", "reason": "Quá hạn"});
    rec::step(&w, "leader", case.id, a.department, &ask).await.expect(200);
    let case = rec::claim(&w, "head", &make::reload(&w, case.id).await, a.department).await;
    rec::step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Vì"}))
        .await
        .expect(200);
    let later = RequestContext::at(testkit::system().now + TimeDelta::days(60), Actor::system());
    fire::fire_due(&mut w.app.handle(), &later).await.unwrap();
    assert_eq!(count_events(&w, control.id, "review_due").await, 1, "recorded without an explanation");
    assert_eq!(count_events(&w, case.id, "review_due").await, 1, "recorded with an explanation");
}

/// Recorded: however late a job run is, each timer decides by the state on its own day (engine/fire.rs).
#[db_test]
async fn a_report_that_came_late_was_missing_on_its_day(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    let owed = w.get("head", &format!("/v1/periodic-reports?case_id={}", case.id)).await.expect(200);
    let first: chrono::NaiveDate = owed["items"][0]["due_on"].as_str().unwrap().parse().unwrap();
    let late = testkit::system().now + TimeDelta::days((first - make::today()).num_days() + 5);
    let (id, version) = make::of(&case, a.department);
    let report = SubmitReport { due_on: None, text: "Báo cáo".into(), percent: None, document: None };
    let ctx = RequestContext::at(late, w.context("head").await.actor);
    take(&mut w.app.handle(), &ctx, id, version, AssignmentStep::SubmitReport(report)).await.unwrap();
    // the worker was down for a week
    fire::fire_due(&mut w.app.handle(), &RequestContext::at(late, Actor::system())).await.unwrap();
    assert_eq!(count_events(&w, case.id, "report_missing").await, 1);
}

/// Possible: the successor has a successor itself, and nobody else can take the duty over.
#[db_test]
async fn a_duty_passes_to_the_successors_of_a_successor(w: World) {
    let a = &w.cast.a;
    let middle = make::ended_organization(&w, "Sở Nông nghiệp và Môi trường cũ", a.department_2).await;
    let ctx = w.context("admin").await;
    let new = kiennghi::service::directory::organization::create::NewOrganization {
        kind: entity::enums::OrganizationKind::Department,
        name: "Sở Tài nguyên".into(),
        parent_id: None,
        council_id: None,
        unit_id: Some(a.province),
        area: vec![],
        codes: vec![],
        valid_from: "2016-01-01".parse().unwrap(),
        valid_to: None,
    };
    let first = kiennghi::service::directory::organization::create::create(&mut w.app.handle(), &ctx, new)
        .await
        .unwrap()
        .view
        .id;
    let link = kiennghi::service::directory::organization::edit::Succession {
        successors: vec![middle],
        since: "2021-01-01".parse().unwrap(),
    };
    kiennghi::service::directory::organization::edit::succeed(&mut w.app.handle(), &ctx, first, 1, link)
        .await
        .unwrap();
    let one = NewRecommendation {
        due_on: Some("2021-06-30".parse().unwrap()),
        ..rec::new_recommendation("Rà soát", &[first])
    };
    let case = rec::issued(&w, "2020-03-01".parse().unwrap(), one).await;
    let to = |id: Uuid| json!({"action": "transfer", "to": [id]});
    let direct = rec::step(&w, "leader", case.id, first, &to(middle)).await;
    let last = rec::step(&w, "leader", case.id, first, &to(a.department_2)).await;
    assert!(
        last.status == 200 || direct.status == 200,
        "{} {} / {} {}",
        direct.status,
        direct.text,
        last.status,
        last.text
    );
}

/// Possible: the successor is an addressee already, and takes over the predecessor's assignment too.
#[db_test]
async fn a_duty_passes_to_a_successor_who_is_an_addressee_already(w: World) {
    let a = &w.cast.a;
    let gone = make::ended_organization(&w, "Sở Tài nguyên và Môi trường", a.department_2).await;
    let one = NewRecommendation {
        due_on: Some("2025-12-31".parse().unwrap()),
        ..rec::new_recommendation("Rà soát", &[gone, a.department_2])
    };
    let case = rec::issued(&w, "2025-03-01".parse().unwrap(), one).await;
    let listed = w.get("leader", &format!("/v1/assignments?organization_id={gone}")).await.expect(200);
    assert!(
        steps(&listed["items"][0]).as_array().unwrap().contains(&json!("transfer")),
        "the step is listed"
    );
    let reply =
        rec::step(&w, "leader", case.id, gone, &json!({"action": "transfer", "to": [a.department_2]})).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
}

/// Refused: no reminder letter goes to an addressee whose assignment was waived.
#[db_test]
async fn a_waived_addressee_receives_no_reminder_letter(w: World) {
    let a = &w.cast.a;
    let one = NewRecommendation {
        due_on: Some(rec::ago(10)),
        ..rec::new_recommendation("Thu hồi", &[a.department, a.department_2])
    };
    let case = rec::issued(&w, rec::ago(40), one).await;
    rec::step(&w, "leader", case.id, a.department, &json!({"action": "waive", "reason": "Thôi"}))
        .await
        .expect(200);
    let letter = make::letter(a.department, "reminder", &[&make::reload(&w, case.id).await]);
    assert_eq!(w.post("leader", "/v1/reminder-letters", &letter).await.status, 422);
}

/// Refused: closing a supervision over a draft, which then nobody could issue or remove.
#[db_test]
async fn a_supervision_is_not_closed_over_a_draft(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let issued = draft(supervision, json!(rec::fresh_document(make::today())), &[], true);
    w.post("reviewer", "/v1/conclusions", &issued).await.expect(201);
    let second =
        draft(supervision, json!(rec::fresh_document(make::today())), &[asked(&[a.department])], false);
    w.post("reviewer", "/v1/conclusions", &second).await.expect(201);
    let path = format!("/v1/supervisions/{supervision}");
    let version = w.get("leader", &path).await.expect(200)["version"].as_i64().unwrap();
    assert_eq!(w.step("leader", &path, version, &json!({"action": "close"})).await.status, 409);
}

// ---- allowed steps -----------------------------------------------------------------------------------------

/// Not listed: reopening a case of which every assignment was waived is refused with 409.
#[db_test]
async fn reopening_is_not_offered_where_everybody_is_waived(w: World) {
    let a = &w.cast.a;
    let case = rec::assigned(&w).await;
    rec::step(&w, "leader", case.id, a.department, &json!({"action": "waive", "reason": "Thôi"}))
        .await
        .expect(200);
    on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
    let seen = w.get("leader", &format!("/v1/cases/{}", case.id)).await.expect(200);
    let promised = steps(&seen).as_array().unwrap().contains(&json!("reopen"));
    let reply = on_case(
        &w,
        "leader",
        case.id,
        json!({"action": "reopen", "reason": "Lại", "due_on": make::in_days(9)}),
    )
    .await;
    assert!(!promised || reply.status == 200, "listed, but {} {}", reply.status, reply.text);
}

/// Not listed: a draft of a supervision that was dropped cannot be issued any more.
#[db_test]
async fn a_draft_of_a_dropped_supervision_is_not_promised_to_be_issued(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let document = json!(rec::fresh_document(make::today()));
    let made = w
        .post("reviewer", "/v1/conclusions", &draft(supervision, document, &[asked(&[a.department])], false))
        .await
        .expect(201);
    let drop = json!({"action": "drop", "reason": "Không làm nữa"});
    w.step("leader", &format!("/v1/supervisions/{supervision}"), 2, &drop).await.expect(200);
    let path = format!("/v1/conclusions/{}", made["id"].as_str().unwrap());
    let seen = w.get("leader", &path).await.expect(200);
    let promised = steps(&seen).as_array().unwrap().contains(&json!("issue"));
    let reply = w.step("leader", &path, 1, &json!({"action": "issue"})).await;
    assert!(!promised || reply.status == 200, "listed, but {} {}", reply.status, reply.text);
    let edited = w.patch("leader", &path, 1, &json!({"summary": "Khác"})).await;
    assert_eq!(edited.status, 409, "a new record is refused, an edit is not: {}", edited.text);
}

/// Not listed: no report is owed, so that every body of the step is refused.
#[db_test]
async fn a_report_is_not_promised_where_none_is_owed(w: World) {
    let a = &w.cast.a;
    let one = NewRecommendation {
        report_every_months: None,
        ..rec::new_recommendation("Thu hồi", &[a.department])
    };
    let case = rec::issued(&w, make::today(), one).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let (id, _) = make::of(&case, a.department);
    let seen = w.get("head", &format!("/v1/assignments/{id}")).await.expect(200);
    let promised = steps(&seen).as_array().unwrap().contains(&json!("submit_report"));
    let reply =
        rec::step(&w, "head", case.id, a.department, &json!({"action": "submit_report", "text": "Báo cáo"}))
            .await;
    assert!(!promised || reply.status == 200, "listed, but {} {}", reply.status, reply.text);
}
