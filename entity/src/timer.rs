//! Timers: the days on which something will be due, written when a date is set, so that no job run misses or repeats
//! one. A row holds the next day of its subject, and the days after it.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

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
    /// What follows for the same subject, in the order of its days; it becomes a row of its own when this one is done.
    pub later: Option<Upcoming>,
    /// What follows after this day is cancelled. Set when the date of the subject changed while this row was due.
    pub ends_on: Option<Date>,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    /// When done: `true` if an event was written, `false` if the subject was settled before the due date.
    pub fired: Option<bool>,
}

default_row!();

/// The events that follow, in the order of their days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Upcoming(pub Vec<Event>);

/// An event that follows another of the same subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub kind: TimerKind,
    pub days: i32,
    pub due_on: Date,
    pub fires_on: Date,
}

impl Model {
    /// Returns the event for which the row waits, or that it recorded.
    #[must_use]
    pub const fn event(&self) -> Event {
        Event { kind: self.kind, days: self.days, due_on: self.due_on, fires_on: self.fires_on }
    }

    /// Returns the row of the event that follows, still without an id; `None` after the last one.
    #[must_use]
    pub fn next(&self) -> Option<Self> {
        let (next, rest) = self.later.as_ref()?.0.split_first()?;
        if self.ends_on.is_some_and(|end| next.fires_on > end) {
            return None;
        }
        let later = (!rest.is_empty()).then(|| Upcoming(rest.to_vec()));
        let Event { kind, days, due_on, fires_on } = *next;
        Some(Self {
            id: Uuid::nil(),
            kind,
            days,
            due_on,
            fires_on,
            later,
            done_at: None,
            fired: None,
            ..*self
        })
    }

    /// Returns the id of the subject if it is of this kind.
    #[must_use]
    pub fn subject(&self, kind: TimerSubject) -> Option<Uuid> {
        (self.subject_kind == kind).then_some(self.subject_id)
    }
}
