//! `/v1/recommendations`.

use actix_web::{get, patch};
use entity::enums::CaseKind;
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::case::list::{self, CaseQuery};
use crate::service::engine::case::view::{self, CaseView};
use crate::service::oversight::recommendation::edit::{self, RecommendationPatch};

/// List recommendations
#[utoipa::path(tag = "recommendations", params(CaseQuery), responses((status = 200, description = "A page", body = Page<CaseView>)))]
#[get("/recommendations")]
pub async fn list_recommendations(
    ctx: RequestContext,
    app: App,
    query: Query<CaseQuery>,
) -> Result<Page<CaseView>> {
    list::list_of(&app, &ctx, CaseKind::Recommendation, query.into_inner()).await
}

/// Read a recommendation
#[utoipa::path(tag = "recommendations", responses((status = 200, description = "The recommendation", body = CaseView)))]
#[get("/recommendations/{id}")]
pub async fn get_recommendation(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<CaseView>> {
    view::read_of(app.read(), &ctx, CaseKind::Recommendation, id.into_inner()).await.map(Reply::shown)
}

/// Order a recommendation
///
/// Theme, priority, sector: what was issued is not rewritten. What is absent stays.
#[utoipa::path(tag = "recommendations", responses((status = 200, description = "Changed", body = CaseView)))]
#[patch("/recommendations/{id}")]
pub async fn patch_recommendation(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<RecommendationPatch>,
) -> Result<Reply<CaseView>> {
    edit::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
