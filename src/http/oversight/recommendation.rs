//! `/v1/recommendations`: the cases that follow from supervisions.

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
use crate::service::engine::case::view::CaseView;
use crate::service::engine::expand::{self, ExpandQuery, ExpandedCaseView};
use crate::service::oversight::recommendation::edit::{self, RecommendationPatch};

/// List recommendations
///
/// A council sees all its recommendations, an agency those that are assigned to it, and a committee's coordinator also
/// those of the agencies under the committee.
#[utoipa::path(tag = "recommendations", params(CaseQuery), responses(
    (status = 200, description = "A page", body = Page<CaseView>),
    (status = 422, description = "A filter cannot be answered as of an earlier day; `errors` names it.", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[get("/recommendations")]
pub async fn list_recommendations(
    ctx: RequestContext,
    app: App,
    query: Query<CaseQuery>,
) -> Result<Page<CaseView>> {
    list::list_of(&app, &ctx, CaseKind::Recommendation, query.into_inner()).await
}

/// Read a recommendation
///
/// 404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
#[utoipa::path(tag = "recommendations", params(ExpandQuery), responses((status = 200, description = "The recommendation", body = ExpandedCaseView)))]
#[get("/recommendations/{id}")]
pub async fn get_recommendation(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<ExpandQuery>,
) -> Result<Reply<ExpandedCaseView>> {
    expand::read(&app, &ctx, Some(CaseKind::Recommendation), id.into_inner(), &query.into_inner())
        .await
        .map(Reply::shown)
}

/// Classify a recommendation
///
/// For clerks, leaders and reviewers, until it is closed. Changes theme, priority and sector; the issued text cannot be
/// changed. Absent fields stay unchanged.
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
