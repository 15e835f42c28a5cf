//! `/v1/periodic-reports`: the reports that addressees of recommendations owe at intervals.

use actix_web::get;

use crate::http::extract::Query;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::engine::periodic_report::{self, PeriodicReportQuery, PeriodicReportView};

/// List periodic reports
///
/// The nearest due date first. Lists reports that were submitted and those still owed, so that missing ones show.
#[utoipa::path(tag = "recommendations", params(PeriodicReportQuery), responses((status = 200, description = "A page", body = Page<PeriodicReportView>)))]
#[get("/periodic-reports")]
pub async fn list_periodic_reports(
    ctx: RequestContext,
    app: App,
    query: Query<PeriodicReportQuery>,
) -> Result<Page<PeriodicReportView>> {
    periodic_report::list(&app, &ctx, query.into_inner()).await
}
