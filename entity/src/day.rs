//! Checks that a date is plausible.

use sea_orm::entity::prelude::Date;
use validator::ValidationError;

const FIRST: Date = Date::from_ymd_opt(1900, 1, 1).unwrap();
const LAST: Date = Date::from_ymd_opt(2200, 12, 31).unwrap();

/// Checks, for `#[validate(custom)]`, that a date lies between 1900 and 2200. Other dates are typing errors, and not
/// every database can store them.
///
/// # Errors
/// The code `range`.
pub fn plausible(day: &Date) -> Result<(), ValidationError> {
    if (FIRST..=LAST).contains(day) {
        return Ok(());
    }
    let mut error = ValidationError::new("range");
    error.add_param("min".into(), &FIRST);
    error.add_param("max".into(), &LAST);
    Err(error)
}
