//! Fires due timers: each date that has passed becomes one event, exactly once, in the order of the dates.
//!
//! Each batch runs in one transaction that locks the cases, writes the events and marks the timers. If the process
//! dies midway, the timers stay pending; concurrent processes skip each other's locked cases. However late the worker
//! runs, each event records the day its timer was set for, and a timer whose subject was settled before that day is
//! skipped.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Asia::Ho_Chi_Minh;
use entity::enums::{
    Action, AssignmentStatus, CommitmentStatus, EventStream, Status, TimerKind, TimerSubject,
};
use entity::timer::{Column, Entity, Model};
use entity::{assignment, case, commitment, explanation, extension, periodic_report};
use sea_orm::prelude::{DateTimeUtc, Uuid};
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::db::Transaction;
use crate::domain::event::{EventData, TimerFired};
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::{RequestContext, legal_day};
use crate::kernel::error::Result;
use crate::kernel::journal::{self, Entry};
use crate::kernel::unversioned;

/// Timers per transaction: enough for throughput, few enough not to block users for long.
const BATCH: u64 = 250;

/// The counts of one run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fired {
    /// Timers that were due: an event was written for each.
    pub fired: usize,
    /// Timers whose subject was settled before their day.
    pub skipped: usize,
}

/// Fires every timer due on the request's current day or earlier. Cases locked by another process are left to that
/// process.
///
/// # Errors
/// A database error. Batches committed before it stay.
pub async fn fire_due(app: &mut App, ctx: &RequestContext) -> Result<Fired> {
    let mut all = Fired::default();
    while let Some(batch) = fire_batch(app, ctx).await? {
        all.fired += batch.fired;
        all.skipped += batch.skipped;
    }
    Ok(all)
}

/// Fires timers of the first day that is due. A later day comes with a later batch, because some of its timers are
/// only written when those of this day are done.
async fn fire_batch(app: &mut App, ctx: &RequestContext) -> Result<Option<Fired>> {
    let mut waiting = Entity::find()
        .filter(Column::DoneAt.is_null())
        .filter(Column::FiresOn.lte(ctx.today()))
        .order_by_asc(Column::FiresOn)
        .order_by_asc(Column::Id)
        .limit(BATCH)
        .all(app.read())
        .await?;
    let Some(first) = waiting.first().map(|timer| timer.fires_on) else {
        return Ok(None);
    };
    waiting.retain(|timer| timer.fires_on == first);
    let tx = app.begin(ctx).await?;
    let locked: HashMap<Uuid, case::Model> = case::Entity::find()
        .filter(case::Column::Id.is_in(waiting.iter().map(|timer| timer.case_id)))
        .order_by_asc(case::Column::Id)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?
        .into_iter()
        .map(|case| (case.id, case))
        .collect();
    // read again under the lock, so that no timer fires twice
    let mine: Vec<Model> = Entity::find()
        .filter(Column::Id.is_in(waiting.iter().map(|timer| timer.id)))
        .filter(Column::CaseId.is_in(locked.keys().copied()))
        .filter(Column::DoneAt.is_null())
        .order_by_asc(Column::FiresOn)
        .order_by_asc(Column::Id)
        .all(&tx)
        .await?;
    if mine.is_empty() {
        return Ok(None);
    }
    let subjects = Subjects::load(&tx, &mine).await?;
    let mut next: Vec<Model> = mine.iter().filter_map(Model::next).collect();
    next.iter_mut().zip(ctx.new_ids(mine.len())).for_each(|(timer, id)| timer.id = id);
    let (due, skipped): (Vec<Model>, Vec<Model>) =
        mine.into_iter().partition(|timer| subjects.still_matters(timer, locked.get(&timer.case_id)));
    let entry = |timer| Some(entry(timer, locked.get(&timer.case_id)?, subjects.assignment_of(timer)));
    let entries = due.iter().filter_map(entry);
    journal::record_all(&tx, ctx, entries.collect()).await?;
    mark(&tx, ctx, &due, true).await?;
    mark(&tx, ctx, &skipped, false).await?;
    bulk_insert::insert(&tx, next).await?;
    tx.done().await?;
    Ok(Some(Fired { fired: due.len(), skipped: skipped.len() }))
}

