//! `/v1/mail-subscriptions`: who is told by mail what waits and what happened.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::mail::{
    self, MailPreview, MailQuery, MailSubscriptionPatch, MailSubscriptionQuery, MailSubscriptionView,
    MailView, NewMailSubscription,
};

/// List subscriptions to mails
///
/// For every signed-in user the own ones; for admins those of all users and bodies.
#[utoipa::path(tag = "mail", params(MailSubscriptionQuery), responses((status = 200, description = "A page", body = Page<MailSubscriptionView>)))]
#[get("/mail-subscriptions")]
pub async fn list_mail_subscriptions(
    ctx: RequestContext,
    app: App,
    query: Query<MailSubscriptionQuery>,
) -> Result<Page<MailSubscriptionView>> {
    mail::list(&app, &ctx, query.into_inner()).await
}

/// Subscribe to mails
///
/// For every signed-in user, about the own queues and cases; admins also for a body in one of its roles, such as an agency
/// without users. A mail tells what waits in the queues of `GET /v1/me/queues`, and which of
/// the named events happened: immediately, within a minute, but not again within ten minutes; or daily, on working days in
/// the morning. It names cases by their numbers and nothing that voters wrote. Nothing is sent unless the service's
/// settings name a mail server.
#[utoipa::path(tag = "mail", responses((status = 201, description = "Created", body = MailSubscriptionView)))]
#[post("/mail-subscriptions")]
pub async fn create_mail_subscription(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewMailSubscription>,
) -> Result<Reply<MailSubscriptionView>> {
    mail::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a subscription to mails
///
/// For the subscriber and for admins.
#[utoipa::path(tag = "mail", responses((status = 200, description = "The subscription", body = MailSubscriptionView)))]
#[get("/mail-subscriptions/{id}")]
pub async fn get_mail_subscription(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<MailSubscriptionView>> {
    mail::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a subscription to mails
///
/// For the subscriber and, of bodies, for admins, who also disable and enable those of users. Absent fields stay unchanged. The service disables a subscription whose address the
/// mail server refuses, or from which a mail came back; enabled again, it goes on.
#[utoipa::path(tag = "mail", responses((status = 200, description = "Changed", body = MailSubscriptionView)))]
#[patch("/mail-subscriptions/{id}")]
pub async fn patch_mail_subscription(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<MailSubscriptionPatch>,
) -> Result<Reply<MailSubscriptionView>> {
    mail::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Preview the next mail of a subscription
///
/// For the subscriber and for admins: what the next mail would say if it were sent now, without events; for admins also
/// without the numbers of cases.
#[utoipa::path(tag = "mail", responses((status = 200, description = "The texts", body = MailPreview)))]
#[get("/mail-subscriptions/{id}/preview")]
pub async fn preview_mail(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<MailPreview>> {
    mail::preview(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// List the mails of a subscription
///
/// For the subscriber and for admins: what was sent in the last 30 days and what the mail server answered, and what waits.
#[utoipa::path(tag = "mail", params(MailQuery), responses((status = 200, description = "A page", body = Page<MailView>)))]
#[get("/mail-subscriptions/{id}/mails")]
pub async fn list_mails(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<MailQuery>,
) -> Result<Page<MailView>> {
    mail::mails(&app, &ctx, id.into_inner(), query.into_inner()).await
}
