//! `/v1/responses`: what agencies answer to their assignments.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Entered, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::response::respond::{self, NewResponse};
use crate::service::engine::response::view::{self, ResponseQuery, ResponseView};

/// Submit a response
///
/// For the head of the agency; a clerk records the response of an agency that has no users. One response to one or many
/// assignments of one agency that are in progress: all of them become answered, or none. The commitments that it makes
/// are followed under `/v1/commitments`. 412 when an assignment has changed since it was read.
#[utoipa::path(tag = "responses", request_body = NewResponse, responses(
    (status = 201, description = "Submitted", body = ResponseView),
    (status = 412, description = "An assignment has changed since it was read.", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/responses")]
pub async fn create_response(
    ctx: RequestContext,
    mut app: App,
    new: Entered<NewResponse>,
) -> Result<Reply<ResponseView>> {
    let (ctx, new) = new.on_its_day(ctx);
    respond::respond(&mut app, &ctx, new).await
}

/// List responses
///
/// A council sees those to all its cases; an agency its own and those of the cases it has.
#[utoipa::path(tag = "responses", params(ResponseQuery), responses((status = 200, description = "A page", body = Page<ResponseView>)))]
#[get("/responses")]
pub async fn list_responses(
    ctx: RequestContext,
    app: App,
    query: Query<ResponseQuery>,
) -> Result<Page<ResponseView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Read a response
///
/// 404 when the caller may not see it.
#[utoipa::path(tag = "responses", responses((status = 200, description = "The response", body = ResponseView)))]
#[get("/responses/{id}")]
pub async fn get_response(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ResponseView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
