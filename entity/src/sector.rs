//! Sectors (lĩnh vực): a tree per council, each mapped to the board that oversees it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sector")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub parent_id: Option<Uuid>,
    pub code: String,
    pub name: String,
    /// Sorts by the Vietnamese alphabet (`vi_text::name_key`).
    pub name_key: String,
    /// The words of the name, folded for search (`vi_text::folded_words`).
    pub name_words: String,
    pub board_id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
