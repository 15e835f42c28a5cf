//! Outcomes of a past day are those of the answers that stood then, not today's (office.md, "Figures").

use chrono::NaiveDate;
use entity::enums::Outcome;
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::{World, db_test, make};
use uuid::Uuid;

fn day(number: u64) -> NaiveDate {
    make::in_days(number)
}

async fn answer(w: &World, case: &CaseView, outcome: &str, commitments: Value) {
    let (id, version) = make::of(&make::reload(w, case.id).await, w.cast.a.department);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": outcome, "text": "Trả lời.",
        "commitments": commitments,
    });
    w.post("head", "/v1/responses", &body).await.expect(201);
}

async fn correct(w: &World, who: &str, case: &CaseView, outcome: &str, more: &Value) {
    let current = make::reload(w, case.id).await.assignments.iter().find_map(|one| one.response_id).unwrap();
    let mut body = json!({"kind": "correction", "outcome": outcome, "text": "Đính chính."});
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    w.post(who, &format!("/v1/responses/{current}/versions"), &body).await.expect(201);
}

async fn step(w: &World, who: &str, case: &CaseView, body: Value) {
    let version = make::reload(w, case.id).await.version;
    w.step(who, &format!("/v1/cases/{}", case.id), version, &body).await.expect(200);
}

async fn figures(w: &World, who: &str, more: &str) -> Value {
    w.get(who, &format!("/v1/outcome-figures?council_id={}{more}", w.cast.a.council)).await.expect(200)
}

/// Returns the outcomes that some answers have, each with its count.
fn counted(figures: &Value) -> Vec<(String, i64)> {
    let all = figures["outcomes"].as_array().unwrap().iter();
    let one = |one: &Value| (one["outcome"].as_str().unwrap().to_owned(), one["count"].as_i64().unwrap());
    all.map(one).filter(|(_, count)| *count > 0).collect()
}

async fn listed(w: &World, query: &str) -> Vec<Uuid> {
    let page = w.get("clerk", &format!("/v1/cases?{query}")).await.expect(200);
    let ids = page["items"].as_array().unwrap().iter();
    ids.map(|one| one["id"].as_str().unwrap().parse().unwrap()).collect()
}

/// Three petitions, and a fourth received on day 20: one is answered on day 10 and corrected on day 30, one is answered on
/// day 20, did not satisfy on day 30 and is answered again on day 40, one is rejected on day 40.
async fn history(w: &World) -> [CaseView; 3] {
    let all = [make::in_progress(w).await, make::in_progress(w).await, make::in_progress(w).await];
    let [a, b, c] = &all;
    w.later(10, async |w| answer(&w, a, "with_roadmap", json!([make::promise()])).await).await;
    w.later(20, async |w| {
        answer(&w, b, "by_implementation", json!([])).await;
        let new = json!({
            "content": "Đề nghị lắp đèn đường", "channel": "letter", "received_on": day(20), "units": [w.cast.a.commune],
        });
        w.post("clerk", "/v1/petitions", &new).await.expect(201);
    })
    .await;
    w.later(30, async |w| {
        step(&w, "reviewer", b, json!({"action": "review", "verdict": "unsatisfactory", "text": "Chưa đạt"}))
            .await;
        correct(&w, "head", a, "without_roadmap", &json!({})).await;
    })
    .await;
    w.later(40, async |w| {
        answer(&w, b, "information_provided", json!([])).await;
        step(&w, "leader", c, json!({"action": "reject", "reason": "outside_competence"})).await;
    })
    .await;
    all
}

