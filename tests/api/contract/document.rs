//! The OpenAPI document is consistent and complete: every reference resolves, everything is described and has a name.

use std::collections::BTreeSet;

use kiennghi::http::openapi::required::LEFT_OUT;
use kiennghi::http::routes;
use serde_json::Value;

use super::every_operation;

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

fn schemas() -> &'static serde_json::Map<String, Value> {
    routes::contract()["components"]["schemas"].as_object().unwrap()
}

#[test]
fn every_word_of_an_enum_is_described() {
    let mut bare = Vec::new();
    for (name, schema) in schemas() {
        let text = schema["description"].as_str().unwrap_or_default();
        let words = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
        bare.extend(
            words
                .filter(|word| !text.contains(&format!("- `{word}`: ")))
                .map(|word| format!("{name} {word}")),
        );
    }
    assert!(bare.is_empty(), "words without a description: {bare:#?}");
}

#[test]
fn every_operation_is_described_and_has_an_id_of_its_own() {
    let mut ids = BTreeSet::new();
    for operation in every_operation() {
        let id = operation.name.split_once('_').unwrap().1.to_owned();
        assert!(ids.insert(id), "{} has the id of another operation", operation.name);
    }
    for (path, item) in routes::contract()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let text = operation["description"].as_str().unwrap_or_default();
            assert!(text.len() > 20 && operation["summary"].is_string(), "{method} {path}: {text:?}");
            let (id, tag) =
                (operation["operationId"].as_str().unwrap(), operation["tags"][0].as_str().unwrap());
            assert!(!id.starts_with(&format!("{tag}_")), "{id} repeats its group");
        }
    }
}

#[test]
fn every_step_says_who_takes_it_from_where_and_how_it_is_refused() {
    let mut steps = 0;
    for (name, schema) in schemas().iter().filter(|(_, s)| s["discriminator"]["propertyName"] == "action") {
        for (word, target) in schema["discriminator"]["mapping"].as_object().unwrap() {
            let step = &schemas()[target.as_str().unwrap().rsplit('/').next().unwrap()];
            let text = step["description"].as_str().unwrap();
            steps += 1;
            for part in ["(permission `", " `", "- `"] {
                assert!(text.contains(part), "{name} {word} does not say who may take it: {text}");
            }
            assert!([" → ", " stays"].iter().any(|part| text.contains(part)), "{name} {word}: {text}");
        }
    }
    assert!(steps > 60, "{steps}");
    let accept = schemas()["AcceptCaseStep"]["description"].as_str().unwrap();
    let line = "- `clerk` (permission `case.accept`), a petition: `received` → `accepted`";
    assert!(accept.contains(line), "{accept}");
    let review = schemas()["ReviewCaseStep"]["description"].as_str().unwrap();
    assert!(review.contains("`answerer_cannot_review`") && !review.contains("recommendation"), "{review}");
}

/// Returns the places of schemas that a generated client would have to name itself.
fn anonymous(value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(fields) = value.as_object() {
        let is_named = at.matches('/').count() <= 3 && at.starts_with("/components/schemas/");
        let variants = ["oneOf", "anyOf", "allOf"].iter().filter_map(|name| value[*name].as_array());
        let several = variants.flatten().filter(|one| one["type"] != "null").count() > 1;
        let words = value["enum"].as_array().is_some_and(|words| words.len() > 1);
        if !is_named && (several || words || value["properties"].is_object() && value["type"] == "object") {
            found.push(at.to_owned());
        }
        fields.iter().for_each(|(name, value)| anonymous(value, &format!("{at}/{name}"), found));
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        anonymous(item, &format!("{at}/{index}"), found);
    }
}

#[test]
fn every_object_enum_and_union_has_a_name() {
    let (document, mut found) = (routes::contract(), Vec::new());
    anonymous(&document["paths"], "/paths", &mut found);
    anonymous(&document["components"]["schemas"], "/components/schemas", &mut found);
    assert!(found.is_empty(), "without a name: {found:#?}");
}

/// A field with `skip_serializing_if` is missing from some responses, so the document must not require it.
#[test]
fn the_fields_that_responses_leave_out_are_those_of_the_code() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut left_out = BTreeSet::new();
    for path in ["src/**/*.rs", "entity/src/**/*.rs"]
        .iter()
        .flat_map(|of| glob::glob(root.join(of).to_str().unwrap()).unwrap())
    {
        let text = std::fs::read_to_string(path.unwrap()).unwrap();
        for (at, _) in text.match_indices("skip_serializing_if") {
            // not where a comment names the attribute
            if !text[..at].rsplit('\n').next().unwrap().trim().starts_with("#[serde(") {
                continue;
            }
            let structure = text[..at].rsplit("struct ").next().unwrap();
            let structure: String = structure.chars().take_while(|c| c.is_alphanumeric()).collect();
            let field = text[at..].split("pub ").nth(1).unwrap().split(':').next().unwrap().to_owned();
            left_out.insert((structure, field));
        }
    }
    // tokens are no responses
    left_out.retain(|(structure, _)| structure != "Claims");
    let listed: BTreeSet<_> =
        LEFT_OUT.iter().map(|(of, field)| ((*of).to_owned(), (*field).to_owned())).collect();
    assert_eq!(left_out, listed);
}
