//! Payloads of supervisions, conclusions, recommendations and handover lists.

use chrono::NaiveDate;
use entity::enums::{ConclusionForm, SupervisionKind, SupervisionStage};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::event::{ChangedFields, DocumentReference};

/// A supervision was created.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CreateSupervision {
    pub kind: SupervisionKind,
    pub stage: SupervisionStage,
    /// The body that leads it.
    pub leading_body_id: Uuid,
    /// The name of the leading body at the time of the event.
    pub leading_body_name: String,
    /// What is supervised.
    pub subject: String,
    /// The annual programme that it belongs to.
    pub programme_id: Option<Uuid>,
    /// The session of the council.
    pub session_id: Option<Uuid>,
    /// Legal date: the day by which it should be concluded.
    pub planned_on: Option<NaiveDate>,
    /// The ids of the supervised bodies.
    pub supervised: Vec<Uuid>,
    /// The earlier supervision that is examined again.
    pub re_examines_id: Option<Uuid>,
    /// The petitions and recommendations that it is about.
    pub case_ids: Vec<Uuid>,
}

/// A supervision reached a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReachStage {
    pub old_stage: SupervisionStage,
    pub stage: SupervisionStage,
    /// Legal date: the day it was reached.
    pub on: NaiveDate,
    pub document: Option<DocumentReference>,
}

/// A conclusion was recorded, as a draft or to be issued at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CreateConclusion {
    /// The supervision.
    pub supervision_id: Uuid,
    pub form: ConclusionForm,
    pub document: Option<DocumentReference>,
    /// The number of recommendations.
    pub recommendation_count: usize,
}

/// The draft of a conclusion was edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UpdateConclusion {
    /// Each changed field with its value before and after; `null` for the recommendations, which are long.
    pub changed: ChangedFields,
    /// The number of recommendations after the edit.
    pub recommendation_count: usize,
}

/// The draft of a conclusion was dropped: it is deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DropConclusion {
    /// The supervision.
    pub supervision_id: Uuid,
    pub form: ConclusionForm,
    pub document: Option<DocumentReference>,
}

/// A conclusion was issued: its recommendations are assigned to their addressees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IssueConclusion {
    /// The supervision.
    pub supervision_id: Uuid,
    /// The signed document.
    pub document: DocumentReference,
    /// The recommendations.
    pub case_ids: Vec<Uuid>,
}

/// A recommendation was issued, with its conclusion or by splitting another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IssueRecommendation {
    /// The number of the recommendation.
    pub case_number: String,
    /// The supervision.
    pub supervision_id: Uuid,
    /// The conclusion.
    pub conclusion_id: Uuid,
    /// The document of the conclusion.
    pub document: Option<DocumentReference>,
    /// Everybody to whom it is addressed.
    pub addressees: Vec<EventAddressee>,
    /// Legal date: the earliest due date of its addressees; `null` for a standing obligation.
    pub due_on: Option<NaiveDate>,
    /// Of a standing obligation: the months between two reviews.
    pub review_every_months: Option<i32>,
    /// The recommendation that it was split from.
    pub split_from_id: Option<Uuid>,
}

/// An addressee of a recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventAddressee {
    /// The organization.
    pub organization_id: Uuid,
    /// The name at the time of the event.
    pub organization_name: String,
    /// Legal date; of a standing obligation the day until which it is reviewed.
    pub due_on: NaiveDate,
    /// The deadline rule that gave the due date; `null` when the conclusion set it.
    pub rule_id: Option<Uuid>,
}

/// A signed list of open cases was made at the end of a session or term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HandOverList {
    /// The handover list: `GET /v1/handovers/{handover_id}`.
    pub handover_id: Uuid,
    /// The session that ends; `null` when a term ends.
    pub from_session_id: Option<Uuid>,
    /// The term that ends; `null` when a session ends.
    pub from_term_id: Option<Uuid>,
    /// The session that takes up the cases.
    pub to_session_id: Option<Uuid>,
    /// The organization that takes over.
    pub to_organization_id: Uuid,
    /// Its name at the time of the event.
    pub to_organization_name: String,
    /// Legal date: the day of signature.
    pub signed_on: NaiveDate,
    /// The signed list.
    pub document: Option<DocumentReference>,
    /// The number of cases on the list.
    pub case_count: i32,
    /// The number of commitments on the list.
    pub commitment_count: i32,
}
