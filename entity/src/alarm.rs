//! What passing time will bring about, noted when the due date is set, so that no round can miss or repeat it.

use sea_orm::entity::prelude::*;

use crate::vocabulary::AlarmKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "alarm")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Option<Uuid>,
    pub commitment_id: Option<Uuid>,
    pub extension_id: Option<Uuid>,
    pub explanation_id: Option<Uuid>,
    pub report_id: Option<Uuid>,
    pub kind: AlarmKind,
    /// How many days before the due date a reminder comes; else 0.
    pub days: i32,
    pub due_on: Date,
    pub rings_on: Date,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    /// Whether it still mattered when its day came.
    pub rang: Option<bool>,
}

plain!();
