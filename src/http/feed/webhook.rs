//! `/v1/webhooks`: where the service sends what changed.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::feed::webhook::deliveries::{
    self, DeliveryQuery, DeliveryView, Redelivery, RedeliveryView,
};
use crate::service::feed::webhook::replay::{self, Replay};
use crate::service::feed::webhook::secret::{self, WebhookSecretView};
use crate::service::feed::webhook::status::{self, WebhookStatusView};
use crate::service::feed::webhook::{self, NewWebhook, WebhookPatch, WebhookQuery, WebhookView};

/// List webhooks
///
/// For admins. Without their secrets.
#[utoipa::path(tag = "webhooks", params(WebhookQuery), responses((status = 200, description = "A page", body = Page<WebhookView>)))]
#[get("/webhooks")]
pub async fn list_webhooks(
    ctx: RequestContext,
    app: App,
    query: Query<WebhookQuery>,
) -> Result<Page<WebhookView>> {
    webhook::list(&app, &ctx, query.into_inner()).await
}

/// Create a webhook
///
/// For admins. From now on the service posts an event to the address whenever a case changes that the client may see. The
/// event has the format of `CloudEvents` 1.0, names the case and nothing personal, and is signed as Standard Webhooks 1.0.0
/// says. The receiver answers with a status of 200 to 299 within 15 seconds, and reads the case with the client's token.
/// What is not answered so is sent again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours. A message
/// may come twice, with the same `webhook-id`, and in another order. While the receiver takes nothing, none is given up.
/// The secret is returned once, by this request only.
#[utoipa::path(tag = "webhooks", responses((status = 201, description = "Created", body = WebhookView)))]
#[post("/webhooks")]
pub async fn create_webhook(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewWebhook>,
) -> Result<Reply<WebhookView>> {
    webhook::create(&mut app, &ctx, new.into_inner()).await
}

/// Read a webhook
///
/// For admins. Without its secrets.
#[utoipa::path(tag = "webhooks", responses((status = 200, description = "The webhook", body = WebhookView)))]
#[get("/webhooks/{id}")]
pub async fn get_webhook(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<WebhookView>> {
    webhook::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Change a webhook
///
/// For admins. Absent fields stay unchanged. The service disables a webhook whose receiver answers 410, or does not take
/// anything for five days; enabled again, it goes on where it stood.
#[utoipa::path(tag = "webhooks", responses((status = 200, description = "Changed", body = WebhookView)))]
#[patch("/webhooks/{id}")]
pub async fn patch_webhook(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<WebhookPatch>,
) -> Result<Reply<WebhookView>> {
    webhook::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Replace the secret of a webhook
///
/// For admins. The new secret is returned once, by this request only. For a day messages have a further signature, with
/// the former secret.
#[utoipa::path(tag = "webhooks", responses((status = 201, description = "Replaced", body = WebhookSecretView)))]
#[post("/webhooks/{id}/secrets")]
pub async fn replace_webhook_secret(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
) -> Result<Reply<WebhookSecretView>> {
    secret::replace(&mut app, &ctx, id.into_inner()).await
}

/// Read how a webhook does
///
/// For admins: how many messages wait, and whether the receiver takes them.
#[utoipa::path(tag = "webhooks", responses((status = 200, description = "How the webhook does", body = WebhookStatusView)))]
#[get("/webhooks/{id}/status")]
pub async fn get_webhook_status(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
) -> Result<Reply<WebhookStatusView>> {
    status::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Send a test to a webhook
///
/// For admins. A message of the type `ping` is sent like others; read it again to see what the receiver answered.
#[utoipa::path(tag = "webhooks", responses((status = 201, description = "Waits to be sent", body = DeliveryView)))]
#[post("/webhooks/{id}/ping")]
pub async fn ping_webhook(ctx: RequestContext, mut app: App, id: Path<Uuid>) -> Result<Reply<DeliveryView>> {
    deliveries::ping(&mut app, &ctx, id.into_inner()).await
}

/// Send changes again
///
/// For admins: from a position, or everything that the client may see. Messages that wait are sent too.
#[utoipa::path(tag = "webhooks", responses((status = 200, description = "Goes on from there", body = WebhookStatusView)))]
#[post("/webhooks/{id}/replay")]
pub async fn replay_webhook(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    from: Json<Replay>,
) -> Result<Reply<WebhookStatusView>> {
    replay::replay(&mut app, &ctx, id.into_inner(), from.into_inner()).await
}

/// List the messages of a webhook
///
/// For admins: what was sent and answered in the last 30 days, and what waits.
#[utoipa::path(tag = "webhooks", params(DeliveryQuery), responses((status = 200, description = "A page", body = Page<DeliveryView>)))]
#[get("/webhooks/{id}/deliveries")]
pub async fn list_deliveries(
    ctx: RequestContext,
    app: App,
    id: Path<Uuid>,
    query: Query<DeliveryQuery>,
) -> Result<Page<DeliveryView>> {
    deliveries::list(&app, &ctx, id.into_inner(), query.into_inner()).await
}

/// Read a message of a webhook
///
/// For admins: its last attempt, with the heads of request and response.
#[utoipa::path(tag = "webhooks", responses((status = 200, description = "The message", body = DeliveryView)))]
#[get("/webhooks/{id}/deliveries/{delivery_id}")]
pub async fn get_delivery(
    ctx: RequestContext,
    app: App,
    ids: Path<(Uuid, Uuid)>,
) -> Result<Reply<DeliveryView>> {
    let (id, delivery) = ids.into_inner();
    deliveries::read(&app, &ctx, id, delivery).await.map(Reply::shown)
}

/// Send messages again
///
/// For admins: those named, or those of a time that failed, at most 1,000 in a request. Each has its former `webhook-id`,
/// and ten new attempts.
#[utoipa::path(tag = "webhooks", responses((status = 200, description = "They wait to be sent", body = RedeliveryView)))]
#[post("/webhooks/{id}/redeliver")]
pub async fn redeliver(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    which: Json<Redelivery>,
) -> Result<Reply<RedeliveryView>> {
    deliveries::redeliver(&mut app, &ctx, id.into_inner(), which.into_inner()).await
}
