//! Lists commitments, with filters for those overdue or due soon as of a day.

use chrono::NaiveDate;
use entity::commitment::Column;
use entity::enums::{CommitmentStatus, Precision, Timeliness};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::service::engine::commitment::view::{self, CommitmentView};
use crate::service::engine::timeliness::{TimelinessCriteria, TimelinessFilter};

/// The sort order of a list of commitments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentSort {
    /// Newest first.
    #[default]
    Newest,
    /// Earliest due date first; conditions, which have no date, come last.
    Due,
}

list_query! {
    /// Filters for commitments.
    CommitmentQuery {
        /// The current status.
        status: Vec<CommitmentStatus>,
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
        CommitmentSort::Due => {
            let by = (Column::DueOn, Column::Id);
            page::by_due_date(app.read(), (app, ctx), "commitments", &query, select, by).await?
        }
    };
    let items = view::show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count })
}

fn filtered(ctx: &RequestContext, query: &CommitmentQuery) -> Condition {
    let mut all = Condition::all();
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
