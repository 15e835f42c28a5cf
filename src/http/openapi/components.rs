//! The parts of the document that operations share: headers, parameters, refusals and security schemes.

use entity::enums::Scope;
use serde_json::{Map, Value, json};

use crate::http::reply::CASE_NUMBER;

/// The length of `fields`.
pub const MOST_OF_FIELDS: usize = 2000;

/// The form of `If-Match` (RFC 9110, section 13.1.1): `*`, or a list of entity tags.
const IF_MATCH: &str = r#"^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$"#;

/// Each header of responses, its name among the components, whether it is always sent, and what it says.
const HEADERS: [(&str, &str, bool, &str); 13] = [
    ("API-Version", "ApiVersion", true, "The version of the service."),
    (CASE_NUMBER, "CaseNumber", false, "The number of the case, where the body would be a case."),
    (
        "Content-Language",
        "ContentLanguage",
        false,
        "The language of the texts that the service wrote: `vi` or `en`.",
    ),
    (
        "ETag",
        "ETag",
        false,
        "The version, or a digest of the response. A compressed response has a weak one.",
    ),
    (
        "Idempotency-Replayed",
        "IdempotencyReplayed",
        false,
        "`true` when the request was executed before, and this is the stored response.",
    ),
    (
        "Link",
        "Link",
        false,
        "The next page, as `<…>; rel=\"next\"`; absent on the last page. With 410: where to begin again, `rel=\"start\"`.",
    ),
    ("Location", "Location", false, "The path at which it can be read."),
    ("Preference-Applied", "PreferenceApplied", false, "`return=minimal`."),
    (
        "RateLimit",
        "RateLimit",
        false,
        "The limit that counted this request, the requests left, and the seconds until it is full again: `\"caller\";r=599;t=1`.",
    ),
    (
        "RateLimit-Policy",
        "RateLimitPolicy",
        false,
        "The limit that counted this request, its requests, and their seconds: `\"caller\";q=600;w=60`.",
    ),
    ("Retry-After", "RetryAfter", false, "The seconds after which the request may be repeated."),
    ("WWW-Authenticate", "WwwAuthenticate", false, "How to authenticate (RFC 6750, RFC 7617)."),
    (
        "X-Request-Id",
        "RequestId",
        true,
        "Identifies the request, in the server's log too. Quote it when you ask for help.",
    ),
];

/// Each status of a refusal, its name, and what it means.
const REFUSALS: [(u16, &str, &str); 15] = [
    (400, "BadRequest", "The request cannot be read, or a parameter is wrong."),
    (401, "Unauthorized", "The access token is missing or not valid, or the credentials are wrong."),
    (403, "Forbidden", "The caller's role does not allow this."),
    (404, "NotFound", "It does not exist, or the caller may not see it."),
    (408, "RequestTimeout", "The body took too long to arrive."),
    (409, "Conflict", "The workflow does not allow this step now; `code` says why."),
    (410, "Gone", "The position is too old, or from before a restore; read everything again."),
    (412, "PreconditionFailed", "It has changed since it was read."),
    (413, "ContentTooLarge", "The body is too large."),
    (415, "UnsupportedMediaType", "The content type is not supported."),
    (422, "UnprocessableContent", "Some fields are wrong; `errors` names them."),
    (428, "PreconditionRequired", "`If-Match` is missing."),
    (429, "TooManyRequests", "Too many requests; see `Retry-After`."),
    (500, "InternalServerError", "Something went wrong on our side; `request_id` leads to it in the log."),
    (503, "ServiceUnavailable", "Busy or not ready; try again."),
];

/// The refusals of `/v1/oauth`, which have the form of RFC 6749.
const OAUTH: [u16; 7] = [400, 401, 408, 413, 429, 500, 503];

/// Adds the shared components to the document.
pub fn add(document: &mut Value) {
    let components = &mut document["components"];
    components["headers"] = HEADERS
        .iter()
        .map(|(_, id, required, text)| {
            let header = json!({"description": text, "required": required, "schema": {"type": "string"}});
            ((*id).to_owned(), header)
        })
        .collect::<Map<_, _>>()
        .into();
    components["parameters"] = parameters();
    components["responses"] = responses();
    components["securitySchemes"] = security_schemes();
}

/// Returns the headers of a response, as references.
pub fn headers<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    let id = |name: &str| HEADERS.iter().find(|(header, ..)| *header == name).map(|(_, id, ..)| *id);
    let reference = |name| json!({"$ref": format!("#/components/headers/{}", id(name).unwrap_or_default())});
    names.map(|name| (name.to_owned(), reference(name))).collect::<Map<_, _>>().into()
}

/// Returns the headers of every refusal.
pub fn headers_of_refusals() -> Value {
    headers(["X-Request-Id", "API-Version", "Content-Language", "RateLimit", "RateLimit-Policy"].into_iter())
}

/// Returns the name of the response to a refusal.
pub fn refusal_name(status: u16, is_oauth: bool) -> String {
    let name = REFUSALS.iter().find(|(of, ..)| *of == status).map_or("", |(_, name, _)| *name);
    if is_oauth { format!("OAuth{name}") } else { name.to_owned() }
}

