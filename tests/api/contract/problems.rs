//! Every operation reports errors in the same format.

use kiennghi::http::routes;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, db_test};
use uuid::Uuid;

use super::{MOVES, Things, at_nothing, operations, resolved};

#[db_test]
async fn an_unknown_route_is_a_problem(w: World) {
    for path in
        ["//", "/v1/nothing", "/v1/nothing/", "/v2/cases", "/v1/cases/x/y/z", "/V1/cases", "//v1/cases"]
    {
        let reply = w.get("clerk", path).await;
        assert!(reply.header("x-request-id").is_some() && reply.header("api-version").is_some());
        assert_eq!(reply.refused(404), "not_found", "{path}");
    }
}

#[db_test]
async fn a_wrong_method_is_refused_with_those_allowed(w: World) {
    let all = operations();
    for operation in &all {
        let path = at_nothing(&operation.path);
        let allowed: Vec<_> =
            all.iter().filter(|o| o.path == operation.path).map(|o| o.method.as_str()).collect();
        for method in [Method::PUT, Method::PATCH, Method::DELETE, Method::POST] {
            if allowed.contains(&method.as_str()) {
                continue;
            }
            let reply = w.send(w.request(method, &path).bearer_auth(w.token("clerk").await)).await;
            let told: Vec<_> = reply.header("allow").unwrap().split(", ").map(str::to_owned).collect();
            let (mut told, mut allowed) = (told, allowed.clone());
            if allowed.contains(&"GET") {
                allowed.push("HEAD");
            }
            told.sort();
            allowed.sort_unstable();
            assert_eq!(told, allowed, "{path}");
            match operation.path.starts_with("/v1/oauth/") {
                true => assert_eq!(reply.oauth_error(405), "invalid_request", "{path}"),
                false => assert_eq!(reply.refused(405), "method_not_allowed", "{path}"),
            }
        }
    }
}

#[db_test]
async fn an_unknown_query_parameter_is_refused_everywhere(w: World) {
    for operation in operations() {
        let path = format!("{}?no_such_parameter=1", at_nothing(&operation.path));
        let request = w.request(operation.method.clone(), &path).bearer_auth(w.token("admin").await);
        let reply = w.send(request).await;
        if operation.path.starts_with("/v1/oauth/") {
            assert_eq!(reply.oauth_error(400), "invalid_request", "{}", operation.name);
            continue;
        }
        let text = reply.text.clone();
        assert_eq!(reply.refused(400), "invalid_parameter", "{}", operation.name);
        let problem: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(problem["errors"][0]["parameter"], "no_such_parameter", "{}: {text}", operation.name);
        assert_eq!(problem["errors"][0]["code"], "unknown", "{}: {text}", operation.name);
    }
}

#[db_test]
async fn every_list_tells_the_parameters_that_every_list_takes(w: World) {
    let mut lists = 0;
    for operation in operations() {
        // the feed of changes is no list: it has no end, and nothing to count
        if operation.method != Method::GET || operation.open || MOVES.contains(&operation.path.as_str()) {
            continue;
        }
        let page = w.get("admin", &at_nothing(&operation.path)).await.text.contains("next_cursor");
        if page {
            lists += 1;
            for name in ["limit", "cursor", "count", "fields"] {
                assert!(operation.takes("query", name), "{} does not describe `{name}`", operation.name);
            }
        }
    }
    assert!(lists > 8);
}

#[db_test]
async fn a_query_parameter_that_is_too_long_or_of_another_type_is_refused(w: World) {
    for operation in operations().iter().filter(|o| o.method == Method::GET && o.is_list()) {
        for parameter in operation.parameters.iter().filter(|p| p["in"] == "query") {
            let (name, schema) = (parameter["name"].as_str().unwrap(), &parameter["schema"]);
            let longest = schema["maxLength"].as_u64();
            let wrong = match longest {
                Some(n) => "a".repeat(usize::try_from(n).unwrap() + 1),
                None => "%20wrong%20".to_owned(),
            };
            let path = format!("{}?{name}={wrong}", at_nothing(&operation.path));
            let reply = w.get("admin", &path).await;
            let at = format!("{} ?{name}", operation.name);
            assert!(reply.status == 400, "{at}: {} {}", reply.status, reply.text);
            reply.refused(400);
        }
    }
}

