//! Shows commitments to callers, with their cases and what the caller may do.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::case;
use entity::commitment::{Column, Entity, Model};
use entity::document::DocumentReference;
use entity::enums::{CommitmentStatus, Precision, Status};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Select};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::policy::Permission;
use crate::domain::step::named;
use crate::kernel::allowed::{self, AllowedCommitmentAction};
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;
use crate::service::engine::case::guards::resource_scope;
use crate::service::engine::commitment::guards::{self, Background};

/// What an agency committed to do, and the result.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommitmentView {
    pub id: Uuid,
    pub case: PromisedCase,
    pub assignment_id: Uuid,
    /// `null` for a milestone of an action plan.
    pub response_id: Option<Uuid>,
    /// The agency that made the commitment.
    pub organization_id: Uuid,
    /// The agency's name at the time of the commitment.
    pub organization_name: String,
    pub status: CommitmentStatus,
    pub text: String,
    pub precision: Precision,
    /// The first day of a period.
    pub from_on: Option<NaiveDate>,
    /// Legal date, the last day of the period named; `null` for a condition.
    pub due_on: Option<NaiveDate>,
    /// The time as worded in the response.
    pub as_stated: Option<String>,
    /// The day to review the commitment.
    pub review_on: Option<NaiveDate>,
    /// Of a standing commitment: the months between two reviews.
    pub review_every_months: Option<i32>,
    pub funding_source: Option<String>,
    /// 1 to 100.
    pub weight: i32,
    /// 0 to 100.
    pub progress_percent: Option<i32>,
    pub progress_text: Option<String>,
    pub evidence: Option<DocumentReference>,
    /// The day it was fulfilled: as reported and later as verified.
    pub fulfilled_on: Option<NaiveDate>,
    /// The organization that recorded the last report: the agency, or the council office for an agency without users.
    pub reporting_organization_id: Option<Uuid>,
    pub reporting_organization_name: Option<String>,
    pub reported_at: Option<DateTime<Utc>>,
    /// The verifier's text.
    pub verification: Option<String>,
    /// The day it was found kept or broken, or was waived.
    pub settled_on: Option<NaiveDate>,
    /// The session to which it was carried over.
    pub carried_to: Option<Uuid>,
    pub carried_to_name: Option<String>,
    /// What the caller may do now.
    pub actions: Vec<AllowedCommitmentAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// The case of a commitment, in brief.
#[derive(Debug, Serialize, ToSchema)]
pub struct PromisedCase {
    pub id: Uuid,
    pub number: String,
    pub council_id: Uuid,
    pub council_name: String,
    /// `null` for an agency that the case is no longer assigned to.
    pub status: Option<Status>,
    /// `null` under the same condition as `status`.
    pub content: Option<String>,
}

/// A commitment in the view of its response.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommitmentBrief {
    pub id: Uuid,
    pub case_id: Uuid,
    pub case_number: String,
    pub assignment_id: Uuid,
    pub status: CommitmentStatus,
    pub text: String,
    pub precision: Precision,
    pub from_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub as_stated: Option<String>,
    pub review_on: Option<NaiveDate>,
    pub version: i64,
}

impl CommitmentBrief {
    /// Shows a commitment; the names have the number of its case.
    #[must_use]
    pub fn of(c: Model, names: &DisplayNames) -> Self {
        Self {
            id: c.id,
            case_id: c.case_id,
            case_number: names.of(c.case_id),
            assignment_id: c.assignment_id,
            status: c.status,
            text: c.text,
            precision: c.precision,
            from_on: c.from_on,
            due_on: c.due_on,
            as_stated: c.as_stated,
            review_on: c.review_on,
            version: c.version,
        }
    }
}

impl View for CommitmentView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/commitments/{}", self.id))
    }
}

/// Selects the commitments visible to the caller, for lists and single reads.
#[must_use]
pub fn visible(ctx: &RequestContext) -> Select<Entity> {
    Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead))
}

/// Builds the views of commitments with their cases, in a constant number of queries.
pub async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<Model>,
) -> Result<Vec<CommitmentView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let ids = rows.iter().map(|one| one.case_id);
    let each = case::Entity::each_with_assignments(db, case::Column::Id.is_in(ids)).await?;
    let cases: HashMap<Uuid, case::CaseWithAssignments> = each.into_iter().map(|of| (of.0.id, of)).collect();
    let of_cases = cases.values().map(|(case, assignments)| (case, assignments.as_slice()));
    let known = Background::of(db, ctx, &rows, of_cases).await?.with_a_paper();
    let wanted = Wanted::default()
        .with(Kind::Organization, rows.iter().map(|one| one.reporting_organization_id))
        .with(Kind::Organization, cases.values().map(|(case, _)| case.council_id))
        .with(Kind::Session, rows.iter().map(|one| one.carried_to));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    let with_case = |one: Model| {
        let (case, assignments) = cases.get(&one.case_id)?;
        let visible = ctx.actor.may(Permission::CaseRead, &resource_scope(case, assignments));
        let allowed = guards::allowed(&one, &ctx.actor, &known, ctx.today());
        let actions = allowed::all(ctx, named(&allowed), one.id);
        Some(show(one, case, visible, &names, actions))
    };
    Ok(rows.into_iter().filter_map(with_case).collect())
}

/// Returns one commitment without checking visibility, as the reply to a step.
///
/// # Errors
/// 404 when it does not exist.
pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<CommitmentView> {
    let one = Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, ctx, vec![one]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Returns one commitment that the caller may see.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn read(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<CommitmentView> {
    let one = visible(ctx).filter(Column::Id.eq(id)).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, ctx, vec![one]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

fn show(
    c: Model,
    case: &case::Model,
    visible: bool,
    names: &DisplayNames,
    actions: Vec<AllowedCommitmentAction>,
) -> CommitmentView {
    CommitmentView {
        id: c.id,
        case: PromisedCase {
            id: case.id,
            number: case.number.clone(),
            council_id: case.council_id,
            council_name: names.of(case.council_id),
            status: visible.then_some(case.status),
            content: visible.then(|| case.content.clone()),
        },
        assignment_id: c.assignment_id,
        response_id: c.response_id,
        organization_id: c.organization_id,
        organization_name: c.organization_name,
        status: c.status,
        text: c.text,
        precision: c.precision,
        from_on: c.from_on,
        due_on: c.due_on,
        as_stated: c.as_stated,
        review_on: c.review_on,
        review_every_months: c.review_every,
        funding_source: c.funding_source,
        weight: c.weight,
        progress_percent: c.progress_percent,
        progress_text: c.progress_text,
        evidence: c.evidence,
        fulfilled_on: c.fulfilled_on,
        reporting_organization_id: c.reporting_organization_id,
        reporting_organization_name: names.maybe(c.reporting_organization_id),
        reported_at: c.reported_at,
        verification: c.verification,
        settled_on: c.settled_on,
        carried_to: c.carried_to,
        carried_to_name: names.maybe(c.carried_to),
        actions,
        version: c.version,
        created_at: c.created_at,
        updated_at: c.updated_at,
    }
}
