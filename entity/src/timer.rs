//! Timers: one row for each time-based event, written when the due date is set, so that no job run misses or repeats
//! it.

use sea_orm::entity::prelude::*;

use crate::enums::{TimerKind, TimerSubject};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "timer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub subject_kind: TimerSubject,
    /// The id of the subject; the case's own id when the subject is the case itself.
    pub subject_id: Uuid,
    pub kind: TimerKind,
    /// How many days before the due date a reminder is due; 0 for other timers.
    pub days: i32,
    pub due_on: Date,
    pub fires_on: Date,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    /// When done: `true` if an event was written, `false` if the subject was settled before the due date.
    pub fired: Option<bool>,
}

default_row!();

impl Model {
    /// Returns the id of the subject if it is of this kind.
    #[must_use]
    pub fn subject(&self, kind: TimerSubject) -> Option<Uuid> {
        (self.subject_kind == kind).then_some(self.subject_id)
    }
}
