//! Enters the days of a year, or replaces them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use entity::calendar::{Column, Entity, Model, day};
use entity::enums::{Action, DayKind, EventStream};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::event::{EventCalendarDay, ReplaceCalendar};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::parameter;
use crate::kernel::versioned;
use crate::service::council::calendar::view::{CalendarDay, CalendarYearView, days_of, show};

/// The range of years that can be entered.
const FIRST: i32 = 2000;
const LAST: i32 = 2100;

/// All days of a year that differ from the ordinary week.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCalendarYear {
    /// Every year has such days (Labour Code 2019, art. 112), so an empty list is a mistake.
    #[validate(length(min = 1, max = 366), nested)]
    #[schema(min_items = 1, max_items = 366)]
    pub days: Vec<CalendarDay>,
}

/// Enters a year, or replaces its days. Sending the same days again changes nothing.
///
/// # Errors
/// 403 without the permission; 428 when the year exists and no `If-Match` was sent; 412 when the version is stale;
/// 422 for invalid days.
pub async fn replace(
    app: &mut App,
    ctx: &RequestContext,
    year: i32,
    version: Option<i64>,
    new: NewCalendarYear,
) -> Result<Reply<CalendarYearView>> {
    let replacing = Replacing::begin(app, ctx, year, version).await?;
    check(year, &new.days, |i, field| format!("/days/{i}/{field}"))?;
    replacing.save(ctx, new.days).await
}

/// A year that is locked by the transaction that replaces its days.
pub struct Replacing<'a> {
    tx: Tx<'a>,
    year: i32,
    before: Option<Model>,
    /// The stored days, before the replacement.
    pub old: Vec<CalendarDay>,
}

impl<'a> Replacing<'a> {
    /// Begins the transaction, then checks permission, year and version, in this order.
    ///
    /// # Errors
    /// The errors of [`replace`].
    pub async fn begin(
        app: &'a mut App,
        ctx: &RequestContext,
        year: i32,
        version: Option<i64>,
    ) -> Result<Self> {
        ctx.require(Permission::CalendarManage, &ResourceScope::default())?;
        if !(FIRST..=LAST).contains(&year) {
            return Err(parameter("year", "range", &format!("{FIRST} to {LAST}")));
        }
        let tx = app.begin(ctx).await?;
        let before = Entity::find().filter(Column::Year.eq(year)).lock_exclusive().one(&tx).await?;
        match (&before, version) {
            (None, None) => {}
            (None, Some(_)) => {
                return Err(Error::because(
                    Code::Stale,
                    (format!("{year} has not been entered"), format!("chưa nhập lịch nghỉ năm {year}")),
                ));
            }
            (Some(_), None) => return Err(Code::IfMatchRequired.into()),
            (Some(row), Some(version)) => ctx.same_version(row.version, version)?,
        }
        let old = days_of(&tx, year).await?;
        Ok(Self { tx, year, before, old })
    }

    /// Saves the days, records the difference as an event, and commits.
    pub async fn save(
        self,
        ctx: &RequestContext,
        mut days: Vec<CalendarDay>,
    ) -> Result<Reply<CalendarYearView>> {
        days.sort_by_key(|day| day.on);
        if let Some(row) = self.before.clone().filter(|_| days == self.old) {
            return self.tx.commit(ctx, Reply::shown(show(row, days))).await;
        }
        let (row, action) = if let Some(row) = self.before {
            versioned::touch(&self.tx, ctx, &row).await?;
            let of_year = day::Column::Year.eq(self.year);
            day::Entity::delete_many().filter(of_year).exec(&self.tx).await?;
            (Model { version: row.version + 1, updated_at: ctx.now, ..row }, Action::Update)
        } else {
            let row = new_year(ctx, self.year);
            Entity::insert(row.clone().into_active_model()).exec_without_returning(&self.tx).await?;
            (row, Action::Create)
        };
        let rows = days.iter().map(|day| row_of(self.year, day));
        day::Entity::insert_many(rows).exec_without_returning(&self.tx).await?;
        let grant = ctx.require(Permission::CalendarManage, &ResourceScope::default())?;
        let entry = Entry::about(EventStream::Calendar, row.id, action).by(grant);
        journal::record(&self.tx, ctx, entry.with(difference(self.year, &self.old, &days))).await?;
        let view = show(row, days);
        let answer = if action == Action::Create { Reply::created(view) } else { Reply::shown(view) };
        self.tx.commit(ctx, answer).await
    }
}

/// Checks that every day is in the year, occurs once, and differs from its weekday; reports all mistakes at once.
///
/// # Errors
/// 422 with one entry for each mistake.
pub fn check(year: i32, days: &[CalendarDay], pointer: impl Fn(usize, &str) -> String) -> Result<()> {
    let mut seen: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let mut wrong = vec![];
    for (i, day) in days.iter().enumerate() {
        let mut add = |field: &str, code: &str, detail: String| {
            wrong.push(FieldError::field(pointer(i, field), code, detail));
        };
        if day.on.year() != year {
            add("on", "outside_year", format!("{} is not in {year}", day.on));
        }
        if seen.insert(day.on, i).is_some() {
            add("on", "duplicate", format!("{} occurs twice", day.on));
        }
        // a weekend day may be marked as off: it is part of Tết, and its name explains the computed deadline
        if day.kind == DayKind::Working && !matches!(day.on.weekday(), Weekday::Sat | Weekday::Sun) {
            add("kind", "worked_anyway", format!("{} is a {}", day.on, day.on.format("%A")));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Error::fields(Code::Invalid, wrong)) }
}

fn new_year(ctx: &RequestContext, year: i32) -> Model {
    Model { id: ctx.new_id(), year, version: 1, created_at: ctx.now, updated_at: ctx.now }
}

fn row_of(year: i32, day: &CalendarDay) -> day::ActiveModel {
    day::ActiveModel {
        day: Set(day.on),
        year: Set(year),
        kind: Set(day.kind),
        name: Set(day.name.clone()),
        source: Set(day.source.clone()),
        provisional: Set(day.provisional),
    }
}

/// Returns the event data: the days that were added, removed or changed.
fn difference(year: i32, old: &[CalendarDay], new: &[CalendarDay]) -> ReplaceCalendar {
    let was = |day: &CalendarDay| old.iter().find(|other| other.on == day.on);
    let stays = |day: &CalendarDay| new.iter().any(|other| other.on == day.on);
    ReplaceCalendar {
        year,
        added: new.iter().filter(|day| was(day).is_none()).map(told).collect(),
        removed: old.iter().filter(|day| !stays(day)).map(told).collect(),
        replaced: new.iter().filter(|day| was(day).is_some_and(|old| old != *day)).map(told).collect(),
    }
}

fn told(day: &CalendarDay) -> EventCalendarDay {
    EventCalendarDay {
        on: day.on,
        kind: day.kind,
        name: day.name.clone(),
        source: day.source.clone(),
        provisional: day.provisional,
    }
}
