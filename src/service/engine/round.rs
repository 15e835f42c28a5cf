//! The round that turns passing time into events, exactly once, in the order of the days.
//!
//! An alarm rings in one transaction: the case is held, the event written, the alarm marked. A process that dies in
//! between leaves it waiting; two that meet skip each other's cases. However late a round is, each alarm tells the
//! day it stands for, and whether it still mattered then.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Asia::Ho_Chi_Minh;
use entity::alarm::{Column, Entity, Model};
use entity::vocabulary::{Action, AlarmKind, AssignmentStatus, CommitmentStatus, Status, Stream};
use entity::{assignment, case, commitment, explanation, extension, periodic_report};
use sea_orm::prelude::{DateTimeUtc, Uuid};
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::db::Transaction;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::journal::{self, Entry};

/// Alarms a transaction: long enough to be quick, short enough not to keep people waiting.
const BATCH: u64 = 250;

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Events written.
    pub rang: usize,
    /// Alarms that no longer mattered on their day.
    pub silent: usize,
}

/// Rings everything that is due by the call's day. What another process holds is left to it.
///
/// # Errors
/// As the database says; what was rung before stays.
pub async fn ring(app: &App, call: &Call) -> Result<Round> {
    let mut round = Round::default();
    while let Some(batch) = ring_some(app, call).await? {
        round.rang += batch.rang;
        round.silent += batch.silent;
    }
    Ok(round)
}

async fn ring_some(app: &App, call: &Call) -> Result<Option<Round>> {
    let waiting = Entity::find()
        .filter(Column::DoneAt.is_null())
        .filter(Column::RingsOn.lte(call.today()))
        .order_by_asc(Column::RingsOn)
        .order_by_asc(Column::Id)
        .limit(BATCH)
        .all(&app.db.read)
        .await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let tx = app.db.begin().await?;
    let held: HashMap<Uuid, case::Model> = case::Entity::find()
        .filter(case::Column::Id.is_in(waiting.iter().map(|alarm| alarm.case_id)))
        .order_by_asc(case::Column::Id)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?
        .into_iter()
        .map(|case| (case.id, case))
        .collect();
    // read again now that nobody else can ring them
    let mine: Vec<Model> = Entity::find()
        .filter(Column::Id.is_in(waiting.iter().map(|alarm| alarm.id)))
        .filter(Column::CaseId.is_in(held.keys().copied()))
        .filter(Column::DoneAt.is_null())
        .order_by_asc(Column::RingsOn)
        .order_by_asc(Column::Id)
        .all(&tx)
        .await?;
    if mine.is_empty() {
        tx.rollback().await?;
        return Ok(None);
    }
    let subjects = Subjects::load(&tx, &mine).await?;
    let (loud, silent): (Vec<Model>, Vec<Model>) =
        mine.into_iter().partition(|alarm| subjects.still_matters(alarm, held.get(&alarm.case_id)));
    let entries = loud.iter().filter_map(|alarm| held.get(&alarm.case_id).map(|case| entry(alarm, case)));
    journal::record_all(&tx, call, entries.collect()).await?;
    mark(&tx, call, &loud, true).await?;
    mark(&tx, call, &silent, false).await?;
    tx.commit().await?;
    Ok(Some(Round { rang: loud.len(), silent: silent.len() }))
}

/// What the alarms are about.
struct Subjects {
    assignments: HashMap<Uuid, assignment::Model>,
    commitments: HashMap<Uuid, commitment::Model>,
    /// Extensions, explanations and reports, and the day each came or nobody waited for it any more.
    asked: HashMap<Uuid, Option<NaiveDate>>,
}

impl Subjects {
    async fn load(db: &impl ConnectionTrait, alarms: &[Model]) -> Result<Self> {
        let of = |id: fn(&Model) -> Option<Uuid>| alarms.iter().filter_map(id).collect::<Vec<_>>();
        let assignments =
            assignment::Entity::find().filter(assignment::Column::Id.is_in(of(|a| a.assignment_id)));
        let commitments =
            commitment::Entity::find().filter(commitment::Column::Id.is_in(of(|a| a.commitment_id)));
        let asked = extension::Entity::find().filter(extension::Column::Id.is_in(of(|a| a.extension_id)));
        let explained =
            explanation::Entity::find().filter(explanation::Column::Id.is_in(of(|a| a.explanation_id)));
        let reported =
            periodic_report::Entity::find().filter(periodic_report::Column::Id.is_in(of(|a| a.report_id)));
        let day = |at: DateTimeUtc| at.with_timezone(&Ho_Chi_Minh).date_naive();
        let mut asked: HashMap<Uuid, Option<NaiveDate>> =
            asked.all(db).await?.into_iter().map(|e| (e.id, e.decided_at.map(day))).collect();
        asked.extend(explained.all(db).await?.into_iter().map(|e| (e.id, e.answered_on.or(e.lapsed_on))));
        asked.extend(reported.all(db).await?.into_iter().map(|r| (r.id, r.submitted_on)));
        Ok(Self {
            assignments: assignments.all(db).await?.into_iter().map(|a| (a.id, a)).collect(),
            commitments: commitments.all(db).await?.into_iter().map(|c| (c.id, c)).collect(),
            asked,
        })
    }

