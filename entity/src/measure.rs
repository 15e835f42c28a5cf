//! Measures: the indicator by which a result is measured, with its baseline and its target.

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::document::not_blank;

/// A measure of success.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, FromJsonQueryResult, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    #[validate(length(min = 1, max = 500), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 500,
        pattern = r"\S",
        example = "Diện tích đất công ích đã đối chiếu"
    )]
    pub indicator: String,
    #[validate(length(max = 50))]
    #[schema(max_length = 50, example = "ha")]
    pub unit: Option<String>,
    /// The value at the beginning, in `unit`.
    #[validate(range(min = -1e15, max = 1e15))]
    #[schema(minimum = -1e15, maximum = 1e15, example = 0.0)]
    pub baseline: Option<f64>,
    /// The value to be reached, in `unit`.
    #[validate(range(min = -1e15, max = 1e15))]
    #[schema(minimum = -1e15, maximum = 1e15, example = 8338.4)]
    pub target: Option<f64>,
}
