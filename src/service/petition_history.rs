//! Registers a petition together with all that happened to it, as an office does that enters an old register. Each step
//! is the one that callers also take one by one, checked in the same way, but for one thing: what was done and decided in
//! the past is copied here by one person, who becomes no party by that. All steps happen in one transaction.
//! The file is outside the contexts because several of them provide steps.

use chrono::{DateTime, Days, TimeDelta, Utc};
use entity::document::DocumentReference;
use entity::enums::Outcome;
use entity::{assignment, case, commitment};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationErrors};

use crate::kernel::app::App;
use crate::kernel::context::{LateEntry, RequestContext};
use crate::kernel::entered::Entered;
use crate::kernel::error::{Error, Result};
use crate::kernel::on_heap::on_heap;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::case_step::{self, CaseStep};
use crate::service::engine::assignment::step::{self as assignment_step, AssignmentStep};
use crate::service::engine::case::view::{self, CaseView};
use crate::service::engine::commitment::promise::NewCommitment;
use crate::service::engine::commitment::step::{self as commitment_step, CommitmentStep};
use crate::service::engine::response::answered::AnsweredAssignment;
use crate::service::engine::response::respond::{self, NewResponse};
use crate::service::engine::response::version::{self, NewResponseVersion};
use crate::service::petition::register::{self, NewPetition};

/// The days after which a step is one of the past, which somebody may copy who also copied the step before it.
const COPIED_AFTER: u64 = 30;

/// A petition and what happened to it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PetitionHistory {
    #[validate(nested)]
    pub petition: NewPetition,
    /// Why the steps are entered later than they happened, and the register from which they are copied: for each step of
    /// an earlier day that does not say it itself. What an agency with users did or said needs a paper of its own.
    #[validate(nested)]
    pub late_entry: Option<LateEntry>,
    /// In the order in which they happened.
    // the schema's limits hold: the validator's need steps that can be serialized
    #[validate(nested)]
    #[schema(min_items = 1, max_items = 100)]
    pub steps: Vec<HistoryStep>,
}

/// A step of a petition's history, selected by `type`. It has the fields of the single step, with `on` for its day.
/// Assignments and commitments have no id yet, so an agency's newest assignment is named by the agency.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum HistoryStep {
    Case(PastCaseStep),
    Assignment(PastAssignmentStep),
    Response(PastResponse),
    ResponseVersion(PastResponseVersion),
    Commitment(PastCommitmentStep),
}

/// A step of the case, as in `POST /v1/cases/{id}/steps`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastCaseStep {
    #[validate(nested)]
    #[schema(value_type = CaseStep)]
    pub step: Entered<CaseStep>,
}

/// A step of an agency's assignment, as in `POST /v1/assignments/{id}/steps`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastAssignmentStep {
    /// The agency.
    pub organization_id: Uuid,
    #[validate(nested)]
    #[schema(value_type = AssignmentStep)]
    pub step: Entered<AssignmentStep>,
}

/// An agency's response, as in `POST /v1/responses`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastResponse {
    /// The agency.
    pub organization_id: Uuid,
    #[validate(nested)]
    #[schema(value_type = PastAnswer)]
    pub response: Entered<PastAnswer>,
}

/// What an agency answered.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastAnswer {
    pub outcome: Outcome,
    #[validate(length(min = 1, max = 50_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50_000, pattern = r"\S")]
    pub text: String,
    /// The document that contains the response.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// Evidence that the work was done.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub evidence: Vec<DocumentReference>,
    /// What the agency committed to do. The day may be over.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub commitments: Vec<NewCommitment>,
}

/// A correction of an agency's response, or a further one, as in `POST /v1/responses/{id}/versions`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastResponseVersion {
    /// The agency.
    pub organization_id: Uuid,
    #[validate(nested)]
    #[schema(value_type = NewResponseVersion)]
    pub version: Entered<NewResponseVersion>,
}

/// A step of an agency's commitment, as in `POST /v1/commitments/{id}/steps`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastCommitmentStep {
    /// The agency.
    pub organization_id: Uuid,
    /// Which of the agency's commitments in this petition it is, in the order in which they were made, from 1.
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000)]
    pub number: u32,
    #[validate(nested)]
    #[schema(value_type = CommitmentStep)]
    pub step: Entered<CommitmentStep>,
}

impl Validate for HistoryStep {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::Case(step) => step.validate(),
            Self::Assignment(step) => step.validate(),
            Self::Response(step) => step.validate(),
            Self::ResponseVersion(step) => step.validate(),
            Self::Commitment(step) => step.validate(),
        }
    }
}

