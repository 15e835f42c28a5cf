//! Sends messages to the receivers of webhooks. A message is sent at least once: a process that is killed while it sends
//! leaves the message to another one.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use delivery::client::{Client, Exchange, Failure, Response};
use delivery::schedule;
use delivery::signature::sign;
use delivery::target::Target;
use entity::client;
use entity::enums::{DeliveryStatus, WebhookEnd};
use entity::webhook::delivery::{ActiveModel, Column, Entity, Model};
use entity::webhook::{self, progress};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::unversioned;
use crate::service::feed::webhook::{end, lock, message, secret};

/// The most requests to one receiver at a time, from one process.
const CONCURRENCY: usize = 4;
/// The time within which a receiver must answer.
const TIMEOUT: Duration = Duration::from_secs(15);
/// After this time another process may send a message that was begun.
const CLAIM: TimeDelta = TimeDelta::seconds(60);
/// After so many failures one after the other, the webhook pauses: first for so long, and twice as long each time.
const FAILURES: i32 = 5;
const PAUSE: TimeDelta = TimeDelta::seconds(15);
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(15);
/// After this time without an attempt, an earlier failure says nothing about the receiver now. Messages that fail are
/// tried again within 27 hours.
const SILENCE: TimeDelta = TimeDelta::days(2);
/// A webhook to which nothing could be sent for this time is disabled.
const GIVE_UP: TimeDelta = TimeDelta::days(5);
/// The time between two attempts after the tenth, while the receiver takes nothing at all.
const LAST_DELAY: TimeDelta = TimeDelta::hours(24);
/// For how long messages that were sent, or given up, are kept.
const KEEP: TimeDelta = TimeDelta::days(30);
/// Rows in one transaction.
const BATCH: u64 = 10_000;

/// Returns whether there is a webhook at all.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_needed(app: &App) -> Result<bool> {
    Ok(enabled().limit(1).one(app.read()).await?.is_some())
}

fn enabled() -> Select<webhook::Entity> {
    webhook::Entity::find().filter(webhook::Column::DisabledAt.is_null())
}

/// A webhook that sends.
#[derive(Clone, Debug)]
pub struct Sending {
    pub hook: webhook::Model,
    pub client: client::Model,
    /// How far it has come.
    pub progress: progress::Model,
}

impl Sending {
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.hook.id
    }

    /// Returns how many requests to the receiver may run at a time in one process: none while the webhook pauses, one
    /// after a pause.
    #[must_use]
    pub fn most(&self, now: DateTime<Utc>) -> usize {
        match self.progress.paused_until {
            Some(until) if until > now => 0,
            _ if self.progress.failures >= FAILURES => 1,
            _ => CONCURRENCY,
        }
    }
}

/// Creates the client that sends messages.
///
/// # Errors
/// Internal error when the system has no certificates to trust.
pub fn client(app: &App) -> Result<Client> {
    let name = concat!("kiennghi/", env!("CARGO_PKG_VERSION"));
    Client::new(app.config.webhook_hosts(), name).map_err(Error::internal)
}

/// Returns the webhooks that send, each with how far it has come.
///
/// # Errors
/// When the database cannot be read.
pub async fn sending(app: &App) -> Result<Vec<Sending>> {
    let hooks = enabled().order_by_asc(webhook::Column::Id).all(app.read()).await?;
    if hooks.is_empty() {
        return Ok(vec![]);
    }
    let clients = client::Entity::find()
        .filter(client::Column::Id.is_in(hooks.iter().map(|hook| hook.client_id)))
        .filter(client::Column::DisabledAt.is_null())
        .all(app.read())
        .await?;
    let clients: HashMap<Uuid, client::Model> = clients.into_iter().map(|row| (row.id, row)).collect();
    let stored = progress::Entity::find()
        .filter(progress::Column::WebhookId.is_in(hooks.iter().map(|hook| hook.id)))
        .all(app.read())
        .await?;
    let mut stored: HashMap<Uuid, progress::Model> =
        stored.into_iter().map(|row| (row.webhook_id, row)).collect();
    let sending = |hook: webhook::Model| {
        let client = clients.get(&hook.client_id)?.clone();
        stored.remove(&hook.id).map(|progress| Sending { hook, client, progress })
    };
    Ok(hooks.into_iter().filter_map(sending).collect())
}

