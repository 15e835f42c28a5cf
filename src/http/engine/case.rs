//! `/v1/cases`: petitions and recommendations together.

use actix_web::get;
use uuid::Uuid;

use crate::http::extract::{Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::assignment::list::{self as assignments, AssignmentQuery};
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::case::list::{self, CaseQuery};
use crate::service::engine::case::view::{self, CaseView};

/// List and search cases
///
/// Petitions and recommendations. A council sees all its cases, a liaison those of the own area, an agency those that
/// are assigned to it, and a committee's coordinator also those of the agencies under the committee.
#[utoipa::path(tag = "cases", params(CaseQuery), responses(
    (status = 200, description = "A page", body = Page<CaseView>),
    (status = 422, description = "A filter cannot be answered as of an earlier day; `errors` names it.", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[get("/cases")]
pub async fn list_cases(ctx: RequestContext, app: App, query: Query<CaseQuery>) -> Result<Page<CaseView>> {
    list::list(&app, &ctx, query.into_inner()).await
}

/// Read a case
///
/// 404 when the caller may not see it.
#[utoipa::path(tag = "cases", responses((status = 200, description = "The case", body = CaseView)))]
#[get("/cases/{id}")]
pub async fn get_case(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<CaseView>> {
    view::read(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// List a case's assignments
///
/// For everybody who may read the case; 404 for others.
#[utoipa::path(tag = "cases", params(AssignmentQuery), responses((status = 200, description = "A page", body = Page<AssignmentView>)))]
#[get("/cases/{id}/assignments")]
pub async fn list_case_assignments(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<AssignmentQuery>,
) -> Result<Page<AssignmentView>> {
    assignments::of_case(&app, &ctx, id.into_inner(), query.into_inner()).await
}
