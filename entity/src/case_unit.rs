//! The administrative units that a case is about, for the lists by place. The case itself repeats them with their
//! names.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{QuerySelect, QueryTrait};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "case_unit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_id: Uuid,
}

default_row!();

impl Entity {
    /// Selects the ids of the cases that are about one of the units that `of` selects.
    #[must_use]
    pub fn cases(of: impl FnOnce(Select<Self>) -> Select<Self>) -> SelectStatement {
        of(Self::find()).select_only().column(Column::CaseId).into_query()
    }
}

/// A unit that a case is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CaseUnit {
    pub unit_id: Uuid,
    /// The unit's name when the case was registered.
    pub unit_name: String,
}

/// The units of a case, in the order in which they were named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct CaseUnits(pub Vec<CaseUnit>);

impl CaseUnits {
    /// Returns the ids of the units.
    #[must_use]
    pub fn ids(&self) -> Vec<Uuid> {
        self.0.iter().map(|unit| unit.unit_id).collect()
    }

    /// Returns the rows by which lists find a case.
    #[must_use]
    pub fn rows(&self, case_id: Uuid) -> Vec<Model> {
        self.0.iter().map(|unit| Model { case_id, unit_id: unit.unit_id }).collect()
    }
}

/// A unit of a case that was merged into another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedUnit {
    /// The case that was merged.
    pub case_id: Uuid,
    pub unit_id: Uuid,
    pub unit_name: String,
}

/// The units of everything that was merged into a case, also through another case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct MergedUnits(pub Vec<MergedUnit>);

impl MergedUnits {
    /// Adds the units of a case and of what was merged into it.
    #[must_use]
    pub fn with(mut self, case_id: Uuid, units: &CaseUnits, merged: Option<&Self>) -> Self {
        let own = units.0.iter().cloned();
        self.0.extend(own.map(|CaseUnit { unit_id, unit_name }| MergedUnit { case_id, unit_id, unit_name }));
        self.0.extend(merged.into_iter().flat_map(|merged| merged.0.iter().cloned()));
        self
    }

    /// Removes the units of a case and of what was merged into it.
    #[must_use]
    pub fn without(mut self, case_id: Uuid, merged: Option<&Self>) -> Self {
        let through = |id: Uuid| merged.is_some_and(|merged| merged.0.iter().any(|one| one.case_id == id));
        self.0.retain(|one| one.case_id != case_id && !through(one.case_id));
        self
    }

    /// Returns the list, or nothing when it is empty.
    #[must_use]
    pub fn or_none(self) -> Option<Self> {
        Some(self).filter(|units| !units.0.is_empty())
    }

    /// Returns each unit once.
    #[must_use]
    pub fn distinct(&self) -> Vec<CaseUnit> {
        let mut units: Vec<CaseUnit> = vec![];
        for one in &self.0 {
            if units.iter().all(|other| other.unit_id != one.unit_id) {
                units.push(CaseUnit { unit_id: one.unit_id, unit_name: one.unit_name.clone() });
            }
        }
        units
    }
}
