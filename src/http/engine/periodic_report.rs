//! `/v1/periodic-reports`.

use actix_web::get;

use crate::http::extract::Query;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::engine::periodic_report::{self, PeriodicReportQuery, PeriodicReportView};

/// List periodic reports
///
/// The nearest first; those that have not come too, so that a missing one is seen.
#[utoipa::path(tag = "recommendations", params(PeriodicReportQuery), responses((status = 200, description = "A page", body = Page<PeriodicReportView>)))]
#[get("/periodic-reports")]
pub async fn list_periodic_reports(
    ctx: RequestContext,
    app: App,
    query: Query<PeriodicReportQuery>,
) -> Result<Page<PeriodicReportView>> {
    periodic_report::list(&app, &ctx, query.into_inner()).await
}
