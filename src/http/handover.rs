//! `/v1/handovers`: what is open at a session's or term's end, and the signed lists of it.

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

/// List what is open at a session's or term's end
///
/// Exactly one of `session_id` and `term_id`. Cases that are with their agencies and were raised in the session or
/// handed over to it; for a term, in any of its sessions, and those of no session received within it. For clerks,
/// leaders and auditors of the council.
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
/// Those of the caller's council; agencies see none.
#[utoipa::path(tag = "handovers", params(HandoverQuery), responses((status = 200, description = "A page", body = Page<HandoverView>)))]
#[get("/handovers")]
pub async fn list_handovers(
    ctx: RequestContext,
    app: App,
    query: Query<HandoverQuery>,
) -> Result<Page<HandoverView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Hand over what is open
///
/// One signed list, at once or not at all. Open promises become `carried_over`; every due date, review date and
/// reminder stays, and so does the history. What was handed over already to the same session (or, without one, from
/// the same end) is left out, and refused when it is named.
#[utoipa::path(tag = "handovers", responses((status = 201, description = "Handed over", body = HandoverView)))]
#[post("/handovers")]
pub async fn create_handover(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewHandover>,
) -> Result<Reply<HandoverView>> {
    create::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a handover
#[utoipa::path(tag = "handovers", responses((status = 200, description = "The handover", body = HandoverView)))]
#[get("/handovers/{id}")]
pub async fn get_handover(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<HandoverView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// List what a handover holds
///
/// Case by case, each followed by its promises, as they stood then.
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
