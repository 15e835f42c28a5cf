//! Answering: the same text settles every assignment named, or none.

use std::collections::HashMap;

use entity::document::{DocumentReference, Documents};
use entity::vocabulary::{Action, CaseKind, DeadlineStep, Outcome, OutcomeGroup, TimerKind};
use entity::{assignment, case, response};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::app::App;
use crate::domain::actor::Ties;
use crate::domain::policy::Permission;
use crate::domain::workflow::Facts;
use crate::error::{Code, Error, Result};
use crate::service::answer::Answer;
use crate::service::assignment::act::{AssignmentAct, background, rule};
use crate::service::call::Call;
use crate::service::case::act::CaseAct;
use crate::service::case::facts;
use crate::service::check::{not_blank, same_version};
use crate::service::commitment::promise::{self, NewCommitment, Promised};
use crate::service::deadline::count::{self, Rules};
use crate::service::deadline::timer::{self, Subject};
use crate::service::idempotency::Tx;
use crate::service::response::view::{self, ResponseView};

/// An answer of one agency.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResponse {
    /// What it answers: all of one agency, each at the version that was read.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub assignments: Vec<AnsweredAssignment>,
    pub outcome: Outcome,
    #[validate(length(min = 1, max = 50_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50_000, pattern = r"\S")]
    pub text: String,
    /// The answering document.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// What shows that it was done: needed when a recommendation is answered as resolved.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub evidence: Vec<DocumentReference>,
    /// What the agency promises, in every case that it answers; an outcome of the group `in_progress` needs one.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub commitments: Vec<NewCommitment>,
}

impl NewResponse {
    /// The evidence, where there is any.
    fn evidence(&self) -> Option<Vec<DocumentReference>> {
        (!self.evidence.is_empty()).then(|| self.evidence.clone())
    }
}

/// An assignment at a version.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnsweredAssignment {
    pub id: Uuid,
    /// As `If-Match` would say it.
    pub version: i64,
}

/// Submits a response.
///
/// # Errors
/// 404 out of sight, 403 without the permission, 412 when one is stale, 409 when the law says no, 422 when they
/// belong to several agencies, or a promise is wrong. Nothing is answered then.
pub async fn respond(app: &App, call: &Call, new: NewResponse) -> Result<Answer<ResponseView>> {
    let tx = app.begin(call).await?;
    let promised = promise::read_all(call, new.outcome, "/commitments", &new.commitments)?;
    let (cases, assignments) = hold(&tx, &new).await?;
    in_sight(call, &new, &cases, &assignments)?;
    let first = one_agency(&new, &assignments)?;
    let (agency, agency_name) = (first.organization_id, first.organization_name.clone());
    let known = background(&*tx, call, [first]).await?;
    let response_id = call.new_id();
    let row = response::ActiveModel {
        id: Set(response_id),
        organization_id: Set(agency),
        organization_name: Set(agency_name),
        outcome: Set(new.outcome),
        text: Set(new.text.clone()),
        document: Set(new.document.clone()),
        evidence: Set(new.evidence().map(Documents)),
        submitted_by: Set(call.actor.user_id),
        client_id: Set(call.actor.client_id),
        created_at: Set(call.now),
    };
    let mut tx = tx;
    let mut saved = Some(row);
    for answered in &new.assignments {
        let one = find(&assignments, answered.id)?;
        let case = cases.iter().find(|c| c.id == one.case_id).cloned().ok_or(Code::NotFound)?;
        let siblings = assignments.iter().filter(|a| a.case_id == case.id).cloned().collect();
        let on = CaseAct::on(app, call, tx, case, siblings);
        if !call.actor.may(Permission::CaseRead, &facts::assignment_ties(&one)) {
            return Err(Code::NotFound.into());
        }
        call.require(Permission::CaseRespond, &facts::assignment_ties(&one))?;
        same_version(one.version, answered.version)?;
        let row = rule(&on, &one, Action::Respond, &known, Facts::default())?;
        proven(&new, &one)?;
        if let Some(response) = saved.take() {
            response::Entity::insert(response).exec_without_returning(&*on.tx).await?;
        }
        let act = AssignmentAct::of(on, one, row, Action::Respond);
        tx = answer(act, &new, response_id, &promised).await?;
    }
    let view = view::load(&*tx, call, response_id).await?;
    tx.commit(call, Answer::created(view)).await
}

/// A recommendation is not carried out by word alone.
fn proven(new: &NewResponse, one: &assignment::Model) -> Result<()> {
    let claimed = new.outcome.group() == OutcomeGroup::Resolved;
    match one.case_kind == CaseKind::Recommendation && claimed && new.evidence.is_empty() {
        true => Err(Error::field("/evidence", "required", "completion of a recommendation needs evidence")),
        false => Ok(()),
    }
}

