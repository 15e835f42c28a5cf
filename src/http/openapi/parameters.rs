//! Lets operations share a query parameter that many of them take, such as `limit`: the document says it once.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use serde_json::{Value, json};

/// The number of operations from which on a parameter is shared.
const MANY: usize = 4;

/// Follows a reference to a shared parameter.
pub fn resolved<'a>(document: &'a Value, parameter: &'a Value) -> &'a Value {
    let target = parameter["$ref"].as_str().and_then(|path| path.strip_prefix('#'));
    target.and_then(|path| document.pointer(path)).unwrap_or(parameter)
}

/// Moves the parameters that many operations take, word for word, to the components.
pub fn share(document: &mut Value) {
    let mut counts: BTreeMap<(String, String), (usize, Value)> = BTreeMap::new();
    for parameter in all(document).filter(|parameter| parameter["in"] == "query") {
        let name = parameter["name"].as_str().unwrap_or_default().to_owned();
        counts.entry((name, parameter.to_string())).or_insert_with(|| (0, parameter.clone())).0 += 1;
    }
    // of several parameters with one name, the most frequent one is shared
    let mut shared: BTreeMap<String, (usize, Value)> = BTreeMap::new();
    for ((name, _), (count, parameter)) in counts.into_iter().filter(|(_, (count, _))| *count >= MANY) {
        let best = shared.entry(name.to_upper_camel_case()).or_insert_with(|| (0, Value::Null));
        if count > best.0 {
            *best = (count, parameter);
        }
    }
    for parameter in all(document) {
        if let Some((name, _)) = shared.iter().find(|(_, (_, one))| one == parameter) {
            *parameter = json!({"$ref": format!("#/components/parameters/{name}")});
        }
    }
    if let Some(components) = document["components"]["parameters"].as_object_mut() {
        components.extend(shared.into_iter().map(|(name, (_, parameter))| (name, parameter)));
    }
}

/// Returns the parameters of all operations.
fn all(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    let paths = document["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut());
    let operations = paths.filter_map(Value::as_object_mut).flat_map(|path| path.values_mut());
    let lists = operations.filter_map(|operation| operation.get_mut("parameters")?.as_array_mut());
    lists.flatten()
}
