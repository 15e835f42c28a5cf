//! Headers that every response carries, and the rate limit.

use serde_json::Value;
use testkit::{Backend, World, db_test, run_with};

#[db_test]
async fn headers_problems_and_events_have_the_request_id_which_callers_do_not_choose(w: World) {
    let theirs = "0197c0de-0000-7000-8000-000000000001";
    let path = format!("/v1/cases/{}", uuid::Uuid::nil());
    let request = w.request(reqwest::Method::GET, &path).bearer_auth(w.token("clerk").await);
    let reply = w.send(request.header("X-Request-Id", theirs)).await;
    let id = reply.header("x-request-id").unwrap().to_owned();
    assert_ne!(id, theirs);
    assert_eq!(reply.expect(404)["request_id"], id);

    let case = testkit::make::received(&w).await;
    let request = w.request(reqwest::Method::PATCH, &format!("/v1/petitions/{}", case.id));
    let request = request.bearer_auth(w.token("clerk").await).header("X-Request-Id", theirs);
    let reply =
        w.send(request.header("If-Match", "\"1\"").json(&serde_json::json!({"content": "Khác"}))).await;
    let id = reply.header("x-request-id").unwrap().to_owned();
    reply.expect(200);
    let events = w.get("clerk", &format!("/v1/cases/{}/events?action=edit", case.id)).await.expect(200);
    assert_eq!(events["items"][0]["request_id"], id);

    for odd in ["", "not a uuid", "x\u{e9}"] {
        let request = w.request(reqwest::Method::GET, "/v1/me").bearer_auth(w.token("clerk").await);
        let reply = w.send(request.header("X-Request-Id", odd)).await;
        let made = reply.header("x-request-id").unwrap();
        assert!(uuid::Uuid::parse_str(made).is_ok(), "{made}");
    }
}

#[db_test]
async fn every_answer_names_its_version_and_what_is_left_of_the_rate(w: World) {
    for reply in
        [w.get("clerk", "/v1/me").await, w.get("clerk", "/v1/cases").await, w.get("clerk", "/v1/users").await]
    {
        assert_eq!(reply.header("api-version"), Some(env!("CARGO_PKG_VERSION")));
        assert_eq!(reply.header("ratelimit-policy"), Some("\"caller\";q=1000000;w=60"));
        let left = reply.header("ratelimit").unwrap();
        assert!(left.starts_with("\"caller\";r=9999") && left.contains(";t="), "{left}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(reply.header("cache-control"), Some("private, no-cache"));
    }
    let reply = w.send(w.request(reqwest::Method::GET, "/v1/me")).await;
    assert!(reply.header("ratelimit-policy").unwrap().starts_with("\"address\""));
    assert_eq!(reply.header("api-version"), Some(env!("CARGO_PKG_VERSION")));
}

#[db_test]
async fn an_answer_that_was_asked_small_is_small(w: World) {
    let body = serde_json::json!({
        "content": "Đường hỏng", "channel": "online", "received_on": testkit::make::today(), "units": [w.cast.a.commune],
    });
    let post = w.request(reqwest::Method::POST, "/v1/petitions").bearer_auth(w.token("clerk").await);
    let made = w.send(post.header("Prefer", "return=minimal").json(&body)).await;
    assert_eq!((made.status, made.text.as_str()), (204, ""));
    assert_eq!(made.header("preference-applied"), Some("return=minimal"));
    assert!(made.header("etag").unwrap().starts_with("\"1."));
    let path = made.header("location").unwrap().to_owned();
    assert_eq!(w.get("clerk", &path).await.expect(200)["content"], "Đường hỏng");

    let change = w.request(reqwest::Method::PATCH, &path).bearer_auth(w.token("clerk").await);
    let change = change.header("Prefer", "return=minimal, wait=5").header("If-Match", "\"1\"");
    let changed = w.send(change.json(&serde_json::json!({"content": "Khác"}))).await;
    assert_eq!((changed.status, changed.text.as_str()), (204, ""));
    assert!(changed.header("etag").unwrap().starts_with("\"2."));
}

#[db_test]
async fn fields_trim_every_item_and_unknown_ones_are_refused(w: World) {
    testkit::make::received(&w).await;
    testkit::make::assigned(&w).await;
    let page = w.get("clerk", "/v1/cases?fields=id,number").await.expect(200);
    for item in page["items"].as_array().unwrap() {
        let names: Vec<_> = item.as_object().unwrap().keys().cloned().collect();
        assert_eq!(names, ["id", "number"]);
    }
    assert_eq!(page["items"].as_array().unwrap().len(), 2);
    for wrong in ["nothing", "id,nothing", "id,", "", "id,%20number", "full_name"] {
        let reply = w.get("clerk", &format!("/v1/cases?fields={wrong}")).await;
        assert_eq!(reply.refused(400), "invalid_parameter", "{wrong:?}");
    }
    let page = w.get("clerk", "/v1/cases?fields=id%2Cstatus&limit=1").await.expect(200);
    assert!(page["items"][0]["content"].is_null() && page["items"][0]["status"].is_string());
    assert!(page["next_cursor"].is_string(), "selecting fields keeps the page");
}

#[db_test]
async fn a_count_is_returned_on_request_and_is_exact(w: World) {
    for _ in 0..4 {
        testkit::make::received(&w).await;
    }
    assert!(w.get("clerk", "/v1/cases").await.expect(200).get("count").is_none());
    assert!(w.get("clerk", "/v1/cases?count=false").await.expect(200).get("count").is_none());
    for query in ["count=true", "count=true&limit=1", "count=true&q=duong", "count=true&q=duong&sort=newest"]
    {
        assert_eq!(w.get("clerk", &format!("/v1/cases?{query}")).await.expect(200)["count"], 4, "{query}");
    }
    assert_eq!(w.get("clerk", "/v1/cases?count=true&q=khongco").await.expect(200)["count"], 0);
    assert_eq!(w.get("handler", "/v1/cases?count=true").await.expect(200)["count"], 0);
}

#[db_test]
async fn the_next_page_is_linked(w: World) {
    for _ in 0..3 {
        testkit::make::received(&w).await;
    }
    let first = w.get("clerk", "/v1/cases?limit=2&status=received&fields=id").await;
    let link = first.header("link").unwrap().to_owned();
    let next = link.strip_prefix('<').unwrap().strip_suffix(">; rel=\"next\"").unwrap();
    assert!(next.starts_with("/v1/cases?") && next.contains("status=received") && next.contains("limit=2"));
    let second = w.get("clerk", next).await;
    assert!(second.header("link").is_none());
    let second = second.expect(200);
    assert_eq!(second["items"].as_array().unwrap().len(), 1);
    assert_eq!(second["next_cursor"], Value::Null);
}

/// Both databases, with few requests allowed a minute.
fn with_a_low_rate<F: Future<Output = ()>>(body: impl Fn(World) -> F + Copy) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let config = kiennghi::kernel::config::Config {
            requests_per_minute: 4,
            sign_ins_per_minute: 3,
            ..testkit::config()
        };
        run_with(backend, config, |_| {}, body);
    }
}

