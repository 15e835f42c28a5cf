//! Due dates: why one is as it is, and moving those that the rules put elsewhere now.

use actix_web::web::Data;
use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{Json, Path, Query};
use crate::http::problem::Problem;
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::engine::deadline::explain::{self, DeadlineExplanation};
use crate::service::engine::deadline::moves::{self, DeadlineMove, DeadlineMovesQuery};
use crate::service::engine::deadline::recompute::{self, Recompute, Recomputed};

/// List the due dates that would move
///
/// Those of open assignments, counted by a rule and not extended, that the rules and the calendar in force today
/// would put elsewhere. A page looks at so many assignments at most: it may be short, even empty, with `next_cursor`
/// to follow. `count=true` is refused.
#[utoipa::path(tag = "deadlines", params(DeadlineMovesQuery), responses((status = 200, description = "A page", body = Page<DeadlineMove>)))]
#[get("/deadlines/moves")]
pub async fn list_deadline_moves(
    call: Call,
    app: Data<App>,
    query: Query<DeadlineMovesQuery>,
) -> Result<Page<DeadlineMove>> {
    moves::list(&app, &call, query.into_inner()).await
}

/// Move due dates to where today's rules put them
///
/// Only those named, all or none: 412 when one has changed since it was read, or would move elsewhere by now; 409
/// when one is not open, or its date was named or extended by the leader.
#[utoipa::path(tag = "deadlines", responses((status = 200, description = "Moved", body = Recomputed), (status = 412, description = "It has changed since it was read.", body = Problem, content_type = "application/problem+json")))]
#[post("/deadlines/recompute")]
pub async fn recompute_deadlines(
    call: Call,
    app: Data<App>,
    moves: Json<Recompute>,
) -> Result<Answer<Recomputed>> {
    recompute::recompute(&app, &call, moves.into_inner()).await
}

/// Explain an assignment's due date
///
/// The rule and the start it was counted by, every day of the count, and what was asked and granted since. 409
/// `calendar_year_missing` when the calendar changed so that the count now runs into a year nobody has entered.
#[utoipa::path(tag = "assignments", responses((status = 200, description = "The explanation", body = DeadlineExplanation), (status = 409, description = "A year of the calendar is missing.", body = Problem, content_type = "application/problem+json")))]
#[get("/assignments/{id}/deadline")]
pub async fn explain_deadline(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
) -> Result<Answer<DeadlineExplanation>> {
    explain::explain(&app.db.read, &call, id.into_inner()).await.map(Answer::shown)
}
