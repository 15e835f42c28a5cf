//! `/v1/cases`: both kinds.

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
#[utoipa::path(tag = "cases", params(CaseQuery), responses((status = 200, description = "A page", body = Page<CaseView>)))]
#[get("/cases")]
pub async fn list_cases(ctx: RequestContext, app: App, query: Query<CaseQuery>) -> Result<Page<CaseView>> {
    list::list(&app, &ctx, query.into_inner()).await
}

/// Read a case
#[utoipa::path(tag = "cases", responses((status = 200, description = "The case", body = CaseView)))]
#[get("/cases/{id}")]
pub async fn get_case(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<CaseView>> {
    view::read(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// List a case's assignments
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
