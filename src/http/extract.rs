//! What a handler takes: the call first, so that nobody unknown learns anything; then path, query and body.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;
use tokio::sync::SetOnce;
use uuid::Uuid;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::app::App;
use crate::domain::actor::Actor;
use crate::error::{Code, Error, FieldError, Result};
use crate::http::frame::{ActorId, RequestId};
use crate::http::limit::Limiter;
use crate::secrets::digest;
use crate::service::call::{Call, Idempotency, clock};
use crate::service::identity::session::authenticate;

type Extracting<T> = Pin<Box<dyn Future<Output = Result<T>>>>;

/// Where the body's digest goes when it has been read.
#[derive(Clone, Default)]
struct BodyDigest(Arc<OnceLock<String>>);

/// Opens when the caller is known: a handler's extractors run side by side, and who is unknown learns nothing.
#[derive(Clone, Default)]
struct Gate(Arc<SetOnce<()>>);

/// Waits for the caller to be known, where the operation wants to know.
async fn caller_known(request: &HttpRequest) {
    let gate = request.extensions().get::<Gate>().cloned();
    if let Some(gate) = gate {
        gate.0.wait().await;
    }
}

/// The caller, authenticated and within the rate.
impl FromRequest for Call {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        // at once: the body is read while the caller is still being looked up
        let digest = BodyDigest::default();
        if request.headers().contains_key("Idempotency-Key") {
            request.extensions_mut().insert(digest.clone());
        }
        let gate = Gate::default();
        request.extensions_mut().insert(gate.clone());
        Box::pin(async move {
            let app = data::<App>(&request)?;
            let now = clock();
            let session = match bearer(&request) {
                Ok(token) => authenticate(&app, now, token).await,
                Err(error) => Err(error),
            };
            let session = match session {
                Ok(session) => session,
                Err(error) => {
                    Limiter::strangers(&request, &address(&request, &app))?;
                    return Err(error);
                }
            };
            Limiter::callers(&request, session.actor.id())?;
            request.extensions_mut().insert(ActorId(session.actor.id()));
            let mut call = Call::at(now, session.actor.clone());
            call.request_id = request_id(&request);
            call.idempotency = idempotency(&request, digest, call.actor.client_id.is_some())?;
            let _ = gate.0.set(());
            Ok(call)
        })
    }
}

/// A call by nobody in particular: signing in. Carries the address it came from.
pub struct Anonymous {
    pub call: Call,
    pub address: String,
}

impl FromRequest for Anonymous {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let app = data::<App>(&request)?;
            let address = address(&request, &app);
            Limiter::sign_ins(&request, &address)?;
            let mut call = Call::now(Actor::default());
            call.request_id = request_id(&request);
            Ok(Self { call, address })
        })
    }
}

/// The version that a write refers to.
pub struct IfMatch(pub i64);

impl FromRequest for IfMatch {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            caller_known(&request).await;
            let value = request.headers().get(header::IF_MATCH).ok_or(Code::IfMatchRequired)?;
            let text = value.to_str().unwrap_or_default().trim();
            let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            // a tag that is none of ours matches nothing
            quoted.and_then(|text| text.parse().ok()).map(Self).ok_or_else(|| Error::from(Code::Stale))
        })
    }
}

/// Path parameters.
pub struct Path<T>(T);

impl<T> Path<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Path<T> {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        #[expect(clippy::disallowed_types, reason = "wrapped here, once")]
        let inner = actix_web::web::Path::<T>::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            caller_known(&request).await;
            // an id of another kind is an id of nothing
            Ok(Self(inner.await.map_err(|_| Code::NotFound)?.into_inner()))
        })
    }
}

/// Query parameters; unknown ones are refused by the type itself.
pub struct Query<T>(T);

impl<T> Query<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Query<T> {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            caller_known(&request).await;
            let text = request.query_string();
            if form_urlencoded::parse(text.as_bytes()).any(|(_, value)| value.contains('\0')) {
                return Err(parameter("a NUL character"));
            }
            #[expect(clippy::disallowed_types, reason = "wrapped here, once")]
            let read = actix_web::web::Query::<T>::from_query(text);
            let query = read.map_err(|error| parameter(&error.to_string()))?.into_inner();
            let wrong = |errors| Error::fields(Code::UnknownParameter, parameters(&errors));
            query.validate().map_err(wrong)?;
            Ok(Self(query))
        })
    }
}

/// A refusal of the query, naming the parameter when the message does.
fn parameter(message: &str) -> Error {
    let name = message.split('`').nth(1).unwrap_or("query");
    let code = if message.contains("unknown field") { "unknown" } else { "invalid" };
    Error::fields(Code::UnknownParameter, vec![FieldError::parameter(name, code, message)])
}

