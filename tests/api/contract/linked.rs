//! The operations of an access link, which no account can call: their bodies keep the bounds that the document states, and
//! their reads have tags and fields like every other.

use kiennghi::http::routes;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{Response, World, db_test, make};

use super::limits::{Field, beyond, fields, with};
use super::{Operation, every_operation, resolved};
use crate::access_link::token_in_progress;

/// The operations, each with its valid bodies and their schemas.
fn operations() -> Vec<(Operation, Vec<(Value, Value)>)> {
    let document = routes::contract();
    let with_link = every_operation().into_iter().filter(|one| one.with_link);
    let with_bodies = |one: Operation| {
        let bodies = match one.name.as_str() {
            "access_links_get_linked_assignment" => vec![],
            "access_links_create_response_draft" => vec![(draft(), one.body.clone().unwrap())],
            "access_links_step_linked_assignment" => {
                let variants = one.body.as_ref().unwrap()["oneOf"].as_array().unwrap().iter();
                variants.map(|variant| step(resolved(document, variant).clone())).collect()
            }
            other => panic!("a new operation of an access link: add valid bodies for {other}"),
        };
        (one, bodies)
    };
    with_link.map(with_bodies).collect()
}

fn draft() -> Value {
    json!({
        "outcome": "with_roadmap", "text": "Sẽ lắp đèn", "document": make::document(), "evidence": [make::document()],
        "commitments": [make::promise()],
    })
}

fn step(mut variant: Value) -> (Value, Value) {
    let action = variant["properties"]["action"]["enum"][0].clone();
    // the discriminator of the variants is not a field of any of them
    variant["properties"].as_object_mut().unwrap().remove("action");
    let mut body = match action.as_str().unwrap() {
        "acknowledge" => json!({"note": "Đã nhận"}),
        "report_progress" => json!({"text": "Đang làm", "percent": 40}),
        "submit_report" => {
            json!({"text": "Quý III", "percent": 40, "due_on": make::today(), "document": make::document()})
        }
        other => panic!("a new step of an access link: add a valid body for {other}"),
    };
    body["action"] = action;
    (body, variant)
}

async fn send(w: &World, token: &str, operation: &Operation, body: &Value) -> Response {
    let request = w.request(operation.method.clone(), &operation.path).bearer_auth(token);
    // not the present version, so that no step is taken
    w.send(request.header("If-Match", "\"999\"").json(body)).await
}

#[db_test]
async fn every_value_beyond_the_contract_is_refused_at_its_pointer(w: World) {
    let (token, document) = (token_in_progress(&w).await, routes::contract());
    let mut tried = 0;
    for (operation, bodies) in operations() {
        for (body, schema) in bodies {
            let mut all: Vec<Field> = vec![];
            fields(document, &schema, "", &mut all);
            for field in all {
                let present = body.pointer(&field.pointer).cloned().unwrap_or(Value::Null);
                for wrong in beyond(&field.schema, &present) {
                    let sent = with(&body, &field.pointer, wrong);
                    let problem = send(&w, &token, &operation, &sent).await.expect(422);
                    let errors = problem["errors"].as_array().unwrap();
                    let named = errors.iter().any(|error| error["pointer"] == field.pointer);
                    assert!(named, "{} {}: {problem}", operation.name, field.pointer);
                    tried += 1;
                }
            }
            for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let mut sent = body.clone();
                sent.as_object_mut().unwrap().remove(name);
                let problem = send(&w, &token, &operation, &sent).await.expect(422);
                assert_eq!(problem["errors"][0]["code"], "required", "{} {name}: {problem}", operation.name);
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

#[db_test]
async fn the_valid_bodies_are_taken(w: World) {
    let token = token_in_progress(&w).await;
    for (operation, bodies) in operations() {
        for (body, _) in bodies {
            let reply = send(&w, &token, &operation, &body).await;
            // a step is refused for its version alone
            let expected = if operation.path.ends_with("/steps") { 412 } else { 201 };
            assert_eq!(reply.status, expected, "{}: {}", operation.name, reply.text);
        }
    }
}

#[db_test]
async fn the_reads_have_tags_and_fields(w: World) {
    let token = token_in_progress(&w).await;
    for (operation, _) in operations().into_iter().filter(|(one, _)| one.method == Method::GET) {
        let read = |path: String| w.request(Method::GET, &path).bearer_auth(&token);
        let whole = w.send(read(operation.path.clone())).await;
        let tag = whole.header("etag").unwrap().to_owned();
        let again = w.send(read(operation.path.clone()).header("If-None-Match", tag)).await;
        assert_eq!((again.status, again.text.as_str()), (304, ""));
        let whole = whole.expect(200);
        for name in whole.as_object().unwrap().keys() {
            let alone = w.send(read(format!("{}?fields={name}", operation.path))).await.expect(200);
            assert_eq!(alone, json!({name: whole[name]}));
        }
        let unknown = w.send(read(format!("{}?fields=nothing", operation.path))).await;
        assert_eq!(unknown.refused(400), "invalid_parameter");
    }
}
