//! Lists commitments, with filters for those overdue or due soon as of a day.

use chrono::{DateTime, NaiveDate, Utc};
use entity::commitment::{Column, Entity};
use entity::enums::{CommitmentStatus, Precision, Timeliness};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, QueryFilter, QuerySelect, QueryTrait, Select,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::facets::by_comma;
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::page_by_due;
use crate::service::engine::allowed::{self, words::CommitmentAct};
use crate::service::engine::changes::{self, Since};
use crate::service::engine::commitment::facets::{self, CommitmentFacet};
use crate::service::engine::commitment::view::{self, CommitmentView};
use crate::service::engine::timeliness::{TimelinessCriteria, TimelinessFilter};

/// The sort order of a list of commitments.
///
/// - `newest`: Newest first.
/// - `due`: Earliest due date first; conditions, which have no date, come last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentSort {
    #[default]
    Newest,
    Due,
}

list_query! {
    /// Filters for commitments.
    CommitmentQuery {
        /// The current status.
        status: Vec<CommitmentStatus>,
        /// What the caller may do about the commitment now: any of these.
        allowed: Vec<CommitmentAct>,
        /// Whether the agency has reported it as fulfilled, with evidence, and the council has not verified that.
        reported: bool,
        council_id: Vec<Uuid>,
        /// The agencies that made the commitments.
        organization_id: Vec<Uuid>,
        case_id: Vec<Uuid>,
        response_id: Vec<Uuid>,
        precision: Vec<Precision>,
        /// Due on this day or later.
        due_from: NaiveDate,
        /// Due on this day or earlier.
        due_to: NaiveDate,
        /// Not settled on `as_of`, and due before it; `false`: all others.
        overdue: bool,
        /// Not settled on `as_of`, and due on that day or within this number of days after it.
        #[validate(range(min = 0, max = 3650))]
        #[param(minimum = 0, maximum = 3650)]
        due_within: u16,
        timeliness: Vec<Timeliness>,
        /// Not settled on `as_of`, with a review date before it; `false`: all others.
        review_due: bool,
        /// The day on which `overdue`, `due_within`, `timeliness` and `review_due` are evaluated. Default: today.
        as_of: NaiveDate,
        /// Changed at this time or later, by the time at which the request of the change arrived. A change that had to
        /// wait appears later with an earlier time: to follow changes, use `changed_since`.
        updated_since: DateTime<Utc>,
        /// The commitments in cases that have changed since this position, which `GET /v1/position` returned. 410 when
        /// the database was restored since.
        #[validate(length(max = 200))]
        #[param(max_length = 200)]
        changed_since: String,
        /// Counts by the values of these filters, separated by commas: among the items that all other filters find. The
        /// counts are exact for up to 100,000 items in all; each costs one more query.
        #[serde(default, deserialize_with = "by_comma")]
        #[param(explode = false)]
        facets: Vec<CommitmentFacet>,
        sort: CommitmentSort,
    }
}

/// Lists the commitments visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: CommitmentQuery) -> Result<Page<CommitmentView>> {
    let select = selected(app, ctx, &query).await?;
    let page = match query.sort.unwrap_or_default() {
        CommitmentSort::Newest => page::by_id(app, ctx, "commitments", &query, select, Column::Id).await?,
        CommitmentSort::Due => {
            let by = (Column::DueOn, Column::Id);
            page_by_due::by_due_date(app.read(), (app, ctx), "commitments", &query, select, by).await?
        }
    };
    let items = view::show_all(app.read(), ctx, page.items).await?;
    let facets = facets::of(app, ctx, &query).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets })
}

/// Selects the commitments that the caller may see and the query asks for.
pub(super) async fn selected(
    app: &App,
    ctx: &RequestContext,
    query: &CommitmentQuery,
) -> Result<Select<Entity>> {
    let since = Since { moment: query.updated_since, position: query.changed_since.as_deref() };
    let since = changes::since(app, ctx, (Column::CaseId, Column::UpdatedAt), since).await?;
    let backend = app.read().get_database_backend();
    Ok(view::visible(ctx).filter(filtered(ctx, backend, query)).filter(since))
}

/// Selects their ids.
///
/// # Errors
/// As [`list`].
pub async fn ids(app: &App, ctx: &RequestContext, query: &CommitmentQuery) -> Result<SelectStatement> {
    let select = selected(app, ctx, query).await?;
    Ok(select.select_only().column(Column::Id).into_query())
}

fn filtered(ctx: &RequestContext, backend: DbBackend, query: &CommitmentQuery) -> Condition {
    let mut all = Condition::all();
    all =
        all.add_option(query.allowed.as_deref().map(|acts| allowed::commitment::allowed(ctx, backend, acts)));
    all = all.add_option(
        query.reported.map(|is| if is { waits_for_verification() } else { waits_for_verification().not() }),
    );
    all = all.add_option(filter::any(Column::Status, query.status.as_deref()));
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    all = all.add_option(filter::any(Column::CaseId, query.case_id.as_deref()));
    all = all.add_option(filter::any(Column::ResponseId, query.response_id.as_deref()));
    all = all.add_option(filter::any(Column::Precision, query.precision.as_deref()));
    all = all.add_option(query.due_from.map(|v| Column::DueOn.gte(v)));
    all = all.add_option(query.due_to.map(|v| Column::DueOn.lte(v)));
    let CommitmentQuery { overdue, due_within, as_of, .. } = *query;
    let timeliness = query.timeliness.as_deref();
    let due = TimelinessFilter::of_commitments(ctx, as_of).condition(TimelinessCriteria {
        overdue,
        due_within,
        timeliness,
    });
    let review = TimelinessCriteria { overdue: query.review_due, ..TimelinessCriteria::default() };
    all.add(due).add(TimelinessFilter::of_reviews(ctx, as_of).condition(review))
}

/// It was reported as fulfilled, and is not settled.
fn waits_for_verification() -> Condition {
    Condition::all()
        .add(Column::Status.is_in(CommitmentStatus::WAITING))
        .add(Column::FulfilledOn.is_not_null())
        .add(Column::Evidence.is_not_null())
}
