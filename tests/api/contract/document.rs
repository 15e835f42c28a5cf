//! The OpenAPI document is consistent: every reference resolves.

use kiennghi::http::routes;
use serde_json::Value;

/// Returns every `$ref` of a document, with the JSON pointer of its place.
fn references(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match (name.as_str(), member) {
                    ("$ref", Value::String(target)) => found.push((at.to_owned(), target.clone())),
                    _ => references(
                        member,
                        &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")),
                        found,
                    ),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                references(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// Returns the references that do not resolve in the document.
fn dangling(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    references(document, "", &mut found);
    let leads =
        |target: &str| target.strip_prefix('#').is_some_and(|pointer| document.pointer(pointer).is_some());
    found.into_iter().filter(|(_, to)| !leads(to)).map(|(at, to)| format!("{at} names {to}")).collect()
}

#[test]
fn every_reference_resolves() {
    let document = routes::contract();
    let mut all = Vec::new();
    references(document, "", &mut all);
    assert!(all.len() > 500, "only {} references found", all.len());
    let dangling = dangling(document);
    assert!(dangling.is_empty(), "references that do not resolve:\n{}", dangling.join("\n"));
}

#[test]
fn a_reference_that_leads_nowhere_is_found() {
    let document = serde_json::json!({
        "components": {"schemas": {"Known": {"type": "string"}}},
        "paths": {"/a/{id}": [{"$ref": "#/components/schemas/Known"}, {"$ref": "#/components/schemas/Unknown"}]},
    });
    assert_eq!(dangling(&document), ["/paths/~1a~1{id}/1 names #/components/schemas/Unknown"]);
}
