//! Schedules timers. A timer is stored in the same transaction as the due date it belongs to.

use chrono::{Days, NaiveDate};
use entity::enums::{DeadlineStep, TimerKind, TimerSubject};
use entity::timer::{ActiveModel, Column, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::service::council::deadline::compute::Rules;

/// The subject of a timer within its case.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    Case,
    Assignment(Uuid),
    Commitment(Uuid),
    Extension(Uuid),
    Explanation(Uuid),
    PeriodicReport(Uuid),
}

impl Subject {
    /// Returns the stored kind and id.
    const fn stored(self, case_id: Uuid) -> (TimerSubject, Uuid) {
        match self {
            Self::Case => (TimerSubject::Case, case_id),
            Self::Assignment(id) => (TimerSubject::Assignment, id),
            Self::Commitment(id) => (TimerSubject::Commitment, id),
            Self::Extension(id) => (TimerSubject::Extension, id),
            Self::Explanation(id) => (TimerSubject::Explanation, id),
            Self::PeriodicReport(id) => (TimerSubject::PeriodicReport, id),
        }
    }
}

/// Timers to be stored together.
#[derive(Default)]
pub struct Timers(Vec<ActiveModel>);

impl Timers {
    /// Adds the timers for a due date: reminders before it, by the rules, and the day after it.
    pub fn due(
        &mut self,
        ctx: &RequestContext,
        case_id: Uuid,
        rules: &Rules,
        subject: Subject,
        due_on: NaiveDate,
    ) {
        self.one(ctx, case_id, subject, TimerKind::Overdue, due_on, due_on.succ_opt().unwrap_or(due_on));
        for days in reminders(ctx, rules) {
            let on = due_on.checked_sub_days(Days::new(u64::from(days))).unwrap_or(due_on);
            // a reminder whose day has already passed when the date is set is skipped
            if on >= ctx.today() {
                self.0.push(row(ctx, case_id, subject, TimerKind::DueSoon, due_on, i32::from(days), on));
            }
        }
    }

    /// Adds one timer for a day, or for today if that day has passed.
    pub fn one(
        &mut self,
        ctx: &RequestContext,
        case_id: Uuid,
        subject: Subject,
        kind: TimerKind,
        due_on: NaiveDate,
        fires_on: NaiveDate,
    ) {
        self.0.push(row(ctx, case_id, subject, kind, due_on, 0, fires_on.max(ctx.today())));
    }

    /// Stores the timers.
    pub async fn store(self, tx: &Tx<'_>) -> Result<()> {
        bulk_insert::insert(tx, self.0).await
    }
}

/// Schedules the timers for a due date: reminders before it, by the rules, and the day after it.
pub async fn schedule(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    case_id: Uuid,
    rules: &Rules,
    subject: Subject,
    due_on: NaiveDate,
) -> Result<()> {
    let mut timers = Timers::default();
    timers.due(ctx, case_id, rules, subject, due_on);
    timers.store(tx).await
}

/// Replaces the timers for a new due date; those of the old date that are still ahead are cancelled.
pub async fn reschedule(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    case_id: Uuid,
    rules: &Rules,
    subject: Subject,
    due_on: NaiveDate,
) -> Result<()> {
    cancel(tx, ctx, case_id, subject).await?;
    schedule(tx, ctx, case_id, rules, subject, due_on).await
}

/// Schedules one timer for a day.
pub async fn schedule_one(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    case_id: Uuid,
    subject: Subject,
    kind: TimerKind,
    due_on: NaiveDate,
) -> Result<()> {
    let mut timers = Timers::default();
    timers.one(ctx, case_id, subject, kind, due_on, due_on);
    timers.store(tx).await
}

/// Cancels the timers that are still ahead, because the date changed or no longer applies. Timers due by today still
/// fire.
pub async fn cancel(tx: &Tx<'_>, ctx: &RequestContext, case_id: Uuid, subject: Subject) -> Result<()> {
    let (kind, id) = subject.stored(case_id);
    Entity::delete_many()
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::FiresOn.gt(ctx.today()))
        .filter(Column::SubjectKind.eq(kind))
        .filter(Column::SubjectId.eq(id))
        .filter(Column::DoneAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Returns how many days before a due date reminders fire: those of all rules of the most specific owner.
fn reminders(ctx: &RequestContext, rules: &Rules) -> Vec<u16> {
    let rules = rules.fitting(DeadlineStep::DueSoon, ctx.today());
    let owner = rules.first().and_then(|rule| rule.council_id);
    let own = rules.iter().filter(|rule| rule.council_id == owner);
    let mut days: Vec<u16> = own.filter_map(|rule| u16::try_from(rule.number).ok()).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn row(
    ctx: &RequestContext,
    case_id: Uuid,
    subject: Subject,
    kind: TimerKind,
    due_on: NaiveDate,
    days: i32,
    fires_on: NaiveDate,
) -> ActiveModel {
    let (subject_kind, subject_id) = subject.stored(case_id);
    ActiveModel {
        id: Set(ctx.new_id()),
        case_id: Set(case_id),
        subject_kind: Set(subject_kind),
        subject_id: Set(subject_id),
        kind: Set(kind),
        days: Set(days),
        due_on: Set(due_on),
        fires_on: Set(fires_on),
        created_at: Set(ctx.now),
        done_at: Set(None),
        fired: Set(None),
    }
}
