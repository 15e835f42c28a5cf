//! Submits a response. The same text answers all assignments named, or none.

use std::collections::HashMap;

use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, CaseKind, DeadlineStep, Outcome, OutcomeGroup, TimerKind};
use entity::{assignment, case, response};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::event::Respond;
use crate::domain::policy::Permission;
use crate::domain::workflow::Facts;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, same_version};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::council::deadline::compute::{self, Rules};
use crate::service::engine::assignment::act::{AssignmentAct, rule};
use crate::service::engine::assignment::background::background;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards;
use crate::service::engine::commitment::promise::{self, NewCommitment, Promised};
use crate::service::engine::response::view::{self, ResponseView};
use crate::service::engine::timer::{self, Subject};

/// A response of one agency.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResponse {
    /// The assignments to answer: all of one agency, each at the version that was read.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub assignments: Vec<AnsweredAssignment>,
    pub outcome: Outcome,
    #[validate(length(min = 1, max = 50_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50_000, pattern = r"\S")]
    pub text: String,
    /// The document that contains the response.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// Evidence that the work was done; required when a recommendation is answered as resolved.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub evidence: Vec<DocumentReference>,
    /// What the agency commits to do in each case that it answers; required with an outcome of the group
    /// `in_progress`.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub commitments: Vec<NewCommitment>,
}

impl NewResponse {
    /// Returns the evidence, or `None` if there is none.
    fn evidence(&self) -> Option<Vec<DocumentReference>> {
        (!self.evidence.is_empty()).then(|| self.evidence.clone())
    }
}

/// An assignment with its version.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnsweredAssignment {
    pub id: Uuid,
    /// The version as in `If-Match`.
    pub version: i64,
}

/// Submits a response.
///
/// # Errors
/// 404 when not visible to the caller, 403 without the permission, 412 when one is stale, 409 when the workflow
/// refuses the step, 422 when the assignments belong to several agencies or a commitment is invalid. Nothing is
/// answered then.
pub async fn respond(app: &mut App, ctx: &RequestContext, new: NewResponse) -> Result<Reply<ResponseView>> {
    let tx = app.begin(ctx).await?;
    let promised = promise::read_all(ctx, new.outcome, "/commitments", &new.commitments)?;
    let (cases, assignments) = lock(&tx, &new).await?;
    visible(ctx, &new, &cases, &assignments)?;
    let first = one_agency(&new, &assignments)?;
    let (agency, agency_name) = (first.organization_id, first.organization_name.clone());
    let known = background(&tx, ctx, [first]).await?;
    let response_id = ctx.new_id();
    let row = response::ActiveModel {
        id: Set(response_id),
        organization_id: Set(agency),
        organization_name: Set(agency_name),
        outcome: Set(new.outcome),
        text: Set(new.text.clone()),
        document: Set(new.document.clone()),
        evidence: Set(new.evidence().map(Documents)),
        submitted_by: Set(ctx.actor.user_id),
        client_id: Set(ctx.actor.client_id),
        created_at: Set(ctx.now),
    };
    let mut tx = tx;
    let mut saved = Some(row);
    for answered in &new.assignments {
        let one = find(&assignments, answered.id)?;
        let case = cases.iter().find(|c| c.id == one.case_id).cloned().ok_or(Code::NotFound)?;
        let siblings = assignments.iter().filter(|a| a.case_id == case.id).cloned().collect();
        let on = CaseAct::on(ctx, tx, case, siblings);
        if !ctx.actor.may(Permission::CaseRead, &guards::assignment_scope(&one)) {
            return Err(Code::NotFound.into());
        }
        ctx.require(Permission::CaseRespond, &guards::assignment_scope(&one))?;
        same_version(one.version, answered.version)?;
        let row = rule(&on, &one, Action::Respond, &known, Facts::default())?;
        proven(&new, &one)?;
        if let Some(document) = &new.document {
            validate::within_history("/document/issued_on", document.issued_on, on.before.received_on)?;
        }
        if let Some(response) = saved.take() {
            response::Entity::insert(response).exec_without_returning(&on.tx).await?;
        }
        let act = AssignmentAct::of(on, one, row, Action::Respond);
        tx = answer(act, &new, response_id, &promised).await?;
    }
    let view = view::load(&tx, ctx, response_id).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Checks that a recommendation answered as resolved has evidence.
fn proven(new: &NewResponse, one: &assignment::Model) -> Result<()> {
    let claimed = new.outcome.group() == OutcomeGroup::Resolved;
    match one.case_kind == CaseKind::Recommendation && claimed && new.evidence.is_empty() {
        true => Err(Error::field("/evidence", "required", "completion of a recommendation needs evidence")),
        false => Ok(()),
    }
}

/// Locks the cases concerned, in the order of their ids.
async fn lock(tx: &Tx<'_>, new: &NewResponse) -> Result<(Vec<case::Model>, Vec<assignment::Model>)> {
    let ids: Vec<Uuid> = new.assignments.iter().map(|a| a.id).collect();
    let found = assignment::Entity::find().filter(assignment::Column::Id.is_in(ids)).all(tx).await?;
    let case_ids: Vec<Uuid> = found.iter().map(|a| a.case_id).collect();
    let cases = case::Entity::find()
        .filter(case::Column::Id.is_in(case_ids.clone()))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    // read again after the cases are locked, so that nobody else can change them
    let assignments = assignment::Entity::of_cases(case_ids).all(tx).await?;
    Ok((cases, assignments))
}

/// Checks visibility before any other check, so that an invisible assignment answers like one that does not exist. A
/// caller who may see the case knows the ids of all its assignments.
fn visible(
    ctx: &RequestContext,
    new: &NewResponse,
    cases: &[case::Model],
    assignments: &[assignment::Model],
) -> Result<()> {
    let may = |scope: &ResourceScope| ctx.actor.may(Permission::CaseRead, scope);
    for answered in &new.assignments {
        let one = find(assignments, answered.id)?;
        let siblings: Vec<_> = assignments.iter().filter(|a| a.case_id == one.case_id).cloned().collect();
        let case = cases.iter().find(|case| case.id == one.case_id);
        if !may(&guards::assignment_scope(&one))
            && !case.is_some_and(|case| may(&guards::resource_scope(case, &siblings)))
        {
            return Err(Code::NotFound.into());
        }
    }
    Ok(())
}

/// Checks that all assignments exist and belong to one agency, each to a different case.
fn one_agency<'a>(new: &NewResponse, assignments: &'a [assignment::Model]) -> Result<&'a assignment::Model> {
    let mut first: Option<&assignment::Model> = None;
    let mut seen: HashMap<Uuid, Uuid> = HashMap::new();
    for (i, answered) in new.assignments.iter().enumerate() {
        let pointer = format!("/assignments/{i}/id");
        let one = assignments.iter().find(|a| a.id == answered.id).ok_or(Code::NotFound)?;
        if seen.insert(one.case_id, one.id).is_some() {
            return Err(Error::field(&pointer, "duplicate", "a response answers each case only once"));
        }
        if first.is_some_and(|first| first.organization_id != one.organization_id) {
            return Err(Error::field(&pointer, "other_agency", "all assignments must belong to one agency"));
        }
        first = first.or(Some(one));
    }
    first.ok_or_else(|| Code::NotFound.into())
}

