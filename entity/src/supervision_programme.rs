//! Chương trình giám sát: what a council or one of its bodies means to supervise in a year.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "supervision_programme")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// Whose programme: the council's or a body's of its house.
    pub owner_id: Uuid,
    /// Its name then.
    pub owner_name: String,
    pub year: i32,
    pub title: String,
    /// The resolution or decision that adopted it.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
