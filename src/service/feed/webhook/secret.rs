//! The secrets with which messages are signed. After a new one was made, the former one signs too for a day, so that the
//! receiver can change from one to the other without a pause.

use chrono::{DateTime, TimeDelta, Utc};
use delivery::signature::Secret;
use entity::enums::{Action, EventStream};
use entity::webhook::secret::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use secrecy::ExposeSecret;
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::secrets::Secrets;
use crate::kernel::unversioned;
use crate::service::feed::webhook::{lock, manages};

/// How long the former secret signs too.
const OVERLAP: TimeDelta = TimeDelta::days(1);
/// Messages have at most so many signatures. More than two are valid when secrets are replaced several times a day.
const MOST: u64 = 8;

/// A new secret of a webhook.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookSecretView {
    pub webhook_id: Uuid,
    /// Shown once (`whsec_…`). A replayed response (`Idempotency-Key`) does not contain it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// Until then messages have another signature, with the former secret.
    pub former_until: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
}

impl View for WebhookSecretView {
    fn is_confidential(&self) -> bool {
        self.secret.is_some()
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/webhooks/{}", self.webhook_id))
    }
}

/// Replaces the secret of a webhook. The response shows the new one, and it cannot be read again.
///
/// # Errors
/// 403, 404.
pub async fn replace(app: &mut App, ctx: &RequestContext, webhook: Uuid) -> Result<Reply<WebhookSecretView>> {
    let by = manages(ctx)?;
    let tx = app.begin(ctx).await?;
    lock(&tx, webhook).await?;
    let former_until = ctx.now + OVERLAP;
    unversioned::update_many::<Entity>()
        .col_expr(Column::ExpiresAt, Expr::value(former_until))
        .filter(Column::WebhookId.eq(webhook))
        .filter(Column::ExpiresAt.is_null())
        .exec(&tx)
        .await?;
    Entity::delete_many()
        .filter(Column::WebhookId.eq(webhook))
        .filter(Column::ExpiresAt.lte(ctx.now))
        .exec(&tx)
        .await?;
    let secret = add(&tx, ctx, webhook).await?;
    journal::record(&tx, ctx, Entry::about(EventStream::Webhook, webhook, Action::Rotate).by(by)).await?;
    // the response stored for replays has no secret
    let view = WebhookSecretView { webhook_id: webhook, secret: None, former_until, created_at: ctx.now };
    let Reply { created, view } = tx.commit(ctx, Reply::created(view)).await?;
    Ok(Reply { created, view: WebhookSecretView { secret: Some(secret), ..view } })
}

/// Stores a new secret of a webhook and returns it.
pub(super) async fn add(tx: &Tx<'_>, ctx: &RequestContext, webhook: Uuid) -> Result<String> {
    let text = Secret::generate().map_err(Error::internal)?.text();
    let text = text.expose_secret();
    let id = ctx.new_id();
    let (key_id, sealed) = tx.shared().secrets.seal(id.as_bytes(), text.as_bytes())?;
    let row = ActiveModel {
        id: Set(id),
        webhook_id: Set(webhook),
        sealed: Set(sealed),
        key_id: Set(key_id),
        expires_at: Set(None),
        created_at: Set(ctx.now),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(text.to_owned())
}

/// Returns the secrets that sign now, the newest first.
///
/// # Errors
/// Internal error when the key that encrypted one is not configured.
pub(super) async fn valid(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    webhook: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<Secret>> {
    let is_valid = Condition::any().add(Column::ExpiresAt.is_null()).add(Column::ExpiresAt.gt(now));
    let rows: Vec<Model> = Entity::find()
        .filter(Column::WebhookId.eq(webhook))
        .filter(is_valid)
        .order_by_desc(Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let open = |row: &Model| {
        let text = secrets.open(&row.key_id, row.id.as_bytes(), &row.sealed)?;
        String::from_utf8_lossy(&text).parse().map_err(Error::internal)
    };
    rows.iter().map(open).collect()
}
