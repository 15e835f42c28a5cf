//! Deadline rules: how long a step may take, with its legal basis and the dates between which the rule is valid.

use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::enums::{CaseKind, Channel, CompetenceLevel, DayUnit, DeadlineStep, StartEvent};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "deadline_rule")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `None` for a rule that applies to every council.
    pub council_id: Option<Uuid>,
    pub step: DeadlineStep,
    pub case_kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// Applies to this sector and the sectors below it.
    pub sector_id: Option<Uuid>,
    pub channel: Option<Channel>,
    pub number: i32,
    pub unit: DayUnit,
    pub starts_at: StartEvent,
    /// The maximum number of extensions, interim replies or reminder letters.
    pub times: Option<i32>,
    pub legal_basis: String,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

/// The rule and the calendar from which a stored due date was computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, ToSchema)]
pub struct DeadlineBasis {
    pub rule_id: Uuid,
    pub legal_basis: String,
    pub number: i32,
    pub unit: DayUnit,
    pub starts_at: StartEvent,
    /// The day of the start event, which is not counted.
    pub start_on: Date,
    /// The due date as computed, before any extension.
    pub due_on: Date,
    /// The calendar versions that were used, by year.
    #[schema(value_type = BTreeMap<String, i64>, example = json!({"2026": 1, "2027": 1}))]
    pub calendar: BTreeMap<i32, i64>,
}