fn responses() -> Value {
    let mut all = Map::new();
    let plain = ["X-Request-Id", "API-Version", "RateLimit", "RateLimit-Policy", "ETag"];
    let of = |extra: &[&'static str]| headers(plain.into_iter().chain(extra.iter().copied()));
    all.insert(
        "NotModified".to_owned(),
        json!({"description": "Not changed since the version in `If-None-Match`.", "headers": of(&[])}),
    );
    let extra = ["Preference-Applied", "Location", CASE_NUMBER, "Idempotency-Replayed"];
    all.insert(
        "Done".to_owned(),
        json!({"description": "Done. No body was requested.", "headers": of(&extra)}),
    );
    for (status, name, text) in REFUSALS {
        all.insert(name.to_owned(), refusal(status, text, "application/problem+json", "Problem"));
        if OAUTH.contains(&status) {
            all.insert(format!("OAuth{name}"), refusal(status, text, "application/json", "OAuthError"));
        }
    }
    all.into()
}

fn refusal(status: u16, text: &str, media: &str, schema: &str) -> Value {
    let mut response = json!({
        "description": text,
        "headers": headers_of_refusals(),
        "content": {media: {"schema": {"$ref": format!("#/components/schemas/{schema}")}}},
    });
    let more = match status {
        401 => "WWW-Authenticate",
        410 => "Link",
        // 409: the same request is still running
        409 | 429 | 503 => "Retry-After",
        _ => return response,
    };
    let more = headers([more].into_iter());
    if let (Some(headers), Value::Object(more)) = (response["headers"].as_object_mut(), more) {
        headers.extend(more);
    }
    response
}

fn parameters() -> Value {
    let tags = json!({"type": "string", "pattern": IF_MATCH, "examples": ["\"1\"", "*"]});
    json!({
        "AcceptLanguage": header(
            "Accept-Language",
            "Texts in Vietnamese (default) or English.",
            &json!({"type": "string", "examples": ["vi", "en"]}),
        ),
        "Fields": {
            "name": "fields", "in": "query", "required": false,
            "description": "Return only these fields, of a list: of each item; separated by commas. A dot leads into an object, or into each object of a list: `id,number,assignments.status`. What is not asked for is neither computed nor sent, also where the schema requires it.",
            "schema": {"type": "string", "minLength": 1, "maxLength": MOST_OF_FIELDS},
        },
        "IdempotencyKey": header(
            "Idempotency-Key",
            "A repeated request with the same key is executed once and gets the stored response, for 48 hours. Required for machine clients.",
            &json!({"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"}),
        ),
        "IfMatch": {
            "name": "If-Match", "in": "header", "required": true, "schema": tags,
            "description": "The `ETag` that was read; also a list of them, or `*` for any.",
        },
        "IfMatchWhenItExists": header(
            "If-Match",
            "The `ETag` that was read, a list of them, or `*`; required when the record exists.",
            &tags,
        ),
        "IfNoneMatch": header(
            "If-None-Match",
            "The `ETag` of the caller's copy: 304 when it has not changed.",
            &json!({"type": "string"}),
        ),
        "LastEventId": header(
            "Last-Event-ID",
            "The `id` of the last event that the client received; it counts before `cursor`.",
            &json!({"type": "string", "maxLength": 5000, "pattern": "^[A-Za-z0-9_-]*$"}),
        ),
        "Prefer": header(
            "Prefer",
            "`return=minimal`: respond without a body.",
            &json!({"type": "string", "examples": ["return=minimal"]}),
        ),
    })
}

fn header(name: &str, text: &str, schema: &Value) -> Value {
    json!({"name": name, "in": "header", "description": text, "required": false, "schema": schema})
}

/// Returns what a scope allows, from its description.
fn meaning(scope: Scope) -> String {
    let text = Scope::describe("", [scope]);
    text.split_once("`: ").map_or_else(String::new, |(_, meaning)| meaning.to_owned())
}

fn security_schemes() -> Value {
    let scopes: Map<_, _> =
        Scope::ALL.iter().map(|scope| (scope.word().to_owned(), Value::from(meaning(*scope)))).collect();
    json!({
        "token": {
            "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
            "description": "An access token. People get one from `POST /v1/auth/login` with user name and password, and a new one from `POST /v1/oauth/token` with `grant_type=refresh_token`; systems from `POST /v1/oauth/token` with `grant_type=client_credentials`. It is valid for `expires_in` seconds. The service follows RFC8725: it accepts its own issuer, audience and algorithm only.",
        },
        "oauth": {
            "type": "oauth2",
            "description": "How an agency's system gets its access token, for standard clients of OAuth 2.0. The token, a JWT as in RFC8725, is then sent as `token` says.",
            "flows": {"clientCredentials": {
                "tokenUrl": "/v1/oauth/token", "refreshUrl": "/v1/oauth/token", "scopes": scopes,
            }},
        },
        "client": {
            "type": "http", "scheme": "basic",
            "description": "The id and secret of a machine client, each form-encoded (RFC 6749, section 2.3.1). They may stand in the form instead.",
        },
        "access_link": {
            "type": "http", "scheme": "bearer",
            "description": "What `POST /v1/access-links/open` returns to an agency without users that has an access link. It is valid for `/v1/linked-assignment` and nothing else.",
        },
    })
}
