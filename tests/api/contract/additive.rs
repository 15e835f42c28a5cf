//! Inside `/v1` the document changes only by additions to that of the last release, `openapi/baseline.json`.

use std::collections::BTreeSet;
use std::path::Path;

use kiennghi::http::openapi::schemas::used_by;
use kiennghi::http::routes;
use serde_json::{Value, json};

use super::resolved;

/// Returns what a client of the old document could no longer do or understand.
fn breaks(old: &Value, new: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for (path, item) in old["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let at = format!("{} {path}", method.to_uppercase());
            match new["paths"][path].get(method) {
                Some(now) => operation_breaks(&at, (old, operation), (new, now), &mut found),
                None => found.push(format!("{at}: the operation is gone")),
            }
        }
    }
    let uses =
        Uses { requests: used_by(new, is_request), responses: used_by(new, |part| part == "responses") };
    for (name, schema) in old["components"]["schemas"].as_object().into_iter().flatten() {
        match new["components"]["schemas"].get(name) {
            Some(now) => schema_breaks(name, schema, now, &uses, &mut found),
            None => found.push(format!("{name}: the schema is gone")),
        }
    }
    found
}

fn is_request(part: &str) -> bool {
    ["requestBody", "parameters"].contains(&part)
}

/// The schemas that requests and responses use.
struct Uses {
    requests: BTreeSet<String>,
    responses: BTreeSet<String>,
}

fn operation_breaks(at: &str, old: (&Value, &Value), new: (&Value, &Value), found: &mut Vec<String>) {
    if old.1["operationId"] != new.1["operationId"] {
        found.push(format!("{at}: another operationId"));
    }
    let parameters = |(document, operation): (&Value, &Value)| -> Vec<Value> {
        let all = operation["parameters"].as_array().into_iter().flatten();
        all.map(|one| resolved(document, one).clone()).collect()
    };
    let (before, now) = (parameters(old), parameters(new));
    let same = |a: &Value, b: &Value| a["name"] == b["name"] && a["in"] == b["in"];
    for one in &before {
        if !now.iter().any(|other| same(one, other)) {
            found.push(format!("{at}: the parameter {} is gone", one["name"]));
        }
    }
    for one in now.iter().filter(|one| one["required"] == true) {
        if !before.iter().any(|other| same(one, other) && other["required"] == true) {
            found.push(format!("{at}: the parameter {} is required", one["name"]));
        }
    }
    if old.1.get("requestBody").is_none() && new.1["requestBody"]["required"] == true {
        found.push(format!("{at}: a body is required"));
    }
    let bodies = [
        ("requestBody", "/requestBody/content"),
        ("200", "/responses/200/content"),
        ("201", "/responses/201/content"),
    ];
    for (name, pointer) in bodies {
        for (media, content) in old.1.pointer(pointer).and_then(Value::as_object).into_iter().flatten() {
            let now = new.1.pointer(pointer).and_then(|all| all.get(media));
            if now.map(|now| &now["schema"]) != Some(&content["schema"]) {
                found.push(format!("{at}: another schema of {name}"));
            }
        }
    }
    for status in old.1["responses"].as_object().into_iter().flat_map(|all| all.keys()) {
        if status.starts_with('2') && new.1["responses"].get(status).is_none() {
            found.push(format!("{at}: no {status} any more"));
        }
    }
}

/// Returns the strings of a list.
fn words(list: &Value) -> BTreeSet<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn schema_breaks(name: &str, old: &Value, new: &Value, uses: &Uses, found: &mut Vec<String>) {
    for word in words(&old["enum"]).difference(&words(&new["enum"])) {
        found.push(format!("{name}: the word {word} is gone"));
    }
    let mapping =
        |schema: &Value| schema["discriminator"]["mapping"].as_object().cloned().unwrap_or_default();
    for (word, target) in mapping(old) {
        if mapping(new).get(&word) != Some(&target) {
            found.push(format!("{name}: the variant {word} is gone"));
        }
    }
    for (field, before) in old["properties"].as_object().into_iter().flatten() {
        match new["properties"].get(field) {
            Some(now) => field_breaks(&format!("{name}.{field}"), before, now, (name, uses), found),
            None => found.push(format!("{name}: the field {field} is gone")),
        }
    }
    let (before, now) = (words(&old["required"]), words(&new["required"]));
    if uses.requests.contains(name) {
        found.extend(now.difference(&before).map(|field| format!("{name}: the field {field} is required")));
    }
    if uses.responses.contains(name) {
        found
            .extend(before.difference(&now).map(|field| format!("{name}: the field {field} can be missing")));
    }
}

/// Returns the kinds of value that a field can have: its types, and the schemas that it refers to.
fn kinds(schema: &Value) -> BTreeSet<String> {
    let mut all: BTreeSet<_> = words(&schema["type"]).into_iter().map(str::to_owned).collect();
    all.extend(schema["type"].as_str().map(str::to_owned));
    all.extend(schema["$ref"].as_str().map(str::to_owned));
    all.extend(schema["oneOf"].as_array().into_iter().flatten().flat_map(kinds));
    all.extend(
        schema["items"]
            .as_object()
            .into_iter()
            .flat_map(|_| kinds(&schema["items"]))
            .map(|kind| format!("[{kind}]")),
    );
    all.extend(schema["format"].as_str().map(|format| format!("format {format}")));
    all
}

