//! What went back to its agency after an answer: the past stays as it was, and what follows is not older.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use testkit::make::on_case;
use testkit::{World, db_test, make};

fn day(days: u64) -> NaiveDate {
    make::today().checked_add_days(Days::new(days)).unwrap()
}

/// Returns how many petitions and how many duties of the department waited on a day, by the figures and by the lists.
async fn waiting(w: &World, on: u64) -> [i64; 4] {
    let (agency, on) = (w.cast.a.department, day(on));
    let counted = async |of: &str| {
        let path = format!("/v1/timeliness?of={of}&organization_id={agency}&as_of={on}");
        let all = w.get("clerk", &path).await.expect(200);
        ["on_time", "due_soon", "late", "very_late"].iter().map(|word| all[word].as_i64().unwrap()).sum()
    };
    let listed = async |list: &str| {
        let words = "timeliness=on_time&timeliness=due_soon&timeliness=late&timeliness=very_late";
        let found = w.get("clerk", &format!("/v1/{list}&as_of={on}&{words}&count=true")).await.expect(200);
        let all = w.get("clerk", &format!("/v1/{list}&as_of={on}")).await.expect(200);
        let shown =
            all["items"].as_array().unwrap().iter().filter(|one| !one["timeliness"].is_null()).count();
        assert_eq!(found["count"], json!(shown), "{list} on {on}: what is found is what is shown");
        found["count"].as_i64().unwrap()
    };
    [
        counted("cases").await,
        counted("assignments").await,
        listed(&format!("cases?lead_agency_id={agency}")).await,
        listed(&format!("assignments?organization_id={agency}")).await,
    ]
}

fn unsatisfactory() -> Value {
    json!({"action": "review", "verdict": "unsatisfactory", "text": "Chưa rõ"})
}

#[db_test]
async fn figures_of_a_past_day_do_not_change_when_it_goes_back(w: World) {
    let case = make::answered(&w).await;
    w.later(10, async |later| {
        assert_eq!(waiting(&later, 5).await, [0; 4], "it was answered");
        on_case(&later, "reviewer", case.id, unsatisfactory()).await.expect(200);
    })
    .await;
    w.later(20, async |later| {
        assert_eq!(waiting(&later, 5).await, [0; 4], "it was answered then, whatever came later");
        assert_eq!(waiting(&later, 12).await, [1; 4], "it had gone back");
        assert_eq!(waiting(&later, 20).await, [1; 4]);
    })
    .await;
}

#[db_test]
async fn the_next_answer_is_not_older_than_the_review_that_asked_for_it(w: World) {
    let case = make::answered(&w).await;
    w.later(10, async |later| {
        on_case(&later, "reviewer", case.id, unsatisfactory()).await.expect(200);
    })
    .await;
    w.later(14, async |later| {
        let answer = async |on: NaiveDate| {
            let (id, version) = make::of(&make::reload(&later, case.id).await, w.cast.a.department);
            let paper = json!({"number": "15", "notation": "SXD-VP", "issued_on": on});
            let body = json!({
                "assignments": [{"id": id, "version": version}], "outcome": "by_implementation",
                "text": "Đã làm rõ", "document": paper, "on": on,
                "late_entry": {"reason": "Nhập công văn giấy", "document": paper},
            });
            later.post("clerk", "/v1/responses", &body).await
        };
        let refused = answer(day(5)).await.expect(422);
        assert_eq!(
            (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
            (&json!("/on"), &json!("before_history")),
            "{refused}"
        );
        answer(day(12)).await.expect(201);
        assert_eq!(make::reload(&later, case.id).await.answered_on, Some(day(12)));
    })
    .await;
}
