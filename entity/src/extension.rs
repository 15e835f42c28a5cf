//! Extensions (gia hạn): a request for more time, and the decision on it. The old due date stays on record.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;
use crate::enums::ExtensionStatus;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "extension")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub assignment_id: Uuid,
    pub case_id: Uuid,
    /// The agency that requested it.
    pub organization_id: Uuid,
    pub status: ExtensionStatus,
    pub reason: String,
    /// The due date at the time of the request.
    pub due_on: Date,
    pub asked_on: Date,
    /// The new due date.
    pub granted_on: Option<Date>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    /// The day by which the leader has to decide, when a rule sets one.
    pub decide_by: Option<Date>,
    pub note: Option<String>,
    pub asked_by: Option<Uuid>,
    pub decided_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
    pub decided_at: Option<DateTimeUtc>,
}

default_row!();
