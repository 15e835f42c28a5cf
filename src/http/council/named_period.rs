//! `/v1/named-periods`: periods that people name without dates.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::named_period::{
    self, NamedPeriodPatch, NamedPeriodQuery, NamedPeriodView, NewNamedPeriod,
};

/// List named periods
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", params(NamedPeriodQuery), responses((status = 200, description = "A page", body = Page<NamedPeriodView>)))]
#[get("/named-periods")]
pub async fn list_named_periods(
    ctx: RequestContext,
    app: App,
    query: Query<NamedPeriodQuery>,
) -> Result<Page<NamedPeriodView>> {
    named_period::list(&app, &ctx, query.into_inner()).await
}

/// Create a named period
///
/// For clerks and leaders of the council, and admins. Each time that the period comes is a row of its own: the days of
/// mùa mưa bão or Tết differ from year to year.
#[utoipa::path(tag = "reference", responses((status = 201, description = "Created", body = NamedPeriodView)))]
#[post("/named-periods")]
pub async fn create_named_period(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewNamedPeriod>,
) -> Result<Reply<NamedPeriodView>> {
    named_period::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a named period
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", responses((status = 200, description = "The named period", body = NamedPeriodView)))]
#[get("/named-periods/{id}")]
pub async fn get_named_period(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<NamedPeriodView>> {
    named_period::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a named period
///
/// For clerks and leaders of the council, and admins. Due dates that were read by it stay as they are.
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = NamedPeriodView)))]
#[patch("/named-periods/{id}")]
pub async fn patch_named_period(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<NamedPeriodPatch>,
) -> Result<Reply<NamedPeriodView>> {
    named_period::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
