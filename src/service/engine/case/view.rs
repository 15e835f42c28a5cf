//! Shows cases to callers, with their assignments and what the caller may do.

use chrono::{DateTime, NaiveDate, Utc};
use entity::case_unit::CaseUnit;
use entity::complaint::ComplaintForwarding;
use entity::document::DocumentReference;
use entity::enums::{
    CaseArea, CaseKind, Channel, CompetenceLevel, EscalationLevel, Fulfilment, Nature, Outcome, OutcomeGroup,
    Priority, RejectReason, SessionPhase, Status, Timeliness, Verdict, VotersFeedback,
};
use entity::measure::Measure;
use entity::{assignment, case};
use sea_orm::ConnectionTrait;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::policy::Permission;
use crate::domain::recommendation::{Counts, counts};
use crate::kernel::allowed::{self, AllowedCaseAction};
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::DisplayNames;
use crate::kernel::error::{Code, Result};
use crate::service::engine::case::beside::Beside;
use crate::service::engine::case::brief::AssignmentBrief;
use crate::service::engine::case::guards;
use crate::service::engine::case::offer::offered;
use crate::service::engine::case::parts::{PartBrief, WholeBrief};
use crate::service::engine::standing;
use crate::service::engine::timeliness::DueState;

/// A petition from voters, or a recommendation after supervision.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the API")]
pub struct CaseView {
    pub id: Uuid,
    pub kind: CaseKind,
    /// `KN-2026-000123`, `KN-2026-000123.2` for a part, `KNGS-2026-000124` after a supervision; unique in its council.
    pub number: String,
    pub council_id: Uuid,
    pub council_name: String,
    pub status: Status,
    pub outcome: Option<Outcome>,
    pub outcome_group: Option<OutcomeGroup>,
    /// Whether the current answer is in progress and names no day.
    pub undated: bool,
    pub verdict: Option<Verdict>,
    /// The day on which the council looks at the answer again; the case cannot be closed before that is done. With
    /// several addressees, the first of their days.
    pub follow_up_on: Option<NaiveDate>,
    /// For a petition; `null` for a recommendation.
    pub nature: Option<Nature>,
    /// `null` for a complaint or denunciation that was forwarded: its text is not shown any more.
    pub content: Option<String>,
    /// For a petition; `null` for a recommendation.
    pub channel: Option<Channel>,
    /// The day a petition was received, or a conclusion issued. Legal date, `Asia/Ho_Chi_Minh`.
    pub received_on: NaiveDate,
    pub area: CaseArea,
    /// The administrative units that it is about. For the whole area of the council: the council's own unit.
    pub units: Vec<CaseUnit>,
    /// The units of the petitions that were merged into this one, each once.
    pub merged_units: Vec<CaseUnit>,
    pub locality: Option<String>,
    pub sector_id: Option<Uuid>,
    pub sector_name: Option<String>,
    /// The board that oversees the sector.
    pub board_id: Option<Uuid>,
    pub board_name: Option<String>,
    pub competence_level: Option<CompetenceLevel>,
    pub session_id: Option<Uuid>,
    pub session_name: Option<String>,
    pub phase: Option<SessionPhase>,
    /// How many people stand behind a petition, as far as it is known.
    pub supporter_count: Option<i32>,
    /// The sender's own number for the petition.
    pub sender_reference: Option<String>,
    /// The number of the plan for contact with voters.
    pub contact_plan_number: Option<String>,
    /// The body that sent the petition.
    pub source_id: Option<Uuid>,
    /// Its name on the day of receipt.
    pub source_name: Option<String>,
    /// The organization that registered the case.
    pub registered_by: Uuid,
    pub registered_by_name: String,
    pub lead_agency_id: Option<Uuid>,
    /// The agency's name at the time of the assignment.
    pub lead_agency_name: Option<String>,
    /// For an accepted case, the day by which it must be assigned, if a rule sets one. Later, the lead agency's due
    /// date; with several addressees, the earliest among those that have not answered.
    pub due_on: Option<NaiveDate>,
    /// How it stands to its due date, today or on the day `as_of` of a list; `null` when it waits for no agency and for no
    /// answer, or has no due date.
    pub timeliness: Option<Timeliness>,
    /// The days since its due date, negative before it; `null` under the same condition.
    pub days_late: Option<i64>,
    /// The case that this one was merged into.
    pub merged_into: Option<Uuid>,
    pub merged_into_number: Option<String>,
    /// The petition of which this one is a part.
    pub part_of: Option<WholeBrief>,
    /// The parts of a petition that is split.
    pub parts: Vec<PartBrief>,
    pub reject_reason: Option<RejectReason>,
    /// To whom a complaint or denunciation was forwarded.
    pub complaint_forwarding: Option<ComplaintForwarding>,
    /// Of a petition that was referred before receivers were assigned: the receiving body. The others are among the
    /// `assignments`, with `referral`.
    pub referred_to: Option<String>,
    /// Of the same: the forwarding document.
    pub referral_document: Option<DocumentReference>,
    /// Of a petition that another council referred: the referral, read by `GET /v1/referrals/{id}`.
    pub referral_id: Option<Uuid>,
    /// The number of returns by lead agencies.
    pub return_count: i32,
    /// Whether the case is blocked for the council office after a second return.
    pub frozen: bool,
    /// Whether the petitioner's identity is on record; reading it needs a separate permission.
    pub has_petitioner: bool,
    /// The number of open commitments; the case cannot be closed while there are any.
    pub open_commitments: i32,
    pub closed_on: Option<NaiveDate>,
    pub voters_notified_on: Option<NaiveDate>,
    /// What the voters said about the current answer; `null`: they were not asked.
    pub voters_feedback: Option<VotersFeedbackView>,
    /// Whether the current answer was given at the meeting where the matter was raised.
    pub answered_on_spot: bool,
    /// The day of the lead agency's current answer.
    pub answered_on: Option<NaiveDate>,
    /// The highest escalation level reached so far; `GET /v1/cases/{id}/escalation` returns the next.
    pub escalation_level: Option<EscalationLevel>,
    /// The day of the last reminder letter.
    pub reminded_on: Option<NaiveDate>,
    /// The session to which the case was handed over.
    pub carried_to: Option<Uuid>,
    pub carried_to_name: Option<String>,
    /// The fields that only a recommendation has; `null` for a petition.
    pub recommendation: Option<RecommendationPart>,
    pub assignments: Vec<AssignmentBrief>,
    /// What the caller may do now.
    pub actions: Vec<AllowedCaseAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What a recommendation asks for, and how much of it is done.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecommendationPart {
    pub supervision_id: Option<Uuid>,
    /// The beginning of its subject; `null` also when the caller may not read it.
    pub supervision_name: Option<String>,
    pub conclusion_id: Option<Uuid>,
    pub theme_id: Option<Uuid>,
    pub theme_name: Option<String>,
    pub priority: Option<Priority>,
    /// Deliverable (sản phẩm): the expected result.
    pub deliverable: Option<String>,
    pub measure: Option<Measure>,
    /// The official who answers for it, by position.
    pub responsible_position: Option<String>,
    /// The due date as worded in the conclusion.
    pub due_as_stated: Option<String>,
    /// Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue.
    pub review_every_months: Option<i32>,
    /// Of a standing obligation: the next day of a review.
    pub next_review_on: Option<NaiveDate>,
    /// Rolled up over the addressees; `null`: not known.
    pub fulfilment: Option<Fulfilment>,
    /// The completed share in percent over the reviewed addressees, by weight, 0 to 100; `null`: none was reviewed.
    pub fulfilled_percent: Option<i32>,
    /// Waived addressees are not counted.
    pub addressees: AddresseeCounts,
}

/// What voters said about an answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct VotersFeedbackView {
    pub feedback: VotersFeedback,
    /// The day of the meeting at which they were asked.
    pub on: NaiveDate,
    pub place: Option<String>,
}