#[db_test]
async fn an_unknown_body_field_is_refused_with_its_pointer(w: World) {
    let things = Things::make(&w).await;
    let document = routes::contract();
    for operation in operations() {
        let Some(schema) = &operation.body else { continue };
        let bodies = match schema["oneOf"].as_array() {
            None => vec![json!({"no_such_field": 1})],
            Some(variants) => variants
                .iter()
                .map(|variant| {
                    let mut step = things.step_of(
                        &w,
                        &operation.name,
                        resolved(document, variant)["properties"]["action"]["enum"][0].as_str().unwrap(),
                    );
                    step["no_such_field"] = json!(1);
                    step
                })
                .collect(),
        };
        assert!(!bodies.is_empty() && document.is_object());
        for body in bodies {
            let path = at_nothing(&operation.path);
            let request = w.request(operation.method.clone(), &path).header("If-Match", "\"1\"");
            let reply = w.send(request.bearer_auth(w.token("clerk").await).json(&body)).await;
            let text = reply.text.clone();
            assert_eq!(reply.refused(422), "invalid", "{}", operation.name);
            let problem: Value = serde_json::from_str(&text).unwrap();
            let is_it = |e: &Value| e["pointer"] == "/no_such_field" && e["code"] == "unknown";
            let errors = problem["errors"].as_array().unwrap();
            assert!(errors.iter().any(is_it), "{} {body}: {text}", operation.name);
        }
    }
}

#[db_test]
async fn the_language_changes_the_texts_and_never_the_codes(w: World) {
    let token = w.token("clerk").await;
    let ask = |language: Option<&'static str>| {
        let path = format!("/v1/cases/{}", Uuid::nil());
        let request = w.http.get(format!("{}{path}", w.base)).bearer_auth(&token);
        let request = match language {
            Some(language) => request.header("Accept-Language", language),
            None => request,
        };
        w.send(request)
    };
    let english = "There is no such thing, or it is not yours to see";
    let vietnamese = "Không tìm thấy hoặc không thuộc quyền xem của bạn";
    for (language, title) in [
        (None, vietnamese),
        (Some("vi"), vietnamese),
        (Some("en"), english),
        (Some("en-GB,en;q=0.9"), english),
        (Some("vi;q=0.3, en;q=0.7"), english),
        (Some("en;q=0.2,vi;q=0.9"), vietnamese),
        (Some("fr"), vietnamese),
        (Some("*"), vietnamese),
        (Some(";;;q=,,"), vietnamese),
    ] {
        let problem = ask(language).await.expect(404);
        assert_eq!(problem["title"], title, "{language:?}");
        assert_eq!(problem["code"], "not_found", "{language:?}");
        let kind = format!("{}/problems#not_found", w.app.config.issuer());
        assert_eq!(problem["type"], kind);
    }
}

#[db_test]
async fn all_wrong_fields_are_told_at_once_with_their_pointers_in_both_languages(w: World) {
    let case = testkit::make::accepted(&w).await;
    let step = json!({
        "action": "assign", "lead": "x", "due_on": "2027-02-29", "extra": 1,
        "document": {"number": "\u{200b}", "issued_on": "2099-01-01"},
    });
    let path = format!("{}/v1/cases/{}/steps", w.base, case.id);
    for (language, told) in [
        (
            "en",
            [
                ("/document/issued_on", "in_future", "today is"),
                ("/document/notation", "required", "missing"),
                ("/document/number", "blank", "nothing in it can be seen"),
                ("/due_on", "format", "a day of the calendar"),
                ("/extra", "unknown", "no such field"),
                ("/lead", "format", "a UUID"),
            ],
        ),
        (
            "vi",
            [
                ("/document/issued_on", "in_future", "không được sau hôm nay"),
                ("/document/notation", "required", "bắt buộc phải có"),
                ("/document/number", "blank", "không được để trống"),
                ("/due_on", "format", "một ngày có trong lịch"),
                ("/extra", "unknown", "trường hoặc tham số không tồn tại"),
                ("/lead", "format", "một UUID"),
            ],
        ),
    ] {
        let request = w.http.post(&path).bearer_auth(w.token("leader").await).header("If-Match", "\"2\"");
        let problem = w.send(request.header("Accept-Language", language).json(&step)).await.expect(422);
        let errors = problem["errors"].as_array().unwrap();
        assert_eq!(errors.len(), told.len(), "{problem}");
        for (error, (pointer, code, detail)) in errors.iter().zip(told) {
            assert_eq!((&error["pointer"], &error["code"]), (&json!(pointer), &json!(code)));
            assert!(error["detail"].as_str().unwrap().contains(detail), "{language}: {error}");
        }
    }
    // what a use case finds is told in the caller's language too
    let assign = json!({"action": "assign", "lead": Uuid::nil(), "due_on": testkit::make::in_days(3), "document": testkit::make::document()});
    let request = w.http.post(&path).bearer_auth(w.token("leader").await);
    let request = request.header("If-Match", format!("\"{}\"", case.version));
    let problem = w.send(request.json(&assign)).await.expect(422);
    assert_eq!(problem["errors"][0]["detail"], "không tìm thấy");
}

