//! When somebody will do it, read out of what was written: "trong quý IV/2020", "khi được phân bổ vốn".
//!
//! What decides in doubt:
//! - due is the last day of what is named; a time beside a condition beats the condition;
//! - "trước ngày 30/6" is up to that day, as people read it; before a month, a quarter or a year is before it begins;
//! - "đầu, giữa, cuối" are the thirds of a year or a quarter, and the 1st to 10th, 11th to 20th and 21st to last of
//!   a month;
//! - without a year it is the next such time whose end is not before the day it was said;
//! - "từ năm 2025" and "sau năm 2025" name no end; several times are ambiguous unless one leads to the other.

mod around;
mod readings;
mod rules;
mod span;
#[cfg(test)]
mod tests;
mod written;

use chrono::{Datelike, NaiveDate};
use entity::vocabulary::Precision;

pub use span::last_day;

use rules::Mention;
use span::{Span, Year};
use written::Written;

/// A time as a promise names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub precision: Precision,
    pub from: Option<NaiveDate>,
    /// The last day of what is named; none for a condition.
    pub due_on: Option<NaiveDate>,
    /// The year, or its century, is not in the text.
    pub year_assumed: bool,
    /// The words it rests on, as written.
    pub matched: String,
}

/// Why no time can be made of a text: `no_time_named`, `no_such_date`, `ambiguous`, `year_missing`,
/// `year_out_of_range`, `relative_term`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub code: &'static str,
    pub detail: String,
}

/// Reads a promise's time; what the text leaves open is taken from the day it was said.
///
/// # Errors
/// [`Unreadable`], with a reason a person can act on.
pub fn parse(text: &str, said_on: Option<NaiveDate>) -> Result<Promise, Unreadable> {
    let written = Written::new(text);
    let mentions = rules::find(&written.folded, said_on)?;
    let promise = match mentions.as_slice() {
        [] => return condition(&written),
        [one] => alone(&written, one, said_on)?,
        [first, last] if around::leads_to(&written.folded[first.at.end..last.at.start]) => {
            from_to(&written, first, last, said_on)?
        }
        several => the_same(&written, several, said_on)?,
    };
    Ok(promise)
}

fn named(
    written: &Written<'_>,
    mention: &Mention,
    said_on: Option<NaiveDate>,
) -> Result<Promise, Unreadable> {
    let (precision, from, to) = mention.span.resolve(mention.year, said_on)?;
    Ok(Promise {
        precision,
        from: Some(from),
        due_on: Some(to),
        year_assumed: !matches!(mention.year, Year::Given(_)) && !matches!(mention.span, Span::On(_)),
        matched: written.words(mention.at.clone()),
    })
}

/// One time, and the word before it.
fn alone(
    written: &Written<'_>,
    mention: &Mention,
    said_on: Option<NaiveDate>,
) -> Result<Promise, Unreadable> {
    let promise = named(written, mention, said_on)?;
    let before = written.folded[..mention.at.start].trim_end();
    let matched = || promise.matched.clone();
    let no_end = |how: &str| refuse("no_time_named", format!("`{how} {}` names no end", matched()));
    if around::ends_with_word(before, "sau") {
        return no_end("sau");
    }
    let range =
        promise.precision == Precision::Period && around::has_end(&written.folded[mention.at.clone()]);
    if around::ends_with_word(before, "tu") && !around::ends_in_tu(before) && !range {
        return no_end("từ");
    }
    let whole = matches!(promise.precision, Precision::Month | Precision::Quarter | Precision::Year);
    if !around::ends_with_word(before, "truoc") {
        return Ok(promise);
    }
    let matched = written.words(before.len() - "truoc".len()..mention.at.end);
    match promise.from.and_then(|from| from.pred_opt()) {
        Some(eve) if whole => {
            Ok(Promise { precision: Precision::Day, from: None, due_on: Some(eve), matched, ..promise })
        }
        _ => Ok(Promise { matched, ..promise }),
    }
}

/// "từ … đến …": the beginning may leave its year to the end.
fn from_to(
    written: &Written<'_>,
    first: &Mention,
    last: &Mention,
    said_on: Option<NaiveDate>,
) -> Result<Promise, Unreadable> {
    let end = named(written, last, said_on)?;
    let begins = match (first.year, end.from) {
        (Year::Unsaid, Some(from)) => {
            let in_year = |year| first.span.resolve(Year::Given(year), said_on).map(|(_, from, _)| from);
            in_year(from.year()).ok().filter(|at| *at <= from).map_or_else(|| in_year(from.year() - 1), Ok)?
        }
        _ => first.span.resolve(first.year, said_on)?.1,
    };
    let matched = written.words(first.at.start..last.at.end);
    if end.due_on.is_some_and(|due_on| due_on < begins) {
        return refuse("no_such_date", format!("`{matched}` ends before it begins"));
    }
    Ok(Promise { precision: Precision::Period, from: Some(begins), matched, ..end })
}

/// Several times: fine when they are one and the same.
fn the_same(
    written: &Written<'_>,
    mentions: &[Mention],
    said_on: Option<NaiveDate>,
) -> Result<Promise, Unreadable> {
    let mut all =
        mentions.iter().map(|mention| named(written, mention, said_on)).collect::<Result<Vec<_>, _>>()?;
    if all.iter().all(|promise| (promise.from, promise.due_on) == (all[0].from, all[0].due_on)) {
        return Ok(all.swap_remove(0));
    }
    let list: Vec<_> = all.iter().map(|promise| format!("`{}`", promise.matched)).collect();
    refuse("ambiguous", format!("several times: {}", list.join(", ")))
}

fn condition(written: &Written<'_>) -> Result<Promise, Unreadable> {
    if let Some(at) = around::condition(written) {
        return Ok(Promise {
            precision: Precision::Condition,
            from: None,
            due_on: None,
            year_assumed: false,
            matched: written.words(at),
        });
    }
    match around::vague(&written.folded) {
        Some(at) => refuse("no_time_named", format!("`{}` names no time", written.words(at))),
        None => refuse("no_time_named", "no day, month, quarter, year or condition in it".to_owned()),
    }
}

fn refuse<T>(code: &'static str, detail: String) -> Result<T, Unreadable> {
    Err(Unreadable { code, detail })
}
