//! How long a step may take, by which law: dated data.

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
    /// `None`: every council's.
    pub council_id: Option<Uuid>,
    pub step: DeadlineStep,
    pub case_kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// With the sectors under it.
    pub sector_id: Option<Uuid>,
    pub channel: Option<Channel>,
    pub number: i32,
    pub unit: DayUnit,
    pub starts_at: StartEvent,
    /// How often: extensions, interim replies, reminder letter letters.
    pub times: Option<i32>,
    pub legal_basis: String,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

/// Where a stored due date came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, ToSchema)]
pub struct DeadlineBasis {
    pub rule_id: Uuid,
    pub legal_basis: String,
    pub number: i32,
    pub unit: DayUnit,
    pub starts_at: StartEvent,
    /// The day of the start event: not counted.
    pub start_on: Date,
    /// As counted, before any extension.
    pub due_on: Date,
    /// The versions of the calendar's years that were looked at, by year.
    #[schema(value_type = BTreeMap<String, i64>, example = json!({"2026": 1, "2027": 1}))]
    pub calendar: BTreeMap<i32, i64>,
}
