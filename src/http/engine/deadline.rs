//! Due dates of assignments: explaining one, and recalculating those that today's rules would move.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Json, Path, Query};
use crate::http::problem::Problem;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::deadline::explain::{self, DeadlineExplanation};
use crate::service::engine::deadline::recalculate::{self, Recalculate, RecalculatedDeadlines};
use crate::service::engine::deadline::recalculation::{self, RecalculatedDeadline, RecalculationsQuery};

/// List the due dates that a recalculation would move
///
/// For leaders. Lists open assignments whose due date was calculated by a rule and not extended, and for which the
/// rules and the calendar of today give another date. The server examines a limited number of assignments per page: a
/// page may be short or even empty and still have a `next_cursor`. `count=true` is refused.
#[utoipa::path(tag = "deadlines", params(RecalculationsQuery), responses((status = 200, description = "A page", body = Page<RecalculatedDeadline>)))]
#[get("/deadlines/recalculations")]
pub async fn list_recalculations(
    ctx: RequestContext,
    app: App,
    query: Query<RecalculationsQuery>,
) -> Result<Page<RecalculatedDeadline>> {
    recalculation::list(&app, &ctx, query.into_inner()).await
}

/// Recalculate due dates
///
/// For leaders. Sets the due dates of the named assignments to what the rules and the calendar of today give: all of
/// them or none. 412 when an assignment has changed since it was read, or would now get another date than the one sent;
/// 409 when an assignment is not open, or the leader named or extended its date.
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "Recalculated", body = RecalculatedDeadlines), (status = 412, description = "It has changed since it was read.", body = Problem, content_type = "application/problem+json")))]
#[post("/deadlines/recalculate")]
pub async fn recalculate_deadlines(
    ctx: RequestContext,
    mut app: App,
    new: Json<Recalculate>,
) -> Result<Reply<RecalculatedDeadlines>> {
    recalculate::recalculate(&mut app, &ctx, new.into_inner()).await
}

/// Explain an assignment's due date
///
/// For everybody who may read the assignment. Returns the rule and the start event that it was calculated from, every
/// day of the calculation, and the extensions requested and granted since. 409 `calendar_year_missing` when the
/// calculation now needs a calendar year that has not been entered.
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The explanation", body = DeadlineExplanation), (status = 409, description = "A year of the calendar is missing.", body = Problem, content_type = "application/problem+json")))]
#[get("/assignments/{id}/deadline")]
pub async fn explain_deadline(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<DeadlineExplanation>> {
    explain::explain(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}
