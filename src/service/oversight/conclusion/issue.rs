//! Issues a conclusion: its recommendations become cases and are assigned to their addressees, all or none.

use chrono::Datelike;
use entity::conclusion::{ActiveModel, Model};
use entity::document::DocumentReference;
use entity::enums::{Action, ConclusionStatus, EventStream, OrganizationKind};
use entity::{conclusion, organization, supervision};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::{Date, Uuid};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{self, DropConclusion};
use crate::domain::policy::Permission;
use crate::domain::step::{ConclusionAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::day;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::kernel::versioned;
use crate::service::oversight::conclusion::draft;
use crate::service::oversight::conclusion::record::{self, is_draft};
use crate::service::oversight::conclusion::view::{self, ConclusionView, resource_scope};
use crate::service::oversight::recommendation::insert::{self, IssueContext};
use crate::service::oversight::recommendation::new::NewRecommendation;
use crate::service::oversight::recommendation::origin::Origin;
use crate::service::oversight::recommendation::party;
use crate::service::oversight::recommendation::resolve;
use crate::service::oversight::supervision::act::{bodies_of, not_supervised};
use crate::service::oversight::supervision::stage;

/// Issues a draft: every recommendation is assigned to every addressee.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueConclusion {
    /// The signed document. Default: the document of the draft.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

/// Drops a draft: it is deleted, and remains only in the event log.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DropConclusionDraft {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// A step of a conclusion.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ConclusionStep {
    Issue(IssueConclusion),
    Drop(DropConclusionDraft),
}

steps_named!(ConclusionStep, ConclusionAction: Issue, Drop);

/// Takes the step.
///
/// # Errors
/// The errors of the step.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ConclusionStep,
) -> Result<Reply<ConclusionView>> {
    match step {
        ConclusionStep::Issue(step) => issue(app, ctx, id, version, step).await,
        ConclusionStep::Drop(step) => drop_draft(app, ctx, id, version, step).await,
    }
}

/// Deletes a draft and returns it as it was.
///
/// # Errors
/// 404, 403, 412; 409 when it is issued already, or when the caller is a party.
async fn drop_draft(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: DropConclusionDraft,
) -> Result<Reply<ConclusionView>> {
    let tx = app.begin(ctx).await?;
    let before = view::for_update(&tx, ctx, id).await?;
    let grant = ctx.require(Permission::SupervisionManage, &resource_scope(&before))?;
    ctx.same_version(before.version, version)?;
    is_draft(&before)?;
    not_supervised(&bodies_of(&tx, before.supervision_id).await?, ctx)?;
    party::refuse(&tx, ctx, &draft::read(&before)?).await?;
    let view = view::load(&tx, ctx, id).await?;
    conclusion::Entity::delete_by_id(id).exec(&tx).await?;
    let data = DropConclusion {
        supervision_id: before.supervision_id,
        form: before.form,
        document: before.document,
    };
    let entry =
        Entry::about(EventStream::Conclusion, id, Action::Drop).by(grant).because(step.reason).with(data);
    journal::record(&tx, ctx, entry.in_council(Some(before.council_id))).await?;
    tx.commit(ctx, Reply::shown(ConclusionView { actions: vec![], ..view })).await
}

