//! Corrects a response, or answers further: a new version of it, for all assignments that it answers or for some. Every
//! version stays readable, the newest counts, and the first day of answering stays on record.

use std::collections::HashSet;

use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, CaseKind, CommitmentStatus, Outcome, OutcomeGroup, ResponseKind};
use entity::{assignment, commitment, response};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{AnswerFurther, CorrectAnswer};
use crate::domain::workflow::{Fact, Facts};
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned::Change;
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::background::background;
use crate::service::engine::batch::Batch;
use crate::service::engine::commitment::promise::{self, NewCommitment, Promised};
use crate::service::engine::response::answered::{
    AnsweredAssignment, begin, known_times, link, lock, named, one_agency, promises_to_the_council, proven,
    review_by, visible,
};
use crate::service::engine::response::view::{self, ResponseView};
use crate::service::engine::timer::{Reminders, Subject};

/// What a new version of a response is.
///
/// - `correction`: A correction (đính chính), such as of a misprint. If it changes the outcome, the answer is
///   reviewed again.
/// - `further`: A further answer (trả lời bổ sung), which is reviewed again. Not allowed once the council is
///   satisfied, until the day comes on which it looks at the answer again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum VersionKind {
    Correction,
    Further,
}

impl VersionKind {
    const fn action(self) -> Action {
        match self {
            Self::Correction => Action::CorrectAnswer,
            Self::Further => Action::AnswerFurther,
        }
    }

    const fn stored(self) -> ResponseKind {
        match self {
            Self::Correction => ResponseKind::Correction,
            Self::Further => ResponseKind::Further,
        }
    }
}

/// A new version of a response: the whole answer as it reads now.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResponseVersion {
    pub kind: VersionKind,
    /// The assignments that it concerns, each at the version that was read. Default: all that the version in the path
    /// answers; 412 when it does not count for one of them any more.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub assignments: Option<Vec<AnsweredAssignment>>,
    pub outcome: Outcome,
    #[validate(length(min = 1, max = 50_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50_000, pattern = r"\S")]
    pub text: String,
    /// The document that contains the version.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// Evidence that the work was done; required when a recommendation is answered as resolved or partly resolved.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub evidence: Vec<DocumentReference>,
    /// What the agency commits to do besides what it committed to before; only in a further answer.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub commitments: Vec<NewCommitment>,
    /// What was wrong, or why the agency answers again.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Adds a version to the response of which `id` is a version.
