//! Login with user name and password.

use entity::{refresh_token, user};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::auth::authenticate::grants_of;
use crate::kernel::auth::token::{self, Signer};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::View;
use crate::kernel::secrets::{digest, fresh};
use crate::kernel::validate::not_blank;
use crate::service::identity::backoff::LoginAttempt;

/// A user name and a password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Login {
    #[validate(length(min = 1, max = 100), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 100, pattern = r"\S", example = "clerk.demo")]
    pub username: String,
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub password: String,
}

/// Tokens in the format of OAuth 2.0 (RFC 6749, section 5.1).
#[derive(Debug, Serialize, ToSchema)]
pub struct Tokens {
    /// Send it as `Authorization: Bearer …`.
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: &'static str,
    /// Seconds until the access token expires.
    pub expires_in: u32,
    /// Can be used once. Machine clients get none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// The scopes that a machine client was granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

impl View for Tokens {}

/// Logs a user in.
///
/// # Errors
/// 401 for a wrong user name or password, the same for both; 429 while the account or address is blocked.
pub async fn login(app: &mut App, ctx: &RequestContext, address: &str, login: Login) -> Result<Tokens> {
    let name = login.username.to_lowercase();
    let guess = LoginAttempt::new(&name, address);
    guess.begin(app, ctx).await?;
    let user = user::Entity::find().filter(user::Column::Username.eq(name)).one(app.read()).await?;
    let hash = user.as_ref().and_then(|u| u.password_hash.clone());
    let right = app.hasher.verify(login.password, hash).await?;
    let Some(user) = user.filter(|u| right && u.disabled_at.is_none()) else {
        return Err(Code::InvalidCredentials.into());
    };
    let signer = token::signer(app).await?;
    let tx = app.begin(ctx).await?;
    recheck_locked(&tx, &user).await?;
    guess.succeeded(&tx).await?;
    let tokens = issue(ctx, &tx, &signer, &user, ctx.new_id()).await?;
    tx.done().await?;
    Ok(tokens)
}

/// Locks the user and checks that it is unchanged since the password was compared, because the comparison takes time.
async fn recheck_locked(tx: &Tx<'_>, seen: &user::Model) -> Result<()> {
    let now = user::Entity::find_by_id(seen.id).lock_exclusive().one(tx).await?;
    let same = |now: &user::Model| {
        now.disabled_at.is_none()
            && now.token_version == seen.token_version
            && now.password_hash == seen.password_hash
    };
    if now.as_ref().is_some_and(same) { Ok(()) } else { Err(Code::InvalidCredentials.into()) }
}

/// Issues an access token and a refresh token in a token family.
pub(super) async fn issue(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    signer: &Signer,
    user: &user::Model,
    family: Uuid,
) -> Result<Tokens> {
    let grants = grants_of(tx, user.id, ctx.today()).await?;
    let config = &tx.shared().config;
    let mut claims = token::claims(config, ctx, user.id, user.token_version);
    claims.sid = Some(family);
    claims.roles = grants.iter().map(|g| g.role).collect();
    if let [only] = &grants[..] {
        (claims.org, claims.council) = (Some(only.organization_id), only.council_id);
    }
    let refresh = fresh()?;
    let row = refresh_token::ActiveModel {
        id: Set(ctx.new_id()),
        family_id: Set(family),
        user_id: Set(user.id),
        token_hash: Set(digest(refresh.as_bytes())),
        used_at: Set(None),
        revoked_at: Set(None),
        expires_at: Set(ctx.now + chrono::Duration::days(config.refresh_token_days.into())),
        created_at: Set(ctx.now),
    };
    refresh_token::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(Tokens {
        access_token: signer.sign(&claims)?,
        token_type: "Bearer",
        expires_in: config.access_token_seconds,
        refresh_token: Some(refresh),
        scope: None,
    })
}
