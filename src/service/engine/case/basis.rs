//! Builds the row of a new case from what cases of every kind begin with.

use chrono::NaiveDate;
use entity::case;
use entity::enums::{CaseKind, Status};
use sea_orm::prelude::Uuid;

use crate::kernel::context::RequestContext;

/// What every case has from the beginning.
pub struct CaseBasis {
    pub id: Uuid,
    pub council_id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub status: Status,
    pub content: String,
    pub received_on: NaiveDate,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub registered_by: Uuid,
    pub registration: String,
}

impl CaseBasis {
    /// Returns the row of the case, in which nothing else has happened yet.
    #[must_use]
    pub fn case(self, ctx: &RequestContext) -> case::Model {
        case::Model {
            id: self.id,
            council_id: self.council_id,
            kind: self.kind,
            number: self.number,
            status: self.status,
            outcome: None,
            verdict: None,
            nature: None,
            content: self.content,
            channel: None,
            received_on: self.received_on,
            unit_id: self.unit_id,
            unit_name: self.unit_name,
            locality: None,
            sector_id: None,
            board_id: None,
            competence_level: None,
            session_id: None,
            phase: None,
            registered_by: self.registered_by,
            registration: self.registration,
            lead_agency_id: None,
            lead_agency_name: None,
            due_on: None,
            merged_into: None,
            status_before: None,
            reject_reason: None,
            referred_to: None,
            referral: None,
            return_count: 0,
            frozen: false,
            has_petitioner: false,
            closed_on: None,
            voters_notified_on: None,
            answered_on: None,
            open_commitments: 0,
            escalation_level: None,
            escalation_count: 0,
            reminded_on: None,
            supervision_id: None,
            conclusion_id: None,
            theme_id: None,
            priority: None,
            deliverable: None,
            measure: None,
            responsible_position: None,
            due_as_stated: None,
            fulfilment: None,
            fulfilled_percent: None,
            carried_to: None,
            version: 1,
            created_at: ctx.now,
            updated_at: ctx.now,
        }
    }
}