impl VotersFeedbackView {
    fn of(case: &case::Model) -> Option<Self> {
        let (feedback, on) = case.voters_feedback.zip(case.voters_feedback_on)?;
        Some(Self { feedback, on, place: case.voters_feedback_place.clone() })
    }
}

/// The number of addressees by completion.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddresseeCounts {
    pub total: usize,
    pub done: usize,
    pub partly: usize,
    pub not_done: usize,
    /// Not reviewed yet.
    pub not_assessed: usize,
}

impl RecommendationPart {
    fn of(
        case: &case::Model,
        assignments: &[assignment::Model],
        names: &DisplayNames,
        today: NaiveDate,
    ) -> Option<Self> {
        if case.kind != CaseKind::Recommendation {
            return None;
        }
        let addressees = guards::addressees(assignments);
        let own = guards::binding(assignments).filter(|one| one.case_id == case.id);
        let next_review = own.filter_map(|one| standing::next_review(one, case.received_on, today));
        let Counts { done, partly, not_done, not_assessed } = counts(&addressees);
        Some(Self {
            supervision_id: case.supervision_id,
            supervision_name: names.maybe(case.supervision_id),
            conclusion_id: case.conclusion_id,
            theme_id: case.theme_id,
            theme_name: names.maybe(case.theme_id),
            priority: case.priority,
            deliverable: case.deliverable.clone(),
            measure: case.measure.clone(),
            responsible_position: case.responsible_position.clone(),
            due_as_stated: case.due_as_stated.clone(),
            review_every_months: case.review_every,
            next_review_on: next_review.min(),
            fulfilment: case.fulfilment,
            fulfilled_percent: case.fulfilled_percent,
            addressees: AddresseeCounts { total: addressees.len(), done, partly, not_done, not_assessed },
        })
    }
}

