//! Setting timers: what passing time will bring about is noted with the due date, in the same transaction.

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

/// What a timer is about, within its case.
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
    /// As it is stored.
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

/// Timers that go into the table together.
#[derive(Default)]
pub struct Timers(Vec<ActiveModel>);

impl Timers {
    /// That something is due: reminders before it, by the rules, and the day after it.
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
            // a day that was over when the date was set is not made up for
            if on >= ctx.today() {
                self.0.push(row(ctx, case_id, subject, TimerKind::DueSoon, due_on, i32::from(days), on));
            }
        }
    }

    /// That something is to be looked at from a day on, today at the earliest.
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

    /// Stores them.
    ///
    /// # Errors
    /// As the database says.
    pub async fn store(self, tx: &Tx<'_>) -> Result<()> {
        bulk_insert::insert(tx, self.0).await
    }
}

/// Notes that something is due: reminders before it, by the rules, and the day after it.
///
/// # Errors
/// As the database says.
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

/// Notes another due date: the timers that lie ahead of the old one are cancelled.
///
/// # Errors
/// As the database says.
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

/// Notes that something has to be looked at on a day.
///
/// # Errors
/// As the database says.
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

/// Cancels what lies ahead: the date moved, or no longer binds. What should have fired by today still will.
///
/// # Errors
/// As the database says.
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

/// How many days before a due date reminders come: all rules of the most specific owner.
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
