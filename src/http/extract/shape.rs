//! Compares a JSON body with its schema in the OpenAPI document and reports every difference with its pointer. serde
//! stops at the first one, does not know where it is inside of a tagged body, and takes a list for an object.

use std::fmt::Display;

use chrono::{DateTime, NaiveDate};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::kernel::error::FieldError;

/// The parts of a body that a problem names in both languages.
const KINDS: [(&str, &str, &str); 6] = [
    ("object", "an object", "một đối tượng"),
    ("array", "a list", "một danh sách"),
    ("string", "a text", "một chuỗi ký tự"),
    ("integer", "a whole number", "một số nguyên"),
    ("number", "a number", "một số"),
    ("boolean", "true or false", "true hoặc false"),
];

/// Returns the differences between a body and the named schema of the document.
pub fn check(document: &Value, name: &str, body: &Value) -> Vec<FieldError> {
    let schema = document.pointer(&format!("/components/schemas/{name}"));
    schema.map_or_else(Vec::new, |schema| differences(document, schema, body))
}

/// Returns the differences between a body and a schema of the document.
pub fn differences(document: &Value, schema: &Value, body: &Value) -> Vec<FieldError> {
    let mut check = Check { document, wrong: vec![] };
    check.value(schema, body, "");
    check.wrong
}

/// Returns an error for every text of a body that contains a NUL character, which PostgreSQL cannot store.
pub fn nuls(body: &Value, at: &str) -> Vec<FieldError> {
    match body {
        Value::String(text) if text.contains('\0') => {
            vec![FieldError::field(at, "nul", "a text must not contain a NUL character")]
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(i, item)| nuls(item, &format!("{at}/{i}"))).collect()
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, value)| nuls(value, &step(at, name))).collect()
        }
        _ => vec![],
    }
}

/// Returns the error about a length or value outside of its bounds.
pub fn out_of_bounds(
    at: &str,
    code: &str,
    min: Option<impl Display>,
    max: Option<impl Display>,
) -> FieldError {
    let (english, vietnamese) = match (min, max) {
        (Some(min), Some(max)) => (format!("{code} {min} to {max}"), format!("từ {min} đến {max}")),
        (Some(min), None) => (format!("{code} at least {min}"), format!("ít nhất {min}")),
        (None, Some(max)) => (format!("{code} at most {max}"), format!("nhiều nhất {max}")),
        (None, None) => (code.to_owned(), "ngoài phạm vi cho phép".to_owned()),
    };
    let what = if code == "length" { "độ dài " } else { "giá trị " };
    FieldError::field(at, code, english).in_vietnamese(format!("{what}{vietnamese}"))
}

struct Check<'a> {
    document: &'a Value,
    wrong: Vec<FieldError>,
}

impl<'a> Check<'a> {
    fn value(&mut self, schema: &'a Value, value: &Value, at: &str) {
        let schema = self.resolved(schema);
        if let Some(tag) = schema["discriminator"]["propertyName"].as_str() {
            return self.tagged(tag, &schema["discriminator"]["mapping"], value, at);
        }
        if let Some(variants) = schema["oneOf"].as_array() {
            return self.one_of(variants, value, at);
        }
        if let Some(words) = schema["enum"].as_array() {
            if !words.contains(value) {
                self.unknown_word(words, value, at);
            }
            return;
        }
        let kinds: Vec<&str> = match &schema["type"] {
            Value::String(kind) => vec![kind],
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => return,
        };
        if value.is_null() && kinds.contains(&"null") {
            return;
        }
        let Some(kind) = kinds.into_iter().find(|kind| *kind != "null") else { return };
        match (kind, value) {
            ("object", Value::Object(fields)) => self.object(schema, fields, at),
            ("array", Value::Array(items)) => self.array(schema, items, at),
            ("string", Value::String(text)) => self.text(schema, text, at),
            ("integer", Value::Number(number)) if !number.is_f64() => self.integer(schema, value, at),
            ("number", Value::Number(_)) => self.number(schema, value, at),
            ("boolean", Value::Bool(_)) => {}
            _ => self.wrong_type(kind, at),
        }
    }

