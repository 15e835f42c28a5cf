//! Adds to each operation what follows from its path and method: parameters, headers and refusals. All of them refer to
//! the shared components.

use serde_json::{Map, Value, json};

use crate::http::openapi::components;

/// Where a response has its events, if it is a stream of them.
const EVENTS: &str = "/200/content/text~1event-stream";
/// The responses that are sent part by part: their place, and the schema of the data of each part.
const LONG: [(&str, &str); 2] = [(EVENTS, "Change"), ("/200/content/application~1x-ndjson", "PackLine")];
/// What says the schema of the data, which OpenAPI 3.1 has no place for.
pub const ITEM_SCHEMA: &str = "x-item-schema";

/// An operation of the document, while what it has in common with others is added.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a property of an operation, and none excludes another"
)]
struct Operation<'a> {
    path: &'a str,
    method: &'a str,
    /// Needs no token.
    is_open: bool,
    has_body: bool,
    /// Returns a view, of which `fields` are selected.
    shows_view: bool,
    /// Takes a position of the feed, which a restore invalidates.
    follows: bool,
    /// Is sent part by part.
    is_long: bool,
    /// Goes on after the last event that the client received.
    has_events: bool,
    /// Does many writes, each with a key, a version and a result of its own.
    is_batch: bool,
}

/// Adds the parameters, headers and refusals of an operation.
pub fn share(path: &str, method: &str, operation: &mut Map<String, Value>) {
    let is_open = operation.get("security") == Some(&json!([{}]));
    let long = LONG.into_iter().find(|(at, _)| operation["responses"].pointer(at).is_some());
    let (is_long, has_events) = (long.is_some(), long.is_some_and(|(at, _)| at == EVENTS));
    let shows_view = is_long || operation["responses"].pointer("/200/content/application~1json").is_some();
    let query = operation.get("parameters").and_then(Value::as_array);
    let follows = query.into_iter().flatten().any(|parameter| parameter["name"] == "changed_since")
        || ["/v1/changes", "/v1/stream", "/v1/sync/pack"].contains(&path);
    let has_body = operation.contains_key("requestBody");
    let is_batch = path == "/v1/sync/batch";
    let one =
        Operation { path, method, is_open, has_body, shows_view, follows, is_long, has_events, is_batch };
    if let Some((at, data)) = long
        && let Some(content) = operation.get_mut("responses").and_then(|all| all.pointer_mut(at))
    {
        content[ITEM_SCHEMA] = json!({"$ref": format!("#/components/schemas/{data}")});
    }
    if let Some(security) = one.security() {
        operation.insert("security".to_owned(), security);
    }
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    if let Some(parameters) = parameters.as_array_mut() {
        let is_list = parameters.iter().any(|parameter| parameter["name"] == "cursor");
        parameters.extend(one.parameters().into_iter().map(|name| reference("parameters", name)));
        if let Some(responses) = operation.entry("responses").or_insert_with(|| json!({})).as_object_mut() {
            one.add_responses(responses, is_list);
        }
    }
}

