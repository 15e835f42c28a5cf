//! Nhiệm kỳ: the terms of a council.

use chrono::{DateTime, NaiveDate, Utc};
use entity::day::plausible;
use entity::enums::{Action, EventStream};
use entity::term::{ActiveModel, Column, Entity, Model};
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
use crate::kernel::validate::{not_blank, same_version};
use crate::service::directory::lookup;

/// A term of a council.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTerm {
    pub council_id: Uuid,
    /// Unique in the council.
    #[validate(length(min = 1, max = 100), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 100, pattern = r"\S", example = "2026–2031")]
    pub name: String,
    #[validate(custom(function = plausible))]
    pub starts_on: NaiveDate,
    /// After `starts_on`.
    #[validate(custom(function = plausible))]
    pub ends_on: NaiveDate,
}

/// Fields to change. Absent fields stay unchanged.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TermPatch {
    #[validate(length(min = 1, max = 100), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 100, pattern = r"\S")]
    pub name: Option<String>,
    #[validate(custom(function = plausible))]
    pub starts_on: Option<NaiveDate>,
    #[validate(custom(function = plausible))]
    pub ends_on: Option<NaiveDate>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TermView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for TermView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/terms/{}", self.id))
    }
}

list_query! {
    /// Filters for the list of terms.
    TermQuery {
        council_id: Uuid,
    }
}

/// Creates a term.
///
/// # Errors
/// 403 in another council; 409 when the name exists already; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewTerm) -> Result<Reply<TermView>> {
    let grant = ctx.require(Permission::TermManage, &ResourceScope::council(new.council_id))?;
    let tx = app.begin(ctx).await?;
    lookup::council(&tx, ctx, new.council_id).await?;
    in_order(new.starts_on, new.ends_on)?;
    let row = Model {
        id: ctx.new_id(),
        council_id: new.council_id,
        name: new.name,
        starts_on: new.starts_on,
        ends_on: new.ends_on,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let entry =
        Entry::about(EventStream::Term, row.id, Action::Create).by(grant).in_council(Some(row.council_id));
    journal::record(&tx, ctx, entry.with(json!({"name": row.name}))).await?;
    tx.commit(ctx, Reply::created(row.into())).await
}

/// Changes a term.
///
/// # Errors
/// 403, 404, 412; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: TermPatch,
) -> Result<Reply<TermView>> {
    let tx = app.begin(ctx).await?;
    let before = Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    let grant = ctx.require(Permission::TermManage, &ResourceScope::council(before.council_id))?;
    same_version(before.version, version)?;
    let data = serde_json::to_value(&patch).map_err(|e| Error::Internal(e.to_string()))?;
    let (starts_on, ends_on) =
        (patch.starts_on.unwrap_or(before.starts_on), patch.ends_on.unwrap_or(before.ends_on));
    in_order(starts_on, ends_on)?;
    let row = ActiveModel {
        id: Set(id),
        name: Set(patch.name.unwrap_or(before.name)),
        starts_on: Set(starts_on),
        ends_on: Set(ends_on),
        version: Set(version + 1),
        updated_at: Set(ctx.now),
        ..Default::default()
    };
    let row = Entity::update(row).exec(&tx).await?;
    let entry =
        Entry::about(EventStream::Term, id, Action::Update).by(grant).in_council(Some(row.council_id));
    journal::record(&tx, ctx, entry.with(data)).await?;
    tx.commit(ctx, Reply::shown(row.into())).await
}

fn in_order(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<()> {
    match starts_on < ends_on {
        true => Ok(()),
        false => Err(Error::field("/ends_on", "before_start", "a term must end after it starts")),
    }
}

/// Returns one term.
///
/// # Errors
/// 404.
pub async fn read(app: &App, id: Uuid) -> Result<TermView> {
    Ok(Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::NotFound)?.into())
}

/// Lists the terms, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: TermQuery) -> Result<Page<TermView>> {
    let mut select = Entity::find();
    if let Some(council) = query.council_id {
        select = select.filter(Column::CouncilId.eq(council));
    }
    Ok(page::by_id(app, ctx, "terms", &query, select, Column::Id).await?.map(Into::into))
}

impl From<Model> for TermView {
    fn from(t: Model) -> Self {
        Self {
            id: t.id,
            council_id: t.council_id,
            name: t.name,
            starts_on: t.starts_on,
            ends_on: t.ends_on,
            version: t.version,
            created_at: t.created_at,
            updated_at: t.updated_at,
        }
    }
}
