//! `/v1/sectors`: the subject areas of a council's cases.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::sector::{self, NewSector, SectorPatch, SectorQuery, SectorView};

/// List sectors
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", params(SectorQuery), responses((status = 200, description = "A page", body = Page<SectorView>)))]
#[get("/sectors")]
pub async fn list_sectors(
    ctx: RequestContext,
    app: App,
    query: Query<SectorQuery>,
) -> Result<Page<SectorView>> {
    sector::list(&app, &ctx, query.into_inner()).await
}

/// Read a sector
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", responses((status = 200, description = "The sector", body = SectorView)))]
#[get("/sectors/{id}")]
pub async fn get_sector(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<SectorView>> {
    sector::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create a sector
///
/// For leaders, in their own council; for admins, in every council.
#[utoipa::path(tag = "reference", responses((status = 201, description = "Created", body = SectorView)))]
#[post("/sectors")]
pub async fn create_sector(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewSector>,
) -> Result<Reply<SectorView>> {
    sector::create(&mut app, &ctx, new.into_inner()).await
}

/// Change a sector
///
/// For leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = SectorView)))]
#[patch("/sectors/{id}")]
pub async fn patch_sector(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SectorPatch>,
) -> Result<Reply<SectorView>> {
    sector::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
