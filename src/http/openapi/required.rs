//! Says of each response which fields it always has. A field that can be null is sent as `null`, not left out; serde's
//! attributes do not reach the document, so the exceptions are listed here, and a test compares the list with the code.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::http::openapi::schemas::used_by;

/// The fields that a response leaves out when there is nothing to say: those with `skip_serializing_if`.
pub const LEFT_OUT: [(&str, &str); 46] = [
    ("AccessLinkView", "url"),
    ("ClientView", "client_secret"),
    ("ClientSecretView", "client_secret"),
    ("DocumentReference", "signed_by"),
    ("ExpandedCaseView", "expanded"),
    ("ExpandedLists", "assignments"),
    ("ExpandedLists", "commitments"),
    ("ExpandedLists", "events"),
    ("ExpandedLists", "letters"),
    ("ExpandedLists", "links"),
    ("ExpandedLists", "responses"),
    ("ExpandedNext", "assignments"),
    ("ExpandedNext", "commitments"),
    ("ExpandedNext", "events"),
    ("ExpandedNext", "letters"),
    ("ExpandedNext", "links"),
    ("ExpandedNext", "responses"),
    ("FieldError", "parameter"),
    ("FieldError", "pointer"),
    ("Page", "count"),
    ("Page", "facets"),
    ("PackLine", "administrative_unit"),
    ("PackLine", "case"),
    ("PackLine", "next_cursor"),
    ("PackLine", "organization"),
    ("PackLine", "problem"),
    ("PackLine", "resume"),
    ("PackLine", "sector"),
    ("PackLine", "session"),
    ("PackLine", "term"),
    ("PackLine", "vocabulary"),
    ("Problem", "detail"),
    ("Problem", "errors"),
    ("StreamEvent", "id"),
    ("SyncRecord", "assignment"),
    ("SyncRecord", "case"),
    ("SyncRecord", "commitment"),
    ("SyncRecord", "referral"),
    ("SyncRecord", "response"),
    ("SyncResult", "conflicts"),
    ("SyncResult", "problem"),
    ("SyncResult", "record"),
    ("Tokens", "refresh_token"),
    ("Tokens", "scope"),
    ("WebhookSecretView", "secret"),
    ("WebhookView", "secret"),
];

/// Marks the fields of responses that are always sent as required. A schema that requests use too stays as it is.
pub fn mark(document: &mut Value) {
    let requests = used_by(document, |at| at == "requestBody" || at == "parameters");
    let responses: BTreeSet<_> =
        used_by(document, |at| at == "responses").difference(&requests).cloned().collect();
    let Some(schemas) = document["components"]["schemas"].as_object_mut() else { return };
    for (name, schema) in schemas.iter_mut().filter(|(name, _)| responses.contains(*name)) {
        if let Some(schema) = schema.as_object_mut() {
            require(name, schema);
        }
    }
}

/// Returns whether a response of this schema can be without the field.
fn is_left_out(schema: &str, field: &str) -> bool {
    LEFT_OUT.iter().any(|(of, name)| {
        let is_page = *of == "Page" && schema.starts_with("Page_");
        (is_page || *of == schema) && *name == field
    })
}

fn require(name: &str, schema: &mut Map<String, Value>) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    let mut required = vec![];
    for (field, of) in properties.iter_mut() {
        match is_left_out(name, field) {
            // what is left out is never null
            true => not_null(of),
            false => required.push(Value::from(field.as_str())),
        }
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
}

/// Takes `null` out of the values of a field.
fn not_null(schema: &mut Value) {
    if let Some(kinds) = schema.get_mut("type").and_then(Value::as_array_mut) {
        kinds.retain(|kind| kind != "null");
        if let [kind] = kinds.as_slice() {
            schema["type"] = kind.clone();
        }
    }
    let alternatives = schema["oneOf"]
        .as_array()
        .map(|all| all.iter().filter(|one| one["type"] != "null").cloned().collect::<Vec<_>>());
    if let Some([one]) = alternatives.as_deref() {
        *schema = one.clone();
    }
}