impl Operation<'_> {
    fn is_v1(&self) -> bool {
        self.path.starts_with("/v1/")
    }

    fn is_oauth(&self) -> bool {
        self.path.starts_with("/v1/oauth/")
    }

    fn is_get(&self) -> bool {
        self.method == "get"
    }

    /// Changes an existing record: `PATCH`, `DELETE`, and steps.
    fn changes(&self) -> bool {
        let appends = ["/steps", "/successors"].iter().any(|end| self.path.ends_with(end));
        matches!(self.method, "patch" | "delete")
            // a step of many cases names their versions in its body
            || (self.method == "post" && appends && self.path != "/v1/cases/steps")
            || self.path.ends_with("/petitioner") && self.method == "put"
    }

    /// Makes a record or changes it, whichever is due.
    fn makes_or_changes(&self) -> bool {
        let families = ["/v1/calendar/", "/v1/annex-columns/"];
        self.method == "put" && families.iter().any(|family| self.path.starts_with(family))
    }

    /// Shows what is hidden once a petition was forwarded as a complaint.
    fn may_be_hidden(&self) -> bool {
        self.path.ends_with("/petitioner") || self.path.contains("/former-texts")
    }

    /// Where it is not the token of the whole document.
    fn security(&self) -> Option<Value> {
        match self.is_open {
            // the credentials of a client may also stand in the form, and a refresh needs none
            true if self.is_oauth() => Some(json!([{"client": []}, {}])),
            true => Some(json!([])),
            false => None,
        }
    }

    /// Returns the names of its shared parameters.
    fn parameters(&self) -> Vec<&'static str> {
        let writes = self.is_v1() && !self.is_open && !self.is_get();
        let has_texts = self.is_v1() || ["/", "/v1", "/problems"].contains(&self.path);
        let conditions = [
            (has_texts, "AcceptLanguage"),
            (self.changes(), "IfMatch"),
            (self.makes_or_changes(), "IfMatchWhenItExists"),
            (writes && self.method == "post" && !self.is_batch, "IdempotencyKey"),
            (writes && !self.is_batch, "Prefer"),
            (self.is_v1() && !self.is_open && self.is_get() && self.shows_view, "Fields"),
            (self.is_get() && !self.is_long, "IfNoneMatch"),
            (self.has_events, "LastEventId"),
        ];
        conditions.into_iter().filter(|(applies, _)| *applies).map(|(_, name)| name).collect()
    }

    fn add_responses(&self, responses: &mut Map<String, Value>, is_list: bool) {
        match self.method {
            "get" if self.is_long => {}
            "get" => {
                responses.entry("304").or_insert_with(|| reference("responses", "NotModified"));
            }
            _ if self.is_v1() && !self.is_open && !self.is_batch => {
                responses.entry("204").or_insert_with(|| reference("responses", "Done"));
            }
            _ => {}
        }
        for (status, response) in responses.iter_mut().filter(|(status, _)| status.starts_with('2')) {
            if response.get("$ref").is_none() {
                self.add_headers(status, response, is_list);
            }
        }
        for status in self.refusals() {
            let name = components::refusal_name(status, self.is_oauth());
            responses.entry(status.to_string()).or_insert_with(|| reference("responses", &name));
        }
        let own = responses.values_mut().filter(|response| response["content"].is_object());
        for problem in own.filter(|response| response["content"].get("application/problem+json").is_some()) {
            problem["headers"] = components::headers_of_refusals();
        }
    }

    /// Adds the headers of a success.
    fn add_headers(&self, status: &str, response: &mut Value, is_list: bool) {
        let is_made = status == "201";
        let may_be_known =
            !self.is_long && !self.is_batch && (self.is_get() || self.is_v1() && !self.is_open);
        let conditions = [
            (true, "X-Request-Id"),
            (true, "API-Version"),
            (self.is_v1(), "RateLimit"),
            (self.is_v1(), "RateLimit-Policy"),
            (may_be_known, "ETag"),
            (response["content"].is_object() && !self.has_events, "Content-Language"),
            (is_made, "Location"),
            (is_list && !self.is_long, "Link"),
            (
                self.is_v1() && self.method == "post" && !self.is_open && !self.is_batch,
                "Idempotency-Replayed",
            ),
        ];
        let headers = conditions.into_iter().filter(|(applies, _)| *applies);
        response["headers"] = components::headers(headers.map(|(_, name)| name));
    }

    /// Returns the statuses with which it can be refused.
    fn refusals(&self) -> Vec<u16> {
        let mut all = vec![400, 500, 503];
        if self.is_v1() {
            all.push(429);
            all.extend(if self.is_open { vec![401] } else { vec![401, 403, 404] });
        }
        if self.has_body {
            all.extend([408, 413]);
            all.extend(if self.is_oauth() { vec![] } else { vec![415, 422] });
        }
        // 412 also when somebody else writes at the same moment
        if self.is_v1() && !self.is_get() && !self.is_open && !self.is_batch {
            all.extend([409, 412]);
        }
        if self.may_be_hidden() {
            all.push(409);
        }
        if self.follows {
            all.push(410);
        }
        // an Idempotency-Key that was used for another request
        if self.is_v1() && self.method == "post" && !self.is_open && !self.has_body {
            all.push(422);
        }
        if self.changes() || self.makes_or_changes() {
            all.push(428);
        }
        all.sort_unstable();
        all
    }
}

fn reference(kind: &str, name: &str) -> Value {
    json!({"$ref": format!("#/components/{kind}/{name}")})
}
