//! `/v1/conclusions`: drafted, edited, issued with everything that they recommend.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::oversight::conclusion::issue::{self, ConclusionStep};
use crate::service::oversight::conclusion::record::{self, ConclusionPatch, NewConclusion};
use crate::service::oversight::conclusion::view::{self, ConclusionBrief, ConclusionQuery, ConclusionView};

/// List conclusions
///
/// A council sees its own, drafts too; an agency the issued ones that concern it.
#[utoipa::path(tag = "conclusions", params(ConclusionQuery), responses((status = 200, description = "A page", body = Page<ConclusionBrief>)))]
#[get("/conclusions")]
pub async fn list_conclusions(
    ctx: RequestContext,
    app: App,
    query: Query<ConclusionQuery>,
) -> Result<Page<ConclusionBrief>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Record a conclusion
///
/// With all its recommendations, in one call; as a draft, or issued at once.
#[utoipa::path(tag = "conclusions", responses((status = 201, description = "Recorded", body = ConclusionView)))]
#[post("/conclusions")]
pub async fn create_conclusion(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewConclusion>,
) -> Result<Reply<ConclusionView>> {
    record::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a conclusion
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "The conclusion", body = ConclusionView)))]
#[get("/conclusions/{id}")]
pub async fn get_conclusion(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ConclusionView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Edit a draft
///
/// What is absent stays; recommendations are replaced as a whole.
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "Edited", body = ConclusionView)))]
#[patch("/conclusions/{id}")]
pub async fn patch_conclusion(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<ConclusionPatch>,
) -> Result<Reply<ConclusionView>> {
    record::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Append an act to a conclusion
///
/// Issuing assigns every recommendation to every addressee, at once or not at all.
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "The conclusion after the act", body = ConclusionView)))]
#[post("/conclusions/{id}/steps")]
pub async fn step_conclusion(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<ConclusionStep>,
) -> Result<Reply<ConclusionView>> {
    issue::take(&mut app, &ctx, id.into_inner(), version.0, step.into_inner()).await
}
