//! Builds the OpenAPI 3.1 document from the code and adds what all operations have in common.

mod components;
mod examples;
mod operation;
mod parameters;
mod queries;
pub mod required;
pub mod schemas;
mod steps;
mod views;

use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use actix_web::web::Bytes;
use entity::enums::Timeliness;
use serde_json::Value;
use utoipa::OpenApi;

use crate::http::openapi::components::MOST_OF_FIELDS;
use crate::http::openapi::views::Views;
use crate::http::problem::{OAuthError, Problem};
use crate::kernel::context::LateEntry;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::fields::Fields;
use crate::kernel::filter::{
    CompetenceLevelOrNone, FulfilmentOrNone, IdOrNone, NatureOrNone, OutcomeOrNone, SessionPhaseOrNone,
    VerdictOrNone, VotersFeedbackOrNone,
};
use crate::kernel::names::NameSort;
use crate::kernel::reply::tag_of;
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
    tags(
        (name = "identity", description = "Sign-in, tokens, and the caller's account"),
        (name = "petitions", description = "Kiến nghị cử tri: registering and correcting petitions, and petitioners' identities"),
        (name = "cases", description = "What petitions and recommendations share: lists, search, steps, events"),
        (name = "assignments", description = "The assignments of cases to agencies, their due dates and steps"),
        (name = "referrals", description = "Chuyển đến: petitions that councils refer to each other and to central bodies"),
        (name = "responses", description = "Trả lời: agencies' responses, each to one or many assignments"),
        (name = "access_links", description = "Liên kết truy cập: an agency without users acts on one assignment, and the office confirms the draft of its response"),
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
        (name = "webhooks", description = "Webhooks: where the service sends what changed, and what became of it"),
        (name = "mail", description = "Mail: who is told what waits and what happened, and what became of the mails"),
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
                queries::describe(operation);
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

/// The document, and an index of it for the middleware: a path's methods, whether an operation takes a query besides
/// `fields`, and what views it returns.
pub struct Contract {
    pub json: Bytes,
    pub etag: String,
    operations: Vec<(ResourceDef, Vec<(Method, bool)>)>,
    views: Views,
}

impl Contract {
    /// Indexes a document.
    #[must_use]
    pub fn new(document: &Value) -> Self {
        let takes_query = |operation: &Value| {
            let parameters = operation.get("parameters").and_then(Value::as_array);
            parameters.into_iter().flatten().any(|parameter| {
                let parameter = parameters::resolved(document, parameter);
                parameter["in"] == "query" && parameter["name"] != "fields"
            })
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
        Self { etag: tag_of(&json), json, operations, views: Views::of(document) }
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
