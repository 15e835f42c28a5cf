//! Moving due dates to where the rules in force now would put them: only those named, all of them or none.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::deadline_rule::DeadlineBasis;
use entity::vocabulary::{Action, AssignmentRole, CaseKind, Stream};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::app::App;
use crate::domain::policy::Permission;
use crate::domain::recommendation::roll_up;
use crate::error::{Code, Error, Result};
use crate::service::answer::{Answer, View};
use crate::service::assignment::act as assignments;
use crate::service::call::Call;
use crate::service::case::{act as cases, facts};
use crate::service::check::same_version;
use crate::service::deadline::anew::{Anew, OPEN};
use crate::service::deadline::count::Rules;
use crate::service::deadline::timer::{self, Subject};
use crate::service::idempotency::Tx;
use crate::service::journal::{self, Entry};
use crate::service::periodic_report;

/// The due dates to move.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recompute {
    /// Each at the version that was read, with the date it was said to move to.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub assignments: Vec<AgreedMove>,
}

/// An assignment at a version, and where its due date goes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreedMove {
    pub id: Uuid,
    /// As `If-Match` would say it.
    pub version: i64,
    /// `new_due_on` of `GET /v1/deadlines/moves`.
    pub due_on: NaiveDate,
}

/// The due dates that moved.
#[derive(Debug, Serialize, ToSchema)]
pub struct Recomputed {
    pub assignments: Vec<MovedAssignment>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MovedAssignment {
    pub id: Uuid,
    /// As it now stands.
    pub version: i64,
    pub due_on: NaiveDate,
    /// How it was counted.
    pub deadline: DeadlineBasis,
}

impl View for Recomputed {}

/// Moves them.
///
/// # Errors
/// 404 out of sight, 403 without the permission, 412 when one is stale or would move elsewhere, 409 when one is not
/// open, or its date is not a rule's, or no rule applies, or a year is missing. Nothing moves then.
pub async fn recompute(app: &App, call: &Call, new: Recompute) -> Result<Answer<Recomputed>> {
    let tx = app.begin(call).await?;
    let (mut cases, assignments) = hold(&tx, &new).await?;
    let anew = Anew::load(&*tx, call.today()).await?;
    let mut moved = Vec::with_capacity(new.assignments.len());
    for (i, agreed) in new.assignments.iter().enumerate() {
        if new.assignments[..i].iter().any(|other| other.id == agreed.id) {
            return Err(Error::field(&format!("/assignments/{i}/id"), "duplicate", "it is there twice"));
        }
        let one = assignments.iter().find(|one| one.id == agreed.id).ok_or(Code::NotFound)?;
        let case = cases.get_mut(&one.case_id).ok_or(Code::NotFound)?;
        let deadline = judge(call, &anew, agreed, one, case)?;
        shift(&tx, call, one, case, &deadline).await?;
        let (version, due_on) = (one.version + 1, deadline.due_on);
        moved.push(MovedAssignment { id: one.id, version, due_on, deadline });
    }
    tx.commit(call, Answer::shown(Recomputed { assignments: moved })).await
}

/// Holds every case concerned, in the order of their ids.
async fn hold(tx: &Tx, new: &Recompute) -> Result<(BTreeMap<Uuid, case::Model>, Vec<assignment::Model>)> {
    let ids: Vec<Uuid> = new.assignments.iter().map(|agreed| agreed.id).collect();
    let of = assignment::Entity::find().filter(assignment::Column::Id.is_in(ids.clone()));
    let case_ids: Vec<Uuid> =
        of.clone().select_only().column(assignment::Column::CaseId).into_tuple().all(&**tx).await?;
    let cases = case::Entity::find()
        .filter(case::Column::Id.is_in(case_ids))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(&**tx)
        .await?;
    // now that nobody else can change them
    let assignments = of.all(&**tx).await?;
    Ok((cases.into_iter().map(|case| (case.id, case)).collect(), assignments))
}

/// Sight, permission, version and the law, in this order; then whether it still moves to where it was said to.
fn judge(
    call: &Call,
    anew: &Anew,
    agreed: &AgreedMove,
    one: &assignment::Model,
    case: &case::Model,
) -> Result<DeadlineBasis> {
    let ties = facts::assignment_ties(one);
    if !call.actor.may(Permission::CaseRead, &ties) {
        return Err(Code::NotFound.into());
    }
    call.require(Permission::CaseRecompute, &ties)?;
    same_version(one.version, agreed.version)?;
    if !OPEN.contains(&one.status) {
        let detail = format!("the assignment of {} is {}", one.organization_name, one.status);
        return Err(Error::because(Code::WrongStatus, detail));
    }
    let deadline = anew.count(one, case)?;
    if deadline.due_on == agreed.due_on {
        return Ok(deadline);
    }
    let detail = format!("{}: {} now, not {}", case.number, deadline.due_on, agreed.due_on);
    Err(Error::because(Code::Stale, detail))
}

/// Moves one due date, its timers and its case, and records it.
async fn shift(
    tx: &Tx,
    call: &Call,
    one: &assignment::Model,
    case: &mut case::Model,
    deadline: &DeadlineBasis,
) -> Result<()> {
    let grant = call.require(Permission::CaseRecompute, &facts::assignment_ties(one))?;
    let mut changed = one.clone().into_active_model();
    changed.due_on = Set(deadline.due_on);
    changed.deadline = Set(Some(deadline.clone()));
    assignments::save(tx, call, one, changed).await?;

    let due_on = match (case.kind, one.role) {
        (CaseKind::Recommendation, _) => {
            let after = assignment::Model { due_on: deadline.due_on, ..one.clone() };
            periodic_report::again(tx, call, &after, case.received_on).await?;
            // of several addressees the nearest
            let now = assignment::Entity::of_cases([case.id]).all(&**tx).await?;
            roll_up(&facts::addressees(&now), case.open_commitments > 0).due_on
        }
        (CaseKind::Petition, AssignmentRole::Lead) => Some(deadline.due_on),
        (CaseKind::Petition, AssignmentRole::Cooperating) => case.due_on,
    };
    let mut changed = case.clone().into_active_model();
    changed.due_on = Set(due_on);
    cases::save(tx, call, case, changed).await?;
    // the case may be there again, for another of its agencies
    (case.due_on, case.version) = (due_on, case.version + 1);

    let subject = Subject::Assignment(one.id);
    timer::reschedule(tx, call, case.id, &Rules::of(&**tx, case).await?, subject, deadline.due_on).await?;
    let data = json!({
        "old_due_on": one.due_on, "due_on": deadline.due_on, "rule": deadline.rule_id,
        "old_rule": one.deadline.as_ref().map(|old| old.rule_id), "legal_basis": deadline.legal_basis,
    });
    let entry = Entry::about(Stream::Case, case.id, Action::Recompute).by(grant).with(data).public();
    let entry = Entry {
        from: Some(case.status),
        to: Some(case.status),
        assignment_id: Some(one.id),
        ..entry.in_council(Some(case.council_id))
    };
    journal::record(tx, call, entry).await?;
    Ok(())
}
