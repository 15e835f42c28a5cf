//! The calendar of working days: Monday to Friday, with named exceptions for each year.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate, Weekday};

/// The kind of an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExceptionKind {
    Off,
    Worked,
}

/// A day that differs from the rule that Monday to Friday are worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    pub on: NaiveDate,
    pub kind: ExceptionKind,
    pub name: String,
}

/// The error that the calendar does not have this year. It does not mean that the year has no holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingYear(pub i32);

/// The kind of a day, with the name of its exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day<'a> {
    Working,
    Weekend,
    Off(&'a str),
    /// A weekend day that is worked in exchange for a day off.
    MadeUp(&'a str),
}

impl Day<'_> {
    #[must_use]
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MadeUp(_))
    }
}

/// The known years, each with its exceptions.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    years: BTreeMap<i32, HashMap<NaiveDate, Exception>>,
}

impl Calendar {
    /// Creates a calendar. Exceptions outside their year are ignored; of two for the same day the later one wins.
    #[must_use]
    pub fn new(years: impl IntoIterator<Item = (i32, Vec<Exception>)>) -> Self {
        let mut known: BTreeMap<i32, HashMap<_, _>> = BTreeMap::new();
        for (year, exceptions) in years {
            let inside = exceptions.into_iter().filter(|one| one.on.year() == year);
            known.entry(year).or_default().extend(inside.map(|one| (one.on, one)));
        }
        Self { years: known }
    }

    /// Returns the last working day up to a day; the day itself when the calendar does not say which that is.
    #[must_use]
    pub fn working_day_until(&self, on: NaiveDate) -> NaiveDate {
        let mut day = on;
        loop {
            match (self.day(day), day.pred_opt()) {
                (Ok(kind), Some(before)) if !kind.is_working() => day = before,
                (Ok(_), _) => return day,
                (Err(_), _) => return on,
            }
        }
    }

    /// # Errors
    /// [`MissingYear`] when the calendar does not have the day's year.
    pub fn day(&self, on: NaiveDate) -> Result<Day<'_>, MissingYear> {
        let exceptions = self.years.get(&on.year()).ok_or(MissingYear(on.year()))?;
        let weekend = matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(match exceptions.get(&on) {
            Some(one) if one.kind == ExceptionKind::Off => Day::Off(&one.name),
            Some(one) if weekend => Day::MadeUp(&one.name),
            None if weekend => Day::Weekend,
            _ => Day::Working,
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub fn exception(on: &str, kind: ExceptionKind, name: &str) -> Exception {
        Exception { on: date(on), kind, name: name.to_owned() }
    }

    struct Row {
        exception: Exception,
        source: String,
        provisional: bool,
    }

    fn kind(word: &str) -> ExceptionKind {
        match word {
            "off" => ExceptionKind::Off,
            "working" => ExceptionKind::Worked,
            other => panic!("no kind of day: {other}"),
        }
    }

    fn rows() -> Vec<Row> {
        let file = include_str!("calendar_2024_2027.csv");
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        assert_eq!(reader.headers().unwrap(), vec!["on", "kind", "name", "source", "provisional"]);
        let row = |r: csv::StringRecord| Row {
            exception: exception(&r[0], kind(&r[1]), &r[2]),
            source: r[3].to_owned(),
            provisional: r[4].parse().unwrap(),
        };
        reader.records().map(|r| row(r.unwrap())).collect()
    }

    /// Returns the calendar of 2024 to 2027, as published.
    pub fn published() -> Calendar {
        let rows = rows();
        let of = |year| {
            rows.iter().map(|r| r.exception.clone()).filter(move |one| one.on.year() == year).collect()
        };
        Calendar::new((2024..=2027).map(|year| (year, of(year))))
    }

    #[test]
    fn a_day_off_moves_to_the_working_day_before_it() {
        let calendar = published();
        for (on, moved) in [
            ("2026-12-13", "2026-12-11"), // a Sunday
            ("2026-12-14", "2026-12-14"),
            ("2027-01-02", "2026-12-31"), // a Saturday after New Year's Day
            ("2099-01-04", "2099-01-04"), // a Sunday of a year that is not known
        ] {
            assert_eq!(calendar.working_day_until(date(on)), date(moved), "{on}");
        }
    }

    #[test]
    fn a_year_that_was_not_given_is_missing_and_an_empty_one_is_not() {
        let calendar = Calendar::new([(2026, vec![])]);
        assert_eq!(calendar.day(date("2026-01-01")), Ok(Day::Working));
        assert_eq!(calendar.day(date("2026-01-03")), Ok(Day::Weekend));
        assert_eq!(calendar.day(date("2025-12-31")), Err(MissingYear(2025)));
    }

    #[test]
    fn exceptions_make_days_off_and_working_weekends() {
        let calendar = Calendar::new([(
            2026,
            vec![
                exception("2026-01-02", ExceptionKind::Off, "swap"),
                exception("2026-01-10", ExceptionKind::Worked, "made up"),
                exception("2026-01-12", ExceptionKind::Worked, "a Monday anyway"),
                exception("2027-01-01", ExceptionKind::Off, "of another year"),
            ],
        )]);
        assert_eq!(calendar.day(date("2026-01-02")), Ok(Day::Off("swap")));
        assert_eq!(calendar.day(date("2026-01-10")), Ok(Day::MadeUp("made up")));
        assert_eq!(calendar.day(date("2026-01-12")), Ok(Day::Working));
        assert_eq!(calendar.day(date("2027-01-01")), Err(MissingYear(2027)));
    }

    #[test]
    fn the_published_calendar_is_sorted_sourced_and_plausible() {
        let rows = rows();
        assert!(rows.is_sorted_by(|a, b| a.exception.on < b.exception.on), "sorted, each day once");
        for row in &rows {
            let weekend = matches!(row.exception.on.weekday(), Weekday::Sat | Weekday::Sun);
            assert!(
                row.exception.kind == ExceptionKind::Off || weekend,
                "{} is a working day without the exception",
                row.exception.on
            );
            assert!(!row.source.is_empty() && !row.exception.name.is_empty(), "{}", row.exception.on);
            // no notice for 2027 has been published; days that the Labour Code itself sets need none
            assert!(!row.provisional || row.exception.on.year() == 2027, "{}", row.exception.on);
        }
    }

    #[test]
    fn a_published_year_has_its_statutory_days_off_and_pays_each_swap_back() {
        let rows = rows();
        // eleven statutory days, twelve since Culture Day (2026); a swap adds one day off and one working day
        for (year, statutory) in [(2024, 11), (2025, 11), (2026, 12), (2027, 12)] {
            let of =
                |kind| rows.iter().filter(move |r| r.exception.on.year() == year && r.exception.kind == kind);
            let weekdays =
                of(ExceptionKind::Off).filter(|r| r.exception.on.weekday().number_from_monday() < 6).count();
            assert_eq!(weekdays - of(ExceptionKind::Worked).count(), statutory, "{year}");
        }
    }
}
