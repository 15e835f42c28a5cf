//! Nhiệm kỳ: the terms of a council.

use chrono::{DateTime, NaiveDate, Utc};
use entity::day::plausible;
use entity::enums::EventStream;
use entity::term::{Column, Entity, Model};
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
use crate::kernel::error::{Error, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::not_null;
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
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
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TermPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 100), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 100, pattern = r"\S")]
    pub name: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(custom(function = plausible))]
    #[schema(nullable = false)]
    pub starts_on: Option<NaiveDate>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(custom(function = plausible))]
    #[schema(nullable = false)]
    pub ends_on: Option<NaiveDate>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TermView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
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

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::Term;
    const MANAGE: Permission = Permission::TermManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditTerm];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }
}

list_query! {
    /// Filters for the list of terms.
    TermQuery {
        council_id: Vec<Uuid>,
    }
}

/// Creates a term.
///
/// # Errors
/// 403 in another council; 409 when the name exists already; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewTerm) -> Result<Reply<TermView>> {
    ctx.require(Permission::TermManage, &ResourceScope::council(new.council_id))?;
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
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
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
    registry::edit::<Entity, _>(app, ctx, id, version, async |_, before| {
        let row = Model {
            name: patch.name.unwrap_or_else(|| before.name.clone()),
            starts_on: patch.starts_on.unwrap_or(before.starts_on),
            ends_on: patch.ends_on.unwrap_or(before.ends_on),
            ..before.clone()
        };
        in_order(row.starts_on, row.ends_on)?;
        Ok(row)
    })
    .await
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
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<TermView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the terms, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: TermQuery) -> Result<Page<TermView>> {
    let mut select = Entity::find();
    if let Some(council) = &query.council_id {
        select = select.filter(filter::of(Column::CouncilId, council));
    }
    let page = page::by_id(app, ctx, "terms", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for TermView {
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
            starts_on: t.starts_on,
            ends_on: t.ends_on,
            version: t.version,
            created_at: t.created_at,
            updated_at: t.updated_at,
        }
    }
}
