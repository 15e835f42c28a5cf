//! The columns of a council's annexes (phụ lục) in which answered cases are counted, and the outcomes of each.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::document::not_blank;
use crate::enums::{Outcome, OutcomeGroup};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "annex_columns")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique)]
    pub council_id: Uuid,
    #[sea_orm(column_type = "JsonBinary")]
    pub columns: AnnexColumns,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

/// The columns, in the order in which they are printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct AnnexColumns(pub Vec<AnnexColumn>);

/// A column of an annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnexColumn {
    /// The heading as printed.
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S", example = "Đã giải quyết xong")]
    pub name: String,
    /// The heading in English.
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S", example = "Resolved")]
    pub name_en: Option<String>,
    /// The outcomes that are counted in this column; each outcome is in exactly one column.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub outcomes: Vec<Outcome>,
}

impl AnnexColumns {
    /// Returns the columns of a council that has not set its own: those of the annex to the joint resolution on voters'
    /// petitions.
    #[must_use]
    pub fn shipped() -> Self {
        use OutcomeGroup::{Explained, InProgress, NotResolved, PartlyResolved, Resolved};
        let column = |name: &str, name_en: &str, groups: &[OutcomeGroup]| AnnexColumn {
            name: name.to_owned(),
            name_en: Some(name_en.to_owned()),
            outcomes: Outcome::ALL.iter().copied().filter(|one| groups.contains(&one.group())).collect(),
        };
        Self(vec![
            column("Đã giải quyết xong", "Resolved", &[Resolved]),
            column("Đang giải quyết", "In progress", &[InProgress, PartlyResolved]),
            column("Giải trình, thông tin", "Explained, information provided", &[Explained, NotResolved]),
        ])
    }
}