/// The subjects of a batch of timers.
struct Subjects {
    assignments: HashMap<Uuid, assignment::Model>,
    commitments: HashMap<Uuid, commitment::Model>,
    /// Extensions, explanations and periodic reports, each with its assignment and the day it was answered or lapsed;
    /// `None` while it is open.
    requests: HashMap<Uuid, (Uuid, Option<NaiveDate>)>,
}

impl Subjects {
    async fn load(db: &impl ConnectionTrait, timers: &[Model]) -> Result<Self> {
        let of = |kind| timers.iter().filter_map(move |timer| timer.subject(kind));
        let assignments = assignment::Entity::find()
            .filter(assignment::Column::Id.is_in(of(TimerSubject::Assignment)))
            .all(db)
            .await?;
        let commitments = commitment::Entity::find()
            .filter(commitment::Column::Id.is_in(of(TimerSubject::Commitment)))
            .all(db)
            .await?;
        let extensions = extension::Entity::find()
            .filter(extension::Column::Id.is_in(of(TimerSubject::Extension)))
            .all(db)
            .await?;
        let explanations = explanation::Entity::find()
            .filter(explanation::Column::Id.is_in(of(TimerSubject::Explanation)))
            .all(db)
            .await?;
        let reports = periodic_report::Entity::find()
            .filter(periodic_report::Column::Id.is_in(of(TimerSubject::PeriodicReport)))
            .all(db)
            .await?;
        let day = |at: DateTimeUtc| at.with_timezone(&Ho_Chi_Minh).date_naive();
        let mut requests: HashMap<Uuid, (Uuid, Option<NaiveDate>)> =
            extensions.into_iter().map(|e| (e.id, (e.assignment_id, e.decided_at.map(day)))).collect();
        let explained = |e: explanation::Model| (e.id, (e.assignment_id, e.answered_on.or(e.lapsed_on)));
        requests.extend(explanations.into_iter().map(explained));
        requests.extend(reports.into_iter().map(|r| (r.id, (r.assignment_id, r.submitted_on))));
        Ok(Self {
            assignments: assignments.into_iter().map(|a| (a.id, a)).collect(),
            commitments: commitments.into_iter().map(|c| (c.id, c)).collect(),
            requests,
        })
    }

    /// Returns the assignment that a timer is about; `None` for the case as a whole.
    fn assignment_of(&self, timer: &Model) -> Option<Uuid> {
        let id = timer.subject_id;
        match timer.subject_kind {
            TimerSubject::Case => None,
            TimerSubject::Assignment => Some(id),
            TimerSubject::Commitment => self.commitments.get(&id).map(|one| one.assignment_id),
            TimerSubject::Extension | TimerSubject::Explanation | TimerSubject::PeriodicReport => {
                self.requests.get(&id).map(|(assignment, _)| *assignment)
            }
        }
    }

    /// Returns whether the subject was still open when the timer's day came.
    fn still_matters(&self, timer: &Model, case: Option<&case::Model>) -> bool {
        let id = timer.subject_id;
        let ended = match timer.subject_kind {
            TimerSubject::Case => case.map(|case| ended_case(timer, case)),
            TimerSubject::Assignment => self.assignments.get(&id).map(|a| ended_assignment(timer, a)),
            TimerSubject::Commitment => self.commitments.get(&id).map(ended_commitment),
            TimerSubject::Extension | TimerSubject::Explanation | TimerSubject::PeriodicReport => {
                self.requests.get(&id).map(|(_, end)| *end)
            }
        };
        match (ended, timer.kind) {
            (None, _) => false,
            (Some(None), _) => true,
            // a subject that was finished on the first day after its due date was late nevertheless
            (Some(Some(end)), TimerKind::Overdue | TimerKind::ReportMissing) => end >= timer.fires_on,
            (Some(Some(end)), _) => end > timer.fires_on,
        }
    }
}

