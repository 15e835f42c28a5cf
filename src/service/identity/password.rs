//! Changes the own password, and hashes a password that an admin sets.

use entity::enums::Action;
use entity::user::{ActiveModel, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::domain::event::NoDetails;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::versioned;
use crate::service::identity::backoff::LoginAttempt;
use crate::service::identity::login::recheck_locked;
use crate::service::identity::me::{self, CurrentUser};
use crate::service::identity::sign_in_event::{self, network_of};
use crate::service::identity::{session, user_event};

/// A new password in place of the current one.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    #[validate(length(min = 1, max = 600))]
    #[schema(min_length = 1, max_length = 600, format = Password)]
    pub current_password: String,
    /// At least 12 characters that cannot be guessed easily, and not the current password.
    #[validate(length(min = 12, max = 200))]
    #[schema(min_length = 12, max_length = 200, format = Password)]
    pub new_password: String,
}

/// Changes the caller's password, and ends the caller's other logins.
///
/// # Errors
/// 403 for machine clients; 422 when the current password is wrong, which counts as a failed sign-in, or the new one is
/// too weak; 429 after too many wrong ones.
pub async fn change(
    app: &mut App,
    ctx: &RequestContext,
    address: &str,
    change: PasswordChange,
) -> Result<CurrentUser> {
    let id = ctx.actor.user_id.ok_or_else(|| {
        Error::because(Code::Forbidden, ("a client has no password", "hệ thống không có mật khẩu"))
    })?;
    let user = Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::Unauthenticated)?;
    // the caller is signed in, so what others do at this address or to this account does not matter
    let guess = LoginAttempt::new(&user.username, address, true);
    guess.begin(app, ctx).await?;
    if !app.hasher.verify(change.current_password, user.password_hash.clone()).await? {
        sign_in_event::failed(app, ctx, id, &network_of(address)).await?;
        let wrong = FieldError::field("/current_password", "wrong", "this is not the current password");
        return Err(Error::fields(Code::WrongPassword, vec![wrong]));
    }
    if app.hasher.verify(change.new_password.clone(), user.password_hash.clone()).await? {
        return Err(Error::field("/new_password", "unchanged", "this is the current password"));
    }
    let hash = app.hasher.hash_new("/new_password", &change.new_password, names_of(&user)).await?;
    let tx = app.begin(ctx).await?;
    recheck_locked(&tx, &user).await?;
    guess.succeeded(&tx, ctx).await?;
    let row = ActiveModel {
        password_hash: Set(Some(hash)),
        must_change_password: Set(false),
        ..Default::default()
    };
    versioned::save(&tx, ctx, &user, row).await?;
    session::end_others(&tx, ctx, id, ctx.actor.session).await?;
    user_event::record(&tx, ctx, id, Action::ChangePassword, None, NoDetails {}).await?;
    tx.done().await?;
    me::me(app, ctx).await
}

/// Hashes a password that an admin sets for a user.
///
/// # Errors
/// 404 without such a user; 422 at `/password` when it is too weak.
pub async fn hash_for(app: &App, id: Uuid, password: &str) -> Result<String> {
    let user = Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::NotFound)?;
    app.hasher.hash_new("/password", password, names_of(&user)).await
}

fn names_of(user: &Model) -> Vec<String> {
    vec![user.username.clone(), user.full_name.clone()]
}
