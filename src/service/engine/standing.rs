//! Standing obligations (thường xuyên): they have no due date, and are reviewed each period until the term ends.

use chrono::NaiveDate;
use entity::assignment;

use crate::domain::periodic_report::periods;

/// Returns the next day on which a standing obligation is reviewed; `None` for another obligation, or after the term.
#[must_use]
pub fn next_review(one: &assignment::Model, since: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let every = one.review_every.and_then(|months| u32::try_from(months).ok())?;
    periods(since, every, one.due_on, today).next()
}
