//! Mails that came back: a mail server reports them, and the address is not written to any more.

use delivery::mail::bounce::{self, Bounce};
use entity::enums::{MailEnd, MailStatus};
use entity::mail::{Column, Entity};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::unversioned;
use crate::service::mail::{send, subscription};

/// Reads a report of a mail server (RFC 3464), and returns how many of our mails came back for good. Others, and reports
/// about mails that are not ours or went to somebody else, change nothing: anybody can write a report.
///
/// # Errors
/// When the database refuses.
pub async fn note(app: &mut App, ctx: &RequestContext, report: &[u8]) -> Result<usize> {
    let mut noted = 0;
    for bounce in bounce::read(report).into_iter().filter(|bounce| bounce.is_permanent) {
        noted += usize::from(note_one(app, ctx, bounce).await?);
    }
    Ok(noted)
}

async fn note_one(app: &mut App, ctx: &RequestContext, bounce: Bounce) -> Result<bool> {
    let id = bounce.message_id.as_deref().and_then(|id| id.split('@').next());
    let Some(id) = id.and_then(|id| id.parse::<Uuid>().ok()) else { return Ok(false) };
    let tx = app.begin(ctx).await?;
    // a report can be faster than the answer of the server that took the mail
    let known = Column::Status.is_in([MailStatus::Sent, MailStatus::Pending]);
    let mail = Entity::find_by_id(id).filter(known).one(&tx).await?;
    let is_to =
        |address: &str| bounce.recipient.as_deref().is_some_and(|to| to.eq_ignore_ascii_case(address));
    let Some(mail) = mail.filter(|mail| is_to(&mail.address)) else { return Ok(false) };
    let reply = format!("{} {}", bounce.status, bounce.diagnostic);
    // the subscription is locked before its mails, as everywhere
    subscription::end(&tx, ctx, mail.subscription_id, MailEnd::Bounced, (&mail.address, Some(id))).await?;
    unversioned::update_many::<Entity>()
        .col_expr(Column::Status, Expr::value(MailStatus::Bounced))
        .col_expr(Column::Reply, Expr::value(Some(reply)))
        .filter(Column::Id.eq(id))
        .exec(&tx)
        .await?;
    send::untell(&tx, mail.subscription_id, &[mail.created_at]).await?;
    tx.done().await?;
    Ok(true)
}
