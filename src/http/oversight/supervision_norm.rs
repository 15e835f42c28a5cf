//! `/v1/supervision-norms`: how many supervisions a body must carry out in a year, and how many it has.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::oversight::supervision_norm::fulfilment::{self, FulfilmentQuery, FulfilmentView};
use crate::service::oversight::supervision_norm::rule::{
    self, NewSupervisionNorm, SupervisionNormPatch, SupervisionNormQuery, SupervisionNormView,
};

/// List supervision norms
///
/// For clerks, leaders, reviewers, deputies and auditors: those of their council.
#[utoipa::path(tag = "supervisions", params(SupervisionNormQuery), responses((status = 200, description = "A page", body = Page<SupervisionNormView>)))]
#[get("/supervision-norms")]
pub async fn list_supervision_norms(
    ctx: RequestContext,
    app: App,
    query: Query<SupervisionNormQuery>,
) -> Result<Page<SupervisionNormView>> {
    rule::list(&app, &ctx, query.into_inner()).await
}

/// Create a supervision norm
///
/// For clerks and leaders. A norm requires a minimum number of supervisions per year from each body of a kind. 409 when
/// an equal norm is valid at the same time.
#[utoipa::path(tag = "supervisions", responses((status = 201, description = "Created", body = SupervisionNormView)))]
#[post("/supervision-norms")]
pub async fn create_supervision_norm(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewSupervisionNorm>,
) -> Result<Reply<SupervisionNormView>> {
    rule::create(&mut app, &ctx, new.into_inner()).await
}

/// Read how far the norms of a year are fulfilled
///
/// For clerks, leaders, reviewers, deputies and auditors. For each body that a norm applies to: how many supervisions
/// are required, planned, done and missing. A supervision counts for the year of its programme; without a programme for
/// the year in which it is to be concluded; without that day for the year in which it was created. Where the
/// installation has a read replica, the figures may be up to a minute old.
#[utoipa::path(tag = "supervisions", params(FulfilmentQuery), responses((status = 200, description = "The figures", body = FulfilmentView)))]
#[get("/supervision-norms/fulfilment")]
pub async fn get_norm_fulfilment(
    ctx: RequestContext,
    app: App,
    query: Query<FulfilmentQuery>,
) -> Result<Reply<FulfilmentView>> {
    fulfilment::read(&app, &ctx, query.into_inner()).await.map(Reply::shown)
}

/// Read a supervision norm
///
/// For clerks, leaders, reviewers, deputies and auditors of the council.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The norm", body = SupervisionNormView)))]
#[get("/supervision-norms/{id}")]
pub async fn get_supervision_norm(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<SupervisionNormView>> {
    rule::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a supervision norm
///
/// For clerks and leaders. A norm cannot be deleted; `valid_to` ends it. Absent fields stay unchanged.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "Changed", body = SupervisionNormView)))]
#[patch("/supervision-norms/{id}")]
pub async fn patch_supervision_norm(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SupervisionNormPatch>,
) -> Result<Reply<SupervisionNormView>> {
    rule::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
