//! The service enforces every bound that the OpenAPI document states for a field.

use std::collections::BTreeSet;

use kiennghi::http::routes;
use serde_json::{Value, json};
use testkit::{Response, World, db_test, make};

use super::{OWN_PASSWORD, Operation, QUESTIONS, Things, operations, resolved};

/// A field of a body, with its schema.
pub struct Field {
    pub pointer: String,
    pub schema: Value,
}

/// Collects the fields of a schema, including those of nested objects and lists.
pub fn fields(document: &Value, schema: &Value, at: &str, all: &mut Vec<Field>) {
    let schema = resolved(document, schema);
    let alternative = schema["oneOf"].as_array().into_iter().flatten().find(|s| s["type"] != "null");
    if let Some(schema) = alternative {
        return fields(document, schema, at, all);
    }
    if !at.is_empty() {
        all.push(Field { pointer: at.to_owned(), schema: schema.clone() });
    }
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        fields(document, schema, &format!("{at}/{name}"), all);
    }
    if schema["items"].is_object() {
        fields(document, &schema["items"], &format!("{at}/0"), all);
    }
}

fn is_a(schema: &Value, kind: &str) -> bool {
    schema["type"] == kind || schema["type"].as_array().is_some_and(|types| types.contains(&json!(kind)))
}

/// Returns a text of so many letters: two bytes each where the pattern allows it.
fn letters(schema: &Value, count: u64) -> Value {
    let plain = schema["pattern"].as_str().is_some_and(|p| p.starts_with("^["));
    json!(if plain { "x" } else { "đ" }.repeat(usize::try_from(count).unwrap()))
}

/// Returns values just beyond what a schema allows.
pub fn beyond(schema: &Value, present: &Value) -> Vec<Value> {
    let mut wrong = Vec::new();
    wrong.extend(schema["maxLength"].as_u64().map(|n| letters(schema, n + 1)));
    wrong.extend(schema["minLength"].as_u64().map(|n| letters(schema, n - 1)));
    wrong.extend(schema["pattern"].as_str().map(|_| json!(" \t  \u{a0}          ")));
    // a text that must say something refuses what nobody can see
    let is_text = is_a(schema, "string") && schema["format"].is_null() && schema["enum"].is_null();
    if is_text && schema["minLength"].as_u64() >= Some(1) {
        wrong.extend(
            ["\u{200b}", "\u{feff}\u{ad}", "\u{2060}\u{fe0f}", "\u{3164}", "\u{2800} "].map(|t| json!(t)),
        );
    }
    wrong.extend(schema["maximum"].as_i64().map(|n| json!(n + 1)));
    wrong.extend(schema["minimum"].as_i64().map(|n| json!(n - 1)));
    // where a bound is not a whole number, the next whole number is clearly beyond it
    let floats = ["maximum", "minimum"].into_iter().filter(|name| schema[*name].is_f64());
    wrong.extend(floats.map(|name| json!(schema[name].as_f64().unwrap() * 2.0)));
    wrong.extend(schema["minItems"].as_u64().map(|_| json!([])));
    if let (Some(n), Some(first)) = (schema["maxItems"].as_u64(), present.get(0)) {
        wrong.push(json!(vec![first; usize::try_from(n).unwrap() + 1]));
    }
    match schema["format"].as_str() {
        Some("date") => wrong
            .extend(["2007-11-31", "2026-02-29", "31/11/2007", "2026-01-01T00:00:00Z", ""].map(|d| json!(d))),
        Some("uuid") => wrong.extend(["", "x", "0197c0de-0000-7000-8000-00000000000"].map(|id| json!(id))),
        _ => {}
    }
    if schema["enum"].is_array() {
        wrong.extend([json!("no_such_word"), json!(""), json!(1)]);
    }
    if is_a(schema, "string") {
        wrong.extend([json!(7), json!(["x"]), json!({})]);
    }
    if is_a(schema, "integer") {
        wrong.extend([json!("7"), json!(1.5), json!(9_999_999_999_999_999_999_u64)]);
    }
    if is_a(schema, "boolean") {
        wrong.extend([json!("true"), json!(1)]);
    }
    wrong
}

/// Returns values exactly at the limits of what a schema allows.
fn edges(schema: &Value) -> Vec<Value> {
    let lengths = ["minLength", "maxLength"].into_iter().filter_map(|name| schema[name].as_u64());
    let bounds = ["minimum", "maximum"].into_iter().filter_map(|name| schema[name].as_i64());
    lengths.map(|n| letters(schema, n)).chain(bounds.map(|n| json!(n))).collect()
}

