//! A named span of time, and its first and last day in a given year.

use chrono::{Datelike, Months, NaiveDate};

use super::{Precision, Unreadable, refuse};

/// The first, middle or last third (đầu, giữa, cuối).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Third {
    First,
    Middle,
    Last,
}

/// The span that is named, without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Day {
        day: u32,
        month: u32,
    },
    /// From the first day of one month to the last day of another.
    Months {
        first: u32,
        last: u32,
        precision: Precision,
    },
    ThirdOfMonth {
        third: Third,
        month: u32,
    },
    /// From its year to the end of `through`.
    Years {
        through: i32,
    },
    /// A day computed from the day on which the text was written.
    On(NaiveDate),
}

/// The year of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Given(i32),
    /// Written with two digits.
    Short(i32),
    /// The number of years after the text was written: năm nay (0), năm sau (1).
    Ahead(i32),
    Unsaid,
}

/// The years that a text can name.
const YEARS: std::ops::RangeInclusive<i32> = 1945..=2100;
/// A leap year, in which every day exists.
const LEAP: i32 = 2000;

type Days = (Precision, NaiveDate, NaiveDate);

impl Third {
    pub fn of(word: &str) -> Self {
        match word {
            "dau" => Self::First,
            "giua" => Self::Middle,
            _ => Self::Last,
        }
    }

    /// Returns the first and last month of this third.
    pub const fn of_months(self, first: u32, length: u32) -> (u32, u32) {
        let third = length / 3;
        let first = first + third * self as u32;
        (first, first + third - 1)
    }
}

impl Span {
    pub const YEAR: Self = Self::Months { first: 1, last: 12, precision: Precision::Year };

    pub const fn month(month: u32) -> Self {
        Self::Months { first: month, last: month, precision: Precision::Month }
    }

    pub const fn quarter(quarter: u32) -> Self {
        Self::Months { first: quarter * 3 - 2, last: quarter * 3, precision: Precision::Quarter }
    }

    pub const fn period((first, last): (u32, u32)) -> Self {
        Self::Months { first, last, precision: Precision::Period }
    }

    /// Returns the precision, the first day and the last day.
    pub fn resolve(self, year: Year, said_on: Option<NaiveDate>) -> Result<Days, Unreadable> {
        match (year, said_on) {
            (Year::Given(year) | Year::Short(year), _) => self.in_year(year),
            (Year::Ahead(by), Some(said)) => self.in_year(said.year() + by),
            (Year::Unsaid, Some(said)) => {
                // the next 29 February can be eight years away
                let next = (said.year()..=said.year() + 8).filter_map(|year| self.in_year(year).ok());
                next.into_iter().find(|(_, _, to)| *to >= said).map_or_else(|| self.in_year(LEAP), Ok)
            }
            (Year::Ahead(_) | Year::Unsaid, None) => {
                self.in_year(LEAP)?;
                refuse(
                    "year_missing",
                    "it names no year, and the day on which it was written is not given".to_owned(),
                )
            }
        }
    }

    fn in_year(self, year: i32) -> Result<Days, Unreadable> {
        if !YEARS.contains(&year) {
            let (least, most) = (YEARS.start(), YEARS.end());
            return refuse("year_out_of_range", format!("the year {year} is not between {least} and {most}"));
        }
        match self {
            Self::Day { day, month } => {
                let on = date(year, month, day)?;
                Ok((Precision::Day, on, on))
            }
            Self::Months { first, last, precision } => {
                Ok((precision, date(year, first, 1)?, end_of_month(date(year, last, 1)?)))
            }
            Self::ThirdOfMonth { third, month } => {
                let from = date(year, month, 1 + 10 * third as u32)?;
                let to = match third {
                    Third::Last => end_of_month(from),
                    Third::First | Third::Middle => date(year, month, 10 + 10 * third as u32)?,
                };
                Ok((Precision::Period, from, to))
            }
            Self::Years { through } if through < year => {
                refuse("no_such_date", format!("the period {year}-{through} ends before it begins"))
            }
            Self::Years { through } if !YEARS.contains(&through) => Self::YEAR.in_year(through),
            Self::Years { through } => Ok((Precision::Period, date(year, 1, 1)?, date(through, 12, 31)?)),
            Self::On(on) => Ok((Precision::Day, on, on)),
        }
    }
}

/// Returns the last day of the month, quarter or year that contains a day; for other precisions the day itself.
#[must_use]
pub fn last_day(precision: Precision, day: NaiveDate) -> NaiveDate {
    let month = match precision {
        Precision::Month => day.month(),
        Precision::Quarter => day.month().div_ceil(3) * 3,
        Precision::Year => 12,
        Precision::Day | Precision::Period | Precision::Condition => return day,
    };
    NaiveDate::from_ymd_opt(day.year(), month, 1).map_or(day, end_of_month)
}

fn end_of_month(on: NaiveDate) -> NaiveDate {
    let next = on.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.pred_opt()).unwrap_or(on)
}

fn date(year: i32, month: u32, day: u32) -> Result<NaiveDate, Unreadable> {
    let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
        return refuse("no_such_date", format!("there is no month {month}"));
    };
    NaiveDate::from_ymd_opt(year, month, day).map_or_else(
        || {
            let (name, last) = (first.format("%B %Y"), end_of_month(first).day());
            refuse("no_such_date", format!("there is no day {day} in {name}, which has {last}"))
        },
        Ok,
    )
}
