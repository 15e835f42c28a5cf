//! `/v1/cases`: petitions and recommendations together.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Path, Query};
use crate::http::problem::Problem;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::entered::Entered;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::assignment::list::{self as assignments, AssignmentQuery};
use crate::service::engine::assignment::view::AssignmentView;
use crate::service::engine::case::forward::{self, CasesStep, ForwardedCases};
use crate::service::engine::case::list::{self, CaseQuery};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::expand::{self, ExpandQuery, ExpandedCaseView};

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

/// Append a step to many cases
///
/// `assign`, for leaders: one letter forwards up to 500 accepted petitions of one council, each to its lead and co-operating agencies:
/// all of them, or none. 412 when one has changed since it was read, 409 when one is not accepted.
#[utoipa::path(tag = "cases", request_body = CasesStep, responses(
    (status = 200, description = "Forwarded", body = ForwardedCases),
    (status = 412, description = "A petition has changed since it was read.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/cases/steps")]
pub async fn step_cases(
    ctx: RequestContext,
    mut app: App,
    step: Entered<CasesStep>,
) -> Result<Reply<ForwardedCases>> {
    let (ctx, step) = step.on_its_day(ctx);
    forward::forward(&mut app, &ctx, step).await
}

/// Read a case
///
/// 404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
#[utoipa::path(tag = "cases", params(ExpandQuery), responses((status = 200, description = "The case", body = ExpandedCaseView)))]
#[get("/cases/{id}")]
pub async fn get_case(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<ExpandQuery>,
) -> Result<Reply<ExpandedCaseView>> {
    expand::read(&app, &ctx, None, id.into_inner(), &query.into_inner()).await.map(Reply::shown)
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
