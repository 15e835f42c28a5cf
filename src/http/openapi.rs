//! Builds the OpenAPI 3.1 document from the code and adds what all operations have in common.

mod components;
mod examples;
mod operation;
mod parameters;
pub mod required;
pub mod schemas;
mod steps;

use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use actix_web::web::Bytes;
use entity::enums::Timeliness;
use serde_json::Value;
use utoipa::OpenApi;

use crate::http::problem::{OAuthError, Problem};
use crate::kernel::context::LateEntry;
use crate::kernel::names::NameSort;
use crate::kernel::reply::tag_of;
use crate::service::engine::assignment::list::AssignmentSort;
use crate::service::engine::case::list::CaseSort;
use crate::service::engine::commitment::list::CommitmentSort;
use crate::service::referral::list::ReferralDirection;

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
        Problem, OAuthError, CaseSort, AssignmentSort, CommitmentSort, ReferralDirection, NameSort, Timeliness, LateEntry
    )),
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

/// Returns the complete document, as it is served and committed.
#[must_use]
pub fn complete(from_code: &utoipa::openapi::OpenApi) -> Value {
    let mut document = serde_json::to_value(from_code).unwrap_or_default();
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        for (path, item) in paths.iter_mut() {
            for (method, operation) in item.as_object_mut().into_iter().flatten() {
                if let Some(operation) = operation.as_object_mut() {
                    operation::share(path, method, operation);
                }
            }
        }
    }
    components::add(&mut document);
    schemas::name(&mut document);
    steps::describe(&mut document);
    required::mark(&mut document);
    parameters::share(&mut document);
    examples::add(&mut document);
    document
}

/// The document, and an index of it for the middleware: a path's methods, and whether an operation takes a query.
pub struct Contract {
    pub json: Bytes,
    pub etag: String,
    operations: Vec<(ResourceDef, Vec<(Method, bool)>)>,
}

impl Contract {
    /// Indexes a document.
    #[must_use]
    pub fn new(document: &Value) -> Self {
        let takes_query = |operation: &Value| {
            let parameters = operation.get("parameters").and_then(Value::as_array);
            parameters.into_iter().flatten().any(|p| parameters::resolved(document, p)["in"] == "query")
        };
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations = paths.map(|(path, item)| {
            let methods = item.as_object().into_iter().flatten().filter_map(|(method, operation)| {
                Some((Method::from_bytes(method.to_uppercase().as_bytes()).ok()?, takes_query(operation)))
            });
            (ResourceDef::new(path.as_str()), methods.collect())
        });
        let operations = operations.collect();
        let json = Bytes::from(format!("{document:#}\n"));
        Self { etag: tag_of(&json), json, operations }
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
        *method != Method::OPTIONS
            && named.next().is_some_and(|(_, methods)| methods.iter().all(|(m, _)| m != method))
    }

    /// Returns whether an operation takes query parameters; true for an unknown operation, which is refused later.
    #[must_use]
    pub fn takes_query(&self, method: &Method, path: &str) -> bool {
        let of_path = self.operations.iter().filter(|(route, _)| route.is_match(path));
        let mut operations = of_path.flat_map(|(_, methods)| methods).filter(|(m, _)| m == method);
        operations.next().is_none_or(|(_, takes)| *takes)
    }
}
