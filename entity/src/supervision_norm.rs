//! How many supervisions a year a kind of body owes: dated data.

use sea_orm::entity::prelude::*;

use crate::enums::{OrganizationKind, SupervisionKind};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "supervision_norm")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// Each body of this kind in the council's house.
    pub body_kind: OrganizationKind,
    /// Of this kind; none: of any.
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
