//! What surrounds every request: an id, a limit in time, one log line, one shape of errors, common headers.

use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use uuid::Uuid;

use crate::app::App;
use crate::domain::actor::Actor;
use crate::error::{Code, Error, FieldError};
use crate::http::extract::data;
use crate::http::limit::Left;
use crate::http::openapi::Contract;
use crate::http::problem;
use crate::service::call::Call;

/// Names a request in answers, logs and events.
#[derive(Clone, Copy)]
pub struct RequestId(pub Uuid);

/// Who asked, once known: for the log.
#[derive(Clone, Copy)]
pub struct ActorId(pub Uuid);

/// Wraps every request.
///
/// # Errors
/// Never: every failure becomes an answer.
pub async fn frame(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let began = Instant::now();
    let id = named(request.request()).unwrap_or_else(|| Call::now(Actor::default()).new_id());
    request.extensions_mut().insert(RequestId(id));
    let inner = request.request().clone();
    let mut response = match refuse(&inner) {
        Some(error) => problem::render(&error, &inner, id),
        None => run(request, next, &inner, id).await,
    };
    dress(&inner, &mut response, id);
    log(&inner, response.status(), began, id);
    Ok(ServiceResponse::new(inner, response))
}

/// The caller's own id for the request, when it is a UUID.
fn named(request: &HttpRequest) -> Option<Uuid> {
    Uuid::parse_str(request.headers().get("X-Request-Id")?.to_str().ok()?).ok()
}

/// Refuses query parameters where an operation takes none.
fn refuse(request: &HttpRequest) -> Option<Error> {
    if request.query_string().is_empty() {
        return None;
    }
    let contract = data::<Contract>(request).ok()?;
    if contract.takes_query(request.method(), request.path()) {
        return None;
    }
    let name = request.query_string().split(['=', '&']).next().unwrap_or_default();
    let wrong = FieldError::parameter(name, "unknown", "this operation takes no query parameters");
    Some(Error::fields(Code::UnknownParameter, vec![wrong]))
}

/// Runs the request within its time, and turns every failure into a problem.
async fn run(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
    inner: &HttpRequest,
    id: Uuid,
) -> HttpResponse {
    // the body may take its time first; then the answer
    let patience = data::<App>(inner).map_or(60, |app| app.config.request_timeout * 2);
    match tokio::time::timeout(Duration::from_secs(patience), next.call(request)).await {
        Err(_) => problem::bare(Code::Unavailable, inner, id),
        Ok(Err(error)) => of_error(&error, inner, id),
        Ok(Ok(response)) => match response.response().error() {
            Some(error) => of_error(error, inner, id),
            None if is_bare(response.response()) => of_status(response.status(), inner, id),
            None => response.into_parts().1.map_into_boxed_body(),
        },
    }
}

fn of_error(error: &actix_web::Error, request: &HttpRequest, id: Uuid) -> HttpResponse {
    match error.as_error::<Error>() {
        Some(error) => problem::render(error, request, id),
        None => of_status(error.as_response_error().status_code(), request, id),
    }
}

/// A refusal that actix made by itself, in plain text.
fn is_bare<B>(response: &HttpResponse<B>) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    response.status().as_u16() >= 400 && kind.is_none_or(|kind| !kind.contains("json"))
}

fn of_status(status: StatusCode, request: &HttpRequest, id: Uuid) -> HttpResponse {
    let contract = data::<Contract>(request).ok();
    let allowed = contract.as_ref().map(|contract| contract.methods(request.path())).unwrap_or_default();
    if status == StatusCode::NOT_FOUND && !allowed.is_empty() && !allowed.contains(&request.method().as_str()) {
        let mut response = problem::bare(Code::MethodNotAllowed, request, id);
        if let Ok(value) = HeaderValue::from_str(&allowed.join(", ")) {
            response.headers_mut().insert(header::ALLOW, value);
        }
        return response;
    }
    let code = Code::ALL.iter().copied().find(|code| code.status() == status.as_u16());
    problem::bare(code.unwrap_or(Code::MalformedRequest), request, id)
}

/// Headers that every answer carries.
fn dress(request: &HttpRequest, response: &mut HttpResponse, id: Uuid) {
    let headers = response.headers_mut();
    let mut put = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    put("x-request-id", &id.to_string());
    put("api-version", env!("CARGO_PKG_VERSION"));
    put("x-content-type-options", "nosniff");
    put("vary", "Authorization, Accept-Language, Accept-Encoding, Origin");
    if request.path().starts_with("/v1/") {
        put("cache-control", "private, no-cache");
    }
    if let Some(left) = request.extensions().get::<Left>() {
        put("ratelimit-policy", &format!("\"{}\";q={};w=60", left.policy, left.quota));
        put("ratelimit", &format!("\"{}\";r={};t={}", left.policy, left.remaining, left.reset));
    }
}

/// One line a request: never a query, a body or a name.
fn log(request: &HttpRequest, status: StatusCode, began: Instant, id: Uuid) {
    let route = request.match_pattern().unwrap_or_else(|| "-".to_owned());
    let actor = request.extensions().get::<ActorId>().map(|actor| actor.0.to_string());
    let latency_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    let (method, status) = (request.method().as_str(), status.as_u16());
    tracing::info!(request_id = %id, actor = actor.as_deref().unwrap_or("-"), method, route, status, latency_us, "request");
}

/// Whether the caller wants no body back (RFC 7240).
pub fn prefers_minimal(request: &HttpRequest) -> bool {
    let prefer = request.headers().get("Prefer").and_then(|v| v.to_str().ok()).unwrap_or_default();
    request.method() != Method::GET && prefer.split([',', ';']).any(|p| p.trim() == "return=minimal")
}
