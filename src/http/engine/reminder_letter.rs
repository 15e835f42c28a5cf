//! `/v1/reminder-letters`: letters to agencies that are late, and the escalation of a case.

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
use crate::service::engine::reminder_letter::view::{self, ReminderLetterQuery, ReminderLetterView};

/// List reminder letters
///
/// A council sees its own; an agency those addressed to it.
#[utoipa::path(tag = "reminder_letters", params(ReminderLetterQuery), responses((status = 200, description = "A page", body = Page<ReminderLetterView>)))]
#[get("/reminder-letters")]
pub async fn list_reminder_letters(
    ctx: RequestContext,
    app: App,
    query: Query<ReminderLetterQuery>,
) -> Result<Page<ReminderLetterView>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Send a reminder letter
///
/// For leaders. One letter to one organization about one or many open cases of the council: it counts for all of them
/// or for none. `escalation_level` must be the next level of what the recipient has to do in each case
/// (`GET /v1/cases/{id}/escalation`) or the level that it has reached; 409 `escalation_out_of_order` otherwise.
#[utoipa::path(tag = "reminder_letters", responses((status = 201, description = "Sent", body = ReminderLetterView)))]
#[post("/reminder-letters")]
pub async fn create_reminder_letter(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewReminderLetter>,
) -> Result<Reply<ReminderLetterView>> {
    send::send(&mut app, &ctx, new.into_inner()).await
}

/// Read a reminder letter
///
/// 404 when the caller may not see it.
#[utoipa::path(tag = "reminder_letters", responses((status = 200, description = "The letter", body = ReminderLetterView)))]
#[get("/reminder-letters/{id}")]
pub async fn get_reminder_letter(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<ReminderLetterView>> {
    view::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Append a step to a reminder letter
///
/// `answer_reminder`: the head of the reminded agency answers the letter, once. A clerk records the answer of an agency
/// that has no users.
#[utoipa::path(tag = "reminder_letters", responses((status = 200, description = "The letter after the step", body = ReminderLetterView)))]
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
/// For everybody who may read the case. Returns the escalation level that it has reached, the next one, and why.
#[utoipa::path(tag = "reminder_letters", responses((status = 200, description = "The escalation", body = EscalationView)))]
#[get("/cases/{id}/escalation")]
pub async fn get_escalation(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<EscalationView>> {
    escalation::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}
