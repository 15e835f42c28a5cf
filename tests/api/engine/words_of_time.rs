//! Words that are not dates: sessions, terms and named periods are read with the council's own days, and are a question
//! where those are not known.

use entity::enums::{Precision, TimerKind};
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};

/// The council of the tests has a term from 1 April 2026 to 31 March 2031.
async fn council(w: &World) {
    let a = &w.cast.a;
    for (ordinal, opens_on) in [(3, "2026-12-08"), (4, "2027-07-06")] {
        let session = json!({"term_id": a.term, "ordinal": ordinal, "kind": "regular", "opens_on": opens_on});
        w.post("clerk", "/v1/sessions", &session).await.expect(201);
    }
    let period = json!({"council_id": a.council, "name": "mùa mưa bão", "starts_on": "2027-05-15", "ends_on": "2027-10-31"});
    w.post("clerk", "/v1/named-periods", &period).await.expect(201);
}

async fn parse(w: &World, text: &str) -> Response {
    let body = json!({"text": text, "said_on": "2026-11-10", "council_id": w.cast.a.council});
    w.post("head", "/v1/commitments/parse", &body).await
}

async fn question(reply: Response) -> (Value, Value) {
    let problem = reply.expect(422);
    (problem["errors"][0]["pointer"].clone(), problem["errors"][0]["code"].clone())
}

#[db_test]
async fn before_a_session_is_its_opening_day_and_before_the_rains_the_day_before_them(w: World) {
    let early = parse(&w, "Trước kỳ họp cuối năm 2026").await;
    assert_eq!(question(early).await, (json!("/text"), json!("session_unknown")), "not 31 December");
    let rains = parse(&w, "trước mùa mưa bão năm 2027").await;
    assert_eq!(question(rains).await, (json!("/text"), json!("period_unknown")), "not 31 December");
    council(&w).await;
    for (text, precision, due_on) in [
        ("Trước kỳ họp cuối năm 2026", "day", "2026-12-08"),
        ("trước kỳ họp thường lệ giữa năm 2027", "day", "2027-07-06"),
        ("trước mùa mưa bão năm 2027", "day", "2027-05-14"),
        ("trong nhiệm kỳ 2026-2031", "period", "2031-03-31"),
        ("quý III+IV/2027", "period", "2027-12-31"),
    ] {
        let read = parse(&w, text).await.expect(200);
        assert_eq!((&read["precision"], &read["due_on"]), (&json!(precision), &json!(due_on)), "{text}");
    }
    let standing = parse(&w, "hằng quý").await.expect(200);
    assert_eq!(
        (&standing["precision"], &standing["due_on"], &standing["review_every_months"]),
        (&json!("standing"), &Value::Null, &json!(3))
    );
    // without a council nobody's session is meant
    let body = json!({"text": "trước kỳ họp cuối năm 2026", "said_on": "2026-11-10"});
    let reply = w.post("head", "/v1/commitments/parse", &body).await;
    assert_eq!(question(reply).await.1, "session_unknown");
    let other = json!({"text": "trước kỳ họp cuối năm 2026", "said_on": "2026-11-10", "council_id": w.cast.b.council});
    let reply = w.post("head", "/v1/commitments/parse", &other).await;
    assert_eq!(question(reply).await.1, "session_unknown", "another council has other sessions");
}

async fn respond(w: &World, as_stated: &str) -> Response {
    let case = make::in_progress(w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "with_roadmap", "text": "Sẽ làm",
        "commitments": [{"text": "Nạo vét kênh", "as_stated": as_stated}],
    });
    w.post("head", "/v1/responses", &body).await
}

#[db_test]
async fn an_answer_is_read_with_the_times_of_the_council_that_asked(w: World) {
    let unknown = respond(&w, "trước mùa mưa bão năm 2027").await;
    assert_eq!(question(unknown).await, (json!("/commitments/0/as_stated"), json!("period_unknown")));
    council(&w).await;
    let answer = respond(&w, "trước mùa mưa bão năm 2027").await.expect(201);
    assert_eq!(answer["commitments"][0]["due_on"], "2027-05-14");
    let answer = respond(&w, "trước kỳ họp giữa năm 2027").await.expect(201);
    assert_eq!(
        (&answer["commitments"][0]["due_on"], &answer["undated"]),
        (&json!("2027-07-06"), &json!(false))
    );
}

#[db_test]
async fn a_standing_promise_is_never_overdue_and_is_reviewed_each_period(w: World) {
    let answer = respond(&w, "thường xuyên").await.expect(201);
    let promised = &answer["commitments"][0];
    assert_eq!((&promised["precision"], &promised["due_on"]), (&json!("standing"), &Value::Null));
    assert_eq!(answer["undated"], false, "it has review days");
    let case = answer["answers"][0]["case_id"].as_str().unwrap().parse().unwrap();
    let promise = make::promises_of(&w, case).await.pop().unwrap();
    assert_eq!((promise.precision, promise.review_every), (Precision::Standing, Some(12)));
    let timers = make::timers(&w, make::timers_of(promise.id)).await;
    assert!(timers.iter().all(|timer| timer.kind == TimerKind::ReviewDue), "{timers:?}");
    assert_eq!(timers.len(), 6, "each year for the length of a term");
    assert_eq!(Some(timers[0].fires_on), promise.review_on);
    let figures = w.get("clerk", "/v1/timeliness?of=commitments&as_of=2035-01-01").await.expect(200);
    assert_eq!(
        (&figures["standing"], &figures["undated"], &figures["very_late"]),
        (&json!(1), &json!(0), &json!(0))
    );
    let overdue =
        w.get("clerk", "/v1/commitments?overdue=true&as_of=2035-01-01&count=true").await.expect(200);
    assert_eq!(overdue["count"], 0);
    let due = w.get("clerk", "/v1/commitments?review_due=true&as_of=2035-01-01&count=true").await.expect(200);
    assert_eq!(due["count"], 1);
    let path = format!("/v1/commitments/{}", promise.id);
    let dated = json!({"action": "carry_over", "due_on": make::in_days(9), "reason": "Chuyển kỳ sau"});
    let problem = w.step("leader", &path, promise.version, &dated).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/due_on");
}

#[db_test]
async fn a_conclusion_is_read_with_the_sessions_of_its_council(w: World) {
    let a = &w.cast.a;
    let supervision = make::supervision(&w, a.board, vec![a.department]).await;
    let conclude = async |words: &str| {
        let asked = json!({
            "content": "Báo cáo kết quả", "as_stated": words, "addressees": [{"organization_id": a.department}],
        });
        let body = json!({
            "supervision_id": supervision, "form": "conclusion", "summary": "Còn buông lỏng.",
            "document": rec::fresh_document(make::today()), "recommendations": [asked], "issue": true,
        });
        w.post("reviewer", "/v1/conclusions", &body).await
    };
    let reply = conclude("trước kỳ họp thứ 4").await;
    assert_eq!(question(reply).await, (json!("/recommendations/0/as_stated"), json!("session_unknown")));
    council(&w).await;
    for (words, due_on) in [
        ("trước kỳ họp thứ 4", json!("2027-07-06")),
        ("trước mùa mưa bão năm 2027", json!("2027-05-14")),
        ("trong nhiệm kỳ 2026-2031", json!("2031-03-31")),
        ("thường xuyên", Value::Null),
    ] {
        let made = conclude(words).await.expect(201);
        assert_eq!(made["recommendations"][0]["due_on"], due_on, "{words}");
    }
}
