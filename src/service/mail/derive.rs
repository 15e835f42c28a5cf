//! Makes mails of what waits and what happened. The mail, what the subscriber was told, and the cursor after it are
//! stored in one transaction, so that nothing is told twice or not at all.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, TimeDelta, Weekday};
use delivery::mail::template::Rendered;
use entity::enums::{MailFrequency, MailStatus};
use entity::mail::{self, progress, subscription, told};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::calendar::Day;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, beginning_of};
use crate::kernel::error::{Error, Result};
use crate::kernel::fields::Fields;
use crate::kernel::idempotency::Tx;
use crate::kernel::on_heap::on_heap;
use crate::kernel::{bulk_insert, position};
use crate::service::council::deadline::compute::calendar;
use crate::service::feed::changes;
use crate::service::feed::cursor::Cursor;
use crate::service::mail::fields::{events, queues};
use crate::service::mail::news::{self, Happened, Told, Waiting};
use crate::service::mail::subscriber::{self, Subscriber};
use crate::service::mail::{progress as looks, text};

/// After a mail, the next one is not made before this time has passed, so that many changes become one mail.
const QUIET: TimeDelta = TimeDelta::minutes(10);
/// The queues are not read again before this time has passed, whatever changes.
const BETWEEN: TimeDelta = TimeDelta::minutes(1);
/// After this time they are read although no case of the subscriber has changed: work falls due with the day, and a
/// referral is no case of its receiver yet.
const LOOK_AGAIN: TimeDelta = TimeDelta::minutes(5);
/// The most changes that are read at once.
const PAGE: u64 = 200;
/// The most changes, and events of them, that are read for one mail; the next one goes on.
const MOST_CHANGES: usize = 2000;
const MOST_EVENTS: usize = 200;
/// Clocks of processes may differ by so much: what was recorded shortly before the last look is looked at again.
const OVERLAP: TimeDelta = TimeDelta::minutes(10);
/// Events of longer ago are not told: what was told is forgotten then.
const LONGEST: TimeDelta = TimeDelta::days(29);
/// Ids in one statement.
const CHUNK: usize = 1000;

/// A subscription that sends, and how far it has come.
#[derive(Clone, Debug)]
pub struct Live {
    row: subscription::Model,
    progress: progress::Model,
}

impl Live {
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.row.id
    }
}

/// Returns the subscriptions that send.
///
/// # Errors
/// When the database cannot be read.
pub async fn live(app: &App) -> Result<Vec<Live>> {
    let rows = subscription::Entity::find()
        .filter(subscription::Column::DisabledAt.is_null())
        .order_by_asc(subscription::Column::Id)
        .all(app.read())
        .await?;
    let mut stored = HashMap::new();
    for some in rows.chunks(CHUNK) {
        let ids = some.iter().map(|row| row.id);
        let found = progress::Entity::find().filter(progress::Column::SubscriptionId.is_in(ids));
        stored.extend(found.all(app.read()).await?.into_iter().map(|row| (row.subscription_id, row)));
    }
    let live = |row: subscription::Model| stored.remove(&row.id).map(|progress| Live { row, progress });
    Ok(rows.into_iter().filter_map(live).collect())
}