/// Holds every case concerned, in the order of their ids.
async fn hold(tx: &Tx, new: &NewResponse) -> Result<(Vec<case::Model>, Vec<assignment::Model>)> {
    let ids: Vec<Uuid> = new.assignments.iter().map(|a| a.id).collect();
    let found = assignment::Entity::find().filter(assignment::Column::Id.is_in(ids)).all(&**tx).await?;
    let case_ids: Vec<Uuid> = found.iter().map(|a| a.case_id).collect();
    let cases = case::Entity::find()
        .filter(case::Column::Id.is_in(case_ids.clone()))
        .order_by_asc(case::Column::Id)
        .lock_exclusive()
        .all(&**tx)
        .await?;
    // read again now that nobody else can change them
    let assignments = assignment::Entity::of_cases(case_ids).all(&**tx).await?;
    Ok((cases, assignments))
}

/// Before anything is said of them: what is out of sight answers as what does not exist.
/// Who sees the case has read the ids of all its assignments there.
fn in_sight(
    call: &Call,
    new: &NewResponse,
    cases: &[case::Model],
    assignments: &[assignment::Model],
) -> Result<()> {
    let may = |ties: &Ties| call.actor.may(Permission::CaseRead, ties);
    for answered in &new.assignments {
        let one = find(assignments, answered.id)?;
        let siblings: Vec<_> = assignments.iter().filter(|a| a.case_id == one.case_id).cloned().collect();
        let case = cases.iter().find(|case| case.id == one.case_id);
        if !may(&facts::assignment_ties(&one)) && !case.is_some_and(|case| may(&facts::ties(case, &siblings)))
        {
            return Err(Code::NotFound.into());
        }
    }
    Ok(())
}

/// All must be there, once, of one agency, of different cases.
fn one_agency<'a>(new: &NewResponse, assignments: &'a [assignment::Model]) -> Result<&'a assignment::Model> {
    let mut first: Option<&assignment::Model> = None;
    let mut seen: HashMap<Uuid, Uuid> = HashMap::new();
    for (i, answered) in new.assignments.iter().enumerate() {
        let pointer = format!("/assignments/{i}/id");
        let one = assignments.iter().find(|a| a.id == answered.id).ok_or(Code::NotFound)?;
        if seen.insert(one.case_id, one.id).is_some() {
            return Err(Error::field(&pointer, "duplicate", "a case is answered once in a response"));
        }
        if first.is_some_and(|first| first.organization_id != one.organization_id) {
            return Err(Error::field(&pointer, "other_agency", "a response is of one agency"));
        }
        first = first.or(Some(one));
    }
    first.ok_or_else(|| Code::NotFound.into())
}

fn find(assignments: &[assignment::Model], id: Uuid) -> Result<assignment::Model> {
    assignments.iter().find(|a| a.id == id).cloned().ok_or_else(|| Code::NotFound.into())
}

/// Settles one assignment; the lead's answer becomes the case's standing one, to be judged anew.
async fn answer(
    mut act: AssignmentAct<'_>,
    new: &NewResponse,
    response_id: Uuid,
    promised: &[Promised],
) -> Result<Tx> {
    act.assignment.outcome = Set(Some(new.outcome));
    act.assignment.response_id = Set(Some(response_id));
    act.assignment.answered_at = Set(Some(act.on.call.now));
    act.assignment.answered_by = Set(act.on.call.actor.user_id);
    act.judged_anew();
    act.save_assignment().await?;
    let link = response::assignment::ActiveModel {
        response_id: Set(response_id),
        assignment_id: Set(act.before.id),
        case_id: Set(act.before.case_id),
        council_id: Set(act.before.council_id),
    };
    response::assignment::Entity::insert(link).exec_without_returning(&*act.on.tx).await?;
    if act.before.case_kind == CaseKind::Recommendation {
        review_by(&act, Subject::Assignment(act.before.id)).await?;
    } else if act.is_lead() {
        act.on.case.outcome = Set(Some(new.outcome));
        act.on.case.verdict = Set(None);
        act.on.case.answered_on = Set(Some(act.on.call.today()));
        review_by(&act, Subject::Case).await?;
    }
    let commitments = promise::enter(&mut act, Some(response_id), promised).await?;
    let data = json!({
        "response": response_id, "outcome": new.outcome, "document": new.document,
        "evidence": new.evidence, "commitments": commitments,
    });
    let entry = act.entry().with(data).public();
    act.save_case(entry).await?;
    Ok(act.on.tx)
}

/// Time will ask for the review, where a rule says when.
async fn review_by(act: &AssignmentAct<'_>, of: Subject) -> Result<()> {
    let (tx, call, case) = (&act.on.tx, act.on.call, act.before.case_id);
    let rules = Rules::of(&**tx, &act.on.before).await?;
    let day = count::reminder(&**tx, &rules, DeadlineStep::Review, call.today()).await?;
    match day {
        Some(day) => timer::schedule_one(tx, call, case, of, TimerKind::ReviewDue, day).await,
        None => Ok(()),
    }
}
