//! Payloads of steps on an assignment, and of reminder letters.

use chrono::{DateTime, NaiveDate, Utc};
use entity::enums::{
    Action, AddresseePosition, AnswersTo, EscalationLevel, ExtensionStatus, Outcome, PositionDecision,
    Precision,
};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::event::{DocumentReference, EventOrganization, FreeText};

/// A committee passed its assignment down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PassDown {
    /// The agency that leads.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    /// The agencies that co-operate with it.
    pub cooperating: Vec<EventOrganization>,
    /// Whom the agencies answer.
    pub answers_to: AnswersTo,
    /// Legal date: the due date of the agencies.
    pub due_on: NaiveDate,
    pub document: Option<DocumentReference>,
}

/// A committee took back, sent back, reminded, or changed the due date of what it had passed down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CommitteePart {
    /// The agency to which it was passed down.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    /// Legal date: the due date of the agency after the step.
    pub due_on: NaiveDate,
    pub document: Option<DocumentReference>,
}

/// An assignment was recalled from its agency, with those to which it was passed down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Recall {
    /// The agency that was assigned instead.
    pub organization_id: Option<Uuid>,
    /// Its name at the time of the event.
    pub organization_name: Option<String>,
    /// Legal date: the due date of the agency that was assigned instead.
    pub due_on: Option<NaiveDate>,
    pub document: Option<DocumentReference>,
}

/// An agency returned its assignment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Return {
    /// The organization that should be assigned instead; a council that returns a referral need not name one.
    pub organization_id: Option<Uuid>,
    /// Its name at the time of the event.
    pub organization_name: Option<String>,
}

/// An agency reported progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReportProgress {
    /// The report.
    pub text: FreeText,
    /// The completed share in percent, 0 to 100.
    pub percent: Option<i32>,
}

/// An agency responded. The text is in the response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Respond {
    /// The response: `GET /v1/responses/{response_id}`.
    pub response_id: Uuid,
    pub outcome: Outcome,
    /// Whether the matter is in progress and no commitment names a day.
    #[serde(default)]
    pub undated: bool,
    /// The document that contains the response.
    pub document: Option<DocumentReference>,
    /// Documents that prove that the work was done.
    pub evidence: Vec<DocumentReference>,
    /// What the agency commits to do in this case.
    pub commitments: Vec<EventCommitment>,
    /// The agencies for which a committee answers: they had not answered it.
    #[serde(default)]
    pub answered_for: Vec<EventOrganization>,
}

/// An access link to an assignment was created, opened or revoked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AccessLink {
    /// The link: `GET /v1/access-links/{access_link_id}`.
    pub access_link_id: Uuid,
    /// The agency for which it is.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// The draft of a response was submitted with an access link, confirmed or returned. The text is in the draft; why it was
/// returned is the reason of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Draft {
    /// The draft: `GET /v1/response-drafts/{response_draft_id}`.
    pub response_draft_id: Uuid,
    /// The agency that wrote it.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    pub outcome: Outcome,
    /// The response that it became; `null` unless it was confirmed.
    pub response_id: Option<Uuid>,
    /// The draft that waited before, and in whose place this one is.
    pub replaced_id: Option<Uuid>,
}

/// A response was corrected. The text is in the new version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CorrectAnswer {
    /// The new version: `GET /v1/responses/{response_id}`.
    pub response_id: Uuid,
    /// The version that counted before.
    pub corrected_id: Uuid,
    pub old_outcome: Option<Outcome>,
    pub outcome: Outcome,
    /// Whether the matter is in progress and no commitment names a day.
    pub undated: bool,
    /// The document that contains the correction.
    pub document: Option<DocumentReference>,
    /// Documents that prove that the work was done.
    pub evidence: Vec<DocumentReference>,
}

/// An agency answered further. The text is in the new version of the response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnswerFurther {
    /// The new version: `GET /v1/responses/{response_id}`.
    pub response_id: Uuid,
    /// The version that counted before.
    pub former_id: Uuid,
    pub old_outcome: Option<Outcome>,
    pub outcome: Outcome,
    /// Whether the matter is in progress and no commitment names a day.
    pub undated: bool,
    /// The document that contains the further answer.
    pub document: Option<DocumentReference>,
    /// Documents that prove that the work was done.
    pub evidence: Vec<DocumentReference>,
    /// What the agency commits to do in this case.
    pub commitments: Vec<EventCommitment>,
}

/// An agency contested a step that the council's office recorded for it. The reason is that of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Contest {
    /// The contest.
    pub contest_id: Uuid,
    /// The event of the recorded step.
    pub event_id: Uuid,
    pub contested_action: Action,
    /// Legal date: the day for which the recorded step counts.
    pub contested_day: NaiveDate,
    pub document: Option<DocumentReference>,
}

/// A contest was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DecideContest {
    /// The contest.
    pub contest_id: Uuid,
    /// The event of the recorded step.
    pub event_id: Uuid,
    pub contested_action: Action,
    /// Whether the record does not stand.
    pub accepted: bool,
    /// The decision.
    pub text: FreeText,
    /// The response that does not count for the assignment any more.
    pub void_response_id: Option<Uuid>,
    /// The version that counts again in its place; `null` when the agency works on the case again.
    pub response_id: Option<Uuid>,
    pub document: Option<DocumentReference>,
}

