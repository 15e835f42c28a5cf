//! Duplicate documents, recalculated due dates, migrations down and up, and large concurrent requests.

use entity::enums::{Fulfilment, Verdict};
use kiennghi::service::engine::fire;
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{World, at_once, db_test, make};
use uuid::Uuid;

use super::{asked, count_events, draft, on_case};

// ---- documents ---------------------------------------------------------------------------------------------

/// The same document is refused: composed and decomposed letters are one text to the reader.
#[db_test]
async fn a_notation_spelt_in_another_normal_form_is_the_same_document(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let of = |notation: &str| {
        draft(
            supervision,
            json!({"number": "77", "notation": notation, "issued_on": make::today()}),
            &[],
            true,
        )
    };
    w.post("reviewer", "/v1/conclusions", &of("BÁO-CÁO")).await.expect(201);
    let twin = w.post("reviewer", "/v1/conclusions", &of("BA\u{301}O-CA\u{301}O")).await;
    assert_eq!(twin.status, 409, "{}", twin.text);
}

/// Two documents stay different: users can type the separator of the stored key.
#[db_test]
async fn a_bar_in_a_number_does_not_make_two_documents_one(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let of = |number: &str, notation: &str| {
        draft(
            supervision,
            json!({"number": number, "notation": notation, "issued_on": make::today()}),
            &[],
            true,
        )
    };
    w.post("reviewer", "/v1/conclusions", &of("1|2", "KL")).await.expect(201);
    w.post("reviewer", "/v1/conclusions", &of("1", "2|KL")).await.expect(201);
}

/// A document number of blanks only is refused.
#[db_test]
async fn a_document_of_blanks_is_no_document(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let new =
        draft(supervision, json!({"number": " ", "notation": "\t", "issued_on": make::today()}), &[], true);
    assert_eq!(w.post("reviewer", "/v1/conclusions", &new).await.status, 422);
}

// ---- large requests ----------------------------------------------------------------------------------------

/// A conclusion within every limit of the OpenAPI document (200 recommendations, 50 petitions a link) is issued, though
/// the events of its links are more than one SQL statement can bind.
#[db_test]
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

/// The largest conclusion that the limits allow is issued; monthly reports for five years on all of it are too many.
#[db_test]
async fn the_largest_conclusion_is_issued(w: World) {
    let a = &w.cast.a;
    let ctx = w.context("admin").await;
    let mut bodies = vec![];
    for i in 0..30 {
        let new = kiennghi::service::directory::organization::create::NewOrganization {
            kind: entity::enums::OrganizationKind::Department,
            name: format!("Sở {i}"),
            parent_id: None,
            council_id: None,
            unit_id: Some(a.province),
            area: vec![],
            codes: vec![],
            valid_from: "2016-01-01".parse().unwrap(),
            valid_to: None,
        };
        bodies.push(
            kiennghi::service::directory::organization::create::create(&mut w.app.handle(), &ctx, new)
                .await
                .unwrap()
                .view
                .id,
        );
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
        println!(
            "{months:?}: {} in {:?}, {} bytes sent",
            made.status,
            began.elapsed(),
            new.to_string().len()
        );
        match months {
            None => assert_eq!(made.status, 201, "{}", made.text.chars().take(300).collect::<String>()),
            Some(_) => assert!(made.text.contains("too_many_reports") && made.status == 422, "{}", made.text),
        }
    }
}

