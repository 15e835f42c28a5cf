//! Parses a date given in words, before it is used in a commitment. Nothing is stored.

use chrono::NaiveDate;
use entity::enums::Precision;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::written_time;
use crate::kernel::app::App;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
use crate::service::council::written_time::known;

/// A date or period in words.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenTime {
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S", example = "hoàn thành trong quý IV/2027")]
    pub text: String,
    /// The day the text was written, used to complete a year that the text leaves out. Without it, such a text is
    /// refused.
    pub said_on: Option<NaiveDate>,
    /// The council whose sessions, terms and named periods the text means.
    pub council_id: Option<Uuid>,
}

/// The meaning of a date or period in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadTime {
    pub precision: Precision,
    /// The first day of the period named.
    pub from_on: Option<NaiveDate>,
    /// The last day of the period named; `null` for a condition and for what is standing.
    pub due_on: Option<NaiveDate>,
    /// For what is standing: the months between two reviews.
    pub review_every_months: Option<u32>,
    /// The text does not contain the year, or not its century.
    pub year_assumed: bool,
    /// The part of the text that was used.
    pub matched: String,
}

impl View for ReadTime {}

/// Parses a date or period in words.
///
/// # Errors
/// 422 at `/text` with the parser's reason, or with the question that only the council can answer.
pub async fn parse(app: &App, written: &WrittenTime) -> Result<Reply<ReadTime>> {
    let known = match written.council_id {
        Some(council) => Some(known(app.read(), council).await?),
        None => None,
    };
    let read = written_time::parse(&written.text, written.said_on, known.as_ref())
        .map_err(|why| Error::field("/text", why.code, why.detail))?;
    Ok(Reply::shown(ReadTime {
        precision: read.precision,
        from_on: read.from,
        due_on: read.due_on,
        review_every_months: read.every,
        year_assumed: read.year_assumed,
        matched: read.matched,
    }))
}
