//! Middleware around every request: request id, timeout, one log line, problem details for errors, common headers.

use std::time::{Duration, Instant};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{self, AcceptEncoding, Encoding, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use uuid::Uuid;

use crate::domain::actor::Actor;
use crate::http::extract::{data, has_bearer};
use crate::http::openapi::Contract;
use crate::http::rate_limit::Left;
use crate::http::{docs, problem};
use crate::kernel::app::App;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Language};

/// Identifies a request in responses, logs and events.
#[derive(Clone, Copy)]
pub struct RequestId(pub Uuid);

/// The authenticated caller, for the log.
#[derive(Clone, Copy)]
pub struct ActorId(pub Uuid);

/// What is known of a request before it is routed; routing consumes the request.
pub struct RequestInfo {
    /// Always made here: callers do not choose what stands in the events.
    pub id: Uuid,
    /// The id that the caller sent, only for the log.
    client_id: Option<Uuid>,
    pub path: String,
    /// The decoded path that routing uses: `%6D` and `m` are the same.
    pub route: String,
    pub language: Language,
    /// The caller sent an access token.
    pub has_bearer: bool,
    /// The method that routing sees: `HEAD` is answered like `GET`, without the body.
    method: Method,
    is_head: bool,
    contract: Option<Data<Contract>>,
    app: Option<Data<App>>,
}

impl RequestInfo {
    /// Notes what an error says about the state of the process.
    pub fn note(&self, error: &Error) {
        if let Some(app) = &self.app {
            app.writes.note(error);
        }
    }

    /// Returns the configuration of the service.
    pub fn config(&self) -> Option<&Config> {
        self.app.as_ref().map(|app| &app.config)
    }

    /// Reads a request, which already has an id if it was read before.
    pub fn of(request: &HttpRequest) -> Self {
        let known = request.extensions().get::<RequestId>().map(|known| known.0);
        Self {
            id: known.unwrap_or_else(|| RequestContext::now(Actor::default()).new_id()),
            client_id: named(request),
            path: request.path().to_owned(),
            route: request.match_info().as_str().to_owned(),
            language: problem::language(request),
            has_bearer: has_bearer(request),
            method: request.method().clone(),
            is_head: false,
            contract: data::<Contract>(request).ok(),
            app: data::<App>(request).ok(),
        }
    }

    /// Returns whether errors must have the form of RFC 6749.
    pub fn is_oauth(&self) -> bool {
        self.route.starts_with("/v1/oauth/")
    }
}

/// Weakens the entity tag of a compressed response: its bytes differ from those of the uncompressed one, which a strong
/// tag denies (RFC 9110, section 8.8.3.3). Removes the word that keeps the compressor away, which clients are not sent.
///
/// # Errors
/// Those of the inner services.
pub async fn weaken_tag(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    if headers.get(header::CONTENT_ENCODING).is_some_and(|value| value == "identity") {
        headers.remove(header::CONTENT_ENCODING);
    }
    let strong =
        headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).filter(|tag| tag.starts_with('"'));
    if let Some(weak) = strong.and_then(|tag| HeaderValue::try_from(format!("W/{tag}")).ok())
        && headers.contains_key(header::CONTENT_ENCODING)
    {
        headers.insert(header::ETAG, weak);
    }
    Ok(response)
}

