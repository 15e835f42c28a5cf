//! Every operation reports errors in the same format.

use kiennghi::http::routes;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, db_test};
use uuid::Uuid;

use super::{Things, at_nothing, operations};

#[db_test]
async fn an_unknown_route_is_a_problem(w: World) {
    for path in ["/", "/v1", "/v1/", "/v1/nothing", "/v2/cases", "/v1/cases/x/y/z", "/V1/cases", "//v1/cases"]
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
        let is_read = operation.method == Method::GET && !operation.open;
        let page = w.get("admin", &at_nothing(&operation.path)).await.text.contains("next_cursor");
        if is_read && page {
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
                        variant["properties"]["action"]["enum"][0].as_str().unwrap(),
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
            assert_eq!(
                problem["errors"][0]["pointer"], "/no_such_field",
                "{} {body}: {text}",
                operation.name
            );
            assert_eq!(problem["errors"][0]["code"], "unknown", "{}: {text}", operation.name);
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
        assert_eq!(problem["type"], "urn:kiennghi:problem:not_found");
    }
}
