//! Builds the OpenAPI 3.1 document from the code and adds what all operations have in common.

mod queries;
mod schemas;
mod views;

use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use entity::enums::Timeliness;
use serde_json::{Map, Value, json};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

use crate::http::openapi::views::Views;
use crate::http::problem::{OAuthError, Problem};
use crate::http::reply::CASE_NUMBER;
use crate::kernel::context::LateEntry;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::fields::Fields;
use crate::kernel::filter::{
    CompetenceLevelOrNone, FulfilmentOrNone, IdOrNone, NatureOrNone, OutcomeOrNone, SessionPhaseOrNone,
    VerdictOrNone, VotersFeedbackOrNone,
};
use crate::kernel::names::NameSort;
use crate::service::engine::allowed::words::{
    AssignmentAct, CaseAct, CommitmentAct, ReferralAct, ReminderLetterAct,
};
use crate::service::engine::assignment::facets::AssignmentFacet;
use crate::service::engine::assignment::list::AssignmentSort;
use crate::service::engine::case::facets::CaseFacet;
use crate::service::engine::case::list::CaseSort;
use crate::service::engine::commitment::facets::CommitmentFacet;
use crate::service::engine::commitment::list::CommitmentSort;
use crate::service::engine::expand::CaseExpansion;
use crate::service::referral::list::ReferralDirection;

/// The form of `If-Match` (RFC 9110, section 13.1.1): `*`, or a list of entity tags.
const IF_MATCH: &str = r#"^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$"#;

/// The length of `fields`.
const MOST_OF_FIELDS: usize = 2000;

/// The parts of the document that do not come from operations.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Kien nghi",
        description = include_str!("../../openapi/description.md"),
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers((url = "/", description = "The service that serves this document")),
    security(("token" = [])),
    // utoipa does not collect schemas that only query parameters use
    components(schemas(
        Problem, OAuthError, CaseExpansion, CaseSort, AssignmentSort, CommitmentSort, ReferralDirection, NameSort, Timeliness,
        LateEntry, IdOrNone, OutcomeOrNone, VerdictOrNone, NatureOrNone, CompetenceLevelOrNone, SessionPhaseOrNone,
        VotersFeedbackOrNone, FulfilmentOrNone, CaseAct, AssignmentAct, CommitmentAct, ReferralAct, ReminderLetterAct,
        CaseFacet, AssignmentFacet, CommitmentFacet
    )),
    modifiers(&Token),
    tags(
        (name = "identity", description = "Sign-in, tokens, and the caller's account"),
        (name = "petitions", description = "Kiến nghị cử tri: registering and correcting petitions, and petitioners' identities"),
        (name = "cases", description = "What petitions and recommendations share: lists, search, steps, events"),
        (name = "assignments", description = "The assignments of cases to agencies, their due dates and steps"),
        (name = "referrals", description = "Chuyển đến: petitions that councils refer to each other and to central bodies"),
        (name = "responses", description = "Trả lời: agencies' responses, each to one or many assignments"),
        (name = "commitments", description = "Cam kết: what responses promise, followed until it is kept, broken, waived or carried over"),
        (name = "reminder_letters", description = "Đôn đốc: reminder letters to agencies that are late, their answers, and the escalation levels"),
        (name = "supervisions", description = "Giám sát: supervisions and their stages, yearly programmes and norms"),
        (name = "conclusions", description = "Kết luận giám sát: what a supervision found and recommends"),
        (name = "recommendations", description = "Kiến nghị sau giám sát: recommendations to addressees, explanations, periodic reports"),
        (name = "themes", description = "Chủ đề: groups of recommendations from several supervisions"),
        (name = "links", description = "Links between cases: one arises from, settles or repeats another"),
        (name = "handovers", description = "Chuyển kỳ sau: open cases at the end of a session or term, and the signed lists that hand them over"),
        (name = "organizations", description = "Councils, their bodies, agencies, and their successors"),
        (name = "people", description = "Users, their grants (roles in organizations), and machine clients"),
        (name = "reference", description = "Administrative units, sectors, terms and sessions"),
        (name = "calendar", description = "Lịch làm việc: days off and make-up working days of each year"),
        (name = "deadlines", description = "Thời hạn: deadline rules, calculating due dates, and recalculating them"),
        (name = "service", description = "Health checks, keys, and this document")
    )
)]
pub struct Base;

