//! Supervision programmes (chương trình giám sát): what a council or one of its bodies plans to supervise in a year.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "supervision_programme")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// The owner: the council, or a body that belongs to it.
    pub owner_id: Uuid,
    /// The owner's name when the programme was recorded.
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