fn field_breaks(at: &str, old: &Value, new: &Value, of: (&str, &Uses), found: &mut Vec<String>) {
    let (name, uses) = of;
    let (before, now) = (kinds(old), kinds(new));
    let taken = !uses.requests.contains(name) || before.is_subset(&now);
    let given = !uses.responses.contains(name) || now.is_subset(&before);
    if !taken || !given {
        found.push(format!("{at}: another type"));
    }
    let tighter = |bound: &str, sign: f64| match (old[bound].as_f64(), new[bound].as_f64()) {
        (Some(before), Some(now)) => sign * now < sign * before,
        (None, Some(_)) => true,
        (_, None) => false,
    };
    if uses.requests.contains(name) {
        for (bound, sign) in [
            ("maxLength", 1.0),
            ("maximum", 1.0),
            ("maxItems", 1.0),
            ("minLength", -1.0),
            ("minimum", -1.0),
            ("minItems", -1.0),
        ] {
            if tighter(bound, sign) {
                found.push(format!("{at}: a tighter {bound}"));
            }
        }
    }
}

#[test]
fn the_document_keeps_what_the_last_release_promised() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let baseline = root.join("openapi/baseline.json");
    let changelog = std::fs::read_to_string(root.join("CHANGELOG.md")).unwrap();
    let released = changelog
        .lines()
        .find_map(|line| line.strip_prefix("## [")?.split(']').next().filter(|v| *v != "Unreleased"));
    let Some(version) = released else {
        assert!(!baseline.exists(), "nothing was released yet: there is nothing to keep");
        return;
    };
    let old: Value = serde_json::from_str(&std::fs::read_to_string(baseline).unwrap()).unwrap();
    assert_eq!(
        old["info"]["version"], version,
        "the baseline is not that of the last release; see CONTRIBUTING.md"
    );
    let found = breaks(&old, routes::contract());
    assert!(found.is_empty(), "these changes break clients of {version}:\n{}", found.join("\n"));
}

#[test]
fn the_same_document_and_additions_break_nothing() {
    let old = routes::contract();
    assert_eq!(breaks(old, old), [""; 0]);
    let mut new = old.clone();
    new["paths"]["/v1/new"] = json!({"get": {"operationId": "new", "responses": {}}});
    let schemas = &mut new["components"]["schemas"];
    schemas["Status"]["enum"].as_array_mut().unwrap().push(json!("new"));
    schemas["CaseView"]["properties"]["new"] = json!({"type": "string"});
    schemas["CaseView"]["required"].as_array_mut().unwrap().push(json!("new"));
    schemas["NewPetition"]["properties"]["new"] = json!({"type": ["string", "null"]});
    schemas["NewPetition"]["properties"]["content"]["maxLength"] = json!(1_000_000);
    assert_eq!(breaks(old, &new), [""; 0]);
}

/// Changes a document.
type Change = fn(&mut Value);

#[test]
fn everything_that_breaks_a_client_is_found() {
    let old = routes::contract();
    let drop_first = |list: &mut Value| list.as_array_mut().unwrap().remove(0);
    let changes: [(&str, Change); 12] = [
        ("GET /v1/cases: the operation is gone", |d| {
            d["paths"]["/v1/cases"].as_object_mut().unwrap().remove("get");
        }),
        ("GET /v1/cases: another operationId", |d| {
            d["paths"]["/v1/cases"]["get"]["operationId"] = json!("x");
        }),
        ("is gone", |d| {
            d["paths"]["/v1/cases"]["get"]["parameters"].as_array_mut().unwrap().remove(0);
        }),
        ("GET /v1/cases: the parameter \"x\" is required", |d| {
            let all = d["paths"]["/v1/cases"]["get"]["parameters"].as_array_mut().unwrap();
            all.push(json!({"name": "x", "in": "query", "required": true}));
        }),
        ("GET /v1/cases: no 200 any more", |d| {
            d["paths"]["/v1/cases"]["get"]["responses"].as_object_mut().unwrap().remove("200");
        }),
        ("Status: the word received is gone", |d| {
            d["components"]["schemas"]["Status"]["enum"].as_array_mut().unwrap().remove(0);
        }),
        ("CaseStep: the variant accept is gone", |d| {
            d["components"]["schemas"]["CaseStep"]["discriminator"]["mapping"]
                .as_object_mut()
                .unwrap()
                .remove("accept");
        }),
        ("CaseView: the field number is gone", |d| {
            d["components"]["schemas"]["CaseView"]["properties"].as_object_mut().unwrap().remove("number");
        }),
        ("can be missing", |d| {
            d["components"]["schemas"]["CaseView"]["required"].as_array_mut().unwrap().remove(0);
        }),
        ("NewPetition: the field locality is required", |d| {
            d["components"]["schemas"]["NewPetition"]["required"]
                .as_array_mut()
                .unwrap()
                .push(json!("locality"));
        }),
        ("NewPetition.content: another type", |d| {
            d["components"]["schemas"]["NewPetition"]["properties"]["content"]["type"] = json!("integer");
        }),
        ("NewPetition.content: a tighter maxLength", |d| {
            d["components"]["schemas"]["NewPetition"]["properties"]["content"]["maxLength"] = json!(1);
        }),
    ];
    for (told, change) in changes {
        let mut new = old.clone();
        change(&mut new);
        let found = breaks(old, &new);
        assert!(found.iter().any(|one| one.contains(told)), "{told}: {found:?}");
    }
    let mut new = old.clone();
    let first = drop_first(&mut new["components"]["schemas"]["Role"]["enum"]);
    assert_eq!(breaks(old, &new), [format!("Role: the word {} is gone", first.as_str().unwrap())]);
}
