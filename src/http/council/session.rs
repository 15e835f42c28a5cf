//! `/v1/sessions`: the sessions (kỳ họp) of councils.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::session::{self, NewSession, SessionPatch, SessionQuery, SessionView};

/// List sessions
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", params(SessionQuery), responses((status = 200, description = "A page", body = Page<SessionView>)))]
#[get("/sessions")]
pub async fn list_sessions(
    ctx: RequestContext,
    app: App,
    query: Query<SessionQuery>,
) -> Result<Page<SessionView>> {
    session::list(&app, &ctx, query.into_inner()).await
}

/// Read a session
///
/// For every signed-in caller.
#[utoipa::path(tag = "reference", responses((status = 200, description = "The session", body = SessionView)))]
#[get("/sessions/{id}")]
pub async fn get_session(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<SessionView>> {
    session::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create a session
///
/// For clerks and leaders, in their own council; for admins, in every council.
#[utoipa::path(tag = "reference", responses((status = 201, description = "Created", body = SessionView)))]
#[post("/sessions")]
pub async fn create_session(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewSession>,
) -> Result<Reply<SessionView>> {
    session::create(&mut app, &ctx, new.into_inner()).await
}

/// Change a session
///
/// For clerks and leaders, in their own council; for admins, in every council. Absent fields stay unchanged.
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = SessionView)))]
#[patch("/sessions/{id}")]
pub async fn patch_session(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SessionPatch>,
) -> Result<Reply<SessionView>> {
    session::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
