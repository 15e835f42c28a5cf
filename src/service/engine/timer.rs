//! Schedules timers. A timer is stored in the same transaction as the due date it belongs to.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use entity::assignment;
use entity::enums::{DeadlineStep, TimerKind, TimerSubject};
use entity::timer::{Column, Entity, Event, Model, Upcoming};
use sea_orm::prelude::{Expr, Uuid};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::domain::calendar::Calendar;
use crate::domain::periodic_report::periods;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::unversioned;
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
        let rules = rules.fitting(DeadlineStep::DueSoon, ctx.day());
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
        all.filter(|(on, _)| *on >= earliest(ctx)).collect()
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

    /// Adds the timers of an assignment: for its due date or, of a standing obligation, for its review days.
    pub fn assignment(
        &mut self,
        ctx: &RequestContext,
        reminders: &Reminders,
        one: &assignment::Model,
        since: NaiveDate,
    ) {
        let subject = Subject::Assignment(one.id);
        let Some(every) = one.review_every.and_then(|months| u32::try_from(months).ok()) else {
            return self.due(ctx, one.case_id, reminders, subject, one.due_on);
        };
        for day in periods(since, every, one.due_on, ctx.today()) {
            self.one(ctx, one.case_id, subject, TimerKind::ReviewDue, day, day);
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
        self.new.push(row(ctx, case_id, subject, kind, due_on, 0, fires_on.max(earliest(ctx))));
    }

    /// Cancels the timers of a subject that are stored and still ahead, because the date changed or no longer applies.
    /// Timers due by today still fire.
    pub fn cancel(&mut self, case_id: Uuid, subject: Subject) {
        self.cancelled.push((case_id, subject));
    }

    /// Deletes what is cancelled, and stores the new timers: one row for each subject.
    pub async fn store(self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<()> {
        if !self.cancelled.is_empty() {
            let of = of_subjects(&self.cancelled);
            let ahead = of.clone().add(Column::FiresOn.gt(ctx.day()));
            Entity::delete_many().filter(ahead).exec(tx).await?;
            // what is due by today still fires, but nothing after it
            unversioned::update_many::<Entity>()
                .col_expr(Column::EndsOn, Expr::value(ctx.day()))
                .filter(of.add(Column::FiresOn.lte(ctx.day())))
                .exec(tx)
                .await?;
        }
        let mut rows = rows(self.new);
        // in the order of their ids, so that thousands of new keys are added to the end of the index
        let ids = ctx.new_ids(rows.len());
        rows.iter_mut().zip(ids).for_each(|(timer, id)| timer.id = id);
        bulk_insert::insert(tx, rows).await
    }
}

/// Returns the first day on which a new timer may fire. What is entered later than it happened is followed by its other
/// steps, which are entered today too: until tomorrow nothing is recorded as overdue that they settle.
fn earliest(ctx: &RequestContext) -> NaiveDate {
    let today = ctx.today();
    if ctx.day() < today { today.succ_opt().unwrap_or(today) } else { today }
}

/// Selects the timers of these subjects that wait.
fn of_subjects(cancelled: &[(Uuid, Subject)]) -> Condition {
    let mut cases: Vec<Uuid> = cancelled.iter().map(|(case_id, _)| *case_id).collect();
    cases.dedup();
    let mut subjects: HashMap<TimerSubject, Vec<Uuid>> = HashMap::new();
    for (case_id, subject) in cancelled {
        let (kind, id) = subject.stored(*case_id);
        subjects.entry(kind).or_default().push(id);
    }
    let those = subjects.into_iter().fold(Condition::any(), |those, (kind, ids)| {
        those.add(Condition::all().add(Column::SubjectKind.eq(kind)).add(Column::SubjectId.is_in(ids)))
    });
    // filtered by case, for which the timers have an index
    Condition::all().add(Column::CaseId.is_in(cases)).add(those).add(Column::DoneAt.is_null())
}

/// Combines the timers of each subject into one row: the first, followed by the others in the order of their days.
fn rows(new: Vec<Model>) -> Vec<Model> {
    let mut subjects: Vec<Vec<Model>> = vec![];
    let mut place: HashMap<(TimerSubject, Uuid), usize> = HashMap::new();
    for timer in new {
        let at = *place.entry((timer.subject_kind, timer.subject_id)).or_insert(subjects.len());
        match subjects.get_mut(at) {
            Some(all) => all.push(timer),
            None => subjects.push(vec![timer]),
        }
    }
    let one = |mut all: Vec<Model>| {
        all.sort_by_key(|timer| timer.fires_on);
        let later: Vec<Event> = all.iter().skip(1).map(Model::event).collect();
        let first = all.into_iter().next()?;
        Some(Model { later: (!later.is_empty()).then_some(Upcoming(later)), ..first })
    };
    subjects.into_iter().filter_map(one).collect()
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
        later: None,
        ends_on: None,
        created_at: ctx.now,
        done_at: None,
        fired: None,
    }
}
