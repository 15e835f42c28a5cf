//! Submits a response. The same text answers all assignments named, or none.

use std::collections::{HashMap, HashSet};

use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, CaseKind, DeadlineStep, Outcome, OutcomeGroup, TimerKind};
use entity::{assignment, case, response};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::event::Respond;
use crate::domain::policy::Permission;
use crate::domain::workflow::Facts;
use crate::domain::written_time::Known;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::{RequestContext, same_version};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned::Change;
use crate::service::council::deadline::compute::Rules;
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::council::written_time;
use crate::service::engine::assignment::act::{AssignmentAct, rule};
use crate::service::engine::assignment::background::background;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::guards;
use crate::service::engine::commitment::promise::{self, NewCommitment, Promised};
use crate::service::engine::late;
use crate::service::engine::response::view::ResponseView;
use crate::service::engine::timer::{Reminders, Subject};
use crate::service::engine::whole;

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
    /// Evidence that the work was done; required when a recommendation is answered as resolved or partly resolved.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub evidence: Vec<DocumentReference>,
    /// What the agency commits to do in each case that it answers. None is required: an answer of the group
    /// `in_progress` without a commitment that names a day is *undated*, and counted so.
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
    // parsed before the transaction, for which other writers may wait; refused in it, after a repeated request
    let known = known_times(app, &new).await?;
    let promised = promise::read_all(ctx, "/commitments", &new.commitments, known.as_ref());
    let tx = app.begin(ctx).await?;
    let promised = promised?;
    let (cases, assignments) = lock(&tx, &new).await?;
    let named = named(&new, &assignments)?;
    visible(ctx, &named, &cases, &assignments)?;
    one_agency(&named)?;
    let first = named.first().ok_or(Code::NotFound)?;
    let known = background(&tx, ctx, [*first]).await?;
    let rulebook = Rulebook::of_cases(&tx, cases.values()).await?;
    let undated =
        new.outcome.group() == OutcomeGroup::InProgress && promised.iter().all(Promised::is_undated);
    let response = response(ctx, &new, first, undated);
    let plan = Plan { ctx, new: &new, response: &response, promised: &promised, rulebook: &rulebook };
    let mut batch = Batch::default();
    for (answered, one) in new.assignments.iter().zip(&named) {
        let case = cases.get(&one.case_id).ok_or(Code::NotFound)?;
        let siblings = assignments.get(&one.case_id).cloned().unwrap_or_default();
        let on = CaseAct::on(ctx, (), case.clone(), siblings);
        if !ctx.actor.may(Permission::CaseRead, &guards::assignment_scope(one)) {
            return Err(Code::NotFound.into());
        }
        ctx.require(Permission::CaseRespond, &guards::assignment_scope(one))?;
        same_version(one.version, answered.version)?;
        late::check(ctx, &guards::assignment_scope(one), one.acted_on)?;
        let row = rule(&on, one, Action::Respond, &known, Facts::default())?;
        proven(&new, one)?;
        on.is_of_case(new.document.as_ref())?;
        let act = AssignmentAct::of(on, (*one).clone(), row, Action::Respond);
        plan.answer(act, &mut batch)?;
    }
    let links: Vec<_> = named.iter().map(|one| link(&response, one)).collect();
    // the caller may see every assignment that was answered
    let commitments = batch.commitments.iter().cloned().map(Into::into);
    let view = ResponseView::of(response.clone(), &links, commitments);
    response::Entity::insert(response.into_active_model()).exec_without_returning(&tx).await?;
    bulk_insert::insert(&tx, links).await?;
    batch.store(&tx, ctx).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Loads what the council of the assignments knows of its times, where a commitment names one in words. With several