/// Claims some messages of a webhook that are due, so that no other process sends them meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn claim(app: &mut App, ctx: &RequestContext, webhook: Uuid, most: u64) -> Result<Vec<Model>> {
    let due = || {
        let is_free =
            Condition::any().add(Column::ClaimedUntil.is_null()).add(Column::ClaimedUntil.lte(ctx.now));
        Entity::find()
            .filter(Column::WebhookId.eq(webhook))
            .filter(Column::Status.eq(DeliveryStatus::Pending))
            .filter(Column::NextAttemptAt.lte(ctx.now))
            .filter(is_free)
    };
    // a look first: a transaction to find nothing would hold up the writers of SQLite
    if due().limit(1).one(app.read()).await?.is_none() {
        return Ok(vec![]);
    }
    // not the time of the round, which may be slow
    let until = app.clock.now().trunc_subsecs(6) + CLAIM;
    let tx = app.begin(ctx).await?;
    let mut rows = due()
        .order_by_asc(Column::NextAttemptAt)
        .order_by_asc(Column::Id)
        .limit(most)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    unversioned::update_many::<Entity>()
        .col_expr(Column::ClaimedUntil, Expr::value(until))
        .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(&tx)
        .await?;
    tx.done().await?;
    rows.iter_mut().for_each(|row| row.claimed_until = Some(until));
    Ok(rows)
}

/// Sends a message, and stores what became of it.
///
/// # Errors
/// When the database refuses: the message is sent again.
pub async fn send(app: &mut App, client: &Client, hook: webhook::Model, one: Model) -> Result<()> {
    let now = app.clock.now();
    let secrets = secret::valid(app.read(), &app.secrets, hook.id, now).await?;
    let (id, timestamp) = (one.id.to_string(), now.timestamp());
    let headers = [
        ("content-type", message::CONTENT_TYPE.to_owned()),
        ("webhook-id", id.clone()),
        ("webhook-timestamp", timestamp.to_string()),
        ("webhook-signature", sign(&secrets, &id, timestamp, one.body.as_bytes())),
    ];
    // the settings may be others since the address was stored
    let exchange = match Target::parse(&hook.url, &app.config.webhook_hosts()) {
        Ok(target) => client.post(&target, &headers, one.body.clone().into_bytes(), TIMEOUT).await,
        Err(error) => Exchange {
            request_head: String::new(),
            response: Err(Failure::Refused(error.to_string())),
            duration: Duration::ZERO,
        },
    };
    let ctx = RequestContext::system(app.clock.now());
    record(app, &ctx, &hook, &one, exchange).await
}

/// Stores what became of an attempt.
async fn record(
    app: &mut App,
    ctx: &RequestContext,
    hook: &webhook::Model,
    one: &Model,
    exchange: Exchange,
) -> Result<()> {
    let Exchange { request_head, response, duration } = exchange;
    let is_delivered = matches!(&response, Ok(Response { status: 200..=299, .. }));
    let tx = app.begin(ctx).await?;
    // first of all rows, as everywhere: two attempts that end at once wait for each other
    let hook = lock(&tx, hook.id).await?;
    let stored = progress::Entity::find_by_id(hook.id).one(&tx).await?.ok_or(Code::NotFound)?;
    // while the receiver takes nothing at all, no message is given up
    let is_down = stored.failures >= FAILURES;
    let attempts = one.attempts + 1;
    let next = match is_delivered {
        true => None,
        false => next_attempt(ctx.now, one.id, attempts, &response)
            .or_else(|| is_down.then(|| ctx.now + LAST_DELAY)),
    };
    let status = match (is_delivered, next) {
        (true, _) => DeliveryStatus::Delivered,
        (false, Some(_)) => DeliveryStatus::Pending,
        (false, None) => DeliveryStatus::Failed,
    };
    let is_gone = matches!(&response, Ok(Response { status: 410, .. }));
    let failure = response.as_ref().err().map(ToString::to_string);
    let (response_status, response_head, response_body) = match response {
        Ok(Response { status, head, body, .. }) => (Some(i32::from(status)), Some(head), Some(body)),
        Err(_) => (None, None, None),
    };
    let row = ActiveModel {
        status: Set(status),
        attempts: Set(attempts),
        next_attempt_at: Set(next),
        claimed_until: Set(None),
        attempted_at: Set(Some(ctx.now)),
        duration_ms: Set(Some(i32::try_from(duration.as_millis()).unwrap_or(i32::MAX))),
        request_head: Set(Some(request_head)),
        response_status: Set(response_status),
        response_head: Set(response_head),
        response_body: Set(response_body),
        failure: Set(failure),
        ..Default::default()
    };
    let saved = unversioned::update_many::<Entity>()
        .set(row)
        .filter(Column::Id.eq(one.id))
        .filter(Column::ClaimedUntil.eq(one.claimed_until))
        .exec(&tx)
        .await?;
    // the claim was over, and what another process did counts
    if saved.rows_affected == 0 {
        return Ok(());
    }
    if !is_delivered {
        note_failure(&tx, ctx, hook, stored, is_gone).await?;
    } else if stored.failures > 0 {
        forgive(&tx, hook.id).await?;
        if is_down {
            make_due(&tx, ctx, hook.id).await?;
        }
    }
    tx.done().await
}

