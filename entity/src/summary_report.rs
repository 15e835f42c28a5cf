//! The summary reports of voters' petitions (báo cáo tổng hợp) that deputy groups, the Front and other bodies send to a
//! council for a session: when each came.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "summary_report")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// The session for which it was sent.
    pub session_id: Uuid,
    /// The body that sent it.
    pub organization_id: Uuid,
    /// The body's name when the report was recorded.
    pub organization_name: String,
    pub received_on: Date,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    /// How many petitions it contains, as the body says.
    pub petition_count: Option<i32>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
