//! Periods that people name without dates (mùa mưa bão, Tết), with their days: one row for each time that it comes.

use chrono::{DateTime, NaiveDate, Utc};
use entity::day::plausible;
use entity::enums::EventStream;
use entity::named_period::{Column, Entity, Model};
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

/// A period that a council names without dates.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNamedPeriod {
    pub council_id: Uuid,
    /// The words that name it, as in the texts; unique in the council together with the first day.
    #[validate(length(min = 1, max = 100), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 100, pattern = r"\S", example = "mùa mưa bão")]
    pub name: String,
    #[validate(custom(function = plausible))]
    pub starts_on: NaiveDate,
    /// The last day, not before `starts_on`.
    #[validate(custom(function = plausible))]
    pub ends_on: NaiveDate,
}

/// Fields to change. Absent fields stay unchanged.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedPeriodPatch {
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

/// A period that a council names without dates. Due dates in words ("trước mùa mưa bão năm 2027") are read by it.
#[derive(Debug, Serialize, ToSchema)]
pub struct NamedPeriodView {
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

impl View for NamedPeriodView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/named-periods/{}", self.id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::NamedPeriod;
    const MANAGE: Permission = Permission::TermManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditNamedPeriod];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }
}

list_query! {
    /// Filters for the list of named periods.
    NamedPeriodQuery {
        council_id: Vec<Uuid>,
    }
}

/// Creates a named period.
///
/// # Errors
/// 403 in another council or without the permission; 409 when it exists already; 422 for invalid fields.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewNamedPeriod,
) -> Result<Reply<NamedPeriodView>> {
    ctx.require(Permission::TermManage, &ResourceScope::council(new.council_id))?;
    in_order(new.starts_on, new.ends_on)?;
    let tx = app.begin(ctx).await?;
    lookup::council(&tx, ctx, new.council_id).await?;
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

/// Changes a named period. Due dates that were read by it stay as they are.
///
/// # Errors
/// 404, 403, 412; 409 when it exists already; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: NamedPeriodPatch,
) -> Result<Reply<NamedPeriodView>> {
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
    match ends_on < starts_on {
        false => Ok(()),
        true => Err(Error::field("/ends_on", "before_start", "a period cannot end before it starts")),
    }
}

/// Returns one named period.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<NamedPeriodView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the named periods, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: NamedPeriodQuery) -> Result<Page<NamedPeriodView>> {
    let mut select = Entity::find();
    if let Some(council) = &query.council_id {
        select = select.filter(filter::of(Column::CouncilId, council));
    }
    let page = page::by_id(app, ctx, "named-periods", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for NamedPeriodView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id])
    }

    fn show(ctx: &RequestContext, row: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &row),
            id: row.id,
            council_id: row.council_id,
            council_name: names.of(row.council_id),
            name: row.name,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}
