//! `/v1/administrative-units`: provinces, communes, wards and special zones.

use actix_web::get;
use uuid::Uuid;

use crate::http::extract::{Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::directory::administrative_unit::{self, AdministrativeUnitView, UnitQuery};

/// List administrative units
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", params(UnitQuery), responses((status = 200, description = "A page", body = Page<AdministrativeUnitView>)))]
#[get("/administrative-units")]
pub async fn list_administrative_units(
    ctx: RequestContext,
    app: App,
    query: Query<UnitQuery>,
) -> Result<Page<AdministrativeUnitView>> {
    administrative_unit::list(&app, &ctx, query.into_inner()).await
}

/// Read an administrative unit
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", responses((status = 200, description = "The unit", body = AdministrativeUnitView)))]
#[get("/administrative-units/{id}")]
pub async fn get_administrative_unit(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<AdministrativeUnitView>> {
    administrative_unit::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
