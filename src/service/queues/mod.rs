//! What waits for the caller: queues of work, each a list with its filters, counted in one query.

pub mod queue;

use chrono::NaiveDate;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::fields::Fields;
use crate::kernel::on_heap::on_heap;
use crate::kernel::page::{self, Page};
use crate::kernel::page_count::PageCount;
use crate::kernel::reply::View;
use crate::service::access_link::draft;
use crate::service::access_link::draft::view::ResponseDraftQuery;
use crate::service::engine::assignment::list::AssignmentQuery;
use crate::service::engine::case::list::CaseQuery;
use crate::service::engine::commitment::list::CommitmentQuery;
use crate::service::engine::periodic_report::PeriodicReportQuery;
use crate::service::engine::reminder_letter::view::ReminderLetterQuery;
use crate::service::engine::{assignment, case, commitment, periodic_report, reminder_letter};
use crate::service::feed::webhook::{self, WebhookQuery};
use crate::service::queues::queue::{List, Queue};
use crate::service::referral;
use crate::service::referral::list::ReferralQuery;

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

/// The fields of an item that say what it is about, in any list.
const ABOUT: &str =
    "id,name,number,due_on,answer_by,case.id,case.number,case_id,case_number,cases.case_id,cases.case_number";

/// An item of a queue.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: Uuid,
    pub case_id: Option<Uuid>,
    /// The number of the case; of a webhook its name.
    pub number: String,
    pub due_on: Option<NaiveDate>,
}

impl Item {
    fn of(value: &Value) -> Option<Self> {
        let id = |value: &Value| value.as_str().and_then(|id| id.parse().ok());
        let first =
            |paths: &[&str]| paths.iter().find_map(|path| value.pointer(path).filter(|v| !v.is_null()));
        let number = first(&["/number", "/case/number", "/case_number", "/cases/0/case_number", "/name"]);
        let case = first(&["/case/id", "/case_id", "/cases/0/case_id"]);
        let is_case = value.get("number").is_some();
        let due = first(&["/due_on", "/answer_by"]).and_then(Value::as_str);
        Some(Self {
            id: id(&value["id"])?,
            case_id: if is_case { id(&value["id"]) } else { case.and_then(id) },
            number: number.and_then(Value::as_str).unwrap_or_default().to_owned(),
            due_on: due.and_then(|day| day.parse().ok()),
        })
    }
}

/// Returns the first items of a queue, and whether there are more.
///
/// # Errors
/// When the database cannot be read.
pub async fn items(app: &App, ctx: &RequestContext, queue: Queue, most: usize) -> Result<(Vec<Item>, bool)> {
    let ctx = &RequestContext { fields: Fields::read(ABOUT), ..ctx.clone() };
    let (mut items, mut cursor) = (vec![], None);
    loop {
        let page = on_heap(|| queue.list(ctx).page(app, ctx, cursor)).await?;
        items.extend(page.items.iter().filter_map(Item::of));
        cursor = page.next_cursor;
        if cursor.is_none() || items.len() >= most {
            items.truncate(most);
            return Ok((items, cursor.is_some()));
        }
    }
}

impl List {
    /// Reads a page of its items.
    async fn page(self, app: &App, ctx: &RequestContext, cursor: Option<String>) -> Result<Page<Value>> {
        let limit = Some(200);
        macro_rules! page {
            ($query:expr, $type:ident, $list:path) => {
                $list(app, ctx, $type { limit, cursor, ..$query }).await?.into_json()
            };
        }
        match self {
            Self::Cases(query) => page!(*query, CaseQuery, case::list::list),
            Self::Assignments(query) => page!(query, AssignmentQuery, assignment::list::list),
            Self::Commitments(query) => page!(query, CommitmentQuery, commitment::list::list),
            Self::Referrals(query) => page!(query, ReferralQuery, referral::list::list),
            Self::ReminderLetters(query) => page!(query, ReminderLetterQuery, reminder_letter::view::list),
            Self::PeriodicReports(query) => page!(query, PeriodicReportQuery, periodic_report::list),
            Self::ResponseDrafts(query) => page!(query, ResponseDraftQuery, draft::view::list),
            Self::Webhooks(query) => page!(query, WebhookQuery, webhook::list),
        }
    }

    /// Selects the ids of its items, without a query of its own.
    async fn ids(&self, app: &App, ctx: &RequestContext) -> Result<SelectStatement> {
        Ok(match self {
            Self::Cases(query) => case::list::ids(app, ctx, query).await?,
            Self::Assignments(query) => assignment::list::ids(app, ctx, query).await?,
            Self::Commitments(query) => commitment::list::ids(app, ctx, query).await?,
            Self::Referrals(query) => referral::list::ids(app, ctx, query),
            Self::ReminderLetters(query) => reminder_letter::view::ids(ctx, query),
            Self::PeriodicReports(query) => periodic_report::ids(ctx, query),
            Self::ResponseDrafts(query) => draft::view::ids(ctx, query),
            Self::Webhooks(query) => webhook::ids(ctx, query)?,
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
            Self::ResponseDrafts(query) => page::href("/v1/response-drafts", query),
            Self::Webhooks(query) => page::href("/v1/webhooks", query),
        }
    }
}
