//! Login with user name and password.

use chrono::{DateTime, Utc};
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
use crate::service::identity::sign_in_event::{self, network_of};

/// A user name and a password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Login {
    #[validate(length(min = 1, max = 100), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 100, pattern = r"\S", example = "clerk.demo")]
    pub username: String,
    /// In any normal form of Unicode: a password of 200 letters can have 600 code points.
    #[validate(length(min = 1, max = 600))]
    #[schema(min_length = 1, max_length = 600, format = Password)]
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
    /// Can be used once; for 60 seconds a repeated use returns the same successor. Machine clients get none.
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
/// 401 for a wrong user name or password, the same for both; 429 after too many failures.
pub async fn login(app: &mut App, ctx: &RequestContext, address: &str, login: Login) -> Result<Tokens> {
    let name = login.username.to_lowercase();
    let user = user::Entity::find().filter(user::Column::Username.eq(&name)).one(app.read()).await?;
    let network = network_of(address);
    let id = user.as_ref().map(|u| u.id);
    // asked for unknown names too, so that the time does not show which users exist
    let is_known = sign_in_event::is_known(app.read(), id.unwrap_or_default(), &network).await?;
    let guess = LoginAttempt::new(&name, address, is_known);
    guess.begin(app, ctx).await?;
    let hash = user.as_ref().and_then(|u| u.password_hash.clone());
    let right = app.hasher.verify(login.password, hash).await?;
    let Some(user) = user.filter(|u| right && u.disabled_at.is_none()) else {
        if let Some(id) = id {
            sign_in_event::failed(app, ctx, id, &network).await?;
        }
        return Err(Code::InvalidCredentials.into());
    };
    let signer = token::signer(app).await?;
    let tx = app.begin(ctx).await?;
    recheck_locked(&tx, &user).await?;
    guess.succeeded(&tx, ctx).await?;
    sign_in_event::signed_in(&tx, ctx, user.id, &network).await?;
    let lifetime = chrono::Duration::days(tx.shared().config.refresh_family_days.into());
    let family = Family { id: ctx.new_id(), expires_at: ctx.now + lifetime };
    let refresh = fresh()?;
    store(ctx, &tx, user.id, family, &refresh).await?;
    let tokens = issue(ctx, &tx, &signer, &user, family, refresh).await?;
    tx.done().await?;
    Ok(tokens)
}

/// Locks the user and checks that it is unchanged since the password was compared, because the comparison takes time.
pub(super) async fn recheck_locked(tx: &Tx<'_>, seen: &user::Model) -> Result<()> {
    let now = user::Entity::find_by_id(seen.id).lock_exclusive().one(tx).await?;
    let same = |now: &user::Model| {
        now.disabled_at.is_none()
            && now.token_version == seen.token_version
            && now.password_hash == seen.password_hash
    };
    if now.as_ref().is_some_and(same) { Ok(()) } else { Err(Code::InvalidCredentials.into()) }
}

/// The tokens of one login. None is valid longer than the family.
#[derive(Clone, Copy)]
pub(super) struct Family {
    pub id: Uuid,
    pub expires_at: DateTime<Utc>,
}

/// Stores a refresh token of a login.
pub(super) async fn store(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    user: Uuid,
    family: Family,
    refresh: &str,
) -> Result<()> {
    let lifetime = chrono::Duration::days(tx.shared().config.refresh_token_days.into());
    let row = refresh_token::ActiveModel {
        id: Set(ctx.new_id()),
        family_id: Set(family.id),
        user_id: Set(user),
        token_hash: Set(digest(refresh.as_bytes())),
        used_at: Set(None),
        revoked_at: Set(None),
        expires_at: Set(Ord::min(ctx.now + lifetime, family.expires_at)),
        family_expires_at: Set(Some(family.expires_at)),
        created_at: Set(ctx.now),
    };
    refresh_token::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Issues an access token with a stored refresh token.
pub(super) async fn issue(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    signer: &Signer,
    user: &user::Model,
    family: Family,
    refresh: String,
) -> Result<Tokens> {
    let grants = grants_of(tx, user.id, ctx.today()).await?;
    let mut claims = token::claims(&tx.shared().config, ctx, user.id, user.token_version);
    claims.exp = Ord::min(claims.exp, family.expires_at.timestamp());
    claims.sid = Some(family.id);
    claims.roles = grants.iter().map(|g| g.role).collect();
    if let [only] = &grants[..] {
        (claims.org, claims.council) = (Some(only.organization_id), only.council_id);
    }
    Ok(Tokens {
        access_token: signer.sign(&claims)?,
        token_type: "Bearer",
        expires_in: u32::try_from(claims.exp - claims.iat).unwrap_or(0),
        refresh_token: Some(refresh),
        scope: None,
    })
}
