//! Legal days: those that a clerk can mean.

use sea_orm::entity::prelude::Date;
use validator::ValidationError;

const FIRST: Date = Date::from_ymd_opt(1900, 1, 1).unwrap();
const LAST: Date = Date::from_ymd_opt(2200, 12, 31).unwrap();

/// For `#[validate(custom)]`: a day from 1900 to 2200. Others are slips of the hand, and no database holds them all.
///
/// # Errors
/// Code `range`.
pub fn plausible(day: &Date) -> Result<(), ValidationError> {
    if (FIRST..=LAST).contains(day) {
        return Ok(());
    }
    let mut error = ValidationError::new("range");
    error.add_param("min".into(), &FIRST);
    error.add_param("max".into(), &LAST);
    Err(error)
}