/// No 503: issuing locks the supervision and then the case that is recommended again; splitting that case locks the
/// case and then the supervision (by its foreign key).
#[db_test]
async fn issuing_and_splitting_do_not_wait_for_each_other(w: World) {
    let a = &w.cast.a;
    let mut statuses = vec![];
    for _ in 0..6 {
        let case = rec::assigned(&w).await;
        let part = case.recommendation.as_ref().unwrap();
        let mut again = asked(&[a.department]);
        again["repeats"] = json!([case.id]);
        let new =
            draft(part.supervision_id.unwrap(), json!(rec::fresh_document(make::today())), &[again], true);
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

/// Of two drafts of one document, one is issued, and the other one is refused.
#[db_test]
async fn of_two_drafts_of_one_document_one_is_issued(w: World) {
    let a = &w.cast.a;
    for _ in 0..4 {
        let document = json!(rec::fresh_document(make::today()));
        let mut requests = vec![];
        for _ in 0..4 {
            let supervision = make::supervision(&w, a.board, vec![a.department]).await;
            let new = draft(supervision, document.clone(), &[asked(&[a.department])], true);
            requests.push(
                w.request(Method::POST, "/v1/conclusions").bearer_auth(w.token("reviewer").await).json(&new),
            );
        }
        let statuses: Vec<u16> = at_once(requests).await.into_iter().map(|r| r.status).collect();
        assert_eq!(statuses.iter().filter(|s| **s == 201).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|s| matches!(s, 201 | 409)), "{statuses:?}");
    }
}

// ---- the roll-up -------------------------------------------------------------------------------------------

/// The result is unknown: work has started again and nothing of the new work was reviewed. It is not `done` in lists
/// and counts either (the roll-up's own tests assume that only answered work was reviewed).
#[db_test]
async fn a_reopened_recommendation_is_not_done(w: World) {
    let case = rec::closed(&w).await;
    on_case(
        &w,
        "leader",
        case.id,
        json!({"action": "reopen", "reason": "Tái diễn", "due_on": make::in_days(30)}),
    )
    .await
    .expect(200);
    let part = make::reload(&w, case.id).await.recommendation.unwrap();
    assert_eq!((part.fulfilment, part.addressees.done, part.addressees.not_assessed), (None, 0, 1));
    let listed = w.get("clerk", "/v1/recommendations?fulfilment=done").await.expect(200);
    assert_eq!(listed["items"], json!([]));
}

/// Overdue is recorded once: the same day had passed before the answer, and was recorded then.
#[db_test]
async fn a_due_date_that_has_passed_is_reported_once(w: World) {
    let a = &w.cast.a;
    let case = rec::overdue(&w).await;
    fire::fire_due(&mut w.app.handle(), &testkit::system()).await.unwrap();
    assert_eq!(count_events(&w, case.id, "overdue").await, 1);
    let case = rec::claim(&w, "head", &make::reload(&w, case.id).await, a.department).await;
    rec::judge(&w, &case, a.department, Fulfilment::NotDone, Verdict::Unsatisfactory).await;
    fire::fire_due(&mut w.app.handle(), &testkit::system()).await.unwrap();
    assert_eq!(count_events(&w, case.id, "overdue").await, 1);
}

/// The successor can report on the milestones of the plan that it took over; otherwise they would keep the case from
/// being closed.
#[db_test]
async fn milestones_pass_to_the_successor_too(w: World) {
    let a = &w.cast.a;
    let case = rec::in_progress(&w).await;
    let plan = json!({"action": "plan", "text": "Kế hoạch", "milestones": [make::promise()]});
    rec::step(&w, "head", case.id, a.department, &plan).await.expect(200);
    let path = format!("/v1/organizations/{}/successors", a.department);
    let ended = json!({"successors": [a.department_2], "since": make::today()});
    w.write(Method::POST, "admin", &path, 1, &ended).await.expect(200);
    rec::step(&w, "leader", case.id, a.department, &json!({"action": "transfer", "to": [a.department_2]}))
        .await
        .expect(200);
    let promise = make::promises_of(&w, case.id).await.remove(0);
    let body = json!({"action": "report_commitment", "text": "Xong", "fulfilled": true, "evidence": make::document()});
    let reply = w.step("head_2", &format!("/v1/commitments/{}", promise.id), promise.version, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
}

// ---- due dates ---------------------------------------------------------------------------------------------

/// The case's due date stays: of two addressees, one's date is recalculated and the other's is still earlier.
#[db_test]
async fn a_recalculated_date_keeps_the_nearest_one(w: World) {
    let a = &w.cast.a;
    rule(&w, "admin", None, 30).await;
    let mut one = rec::new_recommendation("Thu hồi", &[a.department, a.department_2]);
    (one.due_on, one.addressees[1].due_on) = (None, Some(make::in_days(10)));
    let case = rec::issued(&w, make::today(), one).await;
    assert_eq!(case.due_on, Some(make::in_days(10)));
    rule(&w, "leader", Some(a.council), 20).await;
    recalculate(&w).await;
    assert_eq!(make::reload(&w, case.id).await.due_on, Some(make::in_days(10)));
}

/// Refused, as for `due_on`: nobody means the year 9999, and the day after it has a year of five digits.
#[db_test]
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

/// Periodic reports follow: they are owed up to the due date, also when it is recalculated.
#[db_test]
async fn reports_follow_a_recalculated_date(w: World) {
    let a = &w.cast.a;
    rule(&w, "admin", None, 40).await;
    let one = NewRecommendation { due_on: None, ..rec::new_recommendation("Thu hồi", &[a.department]) };
    let case = rec::issued(&w, make::today(), one).await;
    let path = format!("/v1/periodic-reports?case_id={}", case.id);
    assert_eq!(w.get("head", &path).await.expect(200)["items"].as_array().unwrap().len(), 1);
    rule(&w, "leader", Some(a.council), 130).await;
    recalculate(&w).await;
    assert_eq!(w.get("head", &path).await.expect(200)["items"].as_array().unwrap().len(), 4);
}

/// A rule for the due date of the answer, of the deployment or of the council.
async fn rule(w: &World, who: &str, council: Option<Uuid>, days: u16) {
    let body = json!({
        "step": "respond", "case_kind": "recommendation", "number": days, "unit": "calendar_days", "starts_at": "assigned",
        "legal_basis": "Quy chế", "valid_from": "2020-01-01", "council_id": council,
    });
    w.post(who, "/v1/deadline-rules", &body).await.expect(201);
}

async fn recalculate(w: &World) {
    let moves = w.get("leader", "/v1/deadlines/recalculations").await.expect(200)["items"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(moves.len(), 1);
    let one = |one: &Value| json!({"id": one["id"], "version": one["version"], "due_on": one["new_due_on"]});
    let body = json!({"assignments": moves.iter().map(one).collect::<Vec<_>>()});
    w.post("leader", "/v1/deadlines/recalculate", &body).await.expect(200);
}
