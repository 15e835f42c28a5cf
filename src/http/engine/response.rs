//! `/v1/responses`: what agencies answer to their assignments.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::entered::Entered;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::response::respond::{self, NewResponse};
use crate::service::engine::response::version::{self, NewResponseVersion};
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

/// Correct a response, or answer further
///
/// For the head of the agency; a clerk records what the agency said on paper. A new version of the response is the whole
/// answer as it reads now, for all assignments or for those named: all of them, or none. Every version stays readable,
/// the newest counts, and the day of the first answer stays on record. A correction that changes the outcome, and every
/// further answer, is reviewed again. 409 when a case is closed: reopen it first. 412 when an assignment, or the version
/// in the path, has changed since it was read.
#[utoipa::path(tag = "responses", request_body = NewResponseVersion, responses(
    (status = 201, description = "The new version", body = ResponseView),
    (status = 412, description = "An assignment has changed since it was read, or the version does not count for it any more.", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/responses/{id}/versions")]
pub async fn create_response_version(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    new: Entered<NewResponseVersion>,
) -> Result<Reply<ResponseView>> {
    let (ctx, new) = new.on_its_day(ctx);
    version::add(&mut app, &ctx, id.into_inner(), new).await
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
/// With all its versions: corrections and further answers, the newest first. 404 when the caller may not see it.
#[utoipa::path(tag = "responses", responses((status = 200, description = "The response", body = ResponseView)))]
#[get("/responses/{id}")]
pub async fn get_response(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ResponseView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
