//! Several roles at once or in turn: whoever did the work, reported it or was supervised may not review, waive or close
//! it.

use entity::commitment;
use entity::enums::{Fulfilment, Verdict};
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use reqwest::Method;
use serde_json::json;
use testkit::make::recommendation as rec;
use testkit::{World, db_test, make};

use super::{answered_and_judged, asked, draft, on_case, refused, reviewed};

/// Creates the milestone that the head of a recommendation's addressee committed to.
async fn planned(w: &World) -> commitment::Model {
    let case = rec::in_progress(w).await;
    let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]});
    rec::step(w, "head", case.id, w.cast.a.department, &plan).await.expect(200);
    make::promises_of(w, case.id).await.remove(0)
}

// ---- segregation -------------------------------------------------------------------------------------------

/// Refused: the head of the addressee, who also leads the council, waives his own agency's assignment.
#[db_test]
async fn a_leader_who_heads_the_addressee_does_not_let_it_off(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    make::add_grant(&w, "leader", "head", a.department).await;
    let waive = json!({"action": "waive", "reason": "Không cần nữa"});
    refused(&rec::step(&w, "leader", case.id, a.department, &waive).await, "waived by itself");
}

/// Refused: the user who disputes decides on the dispute.
#[db_test]
async fn a_leader_who_heads_the_addressee_does_not_decide_its_dispute(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    make::add_grant(&w, "leader", "head", a.department).await;
    let dispute = json!({"action": "take_position", "position": "disputed", "reason": "Không đồng ý"});
    rec::step(&w, "leader", case.id, a.department, &dispute).await.expect(200);
    let lift = json!({"action": "decide_position", "decision": "lifted", "reason": "Đúng vậy"});
    refused(&rec::step(&w, "leader", case.id, a.department, &lift).await, "decided on its own dispute");
}

/// Refused: the user who requests an extension grants it.
#[db_test]
async fn a_leader_who_heads_the_addressee_does_not_grant_its_extension(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    make::add_grant(&w, "leader", "head", a.department).await;
    let ask = json!({"action": "request_extension", "reason": "Chờ đo đạc", "due_on": make::in_days(120)});
    rec::step(&w, "leader", case.id, a.department, &ask).await.expect(200);
    let grant = json!({"action": "decide_extension", "decision": "grant"});
    refused(&rec::step(&w, "leader", case.id, a.department, &grant).await, "extended by itself");
}

/// Refused: a supervised user rewrites or issues the conclusion about himself.
#[db_test]
async fn a_leader_who_heads_the_supervised_body_does_not_rewrite_the_conclusion(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let new = draft(supervision, json!(rec::fresh_document(make::today())), &[asked(&[a.department])], false);
    let made = w.post("reviewer", "/v1/conclusions", &new).await.expect(201);
    make::add_grant(&w, "leader", "head", a.department).await;
    let path = format!("/v1/conclusions/{}", made["id"].as_str().unwrap());
    refused(
        &w.patch("leader", &path, 1, &json!({"recommendations": []})).await,
        "emptied by the supervised body",
    );
}

/// Refused at the edit or at the close: the supervised body's head removes it from the list of supervised bodies, and
/// then closes the case.
#[db_test]
async fn who_was_supervised_does_not_strike_itself_off_and_close(w: World) {
    let a = &w.cast.a;
    let case = answered_and_judged(&w).await;
    // supervised, though nothing was recommended to it
    make::add_grant(&w, "leader", "head", a.department_2).await;
    assert_eq!(
        on_case(&w, "leader", case.id, json!({"action": "close"})).await.refused(409),
        "supervised_cannot_decide"
    );
    let path = format!("/v1/supervisions/{}", case.recommendation.unwrap().supervision_id.unwrap());
    let version = w.get("leader", &path).await.expect(200)["version"].as_i64().unwrap();
    let edited = w.patch("leader", &path, version, &json!({"supervised": [a.department]})).await;
    let closed = on_case(&w, "leader", case.id, json!({"action": "close"})).await;
    assert!(closed.status != 200, "edit: {}, close: {}", edited.status, closed.status);
}

/// Refused: the person who answered for the agency closes the case in a later role.
#[db_test]
async fn who_answered_in_person_does_not_close_in_another_role(w: World) {
    let a = &w.cast.a;
    let case = answered_and_judged(&w).await;
    make::replace_grants(&w, "head", "leader", a.standing_body).await;
    refused(
        &on_case(&w, "head", case.id, json!({"action": "close"})).await,
        "closed by the user who answered",
    );
}

/// Refused: a board's member closes, as a leader, what was recommended to his board.
#[db_test]
async fn a_leader_who_is_a_member_of_the_addressed_board_does_not_close(w: World) {
    let a = &w.cast.a;
    let case = rec::issued(&w, make::today(), rec::new_recommendation("Rà soát", &[a.board_2])).await;
    let case = make::acknowledge(&w, "clerk", &case, a.board_2).await;
    let case = rec::claim(&w, "clerk", &case, a.board_2).await;
    let case = rec::judge(&w, &case, a.board_2, Fulfilment::Done, Verdict::Satisfactory).await;
    make::add_grant(&w, "leader", "reviewer", a.board_2).await;
    refused(
        &on_case(&w, "leader", case.id, json!({"action": "close"})).await,
        "closed by the addressee's member",
    );
}

