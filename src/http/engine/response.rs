//! `/v1/responses`.

use actix_web::web::Data;
use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
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
    call: Call,
    app: Data<App>,
    new: Json<NewResponse>,
) -> Result<Answer<ResponseView>> {
    respond::respond(&app, &call, new.into_inner()).await
}

/// List responses
#[utoipa::path(tag = "responses", params(ResponseQuery), responses((status = 200, description = "A page", body = Page<ResponseView>)))]
#[get("/responses")]
pub async fn list_responses(
    call: Call,
    app: Data<App>,
    query: Query<ResponseQuery>,
) -> Result<Page<ResponseView>> {
    view::list(&app, &call, query.into_inner()).await
}

/// Read a response
#[utoipa::path(tag = "responses", responses((status = 200, description = "The response", body = ResponseView)))]
#[get("/responses/{id}")]
pub async fn get_response(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<ResponseView>> {
    view::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}
