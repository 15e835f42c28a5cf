//! `/v1/linked-assignment`: what an agency without users does with its access link.

use actix_web::{get, post};

use crate::http::extract::{IfMatch, Json, WithAccessLink};
use crate::kernel::app::App;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::access_link::draft::submit::{self, NewResponseDraft};
use crate::service::access_link::draft::view::ResponseDraftView;
use crate::service::access_link::linked::{self, LinkedAssignment, LinkedAssignmentStep};
use crate::service::engine::assignment::view::AssignmentView;

/// Read the assignment of the access link
///
/// With the drafts that were submitted, and what can be done now. `ETag` is that of the assignment, for its steps.
#[utoipa::path(tag = "access_links", security(("access_link" = [])),
    responses((status = 200, description = "The assignment", body = LinkedAssignment)))]
#[get("/linked-assignment")]
pub async fn get_linked_assignment(ctx: WithAccessLink, app: App) -> Result<Reply<LinkedAssignment>> {
    linked::read(&app, &ctx.0).await.map(Reply::shown)
}

/// Append a step to the assignment of the access link
///
/// `acknowledge`, `report_progress` or `submit_report`, as the agency's own step. Every step leaves an event.
#[utoipa::path(tag = "access_links", security(("access_link" = [])), request_body = LinkedAssignmentStep,
    responses((status = 200, description = "The assignment after the step", body = AssignmentView)))]
#[post("/linked-assignment/steps")]
pub async fn step_linked_assignment(
    ctx: WithAccessLink,
    mut app: App,
    version: IfMatch,
    step: Json<LinkedAssignmentStep>,
) -> Result<Reply<AssignmentView>> {
    linked::step(&mut app, &ctx.0, version.0, step.into_inner()).await
}

/// Submit the draft of a response
///
/// It takes the place of one that waits. When the council's office confirms it, it is the agency's response, of the day on
/// which it was submitted.
#[utoipa::path(tag = "access_links", security(("access_link" = [])),
    responses((status = 201, description = "Submitted", body = ResponseDraftView)))]
#[post("/linked-assignment/drafts")]
pub async fn create_response_draft(
    ctx: WithAccessLink,
    mut app: App,
    new: Json<NewResponseDraft>,
) -> Result<Reply<ResponseDraftView>> {
    submit::submit(&mut app, &ctx.0, new.into_inner()).await
}
