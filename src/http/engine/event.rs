//! The log: `/v1/cases/{id}/events`, `/v1/audit/events`.

use actix_web::get;
use uuid::Uuid;

use crate::http::extract::{Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::engine::event::{self, AuditQuery, EventQuery, EventView};

/// List a case's events
///
/// Newest first. The council sees all; others the public ones and those of their own organization. With `linked=true` one
/// timeline of the case and all it is linked to; `stream_id` says whose event it is.
#[utoipa::path(tag = "cases", params(EventQuery), responses((status = 200, description = "A page", body = Page<EventView>)))]
#[get("/cases/{id}/events")]
pub async fn list_case_events(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<EventQuery>,
) -> Result<Page<EventView>> {
    event::of_case(&app, &ctx, id.into_inner(), query.into_inner()).await
}

/// Read the audit log
#[utoipa::path(tag = "cases", params(AuditQuery), responses((status = 200, description = "A page", body = Page<EventView>)))]
#[get("/audit/events")]
pub async fn list_audit_events(
    ctx: RequestContext,
    app: App,
    query: Query<AuditQuery>,
) -> Result<Page<EventView>> {
    event::audit(&app, &ctx, query.into_inner()).await
}
