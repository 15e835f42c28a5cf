//! A named span of time, and its first and last day in a year.

use chrono::{Datelike, Months, NaiveDate};

use super::{Precision, Unreadable, refuse};

/// Đầu, giữa, cuối: the first, middle or last third.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Third {
    First,
    Middle,
    Last,
}

/// What is named, apart from its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Day {
        day: u32,
        month: u32,
    },
    /// From the first of one month to the end of another.
    Months {
        first: u32,
        last: u32,
        precision: Precision,
    },
    ThirdOfMonth {
        third: Third,
        month: u32,
    },
    /// From its year to the end of this one.
    Years {
        through: i32,
    },
    /// A day that was counted from the day of the text.
    On(NaiveDate),
}

/// The year of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Given(i32),
    /// Written with two digits.
    Short(i32),
    /// So many years after the text was said: năm nay (0), năm sau (1).
    Ahead(i32),
    Unsaid,
}

/// The years that a text can mean.
const YEARS: std::ops::RangeInclusive<i32> = 1945..=2100;
/// A year with every day that a year can have.
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

    /// This third of some months.
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

    /// The precision, the first and the last day.
    pub fn resolve(self, year: Year, said_on: Option<NaiveDate>) -> Result<Days, Unreadable> {
        match (year, said_on) {
            (Year::Given(year) | Year::Short(year), _) => self.in_year(year),
            (Year::Ahead(by), Some(said)) => self.in_year(said.year() + by),
            (Year::Unsaid, Some(said)) => {
                // 29 February may be eight years away
                let next = (said.year()..=said.year() + 8).filter_map(|year| self.in_year(year).ok());
                next.into_iter().find(|(_, _, to)| *to >= said).map_or_else(|| self.in_year(LEAP), Ok)
            }
            (Year::Ahead(_) | Year::Unsaid, None) => {
                self.in_year(LEAP)?;
                refuse("year_missing", "no year is named, nor when this was said".to_owned())
            }
        }
    }

    fn in_year(self, year: i32) -> Result<Days, Unreadable> {
        if !YEARS.contains(&year) {
            let (least, most) = (YEARS.start(), YEARS.end());
            return refuse("year_out_of_range", format!("the year {year} is not of {least} to {most}"));
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

/// The last day of the month, quarter or year that a day lies in; for other precisions the day itself.
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
