//! Chủ đề: subjects that recommendations of several supervisions share, kept by each council for itself.

use chrono::{DateTime, Utc};
use entity::enums::EventStream;
use entity::theme::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::Result;
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::{self, Patch, not_null};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::scope::in_councils;
use crate::kernel::validate::not_blank;

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

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemePatch {
    /// Unique in the council.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 200, pattern = r"\S")]
    pub name: Option<String>,
    #[serde(default)]
    #[validate(length(min = 1, max = 2000), custom(function = patch::not_blank))]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 2000, pattern = r"\S")]
    pub note: Patch<String>,
}

/// A subject that recommendations of several supervisions share. The filter `theme_id` of the case list selects them.
#[derive(Debug, Serialize, ToSchema)]
pub struct ThemeView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub name: String,
    pub note: Option<String>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
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

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::Theme;
    const MANAGE: Permission = Permission::RecommendationEdit;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditTheme];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }

    /// Only the council's own side sees its themes; agencies do not.
    fn is_seen(ctx: &RequestContext, row: &Model) -> bool {
        ctx.actor.may(Permission::SupervisionRead, &Self::scope(row))
    }
}

list_query! {
    /// Filters for the list of themes.
    ThemeQuery {
        council_id: Vec<Uuid>,
    }
}

/// Creates a theme.
///
/// # Errors
/// 403 in another council or without the permission; 409 when the name exists already; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewTheme) -> Result<Reply<ThemeView>> {
    ctx.require(Permission::RecommendationEdit, &ResourceScope::council(new.council_id))?;
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
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
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
    registry::edit::<Entity, _>(app, ctx, id, version, async |_, before| {
        Ok(Model {
            name: patch.name.unwrap_or_else(|| before.name.clone()),
            note: patch.note.apply(before.note.clone()),
            ..before.clone()
        })
    })
    .await
}

/// Returns one theme that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ThemeView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the themes of the caller's council, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ThemeQuery) -> Result<Page<ThemeView>> {
    let mut select = Entity::find().filter(in_councils(ctx, Permission::SupervisionRead, Column::CouncilId));
    if let Some(council) = &query.council_id {
        select = select.filter(filter::of(Column::CouncilId, council));
    }
    let page = page::by_id(app, ctx, "themes", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for ThemeView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id])
    }

    fn show(ctx: &RequestContext, t: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &t),
            id: t.id,
            council_id: t.council_id,
            council_name: names.of(t.council_id),
            name: t.name,
            note: t.note,
            version: t.version,
            created_at: t.created_at,
            updated_at: t.updated_at,
        }
    }
}
