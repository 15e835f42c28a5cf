//! What somebody patient and unkind would try with recommendations: seats that come and go, duties that dangle, lists
//! that promise too much, documents that look alike, and very much at once.

mod walk;

use chrono::TimeDelta;
use entity::vocabulary::{Fulfilment, Verdict};
use kiennghi::domain::actor::Actor;
use kiennghi::service::assignment::report::SubmitReport;
use kiennghi::service::assignment::step::{AssignmentStep, take};
use kiennghi::service::call::Call;
use kiennghi::service::case::view::CaseView;
use kiennghi::service::deadline::round;
use kiennghi::service::recommendation::new::NewRecommendation;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::followup::step;
use crate::harness::{Reply, World, on_both};
use crate::law::events;
use crate::make;
use crate::make::recommendation as rec;
use crate::races::at_once;

fn reviewed() -> Value {
    json!({"action": "review", "fulfilment": "done", "verdict": "satisfactory", "text": "Đạt"})
}

async fn on_case(w: &World, who: &str, case: Uuid, body: Value) -> Reply {
    let case = make::reload(w, case).await;
    w.step(who, &format!("/v1/cases/{}", case.id), case.version, &body).await
}

/// Anything but a success.
#[track_caller]
fn refused(reply: &Reply, why: &str) {
    assert!(matches!(reply.status, 403 | 409), "{why}: {} {}", reply.status, reply.text);
}

