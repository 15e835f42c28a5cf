//! What the first answer and its later versions share: the assignments that they name, and who may see them.

use std::collections::{HashMap, HashSet};

use entity::document::DocumentReference;
use entity::enums::{Action, AnswersTo, CaseKind, DeadlineStep, Outcome, OutcomeGroup, TimerKind};
use entity::{assignment, response};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::workflow::Facts;
use crate::domain::written_time::Known;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, same_version};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::council::deadline::compute::Rules;
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::council::written_time;
use crate::service::engine::assignment::act::{AssignmentAct, rule};
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards::{self, Background};
use crate::service::engine::commitment::promise::{self, NewCommitment};
use crate::service::engine::late;
use crate::service::engine::timer::Subject;
use crate::service::engine::whole::{self, ByCase, Cases};

/// An assignment with its version.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnsweredAssignment {
    pub id: Uuid,
    /// The version as in `If-Match`.
    pub version: i64,
}

/// Loads what the council of some assignments knows of its times, where a commitment names one in words. With several
/// councils no one's sessions are meant.
pub async fn known_times(
    app: &App,
    commitments: &[NewCommitment],
    assignments: SelectStatement,
) -> Result<Option<Known>> {
    if !promise::in_words(commitments) {
        return Ok(None);
    }
    let named = assignment::Entity::find()
        .filter(assignment::Column::Id.in_subquery(assignments))
        .select_only()
        .column(assignment::Column::CouncilId)
        .distinct();
    let councils: Vec<Uuid> = named.into_tuple().all(app.read()).await?;
    match councils[..] {
        [council] => written_time::known(app.read(), council).await.map(Some),
        _ => Ok(None),
    }
}

/// Checks that a recommendation answered as resolved, wholly or partly, has evidence.
///
/// # Errors
/// 422 without evidence.
pub fn proven(outcome: Outcome, evidence: &[DocumentReference], one: &assignment::Model) -> Result<()> {
    let claimed = matches!(outcome.group(), OutcomeGroup::Resolved | OutcomeGroup::PartlyResolved);
    match one.case_kind == CaseKind::Recommendation && claimed && evidence.is_empty() {
        true => Err(Error::field("/evidence", "required", "completion of a recommendation needs evidence")),
        false => Ok(()),
    }
}

/// Locks the cases of some assignments.
pub async fn lock(tx: &Tx<'_>, ids: impl Iterator<Item = Uuid>) -> Result<(Cases, ByCase)> {
    let found = assignment::Entity::find().filter(assignment::Column::Id.is_in(ids));
    let case_ids: Vec<Uuid> =
        found.select_only().column(assignment::Column::CaseId).into_tuple().all(tx).await?;
    // with the wholes of parts, which follow the answers
    whole::lock_with_assignments(tx, &case_ids).await
}

/// Returns the assignments named, in their order.
///
/// # Errors
/// 404 when one does not exist.
pub fn named(ids: impl Iterator<Item = Uuid>, assignments: &ByCase) -> Result<Vec<&assignment::Model>> {
    let by_id: HashMap<Uuid, &assignment::Model> =
        assignments.values().flatten().map(|one| (one.id, one)).collect();
    ids.map(|id| by_id.get(&id).copied().ok_or_else(|| Code::NotFound.into())).collect()
}

/// Checks visibility before any other check, so that an invisible assignment answers like one that does not exist. A
/// caller who may see the case knows the ids of all its assignments.
///
/// # Errors
/// 404 for what is not visible.
pub fn visible(
    ctx: &RequestContext,
    named: &[&assignment::Model],
    cases: &Cases,
    assignments: &ByCase,
) -> Result<()> {
    let may = |scope: &ResourceScope| ctx.actor.may(Permission::CaseRead, scope);
    for one in named {
        let siblings = assignments.get(&one.case_id).map_or(&[][..], Vec::as_slice);
        let case = cases.get(&one.case_id);
        if !may(&guards::assignment_scope(one))
            && !case.is_some_and(|case| may(&guards::resource_scope(case, siblings)))
        {
            return Err(Code::NotFound.into());
        }
    }
    Ok(())
}

/// Checks that all assignments belong to one agency, each to a different case.
///
/// # Errors
/// 422 at the first that does not.
pub fn one_agency(named: &[&assignment::Model]) -> Result<()> {
    let mut seen = HashSet::new();
    for (i, one) in named.iter().enumerate() {
        let pointer = format!("/assignments/{i}/id");
        if !seen.insert(one.case_id) {
            return Err(Error::field(&pointer, "duplicate", "a response answers each case only once"));
        }
        if one.organization_id != named[0].organization_id {
            return Err(Error::field(&pointer, "other_agency", "all assignments must belong to one agency"));
        }
    }
    Ok(())
}

/// Begins the answer to one assignment of a locked case: checks visibility, permission, version and workflow, in this
/// order. Without a version, whatever was read is answered.
///
/// # Errors
/// 404 when not visible to the caller, 403 without the permission, 412 when stale, 409 when the workflow refuses the step.
pub fn begin<'a>(
    ctx: &'a RequestContext,
    (cases, assignments): (&Cases, &ByCase),
    one: &assignment::Model,
    version: Option<i64>,
    action: Action,
    known: &Background,
) -> Result<AssignmentAct<'a, ()>> {
    let case = cases.get(&one.case_id).ok_or(Code::NotFound)?;
    let siblings = assignments.get(&one.case_id).cloned().unwrap_or_default();
    let on = CaseAct::on(ctx, (), case.clone(), siblings);
    let scope = guards::assignment_scope(one);
    if !ctx.actor.may(Permission::CaseRead, &scope) {
        return Err(Code::NotFound.into());
    }
    ctx.require(Permission::CaseRespond, &scope)?;
    same_version(one.version, version.unwrap_or(one.version))?;
    late::check(ctx, &scope, one.acted_on)?;
    let row = rule(&on, one, action, known, Facts::default())?;
    Ok(AssignmentAct::of(on, one.clone(), row, action))
}

/// Builds the link of a response to an assignment that it answers.
#[must_use]
pub fn link(response: &response::Model, one: &assignment::Model) -> response::assignment::Model {
    response::assignment::Model {
        response_id: response.id,
        assignment_id: one.id,
        case_id: one.case_id,
        council_id: one.council_id,
        void_on: None,
    }
}

/// Adds the timer for the review, if a rule sets a day.
pub fn review_by(
    act: &AssignmentAct<'_, ()>,
    rulebook: &Rulebook,
    rules: &Rules,
    of: Subject,
    batch: &mut Batch,
) {
    let ctx = act.on.ctx;
    if let Some(day) = rulebook.reminder(rules, DeadlineStep::Review, ctx.day()) {
        batch.timers.one(ctx, act.before.case_id, of, TimerKind::ReviewDue, day, day);
    }
}

/// Checks that an agency that answers to its committee makes no commitment: the committee makes those of its answer.
///
/// # Errors
/// 422 at the commitments.
pub fn promises_to_the_council(commitments: &[NewCommitment], one: &assignment::Model) -> Result<()> {
    if one.answers_to == AnswersTo::Committee && !commitments.is_empty() {
        let detail = "the committee answers the council, and makes the commitments";
        return Err(Error::field("/commitments", "not_allowed", detail));
    }
    Ok(())
}
