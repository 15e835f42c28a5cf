//! Periodic reports (báo cáo định kỳ): a row for each period exists before the report, so that a missing report can
//! be found.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "periodic_report")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    pub organization_id: Uuid,
    pub due_on: Date,
    /// `None` while the report is not submitted.
    pub submitted_on: Option<Date>,
    pub text: Option<String>,
    pub percent: Option<i32>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub submitted_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

default_row!();