async fn told(w: &World, case: Uuid, action: &str) -> usize {
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

on_both! {
    // ---- segregation -------------------------------------------------------------------------------------------

    /// Should be refused: the head of the addressee, who leads the council too, lets his own agency off.
    async fn a_leader_who_heads_the_addressee_does_not_let_it_off(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        make::seat(&w, "leader", "head", a.department).await;
        let waive = json!({"action": "waive", "reason": "Không cần nữa"});
        refused(&step(&w, "leader", case.id, a.department, &waive).await, "let off by itself");
    }

    /// Should be refused: who disputes does not decide on the dispute.
    async fn a_leader_who_heads_the_addressee_does_not_decide_its_dispute(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        make::seat(&w, "leader", "head", a.department).await;
        let dispute = json!({"action": "take_position", "position": "disputed", "reason": "Không đồng ý"});
        step(&w, "leader", case.id, a.department, &dispute).await.expect(200);
        let lift = json!({"action": "decide_position", "decision": "lifted", "reason": "Đúng vậy"});
        refused(&step(&w, "leader", case.id, a.department, &lift).await, "judge in its own cause");
    }

    /// Should be refused: who asks for more time does not grant it.
    async fn a_leader_who_heads_the_addressee_does_not_grant_its_extension(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        make::seat(&w, "leader", "head", a.department).await;
        let ask = json!({"action": "request_extension", "reason": "Chờ đo đạc", "due_on": make::in_days(120)});
        step(&w, "leader", case.id, a.department, &ask).await.expect(200);
        let grant = json!({"action": "decide_extension", "decision": "grant"});
        refused(&step(&w, "leader", case.id, a.department, &grant).await, "extended by itself");
    }

    /// Should be refused: who is supervised neither rewrites nor issues the conclusion about itself.
    async fn a_leader_who_heads_the_supervised_body_does_not_rewrite_the_conclusion(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let new = draft(supervision, json!(rec::fresh_document(make::today())), &[asked(&[a.department])], false);
        let made = w.post("reviewer", "/v1/conclusions", &new).await.expect(201);
        make::seat(&w, "leader", "head", a.department).await;
        let path = format!("/v1/conclusions/{}", made["id"].as_str().unwrap());
        refused(&w.patch("leader", &path, 1, &json!({"recommendations": []})).await, "emptied by the supervised");
    }

    /// Should be refused at the edit or at the close: the supervised body's head strikes it off the list of supervised
    /// bodies, and then closes.
    async fn who_was_supervised_does_not_strike_itself_off_and_close(w: World) {
        let a = &w.cast.a;
        let case = answered_and_judged(&w).await;
        // supervised, though nothing was recommended to it
        make::seat(&w, "leader", "head", a.department_2).await;
        assert_eq!(on_case(&w, "leader", case.id, json!({"action": "close"})).await.refused(409), "supervised_cannot_close");
        let path = format!("/v1/supervisions/{}", case.recommendation.unwrap().supervision_id.unwrap());
        let version = w.get("leader", &path).await.expect(200)["version"].as_i64().unwrap();
        let edited = w.patch("leader", &path, version, &json!({"supervised": [a.department]})).await;
        let closed = on_case(&w, "leader", case.id, json!({"action": "close"})).await;
        assert!(closed.status != 200, "edit: {}, close: {}", edited.status, closed.status);
    }

    /// Should be refused: the person who answered for the agency closes, a seat later.
    async fn who_answered_in_person_does_not_close_with_another_seat(w: World) {
        let a = &w.cast.a;
        let case = answered_and_judged(&w).await;
        make::reseat(&w, "head", "leader", a.standing_body).await;
        refused(&on_case(&w, "head", case.id, json!({"action": "close"})).await, "closed by who answered");
    }

    /// Should be refused: a board's member does not close, as a leader, what his board was asked to do.
    async fn a_leader_with_a_seat_in_the_board_addressed_does_not_close(w: World) {
        let a = &w.cast.a;
        let case = rec::issued(&w, make::today(), rec::new_recommendation("Rà soát", &[a.board_2])).await;
        let case = make::acknowledge(&w, "clerk", &case, a.board_2).await;
        let case = rec::claim(&w, "clerk", &case, a.board_2).await;
        let case = rec::judge(&w, &case, a.board_2, Fulfilment::Done, Verdict::Satisfactory).await;
        make::seat(&w, "leader", "reviewer", a.board_2).await;
        refused(&on_case(&w, "leader", case.id, json!({"action": "close"})).await, "closed by the addressee's member");
    }

    /// Should be refused: who reported a milestone as reached, and so reported the work, judges it.
    async fn who_reported_a_milestone_does_not_judge_the_answer(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]});
        step(&w, "head", case.id, a.department, &plan).await.expect(200);
        let promise = make::promises_of(&w, case.id).await.remove(0);
        make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
        let case = rec::claim(&w, "head", &make::reload(&w, case.id).await, a.department).await;
        make::reseat(&w, "handler", "reviewer", a.board_2).await;
        refused(&step(&w, "handler", case.id, a.department, &reviewed()).await, "judged by who reported");
    }

    /// Should be refused: who reported a milestone as reached verifies it, because a colleague reported it once more.
    async fn who_reported_a_milestone_first_does_not_verify_it(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]});
        step(&w, "head", case.id, a.department, &plan).await.expect(200);
        let promise = make::promises_of(&w, case.id).await.remove(0);
        make::seat(&w, "nobody", "handler", a.department).await;
        make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
        make::step_promise(&w, "nobody", promise.id, make::fulfilled()).await;
        make::reseat(&w, "handler", "reviewer", a.board_2).await;
        let body = json!({"action": "verify_commitment", "result": "kept", "text": "Đạt"});
        refused(&w.step("handler", &format!("/v1/commitments/{}", promise.id), 3, &body).await, "verified by who reported");
    }

    /// Should be refused: who reported for the agency that ended judges what its successor says of the same work.
    async fn who_reported_before_the_transfer_does_not_judge_after_it(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        let report = json!({"action": "report_progress", "text": "Đã thu hồi 90%", "percent": 90});
        step(&w, "handler", case.id, a.department, &report).await.expect(200);
        let path = format!("/v1/organizations/{}/successors", a.department);
        let ended = json!({"successors": [a.department_2], "since": make::today()});
        w.write(Method::POST, "admin", &path, 1, &ended).await.expect(200);
        step(&w, "leader", case.id, a.department, &json!({"action": "transfer", "to": [a.department_2]})).await.expect(200);
        let case = make::acknowledge(&w, "handler_2", &make::reload(&w, case.id).await, a.department_2).await;
        let case = rec::claim(&w, "head_2", &case, a.department_2).await;
        make::reseat(&w, "handler", "reviewer", a.board_2).await;
        refused(&step(&w, "handler", case.id, a.department_2, &reviewed()).await, "judged by who reported");
    }

    /// Should be refused, as closing is: who sits in the committee above the agency judges its work.
    async fn who_sits_above_the_addressee_does_not_judge_it(w: World) {
        let a = &w.cast.a;
        let case = rec::answered(&w).await;
        make::seat(&w, "reviewer_2", "head", a.committee).await;
        refused(&step(&w, "reviewer_2", case.id, a.department, &reviewed()).await, "judged from above");
    }

    /// Should be refused: who sits in a supervised body, or above it, verifies what it promised.
    async fn who_sits_above_the_addressee_does_not_verify_its_milestones(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]});
        step(&w, "head", case.id, a.department, &plan).await.expect(200);
        let promise = make::promises_of(&w, case.id).await.remove(0);
        make::step_promise(&w, "handler", promise.id, make::fulfilled()).await;
        make::seat(&w, "reviewer_2", "head", a.committee).await;
        let body = json!({"action": "verify_commitment", "result": "kept", "text": "Đạt"});
        refused(&w.step("reviewer_2", &format!("/v1/commitments/{}", promise.id), 2, &body).await, "verified from above");
    }

    /// Should be refused: who promised does not hold itself to it no longer.
    async fn a_leader_who_heads_the_addressee_does_not_waive_its_milestones(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]});
        step(&w, "head", case.id, a.department, &plan).await.expect(200);
        let promise = make::promises_of(&w, case.id).await.remove(0);
        make::seat(&w, "leader", "head", a.department).await;
        let body = json!({"action": "waive", "reason": "Thôi"});
        refused(&w.step("leader", &format!("/v1/commitments/{}", promise.id), 1, &body).await, "waived by who promised");
    }

    // ---- who sees what -----------------------------------------------------------------------------------------

    /// Should not: an explanation is 404 for another addressee, and yet its text stands in the case's events.
    async fn another_addressee_does_not_read_an_explanation_in_the_events(w: World) {
        let a = &w.cast.a;
        let one = NewRecommendation { due_on: Some(rec::ago(10)), ..rec::new_recommendation("Thu hồi", &[a.department, a.department_2]) };
        let case = rec::issued(&w, rec::ago(40), one).await;
        let case = make::acknowledge(&w, "handler", &case, a.department).await;
        let ask = json!({"action": "request_explanation", "reason": "Quá hạn"});
        step(&w, "leader", case.id, a.department, &ask).await.expect(200);
        step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Lý do nội bộ"})).await.expect(200);
        let list = w.get("head_2", &format!("/v1/explanations?case_id={}", case.id)).await.expect(200);
        assert_eq!(list["items"], json!([]), "not its own");
        let seen = w.get("head_2", &format!("/v1/cases/{}/events", case.id)).await;
        assert!(!seen.text.contains("Lý do nội bộ"), "{}", seen.text);
    }

    /// Should not: a draft is its council's alone, and yet the supervised body reads which document it is, before it is
    /// issued, and whatever reason the council noted for dropping the supervision.
    async fn a_supervised_body_does_not_see_the_draft_among_the_stages(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let path = format!("/v1/supervisions/{supervision}");
        let document = json!({"number": "77", "notation": "DT-KL", "issued_on": make::today()});
        w.step("reviewer", &path, 2, &json!({"action": "draft_conclusion", "document": document})).await.expect(200);
        let seen = w.get("head", &path).await;
        assert!(seen.status == 200 && !seen.text.contains("DT-KL"), "{}", seen.text);
    }

    // ---- what dangles ------------------------------------------------------------------------------------------

    /// Should end with the duty, as an extension does: nobody can give it any more, and it is overdue for ever.
    async fn an_explanation_asked_of_somebody_let_off_is_not_awaited(w: World) {
        let a = &w.cast.a;
        let case = rec::overdue(&w).await;
        let ask = json!({"action": "request_explanation", "reason": "Quá hạn"});
        step(&w, "leader", case.id, a.department, &ask).await.expect(200);
        step(&w, "leader", case.id, a.department, &json!({"action": "waive", "reason": "Thôi"})).await.expect(200);
        let explain = step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Vì"})).await;
        let later = Call::at(Call::now(Actor::system()).now + TimeDelta::days(60), Actor::system());
        round::ring(&w.app, &later).await.unwrap();
        let rang = events(&w, case.id).await.iter().filter(|e| e.action.word() == "overdue" && e.data["explanation"].is_string()).count();
        let open = w.get("leader", &format!("/v1/explanations?case_id={}&answered=false", case.id)).await.expect(200);
        assert!(
            explain.status == 200 || (open["items"] == json!([]) && rang == 0),
            "explain: {}, open: {}, rang overdue: {rang}", explain.status, open["items"].as_array().unwrap().len()
        );
    }

    /// Should end, or be answered, too: the case is closed over an open explanation.
    async fn an_explanation_of_a_closed_case_is_not_awaited(w: World) {
        let a = &w.cast.a;
        let case = rec::following(&w).await;
        let ask = json!({"action": "request_explanation", "reason": "Chưa xong"});
        step(&w, "leader", case.id, a.department, &ask).await.expect(200);
        on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
        let explain = step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Vì"})).await;
        let open = w.get("leader", &format!("/v1/explanations?case_id={}&answered=false", case.id)).await.expect(200);
        assert!(explain.status == 200 || open["items"] == json!([]), "explain: {} {}", explain.status, explain.text);
    }

    /// Should ring: that an answer waits for its review is told, also when an explanation came after the answer.
    async fn an_explanation_after_the_answer_does_not_silence_the_review(w: World) {
        let a = &w.cast.a;
        let case = rec::overdue(&w).await;
        let control = rec::claim(&w, "head", &rec::overdue(&w).await, a.department).await;
        let ask = json!({"action": "request_explanation", "reason": "Quá hạn"});
        step(&w, "leader", case.id, a.department, &ask).await.expect(200);
        let case = rec::claim(&w, "head", &make::reload(&w, case.id).await, a.department).await;
        step(&w, "head", case.id, a.department, &json!({"action": "explain", "text": "Vì"})).await.expect(200);
        let later = Call::at(Call::now(Actor::system()).now + TimeDelta::days(60), Actor::system());
        round::ring(&w.app, &later).await.unwrap();
        assert_eq!(told(&w, control.id, "review_due").await, 1, "without an explanation");
        assert_eq!(told(&w, case.id, "review_due").await, 1, "with one");
    }

    /// Should be told: however late a round is, each alarm tells whether it mattered on its day (deadline/round.rs).
    async fn a_report_that_came_late_was_missing_on_its_day(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        let owed = w.get("head", &format!("/v1/periodic-reports?case_id={}", case.id)).await.expect(200);
        let first: chrono::NaiveDate = owed["items"][0]["due_on"].as_str().unwrap().parse().unwrap();
        let late = Call::now(Actor::system()).now + TimeDelta::days((first - make::today()).num_days() + 5);
        let (id, version) = make::of(&case, a.department);
        let report = SubmitReport { due_on: None, text: "Báo cáo".into(), percent: None, document: None };
        let call = Call::at(late, w.call("head").await.actor);
        take(&w.app, &call, id, version, AssignmentStep::SubmitReport(report)).await.unwrap();
        // the worker was down for a week
        round::ring(&w.app, &Call::at(late, Actor::system())).await.unwrap();
        assert_eq!(told(&w, case.id, "report_missing").await, 1);
    }

    /// Should be possible: the successor has been succeeded itself, and nobody else can take the duty over.
    async fn a_duty_passes_to_the_successors_of_a_successor(w: World) {
        let a = &w.cast.a;
        let middle = make::ended_organization(&w, "Sở Nông nghiệp và Môi trường cũ", a.department_2).await;
        let call = w.call("admin").await;
        let new = kiennghi::service::organization::create::NewOrganization {
            kind: entity::vocabulary::OrganizationKind::Department,
            name: "Sở Tài nguyên".into(),
            parent_id: None,
            council_id: None,
            unit_id: Some(a.province),
            area: vec![],
            codes: vec![],
            valid_from: "2016-01-01".parse().unwrap(),
            valid_to: None,
        };
        let first = kiennghi::service::organization::create::create(&w.app, &call, new).await.unwrap().view.id;
        let link = kiennghi::service::organization::edit::Succession { successors: vec![middle], since: "2021-01-01".parse().unwrap() };
        kiennghi::service::organization::edit::succeed(&w.app, &call, first, 1, link).await.unwrap();
        let one = NewRecommendation { due_on: Some("2021-06-30".parse().unwrap()), ..rec::new_recommendation("Rà soát", &[first]) };
        let case = rec::issued(&w, "2020-03-01".parse().unwrap(), one).await;
        let to = |id: Uuid| json!({"action": "transfer", "to": [id]});
        let direct = step(&w, "leader", case.id, first, &to(middle)).await;
        let last = step(&w, "leader", case.id, first, &to(a.department_2)).await;
        assert!(last.status == 200 || direct.status == 200, "{} {} / {} {}", direct.status, direct.text, last.status, last.text);
    }

    /// Should be possible: the successor is an addressee already, and carries the predecessor's part too.
    async fn a_duty_passes_to_a_successor_who_is_an_addressee_already(w: World) {
        let a = &w.cast.a;
        let gone = make::ended_organization(&w, "Sở Tài nguyên và Môi trường", a.department_2).await;
        let one = NewRecommendation { due_on: Some("2025-12-31".parse().unwrap()), ..rec::new_recommendation("Rà soát", &[gone, a.department_2]) };
        let case = rec::issued(&w, "2025-03-01".parse().unwrap(), one).await;
        let listed = w.get("leader", &format!("/v1/assignments?organization_id={gone}")).await.expect(200);
        assert!(listed["items"][0]["allowed_steps"].as_array().unwrap().contains(&json!("transfer")), "it is promised");
        let reply = step(&w, "leader", case.id, gone, &json!({"action": "transfer", "to": [a.department_2]})).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
    }

    /// Should be refused: nobody writes to an addressee that was let off that it is late.
    async fn who_was_let_off_is_not_urged(w: World) {
        let a = &w.cast.a;
        let one = NewRecommendation { due_on: Some(rec::ago(10)), ..rec::new_recommendation("Thu hồi", &[a.department, a.department_2]) };
        let case = rec::issued(&w, rec::ago(40), one).await;
        step(&w, "leader", case.id, a.department, &json!({"action": "waive", "reason": "Thôi"})).await.expect(200);
        let letter = make::letter(a.department, "urging", &[&make::reload(&w, case.id).await]);
        assert_eq!(w.post("leader", "/v1/urgings", &letter).await.status, 422);
    }

    /// Should be refused, or take the draft with it: a supervision is closed over a draft, which then nobody can issue,
    /// nor take away.
    async fn a_supervision_is_not_closed_over_a_draft(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let issued = draft(supervision, json!(rec::fresh_document(make::today())), &[], true);
        w.post("reviewer", "/v1/conclusions", &issued).await.expect(201);
        let second = draft(supervision, json!(rec::fresh_document(make::today())), &[asked(&[a.department])], false);
        w.post("reviewer", "/v1/conclusions", &second).await.expect(201);
        let path = format!("/v1/supervisions/{supervision}");
        let version = w.get("leader", &path).await.expect(200)["version"].as_i64().unwrap();
        assert_eq!(w.step("leader", &path, version, &json!({"action": "close"})).await.status, 409);
    }

    // ---- what is promised --------------------------------------------------------------------------------------

    /// Should not be listed: reopening what everybody was let off from is refused with 409.
    async fn reopening_is_not_promised_where_everybody_was_let_off(w: World) {
        let a = &w.cast.a;
        let case = rec::assigned(&w).await;
        step(&w, "leader", case.id, a.department, &json!({"action": "waive", "reason": "Thôi"})).await.expect(200);
        on_case(&w, "leader", case.id, json!({"action": "close"})).await.expect(200);
        let seen = w.get("leader", &format!("/v1/cases/{}", case.id)).await.expect(200);
        let promised = seen["allowed_steps"].as_array().unwrap().contains(&json!("reopen"));
        let reply = on_case(&w, "leader", case.id, json!({"action": "reopen", "reason": "Lại", "due_on": make::in_days(9)})).await;
        assert!(!promised || reply.status == 200, "promised, and {} {}", reply.status, reply.text);
    }

    /// Should not be listed: a draft of a supervision that was dropped cannot be issued any more.
    async fn a_draft_of_a_dropped_supervision_is_not_promised_to_be_issued(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let document = json!(rec::fresh_document(make::today()));
        let made = w.post("reviewer", "/v1/conclusions", &draft(supervision, document, &[asked(&[a.department])], false)).await.expect(201);
        let drop = json!({"action": "drop", "reason": "Không làm nữa"});
        w.step("leader", &format!("/v1/supervisions/{supervision}"), 2, &drop).await.expect(200);
        let path = format!("/v1/conclusions/{}", made["id"].as_str().unwrap());
        let seen = w.get("leader", &path).await.expect(200);
        let promised = seen["allowed_steps"].as_array().unwrap().contains(&json!("issue"));
        let reply = w.step("leader", &path, 1, &json!({"action": "issue"})).await;
        assert!(!promised || reply.status == 200, "promised, and {} {}", reply.status, reply.text);
        let edited = w.patch("leader", &path, 1, &json!({"summary": "Khác"})).await;
        assert_eq!(edited.status, 409, "who records anew is refused, who edits is not: {}", edited.text);
    }

    /// Should not be listed: no report is owed, so that no body of the step is ever taken.
    async fn a_report_is_not_promised_where_none_is_owed(w: World) {
        let a = &w.cast.a;
        let one = NewRecommendation { report_every_months: None, ..rec::new_recommendation("Thu hồi", &[a.department]) };
        let case = rec::issued(&w, make::today(), one).await;
        let case = make::acknowledge(&w, "handler", &case, a.department).await;
        let (id, _) = make::of(&case, a.department);
        let seen = w.get("head", &format!("/v1/assignments/{id}")).await.expect(200);
        let promised = seen["allowed_steps"].as_array().unwrap().contains(&json!("submit_report"));
        let reply = step(&w, "head", case.id, a.department, &json!({"action": "submit_report", "text": "Báo cáo"})).await;
        assert!(!promised || reply.status == 200, "promised, and {} {}", reply.status, reply.text);
    }

    // ---- documents ---------------------------------------------------------------------------------------------

    /// Should be refused as the same document: composed and decomposed letters are one text to the reader.
    async fn a_notation_spelt_in_another_normal_form_is_the_same_document(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let of = |notation: &str| draft(supervision, json!({"number": "77", "notation": notation, "issued_on": make::today()}), &[], true);
        w.post("reviewer", "/v1/conclusions", &of("BÁO-CÁO")).await.expect(201);
        let twin = w.post("reviewer", "/v1/conclusions", &of("BA\u{301}O-CA\u{301}O")).await;
        assert_eq!(twin.status, 409, "{}", twin.text);
    }

    /// Should be two documents: the separator of the key can be typed.
    async fn a_bar_in_a_number_does_not_make_two_documents_one(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let of = |number: &str, notation: &str| draft(supervision, json!({"number": number, "notation": notation, "issued_on": make::today()}), &[], true);
        w.post("reviewer", "/v1/conclusions", &of("1|2", "KL")).await.expect(201);
        w.post("reviewer", "/v1/conclusions", &of("1", "2|KL")).await.expect(201);
    }

    /// Should be refused: a number of blanks is no number.
    async fn a_document_of_blanks_is_no_document(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let new = draft(supervision, json!({"number": " ", "notation": "\t", "issued_on": make::today()}), &[], true);
        assert_eq!(w.post("reviewer", "/v1/conclusions", &new).await.status, 422);
    }

    // ---- very much at once -------------------------------------------------------------------------------------

    /// Should be issued: within every limit of the contract (200 recommendations, 50 petitions a link), the events of
    /// its links are more than one statement can bind.
    async fn a_conclusion_with_many_links_is_issued(w: World) {
        let a = &w.cast.a;
        let mut petitions = vec![];
        for _ in 0..50 {
            petitions.push(make::received(&w).await.id);
        }
        let mut one = asked(&[a.department]);
        one["arises_from"] = json!(petitions);
        one["settles"] = json!(petitions);
        let all: Vec<Value> = std::iter::repeat_n(one, 32).collect();
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let new = draft(supervision, json!(rec::fresh_document(make::today())), &all, true);
        let made = w.post("reviewer", "/v1/conclusions", &new).await;
        assert_eq!(made.status, 201, "{}", made.text.chars().take(300).collect::<String>());
    }

    /// Should be issued, in a moment: the most that the contract allows, reported on every month for five years.
    async fn the_largest_conclusion_is_issued(w: World) {
        let a = &w.cast.a;
        let call = w.call("admin").await;
        let mut bodies = vec![];
        for i in 0..30 {
            let new = kiennghi::service::organization::create::NewOrganization {
                kind: entity::vocabulary::OrganizationKind::Department,
                name: format!("Sở {i}"),
                parent_id: None,
                council_id: None,
                unit_id: Some(a.province),
                area: vec![],
                codes: vec![],
                valid_from: "2016-01-01".parse().unwrap(),
                valid_to: None,
            };
            bodies.push(kiennghi::service::organization::create::create(&w.app, &call, new).await.unwrap().view.id);
        }
        for months in [None, Some(1)] {
            let mut one = asked(&bodies);
            one["due_on"] = json!(make::in_days(1825));
            one["report_every_months"] = json!(months);
            let all: Vec<Value> = std::iter::repeat_n(one, 200).collect();
            let supervision = make::supervision(&w, a.board, vec![a.department]).await;
            let new = draft(supervision, json!(rec::fresh_document(make::today())), &all, true);
            let began = std::time::Instant::now();
            let made = w.post("reviewer", "/v1/conclusions", &new).await;
            println!("{months:?}: {} in {:?}, {} bytes sent", made.status, began.elapsed(), new.to_string().len());
            assert_eq!(made.status, 201, "{months:?} {}", made.text.chars().take(300).collect::<String>());
        }
    }

    /// Should not answer 503: issuing holds the supervision and wants the case it repeats; splitting that case holds it
    /// and wants the supervision (by its foreign key).
    async fn issuing_and_splitting_do_not_wait_for_each_other(w: World) {
        let a = &w.cast.a;
        let mut statuses = vec![];
        for _ in 0..6 {
            let case = rec::assigned(&w).await;
            let part = case.recommendation.as_ref().unwrap();
            let mut again = asked(&[a.department]);
            again["repeats"] = json!([case.id]);
            let new = draft(part.supervision_id.unwrap(), json!(rec::fresh_document(make::today())), &[again], true);
            let split = json!({"action": "split", "remains": "Đối chiếu.", "parts": [{"content": "Thu hồi."}]});
            let token = w.token("leader").await;
            let issue = w.request(Method::POST, "/v1/conclusions").bearer_auth(&token).json(&new);
            let split = w
                .request(Method::POST, &format!("/v1/cases/{}/steps", case.id))
                .bearer_auth(&token)
                .header("If-Match", format!("\"{}\"", case.version))
                .json(&split);
            statuses.extend(at_once(vec![issue, split]).await.into_iter().map(|r| r.status));
        }
        assert!(statuses.iter().all(|s| matches!(s, 200 | 201 | 409 | 412)), "{statuses:?}");
    }

    /// Should hold: of two drafts of one document, one is issued, and the other is told.
    async fn of_two_drafts_of_one_document_one_is_issued(w: World) {
        let a = &w.cast.a;
        for _ in 0..4 {
            let document = json!(rec::fresh_document(make::today()));
            let mut requests = vec![];
            for _ in 0..4 {
                let supervision = make::supervision(&w, a.board, vec![a.department]).await;
                let new = draft(supervision, document.clone(), &[asked(&[a.department])], true);
                requests.push(w.request(Method::POST, "/v1/conclusions").bearer_auth(w.token("reviewer").await).json(&new));
            }
            let statuses: Vec<u16> = at_once(requests).await.into_iter().map(|r| r.status).collect();
            assert_eq!(statuses.iter().filter(|s| **s == 201).count(), 1, "{statuses:?}");
            assert!(statuses.iter().all(|s| matches!(s, 201 | 409)), "{statuses:?}");
        }
    }

    // ---- the roll-up -------------------------------------------------------------------------------------------

    /// Should not be known: it is at work again, and nothing of the new work was judged; nor is it `done` in lists and
    /// counts (the roll-up's own tests suppose that only who has answered was judged).
    async fn a_reopened_recommendation_is_not_done(w: World) {
        let case = rec::closed(&w).await;
        on_case(&w, "leader", case.id, json!({"action": "reopen", "reason": "Tái diễn", "due_on": make::in_days(30)})).await.expect(200);
        let part = make::reload(&w, case.id).await.recommendation.unwrap();
        assert_eq!((part.fulfilment, part.addressees.done, part.addressees.unjudged), (None, 0, 1));
        let listed = w.get("clerk", "/v1/recommendations?fulfilment=done").await.expect(200);
        assert_eq!(listed["items"], json!([]));
    }

    /// Should be told once: the same day was over before the answer, and was told then.
    async fn a_day_that_is_over_is_told_once(w: World) {
        let a = &w.cast.a;
        let case = rec::overdue(&w).await;
        round::ring(&w.app, &Call::now(Actor::system())).await.unwrap();
        assert_eq!(told(&w, case.id, "overdue").await, 1);
        let case = rec::claim(&w, "head", &make::reload(&w, case.id).await, a.department).await;
        rec::judge(&w, &case, a.department, Fulfilment::NotDone, Verdict::Unsatisfactory).await;
        round::ring(&w.app, &Call::now(Actor::system())).await.unwrap();
        assert_eq!(told(&w, case.id, "overdue").await, 1);
    }

    /// Should be possible: the successor reports on the milestones of the plan that it took over; they keep the case
    /// from being closed.
    async fn milestones_pass_to_the_successor_too(w: World) {
        let a = &w.cast.a;
        let case = rec::in_progress(&w).await;
        let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]});
        step(&w, "head", case.id, a.department, &plan).await.expect(200);
        let path = format!("/v1/organizations/{}/successors", a.department);
        let ended = json!({"successors": [a.department_2], "since": make::today()});
        w.write(Method::POST, "admin", &path, 1, &ended).await.expect(200);
        step(&w, "leader", case.id, a.department, &json!({"action": "transfer", "to": [a.department_2]})).await.expect(200);
        let promise = make::promises_of(&w, case.id).await.remove(0);
        let body = json!({"action": "report_commitment", "text": "Xong", "fulfilled": true, "evidence": make::document()});
        let reply = w.step("head_2", &format!("/v1/commitments/{}", promise.id), promise.version, &body).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
    }

    // ---- due dates ---------------------------------------------------------------------------------------------

    /// Should stay: of two addressees one's date is counted anew, the other's is nearer still.
    async fn a_date_counted_anew_leaves_the_nearest_one(w: World) {
        let a = &w.cast.a;
        rule(&w, "admin", None, 30).await;
        let mut one = rec::new_recommendation("Thu hồi", &[a.department, a.department_2]);
        (one.due_on, one.addressees[1].due_on) = (None, Some(make::in_days(10)));
        let case = rec::issued(&w, make::today(), one).await;
        assert_eq!(case.due_on, Some(make::in_days(10)));
        rule(&w, "leader", Some(a.council), 20).await;
        recompute(&w).await;
        assert_eq!(make::reload(&w, case.id).await.due_on, Some(make::in_days(10)));
    }

    /// Should be refused, as `due_on` is: nobody means the year 9999, and the day after it has five digits.
    async fn words_name_no_day_that_a_field_could_not(w: World) {
        let a = &w.cast.a;
        let supervision = make::supervision(&w, a.board, vec![a.department]).await;
        let mut one = asked(&[a.department]);
        one.as_object_mut().unwrap().remove("due_on");
        for words in ["trong năm 9999", "trước ngày 31/12/9999", "trong năm 2300"] {
            one["as_stated"] = json!(words);
            let new = draft(supervision, json!(rec::fresh_document(make::today())), &[one.clone()], true);
            let reply = w.post("reviewer", "/v1/conclusions", &new).await;
            assert_eq!(reply.status, 422, "{words}: {}", reply.text);
        }
    }

    /// Should follow: reports are owed up to the due date, also when it is counted anew.
    async fn reports_follow_a_date_counted_anew(w: World) {
        let a = &w.cast.a;
        rule(&w, "admin", None, 40).await;
        let one = NewRecommendation { due_on: None, ..rec::new_recommendation("Thu hồi", &[a.department]) };
        let case = rec::issued(&w, make::today(), one).await;
        let path = format!("/v1/periodic-reports?case_id={}", case.id);
        assert_eq!(w.get("head", &path).await.expect(200)["items"].as_array().unwrap().len(), 1);
        rule(&w, "leader", Some(a.council), 130).await;
        recompute(&w).await;
        assert_eq!(w.get("head", &path).await.expect(200)["items"].as_array().unwrap().len(), 4);
    }

    // ---- the way up and down -----------------------------------------------------------------------------------

    /// Should be refused on both, or leave nothing that the database itself calls broken.
    async fn the_way_down_over_recommendations_is_the_same_on_both(w: World) {
        rec::in_progress(&w).await;
        let down = w.app.db.migrate_down().await;
        let sound = sound(&w).await;
        assert!(down.is_err(), "went down over a recommendation; the database says: {sound:?}");
        assert_eq!(sound, ["ok"]);
        make::reload(&w, rec::in_progress(&w).await.id).await;
    }

    /// Should hold: petitions, promises and events go down and up, and every rule of the schema is enforced at once,
    /// on connections that were open before too.
    async fn petitions_go_down_and_up_and_the_checks_hold(w: World) {
        use sea_orm::ConnectionTrait;
        let promise = make::promise_at(&w, entity::vocabulary::CommitmentStatus::Open).await;
        let case = make::reload(&w, promise.case.id).await;
        let promises = make::promises_of(&w, case.id).await;
        let others = sea_orm::Database::connect(w.url.clone()).await.unwrap();
        let refused = async |sql: &str| {
            let tx = w.app.db.begin().await.unwrap();
            let own = tx.execute_unprepared(sql).await.is_err();
            tx.rollback().await.unwrap();
            own && others.execute_unprepared(sql).await.is_err()
        };
        assert!(refused("UPDATE assignment SET status = 'bogus'").await);
        // warms every connection of the pool with the schema as it is
        for _ in 0..30 {
            make::reload(&w, case.id).await;
        }
        for _ in 0..2 {
            w.app.db.migrate_down().await.unwrap();
        }
        assert!(refused("UPDATE cases SET nature = NULL").await);
        assert!(refused("UPDATE assignment SET status = 'waived'").await);
        w.app.db.migrate().await.unwrap();
        assert_eq!(sound(&w).await, ["ok"]);
        let after = make::reload(&w, case.id).await;
        assert_eq!((after.status, after.version), (case.status, case.version));
        crate::law::chained(&events(&w, case.id).await);
        assert_eq!(make::promises_of(&w, case.id).await, promises, "who promised is known again");
        for sql in [
            "UPDATE assignment SET status = 'bogus'",
            "UPDATE alarm SET kind = 'bogus'",
            "UPDATE cases SET content = NULL",
            "UPDATE commitment SET text = NULL",
        ] {
            assert!(refused(sql).await, "{sql}");
        }
        rec::closed(&w).await;
    }
}

