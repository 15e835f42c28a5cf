//! `/v1/deadline-rules`, and how a rule counts: `/v1/deadlines/preview`.

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
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "The rule", body = DeadlineRuleView)))]
#[get("/deadline-rules/{id}")]
pub async fn get_deadline_rule(
    _call: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<DeadlineRuleView>> {
    rule::read(&app, id.into_inner()).await.map(Reply::shown)
}

/// Make a deadline rule
///
/// For the council's own cases, or, by the deployment's admin, for every council. Of the rules that fit a case a
/// council's goes before the deployment's, then the one of the nearest sector, then of the competence level, the
/// channel and the kind, then the youngest. 409 when an equal one holds at the same time; reminders (`due_soon`)
/// stand side by side.
#[utoipa::path(tag = "deadlines", responses((status = 201, description = "Made", body = DeadlineRuleView)))]
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
/// Due dates already given stay. A rule is ended by `valid_to`, never taken away.
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

/// Count a term
///
/// What if; nothing is written. The first day is not counted, and a term that ends on a day off ends with the next
/// working day (Civil Code 2015, art. 147–148). 409 `no_deadline_rule` when no rule applies, `calendar_year_missing`
/// when the count needs a year that nobody has entered.
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "The count", body = DeadlineAnswer)))]
#[post("/deadlines/preview")]
pub async fn preview_deadline(
    _call: RequestContext,
    app: App,
    question: Json<DeadlineQuestion>,
) -> Result<Reply<DeadlineAnswer>> {
    preview::preview(&app, question.into_inner()).await.map(Reply::shown)
}
