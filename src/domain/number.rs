//! A case's number: council and year, `KN-2026-000123`; `KNGS-…` after a supervision, from the same count.

use chrono::{Datelike, NaiveDate};
use entity::enums::CaseKind;

/// The counter's year for a case received on a day.
#[must_use]
pub fn year_of(received_on: NaiveDate) -> i32 {
    received_on.year()
}

/// Spells a case's number; past 999,999 it grows a digit.
#[must_use]
pub fn spell(kind: CaseKind, year: i32, ordinal: i32) -> String {
    let word = match kind {
        CaseKind::Petition => "KN",
        CaseKind::Recommendation => "KNGS",
    };
    format!("{word}-{year:04}-{ordinal:06}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_names_its_year_and_sorts_as_text() {
        use entity::enums::CaseKind::{Petition, Recommendation};
        assert_eq!(super::spell(Petition, 2026, 123), "KN-2026-000123");
        assert_eq!(super::spell(Recommendation, 2026, 123), "KNGS-2026-000123");
        assert!(super::spell(Petition, 2026, 9) < super::spell(Petition, 2026, 10));
    }
}