#[db_test]
async fn the_detail_of_a_problem_is_told_in_both_languages(w: World) {
    let case = testkit::make::accepted(&w).await;
    let ended = testkit::make::ended_organization(&w, "Sở Nông nghiệp", w.cast.a.unmanned).await;
    let (number, path) = (&case.number, format!("{}/v1/cases/{}/steps", w.base, case.id));
    let unmerge = json!({"action": "unmerge", "reason": "nhầm"}).to_string();
    let assign = json!({"action": "assign", "lead": ended, "due_on": testkit::make::in_days(30)}).to_string();
    let version = case.version;
    let told = [
        (
            ("leader", version, unmerge.as_str(), 409, "wrong_status"),
            format!("{number} is accepted; unmerge needs status merged"),
            format!(
                "{number} đang ở trạng thái “Đã phân loại”; bước “Bỏ gộp” chỉ thực hiện ở trạng thái “Đã gộp”"
            ),
        ),
        (
            ("auditor", version, &unmerge, 403, "forbidden"),
            "needs case.merge".to_owned(),
            "cần quyền case.merge".to_owned(),
        ),
        (
            ("leader", 99, &unmerge, 412, "stale_version"),
            format!("the version is {version}, you sent 99"),
            format!("phiên bản hiện tại là {version}, bạn gửi 99"),
        ),
        (
            ("leader", version, r#"{"action": x}"#, 400, "malformed_request"),
            "expected value at line 1 column 12".to_owned(),
            "không đọc được JSON ở dòng 1, cột 12".to_owned(),
        ),
        (
            ("leader", version, &assign, 409, "organization_ended"),
            "Sở Nông nghiệp ended on 2025-06-30".to_owned(),
            "Sở Nông nghiệp đã chấm dứt hoạt động ngày 30/06/2025".to_owned(),
        ),
    ];
    for ((who, version, body, status, code), english, vietnamese) in told {
        for (language, detail) in [("en", &english), ("vi", &vietnamese)] {
            let request = w.http.post(&path).bearer_auth(w.token(who).await);
            let request =
                request.header("If-Match", format!("\"{version}\"")).header("Accept-Language", language);
            let request = request.header("Content-Type", "application/json").body(body.to_owned());
            let reply = w.send(request).await;
            assert_eq!(reply.header("content-language"), Some(language), "{code}");
            let problem = reply.expect(status);
            assert_eq!((&problem["code"], &problem["detail"]), (&json!(code), &json!(detail)), "{language}");
        }
        assert!(!vietnamese.is_ascii(), "{code} is not told in Vietnamese: {vietnamese}");
    }
}

#[db_test(sqlite)]
async fn the_description_of_an_oauth_error_stays_english(w: World) {
    let fields = [("grant_type", "client_credentials"), ("client_secret", "a")];
    let request = w.http.post(format!("{}/v1/oauth/token", w.base)).basic_auth("a", Some("b")).form(&fields);
    let reply = w.send(request.header("Accept-Language", "vi")).await;
    assert_eq!(reply.header("content-language"), Some("en"));
    let error = reply.expect(400);
    let told = error["error_description"].as_str().unwrap();
    assert!(told.contains("in the header or in the form, not in both"), "{error}");
    let request = w.http.post(format!("{}/v1/oauth/token", w.base)).form(&[("client_id", "a")]);
    let error = w.send(request.header("Accept-Language", "vi")).await.expect(400);
    assert!(error["error_description"].as_str().unwrap().contains("grant_type"), "{error}");
}

/// A code without a Vietnamese text would be told in English to a caller who asked for Vietnamese.
#[test]
fn every_code_of_a_wrong_field_has_a_vietnamese_text() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut codes = std::collections::BTreeSet::new();
    let sources = ["src/**/*.rs", "entity/src/**/*.rs", "crates/vi-time/src/written/*.rs"];
    for path in sources.iter().flat_map(|of| glob::glob(root.join(of).to_str().unwrap()).unwrap()) {
        let text = std::fs::read_to_string(path.unwrap()).unwrap();
        let calls =
            ["Error::field(", "FieldError::parameter(", "validate::parameter(", "refuse(", "out_of_bounds("];
        for call in calls {
            for (at, _) in text.match_indices(call) {
                codes.extend(code_of(&text[at + call.len()..]));
            }
        }
        for made in text.split("ValidationError::new(\"").skip(1) {
            codes.insert(made.split('"').next().unwrap().to_owned());
        }
    }
    assert!(codes.len() > 50, "{codes:?}");
    let missing: Vec<_> =
        codes.iter().filter(|code| kiennghi::kernel::field_text::vietnamese(code).is_none()).collect();
    assert!(missing.is_empty(), "add to kernel/field_text.rs: {missing:?}");
}

/// Returns the code among the first two arguments of a call: the first text that is one plain word and no pointer.
fn code_of(arguments: &str) -> Option<String> {
    let end = arguments.find(';').unwrap_or(arguments.len());
    let texts = arguments[..end].split('"').skip(1).step_by(2).take(2);
    let is_word = |text: &&str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    let places = [
        "case_id",
        "count",
        "cursor",
        "expand",
        "fields",
        "id",
        "limit",
        "kind",
        "q",
        "session_id",
        "sort",
        "query",
        "year",
    ];
    texts.filter(is_word).find(|text| !places.contains(text)).map(str::to_owned)
}
