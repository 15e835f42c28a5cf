//! Checks the values of a request: blank texts and days.

use chrono::NaiveDate;

use crate::kernel::context::RequestContext;
use crate::kernel::days;
use crate::kernel::detail;
use crate::kernel::error::{Code, Error, FieldError, Result};

/// Checks that a reader can see something of a text, for `#[validate(custom)]`.
///
/// # Errors
/// Code `blank`.
pub use entity::document::not_blank;

/// Returns an error about one query or path parameter.
pub fn parameter(name: &str, code: &str, detail: &str) -> Error {
    Error::fields(Code::UnknownParameter, vec![FieldError::parameter(name, code, detail)])
}

/// Checks that a day is not in the future.
///
/// # Errors
/// 422 at the pointer.
pub fn not_ahead(ctx: &RequestContext, pointer: &str, day: NaiveDate) -> Result<()> {
    match day > ctx.day() {
        true => Err(Error::fields(Code::Invalid, vec![days::ahead(pointer, ctx.day())])),
        false => Ok(()),
    }
}

/// Checks that a day is not in the past.
///
/// # Errors
/// 422 at the pointer.
pub fn not_past(ctx: &RequestContext, pointer: &str, day: NaiveDate) -> Result<()> {
    not_before(pointer, day, ctx.day(), "in_past", "today is", "hôm nay là")
}

/// Checks that a step is not dated before the one that was taken last.
///
/// # Errors
/// 422 at the pointer, code `before_history`.
pub fn after_last_step(pointer: &str, day: NaiveDate, last: NaiveDate) -> Result<()> {
    not_before(
        pointer,
        day,
        last,
        "before_history",
        "the step before it counts for",
        "bước trước được ghi cho ngày",
    )
}

/// Checks that a day on which something is said to have happened is not before the day on which its history begins.
///
/// # Errors
/// 422 at the pointer, code `before_history`.
pub fn within_history(pointer: &str, day: NaiveDate, begins: NaiveDate) -> Result<()> {
    not_before(pointer, day, begins, "before_history", "its history begins on", "vụ việc bắt đầu từ ngày")
}

fn not_before(
    pointer: &str,
    day: NaiveDate,
    first: NaiveDate,
    code: &str,
    english: &str,
    vietnamese: &str,
) -> Result<()> {
    if day >= first {
        return Ok(());
    }
    let error = FieldError::field(pointer, code, format!("{english} {first}"));
    let error = error.in_vietnamese(format!("{vietnamese} {}", detail::day(first)));
    Err(Error::fields(Code::Invalid, vec![error]))
}
