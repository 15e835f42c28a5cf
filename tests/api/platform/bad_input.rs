//! Input of careless, broken and hostile callers.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use chrono::{Days, Utc};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{Response, World, db_test, make};
use uuid::{NoContext, Timestamp, Uuid};

fn petition(w: &World) -> Value {
    json!({"content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune]})
}

fn with(w: &World, field: &str, value: Value) -> Value {
    let mut body = petition(w);
    body[field] = value;
    body
}

/// Sends a body as bytes, with a content type.
async fn raw(w: &World, kind: &str, body: impl Into<reqwest::Body>) -> Response {
    let request = w.request(Method::POST, "/v1/petitions").bearer_auth(w.token("clerk").await);
    w.send(request.header("Content-Type", kind).body(body)).await
}

pub async fn nothing_was_registered(w: &World) {
    let page = w.get("clerk", "/v1/petitions?count=true").await.expect(200);
    assert_eq!(page["count"], 0);
}

fn v7(at: chrono::DateTime<Utc>) -> Uuid {
    Uuid::new_v7(Timestamp::from_unix(NoContext, u64::try_from(at.timestamp()).unwrap(), 0))
}

fn now() -> chrono::DateTime<Utc> {
    testkit::now()
}

#[db_test]
async fn what_is_no_json_is_malformed(w: World) {
    let whole = petition(&w).to_string();
    let nested = format!("{{\"content\":{}{}}}", "[".repeat(5000), "]".repeat(5000));
    let deep = format!("{}1{}", "{\"content\":".repeat(5000), "}".repeat(5000));
    for body in [
        "",
        " ",
        "{",
        "nul",
        "{\"content\":}",
        "{'content':'x'}",
        "{\"content\":\"x\",}",
        "{content:1}",
        "\u{feff}{}",
        "{\"content\":\"\u{1}\"}",
        "{\"content\":\"\\ud800\"}",
        "{\"content\":\"\\x\"}",
        "{\"content\":NaN}",
        &whole[..whole.len() - 1],
        &format!("{whole}x"),
        &format!("{whole}{whole}"),
        &format!("{whole}\u{0}"),
    ] {
        let reply = raw(&w, "application/json", body.to_owned()).await;
        assert_eq!(reply.refused(400), "malformed_request", "{body:?}");
    }
    for body in ["[]", "1", "\"x\"", "null", "true", &nested, &deep] {
        let reply = raw(&w, "application/json", body.to_owned()).await;
        let status = reply.status;
        assert!(matches!(status, 400 | 422), "{status}");
        reply.refused(status);
    }
    for bytes in [
        &b"{\"content\":\"\xff\xfe\"}"[..],
        b"{\"content\":\"\xc3\x28\"}",
        b"{\"content\":\"\xed\xa0\x80\"}",
        b"\xff\xfe{\0}\0",
    ] {
        let reply = raw(&w, "application/json", bytes.to_vec()).await;
        assert_eq!(reply.refused(400), "malformed_request", "{bytes:?}");
    }
    nothing_was_registered(&w).await;
}

#[db_test]
async fn a_field_given_twice_is_refused(w: World) {
    let body = petition(&w).to_string();
    let twice = format!("{{\"content\":\"Hai\",{}", &body[1..]);
    assert_eq!(raw(&w, "application/json", twice).await.refused(422), "invalid");
    let case = make::received(&w).await;
    for body in [
        "{\"action\":\"withdraw\",\"action\":\"withdraw\",\"reason\":\"x\"}",
        "{\"action\":\"withdraw\",\"reason\":\"x\",\"reason\":\"y\"}",
    ] {
        let request = w.request(Method::POST, &format!("/v1/cases/{}/steps", case.id));
        let request = request.bearer_auth(w.token("clerk").await).header("If-Match", "\"1\"");
        let reply = w.send(request.header("Content-Type", "application/json").body(body)).await;
        assert_eq!(reply.refused(422), "invalid", "{body}");
    }
    assert_eq!(make::reload(&w, case.id).await.version, 1);
}

#[db_test]
async fn a_body_over_the_limit_is_refused_with_or_without_its_length(w: World) {
    let large = with(&w, "content", json!("x".repeat(1 << 20))).to_string();
    assert_eq!(raw(&w, "application/json", large.clone()).await.refused(413), "body_too_large");
    let padded = format!("{}{}", petition(&w), " ".repeat(1 << 20));
    assert_eq!(raw(&w, "application/json", padded).await.refused(413), "body_too_large");
    // in chunks, without a length
    let address = w.base.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let head = format!(
        "POST /v1/petitions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
        w.token("clerk").await
    );
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
    for _ in 0..20 {
        if stream.write_all(chunk.as_bytes()).is_err() {
            break;
        }
    }
    let _ = stream.write_all(b"0\r\n\r\n");
    let mut answer = vec![0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(String::from_utf8_lossy(&answer), "HTTP/1.1 413");
    nothing_was_registered(&w).await;
    let fits = with(&w, "content", json!("đ".repeat(20_000)));
    w.post("clerk", "/v1/petitions", &fits).await.expect(201);
}

#[db_test]
async fn another_content_type_is_refused(w: World) {
    let body = petition(&w).to_string();
    for kind in [
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "",
        "application/json; charset=utf-16",
        "application/json; charset=latin1",
        "application/jsonx",
        "json",
        "application/json, text/plain",
    ] {
        assert_eq!(raw(&w, kind, body.clone()).await.refused(415), "unsupported_media_type", "{kind}");
    }
    let request = w.request(Method::POST, "/v1/petitions").bearer_auth(w.token("clerk").await);
    assert_eq!(w.send(request.body(body.clone())).await.refused(415), "unsupported_media_type");
    let request = w.request(Method::POST, "/v1/oauth/token").json(&json!({"grant_type": "refresh_token"}));
    assert_eq!(w.send(request).await.oauth_error(400), "invalid_request");
    nothing_was_registered(&w).await;
    for kind in [
        "application/json",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "Application/JSON",
    ] {
        raw(&w, kind, body.clone()).await.expect(201);
    }
}

#[db_test]
async fn a_nul_character_is_refused_wherever_it_stands(w: World) {
    for (field, value) in [("content", json!("a\u{0}b")), ("locality", json!("\u{0}"))] {
        let reply = w.post("clerk", "/v1/petitions", &with(&w, field, value)).await;
        assert_eq!(reply.refused(422), "invalid", "{field}");
    }
    let petitioner = json!({"full_name": "A\u{0}"});
    assert_eq!(
        w.post("clerk", "/v1/petitions", &with(&w, "petitioner", petitioner)).await.refused(422),
        "invalid"
    );
    let login = json!({"username": "clerk\u{0}", "password": "x"});
    assert_eq!(w.send(w.request(Method::POST, "/v1/auth/login").json(&login)).await.refused(422), "invalid");
    let form = [("grant_type", "refresh_token"), ("refresh_token", "a\u{0}b")];
    let refused = w.send(w.request(Method::POST, "/v1/oauth/token").form(&form)).await;
    assert_eq!(refused.oauth_error(400), "invalid_request");
    for query in ["number=%00", "number=a%00b", "q=a%00b"] {
        assert_eq!(w.get("clerk", &format!("/v1/cases?{query}")).await.refused(400), "invalid_parameter");
    }
    nothing_was_registered(&w).await;
    w.post("clerk", "/v1/petitions", &with(&w, "content", json!("\\u0000 as text"))).await.expect(201);
}

#[db_test]
async fn days_that_do_not_exist_are_named(w: World) {
    for day in [
        "2007-11-31",
        "2025-02-29",
        "2026-13-01",
        "2026-00-10",
        "31/11/2026",
        "2026-11",
        "",
        "today",
        "2026-11-01T00:00:00Z",
    ] {
        let problem =
            w.post("clerk", "/v1/petitions", &with(&w, "received_on", json!(day))).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], "/received_on", "{day}: {problem}");
        for parameter in ["received_from", "due_to", "closed_from"] {
            let reply = w.get("clerk", &format!("/v1/cases?{parameter}={day}")).await;
            assert_eq!(reply.refused(400), "invalid_parameter", "{parameter}={day}");
        }
    }
    for moment in
        ["2026-11-01", "2026-11-31T00:00:00Z", "2026-11-01T25:00:00Z", "2026-11-01T00:00:00", "now", ""]
    {
        let reply = w.get("clerk", &format!("/v1/cases?updated_since={moment}")).await;
        assert_eq!(reply.refused(400), "invalid_parameter", "{moment}");
    }
    for day in ["-0001-01-01", "0000-01-01", "-262143-01-01", "+262142-12-31", "0001-01-01"] {
        let reply = w.post("clerk", "/v1/petitions", &with(&w, "received_on", json!(day))).await;
        assert!(matches!(reply.status, 201 | 400 | 422), "{day}: {} {}", reply.status, reply.text);
        let reply = w.get("clerk", &format!("/v1/cases?received_from={}", day.replace('+', "%2B"))).await;
        assert!(matches!(reply.status, 200 | 400), "{day}: {} {}", reply.status, reply.text);
    }
    for moment in ["-262143-01-01T00:00:00Z", "%2B262142-12-31T23:59:59Z", "0000-01-01T00:00:00Z"] {
        let reply = w.get("clerk", &format!("/v1/cases?updated_since={moment}")).await;
        assert!(matches!(reply.status, 200 | 400), "{moment}: {} {}", reply.status, reply.text);
    }
}

#[db_test]
async fn days_on_the_wrong_side_of_today_are_refused(w: World) {
    let problem =
        w.post("clerk", "/v1/petitions", &with(&w, "received_on", json!(make::in_days(1)))).await.expect(422);
    assert_eq!(
        (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
        (&json!("/received_on"), &json!("in_future"))
    );
    nothing_was_registered(&w).await;
    let case = make::accepted(&w).await;
    let yesterday = make::today().checked_sub_days(Days::new(1)).unwrap();
    let assign = |due_on| json!({"action": "assign", "lead": w.cast.a.department, "due_on": due_on, "document": make::document()});
    let path = format!("/v1/cases/{}", case.id);
    let problem = w.step("leader", &path, case.version, &assign(yesterday)).await.expect(422);
    assert_eq!(
        (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
        (&json!("/due_on"), &json!("in_past"))
    );
    let later = json!({"received_on": make::in_days(1)});
    w.patch("clerk", &format!("/v1/petitions/{}", case.id), case.version, &later).await.refused(422);
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
    w.step("leader", &path, case.version, &assign(make::today())).await.expect(200);
}

#[db_test]
async fn an_id_of_another_kind_is_an_id_of_nothing(w: World) {
    let case = make::assigned(&w).await;
    let (assignment, _) = make::of(&case, w.cast.a.department);
    let others =
        [w.user("clerk"), w.cast.a.council, assignment, Uuid::nil(), Uuid::max()].map(|id| id.to_string());
    let odd = [
        "x",
        "1",
        "-1",
        "%00",
        "%20",
        "null",
        "00000000-0000-0000-0000-00000000000g",
        "..",
        "%2e%2e",
        "'%20OR%201=1",
        "%F0%9F%98%80",
    ];
    for id in others.iter().map(String::as_str).chain(odd) {
        for path in [
            format!("/v1/cases/{id}"),
            format!("/v1/petitions/{id}"),
            format!("/v1/cases/{id}/events"),
            format!("/v1/petitions/{id}/petitioner"),
        ] {
            // the client resolves dots before it sends: what is left may be the index
            if !path.ends_with("..") && !path.ends_with("%2e%2e") {
                assert_eq!(w.get("clerk", &path).await.refused(404), "not_found", "{path}");
            }
        }
        let step = json!({"action": "withdraw", "reason": "x"});
        assert_eq!(w.step("clerk", &format!("/v1/cases/{id}"), 1, &step).await.refused(404), "not_found");
    }
    for path in
        ["assignments", "responses", "organizations", "sectors", "terms", "sessions", "administrative-units"]
    {
        assert_eq!(
            w.get("clerk", &format!("/v1/{path}/{}", case.id)).await.refused(404),
            "not_found",
            "{path}"
        );
    }
    for path in ["users", "grants", "clients"] {
        assert_eq!(
            w.get("admin", &format!("/v1/{path}/{}", case.id)).await.refused(404),
            "not_found",
            "{path}"
        );
    }
    // in bodies they are reported as invalid fields
    let problem = w.post("clerk", "/v1/petitions", &with(&w, "units", json!([case.id]))).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/units/0", "{problem}");
    for field in ["session_id", "sector_id"] {
        let problem = w.post("clerk", "/v1/petitions", &with(&w, field, json!(case.id))).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], format!("/{field}"), "{problem}");
    }
    let problem =
        w.post("clerk", "/v1/petitions", &with(&w, "sector_id", json!(w.cast.b.sector))).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/sector_id", "another council's sector");
    let step = json!({"action": "assign", "lead": w.user("head"), "due_on": make::in_days(5), "document": make::document()});
    let accepted = make::accepted(&w).await;
    w.step("leader", &format!("/v1/cases/{}", accepted.id), accepted.version, &step).await.refused(422);
}

#[db_test]
async fn values_numbers_and_lengths_that_are_not_allowed_are_refused(w: World) {
    for (field, value) in [
        ("channel", json!("carrier_pigeon")),
        ("channel", json!("ONLINE")),
        ("channel", json!(0)),
        ("channel", Value::Null),
        ("phase", json!("during")),
        ("content", json!(5)),
        ("content", json!(["x"])),
        ("content", json!("")),
        ("content", json!(" \n\t")),
        ("content", json!("x".repeat(20_001))),
        ("locality", json!("x".repeat(10_000))),
        ("units", json!(5)),
        ("petitioner", json!("Lê Văn Tám")),
        ("petitioner", json!({"full_name": "đ".repeat(10_000)})),
        ("petitioner", json!({"full_name": "A", "religion": "x"})),
        ("petitioner", json!([])),
    ] {
        let reply = w.post("clerk", "/v1/petitions", &with(&w, field, value.clone())).await;
        let short: String = value.to_string().chars().take(40).collect();
        let problem = reply.expect(422);
        let pointer = problem["errors"][0]["pointer"].as_str().unwrap();
        assert!(pointer.starts_with(&format!("/{field}")), "{field} {short}: {pointer}");
        assert!(!problem.to_string().contains("đđđ"), "a refusal contains no personal data");
    }
    nothing_was_registered(&w).await;
    let case = make::received(&w).await;
    for step in
        [json!({"action": "fly"}), json!({"action": 1}), json!({}), json!({"action": null}), json!([])]
    {
        let reply = w.step("clerk", &format!("/v1/cases/{}", case.id), 1, &step).await;
        assert_eq!(reply.refused(422), "invalid", "{step}");
    }
    let session = |ordinal: Value| json!({"term_id": w.cast.a.term, "ordinal": ordinal, "kind": "regular", "opens_on": "2027-07-10"});
    for ordinal in [json!("3"), json!(0), json!(201), json!(1.5), json!(1e30), json!(-1), json!(true)] {
        let problem = w.post("clerk", "/v1/sessions", &session(ordinal.clone())).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], "/ordinal", "{ordinal}");
    }
}

