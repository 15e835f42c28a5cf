//! Sign-in, tokens and the caller's account: `/v1/auth`, `/v1/oauth`, `/v1/me`, `/.well-known`.

use actix_web::{HttpResponse, get, post, put};

use crate::http::extract::{Address, BeforePasswordChange, Json, RevocationCall, SignIn, TokenCall};
use crate::http::reply::unkept;
use crate::kernel::app::App;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::identity::login::{self, Login, Tokens};
use crate::service::identity::me::{self, CurrentUser};
use crate::service::identity::oauth::{self, Metadata, RevocationRequest, TokenRequest};
use crate::service::identity::password::{self, PasswordChange};
use crate::service::identity::signing_key::{self, JwkSet};

/// Sign in with a name and a password
///
/// For people. Returns an access token and a refresh token. 401 for a wrong name or password; 429 after too many
/// failed sign-ins for the account or from the address.
#[utoipa::path(tag = "identity", security(()), responses((status = 200, description = "Signed in", body = Tokens)))]
#[post("/auth/login")]
pub async fn sign_in(from: SignIn, mut app: App, login: Json<Login>) -> Result<HttpResponse> {
    let tokens = login::login(&mut app, &from.ctx, &from.address, login.into_inner()).await?;
    Ok(unkept(&tokens))
}

/// Exchange credentials or a refresh token for tokens
///
/// `client_credentials` for agencies' systems, `refresh_token` for people. Each refresh token can be used once; for 60
/// seconds, using it again returns the same successor, and afterwards it revokes all tokens of its login. A login ends
/// after the configured number of days, however often it is refreshed. Errors are as RFC 6749, section 5.2, defines
/// them; unknown parameters are ignored.
#[utoipa::path(tag = "identity", security(()),
    request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "Tokens", body = Tokens)))]
#[post("/oauth/token")]
pub async fn exchange_token(call: TokenCall, mut app: App) -> Result<HttpResponse> {
    let tokens = oauth::exchange(&mut app, &call.ctx, &call.address, call.request).await?;
    Ok(unkept(&tokens))
}

/// Revoke a token
///
/// Signs out. Revoking a refresh token ends its login on every process within five seconds. An unknown token is not an
/// error (RFC 7009). Client credentials may be sent; wrong ones are refused.
#[utoipa::path(tag = "identity", security(()),
    request_body(content = RevocationRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "Revoked, if it was valid")))]
#[post("/oauth/revoke")]
pub async fn revoke_token(call: RevocationCall, mut app: App) -> Result<HttpResponse> {
    oauth::revoke(&mut app, &call.ctx, &call.address, call.request).await?;
    Ok(HttpResponse::Ok().finish())
}

/// Read the caller's account, grants and permissions
///
/// For every signed-in caller. A permission is listed when the caller has it for at least some records.
#[utoipa::path(tag = "identity", responses((status = 200, description = "The caller", body = CurrentUser)))]
#[get("/me")]
pub async fn get_me(ctx: BeforePasswordChange, app: App) -> Result<Reply<CurrentUser>> {
    me::me(&app, &ctx.0).await.map(Reply::shown)
}

/// Change the own password
///
/// For people. Ends the caller's other logins; this one goes on. A wrong current password is 422 and counts as a failed
/// sign-in. After an admin has set a password, every other operation but `GET /v1/me` is 403 `password_change_required`
/// until the user has changed it here.
#[utoipa::path(tag = "identity", responses((status = 200, description = "Changed", body = CurrentUser)))]
#[put("/me/password")]
pub async fn put_password(
    ctx: BeforePasswordChange,
    mut app: App,
    address: Address,
    change: Json<PasswordChange>,
) -> Result<Reply<CurrentUser>> {
    password::change(&mut app, &ctx.0, &address.0, change.into_inner()).await.map(Reply::shown)
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
