//! `/v1/deadline-rules`, and calculating a due date without storing it: `/v1/deadlines/preview`.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::deadline::preview::{self, DeadlineAnswer, DeadlineQuestion};
use crate::service::council::deadline::rule::{
    self, DeadlineRulePatch, DeadlineRuleQuery, DeadlineRuleView, NewDeadlineRule,
};

/// List deadline rules
///
/// For every signed-in caller.
#[utoipa::path(tag = "deadlines", params(DeadlineRuleQuery), responses((status = 200, description = "A page", body = Page<DeadlineRuleView>)))]
#[get("/deadline-rules")]
pub async fn list_deadline_rules(
    ctx: RequestContext,
    app: App,
    query: Query<DeadlineRuleQuery>,
) -> Result<Page<DeadlineRuleView>> {
    rule::list(&app, &ctx, query.into_inner()).await
}

/// Read a deadline rule
///
/// For every signed-in caller.
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "The rule", body = DeadlineRuleView)))]
#[get("/deadline-rules/{id}")]
pub async fn get_deadline_rule(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<DeadlineRuleView>> {
    rule::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create a deadline rule
///
/// For leaders, for cases of their own council; for admins, for every council. When several rules fit a case, a rule of
/// the council wins over one of the deployment; then the rule of the nearest sector, then one that names the competence
/// level, the channel and the kind, then the newest. 409 when an equal rule is valid at the same time, except for
/// reminders (`due_soon`), of which several may apply.
#[utoipa::path(tag = "deadlines", responses((status = 201, description = "Created", body = DeadlineRuleView)))]
#[post("/deadline-rules")]
pub async fn create_deadline_rule(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewDeadlineRule>,
) -> Result<Reply<DeadlineRuleView>> {
    rule::create(&mut app, &ctx, new.into_inner()).await
}

/// Change a deadline rule
///
/// For leaders, rules of their own council; for admins, every rule. Due dates already set stay as they are. A rule
/// cannot be deleted; `valid_to` ends it.
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "Changed", body = DeadlineRuleView)))]
#[patch("/deadline-rules/{id}")]
pub async fn patch_deadline_rule(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<DeadlineRulePatch>,
) -> Result<Reply<DeadlineRuleView>> {
    rule::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Calculate a due date
///
/// For every signed-in caller; nothing is stored. The day of the start event is not counted, and a period that ends on
/// a day off ends on the next working day (Civil Code 2015, art. 147–148). 409 `no_deadline_rule` when no rule applies,
/// `calendar_year_missing` when the calculation needs a calendar year that has not been entered.
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "The due date, and how it was calculated", body = DeadlineAnswer)))]
#[post("/deadlines/preview")]
pub async fn preview_deadline(
    ctx: RequestContext,
    app: App,
    question: Json<DeadlineQuestion>,
) -> Result<Reply<DeadlineAnswer>> {
    preview::preview(&app, &ctx, question.into_inner()).await.map(Reply::shown)
}
