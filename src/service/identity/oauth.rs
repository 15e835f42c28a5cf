//! OAuth 2.0: `client_credentials` for agencies' systems, rotating refresh tokens, revocation.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use entity::enums::{Role, Scope};
use entity::{client, refresh_token, revoked_token, user};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::auth::token;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::View;
use crate::kernel::secrets::digest;
use crate::kernel::unversioned;
use crate::service::identity::backoff::LoginAttempt;
use crate::service::identity::login::{self, Tokens};

/// A token request (RFC 6749). Which fields are needed depends on the grant type.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenRequest {
    /// `client_credentials` or `refresh_token`.
    #[validate(length(max = 50))]
    #[schema(max_length = 50, example = "refresh_token")]
    pub grant_type: String,
    /// For `refresh_token`.
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub refresh_token: Option<String>,
    /// For `client_credentials`, unless sent as HTTP Basic.
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub client_id: Option<String>,
    #[validate(length(max = 200))]
    #[schema(max_length = 200, format = Password)]
    pub client_secret: Option<String>,
    /// Scopes separated by spaces. Default: all scopes of the client.
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub scope: Option<String>,
}

/// A revocation request (RFC 7009).
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevocationRequest {
    /// A refresh token (revokes its whole token family) or an access token.
    #[validate(length(min = 1, max = 4000))]
    #[schema(min_length = 1, max_length = 4000)]
    pub token: String,
    /// Ignored: the server recognizes its own tokens.
    #[validate(length(max = 50))]
    #[schema(max_length = 50)]
    pub token_type_hint: Option<String>,
}

/// Exchanges credentials for tokens.
///
/// # Errors
/// 400 for an invalid grant; 401 for an invalid client; 429 while the client is blocked.
pub async fn exchange(
    app: &mut App,
    ctx: &RequestContext,
    address: &str,
    request: TokenRequest,
) -> Result<Tokens> {
    match request.grant_type.as_str() {
        "client_credentials" => client_credentials(app, ctx, address, &request).await,
        "refresh_token" => refresh(app, ctx, request.refresh_token.as_deref().unwrap_or_default()).await,
        _ => Err(Code::UnsupportedGrantType.into()),
    }
}

async fn client_credentials(
    app: &mut App,
    ctx: &RequestContext,
    address: &str,
    request: &TokenRequest,
) -> Result<Tokens> {
    let name = request.client_id.as_deref().unwrap_or_default();
    let guess = LoginAttempt::new(name, address);
    guess.begin(app, ctx).await?;
    let found = match Uuid::parse_str(name) {
        Ok(id) => client::Entity::find_by_id(id).one(app.read()).await?,
        Err(_) => None,
    };
    let secret = digest(request.client_secret.as_deref().unwrap_or_default().as_bytes());
    let known = |c: &client::Model| {
        c.disabled_at.is_none()
            && verify_slices_are_equal(c.secret_hash.as_bytes(), secret.as_bytes()).is_ok()
    };
    let Some(client) = found.filter(known) else {
        return Err(Code::InvalidCredentials.into());
    };
    let tx = app.begin(ctx).await?;
    guess.succeeded(&tx).await?;
    tx.done().await?;
    let granted: Vec<Scope> = client.scopes.split(' ').filter_map(|word| word.parse().ok()).collect();
    let requested = match request.scope.as_deref() {
        None => granted,
        Some(words) => words
            .split_whitespace()
            .map(|word| word.parse().ok().filter(|scope| granted.contains(scope)))
            .collect::<Option<Vec<Scope>>>()
            .ok_or(Code::InvalidScope)?,
    };
    let scope = requested.iter().map(|s| s.word()).collect::<Vec<_>>().join(" ");
    let mut claims = token::claims(&app.config, ctx, client.id, client.token_version);
    claims.client_id = Some(client.id);
    claims.scope = Some(scope.clone());
    claims.org = Some(client.organization_id);
    claims.roles = vec![Role::Handler, Role::Head];
    Ok(Tokens {
        access_token: token::sign(app, &claims).await?,
        token_type: "Bearer",
        expires_in: app.config.access_token_seconds,
        refresh_token: None,
        scope: Some(scope),
    })
}