/// Returns the day an assignment stopped being its agency's task or, for a timer of the council, the day its answer was
/// reviewed or looked at again.
fn ended_assignment(timer: &Model, a: &assignment::Model) -> Option<NaiveDate> {
    let end = match a.status {
        // the answer waits for its review
        AssignmentStatus::Answered if timer.kind == TimerKind::ReviewDue => {
            return a.verdict.map(|_| a.updated_at.with_timezone(&Ho_Chi_Minh).date_naive());
        }
        // another day can have been set since
        _ if timer.kind == TimerKind::FollowUpDue => {
            let ahead = a.follow_up_on == Some(timer.due_on);
            return (!ahead).then(|| a.updated_at.with_timezone(&Ho_Chi_Minh).date_naive());
        }
        AssignmentStatus::Assigned | AssignmentStatus::InProgress => return None,
        AssignmentStatus::Answered => a.answered_at.unwrap_or(a.updated_at),
        // one that was superseded after its answer ended with the answer
        _ => return a.ended_on.or(a.answered_at.map(legal_day)),
    };
    Some(end.with_timezone(&Ho_Chi_Minh).date_naive())
}

/// Returns the day a commitment was settled; a carried-over commitment is still open.
fn ended_commitment(c: &commitment::Model) -> Option<NaiveDate> {
    match c.status {
        CommitmentStatus::Open | CommitmentStatus::CarriedOver => None,
        _ => Some(c.settled_on.unwrap_or_else(|| c.updated_at.with_timezone(&Ho_Chi_Minh).date_naive())),
    }
}

/// Returns the day a case received what it was waiting for: an agency, the review of its answer, or another look at it.
fn ended_case(timer: &Model, case: &case::Model) -> Option<NaiveDate> {
    let waits = match timer.kind {
        TimerKind::FollowUpDue => case.follow_up_on == Some(timer.due_on),
        TimerKind::ReviewDue => case.status == Status::Answered && case.verdict.is_none(),
        _ => case.status == Status::Accepted,
    };
    (!waits).then(|| case.updated_at.with_timezone(&Ho_Chi_Minh).date_naive())
}

fn entry(timer: &Model, case: &case::Model, assignment_id: Option<Uuid>) -> Entry {
    let fired = TimerFired {
        on: timer.fires_on,
        due_on: timer.due_on,
        days: timer.days,
        commitment_id: timer.subject(TimerSubject::Commitment),
        extension_id: timer.subject(TimerSubject::Extension),
        explanation_id: timer.subject(TimerSubject::Explanation),
        periodic_report_id: timer.subject(TimerSubject::PeriodicReport),
    };
    let (action, data) = match timer.kind {
        TimerKind::DueSoon => (Action::DueSoon, EventData::DueSoon(fired)),
        TimerKind::Overdue => (Action::Overdue, EventData::Overdue(fired)),
        TimerKind::ReviewDue => (Action::ReviewDue, EventData::ReviewDue(fired)),
        TimerKind::FollowUpDue => (Action::FollowUpDue, EventData::FollowUpDue(fired)),
        TimerKind::ExtensionPending => (Action::ExtensionPending, EventData::ExtensionPending(fired)),
        TimerKind::ReportMissing => (Action::ReportMissing, EventData::ReportMissing(fired)),
    };
    let entry = Entry::about(EventStream::Case, case.id, action).in_council(Some(case.council_id)).with(data);
    let status = Some(case.status);
    Entry { assignment_id, from: status, to: status, ..entry.public() }
}

async fn mark(tx: &Transaction, ctx: &RequestContext, timers: &[Model], fired: bool) -> Result<()> {
    if timers.is_empty() {
        return Ok(());
    }
    unversioned::update_many::<Entity>()
        .col_expr(Column::DoneAt, Expr::value(ctx.now))
        .col_expr(Column::Fired, Expr::value(fired))
        .filter(Column::Id.is_in(timers.iter().map(|timer| timer.id)))
        .exec(tx)
        .await?;
    Ok(())
}
