//! What waits for the caller: queues of work, each a list with its filters, counted in one query.

pub mod queue;

use sea_orm::sea_query::SelectStatement;
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page;
use crate::kernel::page_count::PageCount;
use crate::kernel::reply::View;
use crate::service::engine::{assignment, case, commitment, periodic_report, reminder_letter};
use crate::service::queues::queue::{List, Queue};
use crate::service::referral;

/// What waits for the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct Queues {
    /// In the order to show; also those in which nothing waits.
    pub items: Vec<QueueView>,
}

/// A queue of work.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueueView {
    pub queue: Queue,
    /// What it is called, in the language of the request.
    pub label: &'static str,
    /// The number of items: exact up to 10,000.
    pub count: PageCount,
    /// The list of the items, with its filters.
    pub href: String,
}

impl View for Queues {}

/// Returns the queues of the caller's roles.
pub async fn list(app: &App, ctx: &RequestContext) -> Result<Queues> {
    let mut of_caller: Vec<(Queue, String)> = vec![];
    let mut selects = vec![];
    for queue in Queue::ALL.iter().copied().filter(|queue| queue.is_for(&ctx.actor)) {
        let list = queue.list(ctx);
        selects.push(list.ids(app, ctx).await?);
        of_caller.push((queue, list.href()?));
    }
    let counts = page::counts(app.read(), selects).await?;
    let show = |((queue, href), count)| QueueView { queue, label: queue.label(ctx.language), count, href };
    Ok(Queues { items: of_caller.into_iter().zip(counts).map(show).collect() })
}

impl List {
    /// Selects the ids of its items, without a query of its own.
    async fn ids(&self, app: &App, ctx: &RequestContext) -> Result<SelectStatement> {
        Ok(match self {
            Self::Cases(query) => case::list::ids(app, ctx, query).await?,
            Self::Assignments(query) => assignment::list::ids(app, ctx, query).await?,
            Self::Commitments(query) => commitment::list::ids(app, ctx, query).await?,
            Self::Referrals(query) => referral::list::ids(app, ctx, query),
            Self::ReminderLetters(query) => reminder_letter::view::ids(ctx, query),
            Self::PeriodicReports(query) => periodic_report::ids(ctx, query),
        })
    }

    fn href(&self) -> Result<String> {
        match self {
            Self::Cases(query) => page::href("/v1/cases", query.as_ref()),
            Self::Assignments(query) => page::href("/v1/assignments", query),
            Self::Commitments(query) => page::href("/v1/commitments", query),
            Self::Referrals(query) => page::href("/v1/referrals", query),
            Self::ReminderLetters(query) => page::href("/v1/reminder-letters", query),
            Self::PeriodicReports(query) => page::href("/v1/periodic-reports", query),
        }
    }
}
