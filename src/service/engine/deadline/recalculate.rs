//! Changes due dates to those that the rules in force now give: only for the assignments named, and all of them or
//! none.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use entity::deadline_rule::DeadlineBasis;
use entity::enums::{Action, CaseKind, EventStream};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::domain::recommendation::roll_up;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, same_version};
use crate::kernel::detail::day;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::Entry;
use crate::kernel::reply::{Reply, View};
use crate::kernel::versioned::Change;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::{guards, party};
use crate::service::engine::deadline::recount::{OPEN, Recount};
use crate::service::engine::timer::{Reminders, Subject};
use crate::service::engine::whole;

/// The due dates to change.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recalculate {
    /// Each with the version that was read and the new date that was shown.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub assignments: Vec<AgreedRecalculation>,
}

/// An assignment with its version and the agreed new due date.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreedRecalculation {
    pub id: Uuid,
    /// The version as in `If-Match`.
    pub version: i64,
    /// The `new_due_on` returned by `GET /v1/deadlines/recalculations`.
    pub due_on: NaiveDate,
}

/// The changed due dates.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecalculatedDeadlines {
    pub assignments: Vec<MovedAssignment>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MovedAssignment {
    pub id: Uuid,
    /// The new version.
    pub version: i64,
    pub due_on: NaiveDate,
    /// How the due date was computed.
    pub deadline: DeadlineBasis,
}

impl View for RecalculatedDeadlines {}

/// Recalculates the due dates of the assignments named.
///
/// # Errors
/// 404 when not visible to the caller, 403 without the permission, 412 when one is stale or its new date differs from
/// the agreed one, 409 when one is not open, its date was not set by a rule, no rule applies, or the calendar of a
/// year is missing. No date is changed then.
pub async fn recalculate(
    app: &mut App,
    ctx: &RequestContext,
    new: Recalculate,
) -> Result<Reply<RecalculatedDeadlines>> {
    let tx = app.begin(ctx).await?;
    let (mut cases, assignments) = lock(&tx, &new).await?;
    let recount = Recount::load(&tx, ctx.today()).await?;
    let mut named = HashSet::new();
    let mut deadlines = Vec::with_capacity(new.assignments.len());
    for (i, agreed) in new.assignments.iter().enumerate() {
        if !named.insert(agreed.id) {
            return Err(Error::field(&format!("/assignments/{i}/id"), "duplicate", "it is listed twice"));
        }
        let one = assignments.get(&agreed.id).ok_or(Code::NotFound)?;
        let case = cases.get(&one.case_id).ok_or(Code::NotFound)?;
        deadlines.push((one, decide(ctx, &recount, agreed, one, &case.before)?));
    }
    party::refuse(&tx, ctx, cases.values().map(|case| &case.before)).await?;
    let mut addressees = recommendations(&tx, &cases).await?;
    let mut batch = Batch::default();
    let mut moved = Vec::with_capacity(deadlines.len());
    for (one, deadline) in deadlines {
        let case = cases.get_mut(&one.case_id).ok_or(Code::NotFound)?;
        let siblings = addressees.entry(one.case_id).or_default();
        shift(ctx, &recount, &mut batch, one, case, siblings, &deadline)?;
        let (version, due_on) = (one.version + 1, deadline.due_on);
        moved.push(MovedAssignment { id: one.id, version, due_on, deadline });
    }
    for MovedCase { before, due_on, steps } in cases.into_values() {
        let changes = case::ActiveModel { due_on: Set(due_on), ..Default::default() };
        batch.cases.push(Change { read: before, changes, steps });
    }
    batch.store(&tx, ctx).await?;
    tx.commit(ctx, Reply::shown(RecalculatedDeadlines { assignments: moved })).await
}

/// A case whose due date may move, once for each of its agencies.
struct MovedCase {
    before: case::Model,
    due_on: Option<NaiveDate>,
    /// How many of its assignments were moved.
    steps: i64,
}

/// Loads all assignments of the recommendations, for their roll-up.
async fn recommendations(
    tx: &Tx<'_>,
    cases: &BTreeMap<Uuid, MovedCase>,
) -> Result<HashMap<Uuid, Vec<assignment::Model>>> {
    let of = cases.values().map(|case| &case.before).filter(|case| case.kind == CaseKind::Recommendation);
    let mut all: HashMap<Uuid, Vec<assignment::Model>> = HashMap::new();
    for one in entity::rows(tx, assignment::Entity::of_cases(of.map(|case| case.id))).await? {
        all.entry(one.case_id).or_default().push(one);
    }
    Ok(all)
}

