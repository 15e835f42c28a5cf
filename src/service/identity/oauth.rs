//! OAuth 2.0: `client_credentials` for agencies' systems, rotating refresh tokens, revocation.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use entity::enums::Scope;
use entity::{client, client_secret, organization, refresh_token, user};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::domain::policy::roles_of_clients;
use crate::kernel::app::App;
use crate::kernel::auth::token;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::View;
use crate::kernel::secrets::digest;
use crate::kernel::unversioned;
use crate::service::identity::backoff::LoginAttempt;
use crate::service::identity::login::{self, Family, Tokens};
use crate::service::identity::session::{end_family, end_tokens};

/// A token request (RFC 6749). Which fields are needed depends on the grant type.
#[derive(Clone, Deserialize, Validate, ToSchema)]
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
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub scope: Option<String>,
}

impl TokenRequest {
    #[must_use]
    pub fn is_refresh(&self) -> bool {
        self.grant_type == "refresh_token"
    }

    #[must_use]
    pub fn credentials(&self) -> Credentials {
        Credentials { id: self.client_id.clone(), secret: self.client_secret.clone() }
    }
}

/// The id and secret of a client, as far as they were sent.
pub struct Credentials {
    pub id: Option<String>,
    pub secret: Option<String>,
}

impl Credentials {
    #[must_use]
    pub fn of(id: &str, secret: &str) -> Self {
        Self { id: Some(id.to_owned()), secret: Some(secret.to_owned()) }
    }
}

/// A revocation request (RFC 7009).
#[derive(Deserialize, Validate, ToSchema)]
pub struct RevocationRequest {
    /// A refresh token (revokes its whole token family) or an access token.
    #[validate(length(min = 1, max = 4000))]
    #[schema(min_length = 1, max_length = 4000)]
    pub token: String,
    /// Ignored: the server recognizes its own tokens.
    #[validate(length(max = 50))]
    #[schema(max_length = 50)]
    pub token_type_hint: Option<String>,
    /// For a client that authenticates itself, unless sent as HTTP Basic.
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub client_id: Option<String>,
    #[validate(length(max = 200))]
    #[schema(max_length = 200, format = Password)]
    pub client_secret: Option<String>,
}

impl RevocationRequest {
    #[must_use]
    pub fn credentials(&self) -> Credentials {
        Credentials { id: self.client_id.clone(), secret: self.client_secret.clone() }
    }
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
    let (client, secret_id) = client_of(app, ctx, address, &request.credentials()).await?;
    let granted: Vec<Scope> = client.scopes.split(' ').filter_map(|word| word.parse().ok()).collect();
    let organization = organization::Entity::find_by_id(client.organization_id).one(app.read()).await?;
    let roles = organization.map_or(&[][..], |organization| roles_of_clients(organization.kind));
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
    // revoking the secret ends the tokens that it was exchanged for
    claims.sid = Some(secret_id);
    claims.scope = Some(scope.clone());
    claims.org = Some(client.organization_id);
    claims.roles = roles.to_vec();
    Ok(Tokens {
        access_token: token::sign(app, &claims).await?,
        token_type: "Bearer",
        expires_in: app.config.access_token_seconds,
        refresh_token: None,
        scope: Some(scope),
    })
}

/// Returns the client whose id and secret were sent, and the id of the secret.
///
/// A secret is 32 random bytes and cannot be guessed, so a right one is never made to wait for the failures of others;
/// only wrong ones are counted.
async fn client_of(
    app: &mut App,
    ctx: &RequestContext,
    address: &str,
    credentials: &Credentials,
) -> Result<(client::Model, Uuid)> {
    let name = credentials.id.as_deref().unwrap_or_default();
    let hash = digest(credentials.secret.as_deref().unwrap_or_default().as_bytes());
    if let Ok(id) = Uuid::parse_str(name) {
        let client = client::Entity::find_by_id(id).one(app.read()).await?;
        let secrets = client_secret::Entity::find()
            .filter(client_secret::Column::ClientId.eq(id))
            .filter(client_secret::Column::RevokedAt.is_null());
        let secrets = secrets.all(app.read()).await?;
        let is_sent = |secret: &client_secret::Model| {
            verify_slices_are_equal(secret.secret_hash.as_bytes(), hash.as_bytes()).is_ok()
        };
        let secret = secrets.into_iter().find(is_sent);
        if let (Some(client), Some(secret)) = (client.filter(|c| c.disabled_at.is_none()), secret) {
            return Ok((client, secret.id));
        }
    }
    LoginAttempt::new(name, address, false).begin(app, ctx).await?;
    Err(Code::InvalidCredentials.into())
}

/// Seconds for which a used refresh token still yields its successor. A response can be lost, and two windows of a
/// browser can refresh at the same moment.
const GRACE: i64 = 60;

/// The most successors of a used token among which the valid one is searched.
const CHAIN: usize = 1000;