/// Returns when to try again; `None` after the tenth attempt.
fn next_attempt(
    now: DateTime<Utc>,
    id: Uuid,
    attempts: i32,
    response: &Result<Response, Failure>,
) -> Option<DateTime<Utc>> {
    // the end of an id is random
    let [.., high, low] = *id.as_bytes();
    let random = f64::from(u16::from_be_bytes([high, low])) / f64::from(u16::MAX);
    let delay = schedule::delay_after(u32::try_from(attempts).unwrap_or(u32::MAX), random)?;
    let asked = response.as_ref().ok().and_then(|response| response.retry_after);
    let delay = schedule::lengthened(delay, asked);
    Some(now + TimeDelta::from_std(delay).unwrap_or(LONGEST_PAUSE))
}

/// Counts a failure of a webhook. It pauses after some, and is disabled after many days, or when its receiver is gone.
async fn note_failure(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    hook: webhook::Model,
    before: progress::Model,
    is_gone: bool,
) -> Result<()> {
    // requests that had begun before the pause say nothing more than what began it
    let is_paused = before.paused_until.is_some_and(|until| until > ctx.now);
    let failures = if is_paused { before.failures } else { before.failures.saturating_add(1) };
    // with few messages, an attempt of long ago does not show that the receiver has failed ever since
    let is_old = before.last_failure_at.is_some_and(|last| last + SILENCE <= ctx.now);
    let since = before.failing_since.filter(|_| !is_old).unwrap_or(ctx.now);
    let paused_until =
        if is_paused { before.paused_until } else { pause(failures).map(|pause| ctx.now + pause) };
    let row = progress::ActiveModel {
        webhook_id: Set(hook.id),
        failures: Set(failures),
        failing_since: Set(Some(since)),
        last_failure_at: Set(Some(ctx.now)),
        paused_until: Set(paused_until),
        ..Default::default()
    };
    unversioned::update(tx, row).await?;
    let reason = match is_gone {
        true => WebhookEnd::Gone,
        false if since + GIVE_UP <= ctx.now => WebhookEnd::Failing,
        false => return Ok(()),
    };
    // another attempt may have ended it
    if hook.disabled_at.is_none() {
        tracing::warn!(webhook = %hook.id, reason = reason.word(), "a webhook was disabled");
        end(tx, ctx, hook, reason).await?;
    }
    Ok(())
}

/// Returns how long a webhook pauses after so many failures.
fn pause(failures: i32) -> Option<TimeDelta> {
    let more = u32::try_from(failures - FAILURES).ok()?;
    let seconds = PAUSE.num_seconds().saturating_mul(2_i64.saturating_pow(more));
    Some(TimeDelta::seconds(seconds.min(LONGEST_PAUSE.num_seconds())))
}

/// Lets the messages follow that wait for a receiver which answers again.
async fn make_due(tx: &Tx<'_>, ctx: &RequestContext, webhook: Uuid) -> Result<()> {
    unversioned::update_many::<Entity>()
        .col_expr(Column::NextAttemptAt, Expr::value(ctx.now))
        .filter(Column::WebhookId.eq(webhook))
        .filter(Column::Status.eq(DeliveryStatus::Pending))
        .filter(Column::NextAttemptAt.gt(ctx.now))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets the failures of a webhook.
///
/// # Errors
/// When the database refuses.
pub(super) async fn forgive(tx: &Tx<'_>, webhook: Uuid) -> Result<()> {
    unversioned::update_many::<progress::Entity>()
        .col_expr(progress::Column::Failures, Expr::value(0))
        .col_expr(progress::Column::FailingSince, Expr::value(None::<DateTime<Utc>>))
        .col_expr(progress::Column::LastFailureAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(progress::Column::PausedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(progress::Column::WebhookId.eq(webhook))
        .filter(progress::Column::Failures.gt(0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes old messages that were sent or given up, and returns their number. Any process may run it at any time.
///
/// # Errors
/// When the database refuses.
pub async fn purge(app: &mut App, ctx: &RequestContext) -> Result<u64> {
    let is_old = || {
        Condition::all()
            .add(Column::Status.ne(DeliveryStatus::Pending))
            .add(Column::CreatedAt.lt(ctx.now - KEEP))
    };
    if Entity::find().filter(is_old()).limit(1).one(app.read()).await?.is_none() {
        return Ok(0);
    }
    let tx = app.begin(ctx).await?;
    let old = Entity::find().select_only().column(Column::Id).filter(is_old()).order_by_asc(Column::Id);
    // what an admin sends again at this moment stays
    let old = old.limit(BATCH).lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    let old: Vec<Uuid> = old.into_tuple().all(&tx).await?;
    let gone = Entity::delete_many().filter(Column::Id.is_in(old)).filter(is_old()).exec(&tx).await?;
    tx.done().await?;
    Ok(gone.rows_affected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_webhook_pauses_after_some_failures_and_longer_each_time() {
        let seconds = |failures| pause(failures).map(|pause| pause.num_seconds());
        assert_eq!((seconds(0), seconds(4), seconds(5)), (None, None, Some(15)));
        assert_eq!((seconds(6), seconds(10), seconds(i32::MAX)), (Some(30), Some(480), Some(900)));
    }
}
