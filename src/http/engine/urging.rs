//! `/v1/urgings`: letters to those who are late, and the ladder of a case.

use actix_web::web::Data;
use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::engine::urging::answer::{self, UrgingStep};
use crate::service::engine::urging::ladder::{self, LadderView};
use crate::service::engine::urging::send::{self, NewUrging};
use crate::service::engine::urging::view::{self, UrgingQuery, UrgingView};

/// List urging letters
///
/// A council sees its own, an agency those to it.
#[utoipa::path(tag = "urgings", params(UrgingQuery), responses((status = 200, description = "A page", body = Page<UrgingView>)))]
#[get("/urgings")]
pub async fn list_urgings(call: Call, app: Data<App>, query: Query<UrgingQuery>) -> Result<Page<UrgingView>> {
    view::list(&app, &call, query.into_inner()).await
}

/// Urge an agency
///
/// One letter to one organization about many cases, at once or not at all. The rung is the next one of each case's
/// ladder (`GET /v1/cases/{id}/ladder`), or another letter of the rung it has reached.
#[utoipa::path(tag = "urgings", responses((status = 201, description = "Sent", body = UrgingView)))]
#[post("/urgings")]
pub async fn create_urging(call: Call, app: Data<App>, new: Json<NewUrging>) -> Result<Answer<UrgingView>> {
    send::send(&app, &call, new.into_inner()).await
}

/// Read an urging letter
#[utoipa::path(tag = "urgings", responses((status = 200, description = "The letter", body = UrgingView)))]
#[get("/urgings/{id}")]
pub async fn get_urging(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<UrgingView>> {
    view::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Append an act to an urging letter
///
/// The head of the urged agency answers; a clerk records for an agency without users.
#[utoipa::path(tag = "urgings", responses((status = 200, description = "The letter after the act", body = UrgingView)))]
#[post("/urgings/{id}/steps")]
pub async fn step_urging(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<UrgingStep>,
) -> Result<Answer<UrgingView>> {
    answer::take(&app, &call, id.into_inner(), version.0, step.into_inner()).await
}

/// Read a case's ladder
///
/// Which rung it has reached, which one is next, and why.
#[utoipa::path(tag = "urgings", responses((status = 200, description = "The ladder", body = LadderView)))]
#[get("/cases/{id}/ladder")]
pub async fn get_ladder(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<LadderView>> {
    ladder::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}
