//! Which days are worked: Monday to Friday, but for the exceptions each year names.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate, Weekday};
use entity::vocabulary::DayKind;

/// An exception to Monday..Friday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub on: NaiveDate,
    pub kind: DayKind,
    pub name: String,
}

/// Nobody has said which days of this year are off: an error, never "no holidays".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingYear(pub i32);

/// What a day is, with the name of its exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day<'a> {
    Working,
    Weekend,
    Off(&'a str),
    /// A weekend's day worked in exchange for a day off.
    MadeUp(&'a str),
}

impl Day<'_> {
    #[must_use]
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MadeUp(_))
    }
}

/// The years that are known, each with its exceptions.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    years: BTreeMap<i32, HashMap<NaiveDate, Mark>>,
}

impl Calendar {
    /// Marks outside their year are ignored; of two for one day the later given stands.
    #[must_use]
    pub fn new(years: impl IntoIterator<Item = (i32, Vec<Mark>)>) -> Self {
        let mut known: BTreeMap<i32, HashMap<_, _>> = BTreeMap::new();
        for (year, marks) in years {
            let inside = marks.into_iter().filter(|mark| mark.on.year() == year);
            known.entry(year).or_default().extend(inside.map(|mark| (mark.on, mark)));
        }
        Self { years: known }
    }

    /// # Errors
    /// [`MissingYear`] when the day's year was not given.
    pub fn day(&self, on: NaiveDate) -> Result<Day<'_>, MissingYear> {
        let marks = self.years.get(&on.year()).ok_or(MissingYear(on.year()))?;
        let weekend = matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(match marks.get(&on) {
            Some(mark) if mark.kind == DayKind::Off => Day::Off(&mark.name),
            Some(mark) if weekend => Day::MadeUp(&mark.name),
            None if weekend => Day::Weekend,
            _ => Day::Working,
        })
    }
}

#[cfg(test)]
pub(in crate::domain) mod tests {
    use super::*;

    pub fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub fn mark(on: &str, kind: DayKind, name: &str) -> Mark {
        Mark { on: date(on), kind, name: name.to_owned() }
    }

    struct Row {
        mark: Mark,
        source: String,
        provisional: bool,
    }

    fn rows() -> Vec<Row> {
        let file = include_str!("../../assets/calendar.csv");
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        assert_eq!(reader.headers().unwrap(), vec!["on", "kind", "name", "source", "provisional"]);
        let row = |r: csv::StringRecord| Row {
            mark: mark(&r[0], r[1].parse().unwrap(), &r[2]),
            source: r[3].to_owned(),
            provisional: r[4].parse().unwrap(),
        };
        reader.records().map(|r| row(r.unwrap())).collect()
    }

    /// The calendar of the file that comes with the service, 2024 to 2027.
    pub fn shipped() -> Calendar {
        let rows = rows();
        let of = |year| rows.iter().map(|r| r.mark.clone()).filter(move |m| m.on.year() == year).collect();
        Calendar::new((2024..=2027).map(|year| (year, of(year))))
    }

    #[test]
    fn a_year_that_was_not_given_is_missing_and_an_empty_one_is_not() {
        let calendar = Calendar::new([(2026, vec![])]);
        assert_eq!(calendar.day(date("2026-01-01")), Ok(Day::Working));
        assert_eq!(calendar.day(date("2026-01-03")), Ok(Day::Weekend));
        assert_eq!(calendar.day(date("2025-12-31")), Err(MissingYear(2025)));
    }

    #[test]
    fn marks_make_days_off_and_working_weekends() {
        let calendar = Calendar::new([(
            2026,
            vec![
                mark("2026-01-02", DayKind::Off, "swap"),
                mark("2026-01-10", DayKind::Working, "made up"),
                mark("2026-01-12", DayKind::Working, "a Monday anyway"),
                mark("2027-01-01", DayKind::Off, "of another year"),
            ],
        )]);
        assert_eq!(calendar.day(date("2026-01-02")), Ok(Day::Off("swap")));
        assert_eq!(calendar.day(date("2026-01-10")), Ok(Day::MadeUp("made up")));
        assert_eq!(calendar.day(date("2026-01-12")), Ok(Day::Working));
        assert_eq!(calendar.day(date("2027-01-01")), Err(MissingYear(2027)));
    }

    #[test]
    fn the_shipped_file_is_sorted_sourced_and_plausible() {
        let rows = rows();
        assert!(rows.is_sorted_by(|a, b| a.mark.on < b.mark.on), "sorted, each day once");
        for row in &rows {
            let weekend = matches!(row.mark.on.weekday(), Weekday::Sat | Weekday::Sun);
            assert!(row.mark.kind == DayKind::Off || weekend, "{} is worked anyway", row.mark.on);
            assert!(!row.source.is_empty() && !row.mark.name.is_empty(), "{}", row.mark.on);
            // no notice for 2027 has been seen; what the Code itself dates needs none
            assert!(!row.provisional || row.mark.on.year() == 2027, "{}", row.mark.on);
        }
    }

    #[test]
    fn a_shipped_year_has_its_statutory_days_off_and_pays_each_swap_back() {
        let rows = rows();
        // eleven statutory days, twelve since Culture Day (2026); a swap adds a day off and a day worked
        for (year, statutory) in [(2024, 11), (2025, 11), (2026, 12), (2027, 12)] {
            let of = |kind| rows.iter().filter(move |r| r.mark.on.year() == year && r.mark.kind == kind);
            let weekdays = of(DayKind::Off).filter(|r| r.mark.on.weekday().number_from_monday() < 6).count();
            assert_eq!(weekdays - of(DayKind::Working).count(), statutory, "{year}");
        }
    }
}
