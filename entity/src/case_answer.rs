//! What the answer to a case amounted to, and from which day to which: lists and figures of a past day read it. The row of
//! the case has what counts today.

use sea_orm::entity::prelude::*;

use crate::enums::Outcome;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "case_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    /// The first day on which it counts.
    pub since_on: Date,
    /// The first day on which it does not count any more.
    pub until_on: Option<Date>,
    pub outcome: Outcome,
    /// In progress, and names no day.
    pub undated: bool,
    /// It was given at the meeting where the matter was raised.
    pub on_spot: bool,
}

default_row!();