/// The validator's findings about a query, by parameter.
fn parameters(errors: &ValidationErrors) -> Vec<FieldError> {
    let of_query = |error: FieldError| FieldError {
        parameter: error.pointer.map(|pointer| pointer.trim_start_matches('/').to_owned()),
        pointer: None,
        ..error
    };
    flatten(errors).into_iter().map(of_query).collect()
}

/// A JSON body: of bounded size, well formed, without unknown fields, valid.
pub struct Json<T>(T);

impl<T> Json<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Json<T> {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            caller_known(&request).await;
            is_of_type(&request, "application/json")?;
            let body = read(&request, payload).await?;
            if has_nul(&body) {
                return Err(Error::field("", "nul", "a text must not hold a NUL character"));
            }
            let mut json = serde_json::Deserializer::from_slice(&body);
            let value: T = serde_path_to_error::deserialize(&mut json).map_err(|e| unreadable(&e, &body))?;
            json.end().map_err(|e| Error::because(Code::MalformedRequest, e.to_string()))?;
            value.validate().map_err(|errors| Error::fields(Code::Invalid, flatten(&errors)))?;
            Ok(Self(value))
        })
    }
}

/// A form body, as OAuth wants it.
pub struct Form<T>(T);

impl<T> Form<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Form<T> {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            is_of_type(&request, "application/x-www-form-urlencoded")?;
            let body = read(&request, payload).await?;
            let text = std::str::from_utf8(&body)
                .map_err(|_| Error::because(Code::MalformedRequest, "not UTF-8"))?;
            if text.contains("%00") || text.contains('\0') {
                return Err(Error::field("", "nul", "a text must not hold a NUL character"));
            }
            #[expect(clippy::disallowed_types, reason = "a form is read as a query is")]
            let read = actix_web::web::Query::<T>::from_query(text);
            let value = read.map_err(|e| Error::field("", "invalid", e.to_string()))?.into_inner();
            value.validate().map_err(|errors| Error::fields(Code::Invalid, flatten(&errors)))?;
            Ok(Self(value))
        })
    }
}

/// Name and secret of HTTP Basic, if sent (RFC 6749, section 2.3.1).
pub fn basic(request: &HttpRequest) -> Option<(String, String)> {
    let value = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    let text = STANDARD.decode(value.strip_prefix("Basic ")?).ok()?;
    let (name, secret) = std::str::from_utf8(&text).ok()?.split_once(':')?;
    Some((name.to_owned(), secret.to_owned()))
}

pub fn data<T: 'static>(request: &HttpRequest) -> Result<Data<T>> {
    request.app_data::<Data<T>>().cloned().ok_or_else(|| Error::Internal("not configured".to_owned()))
}

fn bearer(request: &HttpRequest) -> Result<&str> {
    let value = request.headers().get(header::AUTHORIZATION).ok_or(Code::Unauthenticated)?;
    let text = value.to_str().map_err(|_| Code::Unauthenticated)?;
    text.strip_prefix("Bearer ").map(str::trim).ok_or_else(|| Code::Unauthenticated.into())
}

fn request_id(request: &HttpRequest) -> Uuid {
    request.extensions().get::<RequestId>().map_or_else(Uuid::nil, |id| id.0)
}

/// The caller's address; a proxy's word for it only when configured.
fn address(request: &HttpRequest, app: &App) -> String {
    let told = request.headers().get("X-Forwarded-For").filter(|_| app.config.trust_forwarded_for);
    let told = told.and_then(|v| v.to_str().ok()).and_then(|list| list.rsplit(',').next());
    match told {
        Some(address) => address.trim().to_owned(),
        None => request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default(),
    }
}

/// The key of a repeatable `POST`; agencies' systems must send one.
fn idempotency(request: &HttpRequest, digest: BodyDigest, required: bool) -> Result<Option<Idempotency>> {
    if request.method() != actix_web::http::Method::POST {
        return Ok(None);
    }
    let Some(value) = request.headers().get("Idempotency-Key") else {
        return if required { Err(Code::IdempotencyKeyRequired.into()) } else { Ok(None) };
    };
    let key = value.to_str().unwrap_or_default();
    if key.is_empty() || key.len() > 255 {
        let wrong = FieldError::parameter("Idempotency-Key", "length", "1 to 255 visible ASCII characters");
        return Err(Error::fields(Code::UnknownParameter, vec![wrong]));
    }
    Ok(Some(Idempotency { key: key.to_owned(), digest: digest.0 }))
}

