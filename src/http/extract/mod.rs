//! The extractors of handlers: first the caller, so that unauthenticated callers learn nothing; then path, query, body.

mod body;
mod caller;
mod late;
mod oauth;
mod query;
pub mod shape;

use std::future::{Future, Ready, ready};
use std::net::{IpAddr, Ipv6Addr};
use std::pin::Pin;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use serde::de::DeserializeOwned;
use tokio::sync::SetOnce;
use uuid::Uuid;
use validator::{Validate, ValidationErrors};

use crate::http::middleware::{RequestId, is_read};
use crate::http::rate_limit::Limiter;
use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::context::Expected;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::secrets::digest;

use body::flatten;
pub use body::{CalendarText, Json, JsonText, parse, parse_but};
pub use caller::{BeforePasswordChange, WithAccessLink, WithKeysInBody};
pub use oauth::{RevocationCall, SignIn, TokenCall};

pub type Extracting<T> = Pin<Box<dyn Future<Output = Result<T>>>>;

/// Receives the digest of method, path and body, if the request has an idempotency key, when the whole body has been read. The caller's extractor waits for it: a
/// body may take long to arrive, and the caller's rights, and the time, are those at its end.
#[derive(Clone, Default)]
struct WholeBody(Arc<SetOnce<String>>);

impl WholeBody {
    /// Says that an extractor of this request reads its body. To be called before its first await.
    fn of(request: &HttpRequest) -> Self {
        let body = Self::default();
        request.extensions_mut().insert(body.clone());
        body
    }
}

/// Returns what tells one request from another with the same idempotency key: SHA-256 of method, path and body.
fn request_digest(request: &HttpRequest, body: &[u8]) -> String {
    let what = format!("{} {}\n", request.method(), request.path());
    digest(&[what.as_bytes(), body].concat())
}

/// Opens when the caller is authenticated. A handler's extractors run concurrently; those that could refuse a request
/// wait here, so that an unauthenticated caller learns nothing from them.
#[derive(Clone, Default)]
struct AuthGate(Arc<SetOnce<()>>);

/// Waits until the caller is authenticated, where the operation requires it.
async fn caller_known(request: &HttpRequest) {
    let gate = request.extensions().get::<AuthGate>().cloned();
    if let Some(gate) = gate {
        gate.0.wait().await;
    }
}

/// Extracts the application's handle for this request.
impl FromRequest for App {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(data::<App>(request).map(|app| app.handle()))
    }
}

/// The access token, with which the caller is authenticated again while an operation that takes long is going on.
impl FromRequest for AccessToken {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        // without a token, the authentication refuses the request
        ready(Ok(Self::new(bearer(request).unwrap_or_default())))
    }
}

/// What a client sends to open a stream, besides its query.
pub struct StreamCall {
    pub token: AccessToken,
    /// The `id` of the last event that the client received.
    pub last_event_id: Option<String>,
}

impl FromRequest for StreamCall {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let last = request.headers().get("Last-Event-ID").filter(|value| !value.is_empty());
        // what is no ASCII is no cursor either
        let last_event_id = last.map(|value| value.to_str().unwrap_or("?").to_owned());
        let token = AccessToken::new(bearer(request).unwrap_or_default());
        ready(Ok(Self { token, last_event_id }))
    }
}

/// The network address of a caller who is authenticated.
pub struct Address(pub String);

impl FromRequest for Address {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            caller_known(&request).await;
            let app = data::<App>(&request)?;
            Ok(Self(address(&request, &app)))
        })
    }
}

/// A caller who needs no token, within the rate limit of the network address.
pub struct Anybody;

impl FromRequest for Anybody {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let admitted = |app: Data<App>| Limiter::unauthenticated(request, &address(request, &app));
        ready(data::<App>(request).and_then(admitted).map(|()| Self))
    }
}

/// Returns `If-Match`; an empty one names nothing, like a missing one.
fn if_match(request: &HttpRequest) -> Option<&HeaderValue> {
    request.headers().get(header::IF_MATCH).filter(|value| !value.as_bytes().trim_ascii().is_empty())
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
            let value = if_match(&request).ok_or(Code::IfMatchRequired)?;
            let expected = value.to_str().ok().and_then(Expected::read);
            let malformed = || {
                let wrong = FieldError::parameter("If-Match", "invalid", "send the ETag as it was received");
                Error::fields(Code::MalformedRequest, vec![wrong])
            };
            // a tag in another format matches nothing
            expected.ok_or_else(malformed)?.first().map(Self).ok_or_else(|| Error::from(Code::Stale))
        })
    }
}

