//! Compares every response that a test receives with what the OpenAPI document says of it: its status, its headers, and
//! its fields, of which none is missing and none unknown.

use std::sync::LazyLock;

use kiennghi::http::extract::shape;
use kiennghi::http::routes;
use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName};
use serde_json::{Value, json};

/// Headers that belong to the connection, to caches, to browsers, or to the content itself.
const PLAIN: [&str; 19] = [
    "access-control-allow-credentials",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "content-security-policy",
    "content-type",
    "date",
    "referrer-policy",
    "transfer-encoding",
    "vary",
    "x-content-type-options",
    "x-frame-options",
    // for proxies, of a stream
    "x-accel-buffering",
    // of a refusal that no operation has: a method that the path does not have
    "allow",
    // sent with every refusal of a caller without a token
    "www-authenticate",
    "retry-after",
];

/// Statuses that any request can get, whichever its operation: a connection or headers that the server refuses.
const ANYWHERE: [u16; 3] = [405, 406, 431];

/// The document, in which no object has other fields than those that it names.
static CLOSED: LazyLock<Value> = LazyLock::new(|| {
    let mut document = routes::contract().clone();
    for schema in document["components"]["schemas"].as_object_mut().unwrap().values_mut() {
        if schema["properties"].is_object() && schema.get("additionalProperties").is_none() {
            schema["additionalProperties"] = json!(false);
        }
    }
    document
});

/// Checks a response.
///
/// # Panics
/// When it differs from the document.
pub fn check(method: &Method, path: &str, query: &str, status: u16, headers: &HeaderMap, text: &str) {
    let Some(operation) = operation(method, path) else { return };
    if ANYWHERE.contains(&status) || (300..=399).contains(&status) && status != 304 {
        return;
    }
    let at = format!("{method} {path} {status}");
    let response = resolved(&operation["responses"][status.to_string()]);
    assert!(response.is_object(), "{at}: the document has no such response: {text}");
    let documented: Vec<_> = response["headers"].as_object().into_iter().flatten().collect();
    for name in headers.keys().map(HeaderName::as_str).filter(|name| !PLAIN.contains(name)) {
        let known = documented.iter().any(|(header, _)| header.eq_ignore_ascii_case(name));
        assert!(known, "{at}: the document has no header {name}");
    }
    for (name, _) in documented.iter().filter(|(_, header)| resolved(header)["required"] == true) {
        assert!(headers.contains_key(name.as_str()), "{at}: the header {name} is missing");
    }
    let media = headers.get("content-type").map_or("", |kind| kind.to_str().unwrap());
    let media = media.split(';').next().unwrap();
    // a list of which some fields were asked for is another one
    if text.is_empty()
        || headers.contains_key("content-encoding")
        || query.contains("fields=")
        || method == Method::HEAD
    {
        return;
    }
    let content = &response["content"][media];
    assert!(content.is_object(), "{at}: the document has no {media}: {text}");
    // of NDJSON the schema is that of each line
    let bodies: Vec<&str> = if media.ends_with("ndjson") { text.lines().collect() } else { vec![text] };
    let is_described = media.contains("json") && content["schema"]["type"] != "object";
    for text in bodies.into_iter().filter(|_| is_described) {
        let body: Value = serde_json::from_str(text).unwrap();
        let wrong = shape::differences(&CLOSED, &content["schema"], &body);
        let wrong: Vec<_> = wrong
            .iter()
            .map(|e| format!("{} {} {}", e.pointer.as_deref().unwrap_or_default(), e.code, e.detail))
            .collect();
        assert!(wrong.is_empty(), "{at}: not as the document says: {wrong:?}: {text}");
    }
}

/// Returns the operation of a request; a path of names wins over one with an id in it.
fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let is_it = |pattern: &str| {
        let (mut a, mut b) = (pattern.split('/'), path.split('/'));
        loop {
            match (a.next(), b.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if a == b || a.starts_with('{') && !b.is_empty() => {}
                _ => return false,
            }
        }
    };
    let paths = CLOSED["paths"].as_object().unwrap().iter().filter(|(pattern, _)| is_it(pattern));
    let item = paths.min_by_key(|(pattern, _)| pattern.matches('{').count())?.1;
    let method = if method == Method::HEAD { "get".to_owned() } else { method.as_str().to_lowercase() };
    item.get(&method)
}

fn resolved(value: &'static Value) -> &'static Value {
    match value["$ref"].as_str() {
        Some(path) => CLOSED.pointer(path.trim_start_matches('#')).unwrap(),
        None => value,
    }
}
