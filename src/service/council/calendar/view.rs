//! Views of the calendar years.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::calendar::{Column, Entity, Model, day};
use entity::enums::DayKind;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::calendar::Mark;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::page::{self, Page, PageRequest, list_query};
use crate::kernel::reply::View;
use crate::kernel::validate::not_blank;

/// A day that differs from the ordinary week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarDay {
    /// A date in the year; each date occurs once.
    pub on: NaiveDate,
    /// `off` for a day off; `working` for a Saturday or Sunday that is worked in exchange.
    pub kind: DayKind,
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S", example = "Tết Nguyên đán")]
    pub name: String,
    /// The decision that the day rests on.
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 300,
        pattern = r"\S",
        example = "Thông báo 9441/TB-BNV ngày 16/10/2025"
    )]
    pub source: String,
    /// Whether the day is not decided or not verified yet.
    #[serde(default)]
    pub provisional: bool,
}

/// Summary of a calendar year.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarYearBrief {
    pub year: i32,
    /// Whether any of its days is provisional.
    pub provisional: bool,
    /// How many days differ from their weekday.
    pub days: usize,
    pub version: i64,
}

/// A calendar year. Monday to Friday are working days, except for the days listed here.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarYearView {
    pub year: i32,
    /// Whether any of the days is provisional.
    pub provisional: bool,
    /// The days, in order of date.
    pub days: Vec<CalendarDay>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for CalendarYearView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/calendar/{}", self.year))
    }
}

/// A calendar year that was used to compute a date.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CalendarUsed {
    pub year: i32,
    pub version: i64,
    /// Whether any of its days is provisional, so that the computed date may still change.
    pub provisional: bool,
}

list_query! {
    /// Filters for the list of calendar years, latest first.
    CalendarQuery {}
}

/// Lists the calendar years, latest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: CalendarQuery) -> Result<Page<CalendarYearBrief>> {
    let page_request: PageRequest<i32> = PageRequest::read(app, ctx, "calendar", &query)?;
    let count = page::count(app.read(), &query, &Entity::find(), Column::Id).await?;
    let mut select = Entity::find().order_by_desc(Column::Year);
    if let Some(after) = page_request.after {
        select = select.filter(Column::Year.lt(after));
    }
    let mut rows = select.limit(page_request.limit + 1).all(app.read()).await?;
    let next_cursor = page_request.truncate(app, &mut rows, |row| row, |row| row.year)?;
    let of = day::Entity::find().filter(day::Column::Year.is_in(rows.iter().map(|row| row.year)));
    let mut days: BTreeMap<i32, (usize, bool)> = BTreeMap::new();
    for day in of.all(app.read()).await? {
        let (count, provisional) = days.entry(day.year).or_default();
        (*count, *provisional) = (*count + 1, *provisional || day.provisional);
    }
    let brief = |row: Model| {
        let (days, provisional) = days.get(&row.year).copied().unwrap_or_default();
        CalendarYearBrief { year: row.year, provisional, days, version: row.version }
    };
    Ok(Page { items: rows.into_iter().map(brief).collect(), next_cursor, count, facets: None })
}

/// Returns one year with its days.
///
/// # Errors
/// 404 when the year has not been entered.
pub async fn read(db: &impl ConnectionTrait, year: i32) -> Result<CalendarYearView> {
    let row = Entity::find().filter(Column::Year.eq(year)).one(db).await?.ok_or(Code::NotFound)?;
    Ok(show(row, days_of(db, year).await?))
}

/// Returns the days of a year, in order of date.
pub async fn days_of(db: &impl ConnectionTrait, year: i32) -> Result<Vec<CalendarDay>> {
    let of = day::Entity::find().filter(day::Column::Year.eq(year)).order_by_asc(day::Column::Day);
    let rows = of.all(db).await?;
    Ok(rows.into_iter().map(CalendarDay::from).collect())
}

/// Builds the view of a year from its row and its days.
#[must_use]
pub fn show(row: Model, days: Vec<CalendarDay>) -> CalendarYearView {
    CalendarYearView {
        year: row.year,
        provisional: days.iter().any(|day| day.provisional),
        days,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    }
}

/// Lists the calendar years that were used for a computation, with their provisional flags.
pub async fn used(db: &impl ConnectionTrait, versions: &BTreeMap<i32, i64>) -> Result<Vec<CalendarUsed>> {
    let provisional: Vec<i32> = day::Entity::find()
        .select_only()
        .column(day::Column::Year)
        .distinct()
        .filter(day::Column::Year.is_in(versions.keys().copied()))
        .filter(day::Column::Provisional.eq(true))
        .into_tuple()
        .all(db)
        .await?;
    let used = versions.iter().map(|(year, version)| CalendarUsed {
        year: *year,
        version: *version,
        provisional: provisional.contains(year),
    });
    Ok(used.collect())
}

impl From<day::Model> for CalendarDay {
    fn from(day: day::Model) -> Self {
        Self { on: day.day, kind: day.kind, name: day.name, source: day.source, provisional: day.provisional }
    }
}

impl From<&CalendarDay> for Mark {
    fn from(day: &CalendarDay) -> Self {
        Self { on: day.on, kind: day.kind, name: day.name.clone() }
    }
}
