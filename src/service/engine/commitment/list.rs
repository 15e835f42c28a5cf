//! Lists commitments, with filters for those overdue or due soon as of a day.

use chrono::NaiveDate;
use entity::commitment::{Column, Entity, Model};
use entity::enums::{CommitmentStatus, Precision, Timeliness};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::{self, Page, PageRequest, list_query};
use crate::service::engine::commitment::view::{self, CommitmentView};
use crate::service::engine::timeliness::{TimelinessCriteria, TimelinessFilter};

/// The sort order of a list of commitments.
///
/// - `newest`: Newest first.
/// - `due_on`: Earliest due date first; conditions, which have no date, come last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentSort {
    #[default]
    Newest,
    DueOn,
}

list_query! {
    /// Filters for commitments.
    CommitmentQuery {
        /// The current status.
        status: CommitmentStatus,
        council_id: Uuid,
        /// The agency that made the commitment.
        organization_id: Uuid,
        case_id: Uuid,
        response_id: Uuid,
        precision: Precision,
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
        timeliness: Timeliness,
        /// Not settled on `as_of`, with a review date before it; `false`: all others.
        review_due: bool,
        /// The day on which `overdue`, `due_within`, `timeliness` and `review_due` are evaluated. Default: today.
        as_of: NaiveDate,
        sort: CommitmentSort,
    }
}

/// Lists the commitments visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: CommitmentQuery) -> Result<Page<CommitmentView>> {
    let select = view::visible(ctx).filter(filtered(ctx, &query));
    let page = match query.sort.unwrap_or_default() {
        CommitmentSort::Newest => page::by_id(app, ctx, "commitments", &query, select, Column::Id).await?,
        CommitmentSort::DueOn => by_due_date(app, ctx, &query, select).await?,
    };
    let items = view::show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count })
}

fn filtered(ctx: &RequestContext, query: &CommitmentQuery) -> Condition {
    let mut all = Condition::all();
    all = all.add_option(query.status.map(|v| Column::Status.eq(v)));
    all = all.add_option(query.council_id.map(|v| Column::CouncilId.eq(v)));
    all = all.add_option(query.organization_id.map(|v| Column::OrganizationId.eq(v)));
    all = all.add_option(query.case_id.map(|v| Column::CaseId.eq(v)));
    all = all.add_option(query.response_id.map(|v| Column::ResponseId.eq(v)));
    all = all.add_option(query.precision.map(|v| Column::Precision.eq(v)));
    all = all.add_option(query.due_from.map(|v| Column::DueOn.gte(v)));
    all = all.add_option(query.due_to.map(|v| Column::DueOn.lte(v)));
    let CommitmentQuery { overdue, due_within, timeliness, as_of, .. } = *query;
    let due = TimelinessFilter::of_commitments(ctx, as_of).condition(TimelinessCriteria {
        overdue,
        due_within,
        timeliness,
    });
    let review = TimelinessCriteria { overdue: query.review_due, ..TimelinessCriteria::default() };
    all.add(due).add(TimelinessFilter::of_reviews(ctx, as_of).condition(review))
}

/// The last row of a page by due date: one with a date, or a condition after all dated ones.
type PagePosition = (Option<NaiveDate>, Uuid);

/// Lists commitments by due date. The databases sort NULL differently, so the conditions are read by a second query
/// after the dated rows.
async fn by_due_date(
    app: &App,
    ctx: &RequestContext,
    query: &CommitmentQuery,
    select: Select<Entity>,
) -> Result<Page<Model>> {
    let page_request: PageRequest<PagePosition> = PageRequest::read(app, ctx, "commitments", query)?;
    let count = page::count(app.read(), query, &select, Column::Id).await?;
    let mut items = vec![];
    if page_request.after.is_none_or(|(due_on, _)| due_on.is_some()) {
        let mut dated = select.clone().filter(Column::DueOn.is_not_null());
        if let Some((Some(due_on), id)) = page_request.after {
            let later = Column::DueOn.gt(due_on).or(Column::DueOn.eq(due_on).and(Column::Id.gt(id)));
            // the first filter is implied, but lets both databases start inside the index
            dated = dated.filter(Column::DueOn.gte(due_on)).filter(later);
        }
        let dated = dated.order_by_asc(Column::DueOn).order_by_asc(Column::Id);
        items = dated.limit(page_request.limit + 1).all(app.read()).await?;
    }
    let left = (page_request.limit + 1).saturating_sub(u64::try_from(items.len()).unwrap_or(u64::MAX));
    if left > 0 {
        let mut undated = select.filter(Column::DueOn.is_null());
        if let Some((None, id)) = page_request.after {
            undated = undated.filter(Column::Id.gt(id));
        }
        items.extend(undated.order_by_asc(Column::Id).limit(left).all(app.read()).await?);
    }
    let next_cursor = page_request.truncate(app, &mut items, |c| c, |c| (c.due_on, c.id))?;
    Ok(Page { items, next_cursor, count })
}
