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
    own.values_mut().filter(|schema| schema.get("allOf").is_some()).for_each(|schema| {
        let text = schema.get("description").cloned();
        *schema = flattened(schema, &all);
        schema["description"] = text.unwrap_or_else(|| schema["description"].take());
    });
    own.iter_mut().filter(|(name, _)| ENTERED_LATER.contains(&name.as_str())).for_each(|(_, schema)| {
        match schema.get_mut("oneOf").and_then(Value::as_array_mut) {
            Some(variants) => variants.iter_mut().for_each(may_be_entered_later),
            None => may_be_entered_later(schema),
        }
    });
    let mut named = Map::new();
    for (name, schema) in own.iter_mut() {
        name_variants(name, schema, &mut named);
        name_alternatives(name, schema, &mut named);
        name_items(name, schema, &mut named);
    }
    for (name, schema) in named {
        own.entry(name).or_insert(schema);
    }
    own.values_mut().for_each(add_formats);
    let used = used_by(document, |_| true);
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

/// Says of each integer how wide it is: utoipa says it of some types only.
fn add_formats(schema: &mut Value) {
    let is_integer = schema["type"] == "integer" || schema["type"][0] == "integer";
    if is_integer && schema.get("format").is_none() {
        let narrow = schema["maximum"].as_i64().is_some_and(|most| i32::try_from(most).is_ok());
        schema["format"] = json!(if narrow { "int32" } else { "int64" });
    }
    match schema {
        Value::Object(parts) => parts.values_mut().for_each(add_formats),
        Value::Array(parts) => parts.iter_mut().for_each(add_formats),
        _ => {}
    }
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

/// Returns the names of the schemas that some part of each operation uses, itself or through others.
pub fn used_by(document: &Value, is_wanted: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let paths = document["paths"].as_object().into_iter().flat_map(Map::values);
    let operations = paths.filter_map(Value::as_object).flat_map(Map::values);
    let parts = operations.filter_map(Value::as_object).flatten();
    let mut left: Vec<_> = parts.filter(|(part, _)| is_wanted(part)).map(|(_, value)| value).collect();
    let mut found = BTreeSet::new();
    while let Some(value) = left.pop() {
        match value {
            Value::Object(fields) => left.extend(fields.values()),
            Value::Array(items) => left.extend(items),
            Value::String(text) => {
                let target = text.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
                if let Some(target) = target.filter(|_| found.insert(text.clone())) {
                    left.push(target);
                }
            }
            _ => {}
        }
    }
    found.iter().filter_map(|path| path.strip_prefix(SCHEMAS)).map(str::to_owned).collect()
}

/// Moves the objects among the alternatives of a body without a tag to schemas of their own, named after their first
/// field.
fn name_alternatives(of: &str, schema: &mut Value, named: &mut Map<String, Value>) {
    for one in schema.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        let field = one.get("properties").and_then(Value::as_object).and_then(|fields| fields.keys().next());
        let Some(name) = field.map(|field| format!("{of}{}", field.to_upper_camel_case())) else { continue };
        let target = json!({"$ref": format!("{SCHEMAS}{name}")});
        named.insert(name, std::mem::replace(one, target));
    }
}

/// Writes out each variant of a step. utoipa combines the `action` tag and the fields with `allOf`; as the parts forbid
/// other fields, that would allow nothing.
fn flatten_variants(schema: &mut Value, all: &Value) {
    for variant in schema.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        if variant.get("allOf").is_some() {
            let text = variant.get("description").cloned();
            *variant = flattened(variant, all);
            variant["additionalProperties"] = json!(false);
            if let Some(text) = text {
                variant["description"] = text;
            }
        }
    }
}

/// Returns one object with the fields of all parts of an `allOf`, and the description of the first part that has one.
fn flattened(schema: &Value, all: &Value) -> Value {
    let mut whole = json!({"type": "object", "required": [], "properties": {}});
    for part in schema["allOf"].as_array().into_iter().flatten().rev() {
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
    whole
}