#[db_test]
async fn outcomes_of_five_past_days_are_those_of_the_answers_that_stood_then(w: World) {
    let [a, b, _] = history(&w).await;
    w.later(50, async |w| {
        let expected: [(u64, i64, &[&str], i64); 5] = [
            (5, 3, &[], 0),
            (15, 3, &["with_roadmap"], 0),
            (25, 4, &["by_implementation", "with_roadmap"], 0),
            (35, 4, &["without_roadmap"], 0),
            (45, 3, &["information_provided", "without_roadmap"], 0),
        ];
        for (number, total, outcomes, opinions) in expected {
            let past = figures(&w, "clerk", &format!("&as_of={}", day(number))).await;
            assert_eq!(past["as_of"], json!(day(number)));
            assert_eq!(
                (&past["total"], &past["opinions"]),
                (&json!(total), &json!(opinions)),
                "day {number}"
            );
            assert_eq!(past["answered"], json!(outcomes.len()), "day {number}");
            let mut found: Vec<String> = counted(&past).into_iter().map(|(outcome, _)| outcome).collect();
            found.sort();
            assert_eq!(found, outcomes, "day {number}");
            assert_eq!(past["voters_feedback"], Value::Null);
            // the columns of the annex add up to what was answered then
            let columns = past["columns"].as_array().unwrap().iter();
            let sum: i64 = columns.map(|column| column["count"].as_i64().unwrap()).sum();
            assert_eq!(json!(sum), past["answered"], "day {number}");
            // the department led all of them that it had then
            let led = format!("&as_of={}&organization_id={}", day(number), w.cast.a.department);
            assert_eq!(figures(&w, "clerk", &led).await["answered"], past["answered"]);
            let other = format!("&as_of={}&organization_id={}", day(number), w.cast.a.department_2);
            assert_eq!(figures(&w, "clerk", &other).await["total"], 0);
            assert_eq!(figures(&w, "clerk_b", &format!("&as_of={}", day(number))).await["total"], 0);
        }
        // a boundary counts from its day on
        for (number, answered) in [(9, 0), (10, 1), (19, 1), (20, 2), (29, 2), (30, 1), (39, 1), (40, 2)] {
            let past = figures(&w, "leader", &format!("&as_of={}", day(number))).await;
            assert_eq!(past["answered"], answered, "day {number}");
        }
        let today = figures(&w, "clerk", "").await;
        for same in [day(50), day(60)] {
            let mut then = figures(&w, "clerk", &format!("&as_of={same}")).await;
            then["as_of"] = today["as_of"].clone();
            assert_eq!(then, today, "from today on, what counts today");
        }
        assert_eq!(today["voters_feedback"]["satisfied"], 0);

        for (query, number, found) in [
            ("outcome_group=resolved", 15, vec![]),
            ("outcome_group=resolved", 25, vec![b.id]),
            ("outcome_group=resolved", 35, vec![]),
            ("outcome=with_roadmap", 25, vec![a.id]),
            ("outcome=with_roadmap", 35, vec![]),
            ("outcome_group=explained", 45, vec![b.id]),
            ("outcome_group=in_progress", 45, vec![a.id]),
            ("undated=true", 45, vec![]),
        ] {
            assert_eq!(
                listed(&w, &format!("{query}&as_of={}", day(number))).await,
                found,
                "{query} {number}"
            );
        }
        let dated = listed(&w, &format!("undated=false&as_of={}", day(15))).await;
        assert_eq!(dated.len(), 3, "what was received later is not listed");
    })
    .await;
}

#[db_test]
async fn what_is_entered_late_counts_from_its_day(w: World) {
    let [a, ..] = history(&w).await;
    w.later(50, async |w| {
        let paper = json!({
            "on": day(42), "document": {"number": "7", "notation": "SXD", "issued_on": day(42)},
            "late_entry": {"reason": "Nhập công văn giấy"},
        });
        correct(&w, "clerk", &a, "by_regulation", &paper).await;
        for (number, outcome) in [(41, "without_roadmap"), (42, "by_regulation"), (49, "by_regulation")] {
            let query = format!("outcome={outcome}&as_of={}", day(number));
            assert_eq!(listed(&w, &query).await, [a.id], "day {number}");
        }
        let past = figures(&w, "clerk", &format!("&as_of={}", day(45))).await;
        assert_eq!(past["answered"], 2, "counted once: {past}");
    })
    .await;
    assert_eq!(make::reload(&w, a.id).await.outcome, Some(Outcome::ByRegulation));
}

#[db_test]
async fn filters_on_what_is_known_only_today_are_refused_for_an_earlier_day(w: World) {
    make::answered(&w).await;
    let yesterday = make::today().pred_opt().unwrap();
    for (filter, parameter) in [
        ("status=answered", "status"),
        ("verdict=satisfactory", "verdict"),
        ("frozen=true", "frozen"),
        ("contested=false", "contested"),
        ("voters_feedback=satisfied", "voters_feedback"),
        ("answered_on_spot=false", "answered_on_spot"),
        ("fulfilment=done", "fulfilment"),
    ] {
        for list in ["cases", "petitions"] {
            let problem = w.get("clerk", &format!("/v1/{list}?{filter}&as_of={yesterday}")).await.expect(422);
            let error = &problem["errors"][0];
            assert_eq!((&error["parameter"], &error["code"]), (&json!(parameter), &json!("today_only")));
            w.get("clerk", &format!("/v1/{list}?{filter}&as_of={}", make::today())).await.expect(200);
        }
    }
}
