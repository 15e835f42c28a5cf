//! `/v1/calendar`: days off and make-up working days of each year.

use actix_web::{get, put};

use crate::http::extract::{CalendarText, Json, OptionalIfMatch, Path, Query};
use crate::http::reply::Content;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::calendar::ics::{self, ImportQuery};
use crate::service::council::calendar::replace::{self, NewCalendarYear};
use crate::service::council::calendar::view::{self, CalendarQuery, CalendarYearBrief, CalendarYearView};

/// List calendar years
///
/// For every signed-in caller. A due date that needs a year which is missing here cannot be calculated.
#[utoipa::path(tag = "calendar", params(CalendarQuery), responses((status = 200, description = "A page", body = Page<CalendarYearBrief>)))]
#[get("/calendar")]
pub async fn list_years(
    ctx: RequestContext,
    app: App,
    query: Query<CalendarQuery>,
) -> Result<Page<CalendarYearBrief>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Read a calendar year
///
/// For every signed-in caller. Monday to Friday are working days, except the days off listed here; a make-up working
/// day is a day of a weekend that is worked.
#[utoipa::path(tag = "calendar", params(("year" = i32, Path, minimum = 2000, maximum = 2100)), responses((status = 200, description = "The year", body = CalendarYearView)))]
#[get("/calendar/{year}")]
pub async fn get_year(_call: RequestContext, app: App, year: Path<i32>) -> Result<Reply<CalendarYearView>> {
    view::read(app.read(), year.into_inner()).await.map(Reply::shown)
}

/// Create a calendar year, or replace its days
///
/// For admins. `If-Match` is required when the year exists. Due dates already set stay as they are;
/// `GET /v1/deadlines/recalculations` lists those that a recalculation would move.
#[utoipa::path(tag = "calendar", params(("year" = i32, Path, minimum = 2000, maximum = 2100)), responses(
    (status = 201, description = "Created", body = CalendarYearView),
    (status = 200, description = "Replaced", body = CalendarYearView),
))]
#[put("/calendar/{year}")]
pub async fn put_year(
    ctx: RequestContext,
    mut app: App,
    year: Path<i32>,
    version: OptionalIfMatch,
    new: Json<NewCalendarYear>,
) -> Result<Reply<CalendarYearView>> {
    replace::replace(&mut app, &ctx, year.into_inner(), version.0, new.into_inner()).await
}

/// Export a calendar year as an iCalendar file
///
/// For every signed-in caller. The file (RFC 5545) has one all-day event for each run of consecutive days;
/// `X-KIENNGHI-KIND` is `off` or `working`.
#[utoipa::path(tag = "calendar", params(("year" = i32, Path, minimum = 2000, maximum = 2100)), responses((status = 200, description = "The file", body = String, content_type = "text/calendar")))]
#[get("/calendar/{year}/ics")]
pub async fn get_year_file(_call: RequestContext, app: App, year: Path<i32>) -> Result<Content> {
    ics::export(&app, year.into_inner()).await.map(Content::from)
}

/// Import a calendar year from an iCalendar file
///
/// For admins. Creates the year or replaces its days; `If-Match` is required when the year exists. The file has at most
/// 1 MiB and contains all-day events of this year only, without recurrence rules. An event is
/// what its `X-KIENNGHI-KIND` says; without it, it is a day off only if `days_off` names its category.
#[utoipa::path(
    tag = "calendar",
    params(("year" = i32, Path, minimum = 2000, maximum = 2100), ImportQuery),
    request_body(content = String, content_type = "text/calendar"),
    responses(
        (status = 201, description = "Created", body = CalendarYearView),
        (status = 200, description = "Replaced", body = CalendarYearView),
    ),
)]
#[put("/calendar/{year}/ics")]
pub async fn put_year_file(
    ctx: RequestContext,
    mut app: App,
    year: Path<i32>,
    query: Query<ImportQuery>,
    version: OptionalIfMatch,
    file: CalendarText,
) -> Result<Reply<CalendarYearView>> {
    let (year, query, file) = (year.into_inner(), query.into_inner(), file.into_inner());
    ics::import(&mut app, &ctx, year, version.0, query, &file).await
}

impl From<ics::File> for Content {
    fn from(file: ics::File) -> Self {
        Self {
            media: "text/calendar; charset=utf-8",
            etag: format!("\"{}\"", file.version),
            body: file.text.into(),
        }
    }
}
