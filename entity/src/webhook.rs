//! Webhooks: where the service sends what changed, on behalf of a machine client.

pub mod delivery;
pub mod progress;
pub mod secret;

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
