//! Lists assignments: an agency's queue, or all assignments of a council.

use chrono::{DateTime, NaiveDate, Utc};
use entity::assignment::{Column, Entity, Model};
use entity::case::CaseWithAssignments;
use entity::enums::{AddresseePosition, AssignmentRole, AssignmentStatus, CaseKind, Timeliness};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, Func, SelectStatement, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, QueryFilter, QuerySelect, QueryTrait, Select,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::facets::by_comma;
use crate::kernel::filter::{self, OutcomeOrNone, VerdictOrNone};
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::validate;
use crate::service::engine::allowed::{self, words::AssignmentAct};
use crate::service::engine::assignment::facets::{self, AssignmentFacet};
use crate::service::engine::assignment::view::{self, AssignmentView};
use crate::service::engine::changes::{self, Since};
use crate::service::engine::timeliness::{TimelinessCriteria, TimelinessFilter};

/// The sort order of a list of assignments.
///
/// - `newest`: Newest first.
/// - `due`: Earliest due date first; of the same day, the oldest assignment first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentSort {
    #[default]
    Newest,
    Due,
}

list_query! {
    /// Filters for assignments.
    AssignmentQuery {
        status: Vec<AssignmentStatus>,
        /// What the caller may do about the assignment now: any of these.
        allowed: Vec<AssignmentAct>,
        role: Vec<AssignmentRole>,
        /// Assignments of petitions, or of recommendations.
        kind: Vec<CaseKind>,
        /// The position that the addressee of a recommendation has taken.
        position: Vec<AddresseePosition>,
        /// The assigned agencies.
        organization_id: Vec<Uuid>,
        /// What these organizations passed down; the caller must be able to see their assignments. Without this filter, a
        /// committee sees what it passed down only if the agency is under it.
        passed_down_by: Vec<Uuid>,
        council_id: Vec<Uuid>,
        case_id: Vec<Uuid>,
        /// The day on which the council looks at the answer of an addressee again.
        follow_up_from: NaiveDate,
        follow_up_to: NaiveDate,
        /// Whether the agency contests a recorded step, and the council has not decided on that.
        contested: bool,
        /// Whether an extension is requested, and the leader has not decided on that.
        extension_asked: bool,
        /// Whether the addressee does not accept the whole recommendation, and the leader has not decided on that.
        position_open: bool,
        /// What the answer amounts to; `none`: without an answer.
        outcome: Vec<OutcomeOrNone>,
        /// The result of the review of an addressee; `none`: not reviewed.
        verdict: Vec<VerdictOrNone>,
        /// Due on this day or later.
        due_from: NaiveDate,
        /// Due on this day or earlier.
        due_to: NaiveDate,
        /// Whether the due date had passed on the day `as_of` without an answer.
        overdue: bool,
        /// Whether it ended without an answer (was returned, superseded, passed on or waived) after its due date.
        ended_late: bool,
        /// Whether it was answered, and after its due date.
        answered_late: bool,
        /// Not answered on the day `as_of`, and due within this number of days from then.
        #[validate(range(max = 3650))]
        #[param(maximum = 3650)]
        due_within: u16,
        /// The timeliness on the day `as_of`.
        timeliness: Vec<Timeliness>,
        /// The day on which `overdue`, `due_within` and `timeliness` are evaluated, by the current due dates.
        /// Default: today.
        as_of: NaiveDate,
        /// Changed at this time or later, by the time at which the request of the change arrived. A change that had to
        /// wait appears later with an earlier time: to follow changes, use `changed_since`.
        updated_since: DateTime<Utc>,
        /// The assignments of cases that have changed since this position, which `GET /v1/position` returned. 410 when
        /// the database was restored since.
        #[validate(length(max = 200))]
        #[param(max_length = 200)]
        changed_since: String,
        /// Counts by the values of these filters, separated by commas: among the items that all other filters find. The
        /// counts are exact for up to 100,000 items in all; each costs one more query.
        #[serde(default, deserialize_with = "by_comma")]
        #[param(explode = false)]
        facets: Vec<AssignmentFacet>,
        sort: AssignmentSort,
    }
}

/// Lists the assignments visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: AssignmentQuery) -> Result<Page<AssignmentView>> {
    let page = page(app, ctx, &query).await?;
    let items = view::show_all(app.read(), ctx, page.items, query.as_of).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: page.facets })
}

