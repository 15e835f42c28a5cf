//! Sends mails. A process that is killed while it sends leaves the mails to another one, which sends them with the same
//! `Message-ID`: of a mail that the server had taken already, the recipient's server can tell that it is the same.

use std::time::Duration;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use delivery::mail::address::AddressError;
use delivery::mail::message::Mail;
use delivery::mail::sender::{Mailer, SendResult, Session};
use delivery::mail::template::Rendered;
use entity::enums::{MailEnd, MailStatus};
use entity::mail::{Column, Entity, Model, told};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::mail_settings::MailSettings;
use crate::kernel::unversioned;
use crate::service::mail::subscriber::{self, Subscriber};
use crate::service::mail::subscription;

/// The most mails that a process sends one after the other.
const MOST: u64 = 5;
/// The time that a server may take for one mail. RFC 5321 asks for ten minutes of patience after its end.
pub const LONGEST: Duration = Duration::from_mins(10);
/// After this time another process may send mails that were begun: longer than the slowest server may take for all.
const CLAIM: TimeDelta = TimeDelta::minutes(60);
/// After so many attempts, a mail of which nobody knows whether the server took it is not sent again.
const COPIES: i32 = 4;
/// How often, and after how long, a result is stored again that the database did not take.
const AGAIN: u32 = 5;
const PAUSE: Duration = Duration::from_secs(1);
/// The minutes between the attempts; after the last one, the mail is given up.
const DELAYS: [i64; 12] = [1, 5, 15, 30, 60, 120, 240, 480, 480, 720, 720, 1440];
/// For how long mails that were sent, or given up, are kept.
const KEEP: TimeDelta = TimeDelta::days(30);
/// Rows in one transaction.
const BATCH: u64 = 10_000;

/// Claims some mails that are due, so that no other process sends them meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn claim(app: &mut App, ctx: &RequestContext) -> Result<Vec<Model>> {
    let due = || {
        let is_free =
            Condition::any().add(Column::ClaimedUntil.is_null()).add(Column::ClaimedUntil.lte(ctx.now));
        Entity::find()
            .filter(Column::Status.eq(MailStatus::Pending))
            .filter(Column::NextAttemptAt.lte(ctx.now))
            .filter(is_free)
    };
    // a look first: a transaction to find nothing would hold up the writers of SQLite
    if due().limit(1).one(app.read()).await?.is_none() {
        return Ok(vec![]);
    }
    let until = app.clock.now().trunc_subsecs(6) + CLAIM;
    let tx = app.begin(ctx).await?;
    let mut rows = due()
        .order_by_asc(Column::NextAttemptAt)
        .order_by_asc(Column::Id)
        .limit(MOST)
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

/// Sends mails one after the other, and stores what became of each before the next one. When the process stops, or the
/// database refuses, those that were not begun are left to others.
///
/// # Errors
/// When the database refuses: a mail whose result could not be stored is sent again.
pub async fn post(app: &mut App, settings: &MailSettings, mailer: &Mailer, mails: Vec<Model>) -> Result<()> {
    let mut session = Session::default();
    let mut done = Ok(());
    for row in mails {
        if done.is_err() || app.stopping.get().is_some() {
            let released = release(app, &row).await;
            done = done.and(released);
        } else {
            done = post_one(app, settings, (mailer, &mut session), &row).await;
        }
    }
    session.close().await;
    done
}

