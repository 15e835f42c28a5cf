//! Records a conclusion with all its recommendations, in one call. A draft can be edited until it is issued.

use entity::conclusion::{Column, Entity, Model};
use entity::document::DocumentReference;
use entity::enums::{Action, ConclusionForm, ConclusionStatus, EventStream, SupervisionStage};
use entity::supervision;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::LockType;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{CreateConclusion, UpdateConclusion};
use crate::domain::policy::Permission;
use crate::domain::supervision::may_conclude;
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Changes, Recorded};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::patch::{Patch, not_null};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::oversight::conclusion::draft::{check, read, written};
use crate::service::oversight::conclusion::issue;
use crate::service::oversight::conclusion::view::{self, ConclusionView, resource_scope};
use crate::service::oversight::recommendation::new::NewRecommendation;
use crate::service::oversight::recommendation::party;
use crate::service::oversight::supervision::act::{at, bodies_of, not_supervised};

/// The result of a supervision.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewConclusion {
    /// The supervision, which must be announced and neither closed nor dropped.
    pub supervision_id: Uuid,
    pub form: ConclusionForm,
    /// The findings.
    #[validate(length(min = 1, max = 50_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50_000, pattern = r"\S")]
    pub summary: String,
    /// Number, notation and date. Required when the conclusion is issued; a document can be recorded once only.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// May be empty: a survey may have findings only.
    #[serde(default)]
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    pub recommendations: Vec<NewRecommendation>,
    /// Whether to issue it immediately.
    #[serde(default)]
    pub issue: bool,
}

/// Fields to change in a draft. Absent fields stay unchanged; `null` clears a field that can be empty. The list of recommendations is replaced as a whole.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConclusionPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub form: Option<ConclusionForm>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 50_000), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 50_000, pattern = r"\S")]
    pub summary: Option<String>,
    #[serde(default)]
    #[validate(nested)]
    #[schema(value_type = Option<DocumentReference>)]
    pub document: Patch<DocumentReference>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = 200), nested)]
    #[schema(nullable = false, max_items = 200)]
    pub recommendations: Option<Vec<NewRecommendation>>,
}

/// Records a conclusion, as a draft or issued.
///
/// # Errors
/// 404 when the caller cannot see the supervision; 403 without the permission; 409 in the wrong stage, or with the
/// errors of issuing; 422 at the invalid field. Nothing is recorded on an error.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewConclusion,
) -> Result<Reply<ConclusionView>> {
    let tx = app.begin(ctx).await?;
    let supervision = for_update(&tx, ctx, new.supervision_id).await?;
    let known = Model {
        id: ctx.new_id(),
        council_id: supervision.council_id,
        supervision_id: supervision.id,
        issuer_id: supervision.leading_body_id,
        issuer_name: supervision.leading_body_name.clone(),
        form: new.form,
        status: ConclusionStatus::Draft,
        summary: new.summary,
        document: new.document,
        document_key: None,
        issued_on: None,
        draft: Some(written(&new.recommendations)?),
        case_count: 0,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    let grant = ctx.require(Permission::SupervisionManage, &resource_scope(&known))?;
    open(supervision.stage)?;
    not_supervised(&bodies_of(&tx, supervision.id).await?, ctx)?;
    Entity::insert(known.clone().into_active_model()).exec_without_returning(&tx).await?;
    let entry = Entry::about(EventStream::Conclusion, known.id, Action::Create).by(grant);
    let data = CreateConclusion {
        supervision_id: supervision.id,
        form: known.form,
        document: known.document.clone(),
        recommendation_count: new.recommendations.len(),
    };
    journal::record(&tx, ctx, entry.in_council(Some(known.council_id)).with(data)).await?;
    if new.issue {
        ctx.require(Permission::ConclusionIssue, &resource_scope(&known))?;
        issue::enter(&tx, ctx, &supervision, &known, &new.recommendations).await?;
    } else {
        check(&tx, ctx, &known, &new.recommendations).await?;
    }
    let view = view::load(&tx, ctx, known.id).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Edits a draft.
///
/// # Errors
/// 404, 403, 412; 409 when it is issued already; 422 at the invalid field.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: ConclusionPatch,
) -> Result<Reply<ConclusionView>> {
    let tx = app.begin(ctx).await?;
    let before = view::for_update(&tx, ctx, id).await?;
    let grant = ctx.require(Permission::SupervisionManage, &resource_scope(&before))?;
    ctx.same_version(before.version, version)?;
    is_draft(&before)?;
    let supervision = supervision::Entity::find_by_id(before.supervision_id).one(&tx).await?;
    open(supervision.ok_or(Code::NotFound)?.stage)?;
    not_supervised(&bodies_of(&tx, before.supervision_id).await?, ctx)?;
    // a party does not take its own out of the draft either
    party::refuse(&tx, ctx, &read(&before)?).await?;
    let after = Model {
        form: patch.form.unwrap_or(before.form),
        summary: patch.summary.unwrap_or_else(|| before.summary.clone()),
        document: patch.document.apply(before.document.clone()),
        draft: match &patch.recommendations {
            Some(all) => Some(written(all)?),
            None => before.draft.clone(),
        },
        ..before.clone()
    };
    let mut row = after.clone().into_active_model().reset_all();
    let changes = Changes::between(&before, &mut row)?;
    if !changes.is_empty() {
        // a new date may be too late for a due date, or after the end of an addressee, so all are checked again
        let all = read(&after)?;
        check(&tx, ctx, &after, &all).await?;
        versioned::save(&tx, ctx, &before, row).await?;
        let data = UpdateConclusion { changed: changes.into_fields(), recommendation_count: all.len() };
        let entry = Entry::about(EventStream::Conclusion, id, Action::Update).by(grant);
        journal::record(&tx, ctx, entry.in_council(Some(before.council_id)).with(data)).await?;
    }
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

impl Audited for Entity {
    /// The recommendations of a draft are long, and a new list replaces the whole old one.
    fn recorded(column: Column) -> Recorded {
        match column {
            Column::Draft => Recorded::OnlyThat("recommendations"),
            _ => Recorded::Values,
        }
    }
}

/// Loads and locks a supervision that the caller can see.
///
/// # Errors
/// 404.
pub async fn for_update(tx: &Tx<'_>, ctx: &RequestContext, id: Uuid) -> Result<supervision::Model> {
    let filters = ctx.actor.scope_filters(Permission::SupervisionRead);
    let found = supervision::Entity::in_scope(&filters).filter(supervision::Column::Id.eq(id));
    Ok(found.lock(LockType::NoKeyUpdate).one(tx).await?.ok_or(Code::NotFound)?)
}

/// Checks that the supervision is under way, or concluded so that it can be concluded again.
fn open(stage: SupervisionStage) -> Result<()> {
    match may_conclude(stage) {
        true => Ok(()),
        false => Err(Error::because(Code::WrongStatus, at(stage))),
    }
}

/// Checks that the conclusion is still a draft.
///
/// # Errors
/// 409 when it is not.
pub fn is_draft(conclusion: &Model) -> Result<()> {
    match conclusion.status {
        ConclusionStatus::Draft => Ok(()),
        ConclusionStatus::Issued => Err(Code::AlreadyIssued.into()),
    }
}
