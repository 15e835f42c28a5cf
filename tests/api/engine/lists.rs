//! Keyset pages: every item once, in order, and cursors that work for one caller and one query only.

use chrono::NaiveDate;
use kiennghi::service::petition::register::register;
use serde_json::{Value, json};
use testkit::{World, db_test, make};
use uuid::Uuid;

fn ids(page: &Value) -> Vec<Uuid> {
    page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["id"].as_str().unwrap().parse().unwrap())
        .collect()
}

/// Follows `next_cursor` to the end; also returns the number of pages.
async fn walk(w: &World, who: &str, path: &str) -> (Vec<Value>, usize) {
    let (mut all, mut cursor, mut pages) = (vec![], String::new(), 0);
    loop {
        let page = w.get(who, &format!("{path}{cursor}")).await.expect(200);
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        pages += 1;
        assert!(pages < 100, "the list does not end");
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return (all, pages),
        }
    }
}

fn id_of(item: &Value) -> Uuid {
    item["id"].as_str().unwrap().parse().unwrap()
}

#[db_test]
async fn pages_give_every_petition_once_newest_first(w: World) {
    let mut made = vec![];
    for _ in 0..23 {
        made.push(make::received(&w).await.id);
    }
    made.sort_unstable_by(|a, b| b.cmp(a));
    for (limit, pages) in [(5, 5), (1, 23), (22, 2), (23, 1), (24, 1), (200, 1)] {
        let (all, walked) = walk(&w, "clerk", &format!("/v1/petitions?limit={limit}")).await;
        assert_eq!(all.iter().map(id_of).collect::<Vec<_>>(), made, "limit {limit}");
        assert_eq!(walked, pages, "limit {limit}");
    }
    let (all, _) = walk(&w, "clerk", "/v1/petitions?limit=5&q=duong&sort=newest").await;
    assert_eq!(all.iter().map(id_of).collect::<Vec<_>>(), made);
    let (all, walked) = walk(&w, "clerk", "/v1/petitions?limit=5&q=duong").await;
    assert_eq!((all.iter().map(id_of).collect::<Vec<_>>(), walked), (made, 5), "by relevance");
}

#[db_test]
async fn a_long_page_of_long_texts_is_cut_and_continued(w: World) {
    let mut made = vec![];
    for _ in 0..80 {
        let new = make::new_petition(&w, &"ờ".repeat(20_000));
        let registered = register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap();
        made.push(registered.view.id);
    }
    made.sort_unstable_by(|a, b| b.cmp(a));
    for (path, pages) in [
        ("/v1/petitions?limit=200", 10),
        ("/v1/petitions?limit=200&sort=newest", 10),
        ("/v1/cases?limit=200&q=oooo", 10),
        ("/v1/petitions?limit=50", 10),
    ] {
        let first = w.get("clerk", path).await;
        assert!(first.text.len() < 5 << 18, "{path}: {} bytes", first.text.len());
        let (mut all, walked) = walk(&w, "clerk", path).await;
        all.sort_unstable_by_key(|item| std::cmp::Reverse(id_of(item)));
        assert_eq!(all.iter().map(id_of).collect::<Vec<_>>(), made, "{path}");
        assert_eq!(walked, pages, "{path}");
    }
}

#[db_test]
async fn what_arrives_between_two_pages_neither_hides_nor_repeats_anything(w: World) {
    let mut made = vec![];
    for _ in 0..8 {
        made.push(make::received(&w).await.id);
    }
    made.sort_unstable_by(|a, b| b.cmp(a));
    let first = w.get("clerk", "/v1/cases?limit=5").await.expect(200);
    let new = make::received(&w).await.id;
    // a change increases a case's version and keeps its place in the list
    let path = format!("/v1/petitions/{}", made[6]);
    w.patch("clerk", &path, 1, &json!({"content": "Khác"})).await.expect(200);
    let next = format!("/v1/cases?limit=5&cursor={}", first["next_cursor"].as_str().unwrap());
    let second = w.get("clerk", &next).await.expect(200);
    assert_eq!([ids(&first), ids(&second)].concat(), made);
    assert_eq!(second["next_cursor"], Value::Null);
    assert_eq!(ids(&w.get("clerk", "/v1/cases?limit=1").await.expect(200)), [new]);
}