fn find(assignments: &[assignment::Model], id: Uuid) -> Result<assignment::Model> {
    assignments.iter().find(|a| a.id == id).cloned().ok_or_else(|| Code::NotFound.into())
}

/// Answers one assignment. The lead's answer becomes the case's current one, which has to be reviewed.
async fn answer<'a>(
    mut act: AssignmentAct<'a>,
    new: &NewResponse,
    response_id: Uuid,
    promised: &[Promised],
) -> Result<Tx<'a>> {
    act.assignment.outcome = Set(Some(new.outcome));
    act.assignment.response_id = Set(Some(response_id));
    act.assignment.answered_at = Set(Some(act.on.ctx.now));
    act.assignment.answered_by = Set(act.on.ctx.actor.user_id);
    act.reviewed_again();
    act.save_assignment().await?;
    let link = response::assignment::ActiveModel {
        response_id: Set(response_id),
        assignment_id: Set(act.before.id),
        case_id: Set(act.before.case_id),
        council_id: Set(act.before.council_id),
    };
    response::assignment::Entity::insert(link).exec_without_returning(&act.on.tx).await?;
    if act.before.case_kind == CaseKind::Recommendation {
        review_by(&act, Subject::Assignment(act.before.id)).await?;
    } else if act.is_lead() {
        act.on.case.outcome = Set(Some(new.outcome));
        act.on.case.verdict = Set(None);
        act.on.case.answered_on = Set(Some(act.on.ctx.today()));
        review_by(&act, Subject::Case).await?;
    }
    let commitments = act.promise(Some(response_id), promised).await?;
    let data = Respond {
        response_id,
        outcome: new.outcome,
        document: new.document.clone(),
        evidence: new.evidence.clone(),
        commitments,
    };
    let entry = act.entry().with(data).public();
    act.save_case(entry).await?;
    Ok(act.on.tx)
}

/// Schedules the timer for the review, if a rule sets a day.
async fn review_by(act: &AssignmentAct<'_>, of: Subject) -> Result<()> {
    let (tx, ctx, case) = (&act.on.tx, act.on.ctx, act.before.case_id);
    let rules = Rules::of(tx, &act.on.before).await?;
    let day = compute::reminder(tx, &rules, DeadlineStep::Review, ctx.today()).await?;
    match day {
        Some(day) => timer::schedule_one(tx, ctx, case, of, TimerKind::ReviewDue, day).await,
        None => Ok(()),
    }
}
