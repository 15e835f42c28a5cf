//! Generates commitments of agencies, in every precision.

use chrono::{Datelike, Days, NaiveDate};
use entity::enums::Precision;
use serde::{Deserialize, Serialize};

use crate::demo::data::fault;
use crate::domain::commitment::{last_day, parse};
use crate::kernel::error::Result;
use crate::service::engine::commitment::promise::NewCommitment;

/// Number of days after which a deferral is reviewed.
pub const REVIEW: u64 = 180;

/// A commitment, with a published wording of its time or with a precision and a number of days. The years of a
/// published wording are increased until its date is in the future.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// `None`: the text of the response.
    pub text: Option<String>,
    pub as_stated: Option<String>,
    pub precision: Option<Precision>,
    /// Number of days until the due date, or until a day in the month, quarter or year that it ends with; for a
    /// condition, until its review.
    pub days: Option<u64>,
}

impl Promise {
    /// Builds the commitment of an answer given today. `deferred`: the agency postpones the matter.
    pub fn commitment(&self, answer: &str, deferred: bool, today: NaiveDate) -> Result<NewCommitment> {
        let text = self.text.as_deref().unwrap_or(answer).to_owned();
        let later = |days| Some(today + Days::new(days));
        let base =
            NewCommitment { text, review_on: later(REVIEW).filter(|_| deferred), ..NewCommitment::default() };
        let condition = |words: &str, days| NewCommitment {
            precision: Some(Precision::Condition),
            as_stated: Some(words.to_owned()),
            review_on: later(days),
            ..base.clone()
        };
        Ok(match (&self.as_stated, self.precision, self.days) {
            (Some(words), None, None) => match brought_forward(words, today) {
                Some((words, Precision::Condition)) => condition(&words, REVIEW),
                Some((words, _)) => NewCommitment { as_stated: Some(words), ..base },
                None => condition(words, REVIEW),
            },
            (None, Some(Precision::Condition), Some(days)) => condition("khi được phân bổ vốn", days),
            (None, Some(precision), Some(days)) => {
                let due_on = last_day(precision, today + Days::new(days));
                NewCommitment {
                    precision: Some(precision),
                    from_on: Some(today).filter(|_| precision == Precision::Period),
                    due_on: Some(due_on),
                    as_stated: Some(words(precision, due_on)),
                    ..base
                }
            }
            _ => return Err(fault("a promise has either `as_stated` or `precision` and `days`")),
        })
    }

    /// Returns the latest possible due date, in days after the response.
    pub fn latest(&self) -> u64 {
        let days = self.days.unwrap_or(366);
        match self.precision {
            Some(Precision::Month) => days + 31,
            Some(Precision::Quarter) => days + 92,
            Some(Precision::Year) => days + 366,
            _ => days,
        }
    }
}

/// Returns the wording of a due date.
fn words(precision: Precision, due_on: NaiveDate) -> String {
    let format = match precision {
        Precision::Day => "chậm nhất ngày %-d/%-m/%Y",
        Precision::Month => "trong tháng %-m/%Y",
        Precision::Quarter => {
            let quarters = ["trong quý I/%Y", "trong quý II/%Y", "trong quý III/%Y", "trong quý IV/%Y"];
            quarters[due_on.month0() as usize / 3]
        }
        Precision::Year => "trong năm %Y",
        Precision::Period | Precision::Condition => "đến hết ngày %-d/%-m/%Y",
    };
    due_on.format(format).to_string()
}

/// Returns a published wording with its years increased until its date is in the future; `None` when it contains no
/// readable time.
fn brought_forward(words: &str, today: NaiveDate) -> Option<(String, Precision)> {
    (0..20).find_map(|years| {
        let moved = later(words, years);
        let read = parse(&moved, Some(today)).ok()?;
        read.due_on.is_none_or(|due_on| due_on >= today).then_some((moved, read.precision))
    })
}

/// Returns the wording with every year increased by `years`, the latest one first, so that none is increased twice.
fn later(words: &str, years: i32) -> String {
    let latest_first = (2000..2100).rev();
    latest_first
        .fold(words.to_owned(), |words, year| words.replace(&year.to_string(), &(year + years).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_times_are_brought_forward_by_whole_years() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        for (words, moved) in [
            ("Q4/2020", Some(("Q4/2026", Precision::Quarter))),
            ("Q1/2017", Some(("Q1/2027", Precision::Quarter))),
            ("2017-12", Some(("2026-12", Precision::Month))),
            ("2021-2025", Some(("2022-2026", Precision::Period))),
            ("khi được cấp vốn", Some(("khi được cấp vốn", Precision::Condition))),
            ("trong thời gian tới", None),
        ] {
            let moved = moved.map(|(words, precision)| (words.to_owned(), precision));
            assert_eq!(brought_forward(words, today), moved, "{words}");
        }
    }
}