/// Refused: the user who reported a milestone as reached, and so reported the work, reviews it.
#[db_test]
async fn who_reported_a_milestone_does_not_review_the_answer(w: World) {
    let a = &w.cast.a;
    let promise = planned(&w).await;
    make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
    let case = rec::claim(&w, "head", &make::reload(&w, promise.case_id).await, a.department).await;
    make::replace_grants(&w, "handler", "reviewer", a.board_2).await;
    refused(
        &rec::step(&w, "handler", case.id, a.department, &reviewed()).await,
        "reviewed by the user who reported",
    );
}

/// Refused: the user who reported a milestone as reached verifies it after a colleague reported it once more.
#[db_test]
async fn who_reported_a_milestone_first_does_not_verify_it(w: World) {
    let a = &w.cast.a;
    let promise = planned(&w).await;
    make::add_grant(&w, "nobody", "handler", a.department).await;
    make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
    make::step_promise(&w, "nobody", promise.id, make::fulfilled()).await;
    make::replace_grants(&w, "handler", "reviewer", a.board_2).await;
    let body = json!({"action": "verify_commitment", "result": "kept", "text": "Đạt"});
    refused(
        &w.step("handler", &format!("/v1/commitments/{}", promise.id), 3, &body).await,
        "verified by the user who reported",
    );
}

/// Refused: the user who reported for the agency that ended reviews its successor's answer on the same work.
#[db_test]
async fn who_reported_before_the_transfer_does_not_review_after_it(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    let report = json!({"action": "report_progress", "text": "Đã thu hồi 90%", "percent": 90});
    rec::step(&w, "handler", case.id, a.department, &report).await.expect(200);
    let path = format!("/v1/organizations/{}/successors", a.department);
    let ended = json!({"successors": [a.department_2], "since": make::today()});
    w.write(Method::POST, "admin", &path, 1, &ended).await.expect(200);
    rec::step(&w, "leader", case.id, a.department, &json!({"action": "transfer", "to": [a.department_2]}))
        .await
        .expect(200);
    let case = make::acknowledge(&w, "handler_2", &make::reload(&w, case.id).await, a.department_2).await;
    let case = rec::claim(&w, "head_2", &case, a.department_2).await;
    make::replace_grants(&w, "handler", "reviewer", a.board_2).await;
    refused(
        &rec::step(&w, "handler", case.id, a.department_2, &reviewed()).await,
        "reviewed by the user who reported",
    );
}

/// Refused, as closing is: a member of the committee above the agency reviews its work.
#[db_test]
async fn a_member_of_a_body_above_the_addressee_does_not_review_it(w: World) {
    let a = &w.cast.a;
    let case = rec::answered(&w).await;
    make::add_grant(&w, "reviewer_2", "head", a.committee).await;
    refused(
        &rec::step(&w, "reviewer_2", case.id, a.department, &reviewed()).await,
        "reviewed by a body above",
    );
}

/// Refused: a member of a supervised body, or of one above it, verifies that body's commitment.
#[db_test]
async fn a_member_of_a_body_above_the_addressee_does_not_verify_its_milestones(w: World) {
    let a = &w.cast.a;
    let promise = planned(&w).await;
    make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
    make::add_grant(&w, "reviewer_2", "head", a.committee).await;
    let body = json!({"action": "verify_commitment", "result": "kept", "text": "Đạt"});
    refused(
        &w.step("reviewer_2", &format!("/v1/commitments/{}", promise.id), 2, &body).await,
        "verified by a body above",
    );
}

/// Refused: the user who made a commitment waives it.
#[db_test]
async fn a_leader_who_heads_the_addressee_does_not_waive_its_milestones(w: World) {
    let a = &w.cast.a;
    let promise = planned(&w).await;
    make::add_grant(&w, "leader", "head", a.department).await;
    let body = json!({"action": "waive", "reason": "Thôi"});
    refused(
        &w.step("leader", &format!("/v1/commitments/{}", promise.id), 1, &body).await,
        "waived by the user who made it",
    );
}

// ---- visibility --------------------------------------------------------------------------------------------

/// An explanation is 404 for another addressee, so its text must not be readable in the case's events.
#[db_test]
async fn another_addressee_does_not_read_an_explanation_in_the_events(w: World) {
    let a = &w.cast.a;
    let one = NewRecommendation {
        due_on: Some(rec::ago(10)),
        ..rec::new_recommendation("Thu hồi", &[a.department, a.department_2])
    };
    let case = rec::issued(&w, rec::ago(40), one).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let ask = json!({"action": "request_explanation", "reason": "Quá hạn"});
    rec::step(&w, "leader", case.id, a.department, &ask).await.expect(200);
    rec::step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Lý do nội bộ"}))
        .await
        .expect(200);
    let list = w.get("head_2", &format!("/v1/explanations?case_id={}", case.id)).await.expect(200);
    assert_eq!(list["items"], json!([]), "not its own");
    let seen = w.get("head_2", &format!("/v1/cases/{}/events", case.id)).await;
    assert!(!seen.text.contains("Lý do nội bộ"), "{}", seen.text);
}

/// A draft is visible to its council only: the supervised body must not read which document it is before it is issued,
/// nor the reason that the council recorded for dropping the supervision.
#[db_test]
async fn a_supervised_body_does_not_see_the_draft_among_the_stages(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let path = format!("/v1/supervisions/{supervision}");
    let document = json!({"number": "77", "notation": "DT-KL", "issued_on": make::today()});
    w.step("reviewer", &path, 2, &json!({"action": "draft_conclusion", "document": document}))
        .await
        .expect(200);
    let seen = w.get("head", &path).await;
    assert!(seen.status == 200 && !seen.text.contains("DT-KL"), "{}", seen.text);
}
