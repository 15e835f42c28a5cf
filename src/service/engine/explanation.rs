//! Giải trình as callers see it: what was asked of whom, by when, and what was said.

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
use crate::kernel::error::{Code, Result};
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::kernel::scope;

/// An explanation for a recommendation that was not carried out.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExplanationView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    /// Who has to explain.
    pub organization_id: Uuid,
    /// Its name when it was asked.
    pub organization_name: String,
    /// Why it was asked.
    pub reason: String,
    pub complex: bool,
    /// Legal date.
    pub requested_on: NaiveDate,
    pub due_on: NaiveDate,
    /// How it was counted; `null`: the leader named it.
    pub deadline: Option<DeadlineBasis>,
    /// The document that asks.
    pub document: Option<DocumentReference>,
    /// `null`: it has not come.
    pub answered_on: Option<NaiveDate>,
    pub answer_text: Option<String>,
    pub answer_document: Option<DocumentReference>,
    /// The day nobody waited for it any more: the addressee was let off, or the case closed.
    pub lapsed_on: Option<NaiveDate>,
    /// Its due date is over, today, and it has not come.
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
    /// Which explanations.
    ExplanationQuery {
        council_id: Uuid,
        organization_id: Uuid,
        case_id: Uuid,
        assignment_id: Uuid,
        /// Whether it has come; `false`: it is awaited.
        answered: bool,
        /// Whether its due date is over, today, and it has not come.
        overdue: bool,
    }
}

/// The explanations that the caller sees.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ExplanationQuery) -> Result<Page<ExplanationView>> {
    let mut all = Condition::all();
    all = all.add_option(query.council_id.map(|v| Column::CouncilId.eq(v)));
    all = all.add_option(query.organization_id.map(|v| Column::OrganizationId.eq(v)));
    all = all.add_option(query.case_id.map(|v| Column::CaseId.eq(v)));
    all = all.add_option(query.assignment_id.map(|v| Column::AssignmentId.eq(v)));
    all = all.add_option(query.answered.map(|yes| match yes {
        true => Column::AnsweredOn.is_not_null(),
        // what nobody waits for any more is neither
        false => Column::AnsweredOn.is_null().and(Column::LapsedOn.is_null()),
    }));
    let awaited = Condition::all().add(Column::AnsweredOn.is_null()).add(Column::LapsedOn.is_null());
    let overdue = awaited.add(Column::DueOn.lt(ctx.today()));
    all = all.add_option(query.overdue.map(|yes| if yes { overdue } else { overdue.not() }));
    let select = seen(ctx).filter(all);
    Ok(page::by_id(app, ctx, "explanations", &query, select, Column::Id).await?.map(|row| show(ctx, row)))
}

/// One explanation in sight.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ExplanationView> {
    let row = seen(ctx).filter(Column::Id.eq(id)).one(app.read()).await?.ok_or(Code::NotFound)?;
    Ok(show(ctx, row))
}

/// A council sees those that it asked for, an agency its own, a committee those below it too.
fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::find().filter(scope::between(ctx, Column::CouncilId, Column::OrganizationId))
}

fn show(ctx: &RequestContext, e: Model) -> ExplanationView {
    ExplanationView {
        overdue: e.answered_on.is_none() && e.lapsed_on.is_none() && e.due_on < ctx.today(),
        lapsed_on: e.lapsed_on,
        id: e.id,
        council_id: e.council_id,
        case_id: e.case_id,
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
