//! Setting alarms: what passing time will bring about is noted with the due date, in the same transaction.

use chrono::{Days, NaiveDate};
use entity::alarm::{ActiveModel, Column, Entity};
use entity::vocabulary::{AlarmKind, DeadlineStep};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::rows;
use crate::service::council::deadline::count::Rules;

/// What an alarm is about, within its case.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// The case itself: nobody has it yet, or its answer waits for a review.
    Case,
    Assignment(Uuid),
    Commitment(Uuid),
    Extension(Uuid),
    Explanation(Uuid),
    /// A periodic report.
    Report(Uuid),
}

/// Alarms that go into the table together.
#[derive(Default)]
pub struct Alarms(Vec<ActiveModel>);

impl Alarms {
    /// That something is due: reminders before it, by the rules, and the day after it.
    pub fn due(&mut self, call: &Call, case_id: Uuid, rules: &Rules, subject: Subject, due_on: NaiveDate) {
        self.one(call, case_id, subject, AlarmKind::Overdue, due_on, due_on.succ_opt().unwrap_or(due_on));
        for days in reminders(call, rules) {
            let on = due_on.checked_sub_days(Days::new(u64::from(days))).unwrap_or(due_on);
            // a day that was over when the date was set is not made up for
            if on >= call.today() {
                self.0.push(row(call, case_id, subject, AlarmKind::DueSoon, due_on, i32::from(days), on));
            }
        }
    }

    /// That something is to be looked at from a day on, today at the earliest.
    pub fn one(
        &mut self,
        call: &Call,
        case_id: Uuid,
        subject: Subject,
        kind: AlarmKind,
        due_on: NaiveDate,
        rings_on: NaiveDate,
    ) {
        self.0.push(row(call, case_id, subject, kind, due_on, 0, rings_on.max(call.today())));
    }

    /// Stores them.
    ///
    /// # Errors
    /// As the database says.
    pub async fn set(self, tx: &Tx) -> Result<()> {
        rows::insert(&**tx, self.0).await
    }
}

/// Notes that something is due: reminders before it, by the rules, and the day after it.
///
/// # Errors
/// As the database says.
pub async fn set(
    tx: &Tx,
    call: &Call,
    case_id: Uuid,
    rules: &Rules,
    subject: Subject,
    due_on: NaiveDate,
) -> Result<()> {
    let mut alarms = Alarms::default();
    alarms.due(call, case_id, rules, subject, due_on);
    alarms.set(tx).await
}

/// Notes the date anew: what lay ahead of the old one is taken back.
///
/// # Errors
/// As the database says.
pub async fn reset(
    tx: &Tx,
    call: &Call,
    case_id: Uuid,
    rules: &Rules,
    subject: Subject,
    due_on: NaiveDate,
) -> Result<()> {
    unset(tx, call, case_id, subject).await?;
    set(tx, call, case_id, rules, subject, due_on).await
}

/// Notes that something has to be looked at on a day.
///
/// # Errors
/// As the database says.
pub async fn set_one(
    tx: &Tx,
    call: &Call,
    case_id: Uuid,
    subject: Subject,
    kind: AlarmKind,
    due_on: NaiveDate,
) -> Result<()> {
    let mut alarms = Alarms::default();
    alarms.one(call, case_id, subject, kind, due_on, due_on);
    alarms.set(tx).await
}

/// Takes back what lies ahead: the date moved, or no longer binds. What should have rung by today still will.
///
/// # Errors
/// As the database says.
pub async fn unset(tx: &Tx, call: &Call, case_id: Uuid, subject: Subject) -> Result<()> {
    let of = Entity::delete_many()
        .filter(Column::CaseId.eq(case_id))
        .filter(Column::DoneAt.is_null())
        .filter(Column::RingsOn.gt(call.today()));
    let of = match subject {
        Subject::Case => of
            .filter(Column::AssignmentId.is_null())
            .filter(Column::CommitmentId.is_null())
            .filter(Column::ExtensionId.is_null())
            .filter(Column::ExplanationId.is_null())
            .filter(Column::ReportId.is_null()),
        Subject::Assignment(id) => of.filter(Column::AssignmentId.eq(id)),
        Subject::Commitment(id) => of.filter(Column::CommitmentId.eq(id)),
        Subject::Extension(id) => of.filter(Column::ExtensionId.eq(id)),
        Subject::Explanation(id) => of.filter(Column::ExplanationId.eq(id)),
        Subject::Report(id) => of.filter(Column::ReportId.eq(id)),
    };
    of.exec(&**tx).await?;
    Ok(())
}

/// How many days before a due date reminders come: all rules of the most specific owner.
fn reminders(call: &Call, rules: &Rules) -> Vec<u16> {
    let rules = rules.fitting(DeadlineStep::DueSoon, call.today());
    let owner = rules.first().and_then(|rule| rule.council_id);
    let own = rules.iter().filter(|rule| rule.council_id == owner);
    let mut days: Vec<u16> = own.filter_map(|rule| u16::try_from(rule.number).ok()).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn row(
    call: &Call,
    case_id: Uuid,
    subject: Subject,
    kind: AlarmKind,
    due_on: NaiveDate,
    days: i32,
    rings_on: NaiveDate,
) -> ActiveModel {
    ActiveModel {
        id: Set(call.new_id()),
        case_id: Set(case_id),
        assignment_id: Set(if let Subject::Assignment(id) = subject { Some(id) } else { None }),
        commitment_id: Set(if let Subject::Commitment(id) = subject { Some(id) } else { None }),
        extension_id: Set(if let Subject::Extension(id) = subject { Some(id) } else { None }),
        explanation_id: Set(if let Subject::Explanation(id) = subject { Some(id) } else { None }),
        report_id: Set(if let Subject::Report(id) = subject { Some(id) } else { None }),
        kind: Set(kind),
        days: Set(days),
        due_on: Set(due_on),
        rings_on: Set(rings_on),
        created_at: Set(call.now),
        done_at: Set(None),
        rang: Set(None),
    }
}
