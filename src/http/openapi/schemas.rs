//! Gives every schema of the document a name, so that generated clients have a type for each: the variants of a step,
//! the items of a page.

use std::collections::BTreeSet;

use heck::ToUpperCamelCase;
use serde_json::{Map, Value, json};

/// Where the document has its schemas, as references name it.
const SCHEMAS: &str = "#/components/schemas/";

/// The fields that select the variant of a body.
const TAGS: [&str; 2] = ["action", "type"];

/// The bodies that `Entered` reads.
const ENTERED_LATER: [&str; 8] = [
    "CaseStep",
    "CasesStep",
    "AssignmentStep",
    "ReferralStep",
    "CommitmentStep",
    "NewResponse",
    "NewResponseVersion",
    "PastAnswer",
];

/// Adds the fields with which a step is entered later than it happened.
fn may_be_entered_later(schema: &mut Value) {
    schema["properties"]["on"] = json!({
        "type": ["string", "null"],
        "format": "date",
        "description": "The day for which the step counts, when it is entered later than it happened. Only the council may do that, with `late_entry` and a document; not before the last step. Default: today.",
    });
    schema["properties"]["late_entry"] = json!({
        "oneOf": [{"$ref": "#/components/schemas/LateEntry"}, {"type": "null"}],
        "description": "Why the step is entered later than it happened; required when `on` is before today. With a document of their own or one here, clerks also record what an agency did on paper.",
    });
}

/// Writes out the variants of steps, gives them and the items of pages a name, and leaves out the schemas that nothing
/// refers to any more.
pub fn name(document: &mut Value) {
    let all = document.pointer("/components/schemas").cloned().unwrap_or_default();
    let Some(own) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return;
    };
    own.values_mut().for_each(|schema| flatten_variants(schema, &all));
    own.iter_mut().filter(|(name, _)| ENTERED_LATER.contains(&name.as_str())).for_each(|(_, schema)| {
        match schema.get_mut("oneOf").and_then(Value::as_array_mut) {
            Some(variants) => variants.iter_mut().for_each(may_be_entered_later),
            None => may_be_entered_later(schema),
        }
    });
    let mut named = Map::new();
    for (name, schema) in own.iter_mut() {
        name_variants(name, schema, &mut named);
        name_items(name, schema, &mut named);
    }
    for (name, schema) in named {
        own.entry(name).or_insert(schema);
    }
    let used = used(document);
    if let Some(own) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        own.retain(|name, _| used.contains(name));
    }
}

/// Moves the variants of a tagged body to schemas of their own, and says which field selects them.
fn name_variants(of: &str, schema: &mut Value, named: &mut Map<String, Value>) {
    let Some(variants) = schema.get("oneOf").and_then(Value::as_array) else { return };
    let word = |variant: &Value, tag: &str| {
        variant.pointer(&format!("/properties/{tag}/enum/0")).and_then(Value::as_str).map(str::to_owned)
    };
    let tag = TAGS.into_iter().find(|tag| variants.iter().all(|variant| word(variant, tag).is_some()));
    let Some(tag) = tag else { return };
    let (mut references, mut mapping) = (vec![], Map::new());
    for variant in variants {
        let word = word(variant, tag).unwrap_or_default();
        let name = format!("{}{of}", word.to_upper_camel_case());
        let target = format!("{SCHEMAS}{name}");
        references.push(json!({"$ref": target}));
        mapping.insert(word, json!(target));
        named.insert(name, variant.clone());
    }
    schema["oneOf"] = json!(references);
    schema["discriminator"] = json!({"propertyName": tag, "mapping": mapping});
}

/// Lets a page refer to the schema of its items: utoipa writes it out, as a page is generic.
fn name_items(of: &str, schema: &mut Value, named: &mut Map<String, Value>) {
    let (Some(item), Some(items)) = (of.strip_prefix("Page_"), schema.pointer_mut("/properties/items/items"))
    else {
        return;
    };
    if items.get("$ref").is_none() {
        named.insert(item.to_owned(), items.take());
        *items = json!({"$ref": format!("{SCHEMAS}{item}")});
    }
}

/// Returns the names of the schemas that the operations use, themselves or through others.
fn used(document: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut left = vec![&document["paths"]];
    while let Some(value) = left.pop() {
        match value {
            Value::Object(fields) => left.extend(fields.values()),
            Value::Array(items) => left.extend(items),
            Value::String(text) => {
                let name = text.strip_prefix(SCHEMAS).filter(|name| !found.contains(*name));
                if let Some(name) = name {
                    found.insert(name.to_owned());
                    left.push(&document["components"]["schemas"][name]);
                }
            }
            _ => {}
        }
    }
    found
}

/// Writes out each variant of a step. utoipa combines the `action` tag and the fields with `allOf`; as the parts forbid
/// other fields, that would allow nothing.
fn flatten_variants(schema: &mut Value, all: &Value) {
    let Some(variants) = schema.get_mut("oneOf").and_then(Value::as_array_mut) else { return };
    for variant in variants {
        let Some(parts) = variant.get("allOf").and_then(Value::as_array).cloned() else { continue };
        let mut whole =
            json!({"type": "object", "required": [], "properties": {}, "additionalProperties": false});
        for part in parts.iter().rev() {
            let name = part.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next());
            let part = name.and_then(|name| all.get(name)).unwrap_or(part);
            if let Some(text) = part.get("description") {
                whole["description"] = text.clone();
            }
            for required in part.get("required").and_then(Value::as_array).into_iter().flatten() {
                if let Some(list) = whole["required"].as_array_mut() {
                    list.push(required.clone());
                }
            }
            for (field, is) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
                whole["properties"][field] = is.clone();
            }
        }
        *variant = whole;
    }
}
