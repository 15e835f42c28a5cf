//! Sign-in, tokens and the caller's account: `/v1/auth`, `/v1/oauth`, `/v1/me`, `/.well-known`.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, get, post};

use crate::http::extract::{Anonymous, Form, Json, basic};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::identity::login::{self, Login, Tokens};
use crate::service::identity::me::{self, CurrentUser};
use crate::service::identity::oauth::{self, Metadata, RevocationRequest, TokenRequest};
use crate::service::identity::signing_key::{self, JwkSet};

/// Sign in with a name and a password
///
/// For people. Returns an access token and a refresh token. 401 for a wrong name or password; 429 after too many
/// failed sign-ins for the account or from the address.
#[utoipa::path(tag = "identity", security(()), responses((status = 200, description = "Signed in", body = Tokens)))]
#[post("/auth/login")]
pub async fn sign_in(from: Anonymous, mut app: App, login: Json<Login>) -> Result<HttpResponse> {
    let tokens = login::login(&mut app, &from.ctx, &from.address, login.into_inner()).await?;
    Ok(unkept(&tokens))
}

/// Exchange credentials or a refresh token for tokens
///
/// `client_credentials` for agencies' systems, `refresh_token` for people. Each refresh token can be used once: a
/// second use revokes all tokens of its login.
#[utoipa::path(tag = "identity", security(()),
    request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "Tokens", body = Tokens)))]
#[post("/oauth/token")]
pub async fn exchange_token(
    from: Anonymous,
    mut app: App,
    request: HttpRequest,
    form: Form<TokenRequest>,
) -> Result<HttpResponse> {
    let mut form = form.into_inner();
    if let Some((name, secret)) = basic(&request) {
        (form.client_id, form.client_secret) = (Some(name), Some(secret));
    }
    let tokens = oauth::exchange(&mut app, &from.ctx, &from.address, form).await?;
    Ok(unkept(&tokens))
}

/// Revoke a token
///
/// Signs out. Revoking a refresh token ends its login on every process within five seconds. An unknown token is not an
/// error (RFC 7009).
#[utoipa::path(tag = "identity", security(()),
    request_body(content = RevocationRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "Revoked, if it was valid")))]
#[post("/oauth/revoke")]
pub async fn revoke_token(
    from: Anonymous,
    mut app: App,
    form: Form<RevocationRequest>,
) -> Result<HttpResponse> {
    oauth::revoke(&mut app, &from.ctx, &form.into_inner()).await?;
    Ok(HttpResponse::Ok().finish())
}

/// Read the caller's account, grants and permissions
///
/// For every signed-in caller. A permission is listed when the caller has it for at least some records.
#[utoipa::path(tag = "identity", responses((status = 200, description = "The caller", body = CurrentUser)))]
#[get("/me")]
pub async fn get_me(ctx: RequestContext, app: App) -> Result<Reply<CurrentUser>> {
    me::me(&app, &ctx).await.map(Reply::shown)
}

/// Read the public keys that verify access tokens
///
/// As a JSON Web Key Set. Needs no token.
#[utoipa::path(tag = "identity", security(()), responses((status = 200, description = "Keys", body = JwkSet)))]
#[get("/.well-known/jwks.json")]
pub async fn get_jwks(app: App) -> Result<Reply<JwkSet>> {
    signing_key::jwks(&app).await.map(Reply::shown)
}

/// Read the authorization server's metadata
///
/// As RFC 8414 defines it.
#[utoipa::path(tag = "identity", security(()), responses((status = 200, description = "Metadata", body = Metadata)))]
#[get("/.well-known/oauth-authorization-server")]
pub async fn get_metadata(app: App) -> Reply<Metadata> {
    Reply::shown(oauth::metadata(&app))
}

/// Returns tokens with `no-store`: no cache may keep them (RFC 6749, section 5.1).
fn unkept(tokens: &Tokens) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(tokens)
}
