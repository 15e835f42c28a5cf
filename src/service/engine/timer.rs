//! Schedules timers. A timer is stored in the same transaction as the due date it belongs to.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use entity::enums::{DeadlineStep, TimerKind, TimerSubject};
use entity::timer::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::domain::calendar::Calendar;
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

/// How many days before a due date reminders fire, by the rules of a case.
#[derive(Clone, Debug, Default)]
pub struct Reminders {
    days: Vec<u16>,
    calendar: Arc<Calendar>,
}

impl Reminders {
    /// Selects them from the rules: those of all rules of the most specific owner.
    #[must_use]
    pub fn of(ctx: &RequestContext, rules: &Rules) -> Self {
        let calendar = rules.calendar();
        let rules = rules.fitting(DeadlineStep::DueSoon, ctx.today());
        let owner = rules.first().and_then(|rule| rule.council_id);
        let own = rules.iter().filter(|rule| rule.council_id == owner);
        let mut days: Vec<u16> = own.filter_map(|rule| u16::try_from(rule.number).ok()).collect();
        days.sort_unstable();
        days.dedup();
        Self { days, calendar }
    }

    /// Returns the days on which reminders fire, with their number of days before the due date. On a day off nobody reads
    /// one, so it fires on the working day before; of several on one day the last remains. Those whose day has passed are
    /// left out.
    fn before(&self, ctx: &RequestContext, due_on: NaiveDate) -> BTreeMap<NaiveDate, u16> {
        let on = |days: u16| due_on.checked_sub_days(Days::new(u64::from(days))).unwrap_or(due_on);
        let all = self.days.iter().rev().map(|days| (self.calendar.working_day_until(on(*days)), *days));
        all.filter(|(on, _)| *on >= ctx.today()).collect()
    }
}

/// Timers to be cancelled and stored together.
#[derive(Default)]
pub struct Timers {
    new: Vec<Model>,
    /// Each with its case, for which the timers have an index.
    cancelled: Vec<(Uuid, Subject)>,
}

impl Timers {
    /// Adds the timers for a due date: reminders before it, by the rules, and the day after it.
    pub fn due(
        &mut self,
        ctx: &RequestContext,
        case_id: Uuid,
        reminders: &Reminders,
        subject: Subject,
        due_on: NaiveDate,
    ) {
        self.one(ctx, case_id, subject, TimerKind::Overdue, due_on, due_on.succ_opt().unwrap_or(due_on));
        for (on, days) in reminders.before(ctx, due_on) {
            self.new.push(row(ctx, case_id, subject, TimerKind::DueSoon, due_on, i32::from(days), on));
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
        self.new.push(row(ctx, case_id, subject, kind, due_on, 0, fires_on.max(ctx.today())));
    }

    /// Cancels the timers of a subject that are stored and still ahead, because the date changed or no longer applies.
    /// Timers due by today still fire.
    pub fn cancel(&mut self, case_id: Uuid, subject: Subject) {
        self.cancelled.push((case_id, subject));
    }

    /// Deletes what is cancelled, and stores the new timers.
    pub async fn store(mut self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<()> {
        if !self.cancelled.is_empty() {
            let mut cases: Vec<Uuid> = self.cancelled.iter().map(|(case_id, _)| *case_id).collect();
            cases.dedup();
            let mut subjects: HashMap<TimerSubject, Vec<Uuid>> = HashMap::new();
            for (case_id, subject) in self.cancelled {
                let (kind, id) = subject.stored(case_id);
                subjects.entry(kind).or_default().push(id);
            }
            let those = subjects.into_iter().fold(Condition::any(), |those, (kind, ids)| {
                those
                    .add(Condition::all().add(Column::SubjectKind.eq(kind)).add(Column::SubjectId.is_in(ids)))
            });
            Entity::delete_many()
                .filter(Column::CaseId.is_in(cases))
                .filter(Column::FiresOn.gt(ctx.today()))
                .filter(those)
                .filter(Column::DoneAt.is_null())
                .exec(tx)
                .await?;
        }
        // in the order of their ids, so that thousands of new keys are added to the end of the index
        let ids = ctx.new_ids(self.new.len());
        self.new.iter_mut().zip(ids).for_each(|(timer, id)| timer.id = id);
        bulk_insert::insert(tx, self.new).await
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
    timers.due(ctx, case_id, &Reminders::of(ctx, rules), subject, due_on);
    timers.store(tx, ctx).await
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
    let mut timers = Timers::default();
    timers.cancel(case_id, subject);
    timers.due(ctx, case_id, &Reminders::of(ctx, rules), subject, due_on);
    timers.store(tx, ctx).await
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
    timers.store(tx, ctx).await
}

/// Cancels the timers of a subject that are still ahead.
pub async fn cancel(tx: &Tx<'_>, ctx: &RequestContext, case_id: Uuid, subject: Subject) -> Result<()> {
    let mut timers = Timers::default();
    timers.cancel(case_id, subject);
    timers.store(tx, ctx).await
}

fn row(
    ctx: &RequestContext,
    case_id: Uuid,
    subject: Subject,
    kind: TimerKind,
    due_on: NaiveDate,
    days: i32,
    fires_on: NaiveDate,
) -> Model {
    let (subject_kind, subject_id) = subject.stored(case_id);
    Model {
        // given when it is stored
        id: Uuid::nil(),
        case_id,
        subject_kind,
        subject_id,
        kind,
        days,
        due_on,
        fires_on,
        created_at: ctx.now,
        done_at: None,
        fired: None,
    }
}