#[db_test]
async fn a_limit_outside_its_bounds_is_refused(w: World) {
    for wrong in ["0", "201", "-1", "1.5", "x", "", "99999999999999999999999"] {
        for list in ["cases", "assignments?sort=due", "users", "audit/events", "organizations"] {
            let sign = if list.contains('?') { '&' } else { '?' };
            let who = if list.starts_with("audit") { "auditor" } else { "admin" };
            let reply = w.get(who, &format!("/v1/{list}{sign}limit={wrong}")).await;
            let problem = reply.expect(400);
            assert_eq!(problem["code"], "invalid_parameter", "{list} {wrong}");
        }
    }
    w.get("clerk", "/v1/cases?limit=200").await.expect(200);
    let twice = w.get("clerk", "/v1/cases?limit=1&limit=2").await;
    assert_eq!(twice.refused(400), "invalid_parameter");
}

#[db_test]
async fn a_cursor_serves_only_its_caller_list_filter_and_order(w: World) {
    for _ in 0..4 {
        make::assigned(&w).await;
    }
    let page = w.get("clerk", "/v1/cases?limit=2&q=duong&sort=newest").await.expect(200);
    let cursor = page["next_cursor"].as_str().unwrap().to_owned();
    let ask = |who: &'static str, path: String| {
        let w = &w;
        async move { w.get(who, &path).await }
    };
    // the page size, the count and the fields may change between pages
    for same in ["limit=1&", "limit=2&count=true&", "fields=id&", ""] {
        let path = format!("/v1/cases?{same}q=duong&sort=newest&cursor={cursor}");
        ask("clerk", path).await.expect(200);
    }
    for (who, query) in [
        ("leader", "cases?limit=2&q=duong&sort=newest"),
        ("clerk_b", "cases?limit=2&q=duong&sort=newest"),
        ("clerk", "cases?limit=2&q=duong"),
        ("clerk", "cases?limit=2&q=duon&sort=newest"),
        ("clerk", "cases?limit=2"),
        ("clerk", "cases?limit=2&q=duong&sort=newest&status=received"),
        ("clerk", "petitions?limit=2&q=duong&sort=newest"),
        ("clerk", "assignments?limit=2"),
        ("clerk", "assignments?limit=2&sort=due"),
        ("clerk", "organizations?limit=2"),
        ("clerk", "responses?limit=2"),
    ] {
        let reply = ask(who, format!("/v1/{query}&cursor={cursor}")).await;
        assert_eq!(reply.refused(400), "invalid_cursor", "{who} {query}");
    }
    let case = make::received(&w).await.id;
    let events = ask("clerk", format!("/v1/cases/{case}/events?cursor={cursor}")).await;
    assert_eq!(events.refused(400), "invalid_cursor");
}

#[db_test]
async fn an_altered_cursor_is_refused(w: World) {
    for _ in 0..3 {
        make::received(&w).await;
    }
    let page = w.get("clerk", "/v1/cases?limit=1").await.expect(200);
    let cursor = page["next_cursor"].as_str().unwrap().to_owned();
    let flipped = |at: usize| {
        let mut bytes = cursor.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        String::from_utf8(bytes).unwrap()
    };
    let mut wrong: Vec<String> = (0..cursor.len() - 1).step_by(7).map(flipped).collect();
    wrong.extend([
        String::new(),
        "x".into(),
        format!("{cursor}A"),
        format!("{cursor}%3D"),
        cursor[..cursor.len() - 2].to_owned(),
        cursor.to_uppercase(),
        "%F0%9F%98%80".into(),
        "W10".into(),
    ]);
    for wrong in wrong {
        let reply = w.get("clerk", &format!("/v1/cases?limit=1&cursor={wrong}")).await;
        assert_eq!(reply.refused(400), "invalid_cursor", "{wrong}");
    }
    w.get("clerk", &format!("/v1/cases?limit=1&cursor={cursor}")).await.expect(200);
}

