//! Appends to the description of each step who may take it, from where, and what follows.

use serde_json::{Value, json};

use crate::domain::print::steps;

/// Describes the variants of every schema of steps.
pub fn describe(document: &mut Value) {
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return;
    };
    let of_steps = schemas.iter().filter(|(_, schema)| schema["discriminator"]["propertyName"] == "action");
    let mut found = vec![];
    for (name, schema) in of_steps {
        for (word, target) in schema["discriminator"]["mapping"].as_object().into_iter().flatten() {
            let variant = target.as_str().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
            found.extend(steps::step(name, word).map(|text| (variant.to_owned(), text)));
        }
    }
    for (variant, text) in found {
        if let Some(schema) = schemas.get_mut(&variant) {
            let own = schema["description"].as_str().unwrap_or_default();
            schema["description"] = json!(format!("{own}\n\n{text}"));
        }
    }
}
