//! References to official documents (Decree 30/2020: number and notation, unique only by issuer and year).

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::day::plausible;

/// A reference to an official document, such as `393/HĐND-VP` of 28 August 2024.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DocumentReference)]
pub struct DocumentReference {
    /// The number within the issuer's year (số).
    #[validate(length(min = 1, max = 20), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20, pattern = r"\S", example = "393")]
    pub number: String,
    /// The notation (ký hiệu).
    #[validate(length(min = 1, max = 50), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50, pattern = r"\S", example = "HĐND-VP")]
    pub notation: String,
    /// The day on which it was signed.
    #[validate(custom(function = plausible))]
    pub issued_on: Date,
    /// Who signed it, with the position, as printed (người ký): an official in that office, not a private person, so it
    /// stays in the event log with the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 200,
        pattern = r"\S",
        example = "Giàng Seo Phử, Phó Chủ tịch HĐND tỉnh"
    )]
    pub signed_by: Option<String>,
}

/// Checks that a reader can see something of a text, for `#[validate(custom)]`.
///
/// # Errors
/// Code `blank`.
pub fn not_blank(text: &str) -> Result<(), ValidationError> {
    if vi_text::is_blank(text) { Err(ValidationError::new("blank")) } else { Ok(()) }
}

/// A list of documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Documents(pub Vec<DocumentReference>);
