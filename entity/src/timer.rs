//! What passing time will bring about, noted when the due date is set, so that no run of the worker can miss or repeat it.

use sea_orm::entity::prelude::*;

use crate::enums::{TimerKind, TimerSubject};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "timer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub subject_kind: TimerSubject,
    /// The id of what it is about; the case's own where it is about the case itself.
    pub subject_id: Uuid,
    pub kind: TimerKind,
    /// How many days before the due date a reminder comes; else 0.
    pub days: i32,
    pub due_on: Date,
    pub fires_on: Date,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    /// When done: `true` if an event was written, `false` if the subject was settled before its day.
    pub fired: Option<bool>,
}

default_row!();

impl Model {
    /// The id of what it is about, where that is of a kind.
    #[must_use]
    pub fn subject(&self, kind: TimerSubject) -> Option<Uuid> {
        (self.subject_kind == kind).then_some(self.subject_id)
    }
}
