//! Sends mails. A process that is killed while it sends leaves the mails to another one, which sends them with the same
//! `Message-ID`: of a mail that the server had taken already, the recipient's server keeps one.

use std::time::SystemTime;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use delivery::mail::message::Mail;
use delivery::mail::sender::{Mailer, SendResult};
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
use crate::service::mail::{news, subscription};

/// The most mails that a process sends one after the other.
const MOST: u64 = 10;
/// After this time another process may send mails that were begun: longer than the slowest server may take for all.
const CLAIM: TimeDelta = TimeDelta::minutes(60);
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

/// Sends mails one after the other, and stores what became of each.
///
/// # Errors
/// When the database refuses: the mails are sent again.
pub async fn post(app: &mut App, settings: &MailSettings, mailer: &Mailer, mails: Vec<Model>) -> Result<()> {
    let mut written = vec![];
    let mut unwritten = vec![];
    for row in mails {
        match write(settings, &row) {
            Ok(mail) => written.push((row, mail)),
            Err(reason) => unwritten.push((row, SendResult::Refused { reason })),
        }
    }
    let (rows, bodies): (Vec<Model>, Vec<Mail>) = written.into_iter().unzip();
    let results = mailer.send_all(&bodies).await;
    for (row, result) in rows.into_iter().zip(results).chain(unwritten) {
        let ctx = RequestContext::system(app.clock.now());
        record(app, &ctx, &row, result).await?;
    }
    Ok(())
}

/// Writes a mail as it is sent: in each attempt with the same `Message-ID` and date.
fn write(settings: &MailSettings, row: &Model) -> Result<Mail, String> {
    let domain = settings.from.address().as_str().rsplit('@').next().unwrap_or_default();
    let mail = Mail {
        from: settings.from.clone(),
        to: row.address.parse().map_err(|error: delivery::mail::address::AddressError| error.to_string())?,
        subject: row.subject.clone(),
        text: row.text.clone(),
        html: row.html.clone(),
        message_id: format!("{}@{domain}", row.id),
        date: SystemTime::from(row.created_at),
        language: row.language.word().to_owned(),
        list_unsubscribe: None,
        envelope_from: settings.bounces.clone(),
    };
    mail.bytes().map_err(|error| error.to_string())?;
    Ok(mail)
}

/// Stores what became of an attempt.
async fn record(app: &mut App, ctx: &RequestContext, row: &Model, result: SendResult) -> Result<()> {
    let attempts = row.attempts + 1;
    let (status, reply) = match &result {
        SendResult::Accepted { reply } => (MailStatus::Sent, reply),
        SendResult::Refused { reason } => (MailStatus::Failed, reason),
        SendResult::Later { reason } | SendResult::Unknown { reason } => (MailStatus::Pending, reason),
    };
    let next = next_attempt(ctx.now, attempts).filter(|_| status == MailStatus::Pending);
    let status = if status == MailStatus::Pending && next.is_none() { MailStatus::Failed } else { status };
    let tx = app.begin(ctx).await?;
    if matches!(result, SendResult::Refused { .. }) {
        // the subscription is locked before its mails, as everywhere
        let id = row.subscription_id;
        subscription::end(&tx, ctx, id, MailEnd::Refused, (&row.address, Some(row.id))).await?;
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
    // what was not sent is not tried again if the subscription was disabled meanwhile
    let recorded = match result {
        SendResult::Accepted { .. } => recorded,
        _ => recorded.filter(Column::Status.eq(MailStatus::Pending)),
    };
    recorded.exec(&tx).await?;
    tx.done().await
}

/// Returns when to try again; `None` after the last attempt.
fn next_attempt(now: DateTime<Utc>, attempts: i32) -> Option<DateTime<Utc>> {
    let minutes = DELAYS.get(usize::try_from(attempts - 1).ok()?)?;
    Some(now + TimeDelta::minutes(*minutes))
}

/// Gives up the mails of a subscription that wait, but for one of which something else is recorded.
///
/// # Errors
/// When the database refuses.
pub(super) async fn drop_waiting(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    id: Uuid,
    but: Option<Uuid>,
) -> Result<()> {
    unversioned::update_many::<Entity>()
        .col_expr(Column::Status, Expr::value(MailStatus::Failed))
        .col_expr(Column::NextAttemptAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::AttemptedAt, Expr::value(Some(ctx.now)))
        .col_expr(Column::Reply, Expr::value(Some("the subscription was disabled")))
        .filter(Column::SubscriptionId.eq(id))
        .filter(Column::Status.eq(MailStatus::Pending))
        .filter(Column::Id.ne(but.unwrap_or_default()))
        .exec(tx)
        .await?;
    Ok(())
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
    let is_past = || {
        Condition::all()
            .add(told::Column::Queue.eq(""))
            // a digest looks back to the working day before, and a little more
            .add(told::Column::At.lt(ctx.now - KEEP - news::OVERLAP))
    };
    let mails = Entity::find().filter(is_old()).limit(1).one(app.read()).await?.is_some();
    let events = told::Entity::find().filter(is_past()).limit(1).one(app.read()).await?.is_some();
    if !mails && !events {
        return Ok(0);
    }
    let tx = app.begin(ctx).await?;
    let old = Entity::find().select_only().column(Column::Id).filter(is_old()).order_by_asc(Column::Id);
    let old: Vec<Uuid> = old.limit(BATCH).into_tuple().all(&tx).await?;
    let mails = Entity::delete_many().filter(Column::Id.is_in(old)).exec(&tx).await?;
    let events = told::Entity::delete_many().filter(is_past()).exec(&tx).await?;
    tx.done().await?;
    Ok(mails.rows_affected + events.rows_affected)
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
