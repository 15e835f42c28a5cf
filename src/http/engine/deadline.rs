//! Due dates: why one is as it is, and moving those that the rules put elsewhere now.

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
use crate::service::engine::deadline::recalculation::{self, DeadlineMovesQuery, RecalculatedDeadline};

/// List the due dates that would move
///
/// Those of open assignments, counted by a rule and not extended, that the rules and the calendar in force today
/// would put elsewhere. A page looks at so many assignments at most: it may be short, even empty, with `next_cursor`
/// to follow. `count=true` is refused.
#[utoipa::path(tag = "deadlines", params(DeadlineMovesQuery), responses((status = 200, description = "A page", body = Page<RecalculatedDeadline>)))]
#[get("/deadlines/recalculations")]
pub async fn list_recalculations(
    ctx: RequestContext,
    app: App,
    query: Query<DeadlineMovesQuery>,
) -> Result<Page<RecalculatedDeadline>> {
    recalculation::list(&app, &ctx, query.into_inner()).await
}

/// Move due dates to where today's rules put them
///
/// Only those named, all or none: 412 when one has changed since it was read, or would move elsewhere by now; 409
/// when one is not open, or its date was named or extended by the leader.
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "Moved", body = RecalculatedDeadlines), (status = 412, description = "It has changed since it was read.", body = Problem, content_type = "application/problem+json")))]
#[post("/deadlines/recalculate")]
pub async fn recalculate_deadlines(
    ctx: RequestContext,
    mut app: App,
    moves: Json<Recalculate>,
) -> Result<Reply<RecalculatedDeadlines>> {
    recalculate::recalculate(&mut app, &ctx, moves.into_inner()).await
}

/// Explain an assignment's due date
///
/// The rule and the start it was counted by, every day of the count, and what was asked and granted since. 409
/// `calendar_year_missing` when the calendar changed so that the count now runs into a year nobody has entered.
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The explanation", body = DeadlineExplanation), (status = 409, description = "A year of the calendar is missing.", body = Problem, content_type = "application/problem+json")))]
#[get("/assignments/{id}/deadline")]
pub async fn explain_deadline(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<DeadlineExplanation>> {
    explain::explain(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}