/// Exchanges a refresh token for a new pair. A token that is used twice revokes its whole family.
async fn refresh(app: &mut App, ctx: &RequestContext, token: &str) -> Result<Tokens> {
    let signer = token::signer(app).await?;
    let tx = app.begin(ctx).await?;
    let (found, user) = lock(&tx, token).await?.ok_or(Code::InvalidGrant)?;
    if found.used_at.is_some() {
        end_family(ctx, &tx, found.family_id).await?;
        tx.done().await?;
        return Err(Error::because(Code::InvalidGrant, "token used before: the login is revoked"));
    }
    // rotation only marks a token as used; a revoked token means that the whole family is revoked
    let ended = refresh_token::Entity::find()
        .filter(refresh_token::Column::FamilyId.eq(found.family_id))
        .filter(refresh_token::Column::RevokedAt.is_not_null());
    let over = found.expires_at <= ctx.now || user.disabled_at.is_some();
    if over || ended.one(&tx).await?.is_some() {
        return Err(Code::InvalidGrant.into());
    }
    let used =
        refresh_token::ActiveModel { id: Set(found.id), used_at: Set(Some(ctx.now)), ..Default::default() };
    unversioned::update(&tx, used).await?;
    let tokens = login::issue(ctx, &tx, &signer, &user, found.family_id).await?;
    tx.done().await?;
    Ok(tokens)
}

/// Loads a refresh token and locks its user, so that changes to the user's token families run one after the other.
async fn lock(tx: &Tx<'_>, token: &str) -> Result<Option<(refresh_token::Model, user::Model)>> {
    let of_hash = refresh_token::Column::TokenHash.eq(digest(token.as_bytes()));
    let find = || refresh_token::Entity::find().filter(of_hash.clone());
    let Some(found) = find().one(tx).await? else { return Ok(None) };
    let user = user::Entity::find_by_id(found.user_id).lock_exclusive().one(tx).await?;
    // loaded again: it may have been used or revoked while the lock was waited for
    Ok(find().one(tx).await?.zip(user))
}

/// Revokes a token. An unknown token is not an error (RFC 7009, section 2.2).
pub async fn revoke(app: &mut App, ctx: &RequestContext, request: &RevocationRequest) -> Result<()> {
    // before the transaction begins, because verifying may read the signing keys over its own connection
    let claims = match token::verify(app, ctx.now, &request.token).await {
        Ok(claims) => Some(claims),
        Err(error) if error.code() == Some(Code::Unauthenticated) => None,
        Err(error) => return Err(error),
    };
    let tx = app.begin(ctx).await?;
    if let Some(claims) = claims {
        end_token(ctx, &tx, claims.jti).await?;
    } else if let Some((found, _)) = lock(&tx, &request.token).await? {
        end_family(ctx, &tx, found.family_id).await?;
    }
    tx.done().await
}

/// Revokes a token family. Its user must be locked.
async fn end_family(ctx: &RequestContext, tx: &Tx<'_>, family: Uuid) -> Result<()> {
    unversioned::update_many::<refresh_token::Entity>()
        .col_expr(refresh_token::Column::RevokedAt, Expr::value(ctx.now))
        .filter(refresh_token::Column::FamilyId.eq(family))
        .exec(tx)
        .await?;
    end_token(ctx, tx, family).await
}

/// Revokes every refresh token of a user.
pub async fn end_sessions_of(tx: &Tx<'_>, ctx: &RequestContext, user: Uuid) -> Result<()> {
    unversioned::update_many::<refresh_token::Entity>()
        .col_expr(refresh_token::Column::RevokedAt, Expr::value(ctx.now))
        .filter(refresh_token::Column::UserId.eq(user))
        .exec(tx)
        .await?;
    Ok(())
}

/// Stores an access token or a token family as revoked, for as long as an access token could still be valid.
async fn end_token(ctx: &RequestContext, tx: &Tx<'_>, id: Uuid) -> Result<()> {
    let alive = chrono::Duration::seconds(i64::from(tx.shared().config.access_token_seconds) + 60);
    let row = revoked_token::ActiveModel { id: Set(id), expires_at: Set(ctx.now + alive) };
    let again = OnConflict::column(revoked_token::Column::Id)
        .update_column(revoked_token::Column::ExpiresAt)
        .to_owned();
    revoked_token::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// Authorization server metadata (RFC 8414).
#[derive(Debug, Serialize, ToSchema)]
pub struct Metadata {
    pub issuer: String,
    pub token_endpoint: String,
    pub revocation_endpoint: String,
    pub jwks_uri: String,
    pub grant_types_supported: [&'static str; 2],
    pub token_endpoint_auth_methods_supported: [&'static str; 2],
    pub response_types_supported: [&'static str; 0],
    pub scopes_supported: Vec<&'static str>,
}

impl View for Metadata {}

/// Returns the authorization server metadata.
#[must_use]
pub fn metadata(app: &App) -> Metadata {
    let at = |path: &str| format!("{}{path}", app.config.issuer.trim_end_matches('/'));
    Metadata {
        issuer: app.config.issuer.clone(),
        token_endpoint: at("/v1/oauth/token"),
        revocation_endpoint: at("/v1/oauth/revoke"),
        jwks_uri: at("/.well-known/jwks.json"),
        grant_types_supported: ["client_credentials", "refresh_token"],
        token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
        response_types_supported: [],
        scopes_supported: Scope::ALL.iter().map(|s| s.word()).collect(),
    }
}
