//! The event log: `/v1/cases/{id}/events`, `/v1/audit/events`.

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
/// Newest first, for everybody who may read the case. The council sees every event; agencies and liaisons see public
/// events and those of their own organization and assignment. With `linked=true` the list is one timeline of the case
/// and the cases linked to it; `stream_id` is the case of each event.
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

/// List the events of the audit log
///
/// Newest first. An auditor sees the events of the own council. An admin sees those of the deployment (users, grants,
/// organizations, rules and so on), but not those of cases.
#[utoipa::path(tag = "cases", params(AuditQuery), responses((status = 200, description = "A page", body = Page<EventView>)))]
#[get("/audit/events")]
pub async fn list_audit_events(
    ctx: RequestContext,
    app: App,
    query: Query<AuditQuery>,
) -> Result<Page<EventView>> {
    event::audit(&app, &ctx, query.into_inner()).await
}