/// Registers the petition and takes every step, or nothing at all.
///
/// # Errors
/// Those of each step, with the place of the step in the body.
pub async fn enter(app: &mut App, ctx: &RequestContext, new: PetitionHistory) -> Result<Reply<CaseView>> {
    let (tx, mut part) = app.begin_whole(ctx).await?;
    // one millisecond after the other, the last one now: ids and lists then have the order of the steps
    let count = i32::try_from(new.steps.len()).unwrap_or(i32::MAX);
    let mut moment = ctx.now - TimeDelta::milliseconds(count.into());
    let registered = register::register(&mut part, &context_at(ctx, moment), new.petition).await;
    let id = registered.map_err(|error| error.within("/petition"))?.view.id;
    for (i, step) in new.steps.into_iter().enumerate() {
        moment += TimeDelta::milliseconds(1);
        let past = Past { ctx: context_at(ctx, moment), id, late_entry: new.late_entry.as_ref() };
        past.take(&mut part, step).await.map_err(|error| error.within(&format!("/steps/{i}")))?;
    }
    drop(part);
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Returns the context of a part of the request.
fn context_at(ctx: &RequestContext, now: DateTime<Utc>) -> RequestContext {
    RequestContext { now, idempotency: None, ..ctx.clone() }
}

/// A step of the petition `id`.
struct Past<'a> {
    ctx: RequestContext,
    id: Uuid,
    late_entry: Option<&'a LateEntry>,
}

impl Past<'_> {
    async fn take(self, app: &mut App, step: HistoryStep) -> Result<()> {
        match step {
            HistoryStep::Case(past) => {
                let (ctx, step) = self.on_its_day(past.step);
                let version =
                    case::Entity::find_by_id(self.id).one(app.read()).await?.map_or(0, |one| one.version);
                on_heap(|| case_step::take(app, &ctx, self.id, version, step)).await.map_err(in_step)?;
            }
            HistoryStep::Assignment(past) => {
                let one = self.assignment_of(app, past.organization_id).await?;
                let (ctx, step) = self.on_its_day(past.step);
                let taken = on_heap(|| assignment_step::take(app, &ctx, one.id, one.version, step));
                taken.await.map_err(in_step)?;
            }
            HistoryStep::Response(past) => {
                let one = self.assignment_of(app, past.organization_id).await?;
                let (ctx, answer) = self.on_its_day(past.response);
                let new = answer.to(AnsweredAssignment { id: one.id, version: one.version });
                let answered = on_heap(|| respond::respond(app, &ctx, new)).await;
                answered.map_err(|error| error.within("/response"))?;
            }
            HistoryStep::ResponseVersion(past) => {
                let one = self.assignment_of(app, past.organization_id).await?;
                let response = one.response_id.ok_or_else(|| unknown("the agency has not answered yet"))?;
                let (ctx, new) = self.on_its_day(past.version);
                let added = on_heap(|| version::add(app, &ctx, response, new)).await;
                added.map_err(|error| error.within("/version"))?;
            }
            HistoryStep::Commitment(past) => {
                let one = self.commitment_of(app, past.organization_id, past.number).await?;
                let (ctx, step) = self.on_its_day(past.step);
                let taken = on_heap(|| commitment_step::take(app, &ctx, one.id, one.version, step));
                taken.await.map_err(in_step)?;
            }
        }
        Ok(())
    }

    /// Returns a step, and the context in which it counts for its day.
    fn on_its_day<T>(&self, entered: Entered<T>) -> (RequestContext, T) {
        let (mut ctx, step) = entered.on_its_day(self.ctx.clone());
        let Some(on) = ctx.recording.on else { return (ctx, step) };
        if ctx.recording.late_entry.is_none() {
            ctx.recording.late_entry = self.late_entry.cloned();
            ctx.recording.copied = true;
        }
        // what happened lately is not copied from a register: whoever records it is bound by it
        ctx.actor.copies_register = on <= ctx.today() - Days::new(COPIED_AFTER);
        (ctx, step)
    }

    /// Returns the newest assignment of an agency.
    async fn assignment_of(&self, app: &App, agency: Uuid) -> Result<assignment::Model> {
        let of_case = assignment::Entity::find().filter(assignment::Column::CaseId.eq(self.id));
        let newest = of_case
            .filter(assignment::Column::OrganizationId.eq(agency))
            .order_by_desc(assignment::Column::Id)
            .one(app.read())
            .await?;
        newest.ok_or_else(|| unknown("the petition is not assigned to it at this step"))
    }

    async fn commitment_of(&self, app: &App, agency: Uuid, number: u32) -> Result<commitment::Model> {
        let made = commitment::Entity::find()
            .filter(commitment::Column::CaseId.eq(self.id))
            .filter(commitment::Column::OrganizationId.eq(agency))
            .order_by_asc(commitment::Column::Id)
            .all(app.read())
            .await?;
        let place = usize::try_from(number).unwrap_or(usize::MAX).checked_sub(1);
        let found = place.and_then(|place| made.into_iter().nth(place));
        found.ok_or_else(|| Error::field("/number", "not_found", "the agency has made fewer commitments"))
    }
}

impl PastAnswer {
    fn to(self, answered: AnsweredAssignment) -> NewResponse {
        let Self { outcome, text, document, evidence, commitments } = self;
        NewResponse { assignments: vec![answered], outcome, text, document, evidence, commitments }
    }
}

fn in_step(error: Error) -> Error {
    error.within("/step")
}

fn unknown(detail: &str) -> Error {
    Error::field("/organization_id", "not_found", detail)
}
