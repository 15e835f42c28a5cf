//! Reviews: the council's verdict on a response.

use sea_orm::entity::prelude::*;

use crate::enums::{Fulfilment, Verdict};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub response_id: Uuid,
    pub verdict: Verdict,
    pub text: String,
    pub reviewed_by: Option<Uuid>,
    pub organization_id: Uuid,
    /// Of a recommendation only: the assignment that was reviewed.
    pub assignment_id: Option<Uuid>,
    pub fulfilment: Option<Fulfilment>,
    pub fulfilled_percent: Option<i32>,
    pub created_at: DateTimeUtc,
    /// The day to look at the answer again.
    pub follow_up_on: Option<Date>,
}

default_row!();