/// Returns the valid bodies of an operation, each with its schema.
pub fn bodies(w: &World, things: &Things, operation: &Operation) -> Vec<(Value, Value)> {
    let Some(schema) = &operation.body else { return vec![] };
    let late = json!({"reason": "Nhập hồ sơ giấy", "document": make::document()});
    let entered = |(mut body, schema): (Value, Value)| {
        if schema["properties"].get("late_entry").is_some() {
            body["late_entry"] = late.clone();
        }
        (body, schema)
    };
    let all: Vec<(Value, Value)> = match schema["oneOf"].as_array() {
        None => vec![(things.body(w, &operation.name), schema.clone())],
        Some(variants) => variants
            .iter()
            .map(|variant| {
                let mut variant = resolved(routes::contract(), variant).clone();
                let action = variant["properties"]["action"]["enum"][0].clone();
                let action = action.as_str().unwrap();
                // the discriminator of the variants is not a field of any of them
                variant["properties"].as_object_mut().unwrap().remove("action");
                (things.step_of(w, &operation.name, action), variant)
            })
            .collect(),
    };
    all.into_iter().map(entered).collect()
}

pub fn with(body: &Value, pointer: &str, value: Value) -> Value {
    let mut body = body.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap_or_else(|| panic!("add a body with {parent} to the test"));
    match parent {
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
    body
}

/// Sends requests as a user without any permission: a valid body is refused for that reason, and changes nothing.
pub async fn send(w: &World, things: &Things, operation: &Operation, body: &Value) -> Response {
    let path = things.fill(w, &operation.path);
    let request = w.request(operation.method.clone(), &path).header("If-Match", "\"1\"");
    as_alone(w.send(request.bearer_auth(w.token("nobody").await).json(body)).await)
}

/// Returns the response to a batch with one write as if that were the whole body: refused when it was.
pub fn as_alone(reply: Response) -> Response {
    let body: Value = serde_json::from_str(&reply.text).unwrap_or_default();
    let Some((at, result)) = body["results"]
        .as_array()
        .and_then(|all| all.iter().enumerate().find(|(_, one)| one["problem"].is_object()))
    else {
        return reply;
    };
    let mut problem = result["problem"].clone();
    for error in problem["errors"].as_array_mut().into_iter().flatten() {
        let pointer = error["pointer"].as_str().unwrap_or_default();
        error["pointer"] = json!(format!("/writes/{at}{pointer}"));
    }
    let status = u16::try_from(problem["status"].as_u64().unwrap()).unwrap();
    let mut headers = reply.headers;
    headers.insert("content-type", "application/problem+json".parse().unwrap());
    Response { status, headers, text: problem.to_string() }
}

#[db_test]
async fn every_value_beyond_the_contract_is_refused_at_its_pointer(w: World) {
    let (things, document) = (Things::make(&w).await, routes::contract());
    let mut tried = 0;
    for operation in operations().iter().filter(|o| o.body.is_some()) {
        for (body, schema) in bodies(&w, &things, operation) {
            let mut all = Vec::new();
            fields(document, &schema, "", &mut all);
            for field in all {
                let present = body.pointer(&field.pointer).cloned().unwrap_or(Value::Null);
                for wrong in beyond(&field.schema, &present) {
                    tried += 1;
                    let sent = with(&body, &field.pointer, wrong);
                    let reply = send(&w, &things, operation, &sent).await;
                    let short: String = sent.to_string().chars().take(300).collect();
                    let at = format!("{} {} {short}: {}", operation.name, field.pointer, reply.text);
                    assert_eq!(reply.status, 422, "{at}");
                    let problem = reply.expect(422);
                    let pointers: Vec<_> = problem["errors"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|e| e["pointer"].as_str().unwrap())
                        .collect();
                    assert!(pointers.contains(&field.pointer.as_str()), "{at}");
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
}

#[db_test]
async fn every_value_at_the_edge_of_the_contract_is_taken(w: World) {
    let (things, document) = (Things::make(&w).await, routes::contract());
    for operation in operations().iter().filter(|o| o.body.is_some() && !o.open) {
        for (body, schema) in bodies(&w, &things, operation) {
            let mut all = Vec::new();
            fields(document, &schema, "", &mut all);
            for field in all {
                for value in edges(&field.schema) {
                    let sent = with(&body, &field.pointer, value);
                    let reply = send(&w, &things, operation, &sent).await;
                    let short: String = sent.to_string().chars().take(300).collect();
                    // a single letter is a valid text, though no time can be read from it
                    let answered = QUESTIONS.contains(&operation.name.as_str())
                        && (matches!(reply.status, 200 | 409) || reply.text.contains("no_time_named"));
                    let own = operation.name == OWN_PASSWORD
                        && ["wrong_password", "too_many_attempts"]
                            .iter()
                            .any(|code| reply.text.contains(code));
                    assert!(
                        answered || own || matches!(reply.status, 403 | 404),
                        "{} {} {short}: {} {}",
                        operation.name,
                        field.pointer,
                        reply.status,
                        reply.text
                    );
                }
            }
        }
    }
}

#[db_test]
async fn a_missing_required_field_is_named(w: World) {
    let (things, document) = (Things::make(&w).await, routes::contract());
    for operation in operations().iter().filter(|o| o.body.is_some()) {
        for (body, schema) in bodies(&w, &things, operation) {
            let schema = resolved(document, &schema);
            for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let mut sent = body.clone();
                sent.as_object_mut().unwrap().remove(name);
                let problem = send(&w, &things, operation, &sent).await.expect(422);
                assert_eq!(problem["errors"][0]["code"], "required", "{} {name}: {problem}", operation.name);
                assert_eq!(
                    problem["errors"][0]["pointer"],
                    format!("/{name}"),
                    "{}: {problem}",
                    operation.name
                );
            }
            // of a body without any field, all that are missing are named
            let action = body.get("action").map_or_else(|| json!({}), |action| json!({"action": action}));
            let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let missing: BTreeSet<String> =
                required.filter(|name| *name != "action").map(|name| format!("/{name}")).collect();
            if !missing.is_empty() {
                let problem = send(&w, &things, operation, &action).await.expect(422);
                let errors = problem["errors"].as_array().unwrap().iter();
                let named: BTreeSet<String> =
                    errors.map(|e| e["pointer"].as_str().unwrap().to_owned()).collect();
                assert_eq!(named, missing, "{}: {problem}", operation.name);
            }
        }
    }
}

#[db_test]
async fn official_codes_are_bounded_in_length_and_number(w: World) {
    let base = json!({"kind": "department", "name": "Sở", "valid_from": "2025-07-01"});
    let code = |scheme: &str, code: &str| json!({"scheme": scheme, "code": code});
    let many: Vec<_> = (0..21).map(|i| code(&format!("s{i}"), "x")).collect();
    for (codes, pointer) in [
        (json!([code("QD20", &"x".repeat(36))]), "/codes/0/code"),
        (json!([code(&"x".repeat(51), "x")]), "/codes/0/scheme"),
        (json!([code("a", " ")]), "/codes/0/code"),
        (json!([code("a", "1"), code("a", "2")]), "/codes/1/scheme"),
        (json!(many), "/codes"),
    ] {
        let mut body = base.clone();
        body["codes"] = codes;
        let problem = w.post("admin", "/v1/organizations", &body).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
    let mut body = base;
    body["codes"] = json!([code("QD20", &"x".repeat(35))]);
    w.post("admin", "/v1/organizations", &body).await.expect(201);
}

#[db_test]
async fn a_list_is_refused_where_an_object_is_due(w: World) {
    let (things, document) = (Things::make(&w).await, routes::contract());
    for operation in operations().iter().filter(|o| o.body.is_some()) {
        for (body, schema) in bodies(&w, &things, operation) {
            let mut all = vec![Field { pointer: String::new(), schema: schema.clone() }];
            fields(document, &schema, "", &mut all);
            for field in all.iter().filter(|field| field.schema["properties"].is_object()) {
                let object = body.pointer(&field.pointer).and_then(Value::as_object);
                // the values in the order of the fields, as serde would take them
                let list = json!(object.map(|o| o.values().collect::<Vec<_>>()).unwrap_or_default());
                let sent = if field.pointer.is_empty() { list } else { with(&body, &field.pointer, list) };
                let problem = send(&w, &things, operation, &sent).await.expect(422);
                let is_it = |e: &Value| e["pointer"] == field.pointer && e["code"] == "type";
                let errors = problem["errors"].as_array().unwrap();
                assert!(errors.iter().any(is_it), "{} {sent}: {problem}", operation.name);
            }
        }
    }
}