    /// Follows a reference.
    fn resolved(&self, schema: &'a Value) -> &'a Value {
        let path = schema["$ref"].as_str().and_then(|path| path.strip_prefix('#'));
        path.and_then(|path| self.document.pointer(path)).unwrap_or(schema)
    }

    /// A body with a field that selects its schema.
    fn tagged(&mut self, tag: &str, mapping: &'a Value, value: &Value, at: &str) {
        let Value::Object(fields) = value else { return self.wrong_type("object", at) };
        let pointer = step(at, tag);
        let Some(sent) = fields.get(tag) else { return self.required(&pointer) };
        let target =
            sent.as_str().and_then(|word| mapping[word].as_str()).and_then(|path| path.strip_prefix('#'));
        if let Some(schema) = target.and_then(|path| self.document.pointer(path)) {
            return self.value(schema, value, at);
        }
        let words = mapping.as_object().into_iter().flat_map(Map::keys);
        let words: Vec<Value> = words.map(|word| Value::from(word.as_str())).collect();
        self.unknown_word(&words, sent, &pointer);
    }

    /// A value that may be null.
    fn one_of(&mut self, variants: &'a [Value], value: &Value, at: &str) {
        if value.is_null() && variants.iter().any(|variant| variant["type"] == "null") {
            return;
        }
        let mut others = variants.iter().filter(|variant| variant["type"] != "null");
        if let (Some(only), None) = (others.next(), others.next()) {
            self.value(only, value, at);
        }
    }

    fn object(&mut self, schema: &'a Value, fields: &Map<String, Value>, at: &str) {
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                self.required(&step(at, name));
            }
        }
        for (name, value) in fields {
            match schema["properties"].get(name) {
                Some(property) => self.value(property, value, &step(at, name)),
                None if schema["additionalProperties"] == false => {
                    self.wrong.push(FieldError::field(step(at, name), "unknown", "there is no such field"));
                }
                None => {}
            }
        }
    }

    fn array(&mut self, schema: &'a Value, items: &[Value], at: &str) {
        let (min, max) = (schema["minItems"].as_u64(), schema["maxItems"].as_u64());
        let count = items.len() as u64;
        if min.is_some_and(|min| count < min) || max.is_some_and(|max| count > max) {
            self.wrong.push(out_of_bounds(at, "length", min, max));
            return;
        }
        for (i, item) in items.iter().enumerate() {
            self.value(&schema["items"], item, &format!("{at}/{i}"));
        }
    }

    fn text(&mut self, schema: &Value, text: &str, at: &str) {
        let readable = match schema["format"].as_str() {
            Some("date") => text.parse::<NaiveDate>().is_ok(),
            Some("date-time") => DateTime::parse_from_rfc3339(text).is_ok(),
            Some("uuid") => Uuid::parse_str(text).is_ok(),
            _ => true,
        };
        if !readable {
            let (english, vietnamese) = match schema["format"].as_str() {
                Some("date") => {
                    ("a day of the calendar, such as 2026-11-30", "một ngày có trong lịch, như 2026-11-30")
                }
                Some("date-time") => ("a time with its zone (RFC 3339)", "thời điểm kèm múi giờ (RFC 3339)"),
                _ => ("a UUID", "một UUID"),
            };
            self.wrong.push(FieldError::field(at, "format", english).in_vietnamese(vietnamese));
            return;
        }
        let (min, max) = (schema["minLength"].as_u64(), schema["maxLength"].as_u64());
        let length = text.chars().count() as u64;
        if min.is_some_and(|min| length < min) || max.is_some_and(|max| length > max) {
            self.wrong.push(out_of_bounds(at, "length", min, max));
        } else if schema["pattern"] == r"\S" && vi_text::is_blank(text) {
            self.wrong.push(FieldError::field(at, "blank", "nothing in it can be seen"));
        }
    }

    fn integer(&mut self, schema: &Value, value: &Value, at: &str) {
        let fits = match schema["format"].as_str() {
            Some("int32") => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
            Some("int64") => value.is_i64(),
            _ => true,
        };
        if fits { self.number(schema, value, at) } else { self.wrong_type("integer", at) }
    }

    fn number(&mut self, schema: &Value, value: &Value, at: &str) {
        let (min, max) = (&schema["minimum"], &schema["maximum"]);
        let number = value.as_f64().unwrap_or(f64::NAN);
        let below = min.as_f64().is_some_and(|min| number < min);
        if below || max.as_f64().is_some_and(|max| number > max) {
            let named = |bound: &Value| bound.is_number().then(|| bound.to_string());
            self.wrong.push(out_of_bounds(at, "range", named(min), named(max)));
        }
    }

    fn wrong_type(&mut self, kind: &str, at: &str) {
        let named = KINDS.iter().find(|(known, _, _)| *known == kind);
        let (english, vietnamese) =
            named.map_or((kind, kind), |(_, english, vietnamese)| (english, vietnamese));
        let error = FieldError::field(at, "type", format!("must be {english}"));
        self.wrong.push(error.in_vietnamese(format!("phải là {vietnamese}")));
    }

    fn required(&mut self, at: &str) {
        self.wrong.push(FieldError::field(at, "required", "this field is missing"));
    }

    fn unknown_word(&mut self, words: &[Value], value: &Value, at: &str) {
        if !value.is_string() {
            return self.wrong_type("string", at);
        }
        let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
        let words = words.join(", ");
        let error = FieldError::field(at, "unknown_word", format!("one of {words}"));
        self.wrong.push(error.in_vietnamese(format!("một trong các giá trị {words}")));
    }
}

