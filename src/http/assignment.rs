//! `/v1/assignments`: an agency's queue.

use actix_web::web::Data;
use actix_web::{get, post};
use uuid::Uuid;

use crate::app::App;
use crate::error::Result;
use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::service::answer::Answer;
use crate::service::assignment::list::{self, AssignmentQuery};
use crate::service::assignment::step::{self, AssignmentStep};
use crate::service::assignment::view::{self, AssignmentView};
use crate::service::call::Call;
use crate::service::deadline::timeliness::{self, TimelinessQuery, TimelinessView};
use crate::service::page::Page;

/// List assignments
///
/// An agency's queue; a council sees those of all its cases.
#[utoipa::path(tag = "assignments", params(AssignmentQuery), responses((status = 200, description = "A page", body = Page<AssignmentView>)))]
#[get("/assignments")]
pub async fn list_assignments(
    call: Call,
    app: Data<App>,
    query: Query<AssignmentQuery>,
) -> Result<Page<AssignmentView>> {
    list::list(&app, &call, query.into_inner()).await
}

/// Read an assignment
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The assignment", body = AssignmentView)))]
#[get("/assignments/{id}")]
pub async fn get_assignment(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<AssignmentView>> {
    view::read(&app.db.read, &call, id.into_inner()).await.map(Answer::shown)
}

/// Append an act to an assignment
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The assignment after the act", body = AssignmentView)))]
#[post("/assignments/{id}/steps")]
pub async fn step_assignment(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<AssignmentStep>,
) -> Result<Answer<AssignmentView>> {
    step::take(&app, &call, id.into_inner(), version.0, step.into_inner()).await
}

/// Count by timeliness
///
/// How many of the caller's cases, assignments or commitments that were still to be done on a day were on time, due
/// soon, late or very late. Where the installation has a read replica, the counts may be up to a minute old.
#[utoipa::path(tag = "assignments", params(TimelinessQuery), responses((status = 200, description = "The counts", body = TimelinessView)))]
#[get("/timeliness")]
pub async fn get_timeliness(
    call: Call,
    app: Data<App>,
    query: Query<TimelinessQuery>,
) -> Result<Answer<TimelinessView>> {
    timeliness::count(&app, &call, query.into_inner()).await.map(Answer::shown)
}
