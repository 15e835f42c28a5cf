//! Shows drafts of responses.

use chrono::{DateTime, NaiveDate, Utc};
use entity::document::DocumentReference;
use entity::enums::{DraftStatus, Outcome, OutcomeGroup};
use entity::response_draft::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::{Named, ResponseDraftAction};
use crate::kernel::allowed::{self, AllowedResponseDraftAction};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::kernel::scope;
use crate::service::engine::commitment::promise::NewCommitment;

/// The draft of a response.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResponseDraftView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub case_id: Uuid,
    pub case_number: String,
    pub assignment_id: Uuid,
    /// The agency that wrote it.
    pub organization_id: Uuid,
    pub organization_name: String,
    /// The access link with which it was submitted.
    pub access_link_id: Uuid,
    pub status: DraftStatus,
    pub outcome: Outcome,
    pub outcome_group: OutcomeGroup,
    pub text: String,
    /// The document that contains the response.
    pub document: Option<DocumentReference>,
    /// Evidence that the work was done.
    pub evidence: Vec<DocumentReference>,
    /// What the agency commits to do, as it wrote it.
    pub commitments: Vec<NewCommitment>,
    /// Legal date: the day on which it was submitted. The response counts for it.
    pub submitted_on: NaiveDate,
    /// Why the office returned it.
    pub note: Option<String>,
    pub decided_by: Option<Uuid>,
    pub decided_by_name: Option<String>,
    /// Legal date: the day on which the office confirmed or returned it.
    pub decided_on: Option<NaiveDate>,
    /// The response that it became, or that overtook it: `GET /v1/responses/{response_id}`.
    pub response_id: Option<Uuid>,
    /// What the caller may do now.
    pub actions: Vec<AllowedResponseDraftAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for ResponseDraftView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/response-drafts/{}", self.id))
    }
}

list_query! {
    /// Filters for the drafts of responses.
    ResponseDraftQuery {
        status: Vec<DraftStatus>,
        council_id: Vec<Uuid>,
        case_id: Vec<Uuid>,
        assignment_id: Vec<Uuid>,
        organization_id: Vec<Uuid>,
    }
}

/// Lists the drafts for the caller's council, newest first.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: ResponseDraftQuery,
) -> Result<Page<ResponseDraftView>> {
    let page = page::by_id(app, ctx, "response-drafts", &query, filtered(ctx, &query), Column::Id).await?;
    let items = show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: page.facets })
}

/// Shows drafts, with one statement for the names in them.
pub async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<Model>,
) -> Result<Vec<ResponseDraftView>> {
    let wanted = rows.iter().fold(Wanted::default(), |all, row| ResponseDraftView::wanted(row, all));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    rows.into_iter().map(|row| ResponseDraftView::of(ctx, row, &names)).collect()
}

/// Shows one draft.
pub async fn show(db: &impl ConnectionTrait, ctx: &RequestContext, row: Model) -> Result<ResponseDraftView> {
    let names = DisplayNames::load(db, ctx, ResponseDraftView::wanted(&row, Wanted::default())).await?;
    ResponseDraftView::of(ctx, row, &names)
}

/// Selects the ids of the drafts that the caller may see and the query asks for.
#[must_use]
pub fn ids(ctx: &RequestContext, query: &ResponseDraftQuery) -> SelectStatement {
    filtered(ctx, query).select_only().column(Column::Id).into_query()
}

fn filtered(ctx: &RequestContext, query: &ResponseDraftQuery) -> Select<Entity> {
    let all = Condition::all()
        .add(scope::in_councils(ctx, Permission::AccessLinkManage, Column::CouncilId))
        .add_option(filter::any(Column::Status, query.status.as_deref()))
        .add_option(filter::any(Column::CouncilId, query.council_id.as_deref()))
        .add_option(filter::any(Column::CaseId, query.case_id.as_deref()))
        .add_option(filter::any(Column::AssignmentId, query.assignment_id.as_deref()))
        .add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    Entity::find().filter(all)
}

/// Returns one draft for the caller's council.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ResponseDraftView> {
    let draft = Entity::find_by_id(id).one(app.read()).await?.filter(|draft| is_seen(ctx, draft));
    show(app.read(), ctx, draft.ok_or(Code::NotFound)?).await
}

/// Returns whether the caller may see a draft.
#[must_use]
pub(super) fn is_seen(ctx: &RequestContext, draft: &Model) -> bool {
    ctx.actor.may(Permission::AccessLinkManage, &ResourceScope::council(draft.council_id))
}

/// Returns the commitments of a draft.
///
/// # Errors
/// Internal error when they cannot be read.
pub(super) fn commitments(draft: &Model) -> Result<Vec<NewCommitment>> {
    serde_json::from_value(draft.commitments.clone()).map_err(Error::internal)
}

impl ResponseDraftView {
    /// Adds what a draft refers to.
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted
            .with(Kind::Organization, [row.council_id, row.organization_id])
            .with(Kind::Case, [row.case_id])
            .with(Kind::User, [row.decided_by])
    }

    /// Shows a draft. With an access link, the office's people have no names.
    ///
    /// # Errors
    /// Internal error when its commitments cannot be read.
    fn of(ctx: &RequestContext, draft: Model, names: &DisplayNames) -> Result<Self> {
        let waits = draft.status == DraftStatus::Submitted && is_seen(ctx, &draft);
        let actions = ResponseDraftAction::ALL.iter().copied().filter(|_| waits);
        let decided_by = draft.decided_by.filter(|_| ctx.actor.access_link_id.is_none());
        Ok(Self {
            actions: allowed::all(ctx, actions, draft.id),
            commitments: commitments(&draft)?,
            council_name: names.of(draft.council_id),
            case_number: names.of(draft.case_id),
            organization_name: names.of(draft.organization_id),
            decided_by_name: names.maybe(decided_by),
            outcome_group: draft.outcome.group(),
            evidence: draft.evidence.map(|all| all.0).unwrap_or_default(),
            id: draft.id,
            council_id: draft.council_id,
            case_id: draft.case_id,
            assignment_id: draft.assignment_id,
            organization_id: draft.organization_id,
            access_link_id: draft.access_link_id,
            status: draft.status,
            outcome: draft.outcome,
            text: draft.text,
            document: draft.document,
            submitted_on: draft.submitted_on,
            note: draft.note,
            decided_by,
            decided_on: draft.decided_on,
            response_id: draft.response_id,
            version: draft.version,
            created_at: draft.created_at,
            updated_at: draft.updated_at,
        })
    }
}