/// A commitment as it was made; its text is in the commitment. One response can make thousands of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventCommitment {
    /// The commitment: `GET /v1/commitments/{commitment_id}`.
    pub commitment_id: Uuid,
    pub precision: Precision,
    /// Legal date: the first day of a period.
    pub from_on: Option<NaiveDate>,
    /// Legal date: the due date; `null` for a condition.
    pub due_on: Option<NaiveDate>,
    /// Legal date: the day to review the commitment.
    pub review_on: Option<NaiveDate>,
}

/// An agency requested more time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RequestExtension {
    /// The requested extension.
    pub extension_id: Uuid,
    /// Legal date: the due date, which stays until the request is decided.
    pub due_on: NaiveDate,
    /// Legal date: the due date that is requested.
    pub asked_on: NaiveDate,
    /// Legal date: the day by which it should be decided, if a rule sets one.
    pub decide_by: Option<NaiveDate>,
    pub document: Option<DocumentReference>,
}

/// A requested extension was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DecideExtension {
    /// The requested extension.
    pub extension_id: Uuid,
    /// The decision.
    pub status: ExtensionStatus,
    /// Legal date: the due date before the decision.
    pub old_due_on: NaiveDate,
    /// Legal date: the due date after the decision; the same when it was refused.
    pub due_on: NaiveDate,
    /// Legal date: the due date that was requested.
    pub asked_on: NaiveDate,
}

/// An agency sent an interim reply: why there is no answer yet, and when there will be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReplyInterim {
    /// Legal date: the day on which the answer is promised.
    pub promised_on: NaiveDate,
    /// Legal date: the due date, which stays.
    pub due_on: NaiveDate,
    /// How many interim replies the assignment has now.
    pub interim_count: i32,
    pub document: Option<DocumentReference>,
}

/// An addressee accepted, partly accepted or disputed a recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TakePosition {
    pub position: AddresseePosition,
    pub document: Option<DocumentReference>,
}

/// The council decided on an addressee's position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DecidePosition {
    pub decision: PositionDecision,
    /// The position that was decided on.
    pub position: Option<AddresseePosition>,
    /// Legal date: the due date before the decision.
    pub old_due_on: NaiveDate,
    /// Legal date: the due date after the decision.
    pub due_on: NaiveDate,
    pub document: Option<DocumentReference>,
}

/// An addressee submitted an action plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Plan {
    /// The plan.
    pub text: FreeText,
    pub document: Option<DocumentReference>,
    /// The milestones.
    pub commitments: Vec<EventCommitment>,
}

/// A periodic report was submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SubmitReport {
    /// The periodic report.
    pub periodic_report_id: Uuid,
    /// Legal date: the last day of the period.
    pub due_on: NaiveDate,
    /// The report.
    pub text: FreeText,
    /// The completed share in percent, 0 to 100.
    pub percent: Option<i32>,
    pub document: Option<DocumentReference>,
}

/// The council requested an explanation why a recommendation was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RequestExplanation {
    /// The requested explanation.
    pub explanation_id: Uuid,
    /// The addressee.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    /// Whether the matter is complicated, which allows more time.
    pub complex: bool,
    /// Legal date: the day by which to explain.
    pub due_on: NaiveDate,
    pub document: Option<DocumentReference>,
}

/// An addressee gave a requested explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Explain {
    /// The requested explanation.
    pub explanation_id: Uuid,
    /// The explanation.
    pub text: FreeText,
    pub document: Option<DocumentReference>,
}

/// The obligation of an addressee that has ended was transferred to its successors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Transfer {
    /// The addressee that has ended.
    pub organization_id: Uuid,
    /// Its name.
    pub organization_name: String,
    /// Its successors. The first one reports on the commitments.
    pub successors: Vec<EventOrganization>,
    pub document: Option<DocumentReference>,
}

/// The council waived an addressee's obligation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WaiveAddressee {
    /// The addressee.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    /// The document that records the waiver.
    pub document: Option<DocumentReference>,
}

/// A reminder letter, or a higher escalation level, was recorded. The text is in the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Remind {
    /// The letter: `GET /v1/reminder-letters/{reminder_letter_id}`.
    pub reminder_letter_id: Uuid,
    pub escalation_level: EscalationLevel,
    /// 1, 2, 3 … among the letters of this level about what this organization has to do in the case.
    pub ordinal: i32,
    /// The recipient.
    pub organization_id: Uuid,
    /// Its name at the time of the event.
    pub organization_name: String,
    /// Legal date: the day of the letter.
    pub issued_on: NaiveDate,
    /// Legal date: the day by which an answer is expected.
    pub answer_by: Option<NaiveDate>,
    pub document: Option<DocumentReference>,
}

/// The answer to a reminder letter was recorded. The text is in the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnswerReminder {
    /// The letter.
    pub reminder_letter_id: Uuid,
    pub escalation_level: EscalationLevel,
    /// Legal date: the day it was answered.
    pub answered_on: NaiveDate,
    /// The document that contains the answer.
    pub document: Option<DocumentReference>,
}