/// A rule for the day of the answer, of the deployment or of the council.
async fn rule(w: &World, who: &str, council: Option<Uuid>, days: u16) {
    let body = json!({
        "step": "respond", "case_kind": "recommendation", "number": days, "unit": "calendar_days", "starts_at": "assigned",
        "legal_basis": "Quy chế", "valid_from": "2020-01-01", "council_id": council,
    });
    w.post(who, "/v1/deadline-rules", &body).await.expect(201);
}

async fn recompute(w: &World) {
    let moves = w.get("leader", "/v1/deadlines/moves").await.expect(200)["items"].as_array().unwrap().clone();
    assert_eq!(moves.len(), 1);
    let one = |one: &Value| json!({"id": one["id"], "version": one["version"], "due_on": one["new_due_on"]});
    let body = json!({"assignments": moves.iter().map(one).collect::<Vec<_>>()});
    w.post("leader", "/v1/deadlines/recompute", &body).await.expect(200);
}

/// What SQLite says of its own file.
async fn sound(w: &World) -> Vec<String> {
    use sea_orm::ConnectionTrait;
    if w.backend == crate::harness::Backend::Postgres {
        return vec!["ok".into()];
    }
    let ask = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "PRAGMA integrity_check");
    let rows = w.app.db.read.query_all_raw(ask).await.unwrap();
    rows.into_iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}