struct Token;

impl Modify for Token {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let bearer = Http::builder().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(bearer));
    }
}

/// Returns the complete document, as it is served and committed.
#[must_use]
pub fn complete(from_code: &utoipa::openapi::OpenApi) -> Value {
    let mut document = serde_json::to_value(from_code).unwrap_or_default();
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        for (path, item) in paths.iter_mut() {
            for (method, operation) in item.as_object_mut().into_iter().flatten() {
                queries::describe(operation);
                if let Some(operation) = operation.as_object_mut() {
                    share(path, method, operation);
                }
            }
        }
    }
    schemas::name(&mut document);
    document
}

/// Adds the parameters, headers and error responses that follow from an operation's path and method.
fn share(path: &str, method: &str, operation: &mut Map<String, Value>) {
    let is_v1 = path.starts_with("/v1/");
    let is_open = operation.get("security") == Some(&json!([{}]));
    let has_body = operation.contains_key("requestBody");
    let changes = changes_existing(path, method);
    let makes_or_changes = path.starts_with("/v1/calendar/") && method == "put";
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
    let id = format!("{}_{id}", operation["tags"][0].as_str().unwrap_or_default());
    operation.insert("operationId".to_owned(), json!(id));
    if is_open {
        operation.insert("security".to_owned(), json!([]));
    }

    let mut refusals = vec![];
    if is_v1 {
        refusals.extend([400, 429, 503]);
        refusals.extend(if is_open { vec![401] } else { vec![401, 403, 404] });
    }
    let is_oauth = path.starts_with("/v1/oauth/");
    if has_body {
        refusals.extend([408, 413]);
        refusals.extend(if is_oauth { vec![] } else { vec![415, 422] });
    }
    if is_v1 && method != "get" && !is_open {
        refusals.push(409);
    }
    // an Idempotency-Key that was used for another request
    if is_v1 && method == "post" && !is_open && !has_body {
        refusals.push(422);
    }
    if changes || makes_or_changes {
        refusals.extend([412, 428]);
    }
    let shows_view = operation["responses"].pointer("/200/content/application~1json").is_some();
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    if let Some(parameters) = parameters.as_array_mut() {
        if is_v1 {
            parameters.push(header(
                "Accept-Language",
                "Texts in Vietnamese (default) or English.",
                false,
                &json!({"type": "string", "examples": ["vi", "en"]}),
            ));
        }
        if changes || makes_or_changes {
            let text = if changes {
                "The `ETag` that was read; also a list of them, or `*` for any."
            } else {
                "The `ETag` that was read, a list of them, or `*`; required when the record exists."
            };
            parameters.push(header(
                "If-Match",
                text,
                changes,
                &json!({"type": "string", "pattern": IF_MATCH, "examples": ["\"1\"", "*"]}),
            ));
        }
        if is_v1 && !is_open && method == "post" {
            let key = json!({"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"});
            parameters.push(header("Idempotency-Key", "A repeated request with the same key is executed once and gets the stored response, for 48 hours. Required for machine clients.", false, &key));
        }
        if is_v1 && !is_open && method != "get" {
            parameters.push(header(
                "Prefer",
                "`return=minimal`: respond without a body.",
                false,
                &json!({"type": "string", "examples": ["return=minimal"]}),
            ));
        }
        if is_v1 && !is_open && method == "get" && shows_view {
            parameters.push(fields());
        }
        if is_v1 && !is_open && method == "get" {
            parameters.push(header(
                "If-None-Match",
                "The `ETag` of the caller's copy: 304 when it has not changed.",
                false,
                &json!({"type": "string"}),
            ));
        }
    }
    let responses = operation.entry("responses").or_insert_with(|| json!({}));
    let Some(responses) = responses.as_object_mut() else { return };
    if is_v1 && !is_open {
        for (status, response) in responses.iter_mut().filter(|(status, _)| status.starts_with('2')) {
            let headers = response.as_object_mut().map(|r| r.entry("headers").or_insert_with(|| json!({})));
            if let Some(headers) = headers.and_then(Value::as_object_mut) {
                headers
                    .insert("ETag".to_owned(), described_header("The version, or a digest of the response."));
                if status == "201" {
                    headers
                        .insert("Location".to_owned(), described_header("The path at which it can be read."));
                }
            }
        }
        let (status, extra) = without_body(method, responses);
        responses.entry(status).or_insert(extra);
    }
    refusals.sort_unstable();
    for status in refusals {
        responses.entry(status.to_string()).or_insert_with(|| refusal(status, is_oauth));
    }
}