/// councils no one's sessions are meant.
async fn known_times(app: &App, new: &NewResponse) -> Result<Option<Known>> {
    if !promise::in_words(&new.commitments) {
        return Ok(None);
    }
    let named = assignment::Entity::find()
        .filter(assignment::Column::Id.is_in(new.assignments.iter().map(|one| one.id)))
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
fn proven(new: &NewResponse, one: &assignment::Model) -> Result<()> {
    let claimed = matches!(new.outcome.group(), OutcomeGroup::Resolved | OutcomeGroup::PartlyResolved);
    match one.case_kind == CaseKind::Recommendation && claimed && new.evidence.is_empty() {
        true => Err(Error::field("/evidence", "required", "completion of a recommendation needs evidence")),
        false => Ok(()),
    }
}

/// Assignments by case.
type ByCase = HashMap<Uuid, Vec<assignment::Model>>;

/// Locks the cases concerned.
async fn lock(tx: &Tx<'_>, new: &NewResponse) -> Result<(HashMap<Uuid, case::Model>, ByCase)> {
    let ids = new.assignments.iter().map(|a| a.id);
    let found = assignment::Entity::find().filter(assignment::Column::Id.is_in(ids));
    let case_ids: Vec<Uuid> =
        found.select_only().column(assignment::Column::CaseId).into_tuple().all(tx).await?;
    // with the wholes of parts, which follow the answers
    let cases = whole::lock(tx, &case_ids).await?;
    // read after the cases are locked, so that nobody else can change them
    let mut assignments = ByCase::new();
    for one in entity::rows(tx, assignment::Entity::of_cases(case_ids)).await? {
        assignments.entry(one.case_id).or_default().push(one);
    }
    Ok((cases.into_iter().map(|case| (case.id, case)).collect(), assignments))
}

/// Returns the assignments named, in their order.
fn named<'a>(new: &NewResponse, assignments: &'a ByCase) -> Result<Vec<&'a assignment::Model>> {
    let by_id: HashMap<Uuid, &assignment::Model> =
        assignments.values().flatten().map(|one| (one.id, one)).collect();
    let find = |answered: &AnsweredAssignment| by_id.get(&answered.id).copied();
    new.assignments.iter().map(|answered| find(answered).ok_or_else(|| Code::NotFound.into())).collect()
}

/// Checks visibility before any other check, so that an invisible assignment answers like one that does not exist. A
/// caller who may see the case knows the ids of all its assignments.
fn visible(
    ctx: &RequestContext,
    named: &[&assignment::Model],
    cases: &HashMap<Uuid, case::Model>,
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
fn one_agency(named: &[&assignment::Model]) -> Result<()> {
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

fn response(
    ctx: &RequestContext,
    new: &NewResponse,
    first: &assignment::Model,
    undated: bool,
) -> response::Model {
    response::Model {
        id: ctx.new_id(),
        organization_id: first.organization_id,
        organization_name: first.organization_name.clone(),
        outcome: new.outcome,
        text: new.text.clone(),
        document: new.document.clone(),
        evidence: new.evidence().map(Documents),
        submitted_by: ctx.actor.user_id,
        client_id: ctx.actor.client_id,
        created_at: ctx.now,
        undated,
    }
}

fn link(response: &response::Model, one: &assignment::Model) -> response::assignment::Model {
    response::assignment::Model {
        response_id: response.id,
        assignment_id: one.id,
        case_id: one.case_id,
        council_id: one.council_id,
    }
}

/// What all answers of a response share.
struct Plan<'a> {
    ctx: &'a RequestContext,
    new: &'a NewResponse,
    response: &'a response::Model,
    promised: &'a [Promised],
    rulebook: &'a Rulebook,
}

impl Plan<'_> {
    /// Answers one assignment. The lead's answer becomes the case's current one, which has to be reviewed.
    fn answer(&self, mut act: AssignmentAct<'_, ()>, batch: &mut Batch) -> Result<()> {
        let (new, ctx) = (self.new, self.ctx);
        act.assignment.outcome = Set(Some(new.outcome));
        act.assignment.response_id = Set(Some(self.response.id));
        act.assignment.answered_at = Set(Some(ctx.moment()));
        act.assignment.answered_by = Set(ctx.actor.user_id);
        act.assignment.undated = Set(self.response.undated);
        act.reviewed_again();
        act.change_assignment(batch)?;
        let rules = self.rulebook.rules(&act.on.before);
        if act.before.case_kind == CaseKind::Recommendation {
            self.review_by(&act, &rules, Subject::Assignment(act.before.id), batch);
        } else if act.is_lead() {
            let now = act.assignments_after()?;
            if act.on.follow_leads(&now) {
                self.review_by(&act, &rules, Subject::Case, batch);
            }
        }
        let reminders = Reminders::of(ctx, &rules);
        let commitments = act.promise(batch, &reminders, Some(self.response.id), self.promised);
        let data = Respond {
            response_id: self.response.id,
            outcome: new.outcome,
            undated: self.response.undated,
            document: new.document.clone(),
            evidence: new.evidence.clone(),
            commitments,
        };
        let entry = act.entry().with(data).public();
        let entry = act.change_case(act.assignments_after()?, entry)?;
        batch.cases.push(Change { read: act.on.before, changes: act.on.case, steps: 1 });
        batch.events.push(entry);
        Ok(())
    }

    /// Adds the timer for the review, if a rule sets a day.
    fn review_by(&self, act: &AssignmentAct<'_, ()>, rules: &Rules, of: Subject, batch: &mut Batch) {
        if let Some(day) = self.rulebook.reminder(rules, DeadlineStep::Review, self.ctx.day()) {
            batch.timers.one(self.ctx, act.before.case_id, of, TimerKind::ReviewDue, day, day);
        }
    }
}