/// Locks the cases concerned, in the order of their ids.
async fn lock(
    tx: &Tx<'_>,
    new: &Recalculate,
) -> Result<(BTreeMap<Uuid, MovedCase>, HashMap<Uuid, assignment::Model>)> {
    let ids: Vec<Uuid> = new.assignments.iter().map(|agreed| agreed.id).collect();
    let of = assignment::Entity::find().filter(assignment::Column::Id.is_in(ids.clone()));
    let case_ids: Vec<Uuid> =
        of.clone().select_only().column(assignment::Column::CaseId).into_tuple().all(tx).await?;
    // with the wholes of parts, which show the due dates; they have no assignments themselves
    let cases = whole::lock(tx, &case_ids).await?.into_iter().filter(|case| case_ids.contains(&case.id));
    let cases =
        cases.map(|before| (before.id, MovedCase { due_on: before.due_on, before, steps: 0 })).collect();
    // read after the cases are locked, so that nobody else can change them
    let assignments = entity::rows(tx, of).await?;
    Ok((cases, assignments.into_iter().map(|one| (one.id, one)).collect()))
}

/// Checks visibility, permission, version and workflow, in this order, then that the new date is still the agreed
/// one.
fn decide(
    ctx: &RequestContext,
    recount: &Recount,
    agreed: &AgreedRecalculation,
    one: &assignment::Model,
    case: &case::Model,
) -> Result<DeadlineBasis> {
    let scope = guards::assignment_scope(one);
    if !ctx.actor.may(Permission::CaseRead, &scope) {
        return Err(Code::NotFound.into());
    }
    ctx.require(Permission::CaseRecalculate, &scope)?;
    same_version(one.version, agreed.version)?;
    if !OPEN.contains(&one.status) {
        return Err(Error::because(Code::WrongStatus, guards::status(one)));
    }
    let deadline = recount.count(one, case)?;
    if deadline.due_on == agreed.due_on {
        return Ok(deadline);
    }
    let (number, now, agreed) = (&case.number, deadline.due_on, agreed.due_on);
    let detail = (
        format!("{number}: the date is now {now}, not {agreed}"),
        format!("{number}: hạn tính lại là ngày {}, không phải ngày {}", day(now), day(agreed)),
    );
    Err(Error::because(Code::Stale, detail))
}

/// Changes one due date with its timers and its case, and adds the event. `siblings` are all assignments of a
/// recommendation, as they are now.
fn shift(
    ctx: &RequestContext,
    recount: &Recount,
    batch: &mut Batch,
    one: &assignment::Model,
    case: &mut MovedCase,
    siblings: &mut [assignment::Model],
    deadline: &DeadlineBasis,
) -> Result<()> {
    let grant = ctx.require(Permission::CaseRecalculate, &guards::assignment_scope(one))?;
    let MovedCase { before, due_on, steps } = case;
    let changes = assignment::ActiveModel {
        due_on: Set(deadline.due_on),
        deadline: Set(Some(deadline.clone())),
        ..Default::default()
    };
    batch.assignments.push(Change { read: one.clone(), changes, steps: 1 });
    match (before.kind, one.leads()) {
        (CaseKind::Recommendation, _) => {
            let after = assignment::Model { due_on: deadline.due_on, ..one.clone() };
            siblings.iter_mut().filter(|a| a.id == one.id).for_each(|a| a.due_on = deadline.due_on);
            batch.reports.again(after, before.received_on);
            // with several addressees, the earliest one
            *due_on = roll_up(&guards::addressees(siblings), before.open_commitments > 0).due_on;
        }
        (CaseKind::Petition, true) => *due_on = Some(deadline.due_on),
        (CaseKind::Petition, false) => {}
    }
    *steps += 1;

    let subject = Subject::Assignment(one.id);
    let reminders = Reminders::of(ctx, &recount.rulebook.rules(before));
    batch.timers.cancel(before.id, subject);
    batch.timers.due(ctx, before.id, &reminders, subject, deadline.due_on);
    let data = event::Recalculate {
        old_due_on: one.due_on,
        due_on: deadline.due_on,
        old_rule_id: one.deadline.as_ref().map(|old| old.rule_id),
        rule_id: deadline.rule_id,
        legal_basis: deadline.legal_basis.clone(),
    };
    let entry = Entry::about(EventStream::Case, before.id, Action::Recalculate).by(grant).with(data).public();
    batch.events.push(Entry {
        from: Some(before.status),
        to: Some(before.status),
        assignment_id: Some(one.id),
        ..entry.in_council(Some(before.council_id))
    });
    Ok(())
}
