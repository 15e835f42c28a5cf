//! Which fields the views of the document have, so that `fields=` can name each of them, also one that a response happens
//! to leave out.

use std::collections::HashMap;

use serde_json::Value;

use crate::http::openapi::operation::ITEM_SCHEMA;
use crate::http::openapi::parameters::resolved;
use crate::kernel::fields::Fields;

/// Where the document has its schemas, as references name it.
const SCHEMAS: &str = "#/components/schemas/";

/// The fields of a schema: its own, and those of the schemas that it refers to. Of a list, those of its items; of
/// alternatives, those of all of them.
#[derive(Debug, Default)]
struct Shape {
    own: HashMap<String, Shape>,
    refers_to: Vec<String>,
    /// The values of a map, whose names are data.
    any: Option<Box<Shape>>,
}

impl Shape {
    fn of(schema: &Value) -> Self {
        let mut shape = Self::default();
        shape.read(schema);
        shape
    }

    fn read(&mut self, schema: &Value) {
        let target = schema["$ref"].as_str().and_then(|path| path.strip_prefix(SCHEMAS));
        self.refers_to.extend(target.map(str::to_owned));
        for alternatives in ["allOf", "oneOf", "anyOf"] {
            schema[alternatives].as_array().into_iter().flatten().for_each(|part| self.read(part));
        }
        if schema["items"].is_object() {
            self.read(&schema["items"]);
        }
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            self.own.entry(name.clone()).or_default().read(field);
        }
        if schema["additionalProperties"].is_object() {
            self.any = Some(Box::new(Self::of(&schema["additionalProperties"])));
        }
    }
}

/// The views of all operations that return one.
#[derive(Debug)]
pub struct Views {
    schemas: HashMap<String, Shape>,
    by_path: HashMap<String, Shape>,
}

impl Views {
    /// Reads them from the document.
    pub fn of(document: &Value) -> Self {
        let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
        let schemas = schemas.map(|(name, schema)| (name.clone(), Shape::of(schema))).collect();
        let paths = document["paths"].as_object().into_iter().flatten();
        let takes_fields = |operation: &Value| {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            parameters
                .map(|parameter| resolved(document, parameter))
                .any(|parameter| parameter["name"] == "fields")
        };
        let with_view = paths.filter(|(_, item)| takes_fields(&item["get"]));
        let view = |(path, item): (&String, &Value)| {
            let content = &item["get"]["responses"]["200"]["content"];
            let of_part = content.as_object()?.values().find_map(|kind| kind.get(ITEM_SCHEMA));
            let schema = of_part.or_else(|| content.pointer("/application~1json/schema"))?;
            Some((path.clone(), Shape::of(item_of_page(document, schema).unwrap_or(schema))))
        };
        Self { schemas, by_path: with_view.filter_map(view).collect() }
    }

    /// Returns the names that the view of a path does not have; `None` when it returns no view.
    pub fn unknown(&self, path: &str, fields: &Fields) -> Option<Vec<String>> {
        let view = self.by_path.get(path)?;
        let mut names = fields.names();
        names.retain(|name| {
            let mut shapes = vec![view];
            !name.split('.').all(|part| {
                shapes = shapes.iter().flat_map(|shape| self.named(shape, part, 0)).collect();
                !shapes.is_empty()
            })
        });
        Some(names)
    }

    /// Returns the schemas of a field; several, where alternatives have it.
    fn named<'a>(&'a self, shape: &'a Shape, name: &str, depth: u8) -> Vec<&'a Shape> {
        let own = shape.own.get(name).or(shape.any.as_deref());
        let mut found: Vec<&Shape> = own.into_iter().collect();
        // a schema that is only another name of itself does not exist; the bound says so to the reader
        if depth < 8 {
            let others = shape.refers_to.iter().filter_map(|other| self.schemas.get(other));
            found.extend(others.flat_map(|other| self.named(other, name, depth + 1)));
        }
        found
    }
}

/// Returns the schema of the items of a page; `None` for another schema.
fn item_of_page<'a>(document: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    let name = schema["$ref"].as_str().and_then(|path| path.strip_prefix(SCHEMAS));
    let schema = name.map_or(schema, |name| &document["components"]["schemas"][name]);
    let fields = schema["properties"].as_object().filter(|fields| fields.contains_key("next_cursor"))?;
    Some(&fields.get("items")?["items"])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_found_through_references_lists_alternatives_and_maps() {
        let parameters = json!([{"name": "fields", "in": "query"}]);
        let reply = |name: &str| json!({"200": {"content": {"application/json": {"schema": {"$ref": format!("{SCHEMAS}{name}")}}}}});
        let document = json!({
            "paths": {
                "/list": {"get": {"parameters": parameters, "responses": reply("Page")}},
                "/one": {"get": {"parameters": parameters, "responses": reply("View")}},
                "/other": {"get": {"responses": reply("View")}},
            },
            "components": {"schemas": {
                "Page": {"properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/View"}}, "next_cursor": {}}},
                "View": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"tree": {"$ref": "#/components/schemas/View"}}}]},
                "Base": {"properties": {
                    "id": {"type": "string"},
                    "data": {"oneOf": [{"type": "null"}, {"properties": {"a": {}}}, {"properties": {"b": {}}}]},
                    "map": {"additionalProperties": {"properties": {"n": {}}}},
                }},
            }},
        });
        let views = Views::of(&document);
        let unknown = |path: &str, text: &str| views.unknown(path, &Fields::read(text));
        for path in ["/list", "/one"] {
            let known = "id,data.a,data.b,map.anything.n,tree.tree.id";
            assert_eq!(unknown(path, known), Some(vec![]), "{path}");
            assert_eq!(
                unknown(path, "id.x,items,data.c,,map.k.m").unwrap(),
                ["", "data.c", "id.x", "items", "map.k.m"]
            );
        }
        assert_eq!(unknown("/other", "id"), None);
    }
}
