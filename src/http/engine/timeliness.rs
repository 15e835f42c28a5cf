//! `/v1/timeliness`.

use actix_web::get;

use crate::http::extract::Query;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::engine::timeliness::{self, TimelinessQuery, TimelinessView};

/// Count by timeliness
///
/// How many of the caller's cases, assignments or commitments that were still to be done on a day were on time, due
/// soon, late or very late. Where the installation has a read replica, the counts may be up to a minute old.
#[utoipa::path(tag = "assignments", params(TimelinessQuery), responses((status = 200, description = "The counts", body = TimelinessView)))]
#[get("/timeliness")]
pub async fn get_timeliness(
    ctx: RequestContext,
    app: App,
    query: Query<TimelinessQuery>,
) -> Result<Reply<TimelinessView>> {
    timeliness::count(&app, &ctx, query.into_inner()).await.map(Reply::shown)
}