/// Makes the next mail of a subscription, if it is time for one and there is something to tell. Returns whether it did.
///
/// # Errors
/// When the database cannot be read or refuses, or a template is wrong.
pub async fn derive(app: &mut App, ctx: &RequestContext, Live { row, progress }: &Live) -> Result<bool> {
    if !is_time(app, ctx, row, progress).await? {
        return Ok(false);
    }
    let Some(subscriber) = subscriber::of(app.read(), ctx, row).await? else { return Ok(false) };
    let mut followed = follow(app, &subscriber.ctx, row, progress).await?;
    let is_daily = row.frequency == MailFrequency::Daily;
    // the first look tells what waits
    let is_known = progress.looks > 0 && progress.looked_at + LOOK_AGAIN > ctx.now;
    if !is_daily && !followed.any && is_known {
        return Ok(false);
    }
    let waiting = news::waiting(app, &subscriber.ctx, &queues(row)).await?;
    let mut told = news::told(app.read(), row.id).await?;
    let events_told = told.remove("").unwrap_or_default();
    followed.happened.retain(|event| !events_told.contains(&event.id));
    let happened = &followed.happened;
    let Difference { new, gone } = difference(&waiting, &told);
    let is_news = match row.frequency {
        MailFrequency::Immediately => !new.is_empty(),
        MailFrequency::Daily => waiting.iter().any(|one| !one.items.is_empty()),
    };
    let mail = match is_news || !happened.is_empty() {
        true => Some(mail(app, ctx, row, &subscriber, (&told, &waiting, happened))?),
        false => None,
    };
    let after = progress::Model {
        cursor: looks::stored(&followed.cursor)?,
        looked_at: ctx.now,
        mailed_at: mail.as_ref().map(|_| ctx.now).or(progress.mailed_at),
        ..progress.clone()
    };
    let of_events = happened.iter().map(|event| (String::new(), event.id));
    let new: Vec<(String, Uuid)> = new.into_iter().chain(of_events).collect();
    let system = RequestContext::system(ctx.now);
    let tx = app.begin(&system).await?;
    // another process was faster, or somebody changed the subscription
    if !looks::look(&tx, progress, after).await? || !is_same(&tx, row).await? {
        return Ok(false);
    }
    forget(&tx, row.id, gone).await?;
    let told = |(queue, item_id)| told::Model { subscription_id: row.id, queue, item_id, at: ctx.now };
    bulk_insert::insert(&tx, new.into_iter().map(told).collect()).await?;
    let is_made = mail.is_some();
    bulk_insert::insert(&tx, mail.into_iter().collect()).await?;
    tx.done().await?;
    Ok(is_made)
}

/// Returns whether it is time to look for something to tell.
async fn is_time(
    app: &App,
    ctx: &RequestContext,
    row: &subscription::Model,
    progress: &progress::Model,
) -> Result<bool> {
    if row.frequency == MailFrequency::Immediately {
        let is_quiet = progress.mailed_at.is_some_and(|mailed| mailed + QUIET > ctx.now);
        let is_read = progress.looks > 0 && progress.looked_at + BETWEEN > ctx.now;
        return Ok(!is_quiet && !is_read);
    }
    let today = ctx.today();
    let moment = beginning_of(today) + TimeDelta::hours(app.config.mail_digest_hour.into());
    if ctx.now < moment || progress.looked_at >= moment {
        return Ok(false);
    }
    let (calendar, _) = calendar(app.read(), today.year(), today.year()).await?;
    let weekday = !matches!(today.weekday(), Weekday::Sat | Weekday::Sun);
    Ok(calendar.day(today).map_or(weekday, Day::is_working))
}

/// What changed since the last look.
struct Followed {
    /// Whether anything did, or nobody can say.
    any: bool,
    /// The events that the subscription asks for, oldest first; some may have been told.
    happened: Vec<Happened>,
    cursor: Cursor,
}

/// Reads the changes since the last look, and the events of each page of them, so that the cursor passes no change whose
/// events were not read.
async fn follow(
    app: &mut App,
    ctx: &RequestContext,
    row: &subscription::Model,
    progress: &progress::Model,
) -> Result<Followed> {
    let now = position::present(app, ctx).await?;
    let stored: Cursor = serde_json::from_str(&progress.cursor).map_err(Error::internal)?;
    if stored.valid(app, &now).is_err() {
        // after a restore nobody can say what changed
        return Ok(Followed { any: true, happened: vec![], cursor: Cursor::at(ctx, &now, vec![]) });
    }
    let actions = events(row);
    let since = (stored.since() - OVERLAP).max(ctx.now - LONGEST);
    // only the ids of changes are needed
    let ids = RequestContext { fields: Fields::read("id,deleted"), ..ctx.clone() };
    let mut cursor = stored.without_walk(ctx);
    let (mut changed, mut happened) = (0, vec![]);
    while changed < MOST_CHANGES && happened.len() < MOST_EVENTS {
        let next = on_heap(|| changes::next(app, &ids, &mut cursor, now.clone(), PAGE)).await?;
        let (items, has_more) = next;
        changed += items.len();
        if !actions.is_empty() && !items.is_empty() {
            let cases: Vec<Uuid> = items.iter().map(|item| item.id).collect();
            happened.extend(news::happened(app, ctx, &cases, &actions, since).await?);
        }
        if !has_more {
            break;
        }
    }
    // a case can be on two pages
    happened.sort_by_key(|event| event.id);
    happened.dedup_by_key(|event| event.id);
    Ok(Followed { any: changed > 0, happened, cursor })
}

