//! Adds an example to every request body, and to each step one of its own.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

/// A valid body for each schema of a request, in `openapi/examples.json`.
static EXAMPLES: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    let read = serde_json::from_str(include_str!("../../../openapi/examples.json"));
    read.unwrap_or_default()
});

/// Adds the examples to the components, and refers to them from the bodies.
pub fn add(document: &mut Value) {
    let mut used = Map::new();
    let schemas = document["components"]["schemas"].take();
    let paths = document["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut());
    let operations = paths.filter_map(Value::as_object_mut).flat_map(|path| path.values_mut());
    let bodies = operations.filter_map(|operation| operation.get_mut("requestBody")?.get_mut("content"));
    for content in bodies.filter_map(Value::as_object_mut).flat_map(|content| content.values_mut()) {
        let target = content["schema"]["$ref"].as_str().unwrap_or_default();
        let name = target.rsplit('/').next().unwrap_or_default().to_owned();
        let mut examples = Map::new();
        for (word, schema) in variants(&schemas[&name]).unwrap_or_else(|| vec![("example".to_owned(), name)])
        {
            let Some(value) = EXAMPLES.get(&schema) else { continue };
            examples.insert(word, json!({"$ref": format!("#/components/examples/{schema}")}));
            used.insert(schema, json!({"value": value}));
        }
        if !examples.is_empty() {
            content["examples"] = examples.into();
        }
    }
    document["components"]["schemas"] = schemas;
    document["components"]["examples"] = used.into();
}

/// Returns the words of the steps that a body can be, each with its schema.
fn variants(schema: &Value) -> Option<Vec<(String, String)>> {
    let mapping = schema["discriminator"]["mapping"].as_object()?;
    let last = |target: &Value| target.as_str().and_then(|path| path.rsplit('/').next()).map(str::to_owned);
    mapping.iter().map(|(word, target)| Some((word.clone(), last(target)?))).collect()
}
