//! Prints the payloads of events as Markdown, from their published schemas: `docs/events.md`.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;
use utoipa::ToSchema;

use crate::domain::event::{EventData, PAYLOAD_VERSION};
use crate::domain::print::GENERATED;

type Schemas = BTreeMap<String, Value>;

/// Returns the content of `docs/events.md`.
#[must_use]
pub fn events() -> String {
    let mut parts = vec![];
    EventData::schemas(&mut parts);
    let read = |(name, schema)| (name, serde_json::to_value(schema).unwrap_or_default());
    let schemas: Schemas = parts.into_iter().map(read).collect();
    let mut page = format!(
        "# Events\n\n{GENERATED}\n\
         The `data` of an event says what the action did. `type` names its payload: the action, or, where an action \
         has several payloads, also what the event is about. `version` is {PAYLOAD_VERSION}; it counts up when a \
         payload changes otherwise than by a new field, so ignore fields that you do not know.\n\n\
         The same thing has the same name everywhere. `due_on` is the due date from the event on, `old_due_on` the \
         one before it. Names of organizations and numbers of cases are those of the day of the event. Every field \
         is present; those marked \"or null\" can be empty. Dates are legal dates in Asia/Ho_Chi_Minh. Who acted, \
         when, and on what are fields of the event itself.\n"
    );
    for payload in EventData::ALL {
        let schema = schemas.get(payload.name).unwrap_or(&Value::Null);
        let actions: Vec<_> = payload.actions.iter().map(|action| format!("`{action}`")).collect();
        let text = text_of(schema);
        let _ = write!(
            page,
            "\n## {}\n\n{text} With the action {}; schema `{}`.\n",
            payload.word,
            actions.join(", "),
            payload.name
        );
        fields(&mut page, schema, &schemas);
    }
    page.push_str("\n## Parts of payloads\n");
    let is_payload = |name: &str| EventData::ALL.iter().any(|payload| payload.name == name);
    for (name, schema) in schemas.iter().filter(|(name, _)| !is_payload(name)) {
        // the values of an enum are in the description of its schema
        if schema.get("enum").is_none() {
            let _ = write!(page, "\n### {name}\n\n{}\n", text_of(schema));
            fields(&mut page, schema, &schemas);
        }
    }
    page
}

fn fields(page: &mut String, schema: &Value, all: &Schemas) {
    let own = schema["properties"].as_object().into_iter().flatten();
    let own: Vec<_> = own.filter(|(name, _)| !["type", "version"].contains(&name.as_str())).collect();
    if own.is_empty() {
        return;
    }
    page.push_str("\n| field | type | meaning |\n|---|---|---|\n");
    for (name, field) in own {
        let _ = writeln!(page, "| `{name}` | {} | {} |", type_of(field), meaning(field, all));
    }
}

fn text_of(schema: &Value) -> String {
    schema["description"].as_str().unwrap_or_default().replace('\n', " ")
}

/// Returns the description of a field, or that of the schema it refers to.
fn meaning(field: &Value, all: &Schemas) -> String {
    let own = text_of(field);
    if !own.is_empty() {
        return own;
    }
    let alternatives = field["oneOf"].as_array().into_iter().flatten();
    let mut names = alternatives.chain([field]).filter_map(reference);
    let other = names.find_map(|name| all.get(name)).and_then(|schema| schema["description"].as_str());
    other.and_then(|text| text.lines().next()).unwrap_or_default().to_owned()
}

fn reference(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

fn type_of(schema: &Value) -> String {
    if let Some(name) = reference(schema) {
        return format!("`{name}`");
    }
    if let Some(alternatives) = schema["oneOf"].as_array() {
        let (null, other): (Vec<_>, Vec<_>) = alternatives.iter().partition(|one| one["type"] == "null");
        let other: Vec<_> = other.into_iter().map(type_of).collect();
        return format!("{}{}", other.join(" or "), if null.is_empty() { "" } else { " or null" });
    }
    let words: Vec<&str> = match &schema["type"] {
        Value::Array(words) => words.iter().filter_map(Value::as_str).collect(),
        word => word.as_str().into_iter().collect(),
    };
    let word = words.iter().find(|word| **word != "null").copied().unwrap_or("any");
    let own = match (word, schema["format"].as_str()) {
        ("array", _) => format!("list of {}", type_of(&schema["items"])),
        ("object", _) if schema["additionalProperties"].is_object() => {
            format!("map to {}", type_of(&schema["additionalProperties"]))
        }
        ("string", Some(format)) => format.to_owned(),
        (word, _) => word.to_owned(),
    };
    format!("{own}{}", if words.contains(&"null") { " or null" } else { "" })
}
