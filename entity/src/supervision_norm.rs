//! Supervision norms: how many supervisions each kind of body owes per year, valid between two dates.

use sea_orm::entity::prelude::*;

use crate::enums::{OrganizationKind, SupervisionKind};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "supervision_norm")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// Applies to each body of this kind that belongs to the council.
    pub body_kind: OrganizationKind,
    /// Counts supervisions of this kind; `None` counts all.
    pub kind: Option<SupervisionKind>,
    pub per_year: i32,
    pub legal_basis: String,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
