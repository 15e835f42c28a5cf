//! What events say is what the contract publishes: checked on every event that a test has recorded.

use std::collections::BTreeSet;

use entity::event;
use kiennghi::domain::event::EventData;
use kiennghi::http::routes;
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::{Value, json};
use testkit::{World, db_test, make};

/// Checks every stored event: its data is a payload, fits the schema of its type, and is recorded with one of the
/// actions of that type. Returns the types that were found.
pub async fn are_as_published(db: &impl ConnectionTrait) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for one in event::Entity::find().all(db).await.unwrap() {
        let read: EventData = serde_json::from_value(one.data.clone())
            .unwrap_or_else(|e| panic!("{} {}: {e}", one.action, one.data));
        assert_eq!(serde_json::to_value(read).unwrap(), one.data, "it is written as it was read");
        let word = one.data["type"].as_str().unwrap();
        let payload = EventData::ALL.iter().find(|payload| payload.word == word).unwrap();
        assert!(payload.actions.contains(&one.action), "{word} with the action {}", one.action);
        let mut wrong = vec![];
        check(&json!({"$ref": "#/components/schemas/EventData"}), &one.data, word, &mut wrong);
        assert!(wrong.is_empty(), "{wrong:?}\n{}", one.data);
        found.insert(word.to_owned());
    }
    found
}

/// Checks a value against a schema of the contract, as far as the schemas of payloads go. Fields that the schema does
/// not name are wrong too.
fn check(schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    if let Some(target) = schema["$ref"].as_str() {
        let target = routes::contract().pointer(target.trim_start_matches('#'));
        return check(target.unwrap_or_else(|| panic!("{at}: a dangling reference")), value, at, wrong);
    }
    if let Some(name) = schema.pointer("/discriminator/propertyName").and_then(Value::as_str) {
        let target = &schema["discriminator"]["mapping"][value[name].as_str().unwrap_or_default()];
        let listed = schema["oneOf"].as_array().unwrap().iter().any(|one| one["$ref"] == *target);
        assert!(listed, "{at}: {target} is not one of the schemas");
        return check(&json!({"$ref": target}), value, at, wrong);
    }
    if let Some(alternatives) = schema["oneOf"].as_array() {
        let fits = |one: &&Value| {
            let mut wrong = vec![];
            check(one, value, at, &mut wrong);
            wrong.is_empty()
        };
        if alternatives.iter().filter(fits).count() != 1 {
            wrong.push(format!("{at} is {value}, not one of {alternatives:?}"));
        }
        return;
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(words) => words.iter().filter_map(Value::as_str).collect(),
        word => word.as_str().into_iter().collect(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.is_empty() && !kinds.contains(&kind) {
        wrong.push(format!("{at} is {value}, not {kinds:?}"));
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
        wrong.push(format!("{at} is {value}, which is not in its list"));
    }
    for item in value.as_array().into_iter().flatten() {
        check(&schema["items"], item, at, wrong);
    }
    let Some(fields) = value.as_object().filter(|_| kinds.contains(&"object")) else { return };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            wrong.push(format!("{at} has no {name}"));
        }
    }
    for (name, field) in fields {
        match schema["properties"].get(name).or(schema.get("additionalProperties")) {
            Some(schema) => check(schema, field, &format!("{at}.{name}"), wrong),
            None => wrong.push(format!("{at} has {name}, which is not published")),
        }
    }
}

#[db_test]
async fn an_event_is_shown_with_its_payload_and_an_unknown_one_is_not_invented(w: World) {
    let case = make::in_progress(&w).await;
    let found = are_as_published(w.app.read()).await;
    assert!(
        found.contains("register") && found.contains("assign") && found.contains("no_details"),
        "{found:?}"
    );
    let shown = w.get("clerk", &format!("/v1/cases/{}/events", case.id)).await.expect(200);
    for (one, of) in
        shown["items"].as_array().unwrap().iter().zip(["no_details", "assign", "accept", "register"])
    {
        assert_eq!((&one["data"]["type"], &one["data"]["version"]), (&json!(of), &json!(1)));
    }
    for unknown in [
        json!({}),
        json!({"type": "accept", "version": 1}),
        json!({"type": "no_details", "version": 2}),
        json!({"type": "no_details"}),
        json!({"type": "nothing_known", "version": 1}),
        json!([]),
    ] {
        assert!(serde_json::from_value::<EventData>(unknown.clone()).is_err(), "{unknown}");
    }
}

#[test]
fn every_type_has_its_own_word_and_schema() {
    let words: BTreeSet<_> = EventData::ALL.iter().map(|payload| payload.word).collect();
    let names: BTreeSet<_> = EventData::ALL.iter().map(|payload| payload.name).collect();
    assert_eq!((words.len(), names.len()), (EventData::ALL.len(), EventData::ALL.len()));
    for payload in EventData::ALL {
        let own = payload.actions.iter().filter(|action| {
            EventData::ALL.iter().filter(|other| other.actions.contains(action)).count() == 1
        });
        for action in own.filter(|_| payload.actions.len() == 1) {
            assert_eq!(payload.word, action.word(), "the only payload of an action has its name");
        }
    }
}

#[test]
fn the_check_finds_what_is_not_published() {
    let wrong = |value: Value| {
        let mut wrong = vec![];
        check(&json!({"$ref": "#/components/schemas/EventData"}), &value, "data", &mut wrong);
        wrong.len()
    };
    let due = |on: Value| json!({"type": "reopen", "version": 1, "due_on": on, "voters_feedback": null});
    assert_eq!(wrong(due(json!("2026-01-01"))), 0);
    assert_eq!(wrong(due(Value::Null)), 1);
    assert_eq!(wrong(json!({"type": "reopen", "version": 1, "voters_feedback": null})), 1);
    let more =
        json!({"type": "reopen", "version": 2, "due_on": "2026-01-01", "voters_feedback": null, "more": 1});
    assert_eq!(wrong(more), 2);
    let changed = |to: Value| json!({"type": "update", "version": 1, "changed": {"name": to}});
    assert_eq!(wrong(changed(Value::Null)) + wrong(changed(json!({"from": [1], "to": {"a": 1}}))), 0);
    assert_eq!(wrong(changed(json!("new"))), 1);
}
