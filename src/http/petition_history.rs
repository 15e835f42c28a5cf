//! `POST /v1/petitions/histories`. It is outside the context folders, because the steps come from several contexts.

use actix_web::post;

use crate::http::extract::Json;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::engine::case::view::CaseView;
use crate::service::petition_history::{self, PetitionHistory};

/// Register a petition with its history
///
/// For old registers: the petition and all that happened to it, in one request. Every step is checked as the single
/// step is, on its day `on`: the workflow, the days, the bodies that existed then, and the caller's roles, so whoever
/// enters a whole history must have the role for each of its steps. All of it is stored or nothing, and `errors` then
/// begins with the place of the step. Histories of one council wait for each other: send one after the other.
#[utoipa::path(tag = "petitions", responses(
    (status = 201, description = "Registered, as the petition is after the last step", body = CaseView),
    (status = 409, description = "A step is not possible there; `errors` names it.", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/petitions/histories")]
pub async fn create_petition_history(
    ctx: RequestContext,
    mut app: App,
    new: Json<PetitionHistory>,
) -> Result<Reply<CaseView>> {
    petition_history::enter(&mut app, &ctx, new.into_inner()).await
}
