//! Reading a written time, before it is promised: nothing is stored.

use chrono::NaiveDate;
use entity::enums::Precision;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::commitment;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;

/// A time in somebody's words.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenTime {
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S", example = "hoàn thành trong quý IV/2027")]
    pub text: String,
    /// The day it was said: a year that the text leaves out is taken from it, or refused without it.
    pub said_on: Option<NaiveDate>,
}

/// What a written time means.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadTime {
    pub precision: Precision,
    /// The first day of what is named.
    pub from_on: Option<NaiveDate>,
    /// Its last day; none for a condition.
    pub due_on: Option<NaiveDate>,
    /// The year, or its century, is not in the text.
    pub year_assumed: bool,
    /// The words it rests on.
    pub matched: String,
}

impl View for ReadTime {}

/// Reads a time.
///
/// # Errors
/// 422 at `/text` with the reader's reason.
pub fn parse(written: &WrittenTime) -> Result<Reply<ReadTime>> {
    let read = commitment::parse(&written.text, written.said_on)
        .map_err(|why| Error::field("/text", why.code, why.detail))?;
    Ok(Reply::shown(ReadTime {
        precision: read.precision,
        from_on: read.from,
        due_on: read.due_on,
        year_assumed: read.year_assumed,
        matched: read.matched,
    }))
}
