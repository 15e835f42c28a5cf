//! Chủ đề: subjects that recommendations of several supervisions share, kept by each council for itself.

use chrono::{DateTime, Utc};
use entity::enums::{Action, EventStream};
use entity::theme::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::journal::{self, Entry};
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::{Reply, View};
use crate::kernel::scope::in_councils;
use crate::kernel::validate::{not_blank, same_version};

/// A theme of a council.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTheme {
    pub council_id: Uuid,
    /// Unique in the council.
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S", example = "Quản lý đất công ích")]
    pub name: String,
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub note: Option<String>,
}

/// Fields to change. Absent fields stay unchanged.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemePatch {
    /// Unique in the council.
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub name: Option<String>,
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub note: Option<String>,
}

/// A subject that recommendations of several supervisions share. The filter `theme_id` of the case list selects them.
#[derive(Debug, Serialize, ToSchema)]
pub struct ThemeView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub name: String,
    pub note: Option<String>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for ThemeView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/themes/{}", self.id))
    }
}

list_query! {
    /// Filters for the list of themes.
    ThemeQuery {
        council_id: Uuid,
    }
}

/// Creates a theme.
///
/// # Errors
/// 403 in another council or without the permission; 409 when the name exists already; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewTheme) -> Result<Reply<ThemeView>> {
    let grant = ctx.require(Permission::RecommendationEdit, &ResourceScope::council(new.council_id))?;
    let tx = app.begin(ctx).await?;
    let row = Model {
        id: ctx.new_id(),
        council_id: new.council_id,
        name: new.name,
        note: new.note,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let entry =
        Entry::about(EventStream::Theme, row.id, Action::Create).by(grant).in_council(Some(row.council_id));
    journal::record(&tx, ctx, entry.with(json!({"name": row.name, "note": row.note}))).await?;
    tx.commit(ctx, Reply::created(row.into())).await
}

/// Changes a theme.
///
/// # Errors
/// 404, 403, 412; 409 when the name exists already; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: ThemePatch,
) -> Result<Reply<ThemeView>> {
    let tx = app.begin(ctx).await?;
    let before = Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let before = before.filter(|theme| is_seen(ctx, theme)).ok_or(Code::NotFound)?;
    let grant = ctx.require(Permission::RecommendationEdit, &ResourceScope::council(before.council_id))?;
    same_version(before.version, version)?;
    let data = serde_json::to_value(&patch).map_err(|e| Error::Internal(e.to_string()))?;
    let row = ActiveModel {
        id: Set(id),
        name: Set(patch.name.unwrap_or(before.name)),
        note: Set(patch.note.or(before.note)),
        version: Set(version + 1),
        updated_at: Set(ctx.now),
        ..Default::default()
    };
    let row = Entity::update(row).exec(&tx).await?;
    let entry =
        Entry::about(EventStream::Theme, id, Action::Update).by(grant).in_council(Some(row.council_id));
    journal::record(&tx, ctx, entry.with(data)).await?;
    tx.commit(ctx, Reply::shown(row.into())).await
}

/// Checks whether the caller can see a theme. Only the council's own side can; agencies cannot.
fn is_seen(ctx: &RequestContext, theme: &Model) -> bool {
    ctx.actor.may(Permission::SupervisionRead, &ResourceScope::council(theme.council_id))
}

/// Returns one theme that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ThemeView> {
    let row = Entity::find_by_id(id).one(app.read()).await?;
    Ok(row.filter(|theme| is_seen(ctx, theme)).ok_or(Code::NotFound)?.into())
}

/// Lists the themes of the caller's council, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ThemeQuery) -> Result<Page<ThemeView>> {
    let mut select = Entity::find().filter(in_councils(ctx, Permission::SupervisionRead, Column::CouncilId));
    if let Some(council) = query.council_id {
        select = select.filter(Column::CouncilId.eq(council));
    }
    Ok(page::by_id(app, ctx, "themes", &query, select, Column::Id).await?.map(Into::into))
}

impl From<Model> for ThemeView {
    fn from(t: Model) -> Self {
        Self {
            id: t.id,
            council_id: t.council_id,
            name: t.name,
            note: t.note,
            version: t.version,
            created_at: t.created_at,
            updated_at: t.updated_at,
        }
    }
}
