//! The messages of a webhook: the log of what was sent and answered, sending again, and a test.

use chrono::{DateTime, Utc};
use entity::enums::{DeliveryStatus, WebhookEvent};
use entity::webhook;
use entity::webhook::delivery::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, first_id_at};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::{Reply, View};
use crate::kernel::unversioned;
use crate::service::feed::webhook::{lock, manages, message};

/// The most messages that one request sends again.
const MOST: u64 = 1000;

/// A message to a webhook's receiver.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryView {
    /// The `webhook-id` of the message, the same in every attempt.
    pub id: Uuid,
    pub webhook_id: Uuid,
    #[serde(rename = "type")]
    pub event_type: WebhookEvent,
    /// What the message is about; `null` for a test.
    pub case_id: Option<Uuid>,
    pub status: DeliveryStatus,
    pub attempts: i32,
    /// Of a pending one.
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub last_attempt: Option<AttemptView>,
    pub created_at: DateTime<Utc>,
}

/// The last attempt to send a message.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttemptView {
    pub at: DateTime<Utc>,
    pub duration_ms: i32,
    /// The request's first line and its headers.
    pub request_head: String,
    /// The status that the receiver answered; `null` without an answer.
    pub response_status: Option<i32>,
    /// The response's first line and its headers, at most 4 KiB.
    pub response_head: Option<String>,
    /// The beginning of the response's body, at most 4 KiB.
    pub response_body: Option<String>,
    /// Why there was no answer.
    pub failure: Option<String>,
}

impl View for DeliveryView {
    fn path(&self) -> Option<String> {
        Some(format!("/v1/webhooks/{}/deliveries/{}", self.webhook_id, self.id))
    }
}

list_query! {
    /// Filters for the list of a webhook's messages.
    DeliveryQuery {
        status: Vec<DeliveryStatus>,
        case_id: Vec<Uuid>,
    }
}

/// Which messages to send again: those named, or those of a time.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Redelivery {
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub deliveries: Option<Vec<Uuid>>,
    /// Of those that were made at this moment or later.
    pub made_since: Option<DateTime<Utc>>,
    /// Of those that were made before this moment. Default: now.
    pub made_before: Option<DateTime<Utc>>,
    /// Of those with this status: `failed` or `delivered`. Default: `failed`.
    pub status: Option<DeliveryStatus>,
}

/// How many messages are sent again.
#[derive(Debug, Serialize, ToSchema)]
pub struct RedeliveryView {
    pub count: u64,
    /// When there are more in that time: send the request again with this as `made_since`.
    pub next_made_since: Option<DateTime<Utc>>,
}

impl View for RedeliveryView {}

/// Lists the messages of a webhook, newest first.
///
/// # Errors
/// 403, 404; 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    webhook: Uuid,
    query: DeliveryQuery,
) -> Result<Page<DeliveryView>> {
    manages(ctx)?;
    webhook::Entity::find_by_id(webhook).one(app.read()).await?.ok_or(Code::NotFound)?;
    let mut select = Entity::find().filter(Column::WebhookId.eq(webhook));
    if let Some(status) = &query.status {
        select = select.filter(filter::of(Column::Status, status));
    }
    if let Some(case) = &query.case_id {
        select = select.filter(filter::of(Column::CaseId, case));
    }
    let list = format!("webhooks/{webhook}/deliveries");
    Ok(page::by_id(app, ctx, &list, &query, select, Column::Id).await?.map(Into::into))
}

/// Returns one message.
///
/// # Errors
/// 403, 404.
pub async fn read(app: &App, ctx: &RequestContext, webhook: Uuid, id: Uuid) -> Result<DeliveryView> {
    manages(ctx)?;
    let one = Entity::find_by_id(id).filter(Column::WebhookId.eq(webhook)).one(app.read()).await?;
    Ok(one.ok_or(Code::NotFound)?.into())
}

