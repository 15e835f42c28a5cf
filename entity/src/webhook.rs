//! Webhooks: where the service sends what changed, on behalf of a machine client.

use sea_orm::entity::prelude::*;

use crate::enums::WebhookEnd;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What this client may see is sent.
    pub client_id: Uuid,
    pub name: String,
    pub url: String,
    /// Values of `WebhookEvent`, separated by spaces.
    pub types: String,
    pub disabled_at: Option<DateTimeUtc>,
    pub disabled_reason: Option<WebhookEnd>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

/// The secrets with which a webhook's messages are signed.
pub mod secret {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "webhook_secret")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub webhook_id: Uuid,
        /// Nonce and ciphertext.
        pub sealed: Vec<u8>,
        pub key_id: String,
        /// When it ends, after another one has replaced it.
        pub expires_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
    }

    default_row!();
}

/// How far a webhook has come in the feed, and whether its receiver answers.
pub mod progress {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "webhook_progress")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub webhook_id: Uuid,
        /// A cursor of the feed.
        pub cursor: String,
        /// Failed attempts since the last that succeeded.
        pub failures: i32,
        /// When the first of them was.
        pub failing_since: Option<DateTimeUtc>,
        /// When the last of them was.
        pub last_failure_at: Option<DateTimeUtc>,
        /// Nothing is sent before.
        pub paused_until: Option<DateTimeUtc>,
    }

    default_row!();
}

/// Messages to the receivers of webhooks.
pub mod delivery {
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
}
