//! The callers of operations: who they are, and whom each kind of operation admits.

use std::time::{Duration, Instant};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use chrono::{DateTime, Utc};

use crate::domain::actor::Actor;
use crate::http::extract::{
    AuthGate, Extracting, WholeBody, address, bearer, data, idempotency_key, if_match, request_digest,
    request_id,
};
use crate::http::middleware::{ActorId, is_read};
use crate::http::openapi::Contract;
use crate::http::problem::language;
use crate::http::rate_limit::Limiter;
use crate::kernel::app::App;
use crate::kernel::auth::access_link;
use crate::kernel::auth::authenticate::authenticate;
use crate::kernel::context::{Expected, Idempotency, RequestContext};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::fields::Fields;

/// Authenticates the caller and checks the rate limit. A caller who must change the password is refused.
impl FromRequest for RequestContext {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        authenticated(request, Keys::InHeader, Admits::Accounts(has_own_password))
    }
}

fn has_own_password(actor: &Actor) -> Result<()> {
    match actor.must_change_password {
        true => Err(Code::PasswordChangeRequired.into()),
        false => Ok(()),
    }
}

/// The context of an operation whose body has idempotency keys of its own.
pub struct WithKeysInBody(pub RequestContext);

impl FromRequest for WithKeysInBody {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let ctx = authenticated(request, Keys::InBody, Admits::Accounts(has_own_password));
        Box::pin(async move { Ok(Self(ctx.await?)) })
    }
}

/// Where a request has its idempotency keys.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    InHeader,
    InBody,
}

/// The context of the few operations that are open to a caller who must change the password first.
pub struct BeforePasswordChange(pub RequestContext);

impl FromRequest for BeforePasswordChange {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let ctx = authenticated(request, Keys::InHeader, Admits::Accounts(|_| Ok(())));
        Box::pin(async move { Ok(Self(ctx.await?)) })
    }
}

/// The context of the operations that are open to somebody with an access link, and to nobody else. No other operation
/// knows the token of a link.
pub struct WithAccessLink(pub RequestContext);

impl FromRequest for WithAccessLink {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let ctx = authenticated(request, Keys::InHeader, Admits::AccessLinks);
        Box::pin(async move { Ok(Self(ctx.await?)) })
    }
}

/// Whom an operation admits.
#[derive(Clone, Copy)]
enum Admits {
    /// Callers with an access token who pass a check.
    Accounts(fn(&Actor) -> Result<()>),
    /// Callers with the token of an access link.
    AccessLinks,
}

impl Admits {
    async fn actor(self, app: &App, now: DateTime<Utc>, token: &str) -> Result<Actor> {
        match self {
            Self::Accounts(_) => Ok(authenticate(app, now, token).await?.actor.clone()),
            Self::AccessLinks => access_link::authenticate(app, now, token).await,
        }
    }

    fn check(self, actor: &Actor) -> Result<()> {
        match self {
            Self::Accounts(check) => check(actor),
            Self::AccessLinks => Ok(()),
        }
    }
}

/// A body that arrives within this time after the authentication needs no other one.
const AT_ONCE: Duration = Duration::from_millis(200);

/// Authenticates the caller, checks the rate limit, and then whether the operation admits the caller. Where the operation
/// has a body that arrives slowly, the caller is authenticated again at its end: who sends slowly gains no time.
fn authenticated(request: &HttpRequest, keys: Keys, admits: Admits) -> Extracting<RequestContext> {
    let request = request.clone();
    // before the first await: the body is read while the caller is still being authenticated
    let gate = AuthGate::default();
    request.extensions_mut().insert(gate.clone());
    Box::pin(async move {
        let app = data::<App>(&request)?;
        let mut now = app.clock.now();
        let mut actor = match known(&app, &request, admits, now).await {
            Ok(actor) => actor,
            Err(error) => {
                Limiter::unauthenticated(&request, &address(&request, &app))?;
                return Err(error);
            }
        };
        let known_at = Instant::now();
        Limiter::callers(&request, actor.id())?;
        request.extensions_mut().insert(ActorId(actor.id()));
        admits.check(&actor)?;
        let key = match keys {
            Keys::InHeader => idempotency_key(&request, actor.client_id.is_some())?,
            Keys::InBody => None,
        };
        let fields = fields(&request)?;
        let _ = gate.0.set(());
        let body = request.extensions().get::<WholeBody>().cloned();
        let digest = match body {
            Some(body) => {
                let digest = body.0.wait().await.clone();
                now = app.clock.now();
                if known_at.elapsed() > AT_ONCE {
                    actor = known(&app, &request, admits, now).await?;
                    admits.check(&actor)?;
                }
                digest
            }
            None if key.is_some() => request_digest(&request, &[]),
            None => String::new(),
        };
        let mut ctx = RequestContext::at(now, actor);
        ctx.request_id = request_id(&request);
        ctx.language = language(&request);
        let expected = if_match(&request).and_then(|value| value.to_str().ok()).and_then(Expected::read);
        ctx.expected = expected.unwrap_or_default();
        ctx.idempotency = key.map(|key| Idempotency { key, digest });
        ctx.fields = fields;
        Ok(ctx)
    })
}

async fn known(app: &App, request: &HttpRequest, admits: Admits, now: DateTime<Utc>) -> Result<Actor> {
    admits.actor(app, now, bearer(request)?).await
}

/// Returns the fields of the view that the caller asks for, and notes them for the response.
fn fields(request: &HttpRequest) -> Result<Fields> {
    if !is_read(request.method()) {
        return Ok(Fields::default());
    }
    let path = request.match_pattern().unwrap_or_default();
    let fields = data::<Contract>(request)?.fields(&path, request.query_string())?;
    request.extensions_mut().insert(fields.clone());
    Ok(fields)
}
