//! Every body of the OpenAPI document has an example, and the service takes it.

use kiennghi::http::routes;
use serde_json::Value;
use testkit::{World, db_test};

use super::limits::send;
use super::{OWN_PASSWORD, QUESTIONS, Things, operations};

#[db_test(sqlite)]
async fn every_body_has_an_example_that_the_service_takes(w: World) {
    let (things, document) = (Things::make(&w).await, routes::contract());
    let (mut tried, mut missing) = (0, Vec::new());
    for operation in operations().iter().filter(|o| o.body.is_some()) {
        let method = operation.method.as_str().to_lowercase();
        let content =
            &document["paths"][&operation.path][method]["requestBody"]["content"]["application/json"];
        let examples = content["examples"].as_object().cloned().unwrap_or_default();
        let body = operation.body.as_ref().unwrap();
        let words: Vec<_> = match body["discriminator"]["mapping"].as_object() {
            Some(mapping) => mapping.keys().cloned().collect(),
            None => vec!["example".to_owned()],
        };
        missing.extend(
            words
                .iter()
                .filter(|word| !examples.contains_key(*word))
                .map(|word| format!("{} {word}", operation.name)),
        );
        for (word, example) in &examples {
            let path = example["$ref"].as_str().unwrap().trim_start_matches('#');
            let example = &document.pointer(path).unwrap()["value"];
            tried += 1;
            let reply = send(&w, &things, operation, example).await;
            let at = format!("{} {word}: {} {}", operation.name, reply.status, reply.text);
            // what is well formed is refused for want of a permission; one's own account and mere questions are not
            let answered = QUESTIONS.contains(&operation.name.as_str()) && reply.status == 200;
            let own = operation.name == OWN_PASSWORD && reply.text.contains("wrong_password")
                || operation.open && matches!(reply.status, 400 | 401);
            // the ids of an example are those of nothing
            let problem: Value = serde_json::from_str(&reply.text).unwrap();
            let mut errors = problem["errors"].as_array().into_iter().flatten().peekable();
            let nowhere = errors.peek().is_some() && errors.all(|error| error["code"] == "not_found");
            assert!(answered || own || nowhere || matches!(reply.status, 403 | 404), "{at}");
        }
    }
    assert!(missing.is_empty(), "add to openapi/examples.json: {missing:#?}");
    assert!(tried > 100, "{tried}");
}

#[test]
fn no_example_is_left_over() {
    let text = include_str!("../../../openapi/examples.json");
    let all: serde_json::Map<String, Value> = serde_json::from_str(text).unwrap();
    let used = routes::contract()["components"]["examples"].as_object().unwrap();
    let unused: Vec<_> = all.keys().filter(|name| !used.contains_key(*name)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}
