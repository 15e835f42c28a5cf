//! Payloads of steps on a case, whichever its kind.

use chrono::NaiveDate;
use entity::enums::{
    AssignmentRole, Channel, CompetenceLevel, Fulfilment, LinkDirection, LinkKind, MergeDirection, Nature,
    Outcome, RejectReason, Verdict, VotersFeedback,
};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::event::{ChangedFields, DocumentReference, EventOrganization, FreeText};

/// There is nothing to say beyond the action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NoDetails {}

/// A petition was registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Register {
    /// The number of the petition.
    pub case_number: String,
    pub channel: Channel,
    /// Legal date: the day it was received.
    pub received_on: NaiveDate,
}

/// A case was edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Edit {
    /// Each changed field with its value before and after. `null` in place of the values: the text may name people.
    pub changed: ChangedFields,
    /// The wording of a petition that was replaced.
    pub former_text: Option<FormerText>,
}

/// Proves which wording of a petition was replaced by which, without telling it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = EventFormerText)]
pub struct FormerText {
    /// The stored former wording: `GET /v1/petitions/{id}/former-texts/{former_text_id}`.
    pub former_text_id: Uuid,
    /// Keyed digest of the wording before the edit.
    pub old_digest: String,
    /// Keyed digest of the wording after the edit.
    pub digest: String,
}

/// A former wording of a petition was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EraseFormerText {
    /// The former wording.
    pub former_text_id: Uuid,
}

/// The texts that somebody had typed in a step were erased; the event of the step keeps their digests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EraseEventTexts {
    /// The event of the step.
    pub event_id: Uuid,
    /// Its number within the history of the case.
    pub event_seq: i64,
    /// Which texts: `reason`, or where the text stood in the data of that event.
    pub fields: Vec<String>,
}

/// A petition was accepted and classified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Accept {
    /// The sector.
    pub sector_id: Uuid,
    /// The code of the sector at the time of the event.
    pub sector_code: String,
    pub competence_level: CompetenceLevel,
    pub nature: Nature,
}

/// A petition was rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reject {
    pub reject_reason: RejectReason,
    /// To whom a complaint or denunciation was forwarded. The texts of earlier events of the petition were erased.
    pub forwarding: Option<ForwardComplaint>,
}

/// To whom a complaint or denunciation was forwarded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = EventComplaintForwarding)]
pub struct ForwardComplaint {
    /// The receiving organization; `null` when it is not in the directory.
    pub organization_id: Option<Uuid>,
    /// The name of the receiver.
    pub receiver: FreeText,
    /// Legal date.
    pub on: NaiveDate,
    /// The forwarding document.
    pub document: Option<DocumentReference>,
    /// The number of the receipt.
    pub receipt_number: Option<FreeText>,
}

/// A petition was referred to central bodies or other councils.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Refer {
    /// The receiving body, in events from before receivers were assigned.
    pub referred_to: Option<FreeText>,
    /// The receivers; none in events from before they were assigned.
    #[serde(default)]
    pub receivers: Vec<EventOrganization>,
    /// Legal date: the due date of the receivers.
    pub due_on: Option<NaiveDate>,
    /// The deadline rule that gave the due date; `null` when it was set by hand.
    pub rule_id: Option<Uuid>,
    /// The forwarding document.
    pub document: DocumentReference,
}

/// What another council referred was answered. Recorded in the history of the own petition that was made of it; the
/// answer is recorded in the history of the petition that was referred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Answer {
    /// The referral: `GET /v1/referrals/{referral_id}`.
    pub referral_id: Uuid,
    /// The council that referred it.
    pub council_id: Uuid,
    /// The number that the petition has there.
    pub case_number: String,
    pub outcome: Outcome,
    /// The document that contains the answer.
    pub document: Option<DocumentReference>,
}

/// The answer to a petition was recorded that was referred before receivers were assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RecordAnswer {
    /// The answer.
    pub text: FreeText,
    /// `null` when the answer did not say it.
    pub outcome: Option<Outcome>,
    /// The document that contains the answer.
    pub document: Option<DocumentReference>,
}

/// The other petition of a merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MergedCase {
    pub direction: MergeDirection,
    /// The other petition.
    pub case_id: Uuid,
    /// The number of the other petition.
    pub case_number: String,
}

/// A case was assigned to agencies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Assign {
    /// The lead agency.
    pub organization_id: Uuid,
    /// The name of the lead agency at the time of the event.
    pub organization_name: String,
    /// The other lead agencies.
    #[serde(default)]
    pub co_leads: Vec<EventOrganization>,
    /// The co-operating agencies.
    pub cooperating: Vec<EventOrganization>,
    /// Legal date: the due date of the lead agency.
    pub due_on: NaiveDate,
    /// Legal date: the due date of the co-operating agencies that were added to a lead that stayed.
    pub added_due_on: Option<NaiveDate>,
    /// The deadline rule that gave the due date; `null` when it was set by hand.
    pub rule_id: Option<Uuid>,
    /// The forwarding document.
    pub document: Option<DocumentReference>,
}

