//! Contests: an agency says that a step which the council's office recorded for it was not its own, or has a wrong day or
//! content; the council's leader decides.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;
use crate::enums::{Action, ContestStatus};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "contest")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    /// The agency that contests.
    pub organization_id: Uuid,
    pub status: ContestStatus,
    /// The event of the recorded step.
    pub event_id: Uuid,
    /// The recorded step, and the day for which it counts.
    pub action: Action,
    pub acted_on: Date,
    /// Who recorded it.
    pub recorded_by: Option<Uuid>,
    pub reason: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub contested_on: Date,
    pub contested_by: Option<Uuid>,
    pub client_id: Option<Uuid>,
    pub decision: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub decision_document: Option<DocumentReference>,
    pub decided_on: Option<Date>,
    pub decided_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

default_row!();

impl Entity {
    /// Selects the contests of some assignments that wait for a decision, the oldest first.
    #[must_use]
    pub fn open(assignments: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        let those = Column::AssignmentId.is_in(assignments);
        Self::find().filter(those).filter(Column::Status.eq(ContestStatus::Open)).order_by_asc(Column::Id)
    }
}
