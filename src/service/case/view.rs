//! A case as callers see it, with its assignments and what they may do now.

use chrono::{DateTime, NaiveDate, Utc};
use entity::document::DocumentReference;
use entity::vocabulary::{
    Action, AssignmentRole, AssignmentStatus, CaseKind, Channel, CompetenceLevel, Nature, Outcome,
    OutcomeGroup, Phase, RejectReason, Rung, Status, Verdict,
};
use entity::{assignment, case};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::policy::Permission;
use crate::error::{Code, Result};
use crate::service::call::Call;
use crate::service::case::facts;

/// A petition from voters, or a recommendation after supervision.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseView {
    pub id: Uuid,
    pub kind: CaseKind,
    /// `KN-2026-000123`: unique in its council.
    pub number: String,
    pub council_id: Uuid,
    pub status: Status,
    pub outcome: Option<Outcome>,
    pub outcome_group: Option<OutcomeGroup>,
    pub verdict: Option<Verdict>,
    pub nature: Nature,
    pub content: String,
    pub channel: Channel,
    /// Legal date, `Asia/Ho_Chi_Minh`.
    pub received_on: NaiveDate,
    pub unit_id: Uuid,
    /// The unit's name when the case was registered.
    pub unit_name: String,
    pub locality: Option<String>,
    pub sector_id: Option<Uuid>,
    /// The board that oversees the sector.
    pub board_id: Option<Uuid>,
    pub competence_level: Option<CompetenceLevel>,
    pub session_id: Option<Uuid>,
    pub phase: Option<Phase>,
    /// The organization that took it in.
    pub registered_by: Uuid,
    pub lead_agency_id: Option<Uuid>,
    /// The agency's name when it was assigned.
    pub lead_agency_name: Option<String>,
    /// Accepted: the day it must be with an agency, where a rule says. Then the lead agency's due date.
    pub due_on: Option<NaiveDate>,
    /// The case that this one was merged into.
    pub merged_into: Option<Uuid>,
    pub reject_reason: Option<RejectReason>,
    pub referred_to: Option<String>,
    pub referral_document: Option<DocumentReference>,
    /// How often a lead agency has returned it.
    pub return_count: i32,
    /// Waits on the council office's desk after a second return.
    pub frozen: bool,
    /// The petitioner's identity is on record, to be read with its own permission.
    pub has_petitioner: bool,
    /// Promises of the case that wait to be settled; it cannot be closed before.
    pub open_commitments: i32,
    pub closed_on: Option<NaiveDate>,
    pub voters_notified_on: Option<NaiveDate>,
    /// The day the lead agency's standing answer was given.
    pub answered_on: Option<NaiveDate>,
    /// The highest rung of the ladder so far; `GET /v1/cases/{id}/ladder` tells the next.
    pub rung: Option<Rung>,
    /// The day of the last letter.
    pub urged_on: Option<NaiveDate>,
    pub assignments: Vec<AssignmentBrief>,
    /// What the caller may do now, as `action` of a step.
    pub allowed_steps: Vec<Action>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// An assignment within its case.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssignmentBrief {
    pub id: Uuid,
    pub organization_id: Uuid,
    pub organization_name: String,
    pub role: AssignmentRole,
    pub status: AssignmentStatus,
    /// The assignment it was passed down from.
    pub parent_id: Option<Uuid>,
    pub due_on: NaiveDate,
    pub outcome: Option<Outcome>,
    pub response_id: Option<Uuid>,
    pub version: i64,
}

impl From<&assignment::Model> for AssignmentBrief {
    fn from(a: &assignment::Model) -> Self {
        Self {
            id: a.id,
            organization_id: a.organization_id,
            organization_name: a.organization_name.clone(),
            role: a.role,
            status: a.status,
            parent_id: a.parent_id,
            due_on: a.due_on,
            outcome: a.outcome,
            response_id: a.response_id,
            version: a.version,
        }
    }
}

/// Shows a case to the caller.
#[must_use]
pub fn show(call: &Call, case: case::Model, assignments: &[assignment::Model]) -> CaseView {
    CaseView {
        allowed_steps: facts::allowed_on_case(&case, assignments, &call.actor),
        assignments: assignments.iter().map(AssignmentBrief::from).collect(),
        id: case.id,
        kind: case.kind,
        number: case.number,
        council_id: case.council_id,
        status: case.status,
        outcome: case.outcome,
        outcome_group: case.outcome.map(Outcome::group),
        verdict: case.verdict,
        nature: case.nature,
        content: case.content,
        channel: case.channel,
        received_on: case.received_on,
        unit_id: case.unit_id,
        unit_name: case.unit_name,
        locality: case.locality,
        sector_id: case.sector_id,
        board_id: case.board_id,
        competence_level: case.competence_level,
        session_id: case.session_id,
        phase: case.phase,
        registered_by: case.registered_by,
        lead_agency_id: case.lead_agency_id,
        lead_agency_name: case.lead_agency_name,
        due_on: case.due_on,
        merged_into: case.merged_into,
        reject_reason: case.reject_reason,
        referred_to: case.referred_to,
        referral_document: case.referral,
        return_count: case.return_count,
        frozen: case.frozen,
        has_petitioner: case.has_petitioner,
        open_commitments: case.open_commitments,
        closed_on: case.closed_on,
        voters_notified_on: case.voters_notified_on,
        answered_on: case.answered_on,
        rung: case.rung,
        urged_on: case.urged_on,
        version: case.version,
        created_at: case.created_at,
        updated_at: case.updated_at,
    }
}

/// Loads and shows a case, whoever asks: for an act's own answer.
///
/// # Errors
/// 404 when there is none.
pub async fn load(db: &impl ConnectionTrait, call: &Call, id: Uuid) -> Result<CaseView> {
    let case = case::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    let assignments = assignment::Entity::of_cases([id]).all(db).await?;
    Ok(show(call, case, &assignments))
}

/// Loads and shows a case that the caller can see.
///
/// # Errors
/// 404 when there is none in sight.
pub async fn read(db: &impl ConnectionTrait, call: &Call, id: Uuid) -> Result<CaseView> {
    let case = case::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    let assignments = assignment::Entity::of_cases([id]).all(db).await?;
    if !call.actor.may(Permission::CaseRead, &facts::ties(&case, &assignments)) {
        return Err(Code::NotFound.into());
    }
    Ok(show(call, case, &assignments))
}