/// Exchanges a refresh token for a new pair. For a short time a used token yields the same successor again; afterwards
/// its use revokes the whole family. A thief and the owner thus never hold two different valid tokens, so that one of
/// them is found out.
async fn refresh(app: &mut App, ctx: &RequestContext, token: &str) -> Result<Tokens> {
    let signer = token::signer(app).await?;
    let tx = app.begin(ctx).await?;
    let (found, user) = lock(&tx, token).await?.ok_or(Code::InvalidGrant)?;
    let of_family =
        || refresh_token::Entity::find().filter(refresh_token::Column::FamilyId.eq(found.family_id));
    // rotation only marks a token as used; a revoked token means that the whole family is revoked
    let ended = of_family().filter(refresh_token::Column::RevokedAt.is_not_null()).one(&tx).await?.is_some();
    let family =
        Family { id: found.family_id, expires_at: found.family_expires_at.unwrap_or(found.expires_at) };
    let over = found.expires_at <= ctx.now || family.expires_at <= ctx.now;
    if ended || over || user.disabled_at.is_some() {
        return Err(Code::InvalidGrant.into());
    }
    let secrets = &tx.shared().secrets;
    let successor = match found.used_at {
        None => {
            let used = refresh_token::ActiveModel {
                id: Set(found.id),
                used_at: Set(Some(ctx.now)),
                ..Default::default()
            };
            unversioned::update(&tx, used).await?;
            let successor = secrets.successor(token);
            login::store(ctx, &tx, user.id, family, &successor).await?;
            successor
        }
        Some(used_at) if (ctx.now - used_at).num_seconds() < GRACE => {
            let valid = of_family().filter(refresh_token::Column::UsedAt.is_null()).one(&tx).await?;
            let valid = valid.filter(|row| row.expires_at > ctx.now).ok_or(Code::InvalidGrant)?;
            let chain =
                std::iter::successors(Some(secrets.successor(token)), |token| Some(secrets.successor(token)));
            let is_valid = |token: &String| digest(token.as_bytes()) == valid.token_hash;
            // absent only when the secret key was replaced within these seconds
            chain.take(CHAIN).find(is_valid).ok_or(Code::InvalidGrant)?
        }
        Some(_) => {
            end_family(ctx, &tx, found.family_id).await?;
            tx.done().await?;
            return Err(Error::because(
                Code::InvalidGrant,
                ("token used before: the login is revoked", "mã đã dùng trước đó: phiên đăng nhập bị hủy"),
            ));
        }
    };
    let tokens = login::issue(ctx, &tx, &signer, &user, family, successor).await?;
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

/// Revokes a token. Whoever has a token may revoke it. An unknown token is not an error (RFC 7009, section 2.2).
///
/// # Errors
/// 401 when credentials of a client are sent and wrong.
pub async fn revoke(
    app: &mut App,
    ctx: &RequestContext,
    address: &str,
    request: RevocationRequest,
) -> Result<()> {
    if request.client_secret.is_some() {
        client_of(app, ctx, address, &request.credentials()).await?;
    }
    // before the transaction begins, because verifying may read the signing keys over its own connection
    let claims = match token::verify(app, ctx.now, &request.token).await {
        Ok(claims) => Some(claims),
        Err(error) if error.code() == Some(Code::Unauthenticated) => None,
        Err(error) => return Err(error),
    };
    let tx = app.begin(ctx).await?;
    if let Some(claims) = claims {
        end_tokens(ctx, &tx, vec![claims.jti]).await?;
    } else if let Some((found, _)) = lock(&tx, &request.token).await? {
        end_family(ctx, &tx, found.family_id).await?;
    }
    tx.done().await
}

/// Authorization server metadata (RFC 8414).
#[derive(Debug, Serialize, ToSchema)]
pub struct Metadata {
    pub issuer: String,
    pub token_endpoint: String,
    pub revocation_endpoint: String,
    pub jwks_uri: String,
    pub grant_types_supported: [&'static str; 2],
    /// `none` for people's refresh tokens.
    pub token_endpoint_auth_methods_supported: [&'static str; 3],
    pub revocation_endpoint_auth_methods_supported: [&'static str; 3],
    pub response_types_supported: [&'static str; 0],
    pub scopes_supported: Vec<&'static str>,
}

impl View for Metadata {}

/// Returns the authorization server metadata.
#[must_use]
pub fn metadata(app: &App) -> Metadata {
    let issuer = app.config.issuer();
    let at = |path: &str| format!("{}{path}", issuer.trim_end_matches('/'));
    Metadata {
        issuer: issuer.clone(),
        token_endpoint: at("/v1/oauth/token"),
        revocation_endpoint: at("/v1/oauth/revoke"),
        jwks_uri: at("/.well-known/jwks.json"),
        grant_types_supported: ["client_credentials", "refresh_token"],
        token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post", "none"],
        revocation_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post", "none"],
        response_types_supported: [],
        scopes_supported: Scope::ALL.iter().map(|s| s.word()).collect(),
    }
}