/// Selects the assignments that the caller may see and the query asks for.
pub(super) async fn filtered(
    app: &App,
    ctx: &RequestContext,
    query: &AssignmentQuery,
) -> Result<Select<Entity>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::Status, query.status.as_deref()));
    all = all.add_option(filter::any(Column::Role, query.role.as_deref()));
    all = all.add_option(filter::any(Column::CaseKind, query.kind.as_deref()));
    all = all.add_option(filter::any(Column::Position, query.position.as_deref()));
    all = all.add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::CaseId, query.case_id.as_deref()));
    all = all.add_option(query.follow_up_from.map(|v| Column::FollowUpOn.gte(v)));
    all = all.add_option(query.follow_up_to.map(|v| Column::FollowUpOn.lte(v)));
    all = all.add_option(query.contested.map(|is| contested(ctx, is)));
    let backend = app.read().get_database_backend();
    all =
        all.add_option(query.allowed.as_deref().map(|acts| allowed::assignment::allowed(ctx, backend, acts)));
    all = all.add_option(query.extension_asked.map(extension_asked));
    all = all.add_option(
        query.position_open.map(|is| if is { position_is_open() } else { position_is_open().not() }),
    );
    all = all.add_option(filter::any_or_none(Column::Outcome, query.outcome.as_deref()));
    all = all.add_option(filter::any_or_none(Column::Verdict, query.verdict.as_deref()));
    all = all.add_option(query.answered_late.map(|is| answered_late(backend, is)));
    let since = Since { moment: query.updated_since, position: query.changed_since.as_deref() };
    all = all.add(changes::since(app, ctx, (Column::CaseId, Column::UpdatedAt), since).await?);
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
        timeliness: query.timeliness.as_deref(),
    };
    all = all.add(TimelinessFilter::of_assignments(ctx, query.as_of).condition(criteria));
    let filters = ctx.actor.scope_filters(Permission::CaseRead);
    let select = match &query.passed_down_by {
        None => Entity::in_scope(&filters),
        Some(by) => Entity::of_committee(&filters, filter::of(Column::PassedDownBy, by)),
    };
    Ok(select.filter(all))
}

/// Selects their ids.
///
/// # Errors
/// As [`list`].
pub async fn ids(app: &App, ctx: &RequestContext, query: &AssignmentQuery) -> Result<SelectStatement> {
    let select = filtered(app, ctx, query).await?;
    Ok(select.select_only().column(Column::Id).into_query())
}

async fn page(app: &App, ctx: &RequestContext, query: &AssignmentQuery) -> Result<Page<Model>> {
    let select = filtered(app, ctx, query).await?;
    let page = match query.sort.unwrap_or_default() {
        AssignmentSort::Newest => page::by_id(app, ctx, "assignments", query, select, Column::Id).await?,
        AssignmentSort::Due => {
            page::by_day(app, ctx, "assignments", query, select, Column::DueOn, Column::Id).await?
        }
    };
    Ok(Page { facets: facets::of(app, ctx, query).await?, ..page })
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

/// An extension is requested; only of what is not answered, so that the index on the status finds it.
fn extension_asked(is: bool) -> Condition {
    use AssignmentStatus::{Assigned, InProgress};
    match is {
        true => Condition::all()
            .add(Column::Status.is_in([Assigned, InProgress]))
            .add(Column::ExtensionId.is_not_null()),
        false => Condition::all().add(Column::ExtensionId.is_null()),
    }
}

/// The addressee does not accept the whole, and the council has not decided on that yet.
fn position_is_open() -> Condition {
    let contradicts = [AddresseePosition::PartlyAccepted, AddresseePosition::Disputed];
    Condition::all()
        .add(Column::Position.is_not_null())
        .add(Column::Position.is_in(contradicts))
        .add(Column::PositionDecision.is_null())
}

/// It was answered after its due date, which a standing obligation does not have.
fn answered_late(backend: DbBackend, is: bool) -> Condition {
    use AssignmentStatus::{Assigned, InProgress};
    let answered_on = match backend {
        DbBackend::Postgres => {
            Expr::cust("CAST(assignment.answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date)")
        }
        // without daylight saving time
        _ => Expr::cust("date(assignment.answered_at, '+7 hours')"),
    };
    let late = Condition::all()
        .add(Column::AnsweredAt.is_not_null())
        .add(Column::Status.is_not_in([Assigned, InProgress]))
        .add(Column::EndedOn.is_null())
        .add(Column::ReviewEvery.is_null())
        .add(answered_on.gt(Expr::col((Entity, Column::DueOn))));
    if is { late } else { late.not() }
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
    of_visible(app, ctx, of, query).await
}

/// Lists the assignments of a case that is visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn of_visible(
    app: &App,
    ctx: &RequestContext,
    of: CaseWithAssignments,
    query: AssignmentQuery,
) -> Result<Page<AssignmentView>> {
    let case = of.0.id;
    if query.case_id.is_some_and(|others| others.iter().any(|other| *other != case)) {
        return Err(validate::parameter("case_id", "contradicts", "the path names another case"));
    }
    let as_of = query.as_of;
    let page = page(app, ctx, &AssignmentQuery { case_id: Some(vec![case]), ..query }).await?;
    let items = view::show_some(app.read(), ctx, page.items, vec![of], as_of).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: page.facets })
}
