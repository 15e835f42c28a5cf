//! User accounts: create, rename, disable, set a new password.

use chrono::{DateTime, Utc};
use entity::enums::{Action, EventStream};
use entity::user::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::domain::actor::ResourceScope;
use crate::domain::event::Update;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Changes, Recorded};
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::names::{self, NameSort};
use crate::kernel::page::{Page, list_query};
use crate::kernel::patch::not_null;
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::identity::{password, session, user_event};

/// A new user account. The user must change the password at the first sign-in.
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
/// seconds; the user must change a new password at the next sign-in.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 200, pattern = r"\S")]
    pub full_name: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 12, max = 200))]
    #[schema(nullable = false, min_length = 12, max_length = 200, format = Password)]
    pub password: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub disabled: Option<bool>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct UserView {
    pub id: Uuid,
    pub username: String,
    pub full_name: String,
    pub disabled_at: Option<DateTime<Utc>>,
    /// Somebody else set the password, and the user has not changed it yet.
    pub must_change_password: bool,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
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

impl Audited for Entity {
    fn recorded(column: Column) -> Recorded {
        match column {
            Column::PasswordHash => Recorded::OnlyThat("password"),
            // whether it must be changed follows from who set it
            Column::TokenVersion | Column::MustChangePassword | Column::NameKey | Column::NameWords => {
                Recorded::Not
            }
            _ => Recorded::Values,
        }
    }
}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::User;
    const MANAGE: Permission = Permission::UserManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditUser];

    fn council(_row: &Model) -> Option<Uuid> {
        None
    }
}

list_query! {
    /// Filters for the list of users.
    UserQuery {
        #[validate(length(max = 100))]
        #[param(max_length = 100)]
        username: String,
        /// Words of the name, with or without diacritics; each may be the beginning of a word.
        #[validate(length(min = 1, max = 200))]
        #[param(min_length = 1, max_length = 200)]
        q: String,
        sort: NameSort,
    }
}

fn plain_name(name: &str) -> Result<(), ValidationError> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    if name.chars().all(plain) { Ok(()) } else { Err(ValidationError::new("pattern")) }
}

/// Creates a user. A password that an admin set must be changed by the user; one that the command line or the demo set,
/// which the deployment's operator runs, need not be.
///
/// # Errors
/// 403; 409 when the user name is taken; 422 when the password is too weak.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewUser) -> Result<Reply<UserView>> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let names = vec![new.username.clone(), new.full_name.clone()];
    let hash = app.hasher.hash_new("/password", &new.password, names).await?;
    let tx = app.begin(ctx).await?;
    let row = new_row(ctx, new.username, new.full_name, hash, !ctx.actor.is_system);
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Builds the row of a new user.
#[must_use]
pub fn new_row(
    ctx: &RequestContext,
    username: String,
    full_name: String,
    password_hash: String,
    must_change_password: bool,
) -> Model {
    Model {
        id: ctx.new_id(),
        username,
        name_key: vi_text::name_key(&full_name),
        name_words: vi_text::folded_words(&full_name),
        full_name,
        password_hash: Some(password_hash),
        must_change_password,
        disabled_at: None,
        token_version: 1,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    }
}

/// Changes a user.
///
/// # Errors
/// 403, 404, 412; 422 when the password is too weak.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: UserPatch,
) -> Result<Reply<UserView>> {
    let grant = ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let hash = match patch.password {
        Some(password) => Some(password::hash_for(app, id, &password).await?),
        None => None,
    };
    let tx = app.begin(ctx).await?;
    let before = registry::lock::<Entity>(&tx, ctx, id, version).await?;
    let disables = patch.disabled == Some(true) && before.disabled_at.is_none();
    let ends_sessions = hash.is_some() || disables;
    let action = if hash.is_some() { Action::ResetPassword } else { Action::Update };
    let full_name = patch.full_name.unwrap_or_else(|| before.full_name.clone());
    let after = Model {
        must_change_password: match hash {
            Some(_) => !ctx.actor.is_system,
            None => before.must_change_password,
        },
        name_key: vi_text::name_key(&full_name),
        name_words: vi_text::folded_words(&full_name),
        full_name,
        password_hash: hash.or_else(|| before.password_hash.clone()),
        disabled_at: match patch.disabled {
            Some(true) => before.disabled_at.or(Some(ctx.now)),
            Some(false) => None,
            None => before.disabled_at,
        },
        token_version: before.token_version + i32::from(ends_sessions),
        ..before.clone()
    };
    let mut row = after.clone().into_active_model().reset_all();
    let changes = Changes::between(&before, &mut row)?;
    if changes.is_empty() {
        let view = display_names::show(&tx, ctx, before).await?;
        return tx.commit(ctx, Reply::shown(view)).await;
    }
    versioned::save(&tx, ctx, &before, row).await?;
    if ends_sessions {
        session::end_sessions_of(&tx, ctx, id).await?;
    }
    // not `registry::save`, whose event would reach no auditor
    user_event::record(&tx, ctx, id, action, grant, Update { changed: changes.into_fields() }).await?;
    let row = Model { version: after.version + 1, updated_at: ctx.now, ..after };
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Loads a user by name, for the command line.
///
/// # Errors
/// 404.
pub async fn by_name(app: &App, username: &str) -> Result<UserView> {
    let found = Entity::find().filter(Column::Username.eq(username)).one(app.read()).await?;
    let found = found.ok_or_else(|| {
        let detail = (format!("no user {username}"), format!("không có người dùng {username}"));
        Error::because(Code::NotFound, detail)
    })?;
    display_names::show(app.read(), &RequestContext::system(app.clock.now()), found).await
}

/// Returns one user.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<UserView> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the users, newest first or by name.
///
/// # Errors
/// 403; 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: UserQuery) -> Result<Page<UserView>> {
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let mut select = Entity::find();
    if let Some(name) = &query.username {
        select = select.filter(Column::Username.eq(name));
    }
    let select = select.filter(names::matching(Column::NameWords, query.q.as_deref())?);
    let by = (Column::NameKey, Column::Id);
    let page = names::list(app, ctx, "users", (&query, query.sort), select, by).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for UserView {
    fn wanted(_row: &Model, wanted: Wanted) -> Wanted {
        wanted
    }

    fn show(ctx: &RequestContext, u: Model, _names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &u),
            id: u.id,
            username: u.username,
            full_name: u.full_name,
            disabled_at: u.disabled_at,
            must_change_password: u.must_change_password,
            version: u.version,
            created_at: u.created_at,
            updated_at: u.updated_at,
        }
    }
}
