//! `/v1/supervision-programmes`: what a body plans to supervise in a year.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::oversight::supervision_programme::{
    self as programme, NewSupervisionProgramme, SupervisionProgrammePatch, SupervisionProgrammeQuery,
    SupervisionProgrammeView,
};

/// List supervision programmes
///
/// For clerks, leaders, reviewers, deputies and auditors: those of their council.
#[utoipa::path(tag = "supervisions", params(SupervisionProgrammeQuery), responses((status = 200, description = "A page", body = Page<SupervisionProgrammeView>)))]
#[get("/supervision-programmes")]
pub async fn list_supervision_programmes(
    ctx: RequestContext,
    app: App,
    query: Query<SupervisionProgrammeQuery>,
) -> Result<Page<SupervisionProgrammeView>> {
    programme::list(&app, &ctx, query.into_inner()).await
}

/// Create a supervision programme
///
/// For clerks and leaders. The owner is the council, its standing body, a board or a deputy group; each owner has one
/// programme per year.
#[utoipa::path(tag = "supervisions", responses((status = 201, description = "Created", body = SupervisionProgrammeView)))]
#[post("/supervision-programmes")]
pub async fn create_supervision_programme(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewSupervisionProgramme>,
) -> Result<Reply<SupervisionProgrammeView>> {
    programme::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a supervision programme
///
/// With how many of its supervisions are done, late and dropped today. For clerks, leaders, reviewers, deputies and
/// auditors of the council.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The programme", body = SupervisionProgrammeView)))]
#[get("/supervision-programmes/{id}")]
pub async fn get_supervision_programme(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<SupervisionProgrammeView>> {
    programme::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a supervision programme
///
/// For clerks and leaders. Absent fields stay unchanged.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "Changed", body = SupervisionProgrammeView)))]
#[patch("/supervision-programmes/{id}")]
pub async fn patch_supervision_programme(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SupervisionProgrammePatch>,
) -> Result<Reply<SupervisionProgrammeView>> {
    programme::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