/// The council reviewed a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Review {
    /// The response under review.
    pub response_id: Uuid,
    pub verdict: Verdict,
    /// The review.
    pub text: FreeText,
    /// How much of the required work was done; `null` for a petition.
    pub fulfilment: Option<Fulfilment>,
    /// The completed share in percent, 1 to 99, of work that is partly done.
    pub percent: Option<i32>,
    /// Legal date: the day to look at the answer again.
    pub follow_up_on: Option<NaiveDate>,
}

/// A case was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Close {
    /// What the answer amounted to.
    pub outcome: Option<Outcome>,
    pub verdict: Option<Verdict>,
    /// The agencies that had not answered, and why nobody waits for them.
    #[serde(default)]
    pub unanswered: Vec<EventUnanswered>,
}

/// An agency that had not answered when the case was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventUnanswered {
    /// The assignment that ended.
    pub assignment_id: Uuid,
    /// The agency.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    /// Why nobody waits for its answer any more.
    pub reason: FreeText,
}

/// A petition that agencies had already was classified anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reclassify {
    /// The new sector.
    pub sector_id: Uuid,
    /// Its code at the time of the event.
    pub sector_code: String,
    pub competence_level: CompetenceLevel,
    /// The sector before.
    pub old_sector_id: Option<Uuid>,
    pub old_competence_level: Option<CompetenceLevel>,
}

/// One more agency was assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AddAgency {
    /// The agency that was added.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    pub role: AssignmentRole,
    /// Legal date.
    pub due_on: NaiveDate,
    /// The deadline rule from which the due date was computed; `null` when it was set by hand.
    pub rule_id: Option<Uuid>,
    pub document: Option<DocumentReference>,
}

/// A closed case was reopened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reopen {
    /// Legal date: the new due date.
    pub due_on: NaiveDate,
    /// What the voters had said about the answer, if they had been asked.
    pub voters_feedback: Option<VotersFeedback>,
}

/// What the voters said about the answer was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RecordFeedback {
    pub feedback: VotersFeedback,
    /// Legal date: the day of the meeting at which they were asked.
    pub on: NaiveDate,
    /// Where.
    pub place: FreeText,
}

/// A matter was answered at the meeting where it was raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnswerOnTheSpot {
    /// Legal date: the day of the meeting.
    pub on: NaiveDate,
    /// Where.
    pub place: FreeText,
    /// Who answered.
    pub answered_by: FreeText,
    /// The answer.
    pub text: FreeText,
    pub outcome: Outcome,
}

/// An opinion was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Note {
    /// What was said about it.
    pub text: FreeText,
}

/// Voters were notified of the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NotifyVoters {
    /// Legal date: the day they were notified.
    pub on: NaiveDate,
    /// Where.
    pub place: FreeText,
    /// By which means.
    pub how: FreeText,
}

/// Tasks were taken out of a recommendation that contained several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Split {
    /// The new recommendations.
    pub case_ids: Vec<Uuid>,
    /// The text of the recommendation before the split.
    pub old_content: FreeText,
    /// The text that remains.
    pub content: FreeText,
}

/// A petition was split into parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SplitIntoParts {
    /// The parts, in their order.
    pub parts: Vec<EventPart>,
    /// The agencies that had the petition; their assignments ended.
    pub agencies: Vec<EventOrganization>,
}

/// A part, as it was when the petition was split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventPart {
    /// The part.
    pub case_id: Uuid,
    /// The number of the part.
    pub case_number: String,
    /// The sector, if the part was classified.
    pub sector_id: Option<Uuid>,
    pub competence_level: Option<CompetenceLevel>,
}

/// The petition to which a part belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WholeOfPart {
    /// The petition that was split.
    pub whole_id: Uuid,
    /// Its number.
    pub whole_number: String,
}

/// The parts of a petition were joined again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct JoinParts {
    /// The parts, which are merged into the petition.
    pub case_ids: Vec<Uuid>,
}

/// The status of a petition that was split followed that of its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FollowParts {
    /// The parts that changed.
    pub parts: Vec<EventCase>,
    /// What the answers amount to; `null` while not all parts are answered.
    pub outcome: Option<Outcome>,
}

/// A case, with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventCase {
    /// The case.
    pub case_id: Uuid,
    /// Its number.
    pub case_number: String,
}

/// The other case of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CaseLinked {
    /// The link.
    pub link_id: Uuid,
    pub kind: LinkKind,
    /// The end of the link at which this case is.
    pub direction: LinkDirection,
    /// The other case.
    pub case_id: Uuid,
    /// The number of the other case.
    pub case_number: String,
}

/// The case was open at the end of a session or term, and is on a signed handover list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HandOverCase {
    /// The handover list: `GET /v1/handovers/{handover_id}`.
    pub handover_id: Uuid,
    /// The session that ends; `null` when a term ends.
    pub from_session_id: Option<Uuid>,
    /// The term that ends; `null` when a session ends.
    pub from_term_id: Option<Uuid>,
    /// The session that takes up the case.
    pub to_session_id: Option<Uuid>,
    /// The organization that takes over.
    pub to_organization_id: Uuid,
    /// Its name at the time of the event.
    pub to_organization_name: String,
    /// Legal date: the day of signature.
    pub signed_on: NaiveDate,
    /// The signed list.
    pub document: Option<DocumentReference>,
    /// The commitments of the case that are on the list.
    pub commitment_ids: Vec<Uuid>,
}
