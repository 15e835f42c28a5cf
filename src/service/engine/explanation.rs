//! Lists and shows requests for explanation (giải trình): who has to explain what, by when, and the answer.

use chrono::{DateTime, NaiveDate, Utc};
use entity::deadline_rule::DeadlineBasis;
use entity::document::DocumentReference;
use entity::explanation::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::kernel::scope;

/// A request to explain why a recommendation was not carried out, with the explanation once given.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExplanationView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub case_id: Uuid,
    pub case_number: String,
    pub assignment_id: Uuid,
    /// The organization that has to explain.
    pub organization_id: Uuid,
    /// The organization's name at the time of the request.
    pub organization_name: String,
    /// Why the explanation was requested.
    pub reason: String,
    pub complex: bool,
    /// Legal date.
    pub requested_on: NaiveDate,
    pub due_on: NaiveDate,
    /// How the due date was computed; `null` when the leader set it.
    pub deadline: Option<DeadlineBasis>,
    /// The document that requests the explanation.
    pub document: Option<DocumentReference>,
    /// The day the explanation was given; `null` while it is outstanding.
    pub answered_on: Option<NaiveDate>,
    pub answer_text: Option<String>,
    pub answer_document: Option<DocumentReference>,
    /// The day the request lapsed: the addressee was waived or transferred, or the case was closed.
    pub lapsed_on: Option<NaiveDate>,
    /// The due date has passed as of today, and the explanation is still outstanding.
    pub overdue: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for ExplanationView {
    fn path(&self) -> Option<String> {
        Some(format!("/v1/explanations/{}", self.id))
    }
}

list_query! {
    /// Filters for explanations.
    ExplanationQuery {
        council_id: Vec<Uuid>,
        organization_id: Vec<Uuid>,
        case_id: Vec<Uuid>,
        assignment_id: Vec<Uuid>,
        /// Whether the explanation was given; `false`: it is outstanding. Lapsed requests match neither.
        answered: bool,
        /// Whether the due date has passed as of today and the explanation is still outstanding.
        overdue: bool,
    }
}

/// Lists the explanations visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ExplanationQuery) -> Result<Page<ExplanationView>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    all = all.add_option(filter::any(Column::CaseId, query.case_id.as_deref()));
    all = all.add_option(filter::any(Column::AssignmentId, query.assignment_id.as_deref()));
    all = all.add_option(query.answered.map(|yes| match yes {
        true => Column::AnsweredOn.is_not_null(),
        // a lapsed request is neither answered nor outstanding
        false => Column::AnsweredOn.is_null().and(Column::LapsedOn.is_null()),
    }));
    let awaited = Condition::all().add(Column::AnsweredOn.is_null()).add(Column::LapsedOn.is_null());
    let overdue = awaited.add(Column::DueOn.lt(ctx.today()));
    all = all.add_option(query.overdue.map(|yes| if yes { overdue } else { overdue.not() }));
    let select = seen(ctx).filter(all);
    let page = page::by_id(app, ctx, "explanations", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Returns one explanation.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ExplanationView> {
    let row = seen(ctx).filter(Column::Id.eq(id)).one(app.read()).await?.ok_or(Code::NotFound)?;
    display_names::show(app.read(), ctx, row).await
}

/// Selects the visible rows: a council sees those it requested, an agency its own, a People's Committee also those of
/// agencies below it.
fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::find().filter(scope::between(ctx, Column::CouncilId, Column::OrganizationId))
}

impl NamedView<Model> for ExplanationView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id]).with(Kind::Case, [row.case_id])
    }

    fn show(ctx: &RequestContext, e: Model, names: &DisplayNames) -> Self {
        Self {
            overdue: e.answered_on.is_none() && e.lapsed_on.is_none() && e.due_on < ctx.today(),
            lapsed_on: e.lapsed_on,
            id: e.id,
            council_id: e.council_id,
            council_name: names.of(e.council_id),
            case_id: e.case_id,
            case_number: names.of(e.case_id),
            assignment_id: e.assignment_id,
            organization_id: e.organization_id,
            organization_name: e.organization_name,
            reason: e.reason,
            complex: e.complex,
            requested_on: e.requested_on,
            due_on: e.due_on,
            deadline: e.deadline,
            document: e.document,
            answered_on: e.answered_on,
            answer_text: e.answer_text,
            answer_document: e.answer_document,
            created_at: e.created_at,
            updated_at: e.updated_at,
        }
    }
}
