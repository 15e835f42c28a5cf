//! Administrative units (provinces, communes and former units), each with the dates between which it is valid.

use sea_orm::entity::prelude::*;

use crate::enums::UnitKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "administrative_unit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The official code. The same code can stand for different units at different dates.
    pub code: String,
    pub name: String,
    /// Sorts by the Vietnamese alphabet (`vi_text::name_key`).
    pub name_key: String,
    /// The words of the name, folded for search (`vi_text::folded_words`).
    pub name_words: String,
    pub kind: UnitKind,
    pub parent_id: Option<Uuid>,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
}

default_row!();
