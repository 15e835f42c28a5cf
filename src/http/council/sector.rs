//! `/v1/sectors`.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::council::sector::{self, NewSector, SectorPatch, SectorQuery, SectorView};

/// List sectors
#[utoipa::path(tag = "reference", params(SectorQuery), responses((status = 200, description = "A page", body = Page<SectorView>)))]
#[get("/sectors")]
pub async fn list_sectors(call: Call, app: Data<App>, query: Query<SectorQuery>) -> Result<Page<SectorView>> {
    sector::list(&app, &call, query.into_inner()).await
}

/// Read a sector
#[utoipa::path(tag = "reference", responses((status = 200, description = "The sector", body = SectorView)))]
#[get("/sectors/{id}")]
pub async fn get_sector(_call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<SectorView>> {
    sector::read(&app, id.into_inner()).await.map(Answer::shown)
}

/// Make a sector
#[utoipa::path(tag = "reference", responses((status = 201, description = "Made", body = SectorView)))]
#[post("/sectors")]
pub async fn create_sector(call: Call, app: Data<App>, new: Json<NewSector>) -> Result<Answer<SectorView>> {
    sector::create(&app, &call, new.into_inner()).await
}

/// Change a sector
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = SectorView)))]
#[patch("/sectors/{id}")]
pub async fn patch_sector(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SectorPatch>,
) -> Result<Answer<SectorView>> {
    sector::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}
