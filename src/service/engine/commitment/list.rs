//! Lists of promises: what is overdue or comes up, as of a day.

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

/// The order of a list of promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentSort {
    /// Newest first.
    #[default]
    Newest,
    /// What is due first comes first; conditions, which have no date, come last.
    DueOn,
}

list_query! {
    /// Which promises.
    CommitmentQuery {
        /// As it stands now.
        status: CommitmentStatus,
        council_id: Uuid,
        /// Who promised.
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
        /// Not settled on `as_of`, and due then or in so many days.
        #[validate(range(min = 0, max = 3650))]
        #[param(minimum = 0, maximum = 3650)]
        due_within: u16,
        timeliness: Timeliness,
        /// Not settled on `as_of`, and to be looked at again before it; `false`: all others.
        review_due: bool,
        /// The day that `overdue`, `due_within`, `timeliness` and `review_due` look from; today without it.
        as_of: NaiveDate,
        sort: CommitmentSort,
    }
}

/// The promises that the caller sees.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: CommitmentQuery) -> Result<Page<CommitmentView>> {
    let select = view::in_sight(ctx).filter(filtered(ctx, &query));
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

/// Where a page by due date ends: among the dated ones, or among the conditions after them.
type AddresseePosition = (Option<NaiveDate>, Uuid);

/// Both databases put NULL elsewhere: the conditions are asked for by themselves, when the dated ones are through.
async fn by_due_date(
    app: &App,
    ctx: &RequestContext,
    query: &CommitmentQuery,
    select: Select<Entity>,
) -> Result<Page<Model>> {
    let page_request: PageRequest<AddresseePosition> = PageRequest::read(app, ctx, "commitments", query)?;
    let count = page::count(app.read(), query, &select, Column::Id).await?;
    let mut items = vec![];
    if page_request.after.is_none_or(|(due_on, _)| due_on.is_some()) {
        let mut dated = select.clone().filter(Column::DueOn.is_not_null());
        if let Some((Some(due_on), id)) = page_request.after {
            let later = Column::DueOn.gt(due_on).or(Column::DueOn.eq(due_on).and(Column::Id.gt(id)));
            // the first half is implied, and lets both databases start inside the index
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
    let next_cursor = page_request.truncate(app, &mut items, |c| (c.due_on, c.id))?;
    Ok(Page { items, next_cursor, count })
}