/// Returns the response without a body, beside those with one: nothing has changed, or no body was requested.
fn without_body(method: &str, responses: &Map<String, Value>) -> (&'static str, Value) {
    if method == "get" {
        return ("304", json!({"description": "Not changed since the version in `If-None-Match`."}));
    }
    let mut done = json!({"description": "Done. No body was requested."});
    let shows_case = responses.values().any(|response| {
        let schema = response.pointer("/content/application~1json/schema/$ref");
        schema.and_then(Value::as_str).is_some_and(|name| name.ends_with("/CaseView"))
    });
    if shows_case {
        done["headers"] = json!({CASE_NUMBER: described_header("The number of the case.")});
    }
    ("204", done)
}

/// Returns whether an operation changes an existing record: `PATCH`, `DELETE`, and steps.
fn changes_existing(path: &str, method: &str) -> bool {
    let appends = ["/steps", "/successors"].iter().any(|end| path.ends_with(end));
    matches!(method, "patch" | "delete")
        || (method == "post" && appends)
        || path.ends_with("/petitioner") && method == "put"
}

fn header(name: &str, text: &str, required: bool, schema: &Value) -> Value {
    json!({"name": name, "in": "header", "description": text, "required": required, "schema": schema})
}

/// Returns the parameter that reduces a view; of a list, each item.
fn fields() -> Value {
    json!({
        "name": "fields",
        "in": "query",
        "description": "Return only these fields, of a list: of each item; separated by commas. A dot leads into an object, or into each object of a list: `id,number,assignments.status`. What is not asked for is not computed either.",
        "required": false,
        "schema": {"type": "string", "minLength": 1, "maxLength": MOST_OF_FIELDS, "examples": ["id,version"]},
    })
}

fn described_header(text: &str) -> Value {
    json!({"description": text, "schema": {"type": "string"}})
}

fn refusal(status: u16, is_oauth: bool) -> Value {
    let text = match status {
        400 => "The request cannot be read, or a parameter is wrong.",
        401 => "The access token is missing or not valid, or the credentials are wrong.",
        403 => "The caller's role does not allow this.",
        404 => "It does not exist, or the caller may not see it.",
        408 => "The body took too long to arrive.",
        409 => "The workflow does not allow this step now; `code` says why.",
        412 => "It has changed since it was read.",
        413 => "The body is too large.",
        415 => "The content type is not supported.",
        422 => "Some fields are wrong; `errors` names them.",
        428 => "`If-Match` is missing.",
        429 => "Too many requests; see `Retry-After`.",
        _ => "Busy or not ready; try again.",
    };
    let (kind, schema) =
        if is_oauth { ("application/json", "OAuthError") } else { ("application/problem+json", "Problem") };
    json!({
        "description": text,
        "content": {kind: {"schema": {"$ref": format!("#/components/schemas/{schema}")}}}
    })
}

/// The document, and an index of it for the middleware: a path's methods, whether an operation takes a query besides
/// `fields`, and what views it returns.
pub struct Contract {
    pub json: String,
    operations: Vec<(ResourceDef, Vec<(Method, bool)>)>,
    views: Views,
}

