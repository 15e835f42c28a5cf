//! Parses the time that a commitment names, with the service's enums.

use chrono::NaiveDate;
use entity::enums::Precision;
use vi_time::written;
pub use vi_time::written::Unreadable;

/// A time as a commitment names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub precision: Precision,
    pub from: Option<NaiveDate>,
    /// The last day of the named time; `None` for a condition and for a standing obligation.
    pub due_on: Option<NaiveDate>,
    /// Of a standing obligation: the months between two reviews.
    pub every: Option<u32>,
    /// The text does not contain the year, or not its century.
    pub year_assumed: bool,
    /// The part of the text that names the time.
    pub matched: String,
}

/// Parses the time of a commitment. What the text leaves open is taken from the day on which it was made.
///
/// # Errors
/// [`Unreadable`], with a reason that tells a person what to change.
pub fn parse(text: &str, said_on: Option<NaiveDate>) -> Result<Promise, Unreadable> {
    let read = written::parse(text, said_on)?;
    Ok(Promise {
        precision: stored(read.precision),
        from: read.from,
        due_on: read.to,
        every: None,
        year_assumed: read.year_assumed,
        matched: read.matched,
    })
}

/// Returns the last day of the month, quarter or year of a day; for other precisions the day itself.
#[must_use]
pub fn last_day(precision: Precision, day: NaiveDate) -> NaiveDate {
    neutral(precision).map_or(day, |precision| written::last_day(precision, day))
}

const fn stored(precision: written::Precision) -> Precision {
    match precision {
        written::Precision::Day => Precision::Day,
        written::Precision::Month => Precision::Month,
        written::Precision::Quarter => Precision::Quarter,
        written::Precision::Year => Precision::Year,
        written::Precision::Period => Precision::Period,
        written::Precision::Condition => Precision::Condition,
    }
}

/// Returns the precision of a written time; none for what a written time cannot have.
const fn neutral(precision: Precision) -> Option<written::Precision> {
    Some(match precision {
        Precision::Day => written::Precision::Day,
        Precision::Month => written::Precision::Month,
        Precision::Quarter => written::Precision::Quarter,
        Precision::Year => written::Precision::Year,
        Precision::Period => written::Precision::Period,
        Precision::Condition => written::Precision::Condition,
        Precision::Standing => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_precision_has_the_same_name_on_both_sides() {
        for precision in Precision::ALL.iter().copied().filter(|one| *one != Precision::Standing) {
            let same = neutral(precision).unwrap();
            assert_eq!(format!("{same:?}"), format!("{precision:?}"));
            assert_eq!(stored(same), precision);
        }
    }
}
