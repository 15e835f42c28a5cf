//! The text of cases, folded for search. `rid` is an integer, because full-text indexes refer to rows by a stable
//! integer.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "search_doc")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub rid: i64,
    pub case_id: Uuid,
    /// The words for the full-text index: in lower case without diacritics, and again with them (`vi_text::indexed`).
    pub folded: String,
}

default_row!();
