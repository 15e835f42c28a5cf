//! Interim replies: why there is no response yet, and when there will be one.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "interim_reply")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub assignment_id: Uuid,
    pub case_id: Uuid,
    pub organization_id: Uuid,
    pub reason: String,
    pub promised_on: Date,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub created_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

default_row!();
