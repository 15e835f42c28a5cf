//! `/v1/reminder-letters`: letters to those who are late, and the escalation of a case.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::reminder_letter::answer::{self, ReminderLetterStep};
use crate::service::engine::reminder_letter::escalation::{self, EscalationView};
use crate::service::engine::reminder_letter::send::{self, NewReminderLetter};
use crate::service::engine::reminder_letter::view::{self, ReminderLetterView, UrgingQuery};

/// List reminder letter letters
///
/// A council sees its own, an agency those to it.
#[utoipa::path(tag = "reminder_letters", params(UrgingQuery), responses((status = 200, description = "A page", body = Page<ReminderLetterView>)))]
#[get("/reminder-letters")]
pub async fn list_reminder_letters(
    ctx: RequestContext,
    app: App,
    query: Query<UrgingQuery>,
) -> Result<Page<ReminderLetterView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Urge an agency
///
/// One letter to one organization about many cases, at once or not at all. The escalation level is the next one of each case's
/// escalation (`GET /v1/cases/{id}/escalation`), or another letter of the escalation level it has reached.
#[utoipa::path(tag = "reminder_letters", responses((status = 201, description = "Sent", body = ReminderLetterView)))]
#[post("/reminder-letters")]
pub async fn create_reminder_letter(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewReminderLetter>,
) -> Result<Reply<ReminderLetterView>> {
    send::send(&mut app, &ctx, new.into_inner()).await
}

/// Read an reminder letter letter
#[utoipa::path(tag = "reminder_letters", responses((status = 200, description = "The letter", body = ReminderLetterView)))]
#[get("/reminder-letters/{id}")]
pub async fn get_reminder_letter(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<ReminderLetterView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Append an act to an reminder letter letter
///
/// The head of the urged agency answers; a clerk records for an agency without users.
#[utoipa::path(tag = "reminder_letters", responses((status = 200, description = "The letter after the act", body = ReminderLetterView)))]
#[post("/reminder-letters/{id}/steps")]
pub async fn step_reminder_letter(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<ReminderLetterStep>,
) -> Result<Reply<ReminderLetterView>> {
    answer::take(&mut app, &ctx, id.into_inner(), version.0, step.into_inner()).await
}

/// Read a case's escalation
///
/// Which escalation level it has reached, which one is next, and why.
#[utoipa::path(tag = "reminder_letters", responses((status = 200, description = "The escalation", body = EscalationView)))]
#[get("/cases/{id}/escalation")]
pub async fn get_escalation(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<EscalationView>> {
    escalation::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