fn is_of_type(request: &HttpRequest, wanted: &str) -> Result<()> {
    let sent = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let (kind, parameters) = sent.split_once(';').unwrap_or((sent, ""));
    let utf8 = match parameters.trim().to_ascii_lowercase().strip_prefix("charset=") {
        Some(charset) => charset.trim_matches('"') == "utf-8",
        None => true,
    };
    if kind.trim().eq_ignore_ascii_case(wanted) && utf8 {
        return Ok(());
    }
    Err(Error::because(Code::UnsupportedMediaType, format!("send {wanted} in UTF-8")))
}

/// The whole body, bounded in size and time; its digest goes to the call.
async fn read(request: &HttpRequest, payload: Payload) -> Result<Bytes> {
    let app = data::<App>(request)?;
    let limit = app.config.body_limit;
    let mut payload = payload;
    let payload = actix_web::web::Payload::from_request(request, &mut payload).await;
    let payload = payload.map_err(|e| Error::Internal(e.to_string()))?;
    let patience = Duration::from_secs(app.config.request_timeout);
    let read = tokio::time::timeout(patience, payload.to_bytes_limited(limit)).await;
    let body = read
        .map_err(|_| Error::from(Code::Timeout))?
        .map_err(|_| Error::because(Code::TooLarge, format!("at most {limit} bytes")))?
        .map_err(|e| Error::because(Code::MalformedRequest, e.to_string()))?;
    let place = request.extensions().get::<BodyDigest>().cloned();
    if let Some(place) = place {
        let what = format!("{} {}\n", request.method(), request.path());
        let _ = place.0.set(digest(&[what.as_bytes(), &body].concat()));
    }
    Ok(body)
}

/// Whether a JSON text spells a NUL: `\u0000` after an even number of backslashes.
fn has_nul(body: &[u8]) -> bool {
    body.windows(6).enumerate().filter(|(_, six)| *six == br"\u0000").any(|(at, _)| {
        let before = body[..at].iter().rev().take_while(|byte| **byte == b'\\').count();
        before % 2 == 0
    })
}

/// Not JSON at all: 400. JSON of another shape: 422, with a pointer.
fn unreadable(error: &serde_path_to_error::Error<serde_json::Error>, body: &[u8]) -> Error {
    let inner = error.inner();
    // a number where a word is due counts as bad syntax for the parser, not for the caller
    let is_json = || serde_json::from_slice::<serde_json::Value>(body).is_ok();
    if !inner.is_data() && !is_json() {
        return Error::because(Code::MalformedRequest, inner.to_string());
    }
    let segments = error.path().iter().map(|segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{key}"),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    });
    let mut pointer: String = segments.collect();
    let message = inner.to_string();
    let code = match &message {
        m if m.starts_with("unknown field") => "unknown",
        m if m.starts_with("missing field") => "required",
        m if m.starts_with("unknown variant") => "unknown_word",
        _ => "type",
    };
    // a field that is missing, or not known to a variant, is named by the message alone
    if let ("unknown" | "required", Some(name)) = (code, message.split('`').nth(1)) {
        let named = format!("/{name}");
        if !pointer.ends_with(&named) {
            pointer.push_str(&named);
        }
    }
    Error::field(&pointer, code, message)
}

/// The validator's tree as a list of pointers, without the rejected values.
fn flatten(errors: &ValidationErrors) -> Vec<FieldError> {
    let mut all = Vec::new();
    walk("", errors, &mut all);
    all.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    all
}

fn walk(at: &str, errors: &ValidationErrors, all: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        let pointer = format!("{at}/{field}");
        match kind {
            ValidationErrorsKind::Struct(inner) => walk(&pointer, inner, all),
            ValidationErrorsKind::List(items) => {
                items.iter().for_each(|(i, inner)| walk(&format!("{pointer}/{i}"), inner, all));
            }
            ValidationErrorsKind::Field(found) => all.extend(found.iter().map(|one| {
                let mut bounds: Vec<_> = one.params.iter().filter(|(name, _)| *name != "value").collect();
                bounds.sort_by_key(|(name, _)| name.to_string());
                let bounds: Vec<_> = bounds.iter().map(|(name, bound)| format!("{name} {bound}")).collect();
                FieldError::field(
                    &pointer,
                    one.code.clone(),
                    format!("{} {}", one.code, bounds.join(", ")).trim(),
                )
            })),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_nul_is_seen_only_where_it_is_one() {
        assert!(super::has_nul(br#"{"a":"x\u0000"}"#) && super::has_nul(br#"{"a":"\\\u0000"}"#));
        assert!(!super::has_nul(br#"{"a":"\\u0000"}"#) && !super::has_nul(br#"{"a":"\u0001"}"#));
    }
}
