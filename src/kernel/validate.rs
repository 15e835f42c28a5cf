//! Checks the values of a request: blank texts and days.

use chrono::NaiveDate;
use validator::ValidationError;

use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Result};

/// Checks that a text is more than white space, for `#[validate(custom)]`.
///
/// # Errors
/// Code `blank`.
pub fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(ValidationError::new("blank")) } else { Ok(()) }
}

/// Returns an error about one query or path parameter.
pub fn parameter(name: &str, code: &str, detail: &str) -> Error {
    Error::fields(Code::UnknownParameter, vec![FieldError::parameter(name, code, detail)])
}

/// Checks that a day is not in the future.
///
/// # Errors
/// 422 at the pointer.
pub fn not_ahead(ctx: &RequestContext, pointer: &str, day: NaiveDate) -> Result<()> {
    match day > ctx.today() {
        true => Err(Error::field(pointer, "in_future", format!("today is {}", ctx.today()))),
        false => Ok(()),
    }
}

/// Checks that a day is not in the past.
///
/// # Errors
/// 422 at the pointer.
pub fn not_past(ctx: &RequestContext, pointer: &str, day: NaiveDate) -> Result<()> {
    match day < ctx.today() {
        true => Err(Error::field(pointer, "in_past", format!("today is {}", ctx.today()))),
        false => Ok(()),
    }
}
