//! The vocabulary has the words of every enum of the document, and a label for each.

use std::collections::{BTreeMap, BTreeSet};

use kiennghi::http::routes;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, db_test, make};

/// Returns the words of every enum of the document, by the name of its schema.
fn enums() -> BTreeMap<String, Value> {
    let schemas = routes::contract()["components"]["schemas"].as_object().unwrap();
    let words = |schema: &Value| schema.get("enum").cloned();
    schemas.iter().filter_map(|(name, schema)| Some((name.clone(), words(schema)?))).collect()
}

#[db_test(sqlite)]
async fn the_vocabulary_has_every_word_of_the_document_in_both_languages(w: World) {
    let reply = w.send(w.request(Method::GET, "/v1/vocabulary")).await;
    let seen = reply.expect(200);
    let mut known = enums();
    assert!(known.len() > 60, "{}", known.len());
    for (name, words) in seen["enums"].as_object().unwrap() {
        let of: Value = words.as_array().unwrap().iter().map(|one| one["word"].clone()).collect();
        assert_eq!(known.remove(name), Some(of), "{name}");
        for one in words.as_array().unwrap() {
            for language in ["vi", "en"] {
                let label = one[language].as_str().unwrap();
                let length = label.chars().count();
                // the title of a problem is a sentence, not a word of a column
                let most = if name == "ProblemCode" { 120 } else { 50 };
                assert!((1..=most).contains(&length) && label.trim() == label, "{name}: {one}");
                assert!(label.chars().next().unwrap().is_uppercase(), "{name}: {one}");
                assert!(!label.contains('_'), "{name}: {one}");
            }
        }
    }
    assert!(known.is_empty(), "enums without labels: {:?}", known.keys());
}

/// Fields whose ids come from more than one list, or from the view that the form is about.
const WITHOUT_A_LIST: [&str; 4] = ["contest_id", "deliveries", "id", "parent_id"];

/// Collects the fields of a schema and of what is in it, by the name of the object that has them.
fn fields_of<'a>(schema: &'a Value, name: &str, found: &mut BTreeMap<String, BTreeMap<&'a str, &'a Value>>) {
    let schemas = &routes::contract()["components"]["schemas"];
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap();
        if !found.contains_key(name) {
            found.insert(name.to_owned(), BTreeMap::new());
            fields_of(&schemas[name], name, found);
        }
        return;
    }
    let variants = ["oneOf", "anyOf", "allOf"].iter().filter_map(|key| schema[*key].as_array()).flatten();
    variants.for_each(|variant| fields_of(variant, name, found));
    for (field, inner) in schema["properties"].as_object().into_iter().flatten() {
        // the word that names a variant is nothing to ask for
        if inner["enum"].as_array().is_none_or(|words| words.len() > 1) && inner.get("const").is_none() {
            found.entry(name.to_owned()).or_default().insert(field, inner);
            fields_of(inner, name, found);
        }
    }
    if let Some(items) = schema.get("items") {
        fields_of(items, name, found);
    }
}

/// Returns the fields of all request bodies, by the name of the schema.
fn asked() -> BTreeMap<String, BTreeMap<&'static str, &'static Value>> {
    let mut found = BTreeMap::new();
    let paths = routes::contract()["paths"].as_object().unwrap();
    for operation in paths.values().flat_map(|path| path.as_object().unwrap().values()) {
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        fields_of(body, "", &mut found);
    }
    found
}

fn is_id(field: &Value) -> bool {
    field["format"] == "uuid" || field["items"]["format"] == "uuid"
}

#[db_test(sqlite)]
async fn the_vocabulary_names_every_field_of_every_form_and_the_list_of_its_ids(w: World) {
    let seen = w.send(w.request(Method::GET, "/v1/vocabulary")).await.expect(200);
    let known: BTreeMap<&str, &Value> =
        seen["fields"].as_array().unwrap().iter().map(|one| (one["name"].as_str().unwrap(), one)).collect();
    assert_eq!(known.len(), seen["fields"].as_array().unwrap().len(), "a field is named twice");
    let asked = asked();
    let names: BTreeSet<&str> = asked.values().flat_map(BTreeMap::keys).copied().collect();
    assert!(names.len() > 150, "{}", names.len());
    assert_eq!(known.keys().copied().collect::<BTreeSet<_>>(), names);
    for (schema, fields) in &asked {
        for language in ["vi", "en"] {
            let labels: BTreeSet<_> =
                fields.keys().map(|field| known[field][language].as_str().unwrap()).collect();
            assert_eq!(labels.len(), fields.len(), "{schema}: two fields have one label: {labels:?}");
            for label in labels {
                let is_upper = label.chars().next().is_some_and(char::is_uppercase);
                assert!(is_upper && label.trim() == label && !label.contains('_'), "{schema}: {label}");
            }
        }
        for (field, _) in
            fields.iter().filter(|(field, shape)| is_id(shape) && !WITHOUT_A_LIST.contains(field))
        {
            assert!(known[field]["list"].is_string(), "{schema}.{field} has no list");
        }
    }
    let case = make::accepted(&w).await;
    for (field, list) in known.iter().filter_map(|(field, one)| Some((field, one["list"].as_str()?))) {
        let list = list
            .replace("{council_id}", &case.council_id.to_string())
            .replace("{case_id}", &case.id.to_string());
        let who = if ["/v1/users", "/v1/clients"].contains(&list.as_str()) { "admin" } else { "clerk" };
        let reply = w.send(w.request(Method::GET, &list).bearer_auth(w.token(who).await)).await;
        assert!(reply.expect(200)["items"].is_array(), "{field}: {list}");
    }
}

#[db_test(sqlite)]
async fn no_two_words_of_an_enum_have_one_label(w: World) {
    let seen = w.send(w.request(Method::GET, "/v1/vocabulary")).await.expect(200);
    for (name, words) in seen["enums"].as_object().unwrap() {
        for language in ["vi", "en"] {
            let mut labels: Vec<_> = words.as_array().unwrap().iter().map(|one| &one[language]).collect();
            let all = labels.len();
            labels.sort_by_key(ToString::to_string);
            labels.dedup();
            assert_eq!(labels.len(), all, "{name} in {language}: {labels:?}");
        }
    }
}

#[db_test(sqlite)]
async fn it_needs_no_token_and_is_cached_by_its_tag(w: World) {
    let first = w.send(w.request(Method::GET, "/v1/vocabulary")).await;
    let tag = first.header("etag").unwrap().to_owned();
    let again = w.request(Method::GET, "/v1/vocabulary").header("If-None-Match", &tag);
    let again = w.send(again).await;
    assert_eq!((again.status, again.text.as_str(), again.header("etag")), (304, "", Some(tag.as_str())));
    assert!(first.header("ratelimit").is_some());
}

#[db_test(sqlite)]
async fn the_labels_of_actions_are_those_of_the_vocabulary(w: World) {
    let words = w.send(w.request(Method::GET, "/v1/vocabulary")).await.expect(200);
    let case = make::in_progress(&w).await;
    for language in ["vi", "en"] {
        let request =
            w.http.get(format!("{}/v1/cases/{}", w.base, case.id)).bearer_auth(w.token("leader").await);
        let seen = w.send(request.header("Accept-Language", language)).await.expect(200);
        for action in seen["actions"].as_array().unwrap() {
            let of = words["enums"]["CaseAction"].as_array().unwrap();
            let word = of.iter().find(|one| one["word"] == action["action"]).unwrap();
            assert_eq!(word[language], action["label"]);
        }
        assert_ne!(seen["actions"], json!([]));
    }
}
