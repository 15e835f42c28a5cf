//! Where a webhook goes on in the feed: at the present when it is created, and wherever an admin sets it.

use std::collections::BTreeMap;

use entity::client;
use entity::enums::{Action, EventStream};
use entity::webhook;
use entity::webhook::progress::{ActiveModel, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{ChangedFields, Update};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::position;
use crate::kernel::reply::Reply;
use crate::kernel::unversioned;
use crate::service::feed::cursor::Cursor;
use crate::service::feed::webhook::derive::kinds;
use crate::service::feed::webhook::status::{self, WebhookStatusView};
use crate::service::feed::webhook::{lock, manages, of_client, types_of};

/// From where to send changes again.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    /// A position of `GET /v1/position`, such as one that the receiver keeps. Without it, every case that the client may
    /// see is sent, and then what changes.
    #[validate(length(max = 5000))]
    #[schema(max_length = 5000)]
    pub position: Option<String>,
}

/// Returns the cursor of a webhook that begins at the present.
///
/// # Errors
/// 422 when there is no such client, or its organization has ended.
pub(super) async fn present(app: &mut App, ctx: &RequestContext, client: Uuid) -> Result<Cursor> {
    let unknown = || Error::field("/client_id", "not_found", "there is no such client");
    let client = client::Entity::find_by_id(client).one(app.read()).await?.ok_or_else(unknown)?;
    let of_client = of_client(app.read(), ctx, &client).await?.ok_or_else(unknown)?;
    Ok(Cursor::at(&of_client, &position::present(app, ctx).await?, vec![]))
}

/// Stores where a new webhook begins.
///
/// # Errors
/// When the database refuses.
pub(super) async fn begin(tx: &Tx<'_>, webhook: Uuid, cursor: &Cursor) -> Result<()> {
    let row = ActiveModel {
        webhook_id: Set(webhook),
        cursor: Set(serde_json::to_string(cursor).map_err(Error::internal)?),
        failures: Set(0),
        failing_since: Set(None),
        last_failure_at: Set(None),
        paused_until: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Sends changes again from a position, or everything.
///
/// # Errors
/// 403, 404; 400 for a position that the service did not issue; 409 when the client may read nothing; 410 when the changes
/// since then are not kept any more.
pub async fn replay(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    from: Replay,
) -> Result<Reply<WebhookStatusView>> {
    let by = manages(ctx)?;
    let hook = webhook::Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::NotFound)?;
    let client = client::Entity::find_by_id(hook.client_id).one(app.read()).await?.ok_or(Code::NotFound)?;
    let of_client = of_client(app.read(), ctx, &client).await?.ok_or(Code::OrganizationEnded)?;
    let now = position::present(app, ctx).await?;
    let mut cursor = Cursor::read(app, &of_client, from.position.as_deref(), kinds(&types_of(&hook)), &now)?;
    let days = app.config.feed_days;
    let tx = app.begin(ctx).await?;
    lock(&tx, id).await?;
    let stored = Entity::find_by_id(id).one(&tx).await?.ok_or(Code::NotFound)?;
    let former: Cursor = serde_json::from_str(&stored.cursor).map_err(Error::internal)?;
    // what the webhook has not said yet, such as what left the client's sight, is not forgotten
    if former.is_kept(days, &now) {
        cursor = cursor.after(former);
    }
    let cursor = serde_json::to_string(&cursor).map_err(Error::internal)?;
    let row = ActiveModel { webhook_id: Set(id), cursor: Set(cursor), ..Default::default() };
    unversioned::update(&tx, row).await?;
    let changed = ChangedFields(BTreeMap::from([("position".to_owned(), None)]));
    let entry = Entry::about(EventStream::Webhook, id, Action::Update).by(by);
    journal::record(&tx, ctx, entry.with(Update { changed })).await?;
    let view = status::load(&tx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}