///
/// # Errors
/// 404 when it is not visible to the caller, 403 without the permission, 412 when an assignment or the version in the
/// path is stale, 409 when the workflow refuses the step, 422 when an assignment has another answer or a commitment is
/// invalid. Nothing is changed then.
pub async fn add(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    new: NewResponseVersion,
) -> Result<Reply<ResponseView>> {
    // parsed before the transaction, for which other writers may wait; refused in it, after a repeated request
    let known = known_times(app, &new.commitments, answered_by(id).into_query()).await?;
    let promised = promise::read_all(ctx, "/commitments", &new.commitments, known.as_ref());
    let tx = app.begin(ctx).await?;
    let promised = promised?;
    let former = response::Entity::find_by_id(id).one(&tx).await?.ok_or(Code::NotFound)?;
    let ids: Vec<Uuid> = match &new.assignments {
        Some(named) => named.iter().map(|one| one.id).collect(),
        None => answered_by(id).into_tuple().all(&tx).await?,
    };
    let (cases, assignments) = lock(&tx, ids.iter().copied()).await?;
    let named = named(ids.iter().copied(), &assignments)?;
    visible(ctx, &named, &cases, &assignments)?;
    one_agency(&named)?;
    let first = named.first().ok_or(Code::NotFound)?;
    let known = background(&tx, ctx, [*first]).await?;
    let versions = response::Entity::versions(former.first_id()).select_only();
    let versions: Vec<Uuid> = versions.column(response::Column::Id).into_tuple().all(&tx).await?;
    let rulebook = Rulebook::of_cases(&tx, cases.values()).await?;
    let dated = dated(&tx, &new, &ids).await?;
    let is_undated = |one: &assignment::Model| match new.kind {
        VersionKind::Correction if one.outcome == Some(new.outcome) => one.undated,
        _ => {
            new.outcome.group() == OutcomeGroup::InProgress
                && promised.iter().all(Promised::is_undated)
                && !dated.contains(&one.id)
        }
    };
    let undated = named.iter().any(|one| is_undated(one));
    let response = response(ctx, &new, &former, undated);
    let plan = Plan { ctx, new: &new, response: &response, promised: &promised, rulebook: &rulebook };
    let mut batch = Batch::default();
    for (i, one) in named.iter().enumerate() {
        let version = new.assignments.as_ref().and_then(|all| all.get(i)).map(|answered| answered.version);
        let act = begin(ctx, (&cases, &assignments), one, version, new.kind.action(), &known)?;
        is_answered_by(&new, i, one, id, &versions)?;
        proven(new.outcome, &new.evidence, one)?;
        promises_to_the_council(&new.commitments, one)?;
        act.on.is_of_case(new.document.as_ref())?;
        plan.answer(act, is_undated(one), &mut batch)?;
    }
    if new.kind == VersionKind::Correction && !new.commitments.is_empty() {
        let detail = "a correction promises nothing new; answer further instead";
        return Err(Error::field("/commitments", "not_allowed", detail));
    }
    let links: Vec<_> = named.iter().map(|one| link(&response, one)).collect();
    // the caller may see every assignment that was answered
    let numbers = cases.values().map(|case| (case.id, case.number.clone())).collect();
    let view = ResponseView::of(response.clone(), &links, batch.commitments.clone(), &numbers);
    response::Entity::insert(response.clone().into_active_model()).exec_without_returning(&tx).await?;
    bulk_insert::insert(&tx, links).await?;
    batch.store(&tx, ctx).await?;
    let versions = Some(view::versions(&tx, ctx, &response).await?);
    tx.commit(ctx, Reply::created(ResponseView { versions, ..view })).await
}

/// Selects the ids of the assignments that a version answers.
fn answered_by(id: Uuid) -> sea_orm::Select<response::assignment::Entity> {
    use response::assignment::{Column, Entity};
    let links = Entity::find().filter(Column::ResponseId.eq(id));
    links.select_only().column(Column::AssignmentId)
}

/// Checks that an assignment has this response as its current answer.
///
/// # Errors
/// 422 at an assignment that has another answer; 412 when all were meant and one has a newer version.
fn is_answered_by(
    new: &NewResponseVersion,
    i: usize,
    one: &assignment::Model,
    id: Uuid,
    versions: &[Uuid],
) -> Result<()> {
    match (&new.assignments, one.response_id) {
        (Some(_), Some(current)) if versions.contains(&current) => Ok(()),
        (Some(_), _) => {
            let detail = format!("the current answer of {} is another response", one.organization_name);
            Err(Error::field(&format!("/assignments/{i}/id"), "other_response", detail))
        }
        (None, Some(current)) if current == id => Ok(()),
        (None, _) => Err(Code::Stale.into()),
    }
}

/// Loads which of the assignments have an open commitment that names a day, where that decides whether the new version
/// is undated.
async fn dated(tx: &Tx<'_>, new: &NewResponseVersion, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    use commitment::{Column, Entity};
    if new.outcome.group() != OutcomeGroup::InProgress {
        return Ok(HashSet::new());
    }
    let dated = Entity::find()
        .filter(Column::AssignmentId.is_in(ids.iter().copied()))
        .filter(Column::Status.is_in(CommitmentStatus::WAITING))
        .filter(Column::DueOn.is_not_null().or(Column::ReviewEvery.is_not_null()));
    let found: Vec<Uuid> =
        dated.select_only().column(Column::AssignmentId).distinct().into_tuple().all(tx).await?;
    Ok(found.into_iter().collect())
}

