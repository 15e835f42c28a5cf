//! `/v1/response-drafts`: what agencies without users wrote, and the council's office confirms or returns.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::access_link::draft::decide::{self, ResponseDraftStep};
use crate::service::access_link::draft::view::{self, ResponseDraftQuery, ResponseDraftView};

/// List drafts of responses
///
/// Those for the caller's council, newest first; `status=submitted` are those that wait.
#[utoipa::path(tag = "access_links", params(ResponseDraftQuery), responses((status = 200, description = "A page", body = Page<ResponseDraftView>)))]
#[get("/response-drafts")]
pub async fn list_response_drafts(
    ctx: RequestContext,
    app: App,
    query: Query<ResponseDraftQuery>,
) -> Result<Page<ResponseDraftView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Read the draft of a response
///
/// 404 unless it is for the caller's council.
#[utoipa::path(tag = "access_links", responses((status = 200, description = "The draft", body = ResponseDraftView)))]
#[get("/response-drafts/{id}")]
pub async fn get_response_draft(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<ResponseDraftView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Append a step to the draft of a response
///
/// For clerks, who may record responses for agencies without users. `confirm_draft`: the agency has responded, on the day
/// on which it submitted the draft; the response is recorded on its behalf. `return_draft`: the agency can submit another
/// one. 409 when the draft does not wait any more, or the response is not possible now.
#[utoipa::path(tag = "access_links", request_body = ResponseDraftStep, responses((status = 200, description = "The draft after the step", body = ResponseDraftView)))]
#[post("/response-drafts/{id}/steps")]
pub async fn step_response_draft(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<ResponseDraftStep>,
) -> Result<Reply<ResponseDraftView>> {
    decide::take(&mut app, &ctx, id.into_inner(), version.0, step.into_inner()).await
}