/// Appends a field's name to a JSON pointer (RFC 6901).
fn step(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(body: &Value) -> Vec<String> {
        let document = json!({"components": {"schemas": {
            "Step": {
                "oneOf": [{"$ref": "#/components/schemas/Move"}, {"$ref": "#/components/schemas/Stop"}],
                "discriminator": {"propertyName": "action", "mapping": {
                    "move": "#/components/schemas/Move", "stop": "#/components/schemas/Stop",
                }},
            },
            "Move": {"type": "object", "additionalProperties": false, "required": ["action", "due_on"], "properties": {
                "action": {"type": "string", "enum": ["move"]},
                "due_on": {"type": "string", "format": "date"},
                "to": {"oneOf": [{"$ref": "#/components/schemas/Place"}, {"type": "null"}]},
                "parts": {"type": "array", "maxItems": 2, "items": {"$ref": "#/components/schemas/Place"}},
            }},
            "Stop": {"type": "object", "properties": {"action": {"type": "string", "enum": ["stop"]}}},
            "Place": {"type": "object", "additionalProperties": false, "required": ["name"], "properties": {
                "name": {"type": "string", "minLength": 1, "maxLength": 3, "pattern": r"\S"},
                "floor": {"type": ["integer", "null"], "format": "int32", "minimum": 0},
                "kind": {"type": "string", "enum": ["hall", "house"]},
            }},
        }}});
        let wrong = check(&document, "Step", body);
        wrong.into_iter().map(|e| format!("{} {}", e.pointer.unwrap_or_default(), e.code)).collect()
    }

    #[test]
    fn every_difference_is_reported_with_its_pointer() {
        let body = json!({
            "action": "move", "due_on": "2027-02-29", "a/b~": 1, "to": ["x"],
            "parts": [{"floor": 1.5, "kind": "tent"}, {"name": "\u{200b}", "floor": -1}],
        });
        assert_eq!(
            found(&body),
            [
                "/a~1b~0 unknown",
                "/due_on format",
                "/parts/0/name required",
                "/parts/0/floor type",
                "/parts/0/kind unknown_word",
                "/parts/1/floor range",
                "/parts/1/name blank",
                "/to type",
            ]
        );
        assert_eq!(
            found(&json!({"action": "move", "parts": [1, 2, 3]})),
            ["/due_on required", "/parts length"]
        );
    }

    #[test]
    fn a_right_body_is_taken_and_a_list_is_no_object() {
        let right = json!({"action": "move", "due_on": "2028-02-29", "to": null, "parts": [{"name": "đđđ", "floor": null}]});
        assert_eq!(found(&right), Vec::<String>::new());
        assert_eq!(found(&json!({"action": "stop"})), Vec::<String>::new());
        assert_eq!(found(&json!([])), [" type"]);
        assert_eq!(found(&json!({})), ["/action required"]);
        assert_eq!(found(&json!({"action": "fly"})), ["/action unknown_word"]);
        assert_eq!(found(&json!({"action": 1})), ["/action type"]);
    }

    #[test]
    fn nul_characters_are_found_at_any_depth() {
        let found = nuls(&json!({"a": ["x", "y\0"], "b": {"c": "\\u0000"}}), "");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].pointer.as_deref(), Some("/a/1"));
    }
}
