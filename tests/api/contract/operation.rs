//! The operations of the OpenAPI document.

use kiennghi::http::routes;
use reqwest::Method;
use serde_json::{Value, json};

/// One operation, as the OpenAPI document describes it.
pub struct Operation {
    /// The group and the id: no two groups have an operation of the same id.
    pub name: String,
    pub method: Method,
    pub path: String,
    /// The operation needs no token.
    pub open: bool,
    /// The operation is only for who has an access link.
    pub with_link: bool,
    pub parameters: Vec<Value>,
    /// The schema of its JSON body.
    pub body: Option<Value>,
    /// The operation takes an iCalendar file instead.
    pub file: bool,
}

impl Operation {
    pub fn takes(&self, place: &str, name: &str) -> bool {
        self.parameters.iter().any(|p| p["in"] == place && p["name"] == name)
    }

    pub fn is_list(&self) -> bool {
        self.takes("query", "limit")
    }
}

/// Returns the operations for callers who have an account, or need none.
pub fn operations() -> Vec<Operation> {
    every_operation().into_iter().filter(|one| !one.with_link).collect()
}

/// Returns every operation of the OpenAPI document.
pub fn every_operation() -> Vec<Operation> {
    let document = routes::contract();
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let body = operation.pointer("/requestBody/content/application~1json/schema");
            let (group, id) = (&operation["tags"][0], &operation["operationId"]);
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let security = operation.get("security").and_then(Value::as_array);
            all.push(Operation {
                name: format!("{}_{}", group.as_str().unwrap(), id.as_str().unwrap()),
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                open: security.is_some_and(|all| all.is_empty() || all.contains(&json!({}))),
                with_link: security.is_some_and(|all| all.contains(&json!({"access_link": []}))),
                parameters: parameters.map(|one| resolved(document, one).clone()).collect(),
                body: body.map(|schema| resolved(document, schema).clone()),
                file: operation.pointer("/requestBody/content/text~1calendar").is_some(),
            });
        }
    }
    assert!(all.len() > 50, "the OpenAPI document has too few operations");
    all
}

/// Returns a schema, with a reference resolved.
pub fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(path) => document.pointer(path.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}
