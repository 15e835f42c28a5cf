//! The vocabulary has the words of every enum of the document, and a label for each.

use std::collections::BTreeMap;

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