    /// Whether the thing was still to be done when the alarm's day came.
    fn still_matters(&self, alarm: &Model, case: Option<&case::Model>) -> bool {
        let came = alarm.extension_id.or(alarm.explanation_id).or(alarm.report_id);
        let ended = if let Some(id) = came {
            self.asked.get(&id).copied()
        } else if let Some(id) = alarm.commitment_id {
            self.commitments.get(&id).map(ended_commitment)
        } else if let Some(id) = alarm.assignment_id {
            self.assignments.get(&id).map(|a| ended_assignment(alarm.kind, a))
        } else {
            case.map(|case| ended_case(alarm.kind, case))
        };
        match (ended, alarm.kind) {
            (None, _) => false,
            (Some(None), _) => true,
            // who was done on the first day after the due date was late nevertheless
            (Some(Some(end)), AlarmKind::Overdue | AlarmKind::ReportMissing) => end >= alarm.rings_on,
            (Some(Some(end)), _) => end > alarm.rings_on,
        }
    }
}

/// The day an assignment stopped being its agency's to do, or its answer was judged.
fn ended_assignment(kind: AlarmKind, a: &assignment::Model) -> Option<NaiveDate> {
    let end = match a.status {
        // its answer waits to be judged
        AssignmentStatus::Answered if kind == AlarmKind::ReviewDue => {
            return a.verdict.map(|_| a.updated_at.with_timezone(&Ho_Chi_Minh).date_naive());
        }
        AssignmentStatus::Assigned | AssignmentStatus::InProgress => return None,
        AssignmentStatus::Answered => a.answered_at.unwrap_or(a.updated_at),
        _ => a.updated_at,
    };
    Some(end.with_timezone(&Ho_Chi_Minh).date_naive())
}

/// The day a promise was settled; one that was carried over binds on.
fn ended_commitment(c: &commitment::Model) -> Option<NaiveDate> {
    match c.status {
        CommitmentStatus::Open | CommitmentStatus::CarriedOver => None,
        _ => Some(c.settled_on.unwrap_or_else(|| c.updated_at.with_timezone(&Ho_Chi_Minh).date_naive())),
    }
}

/// The day a case got what it waited for: an agency, or the review of its answer.
fn ended_case(kind: AlarmKind, case: &case::Model) -> Option<NaiveDate> {
    let waits = match kind {
        AlarmKind::ReviewDue => case.status == Status::Answered && case.verdict.is_none(),
        _ => case.status == Status::Accepted,
    };
    (!waits).then(|| case.updated_at.with_timezone(&Ho_Chi_Minh).date_naive())
}

fn entry(alarm: &Model, case: &case::Model) -> Entry {
    let action = match alarm.kind {
        AlarmKind::DueSoon => Action::DueSoon,
        AlarmKind::Overdue => Action::Overdue,
        AlarmKind::ReviewDue => Action::ReviewDue,
        AlarmKind::ExtensionPending => Action::ExtensionPending,
        AlarmKind::ReportMissing => Action::ReportMissing,
    };
    let data = json!({
        "on": alarm.rings_on, "due_on": alarm.due_on, "days": alarm.days,
        "commitment": alarm.commitment_id, "extension": alarm.extension_id,
        "explanation": alarm.explanation_id, "report": alarm.report_id,
    });
    let entry = Entry::about(Stream::Case, case.id, action).in_council(Some(case.council_id)).with(data);
    let status = Some(case.status);
    Entry { assignment_id: alarm.assignment_id, from: status, to: status, ..entry.public() }
}

async fn mark(tx: &Transaction, call: &Call, alarms: &[Model], rang: bool) -> Result<()> {
    if alarms.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(call.now))
        .col_expr(Column::Rang, Expr::value(rang))
        .filter(Column::Id.is_in(alarms.iter().map(|alarm| alarm.id)))
        .exec(tx)
        .await?;
    Ok(())
}
