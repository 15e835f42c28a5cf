//! Council sessions (kỳ họp). (term, ordinal) is not a key, because numbering restarted after mergers.

use sea_orm::entity::prelude::*;

use crate::enums::SessionKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub term_id: Uuid,
    pub ordinal: i32,
    pub kind: SessionKind,
    pub opens_on: Date,
    pub closes_on: Option<Date>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
