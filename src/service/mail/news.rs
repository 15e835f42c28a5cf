//! What a subscriber is told: what waits in the queues, what of it is new, and what happened.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::enums::{Action, EventStream};
use entity::mail::told::{Column, Entity};
use entity::{case, event as log};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::on_heap::on_heap;
use crate::service::engine::event::{self, EventQuery};
use crate::service::queues::queue::Queue;
use crate::service::queues::{self, Item};

/// The most items of a queue that are read.
const MOST_ITEMS: usize = 1000;

/// What the subscriber was told: by queue, the items; under no queue, the events.
pub type Told = HashMap<String, HashSet<Uuid>>;

/// What waits in a queue.
#[derive(Debug)]
pub struct Waiting {
    pub queue: Queue,
    pub items: Vec<Item>,
    /// There are more than were read.
    pub has_more: bool,
}

/// Something that happened.
#[derive(Debug)]
pub struct Happened {
    pub id: Uuid,
    pub action: Action,
    pub case_id: Uuid,
    pub number: String,
    pub on: NaiveDate,
}

/// Returns what the subscriber was told.
///
/// # Errors
/// When the database cannot be read.
pub async fn told(db: &impl ConnectionTrait, subscription: Uuid) -> Result<Told> {
    let mut told = Told::new();
    for row in Entity::find().filter(Column::SubscriptionId.eq(subscription)).all(db).await? {
        told.entry(row.queue).or_default().insert(row.item_id);
    }
    Ok(told)
}

/// Returns what waits in the subscriber's queues; without names, in all of them. Queues in which nothing waits are left
/// out.
///
/// # Errors
/// When the database cannot be read.
pub async fn waiting(app: &App, ctx: &RequestContext, named: &[Queue]) -> Result<Vec<Waiting>> {
    let mut all = vec![];
    for queue in Queue::ALL.iter().copied().filter(|queue| queue.is_for(&ctx.actor)) {
        if named.is_empty() || named.contains(&queue) {
            let (items, has_more) = queues::items(app, ctx, queue, MOST_ITEMS).await?;
            all.push(Waiting { queue, items, has_more });
        }
    }
    Ok(all)
}

/// Returns the events of some cases since a moment that the subscriber may see, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn happened(
    app: &App,
    ctx: &RequestContext,
    cases: &[Uuid],
    actions: &[Action],
    since: DateTime<Utc>,
) -> Result<Vec<Happened>> {
    let mut all = vec![];
    for (case, number) in with_events(app, cases, actions, since).await? {
        let query = EventQuery { action: Some(actions.to_vec()), limit: Some(50), ..EventQuery::default() };
        let page = match on_heap(|| event::of_case(app, ctx, case, query)).await {
            Ok(page) => page,
            // it left the subscriber's sight meanwhile
            Err(error) if error.code() == Some(Code::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let recent = page.items.into_iter().filter(|event| event.recorded_at >= since);
        all.extend(recent.map(|event| Happened {
            id: event.id,
            action: event.action,
            case_id: case,
            number: number.clone(),
            on: event.on,
        }));
    }
    all.sort_by_key(|event| event.id);
    Ok(all)
}

/// Returns the cases that have such an event, with their numbers.
async fn with_events(
    app: &App,
    cases: &[Uuid],
    actions: &[Action],
    since: DateTime<Utc>,
) -> Result<Vec<(Uuid, String)>> {
    let with_one = log::Entity::find()
        .filter(log::Column::Stream.eq(EventStream::Case))
        .filter(log::Column::StreamId.is_in(cases.iter().copied()))
        .filter(log::Column::Action.is_in(actions.iter().copied()))
        .filter(log::Column::At.gte(since))
        .select_only()
        .column(log::Column::StreamId)
        .into_query();
    let found = case::Entity::find().filter(case::Column::Id.in_subquery(with_one));
    let found = found.select_only().columns([case::Column::Id, case::Column::Number]);
    Ok(found.into_tuple().all(app.read()).await?)
}
