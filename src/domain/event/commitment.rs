//! Payloads of steps on a commitment.

use chrono::NaiveDate;
use entity::enums::CommitmentStatus;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::event::{DocumentReference, FreeText};

/// An agency reported on a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReportCommitment {
    /// The commitment.
    pub commitment_id: Uuid,
    /// What was promised.
    pub commitment_text: FreeText,
    /// Legal date: the due date; `null` for a condition.
    pub due_on: Option<NaiveDate>,
    /// The report.
    pub text: FreeText,
    /// The completed share in percent, 0 to 100.
    pub percent: Option<i32>,
    /// Legal date: the day it was fulfilled; `null` when it is not fulfilled yet.
    pub fulfilled_on: Option<NaiveDate>,
    /// The document that proves it.
    pub evidence: Option<DocumentReference>,
}

/// The council verified a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VerifyCommitment {
    /// The commitment.
    pub commitment_id: Uuid,
    /// What was promised.
    pub commitment_text: FreeText,
    /// Legal date: the due date; `null` for a condition.
    pub due_on: Option<NaiveDate>,
    /// The finding: kept, kept late, or broken.
    pub status: CommitmentStatus,
    /// Legal date: the day it was fulfilled.
    pub fulfilled_on: Option<NaiveDate>,
    /// The verification.
    pub text: FreeText,
}

/// A commitment was carried over to a later session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CarryOver {
    /// The commitment.
    pub commitment_id: Uuid,
    /// What was promised.
    pub commitment_text: FreeText,
    /// Legal date: the due date before.
    pub old_due_on: Option<NaiveDate>,
    /// Legal date: the due date from now on.
    pub due_on: Option<NaiveDate>,
    /// Legal date: the review date before.
    pub old_review_on: Option<NaiveDate>,
    /// Legal date: the review date from now on.
    pub review_on: Option<NaiveDate>,
    /// The session to which it was carried over.
    pub to_session_id: Option<Uuid>,
}

/// The council waived a commitment: the agency is no longer bound by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WaiveCommitment {
    /// The commitment.
    pub commitment_id: Uuid,
    /// What was promised.
    pub commitment_text: FreeText,
    /// Legal date: the due date; `null` for a condition.
    pub due_on: Option<NaiveDate>,
}
