//! `/v1/outcome-figures`: what the answers to a council's cases amount to.

use actix_web::get;

use crate::http::extract::Query;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::engine::outcome_figures::{self, OutcomeFigures, OutcomeQuery};

/// Count the answers to a council's cases
///
/// Of the cases that the caller may see: how many there are, how many are answered, by outcome and by the council's annex
/// columns, how many answers are undated or were given on the spot, and what voters said. Rejected, merged and
/// withdrawn petitions are not counted, and opinions apart. A petition that is split is counted as its parts or once,
/// never twice. `as_of` an earlier day, the answers that stood then are counted, of what had been received by then.
/// Where the installation has a read replica, the counts may
/// be up to a minute old.
#[utoipa::path(tag = "cases", params(OutcomeQuery), responses((status = 200, description = "The counts", body = OutcomeFigures)))]
#[get("/outcome-figures")]
pub async fn get_outcome_figures(
    ctx: RequestContext,
    app: App,
    query: Query<OutcomeQuery>,
) -> Result<Reply<OutcomeFigures>> {
    outcome_figures::count(&app, &ctx, query.into_inner()).await.map(Reply::shown)
}
