//! The text of cases, folded for search; `rid` is an integer so that full-text rows stay put.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "search_doc")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub rid: i64,
    pub case_id: Uuid,
    /// Lower case, without diacritics, `đ` as `d`.
    pub folded: String,
    /// Lower case with diacritics, tone placement made one.
    pub exact: String,
}

default_row!();