async fn post_one(
    app: &mut App,
    settings: &MailSettings,
    (mailer, session): (&Mailer, &mut Session),
    row: &Model,
) -> Result<()> {
    let result = match write(settings, row) {
        Err(reason) => SendResult::Later { reason },
        Ok(mail) => match is_told(app, row).await {
            Ok(true) => mailer.send_in(session, &mail).await,
            Ok(false) => return give_up(app, row).await,
            Err(error) => {
                // nothing was sent: it need not wait for the end of the claim
                release(app, row).await?;
                return Err(error);
            }
        },
    };
    let mut tries = 1;
    while let Err(error) = record(app, row, &result).await {
        if tries == AGAIN {
            return Err(error);
        }
        tries += 1;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}

/// Gives up the mails of the subscription: what of it still concerns the subscriber is told again.
async fn give_up(app: &mut App, row: &Model) -> Result<()> {
    let ctx = RequestContext::system(app.clock.now());
    let tx = app.begin(&ctx).await?;
    subscription::lock(&tx, row.subscription_id).await?;
    drop_waiting(&tx, &ctx, row.subscription_id, None).await?;
    tx.done().await
}

/// Returns whether the subscriber may still be told: the account, or the body, is there with every role that it had when the
/// mail was made, and the subscription is not disabled.
async fn is_told(app: &App, row: &Model) -> Result<bool> {
    use entity::mail::subscription::{Column, Entity};
    let live = Entity::find_by_id(row.subscription_id).filter(Column::DisabledAt.is_null());
    let Some(subscription) = live.one(app.read()).await? else { return Ok(false) };
    let ctx = RequestContext::system(app.clock.now());
    let subscriber = subscriber::of(app.read(), &ctx, &subscription).await?;
    let is_told = |subscriber: Subscriber| {
        let actor = subscriber.ctx.actor;
        !actor.grants.is_empty() && actor.still_has(&row.grants)
    };
    Ok(subscriber.is_some_and(is_told))
}

/// Leaves a mail to another process.
async fn release(app: &mut App, row: &Model) -> Result<()> {
    let tx = app.begin(&RequestContext::system(app.clock.now())).await?;
    released(&tx, row).await?;
    tx.done().await
}

async fn released(tx: &Tx<'_>, row: &Model) -> Result<()> {
    unversioned::update_many::<Entity>()
        .col_expr(Column::ClaimedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(Column::Id.eq(row.id))
        .filter(Column::ClaimedUntil.eq(row.claimed_until))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes a mail as it is sent, the same in each attempt.
fn write(settings: &MailSettings, row: &Model) -> Result<Mail, String> {
    let to = row.address.parse().map_err(|error: AddressError| error.to_string())?;
    let texts = Rendered { subject: row.subject.clone(), text: row.text.clone(), html: row.html.clone() };
    let mail = settings.letter((row.id, row.created_at), to, row.language, texts);
    mail.bytes().map_err(|error| error.to_string())?;
    Ok(mail)
}

/// Stores what became of an attempt.
async fn record(app: &mut App, row: &Model, result: &SendResult) -> Result<()> {
    let ctx = RequestContext::system(app.clock.now());
    let attempts = row.attempts + 1;
    let (reply, next) = match result {
        SendResult::Accepted { reply } => (reply, None),
        SendResult::Refused { reason } => (reason, None),
        SendResult::Later { reason } => (reason, next_attempt(ctx.now, attempts)),
        SendResult::Unknown { reason } => {
            (reason, next_attempt(ctx.now, attempts).filter(|_| attempts < COPIES))
        }
    };
    let is_sent = matches!(result, SendResult::Accepted { .. });
    let status = match (is_sent, next) {
        (true, _) => MailStatus::Sent,
        (false, Some(_)) => MailStatus::Pending,
        (false, None) => MailStatus::Failed,
    };
    let tx = app.begin(&ctx).await?;
    // the subscription is locked before its mails, as everywhere
    match result {
        SendResult::Refused { .. } => {
            let id = row.subscription_id;
            subscription::end(&tx, &ctx, id, MailEnd::Refused, (&row.address, Some(row.id))).await?;
        }
        _ if status == MailStatus::Failed => subscription::lock(&tx, row.subscription_id).await?,
        _ => {}
    }
    let recorded = unversioned::update_many::<Entity>()
        .col_expr(Column::Status, Expr::value(status))
        .col_expr(Column::Attempts, Expr::value(attempts))
        .col_expr(Column::NextAttemptAt, Expr::value(next))
        .col_expr(Column::ClaimedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::AttemptedAt, Expr::value(Some(ctx.now)))
        .col_expr(Column::Reply, Expr::value(Some(reply.clone())))
        .filter(Column::Id.eq(row.id))
        // otherwise the claim was over, and what another process did counts
        .filter(Column::ClaimedUntil.eq(row.claimed_until));
    let recorded = match is_sent {
        // the log says where it went, also when the address was changed meanwhile
        true => recorded.col_expr(Column::Address, Expr::value(&row.address)),
        // dropped meanwhile, or to be sent elsewhere
        false => {
            recorded.filter(Column::Status.eq(MailStatus::Pending)).filter(Column::Address.eq(&row.address))
        }
    };
    if recorded.exec(&tx).await?.rows_affected == 0 {
        released(&tx, row).await?;
    } else if status == MailStatus::Failed && !matches!(result, SendResult::Unknown { .. }) {
        untell(&tx, row.subscription_id, &[row.created_at]).await?;
    }
    tx.done().await
}

/// Forgets what mails told that did not arrive, so that the next one tells it again.
///
/// # Errors
/// When the database refuses.
pub(super) async fn untell(tx: &Tx<'_>, id: Uuid, made_at: &[DateTime<Utc>]) -> Result<()> {
    if made_at.is_empty() {
        return Ok(());
    }
    told::Entity::delete_many()
        .filter(told::Column::SubscriptionId.eq(id))
        .filter(told::Column::At.is_in(made_at.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Returns when to try again; `None` after the last attempt.
fn next_attempt(now: DateTime<Utc>, attempts: i32) -> Option<DateTime<Utc>> {
    let minutes = DELAYS.get(usize::try_from(attempts - 1).ok()?)?;
    Some(now + TimeDelta::minutes(*minutes))
}

/// Gives up the mails of a subscription that wait, but for one of which something else is recorded. The caller has locked
/// the subscription.
///
/// # Errors
/// When the database refuses.
pub(super) async fn drop_waiting(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    id: Uuid,
    but: Option<Uuid>,
) -> Result<()> {
    let waiting = Condition::all()
        .add(Column::SubscriptionId.eq(id))
        .add(Column::Status.eq(MailStatus::Pending))
        .add(Column::Id.ne(but.unwrap_or_default()));
    let made_at = Entity::find().filter(waiting.clone()).select_only().column(Column::CreatedAt);
    let made_at: Vec<DateTime<Utc>> = made_at.into_tuple().all(tx).await?;
    unversioned::update_many::<Entity>()
        .col_expr(Column::Status, Expr::value(MailStatus::Failed))
        .col_expr(Column::NextAttemptAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::AttemptedAt, Expr::value(Some(ctx.now)))
        .col_expr(Column::Reply, Expr::value(Some("the subscription, the account or a role has ended")))
        .filter(waiting)
        .exec(tx)
        .await?;
    untell(tx, id, &made_at).await
}

/// Sends the mails of a subscription that wait to another address.
///
/// # Errors
/// When the database refuses.
pub(super) async fn readdress(tx: &Tx<'_>, id: Uuid, address: &str) -> Result<()> {
    unversioned::update_many::<Entity>()
        .col_expr(Column::Address, Expr::value(address))
        .filter(Column::SubscriptionId.eq(id))
        .filter(Column::Status.eq(MailStatus::Pending))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes old mails that were sent or given up, and which old events subscribers were told of. Returns the number of
/// rows. Any process may run it at any time.
///
/// # Errors
/// When the database refuses.
pub async fn purge(app: &mut App, ctx: &RequestContext) -> Result<u64> {
    let is_old = || {
        Condition::all().add(Column::Status.ne(MailStatus::Pending)).add(Column::CreatedAt.lt(ctx.now - KEEP))
    };
    let events = told::Entity::find()
        .filter(told::Column::Queue.eq(""))
        .filter(told::Column::At.lt(ctx.now - KEEP))
        .order_by_asc(told::Column::At);
    let any = Entity::find().filter(is_old()).limit(1).one(app.read()).await?.is_some();
    let last = events.clone().limit(BATCH).all(app.read()).await?.last().map(|row| row.at);
    if !any && last.is_none() {
        return Ok(0);
    }
    let tx = app.begin(ctx).await?;
    let old = Entity::find().select_only().column(Column::Id).filter(is_old()).order_by_asc(Column::Id);
    let old: Vec<Uuid> = old.limit(BATCH).into_tuple().all(&tx).await?;
    let mails = Entity::delete_many().filter(Column::Id.is_in(old)).exec(&tx).await?;
    let mut rows = mails.rows_affected;
    if let Some(last) = last {
        let past = told::Entity::delete_many().filter(told::Column::Queue.eq(""));
        rows += past.filter(told::Column::At.lte(last)).exec(&tx).await?.rows_affected;
    }
    tx.done().await?;
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_for_three_days() {
        let (mut at, begun) = (DateTime::<Utc>::UNIX_EPOCH, DateTime::<Utc>::UNIX_EPOCH);
        let mut attempts = 1;
        while let Some(next) = next_attempt(at, attempts) {
            assert!(next > at);
            (at, attempts) = (next, attempts + 1);
        }
        assert_eq!((attempts, (at - begun).num_hours()), (13, 71));
    }
}
