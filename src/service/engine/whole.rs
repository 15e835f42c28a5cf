//! A petition that is split follows its parts: whoever changes a part changes what the whole shows of it, in the same
//! transaction. Parts are locked before wholes, always, so that two changes cannot deadlock.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use entity::assignment;
use entity::case::{ActiveModel, Column, Entity, Model};
use entity::enums::{Action, EventStream, Nature, Outcome, Status};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter,
    QuerySelect,
};

use crate::domain::event::{EventCase, FollowParts};
use crate::domain::part::{Part, Whole, roll_up};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::versioned::{self, Change};
use crate::service::engine::answer_history::AnswerChanges;

/// The columns of a part from which the state of its whole is computed.
const FOLLOWED: [Column; 6] =
    [Column::Status, Column::Nature, Column::Outcome, Column::Undated, Column::AnsweredOn, Column::ClosedOn];

/// A part of which something changed that its whole follows.
#[derive(Clone, Debug)]
pub struct ChangedPart {
    whole: Uuid,
    part: EventCase,
}

/// Returns a case whose changes are to be saved, if it is a part and its whole follows what changes.
#[must_use]
pub fn changed(read: &Model, changes: &ActiveModel) -> Option<ChangedPart> {
    let whole = read.part_of?;
    let differs =
        |column: &Column| matches!(changes.get(*column), ActiveValue::Set(to) if to != read.get(*column));
    let part = EventCase { case_id: read.id, case_number: read.number.clone() };
    FOLLOWED.iter().any(differs).then_some(ChangedPart { whole, part })
}

/// Locks some cases and the wholes of those that are parts, and returns all of them. For use cases that change several
/// cases, of which some may be parts.
pub async fn lock(tx: &Tx<'_>, ids: &[Uuid]) -> Result<Vec<Model>> {
    // to which whole a part belongs never changes
    let wholes = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::PartOf.is_not_null())
        .select_only()
        .column(Column::PartOf)
        .distinct();
    let wholes: Vec<Uuid> = wholes.into_tuple().all(tx).await?;
    let all: BTreeSet<Uuid> = ids.iter().copied().chain(wholes).collect();
    Ok(entity::rows(tx, Entity::for_update_all(all)).await?)
}

/// Cases by their ids.
pub type Cases = HashMap<Uuid, Model>;

/// Assignments by case.
pub type ByCase = HashMap<Uuid, Vec<assignment::Model>>;

/// Works like [`lock`], and loads the assignments of the cases named.
pub async fn lock_with_assignments(tx: &Tx<'_>, ids: &[Uuid]) -> Result<(Cases, ByCase)> {
    let cases = lock(tx, ids).await?;
    // read after the cases are locked, so that nobody else can change them
    let mut assignments = ByCase::new();
    for one in entity::rows(tx, assignment::Entity::of_cases(ids.iter().copied())).await? {
        assignments.entry(one.case_id).or_default().push(one);
    }
    Ok((cases.into_iter().map(|case| (case.id, case)).collect(), assignments))
}

/// Brings the wholes of changed parts up to date, whose rows are saved already, and records an event for each whole that
/// changes. The number of statements does not grow with the parts.
///
/// # Errors
/// When the database fails.
pub async fn follow(tx: &Tx<'_>, ctx: &RequestContext, changed: Vec<ChangedPart>) -> Result<()> {
    if changed.is_empty() {
        return Ok(());
    }
    let ids: BTreeSet<Uuid> = changed.iter().map(|one| one.whole).collect();
    let wholes = entity::rows(tx, Entity::for_update_all(ids.iter().copied())).await?;
    // read after the wholes are locked: whoever changed another part meanwhile has committed
    let parts = parts_of(tx, ids).await?;
    let (mut saved, mut events, mut answers) = (vec![], vec![], AnswerChanges::default());
    for whole in wholes.into_iter().filter(|whole| whole.part_count.is_some()) {
        let rolled = roll_up(parts.get(&whole.id).map_or(&[][..], Vec::as_slice), ctx.day());
        if rolled == state_of(&whole, rolled.closed_on) {
            continue;
        }
        let mut changes = ActiveModel {
            status: Set(rolled.status),
            outcome: Set(rolled.outcome),
            undated: Set(rolled.undated),
            answered_on: Set(rolled.answered_on),
            closed_on: Set(rolled.closed_on),
            acted_on: Set(whole.acted_on.max(ctx.day())),
            ..Default::default()
        };
        let answer = (rolled.answered_on, rolled.outcome, rolled.undated);
        if answer != (whole.answered_on, whole.outcome, whole.undated) {
            // what the voters said was about another answer
            changes.voters_feedback = Set(None);
            changes.voters_feedback_on = Set(None);
            changes.voters_feedback_place = Set(None);
        }
        if rolled.status == Status::Split {
            changes.voters_notified_on = Set(None);
        }
        answers.note(ctx, &whole, &changes);
        let own = changed.iter().filter(|one| one.whole == whole.id).map(|one| one.part.clone());
        let data = FollowParts { parts: own.collect(), outcome: rolled.outcome };
        let entry = Entry::about(EventStream::Case, whole.id, Action::FollowParts).with(data).public();
        let entry = Entry { from: Some(whole.status), to: Some(rolled.status), ..entry };
        events.push(entry.in_council(Some(whole.council_id)));
        saved.push(Change { read: whole, changes, steps: 1 });
    }
    versioned::save_all(tx, ctx, saved).await?;
    answers.store(tx).await?;
    journal::record_all(tx, ctx, events).await
}

/// Returns the present state of a whole. One that was closed because nothing was left to wait for keeps its day.
fn state_of(whole: &Model, closed_on: Option<NaiveDate>) -> Whole {
    Whole {
        status: whole.status,
        outcome: whole.outcome,
        undated: whole.undated,
        answered_on: whole.answered_on,
        closed_on: if whole.status == Status::Closed { closed_on } else { whole.closed_on },
    }
}

/// What the roll-up reads of a part: its whole, and the fields of [`Part`].
type Row = (Uuid, Status, Option<Nature>, Option<Outcome>, bool, Option<NaiveDate>, Option<NaiveDate>);

async fn parts_of(
    db: &impl ConnectionTrait,
    wholes: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<Part>>> {
    use Column::{AnsweredOn, ClosedOn, PartOf, Undated};
    let rows = Entity::parts_of(wholes).select_only().columns([
        PartOf,
        Column::Status,
        Column::Nature,
        Column::Outcome,
        Undated,
        AnsweredOn,
        ClosedOn,
    ]);
    let rows: Vec<Row> = rows.into_tuple().all(db).await?;
    let mut parts: HashMap<Uuid, Vec<Part>> = HashMap::new();
    for (whole, status, nature, outcome, undated, answered_on, closed_on) in rows {
        let part = Part { status, nature, outcome, undated, answered_on, closed_on };
        parts.entry(whole).or_default().push(part);
    }
    Ok(parts)
}