/// Issues a draft.
///
/// # Errors
/// 404, 403, 412; 409 when it is issued already, the supervision's stage does not allow it, the document is recorded
/// already, an addressee has ended, or a due date is neither given nor computed by a rule; 422 at the invalid field.
/// Nothing is issued on an error.
async fn issue(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: IssueConclusion,
) -> Result<Reply<ConclusionView>> {
    let tx = app.begin(ctx).await?;
    // locks the supervision first, in the same order as recording a conclusion does
    let supervision = view::seen(ctx).filter(conclusion::Column::Id.eq(id)).one(&tx).await?;
    let supervision = supervision.ok_or(Code::NotFound)?.supervision_id;
    let supervision = record::for_update(&tx, ctx, supervision).await?;
    let before = view::for_update(&tx, ctx, id).await?;
    ctx.require(Permission::ConclusionIssue, &resource_scope(&before))?;
    ctx.same_version(before.version, version)?;
    is_draft(&before)?;
    let all = draft::read(&before)?;
    let known = Model { document: step.document.or_else(|| before.document.clone()), ..before };
    enter(&tx, ctx, &supervision, &known, &all).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Issues a conclusion that is locked or was just inserted, and concludes its supervision.
///
/// # Errors
/// The errors of `issue`.
pub async fn enter(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    supervision: &supervision::Model,
    known: &Model,
    all: &[NewRecommendation],
) -> Result<()> {
    let grant = ctx.require(Permission::ConclusionIssue, &resource_scope(known))?;
    let document = known.document.clone();
    let document =
        document.ok_or_else(|| Error::field("/document", "required", "an issued conclusion needs one"))?;
    let issued_on = document.issued_on;
    validate::not_ahead(ctx, "/document/issued_on", issued_on)?;
    let key = document_key(known.issuer_id, &document);
    let twin = conclusion::Entity::find().filter(conclusion::Column::DocumentKey.eq(&key)).one(tx).await?;
    if twin.is_some() {
        let named = format!("{}/{}", document.number, document.notation);
        let detail = (
            format!("{named} of {issued_on} exists already"),
            format!("văn bản số {named} ngày {} đã có", day(issued_on)),
        );
        return Err(Error::because(Code::AlreadyExists, detail));
    }
    let bodies = organization::Column::Id.is_in([known.council_id, known.issuer_id]);
    let bodies = organization::Entity::find().filter(bodies).all(tx).await?;
    let body = |id: Uuid| bodies.iter().find(|body| body.id == id).ok_or(Code::NotFound);
    let origin = Origin {
        council: body(known.council_id)?,
        issuer_id: known.issuer_id,
        issued_on,
        or_on: None,
        needs_rules: true,
    };
    let prepared = resolve::all(tx, ctx, &origin, "/recommendations", all).await?;
    party::refuse(tx, ctx, all).await?;
    // events of the same time: the conclusion of the supervision comes before its consequences
    stage::conclude(tx, ctx, supervision, issued_on, Some(document.clone())).await?;
    let is_board = body(known.issuer_id)?.kind == OrganizationKind::CouncilBoard;
    let common = IssueContext {
        council_id: known.council_id,
        supervision_id: supervision.id,
        conclusion_id: known.id,
        session_id: supervision.session_id,
        issuer_id: known.issuer_id,
        board_id: is_board.then_some(known.issuer_id),
        issued_on,
        document: Some(document.clone()),
        split_from: None,
        grant,
    };
    let cases = insert::all(tx, ctx, &common, &prepared).await?;
    versioned::save(tx, ctx, known, issued(&document, key, issued_on, cases.len())?).await?;
    let data = event::IssueConclusion { supervision_id: supervision.id, document, case_ids: cases };
    let entry = Entry::about(EventStream::Conclusion, known.id, Action::Issue).by(grant);
    journal::record(tx, ctx, entry.in_council(Some(known.council_id)).with(data)).await?;
    Ok(())
}

fn issued(document: &DocumentReference, key: String, issued_on: Date, cases: usize) -> Result<ActiveModel> {
    Ok(ActiveModel {
        status: Set(ConclusionStatus::Issued),
        document: Set(Some(document.clone())),
        document_key: Set(Some(key)),
        issued_on: Set(Some(issued_on)),
        draft: Set(None),
        case_count: Set(i32::try_from(cases).map_err(Error::internal)?),
        ..Default::default()
    })
}

/// Returns the key of a document: issuer, year, number and notation (Decree 30/2020), as a clerk reads them: `5/KL-HĐND`
/// and `05/kl–hđnd` are one document. The unique constraint on the column decides between two requests at once.
fn document_key(issuer: Uuid, document: &DocumentReference) -> String {
    let (number, notation) = vi_text::document_key(&document.number, &document.notation);
    json!([issuer, document.issued_on.year(), number, notation]).to_string()
}
