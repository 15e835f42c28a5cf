//! Imports and exports a calendar year as an iCalendar file.

use std::collections::BTreeSet;

use serde::Deserialize;
use utoipa::IntoParams;
use validator::Validate;

use crate::domain::calendar::Mark;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::council::calendar::replace::{Replacing, check};
use crate::service::council::calendar::view::{self, CalendarDay, CalendarYearView};
use crate::service::council::ics::{self, DaysOff};

const LONGEST_NAME: usize = 200;
/// The legal basis of imported days when the request names none.
const UNNAMED: &str = "iCalendar";

/// Query parameters of an import, for what an iCalendar file does not contain.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// The decision that the days rest on. When absent, unchanged days keep their decision.
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[param(min_length = 1, max_length = 300)]
    pub source: Option<String>,
    /// Whether the days are not decided yet. When absent, unchanged days keep their flag and new days count as
    /// decided.
    pub provisional: Option<bool>,
    /// The categories of the events that are days off, separated by commas; `*` for every event. Needed for files with
    /// events that do not say what they are (`X-KIENNGHI-KIND`), such as public feeds, which list observances beside
    /// holidays. Events of other categories are left out.
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[param(min_length = 1, max_length = 300)]
    pub days_off: Option<String>,
}

/// An exported file, with the version of its year.
pub struct File {
    pub text: String,
    pub version: i64,
}

/// Returns a year as an iCalendar file.
///
/// # Errors
/// 404 when the year has not been entered.
pub async fn export(app: &App, year: i32) -> Result<File> {
    let year = view::read(app.read(), year).await?;
    let sources: BTreeSet<&str> = year.days.iter().map(|day| day.source.as_str()).collect();
    let sources: Vec<&str> = sources.into_iter().collect();
    let marks: Vec<Mark> = year.days.iter().map(Mark::from).collect();
    let text = ics::write(year.year, &marks, &sources.join("; "), year.provisional);
    Ok(File { text, version: year.version })
}

/// Enters a year from a file, or replaces the days of the year with those of the file.
///
/// # Errors
/// The errors of replacing the days; 422 when the file cannot be read or contains days of other years.
pub async fn import(
    app: &mut App,
    ctx: &RequestContext,
    year: i32,
    version: Option<i64>,
    query: ImportQuery,
    text: &str,
) -> Result<Reply<CalendarYearView>> {
    let replacing = Replacing::begin(app, ctx, year, version).await?;
    let off = query.days_off.as_deref().map(DaysOff::named).unwrap_or_default();
    let marks =
        ics::read(text, &off).map_err(|unreadable| Error::field("", unreadable.code, unreadable.detail))?;
    if marks.is_empty() {
        return Err(Error::field("", "no_days", "the file contains no days"));
    }
    if let Some(long) = marks.iter().find(|mark| mark.name.chars().count() > LONGEST_NAME) {
        return Err(Error::field(
            "",
            "length",
            format!("{}: a name of at most {LONGEST_NAME} letters", long.on),
        ));
    }
    let days: Vec<_> = marks.into_iter().map(|mark| day(mark, &query, &replacing.old)).collect();
    check(year, &days, |_, _| String::new())?;
    replacing.save(ctx, days).await
}

fn day(mark: Mark, query: &ImportQuery, old: &[CalendarDay]) -> CalendarDay {
    let stays = old.iter().find(|old| Mark::from(*old) == mark);
    let source = query.source.clone().or(stays.map(|old| old.source.clone()));
    CalendarDay {
        source: source.unwrap_or_else(|| UNNAMED.to_owned()),
        provisional: query.provisional.or(stays.map(|old| old.provisional)).unwrap_or_default(),
        on: mark.on,
        kind: mark.kind,
        name: mark.name,
    }
}
