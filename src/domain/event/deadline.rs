//! Payloads of due dates: what passing time causes, and recalculation.

use chrono::NaiveDate;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A day has come on which something is due. At most one of the ids is given; without any it is about the assignment
/// of the event, or about the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimerFired {
    /// Legal date: the day on which the event is due. It is recorded later when the service did not run then.
    pub on: NaiveDate,
    /// Legal date: the due date that the event is about.
    pub due_on: NaiveDate,
    /// How many days before the due date a reminder is due; 0 for other events.
    pub days: i32,
    /// The commitment, if the event is about one.
    pub commitment_id: Option<Uuid>,
    /// The extension, if the event is about one.
    pub extension_id: Option<Uuid>,
    /// The explanation, if the event is about one.
    pub explanation_id: Option<Uuid>,
    /// The periodic report, if the event is about one.
    pub periodic_report_id: Option<Uuid>,
}

/// The due date of an assignment was recalculated, after a rule or the calendar had changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Recalculate {
    /// Legal date: the due date before.
    pub old_due_on: NaiveDate,
    /// Legal date: the due date from now on.
    pub due_on: NaiveDate,
    /// The deadline rule that had given the former due date.
    pub old_rule_id: Option<Uuid>,
    /// The deadline rule that gives the new one.
    pub rule_id: Uuid,
    /// The legal basis of the rule.
    pub legal_basis: String,
}