/// Leaves `Accept-Encoding` away where none of its encodings is known here: the response is not encoded then (RFC 9110,
/// section 12.5.3), and the compressor, which knows no problems, refuses nothing.
///
/// # Errors
/// Those of the inner services.
pub async fn accept_plain(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let known =
        [Encoding::identity(), Encoding::brotli(), Encoding::gzip(), Encoding::deflate(), Encoding::zstd()];
    let wanted = request.get_header::<AcceptEncoding>();
    if wanted.is_some_and(|wanted| wanted.negotiate(known.iter()).is_none()) {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    next.call(request).await
}

/// Handles every request.
///
/// # Errors
/// Only with a complete response inside, when the request was consumed and cannot be used to build one.
pub async fn handle(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let began = Instant::now();
    // RFC 9110, section 9.3.2: the same response without the body, which the connection leaves out
    let is_head = request.method() == Method::HEAD;
    if is_head {
        request.head_mut().method = Method::GET;
    }
    let info = RequestInfo { is_head, ..RequestInfo::of(request.request()) };
    if let Some(response) = without_slash(request.request(), &info) {
        return Ok(finish(&info, began, request.into_response(response)));
    }
    request.extensions_mut().insert(RequestId(info.id));
    if info.contract.as_ref().is_some_and(|contract| contract.misses(&info.method, &info.route)) {
        let response = of_status(StatusCode::NOT_FOUND, &info);
        return Ok(finish(&info, began, request.into_response(response)));
    }
    if let Some(error) = refuse(request.request(), &info) {
        let response = problem::render(&error, &info);
        return Ok(finish(&info, began, request.into_response(response)));
    }
    // reading the body and answering may each take the timeout
    let patience = data::<App>(request.request()).map_or(60, |app| app.config.request_timeout * 2);
    match tokio::time::timeout(Duration::from_secs(patience), next.call(request)).await {
        Ok(Ok(answered)) => Ok(finish(&info, began, as_problem(answered, &info))),
        Ok(Err(error)) => Err(detached(of_error(&error, &info))),
        Err(_) => {
            tracing::error!(request_id = %info.id, path = info.path, "the response took too long");
            Err(detached(problem::bare(Code::Unavailable, &info)))
        }
    }
}

/// Redirects a path that ends with a slash to the path without it, if there is such a path.
fn without_slash(request: &HttpRequest, info: &RequestInfo) -> Option<HttpResponse> {
    let path = info.route.strip_suffix('/').filter(|path| !path.is_empty() && !path.ends_with('/'))?;
    let known = !info.contract.as_ref()?.methods(path).is_empty();
    let query = request.uri().query().map_or_else(String::new, |query| format!("?{query}"));
    let target = format!("{}{query}", request.path().strip_suffix('/')?);
    known.then(|| HttpResponse::PermanentRedirect().insert_header((header::LOCATION, target)).finish())
}

/// Turns a refused preflight into a problem: the CORS middleware refuses it in plain text before [`handle`] runs.
///
/// # Errors
/// As [`handle`].
pub async fn preflight(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.method() != Method::OPTIONS {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let began = Instant::now();
    let info = RequestInfo::of(request.request());
    let answered = next.call(request).await?;
    match answered.status().is_success() || answered.headers().contains_key("x-request-id") {
        true => Ok(answered.map_into_boxed_body()),
        false => Ok(finish(&info, began, as_problem(answered, &info))),
    }
}

/// Wraps a response whose request was consumed.
fn detached(response: HttpResponse) -> actix_web::Error {
    InternalError::from_response("the request is gone", response).into()
}

/// Adds the common headers and writes the log line.
fn finish(info: &RequestInfo, began: Instant, mut answered: ServiceResponse) -> ServiceResponse {
    let request = answered.request().clone();
    // actix reads the body of a response to HEAD to its end, which a stream does not have
    if info.is_head && matches!(answered.response().body().size(), BodySize::Stream) {
        answered = answered.map_body(|_, _| BoxBody::new(()));
    }
    set_headers(&request, answered.response_mut(), info);
    log(&request, answered.status(), began, info);
    answered
}

/// Returns the response unchanged, or a problem in its place.
fn as_problem(answered: ServiceResponse<impl MessageBody + 'static>, info: &RequestInfo) -> ServiceResponse {
    let response = match answered.response().error() {
        Some(error) => Some(of_error(error, info)),
        None if is_bare(answered.response()) => Some(of_status(answered.status(), info)),
        None => None,
    };
    match response {
        Some(response) => answered.into_response(response),
        None => answered.map_into_boxed_body(),
    }
}

/// Returns the request id that the caller sent, when it is a UUID.
fn named(request: &HttpRequest) -> Option<Uuid> {
    Uuid::parse_str(request.headers().get("X-Request-Id")?.to_str().ok()?).ok()
}

/// Returns whether a method reads a view.
pub fn is_read(method: &Method) -> bool {
    [Method::GET, Method::HEAD].contains(method)
}

/// Refuses query parameters when the operation takes none, or `fields` at most, which is read with the caller.
fn refuse(request: &HttpRequest, info: &RequestInfo) -> Option<Error> {
    let query = request.query_string();
    if query.is_empty() || info.contract.as_ref()?.takes_query(&info.method, &info.route) {
        return None;
    }
    let takes_fields = is_read(&info.method) && info.route.starts_with("/v1/");
    let mut names = form_urlencoded::parse(query.as_bytes()).map(|(name, _)| name);
    let name = names.find(|name| !takes_fields || name != "fields")?;
    let wrong = FieldError::parameter(name, "unknown", "this operation takes no such query parameter");
    Some(Error::fields(Code::UnknownParameter, vec![wrong]))
}

fn of_error(error: &actix_web::Error, info: &RequestInfo) -> HttpResponse {
    match error.as_error::<Error>() {
        Some(error) => problem::render(error, info),
        None => of_status(error.as_response_error().status_code(), info),
    }
}

/// Returns whether a response is an error that actix itself wrote in plain text.
fn is_bare<B>(response: &HttpResponse<B>) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    response.status().as_u16() >= 400 && kind.is_none_or(|kind| !kind.contains("json"))
}

fn of_status(status: StatusCode, info: &RequestInfo) -> HttpResponse {
    let contract = info.contract.as_ref();
    let allowed = contract.map(|contract| contract.methods(&info.route)).unwrap_or_default();
    if status == StatusCode::NOT_FOUND && !allowed.is_empty() && !allowed.contains(&info.method.as_str()) {
        let mut response = problem::bare(Code::MethodNotAllowed, info);
        let head = allowed.contains(&"GET").then_some("HEAD");
        let allowed: Vec<_> = allowed.iter().copied().chain(head).collect();
        if let Ok(value) = HeaderValue::from_str(&allowed.join(", ")) {
            response.headers_mut().insert(header::ALLOW, value);
        }
        return response;
    }
    let code = Code::ALL.iter().copied().find(|code| code.status() == status.as_u16());
    problem::bare(code.unwrap_or(Code::MalformedRequest), info)
}

/// Sets the headers that every response has.
fn set_headers(request: &HttpRequest, response: &mut HttpResponse, info: &RequestInfo) {
    let is_error = response.status().as_u16() >= 400;
    let headers = response.headers_mut();
    // token responses set `no-store` themselves
    let keeps_own = headers.contains_key(header::CACHE_CONTROL);
    let media = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let (is_html, is_json) = (media.starts_with("text/html"), media.contains("json"));
    let has_texts = is_html || is_json && (is_error || info.route.starts_with("/v1/"));
    // a stored response is in the language of the first request, which is not known any more
    let has_language =
        headers.contains_key(header::CONTENT_LANGUAGE) || headers.contains_key("idempotency-replayed");
    let has_policy = headers.contains_key(header::CONTENT_SECURITY_POLICY);
    let mut put = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    put("x-request-id", &info.id.to_string());
    put("api-version", env!("CARGO_PKG_VERSION"));
    put("x-content-type-options", "nosniff");
    // the CORS middleware adds `Origin`
    put("vary", "Authorization, Accept-Language, Accept-Encoding");
    if has_texts && !has_language {
        put("content-language", if info.language == Language::English { "en" } else { "vi" });
    }
    if is_html && !has_policy {
        put("content-security-policy", docs::POLICY);
        put("x-frame-options", "DENY");
        put("referrer-policy", "no-referrer");
    }
    if info.route.starts_with("/v1/") && !keeps_own {
        put("cache-control", "private, no-cache");
    }
    if let Some(left) = request.extensions().get::<Left>() {
        put("ratelimit-policy", &format!("\"{}\";q={};w=60", left.policy, left.quota));
        put("ratelimit", &format!("\"{}\";r={};t={}", left.policy, left.remaining, left.reset));
    }
}

/// Writes one log line per request; it never contains a query, a body or a name.
fn log(request: &HttpRequest, status: StatusCode, began: Instant, info: &RequestInfo) {
    let route = request.match_pattern().unwrap_or_else(|| "-".to_owned());
    let actor = request.extensions().get::<ActorId>().map(|actor| actor.0.to_string());
    let latency_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    let method = if info.is_head { "HEAD" } else { request.method().as_str() };
    let status = status.as_u16();
    let client_request_id = info.client_id.map(tracing::field::display);
    tracing::info!(request_id = %info.id, client_request_id, actor = actor.as_deref().unwrap_or("-"), method, route, status, latency_us, "request");
}

/// Returns whether the caller requested no response body (RFC 7240).
pub fn prefers_minimal(request: &HttpRequest) -> bool {
    let prefer = request.headers().get("Prefer").and_then(|v| v.to_str().ok()).unwrap_or_default();
    request.method() != Method::GET && prefer.split([',', ';']).any(|p| p.trim() == "return=minimal")
}
