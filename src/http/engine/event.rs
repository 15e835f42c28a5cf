//! The event log: `/v1/cases/{id}/events`, `/v1/audit/events`, and erasing the texts of events.

use actix_web::{delete, get};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::event::{self, AuditQuery, EventQuery, EventView};
use crate::service::engine::event_text;

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

/// Erase the texts of an event of a case
///
/// For leaders: what somebody typed in the step is deleted, and a new event says so. The event of the step keeps keyed
/// digests, from which the texts cannot be computed, so that the log still proves itself. `If-Match` is the case's
/// version. 404 when the event has no texts, 409 when they were erased before. The same text in an answer, a review or
/// another record is not erased.
#[utoipa::path(tag = "cases", responses((status = 200, description = "Erased; the case", body = CaseView)))]
#[delete("/cases/{id}/events/{event_id}/texts")]
pub async fn erase_event_texts(
    ctx: RequestContext,
    mut app: App,
    ids: Path<(Uuid, Uuid)>,
    version: IfMatch,
) -> Result<Reply<CaseView>> {
    let (id, event) = ids.into_inner();
    event_text::erase(&mut app, &ctx, id, event, version.0).await
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
