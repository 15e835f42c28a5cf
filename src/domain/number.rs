//! Formats case numbers: `KN-2026-000123` for petitions and `KNGS-…` for recommendations, with one counter per council
//! and year.

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
