//! `/v1/handovers`: open cases at the end of a session or term, and the signed lists that hand them over.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::handover::candidates::{self, HandoverCandidate, OpenQuery};
use crate::service::handover::create::{self, NewHandover};
use crate::service::handover::view::{
    self, HandoverItemQuery, HandoverItemView, HandoverQuery, HandoverView,
};

/// List the open cases at the end of a session or term
///
/// For clerks, leaders and auditors of the council. Needs exactly one of `session_id` and `term_id`. Lists cases that
/// are with their agencies and were raised in the session or handed over to it; for a term, those of all its sessions,
/// and those without a session that were received during the term.
#[utoipa::path(tag = "handovers", params(OpenQuery), responses((status = 200, description = "A page", body = Page<HandoverCandidate>)))]
#[get("/handovers/candidates")]
pub async fn list_candidates(
    ctx: RequestContext,
    app: App,
    query: Query<OpenQuery>,
) -> Result<Page<HandoverCandidate>> {
    candidates::list(&app, &ctx, query.into_inner()).await
}

/// List handovers
///
/// For clerks, leaders, reviewers, deputies and auditors: those of their council.
#[utoipa::path(tag = "handovers", params(HandoverQuery), responses((status = 200, description = "A page", body = Page<HandoverView>)))]
#[get("/handovers")]
pub async fn list_handovers(
    ctx: RequestContext,
    app: App,
    query: Query<HandoverQuery>,
) -> Result<Page<HandoverView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Create a handover
///
/// For leaders. Hands over open cases in one signed list: all of them or none. Open commitments become `carried_over`;
/// due dates, review dates, reminders and events stay as they are. A case that was already handed over to the same
/// session (without a session: from the same session or term) is left out, or refused when the request names it.
#[utoipa::path(tag = "handovers", responses((status = 201, description = "Created", body = HandoverView)))]
#[post("/handovers")]
pub async fn create_handover(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewHandover>,
) -> Result<Reply<HandoverView>> {
    create::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a handover
///
/// For clerks, leaders, reviewers, deputies and auditors of the council.
#[utoipa::path(tag = "handovers", responses((status = 200, description = "The handover", body = HandoverView)))]
#[get("/handovers/{id}")]
pub async fn get_handover(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<HandoverView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// List the items of a handover
///
/// Each case, followed by its commitments, as they were when the handover was created.
#[utoipa::path(tag = "handovers", params(HandoverItemQuery), responses((status = 200, description = "A page", body = Page<HandoverItemView>)))]
#[get("/handovers/{id}/items")]
pub async fn list_handover_items(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<HandoverItemQuery>,
) -> Result<Page<HandoverItemView>> {
    view::items(&app, &ctx, id.into_inner(), query.into_inner()).await
}
