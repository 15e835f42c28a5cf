//! `/v1/calendar`: the working calendar, year by year.

use actix_web::{get, put};

use crate::http::extract::{CalendarText, Json, OptionalIfMatch, Path, Query};
use crate::http::reply::Text;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::council::calendar::ics::{self, ImportQuery};
use crate::service::council::calendar::replace::{self, NewCalendarYear};
use crate::service::council::calendar::view::{self, CalendarQuery, CalendarYearBrief, CalendarYearView};

/// List the calendar's years
///
/// A year that is not here is not known: no term that needs it can be counted.
#[utoipa::path(tag = "calendar", params(CalendarQuery), responses((status = 200, description = "A page", body = Page<CalendarYearBrief>)))]
#[get("/calendar")]
pub async fn list_years(
    ctx: RequestContext,
    app: App,
    query: Query<CalendarQuery>,
) -> Result<Page<CalendarYearBrief>> {
    view::list(&app, &ctx, query.into_inner()).await
}

/// Read a year
///
/// Monday to Friday are worked in Việt Nam, but for the days named here.
#[utoipa::path(tag = "calendar", params(("year" = i32, Path, minimum = 2000, maximum = 2100)), responses((status = 200, description = "The year", body = CalendarYearView)))]
#[get("/calendar/{year}")]
pub async fn get_year(_call: RequestContext, app: App, year: Path<i32>) -> Result<Reply<CalendarYearView>> {
    view::read(app.read(), year.into_inner()).await.map(Reply::shown)
}

/// Enter a year, or replace its days
///
/// `If-Match` when the year is there. Due dates already given stay; `GET /v1/deadlines/recalculations` lists those that
/// would move.
#[utoipa::path(tag = "calendar", params(("year" = i32, Path, minimum = 2000, maximum = 2100)), responses(
    (status = 201, description = "Entered", body = CalendarYearView),
    (status = 200, description = "Replaced", body = CalendarYearView),
))]
#[put("/calendar/{year}")]
pub async fn put_year(
    ctx: RequestContext,
    mut app: App,
    year: Path<i32>,
    held: OptionalIfMatch,
    new: Json<NewCalendarYear>,
) -> Result<Reply<CalendarYearView>> {
    replace::replace(&mut app, &ctx, year.into_inner(), held.0, new.into_inner()).await
}

/// Read a year as an iCalendar file
///
/// One all-day event for each run of days (RFC 5545); `X-KIENNGHI-KIND` tells days off from make-up days.
#[utoipa::path(tag = "calendar", params(("year" = i32, Path, minimum = 2000, maximum = 2100)), responses((status = 200, description = "The file", body = String, content_type = "text/calendar")))]
#[get("/calendar/{year}/ics")]
pub async fn get_year_file(_call: RequestContext, app: App, year: Path<i32>) -> Result<Text> {
    ics::export(&app, year.into_inner()).await.map(Text::from)
}

/// Enter a year from an iCalendar file, or replace its days
///
/// At most 1 MiB. Whole days only, without repetition, all of this year; an event without `X-KIENNGHI-KIND` is a
/// day off.
#[utoipa::path(
    tag = "calendar",
    params(("year" = i32, Path, minimum = 2000, maximum = 2100), ImportQuery),
    request_body(content = String, content_type = "text/calendar"),
    responses(
        (status = 201, description = "Entered", body = CalendarYearView),
        (status = 200, description = "Replaced", body = CalendarYearView),
    ),
)]
#[put("/calendar/{year}/ics")]
pub async fn put_year_file(
    ctx: RequestContext,
    mut app: App,
    year: Path<i32>,
    query: Query<ImportQuery>,
    held: OptionalIfMatch,
    file: CalendarText,
) -> Result<Reply<CalendarYearView>> {
    let (year, query, file) = (year.into_inner(), query.into_inner(), file.into_inner());
    ics::import(&mut app, &ctx, year, held.0, query, &file).await
}

impl From<ics::File> for Text {
    fn from(file: ics::File) -> Self {
        Self { media: "text/calendar; charset=utf-8", etag: format!("\"{}\"", file.version), body: file.text }
    }
}
