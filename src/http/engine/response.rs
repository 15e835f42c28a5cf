//! `/v1/responses`.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::response::respond::{self, NewResponse};
use crate::service::engine::response::view::{self, ResponseQuery, ResponseView};

/// Respond
///
/// One response over one or many assignments of one agency; all of them are answered, or none.
#[utoipa::path(tag = "responses", responses(
    (status = 201, description = "Submitted", body = ResponseView),
    (status = 412, description = "An assignment has changed since it was read", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/responses")]
pub async fn create_response(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewResponse>,
) -> Result<Reply<ResponseView>> {
    respond::respond(&mut app, &ctx, new.into_inner()).await
}

/// List responses
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
#[utoipa::path(tag = "responses", responses((status = 200, description = "The response", body = ResponseView)))]
#[get("/responses/{id}")]
pub async fn get_response(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ResponseView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
