//! Signing in: `/v1/auth`, `/v1/oauth`, `/v1/me`, `/.well-known`.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get, post};

use crate::http::extract::{Anonymous, Form, Json, basic};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::service::identity::login::{self, Login, Tokens};
use crate::service::identity::me::{self, Me};
use crate::service::identity::oauth::{self, Metadata, RevocationRequest, TokenRequest};
use crate::service::identity::signing_key::{self, JwkSet};

/// Sign in with a name and a password
///
/// 429 after too many failures for the account or from the address.
#[utoipa::path(tag = "identity", security(()), responses((status = 200, description = "Signed in", body = Tokens)))]
#[post("/auth/login")]
pub async fn sign_in(from: Anonymous, app: Data<App>, login: Json<Login>) -> Result<HttpResponse> {
    let tokens = login::login(&app, &from.call, &from.address, login.into_inner()).await?;
    Ok(unkept(&tokens))
}

/// Exchange credentials or a refresh token for tokens
///
/// `client_credentials` for agencies' systems, `refresh_token` for people. A refresh token used twice ends its session.
#[utoipa::path(tag = "identity", security(()),
    request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "Tokens", body = Tokens)))]
#[post("/oauth/token")]
pub async fn exchange_token(
    from: Anonymous,
    app: Data<App>,
    request: HttpRequest,
    form: Form<TokenRequest>,
) -> Result<HttpResponse> {
    let mut form = form.into_inner();
    if let Some((name, secret)) = basic(&request) {
        (form.client_id, form.client_secret) = (Some(name), Some(secret));
    }
    let tokens = oauth::exchange(&app, &from.call, &from.address, form).await?;
    Ok(unkept(&tokens))
}

/// Sign out: end what a token stands for
///
/// A refresh token ends its session on every process within five seconds; an unknown token is not an error.
#[utoipa::path(tag = "identity", security(()),
    request_body(content = RevocationRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "Ended, if it was alive")))]
#[post("/oauth/revoke")]
pub async fn revoke_token(
    from: Anonymous,
    app: Data<App>,
    form: Form<RevocationRequest>,
) -> Result<HttpResponse> {
    oauth::revoke(&app, &from.call, &form.into_inner()).await?;
    Ok(HttpResponse::Ok().finish())
}

/// Who am I, and what may I do
#[utoipa::path(tag = "identity", responses((status = 200, description = "The caller", body = Me)))]
#[get("/me")]
pub async fn get_me(call: Call, app: Data<App>) -> Result<Answer<Me>> {
    me::me(&app, &call).await.map(Answer::shown)
}

/// Public keys of access tokens
#[utoipa::path(tag = "identity", security(()), responses((status = 200, description = "Keys", body = JwkSet)))]
#[get("/.well-known/jwks.json")]
pub async fn get_jwks(app: Data<App>) -> Result<Answer<JwkSet>> {
    signing_key::jwks(&app).await.map(Answer::shown)
}

/// Authorization server metadata
#[utoipa::path(tag = "identity", security(()), responses((status = 200, description = "Metadata", body = Metadata)))]
#[get("/.well-known/oauth-authorization-server")]
pub async fn get_metadata(app: Data<App>) -> Answer<Metadata> {
    Answer::shown(oauth::metadata(&app))
}

/// Tokens are kept by nobody on the way (RFC 6749, section 5.1).
fn unkept(tokens: &Tokens) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(tokens)
}
