//! Messages to the receivers of webhooks.

use sea_orm::entity::prelude::*;

use crate::enums::{DeliveryStatus, WebhookEvent};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_delivery")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub webhook_id: Uuid,
    pub event_type: WebhookEvent,
    pub case_id: Option<Uuid>,
    /// The message, the same in every attempt.
    pub body: String,
    pub status: DeliveryStatus,
    pub attempts: i32,
    /// Of a pending one.
    pub next_attempt_at: Option<DateTimeUtc>,
    /// Until then a process is sending it.
    pub claimed_until: Option<DateTimeUtc>,
    /// When the last attempt was.
    pub attempted_at: Option<DateTimeUtc>,
    pub duration_ms: Option<i32>,
    pub request_head: Option<String>,
    pub response_status: Option<i32>,
    pub response_head: Option<String>,
    pub response_body: Option<String>,
    pub failure: Option<String>,
    pub created_at: DateTimeUtc,
}

default_row!();
