//! The orders of lists: by arrival, whatever the ids say, and by due date, with what has none at the end.

use chrono::{TimeDelta, Utc};
use entity::enums::CommitmentStatus;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, db_test, make};
use uuid::{NoContext, Timestamp, Uuid};

/// Follows `next_cursor` to the end.
async fn walk(w: &World, who: &str, path: &str) -> Vec<Value> {
    let (mut all, mut cursor) = (vec![], String::new());
    loop {
        let page = w.get(who, &format!("{path}{cursor}")).await.expect(200);
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

fn ids(items: &[Value]) -> Vec<String> {
    items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// Returns an id that a phone made some hours ago.
fn made_offline(hours: i64) -> Uuid {
    let moment: chrono::DateTime<Utc> = testkit::now() - TimeDelta::hours(hours);
    let seconds = u64::try_from(moment.timestamp()).unwrap();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, 0))
}

#[db_test]
async fn what_a_phone_sends_late_comes_first_in_the_list(w: World) {
    for _ in 0..40 {
        make::received(&w).await;
    }
    let recommendation = make::recommendation::in_progress(&w).await.id;
    let mut sent = vec![];
    for _ in 0..30 {
        let id = made_offline(5);
        let new = json!({"content": "Đường hỏng", "channel": "voter_meeting", "received_on": make::today(), "units": [w.cast.a.commune]});
        let request = w.request(Method::PUT, &format!("/v1/petitions/{id}"));
        w.send(request.bearer_auth(w.token("liaison").await).json(&new)).await.expect(201);
        sent.push(id.to_string());
    }
    sent.sort_unstable();
    for path in [
        "/v1/cases",
        "/v1/petitions",
        "/v1/cases?sort=newest",
        "/v1/petitions?status=received",
        "/v1/cases?q=duong&sort=newest",
        "/v1/cases?q=duong",
    ] {
        let sign = if path.contains('?') { '&' } else { '?' };
        for who in ["clerk", "liaison"] {
            let page = w.get(who, &format!("{path}{sign}limit=30")).await.expect(200);
            let mut first = ids(page["items"].as_array().unwrap());
            first.sort_unstable();
            assert_eq!(first, sent, "{who} {path}");
            let whole = w.get(who, &format!("{path}{sign}limit=200")).await.expect(200);
            let paged = walk(&w, who, &format!("{path}{sign}limit=7")).await;
            assert_eq!(ids(&paged), ids(whole["items"].as_array().unwrap()), "{who} {path}");
        }
    }
    // what was sent again keeps its place
    let again = make::received(&w).await.id.to_string();
    let request =
        w.request(Method::PUT, &format!("/v1/petitions/{}", sent[0])).bearer_auth(w.token("liaison").await);
    let new = json!({"content": "Đường hỏng", "channel": "voter_meeting", "received_on": make::today(), "units": [w.cast.a.commune]});
    w.send(request.json(&new)).await.expect(200);
    let page = w.get("clerk", "/v1/cases?limit=1").await.expect(200);
    assert_eq!(ids(page["items"].as_array().unwrap()), [again]);
    let recommendations = w.get("clerk", "/v1/recommendations").await.expect(200);
    assert_eq!(ids(recommendations["items"].as_array().unwrap()), [recommendation.to_string()]);
}

/// Checks that a list is sorted by due date, and that what has none comes last.
fn check_order(items: &[Value], path: &str) {
    let days: Vec<Option<&str>> = items.iter().map(|item| item["due_on"].as_str()).collect();
    let dated: Vec<&str> = days.iter().flatten().copied().collect();
    assert!(dated.is_sorted(), "{path}: {days:?}");
    assert!(days.iter().skip_while(|day| day.is_some()).all(Option::is_none), "{path}: {days:?}");
}

#[db_test]
async fn cases_are_sorted_by_due_date_and_those_without_one_come_last(w: World) {
    for days in [20, 10, 30, 10, 10] {
        let case = make::accepted(&w).await;
        let step = json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(days), "document": make::document()});
        w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &step).await.expect(200);
    }
    for _ in 0..4 {
        make::received(&w).await;
    }
    for (who, path, count) in [
        ("clerk", "/v1/cases?sort=due", 9),
        ("clerk", "/v1/petitions?sort=due&q=duong", 9),
        ("clerk", "/v1/petitions?sort=due&status=received", 4),
        ("clerk", "/v1/cases?sort=due&status=assigned", 5),
        ("head", "/v1/cases?sort=due", 5),
        ("liaison", "/v1/cases?sort=due", 9),
    ] {
        let whole = walk(&w, who, &format!("{path}&limit=200")).await;
        assert_eq!(whole.len(), count, "{who} {path}");
        check_order(&whole, path);
        for limit in [1, 2, 4, 5, 6] {
            let paged = walk(&w, who, &format!("{path}&limit={limit}")).await;
            assert_eq!(ids(&paged), ids(&whole), "{who} {path} by {limit}");
        }
        let counted = w.get(who, &format!("{path}&count=true&limit=1")).await.expect(200);
        assert_eq!(counted["count"], count, "{who} {path}");
    }
    assert_eq!(w.get("clerk", "/v1/cases?sort=due_on").await.refused(400), "invalid_parameter");
    assert_eq!(w.get("clerk", "/v1/cases?sort=relevance").await.refused(400), "invalid_parameter");
}

#[db_test]
async fn assignments_and_commitments_have_the_same_word(w: World) {
    make::promise_at(&w, CommitmentStatus::Open).await;
    make::assigned(&w).await;
    for path in ["/v1/assignments?sort=due", "/v1/commitments?sort=due"] {
        let items = walk(&w, "clerk", &format!("{path}&limit=1")).await;
        assert!(!items.is_empty(), "{path}");
        check_order(&items, path);
    }
}