#[db_test]
async fn a_client_made_id_must_be_a_uuid_of_version_7_of_the_last_year(w: World) {
    let (far, old) = (now() + chrono::Duration::days(2), now() - chrono::Duration::days(400));
    let random = "7f7a3c5e-9d0f-4f2b-8a51-0c9be1a5d6f3".parse().unwrap();
    for id in [random, Uuid::nil(), Uuid::max(), v7(far), v7(old)] {
        let request =
            w.request(Method::PUT, &format!("/v1/petitions/{id}")).bearer_auth(w.token("clerk").await);
        let problem = w.send(request.json(&petition(&w))).await.expect(400);
        assert_eq!(problem["errors"][0]["parameter"], "id", "{id}");
    }
    nothing_was_registered(&w).await;
    let slightly_ahead = v7(now() + chrono::Duration::hours(3));
    let request = w
        .request(Method::PUT, &format!("/v1/petitions/{slightly_ahead}"))
        .bearer_auth(w.token("clerk").await);
    w.send(request.json(&petition(&w))).await.expect(201);
}

#[db_test]
async fn who_may_not_register_does_not_learn_which_ids_exist(w: World) {
    let known = make::received(&w).await.id;
    for who in ["head", "handler", "reviewer", "auditor", "admin", "nobody"] {
        let mut seen = vec![];
        for id in [known, v7(now())] {
            let request = w.request(Method::PUT, &format!("/v1/petitions/{id}"));
            let request = request.bearer_auth(w.token(who).await).header("Idempotency-Key", id.to_string());
            seen.push(w.send(request.json(&petition(&w))).await.status);
        }
        assert_eq!(seen[0], seen[1], "{who}");
        assert!(seen[0] >= 400, "{who}");
    }
}