/// Sends a test to a webhook's receiver. It waits like other messages; the response says where to see what became of it.
///
/// # Errors
/// 403, 404; 409 when the webhook is disabled.
pub async fn ping(app: &mut App, ctx: &RequestContext, webhook: Uuid) -> Result<Reply<DeliveryView>> {
    manages(ctx)?;
    let tx = app.begin(ctx).await?;
    sending(lock(&tx, webhook).await?)?;
    let one = message::new(&tx.shared().config, ctx, ctx.new_id(), webhook, WebhookEvent::Ping, None);
    Entity::insert(one.clone().into_active_model()).exec_without_returning(&tx).await?;
    tx.commit(ctx, Reply::created(one.into())).await
}

/// Sends messages again, each with the id that it had, and with ten new attempts.
///
/// # Errors
/// 403, 404; 409 when the webhook is disabled; 422 when neither ids nor a time are given, or both.
pub async fn redeliver(
    app: &mut App,
    ctx: &RequestContext,
    webhook: Uuid,
    which: Redelivery,
) -> Result<Reply<RedeliveryView>> {
    manages(ctx)?;
    let status = which.status.unwrap_or(DeliveryStatus::Failed);
    if status == DeliveryStatus::Pending {
        return Err(Error::field("/status", "not_allowed", "pending messages are sent anyway"));
    }
    let tx = app.begin(ctx).await?;
    sending(lock(&tx, webhook).await?)?;
    let of_webhook = Entity::find().filter(Column::WebhookId.eq(webhook));
    let select = match (&which.deliveries, which.made_since) {
        (Some(ids), None) if which.made_before.is_none() && which.status.is_none() => of_webhook
            .filter(Column::Id.is_in(ids.iter().copied()))
            .filter(Column::Status.ne(DeliveryStatus::Pending)),
        (None, Some(since)) => of_webhook
            .filter(Column::Status.eq(status))
            .filter(Column::Id.gte(first_id_at(since)))
            .filter(Column::Id.lt(first_id_at(which.made_before.unwrap_or(ctx.now)))),
        _ => return Err(Error::field("", "one_of", "name messages, or a time")),
    };
    let found = select.select_only().columns([Column::Id, Column::CreatedAt]).order_by_asc(Column::Id);
    let found: Vec<(Uuid, DateTime<Utc>)> = found.limit(MOST + 1).into_tuple().all(&tx).await?;
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    // those of the last millisecond may be sent a second time, and none is left out
    let next_made_since = found.get(most).map(|(_, made)| *made);
    let ids: Vec<Uuid> = found.into_iter().take(most).map(|(id, _)| id).collect();
    let again = unversioned::update_many::<Entity>()
        .col_expr(Column::Status, Expr::value(DeliveryStatus::Pending.word()))
        .col_expr(Column::Attempts, Expr::value(0))
        .col_expr(Column::NextAttemptAt, Expr::value(ctx.now))
        .filter(Column::Id.is_in(ids));
    let count = again.exec(&tx).await?.rows_affected;
    tx.commit(ctx, Reply::shown(RedeliveryView { count, next_made_since })).await
}

/// Checks that a webhook sends.
fn sending(hook: webhook::Model) -> Result<()> {
    match hook.disabled_at {
        None => Ok(()),
        Some(_) => Err(Error::because(
            Code::WrongStatus,
            ("the webhook is disabled: enable it first", "webhook đang tắt: hãy bật lại trước"),
        )),
    }
}

impl From<Model> for DeliveryView {
    fn from(one: Model) -> Self {
        let last_attempt = one.attempted_at.map(|at| AttemptView {
            at,
            duration_ms: one.duration_ms.unwrap_or_default(),
            request_head: one.request_head.unwrap_or_default(),
            response_status: one.response_status,
            response_head: one.response_head,
            response_body: one.response_body,
            failure: one.failure,
        });
        Self {
            id: one.id,
            webhook_id: one.webhook_id,
            event_type: one.event_type,
            case_id: one.case_id,
            status: one.status,
            attempts: one.attempts,
            next_attempt_at: one.next_attempt_at,
            last_attempt,
            created_at: one.created_at,
        }
    }
}
