//! `/v1/summary-reports`: when the summary reports for a session came.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::summary_report::{
    self, NewSummaryReport, SummaryReportPatch, SummaryReportQuery, SummaryReportView,
};

/// List summary reports
///
/// For the council's own side: clerks, leaders, reviewers, deputies, liaisons and auditors. With `session_id` it is the
/// annex that lists each body with the day its report came.
#[utoipa::path(tag = "reference", params(SummaryReportQuery), responses((status = 200, description = "A page", body = Page<SummaryReportView>)))]
#[get("/summary-reports")]
pub async fn list_summary_reports(
    ctx: RequestContext,
    app: App,
    query: Query<SummaryReportQuery>,
) -> Result<Page<SummaryReportView>> {
    summary_report::list(&app, &ctx, query.into_inner()).await
}

/// Record a summary report
///
/// For clerks and leaders of the council. A summary report (báo cáo tổng hợp) contains the petitions that a deputy group,
/// the Front or another body has collected for a session; its petitions are registered by themselves, with the body as
/// `source_id`. 409 when the body's report for the session is there already.
#[utoipa::path(tag = "reference", responses((status = 201, description = "Recorded", body = SummaryReportView)))]
#[post("/summary-reports")]
pub async fn create_summary_report(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewSummaryReport>,
) -> Result<Reply<SummaryReportView>> {
    summary_report::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a summary report
///
/// 404 when the caller may not see it.
#[utoipa::path(tag = "reference", responses((status = 200, description = "The summary report", body = SummaryReportView)))]
#[get("/summary-reports/{id}")]
pub async fn get_summary_report(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<SummaryReportView>> {
    summary_report::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Correct a summary report
///
/// For clerks and leaders of the council.
#[utoipa::path(tag = "reference", responses((status = 200, description = "Corrected", body = SummaryReportView)))]
#[patch("/summary-reports/{id}")]
pub async fn patch_summary_report(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SummaryReportPatch>,
) -> Result<Reply<SummaryReportView>> {
    summary_report::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
