//! Builds the rows of new cases and assignments from what those of every kind begin with.

use chrono::{DateTime, NaiveDate, Utc};
use entity::case_unit::CaseUnits;
use entity::deadline_rule::DeadlineBasis;
use entity::document::DocumentReference;
use entity::enums::{AnswersTo, AssignmentRole, AssignmentStatus, CaseArea, CaseKind, Status};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;

/// What every case has from the beginning.
pub struct CaseBasis {
    pub id: Uuid,
    pub council_id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub status: Status,
    pub content: String,
    pub received_on: NaiveDate,
    pub area: CaseArea,
    pub units: CaseUnits,
    pub registered_by: Uuid,
    pub registration: String,
}

impl CaseBasis {
    /// Returns the row of the case, in which nothing else has happened yet.
    #[must_use]
    pub fn case(self, now: DateTime<Utc>) -> case::Model {
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
            area: self.area,
            units: self.units,
            merged_units: None,
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
            supporter_count: None,
            sender_reference: None,
            contact_plan_number: None,
            source_id: None,
            source_name: None,
            complaint_forwarding: None,
            version: 1,
            created_at: now,
            updated_at: now,
            acted_on: self.received_on,
            undated: false,
            follow_up_on: None,
            voters_feedback: None,
            voters_feedback_on: None,
            voters_feedback_place: None,
            answered_on_spot: false,
            review_every: None,
            referral_id: None,
            part_of: None,
            part_number: None,
            parties_before: None,
            part_count: None,
            arrival: self.id,
        }
    }
}

/// What every assignment has from the beginning.
pub struct AssignmentBasis {
    pub id: Uuid,
    pub case_id: Uuid,
    pub case_kind: CaseKind,
    pub council_id: Uuid,
    pub organization_id: Uuid,
    pub organization_name: String,
    pub role: AssignmentRole,
    pub due_on: NaiveDate,
    pub deadline: Option<DeadlineBasis>,
    pub document: Option<DocumentReference>,
}

impl AssignmentBasis {
    /// Returns the row of an assignment that the agency received on a day, and on which nothing has happened yet.
    #[must_use]
    pub fn assignment(self, now: DateTime<Utc>, on: NaiveDate) -> assignment::Model {
        assignment::Model {
            id: self.id,
            case_id: self.case_id,
            council_id: self.council_id,
            organization_id: self.organization_id,
            organization_name: self.organization_name,
            role: self.role,
            status: AssignmentStatus::Assigned,
            parent_id: None,
            due_on: self.due_on,
            deadline: self.deadline,
            extension_id: None,
            extension_count: 0,
            interim_count: 0,
            promised_on: None,
            document: self.document,
            progress_percent: None,
            progress_text: None,
            return_reason: None,
            proposed_receiver: None,
            outcome: None,
            response_id: None,
            acknowledged_at: None,
            answered_at: None,
            answered_by: None,
            case_kind: self.case_kind,
            weight: None,
            position: None,
            position_reason: None,
            position_decision: None,
            verdict: None,
            fulfilment: None,
            fulfilled_percent: None,
            explanation_id: None,
            report_every: None,
            reporters: None,
            version: 1,
            created_at: now,
            updated_at: now,
            ended_on: None,
            assigned_on: on,
            acted_on: on,
            undated: false,
            follow_up_on: None,
            review_every: None,
            answers_to: AnswersTo::Council,
            passed_down_by: None,
            referral: false,
            contested_on: None,
            promise_broken: false,
        }
    }
}
