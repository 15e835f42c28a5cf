//! User accounts: create, rename, disable, set a new password.

use chrono::{DateTime, Utc};
use entity::enums::{Action, EventStream};
use entity::user::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::journal::{self, Entry};
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::{not_blank, same_version};

/// A new user account.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// Lower-case letters, digits, dots, hyphens, underscores; unique.
    #[validate(length(min = 1, max = 100), custom(function = plain_name))]
    #[schema(min_length = 1, max_length = 100, pattern = "^[a-z0-9._-]+$", example = "nguyen.van.a")]
    pub username: String,
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub full_name: String,
    #[validate(length(min = 12, max = 200))]
    #[schema(min_length = 12, max_length = 200, format = Password)]
    pub password: String,
}

/// Fields to change. Absent fields stay unchanged. A new password or disabling revokes every login of the user within
/// seconds.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserPatch {
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub full_name: Option<String>,
    #[validate(length(min = 12, max = 200))]
    #[schema(min_length = 12, max_length = 200, format = Password)]
    pub password: Option<String>,
    pub disabled: Option<bool>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct UserView {
    pub id: Uuid,
    pub username: String,
    pub full_name: String,
    pub disabled_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for UserView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/users/{}", self.id))
    }
}

list_query! {
    /// Filters for the list of users.
    UserQuery {
        #[validate(length(max = 100))]
        #[param(max_length = 100)]
        username: String,
    }
}

fn plain_name(name: &str) -> Result<(), ValidationError> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    if name.chars().all(plain) { Ok(()) } else { Err(ValidationError::new("pattern")) }
}

/// Creates a user.
///
/// # Errors
/// 403; 409 when the user name is taken.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewUser) -> Result<Reply<UserView>> {
    let grant = ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let hash = app.hasher.hash(new.password).await?;
    let tx = app.begin(ctx).await?;
    let row = Model {
        id: ctx.new_id(),
        username: new.username,
        full_name: new.full_name,
        password_hash: Some(hash),
        disabled_at: None,
        token_version: 1,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let entry = Entry::about(EventStream::User, row.id, Action::Create).by(grant);
    journal::record(&tx, ctx, entry).await?;
    tx.commit(ctx, Reply::created(row.into())).await
}

/// Changes a user.
///
/// # Errors
/// 403, 404, 412.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: UserPatch,
) -> Result<Reply<UserView>> {
    let grant = ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let hash = match patch.password {
        Some(password) => Some(app.hasher.hash(password).await?),
        None => None,
    };
    let tx = app.begin(ctx).await?;
    let before = Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    same_version(before.version, version)?;
    let ends_sessions = hash.is_some() || patch.disabled == Some(true);
    let action = if hash.is_some() { Action::ResetPassword } else { Action::Update };
    let row = ActiveModel {
        id: Set(id),
        full_name: Set(patch.full_name.unwrap_or(before.full_name)),
        password_hash: Set(hash.or(before.password_hash)),
        disabled_at: Set(match patch.disabled {
            Some(true) => before.disabled_at.or(Some(ctx.now)),
            Some(false) => None,
            None => before.disabled_at,
        }),
        token_version: Set(before.token_version + i32::from(ends_sessions)),
        version: Set(version + 1),
        updated_at: Set(ctx.now),
        ..Default::default()
    };
    let row = Entity::update(row).exec(&tx).await?;
    if ends_sessions {
        crate::service::identity::oauth::end_sessions_of(&tx, ctx, id).await?;
    }
    let entry =
        Entry::about(EventStream::User, id, action).by(grant).with(json!({"disabled": patch.disabled}));
    journal::record(&tx, ctx, entry).await?;
    tx.commit(ctx, Reply::shown(row.into())).await
}

/// Loads a user by name, for the command line.
///
/// # Errors
/// 404.
pub async fn by_name(app: &App, username: &str) -> Result<UserView> {
    let found = Entity::find().filter(Column::Username.eq(username)).one(app.read()).await?;
    found.map(Into::into).ok_or_else(|| Error::because(Code::NotFound, format!("no user {username}")))
}

/// Returns one user.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<UserView> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    Ok(Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::NotFound)?.into())
}

/// Lists the users, newest first.
///
/// # Errors
/// 403; 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: UserQuery) -> Result<Page<UserView>> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let mut select = Entity::find();
    if let Some(name) = &query.username {
        select = select.filter(Column::Username.eq(name));
    }
    Ok(page::by_id(app, ctx, "users", &query, select, Column::Id).await?.map(Into::into))
}

impl From<Model> for UserView {
    fn from(u: Model) -> Self {
        Self {
            id: u.id,
            username: u.username,
            full_name: u.full_name,
            disabled_at: u.disabled_at,
            version: u.version,
            created_at: u.created_at,
            updated_at: u.updated_at,
        }
    }
}