/// What came into queues since the subscriber was told, and what left them.
struct Difference {
    new: Vec<(String, Uuid)>,
    gone: Vec<(String, Uuid)>,
}

fn difference(waiting: &[Waiting], told: &Told) -> Difference {
    let (mut new, mut gone) = (vec![], vec![]);
    let none = HashSet::new();
    for one in waiting {
        let queue = one.queue.word();
        let (now, before): (HashSet<Uuid>, _) =
            (one.items.iter().map(|item| item.id).collect(), told.get(queue).unwrap_or(&none));
        new.extend(now.difference(before).map(|id| (queue.to_owned(), *id)));
        // of a queue that was not read to its end, nobody knows what left it
        if !one.has_more {
            gone.extend(before.difference(&now).map(|id| (queue.to_owned(), *id)));
        }
    }
    // a queue that is not the subscriber's any more
    let read: HashSet<&str> = waiting.iter().map(|one| one.queue.word()).collect();
    for (queue, items) in told.iter().filter(|(queue, _)| !read.contains(queue.as_str())) {
        gone.extend(items.iter().map(|id| (queue.clone(), *id)));
    }
    Difference { new, gone }
}

/// Writes a mail.
fn mail(
    app: &App,
    ctx: &RequestContext,
    row: &subscription::Model,
    subscriber: &Subscriber,
    (told, waiting, happened): (&Told, &[Waiting], &[Happened]),
) -> Result<mail::Model> {
    let data = text::data(&app.config, subscriber, told, waiting, happened);
    let Rendered { subject, text, html } = text::render(&app.config, row, &data)?;
    Ok(mail::Model {
        id: ctx.new_id(),
        subscription_id: row.id,
        address: row.address.clone(),
        language: row.language,
        subject,
        text,
        html,
        grants: subscriber.ctx.actor.rights().join(" "),
        status: MailStatus::Pending,
        attempts: 0,
        next_attempt_at: Some(ctx.now),
        claimed_until: None,
        attempted_at: None,
        reply: None,
        created_at: ctx.now,
    })
}

/// Returns whether the subscription is as it was read, and locks it.
async fn is_same(tx: &Tx<'_>, row: &subscription::Model) -> Result<bool> {
    let same = subscription::Entity::find_by_id(row.id)
        .filter(subscription::Column::Version.eq(row.version))
        .filter(subscription::Column::DisabledAt.is_null());
    Ok(same.lock_shared().one(tx).await?.is_some())
}

/// Forgets that the subscriber was told of items that left their queues: when they come again, that is new.
async fn forget(tx: &Tx<'_>, id: Uuid, gone: Vec<(String, Uuid)>) -> Result<()> {
    let mut of_queue: HashMap<String, Vec<Uuid>> = HashMap::new();
    for (queue, item) in gone {
        of_queue.entry(queue).or_default().push(item);
    }
    for (queue, items) in of_queue {
        for some in items.chunks(CHUNK) {
            told::Entity::delete_many()
                .filter(told::Column::SubscriptionId.eq(id))
                .filter(told::Column::Queue.eq(&queue))
                .filter(told::Column::ItemId.is_in(some.iter().copied()))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::service::queues::Item;
    use crate::service::queues::queue::Queue;

    use super::*;

    fn waits(queue: Queue, ids: &[u128], has_more: bool) -> Waiting {
        let item =
            |id: &u128| Item { id: Uuid::from_u128(*id), case_id: None, number: String::new(), due_on: None };
        Waiting { queue, items: ids.iter().map(item).collect(), has_more }
    }

    #[test]
    fn what_is_new_and_what_left_a_queue() {
        let told = Told::from([
            ("assign".to_owned(), HashSet::from([1, 2].map(Uuid::from_u128))),
            ("close".to_owned(), HashSet::from([9].map(Uuid::from_u128))),
            ("remind".to_owned(), HashSet::from([7].map(Uuid::from_u128))),
        ]);
        let waiting = [waits(Queue::Assign, &[2, 3], false), waits(Queue::Close, &[4], true)];
        let Difference { mut new, mut gone } = difference(&waiting, &told);
        new.sort();
        gone.sort();
        let of = |queue: &str, id: u128| (queue.to_owned(), Uuid::from_u128(id));
        assert_eq!(new, [of("assign", 3), of("close", 4)]);
        assert_eq!(gone, [of("assign", 1), of("remind", 7)], "the end of `close` was not read");
    }
}
