//! Lists assignments: an agency's queue, or all assignments of a council.

use chrono::NaiveDate;
use entity::assignment::{Column, Entity, Model};
use entity::enums::{AddresseePosition, AssignmentRole, AssignmentStatus, CaseKind, Timeliness};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, Func, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect, QueryTrait};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::validate;
use crate::service::engine::assignment::view::{self, AssignmentView};
use crate::service::engine::timeliness::{TimelinessCriteria, TimelinessFilter};

/// The sort order of a list of assignments.
///
/// - `newest`: Newest first.
/// - `due_on`: Earliest due date first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentSort {
    #[default]
    Newest,
    DueOn,
}

list_query! {
    /// Filters for assignments.
    AssignmentQuery {
        status: AssignmentStatus,
        role: AssignmentRole,
        /// Assignments of petitions, or of recommendations.
        kind: CaseKind,
        /// The position that the addressee of a recommendation has taken.
        position: AddresseePosition,
        /// The assigned agency.
        organization_id: Uuid,
        /// What this organization passed down; the caller must be able to see its assignments. Without this filter, a
        /// committee sees what it passed down only if the agency is under it.
        passed_down_by: Uuid,
        council_id: Uuid,
        case_id: Uuid,
        /// The day on which the council looks at the answer of an addressee again.
        follow_up_from: NaiveDate,
        follow_up_to: NaiveDate,
        /// Whether the agency contests a recorded step, and the council has not decided on that.
        contested: bool,
        /// Due on this day or later.
        due_from: NaiveDate,
        /// Due on this day or earlier.
        due_to: NaiveDate,
        /// Whether the due date had passed on the day `as_of` without an answer.
        overdue: bool,
        /// Whether it ended without an answer (was returned, superseded, passed on or waived) after its due date.
        ended_late: bool,
        /// Not answered on the day `as_of`, and due within this number of days from then.
        #[validate(range(max = 3650))]
        #[param(maximum = 3650)]
        due_within: u16,
        /// The timeliness on the day `as_of`.
        timeliness: Timeliness,
        /// The day on which `overdue`, `due_within` and `timeliness` are evaluated, by the current due dates.
        /// Default: today.
        as_of: NaiveDate,
        sort: AssignmentSort,
    }
}

/// Lists the assignments visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: AssignmentQuery) -> Result<Page<AssignmentView>> {
    let page = page(app, ctx, &query).await?;
    let items = view::show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count })
}

async fn page(app: &App, ctx: &RequestContext, query: &AssignmentQuery) -> Result<Page<Model>> {
    let mut all = Condition::all();
    all = all.add_option(query.status.map(|v| Column::Status.eq(v)));
    all = all.add_option(query.role.map(|v| Column::Role.eq(v)));
    all = all.add_option(query.kind.map(|v| Column::CaseKind.eq(v)));
    all = all.add_option(query.position.map(|v| Column::Position.eq(v)));
    all = all.add_option(query.organization_id.map(|v| Column::OrganizationId.eq(v)));
    all = all.add_option(query.council_id.map(|v| Column::CouncilId.eq(v)));
    all = all.add_option(query.case_id.map(|v| Column::CaseId.eq(v)));
    all = all.add_option(query.follow_up_from.map(|v| Column::FollowUpOn.gte(v)));
    all = all.add_option(query.follow_up_to.map(|v| Column::FollowUpOn.lte(v)));
    all = all.add_option(query.contested.map(|is| contested(ctx, is)));
    all = all.add_option(query.due_from.map(|v| Column::DueOn.gte(v)));
    all = all.add_option(query.due_to.map(|v| Column::DueOn.lte(v)));
    if query.due_from.is_some() || query.due_to.is_some() {
        // a standing obligation is not due on any day
        all = all.add(Column::ReviewEvery.is_null());
    }
    let ended_late = || Expr::col(Column::EndedOn).gt(Expr::col(Column::DueOn));
    all = all.add_option(query.ended_late.map(|late| match late {
        true => ended_late(),
        false => Func::coalesce([SimpleExpr::from(ended_late()), Expr::val(false)]).not(),
    }));
    let criteria = TimelinessCriteria {
        overdue: query.overdue,
        due_within: query.due_within,
        timeliness: query.timeliness,
    };
    all = all.add(TimelinessFilter::of_assignments(ctx, query.as_of).condition(criteria));
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    let select = match query.passed_down_by {
        None => Entity::in_scope(&filters),
        Some(by) => Entity::of_committee(&filters, by),
    };
    let select = select.filter(all);
    match query.sort.unwrap_or_default() {
        AssignmentSort::Newest => page::by_id(app, ctx, "assignments", query, select, Column::Id).await,
        AssignmentSort::DueOn => {
            page::by_day(app, ctx, "assignments", query, select, Column::DueOn, Column::Id).await
        }
    }
}

/// Returns the condition that the agency contests a recorded step, or that it does not. Few are contested, and an index has
/// only those.
fn contested(ctx: &RequestContext, is: bool) -> SimpleExpr {
    if is {
        return Column::ContestedOn.is_not_null();
    }
    let theirs = Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead));
    let contested = theirs.filter(Column::ContestedOn.is_not_null());
    Column::Id.not_in_subquery(contested.select_only().column(Column::Id).into_query())
}

/// Lists the assignments of one case.
///
/// # Errors
/// 404 when the case is not visible to the caller; 400 for an invalid limit or cursor.
pub async fn of_case(
    app: &App,
    ctx: &RequestContext,
    case: Uuid,
    query: AssignmentQuery,
) -> Result<Page<AssignmentView>> {
    let of = crate::service::engine::case::view::visible(app.read(), ctx, case).await?;
    if query.case_id.is_some_and(|other| other != case) {
        return Err(validate::parameter("case_id", "contradicts", "the path names another case"));
    }
    let page = page(app, ctx, &AssignmentQuery { case_id: Some(case), ..query }).await?;
    let items = view::show_some(app.read(), ctx, page.items, vec![of]).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count })
}
