//! `/v1/explanations`: why recommendations were not carried out.

use actix_web::get;
use uuid::Uuid;

use crate::http::extract::{Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::explanation::{self, ExplanationQuery, ExplanationView};

/// List explanations
///
/// Why recommendations were not carried out. The step `request_explanation` of an assignment requests an explanation,
/// `explain` gives it. A council sees its own; an agency those requested from it.
#[utoipa::path(tag = "recommendations", params(ExplanationQuery), responses((status = 200, description = "A page", body = Page<ExplanationView>)))]
#[get("/explanations")]
pub async fn list_explanations(
    ctx: RequestContext,
    app: App,
    query: Query<ExplanationQuery>,
) -> Result<Page<ExplanationView>> {
    explanation::list(&app, &ctx, query.into_inner()).await
}

/// Read an explanation
///
/// 404 when the caller may not see it.
#[utoipa::path(tag = "recommendations", responses((status = 200, description = "The explanation", body = ExplanationView)))]
#[get("/explanations/{id}")]
pub async fn get_explanation(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<ExplanationView>> {
    explanation::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