/// The version that a write refers to, where the record may not exist yet.
pub struct OptionalIfMatch(pub Option<i64>);

impl FromRequest for OptionalIfMatch {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let present = if_match(request).is_some();
        let version = IfMatch::from_request(request, payload);
        Box::pin(async move { Ok(Self(if present { Some(version.await?.0) } else { None })) })
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
            // a malformed id identifies nothing
            Ok(Self(inner.await.map_err(|_| Code::NotFound)?.into_inner()))
        })
    }
}

/// Query parameters, without `fields`, which every view has; the type itself refuses unknown ones.
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
            let others = |pair: &&str| !is_read(request.method()) || !pair.starts_with("fields=");
            let text: Vec<&str> = request.query_string().split('&').filter(others).collect();
            let query: T = query::read(&text.join("&"))?;
            let wrong = |errors| Error::fields(Code::UnknownParameter, parameters(&errors));
            query.validate().map_err(wrong)?;
            Ok(Self(query))
        })
    }
}

/// Returns the validator's errors about a query, by parameter.
fn parameters(errors: &ValidationErrors) -> Vec<FieldError> {
    let of_query = |error: FieldError| FieldError {
        parameter: error.pointer.map(|pointer| pointer.trim_start_matches('/').to_owned()),
        pointer: None,
        ..error
    };
    flatten(errors).into_iter().map(of_query).collect()
}

pub fn data<T: 'static>(request: &HttpRequest) -> Result<Data<T>> {
    request.app_data::<Data<T>>().cloned().ok_or_else(|| Error::internal("not configured".to_owned()))
}

/// Returns what follows an authentication scheme; its name is case-insensitive (RFC 9110, section 11.1).
fn scheme<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    let (sent, rest) = value.split_once(' ')?;
    sent.eq_ignore_ascii_case(name).then(|| rest.trim())
}

/// Returns whether the caller sent an access token, valid or not.
pub fn has_bearer(request: &HttpRequest) -> bool {
    bearer(request).is_ok_and(|token| !token.is_empty())
}

fn bearer(request: &HttpRequest) -> Result<&str> {
    let value = request.headers().get(header::AUTHORIZATION).ok_or(Code::Unauthenticated)?;
    let text = value.to_str().map_err(|_| Code::Unauthenticated)?;
    scheme(text, "Bearer").ok_or_else(|| Code::Unauthenticated.into())
}

fn request_id(request: &HttpRequest) -> Uuid {
    request.extensions().get::<RequestId>().map_or_else(Uuid::nil, |id| id.0)
}

/// Returns the caller's network address. `X-Forwarded-For` is used only when configured, and only its last entry: a
/// proxy appends its entry to the header it finds or adds a header of its own; the caller may have sent all others.
fn address(request: &HttpRequest, app: &App) -> String {
    let forwarded =
        request.headers().get_all("X-Forwarded-For").last().filter(|_| app.config.trust_forwarded_for);
    let forwarded = forwarded.and_then(|line| line.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
    forwarded.or_else(|| request.peer_addr().map(|peer| peer.ip())).map(client_network).unwrap_or_default()
}

/// Returns the network that one client controls: an IPv4 address, or the /64 network that an IPv6 subscriber gets.
fn client_network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => Ipv6Addr::from(u128::from(address) >> 64 << 64).to_string(),
    }
}

/// Returns the idempotency key of a `POST`; agencies' systems must send one.
fn idempotency_key(request: &HttpRequest, required: bool) -> Result<Option<String>> {
    if request.method() != actix_web::http::Method::POST {
        return Ok(None);
    }
    let Some(value) = request.headers().get("Idempotency-Key") else {
        return if required { Err(Code::IdempotencyKeyRequired.into()) } else { Ok(None) };
    };
    let key = value.to_str().unwrap_or_default();
    if key.is_empty() || key.len() > 255 || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        let wrong = FieldError::parameter("Idempotency-Key", "format", "1 to 255 visible ASCII characters");
        return Err(Error::fields(Code::UnknownParameter, vec![wrong]));
    }
    Ok(Some(key.to_owned()))
}
