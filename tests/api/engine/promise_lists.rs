//! Lists of commitments: overdue as of a day, pages by due date, and how a written time is parsed.

use chrono::Days;
use entity::enums::{CommitmentStatus, Outcome, Precision};
use kiennghi::domain::commitment::last_day;
use kiennghi::service::engine::commitment::promise::NewCommitment;
use serde_json::{Value, json};
use testkit::{World, db_test, make};

use super::promises::{dated, wrong};

async fn found(w: &World, who: &str, query: &str) -> Vec<String> {
    let page = w.get(who, &format!("/v1/commitments?{query}&limit=200")).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

#[db_test]
async fn lists_tell_what_is_overdue_as_of_a_day(w: World) {
    let today = make::today();
    let ago = |days| today - Days::new(days);
    let condition = |text: &str, review_on| NewCommitment {
        precision: Some(Precision::Condition),
        due_on: None,
        review_on: Some(review_on),
        ..dated(text, today)
    };
    let case = make::answered_ago(
        &w,
        60,
        Outcome::WithRoadmap,
        vec![
            dated("over", ago(10)),
            dated("today", today),
            dated("soon", make::in_days(5)),
            dated("later", make::in_days(50)),
            dated("settled", ago(20)),
            dated("carried", ago(5)),
            condition("review over", ago(1)),
            condition("review today", today),
        ],
    )
    .await;
    let of = async |text: &str| {
        make::promises_of(&w, case.id).await.into_iter().find(|c| c.text == text).unwrap().id
    };
    make::step_promise(
        &w,
        "reviewer",
        of("settled").await,
        make::found(kiennghi::service::engine::commitment::settle::CommitmentFinding::Broken),
    )
    .await;
    make::step_promise(&w, "leader", of("carried").await, make::carried()).await;
    make::promise_at(&w, CommitmentStatus::Kept).await;
    let only = format!("case_id={}", case.id);
    for (query, texts) in [
        ("overdue=true", vec!["over", "carried"]),
        ("overdue=false", vec!["settled", "today", "soon", "later", "review over", "review today"]),
        (&format!("overdue=true&as_of={}", ago(1)), vec!["settled", "over", "carried"]),
        (&format!("overdue=true&as_of={}", ago(19)), vec!["settled"]),
        (&format!("overdue=true&as_of={}", ago(20)), vec![]),
        (
            &format!("overdue=false&as_of={}", ago(9)),
            vec!["carried", "today", "soon", "later", "review over", "review today"],
        ),
        (&format!("overdue=true&as_of={}", make::in_days(6)), vec!["over", "carried", "today", "soon"]),
        ("review_due=true", vec!["review over"]),
        (&format!("review_due=true&as_of={}", make::in_days(1)), vec!["review over", "review today"]),
        ("review_due=false&precision=condition", vec!["review today"]),
        ("due_within=0", vec!["today"]),
        ("due_within=5", vec!["today", "soon"]),
        (&format!("due_within=20&as_of={}", ago(20)), vec!["settled", "over", "carried", "today"]),
        ("status=carried_over", vec!["carried"]),
        ("precision=condition", vec!["review over", "review today"]),
        (&format!("due_from={}&due_to={today}", ago(5)), vec!["carried", "today"]),
    ] {
        for sort in ["newest", "due"] {
            let mut seen = found(&w, "clerk", &format!("{only}&{query}&sort={sort}")).await;
            let mut wanted = texts.clone();
            // conditions have no date to sort by: they are listed in the order of their creation
            if sort == "newest" {
                seen.sort();
                wanted.sort_unstable();
            }
            assert_eq!(seen, wanted, "{query} by {sort}");
        }
    }
    for (query, count) in
        [("overdue=true", 2), ("council_id=", 9), ("organization_id=", 9), ("status=kept", 1)]
    {
        let query = match query {
            "council_id=" => format!("council_id={}", w.cast.a.council),
            "organization_id=" => format!("organization_id={}", w.cast.a.department),
            other => other.to_owned(),
        };
        for who in ["clerk", "head", "coordinator", "deputy", "liaison", "auditor"] {
            let page = w.get(who, &format!("/v1/commitments?{query}&count=true")).await.expect(200);
            assert_eq!(page["count"], count, "{query} by {who}");
        }
    }
    for wrong in ["due_within=3651", "due_within=-1", "overdue=maybe", "as_of=2026-02-30", "late=true"] {
        assert_eq!(
            w.get("clerk", &format!("/v1/commitments?{wrong}")).await.refused(400),
            "invalid_parameter",
            "{wrong}"
        );
    }
}

#[db_test]
async fn pages_by_due_date_end_with_the_conditions_and_miss_nothing(w: World) {
    let condition = NewCommitment { precision: Some(Precision::Condition), due_on: None, ..make::promise() };
    let mut promises: Vec<_> = (0..5_u64).map(|i| dated("x", make::in_days(10 + i / 2))).collect();
    promises.extend([condition.clone(), condition.clone(), condition]);
    make::answered_ago(&w, 0, Outcome::WithRoadmap, promises).await;
    for limit in 1..=9 {
        let (mut seen, mut path) = (vec![], format!("/v1/commitments?sort=due&limit={limit}"));
        loop {
            let page = w.get("head", &path).await.expect(200);
            let items = page["items"].as_array().unwrap();
            assert!(items.len() <= limit);
            seen.extend(
                items.iter().map(|c| (c["due_on"].is_null(), c["due_on"].to_string(), c["id"].to_string())),
            );
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            path = format!("/v1/commitments?sort=due&limit={limit}&cursor={cursor}");
        }
        assert_eq!(seen.len(), 8, "limit {limit}");
        assert!(seen.is_sorted() && seen[5..].iter().all(|one| one.0), "{seen:?}");
    }
}

#[db_test]
async fn a_written_time_is_read_and_nothing_kept(w: World) {
    let parse = async |body: Value| w.post("nobody", "/v1/commitments/parse", &body).await;
    let read = parse(json!({"text": "Lập phương án, thực hiện xong trong quý IV/2027."})).await.expect(200);
    assert_eq!(
        (&read["precision"], &read["from_on"], &read["due_on"], &read["year_assumed"]),
        (&json!("quarter"), &json!("2027-10-01"), &json!("2027-12-31"), &json!(false))
    );
    let assumed = parse(json!({"text": "trước ngày 30/9", "said_on": "2026-10-01"})).await.expect(200);
    assert_eq!((&assumed["due_on"], &assumed["year_assumed"]), (&json!("2027-09-30"), &json!(true)));
    let waits = parse(json!({"text": "khi được phân bổ vốn"})).await.expect(200);
    assert_eq!(
        (&waits["precision"], &waits["due_on"], &waits["matched"]),
        (&json!("condition"), &json!(null), &json!("khi được phân bổ vốn"))
    );
    for (text, code) in [
        ("31.11", "no_such_date"),
        ("trong thời gian tới", "no_time_named"),
        ("ngày 30/9", "year_missing"),
        (" ", "blank"),
    ] {
        let (pointer, found, detail) = wrong(parse(json!({"text": text})).await);
        assert_eq!((pointer.as_str(), found.as_str()), ("/text", code), "{text}: {detail}");
    }
    let dated = last_day(Precision::Quarter, make::in_days(10));
    assert!(dated >= make::in_days(10));
}
