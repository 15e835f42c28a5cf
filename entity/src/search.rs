//! The text of cases, folded for search. `rid` is an integer, because full-text indexes refer to rows by a stable
//! integer.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "search_doc")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub rid: i64,
    pub case_id: Uuid,
    /// Lower case, without diacritics, `đ` as `d`.
    pub folded: String,
    /// Lower case with diacritics, and each tone mark at one standard place.
    pub exact: String,
}

default_row!();
