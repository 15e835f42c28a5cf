//! `/v1/timeliness`: counts of cases, assignments and commitments by timeliness.

use actix_web::get;

use crate::http::extract::Query;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::engine::timeliness::{self, TimelinessQuery, TimelinessView};

/// Count cases, assignments or commitments by timeliness
///
/// Of those that the caller may see and that were still open on the given day: how many were on time, due soon, late or
/// very late. Where the installation has a read replica, the counts may be up to a minute old.
#[utoipa::path(tag = "assignments", params(TimelinessQuery), responses((status = 200, description = "The counts", body = TimelinessView)))]
#[get("/timeliness")]
pub async fn get_timeliness(
    ctx: RequestContext,
    app: App,
    query: Query<TimelinessQuery>,
) -> Result<Reply<TimelinessView>> {
    timeliness::count(&app, &ctx, query.into_inner()).await.map(Reply::shown)
}