impl Contract {
    /// Indexes a document.
    #[must_use]
    pub fn new(document: &Value) -> Self {
        let takes_query = |operation: &Value| {
            let parameters = operation.get("parameters").and_then(Value::as_array);
            parameters.into_iter().flatten().any(|p| p["in"] == "query" && p["name"] != "fields")
        };
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations = paths.map(|(path, item)| {
            let methods = item.as_object().into_iter().flatten().filter_map(|(method, operation)| {
                Some((Method::from_bytes(method.to_uppercase().as_bytes()).ok()?, takes_query(operation)))
            });
            (ResourceDef::new(path.as_str()), methods.collect())
        });
        let operations = operations.collect();
        Self { json: format!("{document:#}\n"), operations, views: Views::of(document) }
    }

    /// Returns the methods of a path; empty when there is no such path. A literal path wins over one with an id in it.
    #[must_use]
    pub fn methods(&self, path: &str) -> Vec<&str> {
        let named = |route: &ResourceDef| route.pattern() == Some(path);
        let has_name = self.operations.iter().any(|(route, _)| named(route));
        let is_it = |route: &ResourceDef| if has_name { named(route) } else { route.is_match(path) };
        let of_path = self.operations.iter().filter(|(route, _)| is_it(route));
        of_path.flat_map(|(_, methods)| methods.iter().map(|(method, _)| method.as_str())).collect()
    }

    /// Returns whether a literal path does not have this method; its last segment must not be taken for an id then.
    #[must_use]
    pub fn misses(&self, method: &Method, path: &str) -> bool {
        let mut named = self.operations.iter().filter(|(route, _)| route.pattern() == Some(path));
        let known = [Method::HEAD, Method::OPTIONS].contains(method);
        !known && named.next().is_some_and(|(_, methods)| methods.iter().all(|(m, _)| m != method))
    }

    /// Reads `fields` of a query, for the view that an operation returns.
    ///
    /// # Errors
    /// 400 with every name that the view does not have, or when the operation returns none.
    pub fn fields(&self, path: &str, query: &str) -> Result<Fields> {
        let given = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "fields");
        let given: Vec<_> = given.map(|(_, names)| names).collect();
        if given.is_empty() {
            return Ok(Fields::default());
        }
        let wrong = |code, english: String, vietnamese: String| {
            FieldError::parameter("fields", code, english).in_vietnamese(vietnamese)
        };
        let refused = |wrong| Err(Error::fields(Code::UnknownParameter, wrong));
        let names = given.join(",");
        if names.len() > MOST_OF_FIELDS {
            let (english, vietnamese) = (
                format!("at most {MOST_OF_FIELDS} characters"),
                format!("nhiều nhất {MOST_OF_FIELDS} ký tự"),
            );
            return refused(vec![wrong("length", english, vietnamese)]);
        }
        let fields = Fields::read(&names);
        let unknown = |name: String| {
            wrong("unknown", format!("no field `{name}`"), format!("không có trường `{name}`"))
        };
        match self.views.unknown(path, &fields) {
            Some(names) if names.is_empty() => Ok(fields),
            Some(names) => refused(names.into_iter().map(unknown).collect()),
            None => {
                let (english, vietnamese) =
                    ("this operation returns no view", "thao tác này không trả về đối tượng nào");
                refused(vec![wrong("unknown", english.to_owned(), vietnamese.to_owned())])
            }
        }
    }

    /// Returns whether an operation takes query parameters besides `fields`; true for an unknown operation, which is refused later.
    #[must_use]
    pub fn takes_query(&self, method: &Method, path: &str) -> bool {
        let of_path = self.operations.iter().filter(|(route, _)| route.is_match(path));
        let mut operations = of_path.flat_map(|(_, methods)| methods).filter(|(m, _)| m == method);
        operations.next().is_none_or(|(_, takes)| *takes)
    }
}
