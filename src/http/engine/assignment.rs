//! `/v1/assignments`: an agency's queue.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::assignment::list::{self, AssignmentQuery};
use crate::service::engine::assignment::step::{self, AssignmentStep};
use crate::service::engine::assignment::view::{self, AssignmentView};

/// List assignments
///
/// An agency's queue; a council sees those of all its cases.
#[utoipa::path(tag = "assignments", params(AssignmentQuery), responses((status = 200, description = "A page", body = Page<AssignmentView>)))]
#[get("/assignments")]
pub async fn list_assignments(
    ctx: RequestContext,
    app: App,
    query: Query<AssignmentQuery>,
) -> Result<Page<AssignmentView>> {
    list::list(&app, &ctx, query.into_inner()).await
}

/// Read an assignment
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The assignment", body = AssignmentView)))]
#[get("/assignments/{id}")]
pub async fn get_assignment(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<AssignmentView>> {
    view::read(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Append an act to an assignment
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The assignment after the act", body = AssignmentView)))]
#[post("/assignments/{id}/steps")]
pub async fn step_assignment(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<AssignmentStep>,
) -> Result<Reply<AssignmentView>> {
    step::take(&mut app, &ctx, id.into_inner(), version.0, step.into_inner()).await
}
