//! Parses the time that a Vietnamese text names: "trong quý IV/2020", "khi được phân bổ vốn".
//!
//! Doubtful texts are read as follows:
//! - the time ends with the last day of the period named; a time takes precedence over a condition in the same text;
//! - "trước ngày 30/6" includes that day, as people mean it; before a month, quarter or year is before its first day;
//! - "đầu, giữa, cuối" are the thirds of a year or a quarter, and the days 1–10, 11–20 and 21–last of a month;
//! - without a year it is the next such time that does not end before the day on which the text was written;
//! - "từ năm 2025" and "sau năm 2025" name no end; several times are ambiguous unless they are beginning and end.

mod around;
mod folded;
mod readings;
mod rules;
mod span;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};

pub use folded::FoldedText;
pub use rules::number_word;
pub use span::last_day;

use rules::Mention;
use span::{Span, Year};

/// How exactly a text names its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    Day,
    Month,
    Quarter,
    Year,
    /// A period of several months or years, such as 2021–2025.
    Period,
    /// When a condition is met; no date.
    Condition,
}

/// A time parsed from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenTime {
    pub precision: Precision,
    pub from: Option<NaiveDate>,
    /// The last day of the time named; `None` for a condition.
    pub to: Option<NaiveDate>,
    /// Whether the year, or its century, is not in the text.
    pub year_assumed: bool,
    /// The words that name the time, as written.
    pub matched: String,
}

/// The reason why no time can be parsed: `no_time_named`, `no_such_date`, `ambiguous`, `year_missing`,
/// `year_out_of_range` or `relative_term`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub code: &'static str,
    pub detail: String,
}

/// Parses the time that a text names. What the text leaves open is computed from the day on which it was written.
///
/// # Errors
/// [`Unreadable`], with a detail that tells the user what to correct.
pub fn parse(text: &str, said_on: Option<NaiveDate>) -> Result<WrittenTime, Unreadable> {
    let written = FoldedText::new(text);
    let mentions = rules::find(&written.folded, said_on)?;
    match mentions.as_slice() {
        [] => condition(&written),
        [one] => single(&written, one, said_on),
        [first, last] if around::leads_to(&written.folded[first.at.end..last.at.start]) => {
            from_to(&written, first, last, said_on)
        }
        several => repeated(&written, several, said_on),
    }
}

/// Resolves one mention, without regard to the words around it.
fn named(
    written: &FoldedText<'_>,
    mention: &Mention,
    said_on: Option<NaiveDate>,
) -> Result<WrittenTime, Unreadable> {
    let (precision, from, to) = mention.span.resolve(mention.year, said_on)?;
    Ok(WrittenTime {
        precision,
        from: Some(from),
        to: Some(to),
        year_assumed: !matches!(mention.year, Year::Given(_)) && !matches!(mention.span, Span::On(_)),
        matched: written.words(mention.at.clone()),
    })
}

/// Resolves a text with one mention; the word before the mention can change its meaning.
fn single(
    written: &FoldedText<'_>,
    mention: &Mention,
    said_on: Option<NaiveDate>,
) -> Result<WrittenTime, Unreadable> {
    let time = named(written, mention, said_on)?;
    let before = written.folded[..mention.at.start].trim_end();
    let matched = || time.matched.clone();
    let no_end = |how: &str| refuse("no_time_named", format!("`{how} {}` names no end", matched()));
    if around::ends_with_word(before, "sau") {
        return no_end("sau");
    }
    let range = time.precision == Precision::Period && around::has_end(&written.folded[mention.at.clone()]);
    if around::ends_with_word(before, "tu") && !around::ends_in_tu(before) && !range {
        return no_end("từ");
    }
    let whole = matches!(time.precision, Precision::Month | Precision::Quarter | Precision::Year);
    if !around::ends_with_word(before, "truoc") {
        return Ok(time);
    }
    let matched = written.words(before.len() - "truoc".len()..mention.at.end);
    match time.from.and_then(|from| from.pred_opt()) {
        Some(eve) if whole => {
            Ok(WrittenTime { precision: Precision::Day, from: None, to: Some(eve), matched, ..time })
        }
        _ => Ok(WrittenTime { matched, ..time }),
    }
}

/// Resolves "từ … đến …": a beginning without a year takes the year of the end, or the year before.
fn from_to(
    written: &FoldedText<'_>,
    first: &Mention,
    last: &Mention,
    said_on: Option<NaiveDate>,
) -> Result<WrittenTime, Unreadable> {
    let end = named(written, last, said_on)?;
    let begins = match (first.year, end.from) {
        (Year::Unsaid, Some(from)) => {
            let in_year = |year| first.span.resolve(Year::Given(year), said_on).map(|(_, from, _)| from);
            in_year(from.year()).ok().filter(|at| *at <= from).map_or_else(|| in_year(from.year() - 1), Ok)?
        }
        _ => first.span.resolve(first.year, said_on)?.1,
    };
    let matched = written.words(first.at.start..last.at.end);
    if end.to.is_some_and(|to| to < begins) {
        return refuse("no_such_date", format!("`{matched}` ends before it begins"));
    }
    Ok(WrittenTime { precision: Precision::Period, from: Some(begins), matched, ..end })
}

/// Resolves several mentions, which must name the same time.
fn repeated(
    written: &FoldedText<'_>,
    mentions: &[Mention],
    said_on: Option<NaiveDate>,
) -> Result<WrittenTime, Unreadable> {
    let mut all =
        mentions.iter().map(|mention| named(written, mention, said_on)).collect::<Result<Vec<_>, _>>()?;
    if all.iter().all(|time| (time.from, time.to) == (all[0].from, all[0].to)) {
        return Ok(all.swap_remove(0));
    }
    let list: Vec<_> = all.iter().map(|time| format!("`{}`", time.matched)).collect();
    refuse("ambiguous", format!("it names several times: {}", list.join(", ")))
}

/// Resolves a text without a mention, which can name a condition.
fn condition(written: &FoldedText<'_>) -> Result<WrittenTime, Unreadable> {
    if let Some(at) = around::condition(written) {
        return Ok(WrittenTime {
            precision: Precision::Condition,
            from: None,
            to: None,
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
