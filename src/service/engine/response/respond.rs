//! Submits a response. The same text answers all assignments named, or none.

use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, AssignmentStatus, CaseKind, DraftStatus, Outcome, OutcomeGroup, ResponseKind};
use entity::{assignment, case, response, response_draft};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{EventOrganization, Respond};
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned::{self, Change};
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::background::background;
use crate::service::engine::batch::Batch;
use crate::service::engine::case::guards::Background;
use crate::service::engine::commitment::promise::{self, NewCommitment, Promised};
use crate::service::engine::response::answered::{
    AnsweredAssignment, begin, known_times, link, lock, named, one_agency, promises_to_the_council, proven,
    review_by, visible,
};
use crate::service::engine::response::view::{ResponseVersion, ResponseView};
use crate::service::engine::timer::{Reminders, Subject};
use crate::service::engine::whole::{ByCase, Cases};

/// A response of one agency.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResponse {
    /// The assignments to answer: all of one agency, each at the version that was read.
    #[validate(length(min = 1, max = 500))]
    #[schema(min_items = 1, max_items = 500)]
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

/// Submits a response.
///
/// # Errors
/// 404 when not visible to the caller, 403 without the permission, 412 when one is stale, 409 when the workflow
/// refuses the step, 422 when the assignments belong to several agencies or a commitment is invalid. Nothing is
/// answered then.
pub async fn respond(app: &mut App, ctx: &RequestContext, new: NewResponse) -> Result<Reply<ResponseView>> {
    // parsed before the transaction, for which other writers may wait; refused in it, after a repeated request
    let known = known_times(app, &new.commitments, of_named(&new)).await?;
    let promised = promise::read_all(ctx, "/commitments", &new.commitments, known.as_ref());
    let tx = app.begin(ctx).await?;
    let view = answer(&tx, ctx, &new, &promised?).await?;
    overtake_drafts(&tx, ctx, &new, view.id).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Ends the drafts that wait for these assignments: confirmed later, they would count for a day before what follows now.
/// The cases are locked, and with them the drafts.
async fn overtake_drafts(tx: &Tx<'_>, ctx: &RequestContext, new: &NewResponse, by: Uuid) -> Result<()> {
    use response_draft::{Column, Entity};
    versioned::update_many::<Entity>(ctx)
        .col_expr(Column::Status, Expr::value(DraftStatus::Overtaken))
        .col_expr(Column::ResponseId, Expr::value(by))
        .filter(Column::AssignmentId.is_in(new.assignments.iter().map(|one| one.id)))
        .filter(Column::Status.eq(DraftStatus::Submitted))
        .exec(tx)
        .await?;
    Ok(())
}

/// Answers the assignments named, in a transaction.
///
/// # Errors
/// As [`respond`].
pub async fn answer(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    new: &NewResponse,
    promised: &[Promised],
) -> Result<ResponseView> {
    let (cases, assignments) = lock(tx, new.assignments.iter().map(|one| one.id)).await?;
    let named = named(new.assignments.iter().map(|one| one.id), &assignments)?;
    visible(ctx, &named, &cases, &assignments)?;
    one_agency(&named)?;
    let first = named.first().ok_or(Code::NotFound)?;
    let known = background(tx, ctx, [*first]).await?;
    let rulebook = Rulebook::of_cases(tx, cases.values()).await?;
    let undated =
        new.outcome.group() == OutcomeGroup::InProgress && promised.iter().all(Promised::is_undated);
    let response = response(ctx, new, first, undated);
    let plan = Plan { ctx, new, response: &response, promised, rulebook: &rulebook };
    let mut batch = Batch::default();
    for (answered, one) in new.assignments.iter().zip(&named) {
        let act = begun(ctx, (&cases, &assignments), new, (answered, one), &known)?;
        plan.answer(act, &mut batch)?;
    }
    let links: Vec<_> = named.iter().map(|one| link(&response, one)).collect();
    // the caller may see every assignment that was answered
    let numbers = cases.values().map(|case| (case.id, case.number.clone())).collect();
    let view = ResponseView::of(response.clone(), &links, batch.commitments.clone(), &numbers);
    let versions = Some(vec![ResponseVersion::of(response.clone(), &links)]);
    response::Entity::insert(response.into_active_model()).exec_without_returning(tx).await?;
    bulk_insert::insert(tx, links).await?;
    batch.store(tx, ctx).await?;
    Ok(ResponseView { versions, ..view })
}

/// Begins the answer to one of the assignments named, and checks what is said to it.
fn begun<'a>(
    ctx: &'a RequestContext,
    locked: (&Cases, &ByCase),
    new: &NewResponse,
    (answered, one): (&AnsweredAssignment, &assignment::Model),
    known: &Background,
) -> Result<AssignmentAct<'a, ()>> {
    let act = begin(ctx, locked, one, Some(answered.version), Action::Respond, known)?;
    proven(new.outcome, &new.evidence, one)?;
    promises_to_the_council(&new.commitments, one)?;
    act.on.is_of_case(new.document.as_ref())?;
    Ok(act)
}

