//! How a webhook does: what waits, and whether its receiver answers.

use chrono::{DateTime, Utc};
use entity::enums::DeliveryStatus;
use entity::webhook::{delivery, progress};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;
use crate::service::feed::webhook::manages;

/// With so many messages waiting, a webhook reads no further changes: they stay in the feed.
pub(super) const MOST_WAITING: u64 = 1000;

/// How a webhook does.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookStatusView {
    pub webhook_id: Uuid,
    /// Messages that wait to be sent, counted to 1,000. Changes beyond these wait in the feed.
    pub waiting: u64,
    /// Attempts that failed since the last one that succeeded.
    pub failures: i32,
    /// When the first of them was. After five days the webhook is disabled.
    pub failing_since: Option<DateTime<Utc>>,
    /// After many failures nothing is sent until then, and then one message at a time until one arrives.
    pub paused_until: Option<DateTime<Utc>>,
}

impl View for WebhookStatusView {}

/// Returns how a webhook does.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<WebhookStatusView> {
    manages(ctx)?;
    load(app.read(), id).await
}

/// Returns how a webhook does, without checking the caller.
///
/// # Errors
/// 404.
pub(super) async fn load(db: &impl ConnectionTrait, id: Uuid) -> Result<WebhookStatusView> {
    let now = progress::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    Ok(WebhookStatusView {
        webhook_id: id,
        waiting: waiting(db, id).await?,
        failures: now.failures,
        failing_since: now.failing_since,
        paused_until: now.paused_until,
    })
}

/// Counts the messages that wait, to 1,000.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn waiting(db: &impl ConnectionTrait, webhook: Uuid) -> Result<u64> {
    use delivery::{Column, Entity};
    let waiting = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::WebhookId.eq(webhook))
        .filter(Column::Status.eq(DeliveryStatus::Pending))
        .limit(MOST_WAITING);
    let waiting: Vec<Uuid> = waiting.into_tuple().all(db).await?;
    Ok(waiting.len() as u64)
}
