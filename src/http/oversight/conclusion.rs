//! `/v1/conclusions`: the conclusions of supervisions, issued together with their recommendations.

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
/// A council sees its own, including drafts; an agency the issued ones that concern it.
#[utoipa::path(tag = "conclusions", params(ConclusionQuery), responses((status = 200, description = "A page", body = Page<ConclusionBrief>)))]
#[get("/conclusions")]
pub async fn list_conclusions(
    ctx: RequestContext,
    app: App,
    query: Query<ConclusionQuery>,
) -> Result<Page<ConclusionBrief>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Create a conclusion
///
/// With all its recommendations in one request, as a draft or issued at once. For clerks and leaders; for reviewers and
/// deputies when their own body leads the supervision. Issuing needs a leader, or a reviewer of the leading board.
/// Nobody who works for a supervised body may create one.
#[utoipa::path(tag = "conclusions", responses((status = 201, description = "Created", body = ConclusionView)))]
#[post("/conclusions")]
pub async fn create_conclusion(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewConclusion>,
) -> Result<Reply<ConclusionView>> {
    record::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a conclusion
///
/// 404 when the caller may not see it.
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "The conclusion", body = ConclusionView)))]
#[get("/conclusions/{id}")]
pub async fn get_conclusion(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ConclusionView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a draft conclusion
///
/// For those who may create one, until it is issued. Absent fields stay unchanged; the list of recommendations is
/// replaced as a whole.
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "Changed", body = ConclusionView)))]
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

/// Append a step to a conclusion
///
/// For drafts. A leader, or a reviewer of the leading board, may `issue` one: every recommendation becomes a case that
/// is assigned to all its addressees, all of them or none, and the supervision is concluded. Those who may create a
/// conclusion may also `drop` its draft.
#[utoipa::path(tag = "conclusions", responses((status = 200, description = "The conclusion after the step", body = ConclusionView)))]
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