/// Builds the view of a case for the caller; `beside` is what was loaded for all cases shown.
#[must_use]
pub fn show(
    ctx: &RequestContext,
    case: case::Model,
    assignments: &[assignment::Model],
    beside: &Beside,
) -> CaseView {
    let offered = match ctx.fields.wants("actions") {
        true => offered(ctx, &case, assignments, beside),
        false => vec![],
    };
    let voters_feedback = VotersFeedbackView::of(&case);
    let names = &beside.names;
    let due = DueState::of_case(ctx, &beside.as_of, &case);
    CaseView {
        timeliness: due.timeliness,
        days_late: due.days_late,
        actions: allowed::all(ctx, offered, case.id),
        recommendation: RecommendationPart::of(&case, assignments, names, ctx.today()),
        assignments: assignments.iter().map(|a| AssignmentBrief::of(ctx, a)).collect(),
        part_of: WholeBrief::of(&case),
        parts: beside.parts.brief(case.id, names),
        id: case.id,
        kind: case.kind,
        number: case.number,
        council_id: case.council_id,
        council_name: names.of(case.council_id),
        status: case.status,
        outcome: case.outcome,
        outcome_group: case.outcome.map(Outcome::group),
        undated: case.undated,
        verdict: case.verdict,
        follow_up_on: case.follow_up_on,
        nature: case.nature,
        content: case.complaint_forwarding.is_none().then_some(case.content),
        channel: case.channel,
        received_on: case.received_on,
        area: case.area,
        units: case.units.0,
        merged_units: case.merged_units.map(|units| units.distinct()).unwrap_or_default(),
        locality: case.locality,
        sector_id: case.sector_id,
        sector_name: names.maybe(case.sector_id),
        board_id: case.board_id,
        board_name: names.maybe(case.board_id),
        competence_level: case.competence_level,
        session_id: case.session_id,
        session_name: names.maybe(case.session_id),
        phase: case.phase,
        supporter_count: case.supporter_count,
        sender_reference: case.sender_reference,
        contact_plan_number: case.contact_plan_number,
        source_id: case.source_id,
        source_name: case.source_name,
        registered_by: case.registered_by,
        registered_by_name: names.of(case.registered_by),
        lead_agency_id: case.lead_agency_id,
        lead_agency_name: case.lead_agency_name,
        due_on: case.due_on,
        merged_into: case.merged_into,
        merged_into_number: names.maybe(case.merged_into),
        reject_reason: case.reject_reason,
        complaint_forwarding: case.complaint_forwarding,
        referred_to: case.referred_to,
        referral_document: case.referral,
        referral_id: case.referral_id,
        return_count: case.return_count,
        frozen: case.frozen,
        has_petitioner: case.has_petitioner,
        open_commitments: case.open_commitments,
        closed_on: case.closed_on,
        voters_notified_on: case.voters_notified_on,
        voters_feedback,
        answered_on_spot: case.answered_on_spot,
        answered_on: case.answered_on,
        escalation_level: case.escalation_level,
        reminded_on: case.reminded_on,
        carried_to: case.carried_to,
        carried_to_name: names.maybe(case.carried_to),
        version: case.version,
        created_at: case.created_at,
        updated_at: case.updated_at,
    }
}

/// Builds the view of one case.
pub async fn shown(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    (case, assignments): case::CaseWithAssignments,
) -> Result<CaseView> {
    let beside = Box::pin(Beside::of(db, ctx, [&case])).await?;
    Ok(show(ctx, case, &assignments, &beside))
}

/// Returns a case without checking visibility, as the reply to a step.
///
/// # Errors
/// 404 when it does not exist.
pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<CaseView> {
    let of = case::Entity::with_assignments(db, id).await?.ok_or(Code::NotFound)?;
    shown(db, ctx, of).await
}

/// Loads a case that the caller may see, with its assignments.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn visible(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    id: Uuid,
) -> Result<case::CaseWithAssignments> {
    let (case, assignments) = case::Entity::with_assignments(db, id).await?.ok_or(Code::NotFound)?;
    match ctx.actor.may(Permission::CaseRead, &guards::resource_scope(&case, &assignments)) {
        true => Ok((case, assignments)),
        false => Err(Code::NotFound.into()),
    }
}

/// Returns a case that the caller may see.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn read(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<CaseView> {
    let of = visible(db, ctx, id).await?;
    shown(db, ctx, of).await
}