/// Checks that the assignments named can be answered so, and changes nothing. The first of them is returned with its case.
///
/// # Errors
/// As [`respond`].
pub async fn check(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    new: &NewResponse,
) -> Result<(case::Model, assignment::Model)> {
    let (cases, assignments) = lock(tx, new.assignments.iter().map(|one| one.id)).await?;
    let named = named(new.assignments.iter().map(|one| one.id), &assignments)?;
    visible(ctx, &named, &cases, &assignments)?;
    let first = *named.first().ok_or(Code::NotFound)?;
    let known = background(tx, ctx, [first]).await?;
    for (answered, one) in new.assignments.iter().zip(&named) {
        begun(ctx, (&cases, &assignments), new, (answered, one), &known)?;
    }
    let case = cases.get(&first.case_id).ok_or(Code::NotFound)?;
    Ok((case.clone(), first.clone()))
}

/// Selects the ids of the assignments named.
fn of_named(new: &NewResponse) -> SelectStatement {
    use assignment::{Column, Entity};
    let named = Entity::find().filter(Column::Id.is_in(new.assignments.iter().map(|one| one.id)));
    named.select_only().column(Column::Id).into_query()
}

pub(super) fn response(
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
        version_of: None,
        kind: ResponseKind::First,
        acted_on: ctx.day(),
    }
}

/// Ends what a committee passed down and nobody has answered: it answers the council for all.
fn answer_for(act: &AssignmentAct<'_, ()>, batch: &mut Batch) -> Vec<EventOrganization> {
    let open: Vec<&assignment::Model> = act.below().filter(|one| one.status.is_unanswered()).collect();
    for one in &open {
        let day = act.on.ctx.day();
        let changes = assignment::ActiveModel {
            status: Set(AssignmentStatus::AnsweredByCommittee),
            ended_on: Set(Some(day)),
            acted_on: Set(one.acted_on.max(day)),
            extension_id: Set(None),
            ..Default::default()
        };
        batch.lapses.extension(&mut batch.timers, one);
        batch.timers.cancel(one.case_id, Subject::Assignment(one.id));
        batch.reports.end(one);
        batch.assignments.push(Change { read: (*one).clone(), changes, steps: 1 });
    }
    let told = |one: &assignment::Model| {
        EventOrganization::named(one.organization_id, one.organization_name.clone())
    };
    open.into_iter().map(told).collect()
}

/// What all answers of a response share.
pub(super) struct Plan<'a> {
    pub ctx: &'a RequestContext,
    pub new: &'a NewResponse,
    pub response: &'a response::Model,
    pub promised: &'a [Promised],
    pub rulebook: &'a Rulebook,
}

impl Plan<'_> {
    /// Answers one assignment. The lead's answer becomes the case's current one, which has to be reviewed.
    pub fn answer(&self, mut act: AssignmentAct<'_, ()>, batch: &mut Batch) -> Result<()> {
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
            review_by(&act, self.rulebook, &rules, Subject::Assignment(act.before.id), batch);
        } else if act.is_lead() {
            let now = act.assignments_after()?;
            if act.on.follow_leads(&now) {
                review_by(&act, self.rulebook, &rules, Subject::Case, batch);
            }
        }
        let reminders = Reminders::of(ctx, &rules);
        let answered_for = answer_for(&act, batch);
        let commitments = act.promise(batch, &reminders, Some(self.response.id), self.promised);
        let data = Respond {
            response_id: self.response.id,
            outcome: new.outcome,
            undated: self.response.undated,
            document: new.document.clone(),
            evidence: new.evidence.clone(),
            commitments,
            answered_for,
        };
        let entry = act.entry().with(data).public();
        let entry = act.change_case(act.assignments_after()?, entry)?;
        batch.cases.push(Change { read: act.on.before, changes: act.on.case, steps: 1 });
        batch.events.push(entry);
        Ok(())
    }
}
