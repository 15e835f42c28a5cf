//! Formats case numbers: `KN-2026-000123` for petitions and `KNGS-…` for recommendations, with one counter per council
//! and year; `KN-2026-000123.2` for the second part of a petition that was split.

use chrono::{Datelike, NaiveDate};
use entity::enums::CaseKind;

/// Returns the year of the counter for a case received on a day.
#[must_use]
pub fn year_of(received_on: NaiveDate) -> i32 {
    received_on.year()
}

/// Formats a case number; above 999,999 it gets more digits.
#[must_use]
pub fn spell(kind: CaseKind, year: i32, ordinal: i32) -> String {
    let word = match kind {
        CaseKind::Petition => "KN",
        CaseKind::Recommendation => "KNGS",
    };
    format!("{word}-{year:04}-{ordinal:06}")
}

/// Formats the number of a part: that of the whole, and its own.
#[must_use]
pub fn of_part(whole: &str, part: i32) -> String {
    format!("{whole}.{part}")
}

/// Returns the number of the whole from that of one of its parts.
#[must_use]
pub fn of_whole(part: &str) -> &str {
    part.rsplit_once('.').map_or(part, |(whole, _)| whole)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_number_of_a_part_shows_that_of_the_whole() {
        assert_eq!(super::of_part("KN-2026-000123", 2), "KN-2026-000123.2");
        assert_eq!(super::of_whole("KN-2026-000123.12"), "KN-2026-000123");
    }

    #[test]
    fn a_number_names_its_year_and_sorts_as_text() {
        use entity::enums::CaseKind::{Petition, Recommendation};
        assert_eq!(super::spell(Petition, 2026, 123), "KN-2026-000123");
        assert_eq!(super::spell(Recommendation, 2026, 123), "KNGS-2026-000123");
        assert!(super::spell(Petition, 2026, 9) < super::spell(Petition, 2026, 10));
    }
}