#[test]
fn a_caller_over_the_rate_waits_and_others_do_not() {
    with_a_low_rate(|w| async move {
        for left in [3, 2, 1, 0] {
            let reply = w.get("clerk", "/v1/me").await;
            assert!(reply.header("ratelimit").unwrap().starts_with(&format!("\"caller\";r={left};")));
            reply.expect(200);
        }
        let reply = w.get("clerk", "/v1/me").await;
        let wait: u64 = reply.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
        assert!(reply.header("ratelimit").unwrap().starts_with("\"caller\";r=0;"));
        assert_eq!(reply.refused(429), "too_many_requests");
        w.get("leader", "/v1/me").await.expect(200);
    });
}

#[test]
fn an_address_without_a_token_has_the_same_rate_limit() {
    with_a_low_rate(|w| async move {
        for _ in 0..4 {
            w.send(w.request(reqwest::Method::GET, "/v1/me")).await.refused(401);
        }
        let reply = w.send(w.request(reqwest::Method::GET, "/v1/me")).await;
        assert!(reply.header("retry-after").is_some());
        assert_eq!(reply.refused(429), "too_many_requests");
        w.get("clerk", "/v1/me").await.expect(200);
    });
}

#[test]
fn signing_in_has_a_stricter_rate_of_its_own() {
    with_a_low_rate(|w| async move {
        let login = serde_json::json!({"username": "clerk", "password": testkit::cast::PASSWORD});
        let sign_in = || w.send(w.request(reqwest::Method::POST, "/v1/auth/login").json(&login));
        for _ in 0..3 {
            sign_in().await.expect(200);
        }
        let reply = sign_in().await;
        assert_eq!(reply.header("ratelimit-policy"), Some("\"sign-in\";q=3;w=60"));
        assert!(reply.header("retry-after").is_some());
        assert_eq!(reply.refused(429), "too_many_requests");
    });
}
