//! A case's number: council and year, `KN-2026-000123`.

use chrono::{Datelike, NaiveDate};

/// The counter's year for a case received on a day.
#[must_use]
pub fn year_of(received_on: NaiveDate) -> i32 {
    received_on.year()
}

/// Spells a petition's number; past 999,999 it grows a digit.
#[must_use]
pub fn spell(year: i32, ordinal: i32) -> String {
    format!("KN-{year:04}-{ordinal:06}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_names_its_year_and_sorts_as_text() {
        assert_eq!(super::spell(2026, 123), "KN-2026-000123");
        assert!(super::spell(2026, 9) < super::spell(2026, 10));
    }
}