#[db_test]
async fn assignments_by_due_date_page_in_that_order(w: World) {
    // three share a date, so that a page ends among them
    for days in [9, 3, 5, 5, 5, 1, 7] {
        let case = make::accepted(&w).await;
        let step = json!({
            "action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(days), "document": make::document(),
        });
        w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &step).await.expect(200);
    }
    let due = |items: &[Value]| -> Vec<(NaiveDate, Uuid)> {
        items.iter().map(|a| (a["due_on"].as_str().unwrap().parse().unwrap(), id_of(a))).collect()
    };
    let (whole, _) = walk(&w, "handler", "/v1/assignments?sort=due&limit=200").await;
    let whole = due(&whole);
    let mut sorted = whole.clone();
    sorted.sort_unstable();
    assert_eq!((whole.len(), &whole), (7, &sorted), "what is due first comes first");
    for limit in [1, 2, 3, 4, 6, 7] {
        let (paged, _) = walk(&w, "handler", &format!("/v1/assignments?sort=due&limit={limit}")).await;
        assert_eq!(due(&paged), whole, "limit {limit}");
    }
    let (newest, _) = walk(&w, "handler", "/v1/assignments?limit=3").await;
    let newest: Vec<Uuid> = newest.iter().map(id_of).collect();
    assert!(newest.len() == 7 && newest.windows(2).all(|two| two[0] > two[1]), "newest first");
    let range = format!("due_from={}&due_to={}", make::in_days(5), make::in_days(7));
    let (some, _) = walk(&w, "handler", &format!("/v1/assignments?sort=due&limit=2&{range}")).await;
    assert_eq!(due(&some), whole[2..6], "both ends of the range are included");
}

#[db_test]
async fn assignments_are_filtered_by_what_they_are(w: World) {
    let case = make::in_progress(&w).await;
    make::assigned(&w).await;
    let (lead, cooperating) = (w.cast.a.department, w.cast.a.department_2);
    for (query, count) in [
        (String::new(), 4),
        ("status=assigned&".into(), 3),
        ("status=in_progress&".into(), 1),
        ("status=answered&".into(), 0),
        ("role=lead&".into(), 2),
        ("role=cooperating&".into(), 2),
        (format!("organization_id={lead}&"), 2),
        (format!("organization_id={cooperating}&status=assigned&"), 2),
        (format!("organization_id={}&", w.cast.b.department), 0),
        (format!("council_id={}&", w.cast.a.council), 4),
        (format!("council_id={}&", w.cast.b.council), 0),
        (format!("case_id={}&", case.id), 2),
        (format!("case_id={}&role=lead&", case.id), 1),
    ] {
        let page = w.get("clerk", &format!("/v1/assignments?{query}count=true")).await.expect(200);
        assert_eq!((ids(&page).len(), page["count"].as_u64()), (count, Some(count as u64)), "{query}");
    }
    let own = w.get("handler", "/v1/assignments").await.expect(200);
    assert!(own["items"].as_array().unwrap().iter().all(|a| a["organization_id"] == lead.to_string()));
    let of_case = w.get("clerk", &format!("/v1/cases/{}/assignments?role=lead", case.id)).await.expect(200);
    assert_eq!(ids(&of_case).len(), 1);
}

#[db_test]
async fn an_odd_query_string_is_refused_politely(w: World) {
    for odd in [
        "?&",
        "?=",
        "?q",
        "?status",
        "?q=%00",
        "?q=%ff",
        "?q=%",
        "?[]=1",
        "?limit[]=1",
        "?Status=received",
        "?status=RECEIVED",
    ] {
        let reply = w.get("clerk", &format!("/v1/cases{odd}")).await;
        assert!(matches!(reply.status, 200 | 400), "{odd}: {} {}", reply.status, reply.text);
        assert!(odd == "?&" || reply.status == 400, "{odd}: {}", reply.text);
    }
}
