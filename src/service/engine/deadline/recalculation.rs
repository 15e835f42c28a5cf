//! Lists the due dates that a recalculation would change. A changed rule or calendar changes none by itself.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::enums::{AssignmentRole, ScopeFilter};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::calendar::MissingYear;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::{Page, PageRequest, list_query};
use crate::kernel::validate;
use crate::service::engine::deadline::recount::{Fixed, OPEN, Recount};

/// The number of assignments read by one query, and the number of such queries for a page.
const BATCH: u64 = 500;
const BATCHES: usize = 4;

/// An open assignment whose due date would be different today.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecalculatedDeadline {
    /// The id of the assignment.
    pub id: Uuid,
    /// The version of the assignment.
    pub version: i64,
    pub case_id: Uuid,
    pub case_number: String,
    pub council_id: Uuid,
    pub organization_id: Uuid,
    pub organization_name: String,
    pub role: AssignmentRole,
    /// The current due date.
    pub due_on: NaiveDate,
    /// The due date that would apply.
    pub new_due_on: Option<NaiveDate>,
    /// The rule that would apply.
    pub rule_id: Option<Uuid>,
    /// The year whose calendar is missing; there is no new date then.
    pub missing_year: Option<i32>,
}

list_query! {
    /// Filters for recalculations.
    RecalculationsQuery {
        council_id: Uuid,
    }
}

/// Lists the open assignments whose due date would change. A page examines a limited number of assignments, so it may
/// be short or even empty although more follow.
///
/// # Errors
/// 403 without the permission to recalculate; 400 for an invalid limit or cursor, or when a count is requested.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: RecalculationsQuery,
) -> Result<Page<RecalculatedDeadline>> {
    let filters = ctx.actor.scope_filters(Permission::CaseRecalculate);
    if filters.is_empty() {
        ctx.require(Permission::CaseRecalculate, &ResourceScope::default())?;
    }
    if query.count == Some(true) {
        return Err(validate::parameter("count", "not_counted", "counting would recompute every due date"));
    }
    let page_request: PageRequest<(usize, Option<Uuid>)> =
        PageRequest::read(app, ctx, "recalculations", &query)?;
    let limit = usize::try_from(page_request.limit).unwrap_or(usize::MAX);
    let recount = Recount::load(app.read(), ctx.today()).await?;
    let (mut at, mut items) = (page_request.after.unwrap_or((0, None)), vec![]);
    for _ in 0..BATCHES {
        let rows = open(app.read(), &filters, &query, at).await?;
        let exhausted = rows.len() < usize::try_from(BATCH).unwrap_or(usize::MAX);
        let cases = cases(app.read(), &rows).await?;
        for one in &rows {
            if items.len() == limit {
                return Ok(Page {
                    items,
                    next_cursor: Some(page_request.cursor(app, &at)?),
                    count: None,
                    facets: None,
                });
            }
            at.1 = Some(one.id);
            items.extend(cases.get(&one.case_id).and_then(|case| moved(&recount, one, case)));
        }
        if exhausted {
            at = (at.0 + 1, None);
        }
        if at.0 >= OPEN.len() {
            return Ok(Page { items, next_cursor: None, count: None, facets: None });
        }
    }
    Ok(Page { items, next_cursor: Some(page_request.cursor(app, &at)?), count: None, facets: None })
}

/// Reads the next open assignments of one status, including those that will be skipped, so that the work of a page is
/// limited.
async fn open(
    db: &impl ConnectionTrait,
    filters: &[ScopeFilter],
    query: &RecalculationsQuery,
    (status, after): (usize, Option<Uuid>),
) -> Result<Vec<assignment::Model>> {
    use assignment::Column;
    let Some(status) = OPEN.get(status) else { return Ok(vec![]) };
    let mut all = Condition::all().add(Column::Status.eq(*status));
    all = all.add_option(query.council_id.map(|id| Column::CouncilId.eq(id)));
    all = all.add_option(after.map(|id| Column::Id.lt(id)));
    let open = assignment::Entity::in_scope(filters).filter(all).order_by_desc(Column::Id).limit(BATCH);
    Ok(open.all(db).await?)
}

async fn cases(db: &impl ConnectionTrait, of: &[assignment::Model]) -> Result<HashMap<Uuid, case::Model>> {
    let ids: Vec<Uuid> = of.iter().filter(|one| one.deadline.is_some()).map(|one| one.case_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = case::Entity::find().filter(case::Column::Id.is_in(ids)).all(db).await?;
    Ok(found.into_iter().map(|case| (case.id, case)).collect())
}

fn moved(recount: &Recount, one: &assignment::Model, case: &case::Model) -> Option<RecalculatedDeadline> {
    let (basis, missing_year) = match recount.count(one, case) {
        Ok(basis) if basis.due_on == one.due_on => return None,
        Ok(basis) => (Some(basis), None),
        Err(Fixed::Unknown(MissingYear(year))) => (None, Some(year)),
        Err(Fixed::Named | Fixed::Extended | Fixed::NoRule) => return None,
    };
    Some(RecalculatedDeadline {
        id: one.id,
        version: one.version,
        case_id: case.id,
        case_number: case.number.clone(),
        council_id: one.council_id,
        organization_id: one.organization_id,
        organization_name: one.organization_name.clone(),
        role: one.role,
        due_on: one.due_on,
        new_due_on: basis.as_ref().map(|basis| basis.due_on),
        rule_id: basis.map(|basis| basis.rule_id),
        missing_year,
    })
}
