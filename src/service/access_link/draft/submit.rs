//! Submits the draft of a response with an access link.

use entity::assignment;
use entity::document::{DocumentReference, Documents};
use entity::enums::{Action, DraftStatus, Outcome};
use entity::response_draft::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::kernel::app::App;
use crate::kernel::auth::access_link;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::access_link::act::{locked, of_case};
use crate::service::access_link::draft::view::{self, ResponseDraftView};
use crate::service::access_link::view::of_caller;
use crate::service::engine::commitment::promise::{self, NewCommitment};
use crate::service::engine::response::answered::{AnsweredAssignment, known_times};
use crate::service::engine::response::respond::{self, NewResponse};

/// The draft of a response. It becomes the agency's response when the council's office confirms it.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResponseDraft {
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
    /// What the agency commits to do.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    pub commitments: Vec<NewCommitment>,
}

/// Submits a draft in place of one that waits. It is checked as a response is, so that the office can confirm it.
///
/// # Errors
/// 409 when the workflow lets the agency not respond now, 422 for what a response is refused for.
pub async fn submit(
    app: &mut App,
    ctx: &RequestContext,
    new: NewResponseDraft,
) -> Result<Reply<ResponseDraftView>> {
    let link = of_caller(app.read(), ctx).await?;
    let one = assignment::Entity::find_by_id(link.assignment_id);
    let this = one.select_only().column(assignment::Column::Id).into_query();
    // parsed before the transaction, as for a response
    let known = known_times(app, &new.commitments, this).await?;
    let promised = promise::read_all(ctx, "/commitments", &new.commitments, known.as_ref());
    let tx = app.begin(ctx).await?;
    promised?;
    let (_, one) = locked(&tx, link.assignment_id).await?;
    access_link::stands(&tx, ctx).await?;
    let assignments = vec![AnsweredAssignment { id: one.id, version: one.version }];
    let NewResponseDraft { outcome, text, document, evidence, commitments } = new;
    let response = NewResponse { assignments, outcome, text, document, evidence, commitments };
    let (case, one) = respond::check(&tx, ctx, &response).await?;
    let waiting = Entity::find().filter(Column::AssignmentId.eq(one.id));
    let waiting = waiting.filter(Column::Status.eq(DraftStatus::Submitted)).lock_exclusive();
    let former = waiting.one(&tx).await?;
    if let Some(former) = &former {
        let replaced = ActiveModel { status: Set(DraftStatus::Replaced), ..Default::default() };
        versioned::save(&tx, ctx, former, replaced).await?;
    }
    let draft = Model {
        id: ctx.new_id(),
        council_id: one.council_id,
        case_id: one.case_id,
        assignment_id: one.id,
        organization_id: one.organization_id,
        access_link_id: link.id,
        status: DraftStatus::Submitted,
        outcome,
        text: response.text,
        document: response.document,
        evidence: (!response.evidence.is_empty()).then_some(Documents(response.evidence)),
        commitments: serde_json::to_value(&response.commitments).map_err(Error::internal)?,
        submitted_on: ctx.today(),
        note: None,
        decided_by: None,
        decided_on: None,
        response_id: None,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    Entity::insert(draft.clone().into_active_model()).exec_without_returning(&tx).await?;
    let by = ctx.actor.grants.first();
    let entry = of_case(&case, Action::SubmitDraft, by);
    let replaced = former.map(|former| former.id);
    journal::record(&tx, ctx, about(entry, &one, &draft, replaced)).await?;
    let view = view::show(&tx, ctx, draft).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Completes the event of something that was done about a draft.
pub(super) fn about(
    entry: Entry,
    one: &assignment::Model,
    draft: &Model,
    replaced_id: Option<Uuid>,
) -> Entry {
    let data = event::Draft {
        response_draft_id: draft.id,
        organization_id: one.organization_id,
        organization_name: one.organization_name.clone(),
        outcome: draft.outcome,
        response_id: draft.response_id,
        replaced_id,
    };
    Entry { assignment_id: Some(one.id), ..entry.with(data) }
}
