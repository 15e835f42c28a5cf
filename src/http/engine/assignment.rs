//! `/v1/assignments`: what agencies have to answer.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::entered::Entered;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::assignment::list::{self, AssignmentQuery};
use crate::service::engine::assignment::step::{self, AssignmentStep};
use crate::service::engine::assignment::view::{self, AssignmentView};

/// List assignments
///
/// An agency sees its own assignments, a committee's coordinator also those of the agencies under the committee and,
/// with `passed_down_by`, of others to which it passed down; a council sees those of all its cases. Liaisons see none.
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
///
/// 404 when the caller may not see it. An agency always sees its own; what it sees of the case depends on its access.
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The assignment", body = AssignmentView)))]
#[get("/assignments/{id}")]
pub async fn get_assignment(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<AssignmentView>> {
    view::read(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Append a step to an assignment
///
/// `action` names the step; `actions` of the assignment lists those that the caller may take. The case must be
/// open. Every step leaves an event. To respond, use `POST /v1/responses`.
///
/// A committee's coordinator may `pass_down` an assignment to other agencies. While they answer to the committee, the
/// coordinator may `take_back`, `send_back`, `remind_agency` and `change_due`.
///
/// Handlers and heads of the agency `acknowledge` an assignment, and `report_progress` while it is in progress; the
/// head alone may `request_extension` and `reply_interim`, and a leader `decide_extension`.
///
/// Only for petitions: handlers and heads may `return` an assignment. Only for addressees of recommendations: heads
/// `take_position`, `plan` and `explain`; handlers and heads `submit_report`; leaders `decide_position`,
/// `request_explanation`, `waive` and `transfer`; reviewers `review` a response. A clerk records the agency's steps
/// when it has no users.
///
/// Handlers and heads `contest` what a clerk recorded for their agency; a leader decides it (`decide_contest`).
#[utoipa::path(tag = "assignments", request_body = AssignmentStep, responses((status = 200, description = "The assignment after the step", body = AssignmentView)))]
#[post("/assignments/{id}/steps")]
pub async fn step_assignment(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Entered<AssignmentStep>,
) -> Result<Reply<AssignmentView>> {
    let (ctx, step) = step.on_its_day(ctx);
    step::take(&mut app, &ctx, id.into_inner(), version.0, step).await
}