fn response(
    ctx: &RequestContext,
    new: &NewResponseVersion,
    former: &response::Model,
    undated: bool,
) -> response::Model {
    response::Model {
        id: ctx.new_id(),
        organization_id: former.organization_id,
        organization_name: former.organization_name.clone(),
        outcome: new.outcome,
        text: new.text.clone(),
        document: new.document.clone(),
        evidence: (!new.evidence.is_empty()).then(|| Documents(new.evidence.clone())),
        submitted_by: ctx.actor.user_id,
        client_id: ctx.actor.client_id,
        created_at: ctx.now,
        undated,
        version_of: Some(former.first_id()),
        kind: new.kind.stored(),
        acted_on: ctx.day(),
    }
}

/// What the assignments of a version share.
struct Plan<'a> {
    ctx: &'a RequestContext,
    new: &'a NewResponseVersion,
    response: &'a response::Model,
    promised: &'a [Promised],
    rulebook: &'a Rulebook,
}

impl Plan<'_> {
    /// Answers one assignment anew; the day on which it was answered first stays.
    fn answer(&self, mut act: AssignmentAct<'_, ()>, undated: bool, batch: &mut Batch) -> Result<()> {
        let (new, ctx) = (self.new, self.ctx);
        let old_outcome = act.before.outcome;
        let again = new.kind == VersionKind::Further || old_outcome != Some(new.outcome);
        act.request = Facts::default().with(Fact::ReviewAgain, again);
        act.assignment.outcome = Set(Some(new.outcome));
        act.assignment.response_id = Set(Some(self.response.id));
        act.assignment.answered_by = Set(ctx.actor.user_id);
        act.assignment.undated = Set(undated);
        if again {
            act.reviewed_again();
        }
        act.change_assignment(batch)?;
        let rules = self.rulebook.rules(&act.on.before);
        if again {
            self.review_again(&mut act, batch)?;
        }
        let reminders = Reminders::of(ctx, &rules);
        let commitments = act.promise(batch, &reminders, Some(self.response.id), self.promised);
        let former = act.before.response_id.unwrap_or(self.response.id);
        let entry = act.entry().because(new.note.clone()).public();
        let (document, evidence) = (new.document.clone(), new.evidence.clone());
        let (response_id, outcome) = (self.response.id, new.outcome);
        let entry = match new.kind {
            VersionKind::Correction => entry.with(CorrectAnswer {
                response_id,
                corrected_id: former,
                old_outcome,
                outcome,
                undated,
                document,
                evidence,
            }),
            VersionKind::Further => entry.with(AnswerFurther {
                response_id,
                former_id: former,
                old_outcome,
                outcome,
                undated,
                document,
                evidence,
                commitments,
            }),
        };
        let entry = act.change_case(act.assignments_after()?, entry)?;
        batch.cases.push(Change { read: act.on.before, changes: act.on.case, steps: 1 });
        batch.events.push(entry);
        Ok(())
    }

    /// Makes the answer wait for its review: the verdict and the day to look again do not count any more.
    fn review_again(&self, act: &mut AssignmentAct<'_, ()>, batch: &mut Batch) -> Result<()> {
        let rules = self.rulebook.rules(&act.on.before);
        let case_id = act.before.case_id;
        if act.before.case_kind == CaseKind::Recommendation {
            let subject = Subject::Assignment(act.before.id);
            batch.timers.cancel(case_id, subject);
            review_by(act, self.rulebook, &rules, subject, batch);
        } else if act.is_lead() {
            let now = act.assignments_after()?;
            if act.on.follow_leads(&now) {
                batch.timers.cancel(case_id, Subject::Case);
                review_by(act, self.rulebook, &rules, Subject::Case, batch);
            }
        }
        Ok(())
    }
}
