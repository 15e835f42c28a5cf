//! Webhooks, their secrets, how far they have come, and what was sent.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STREAMS: NewValues =
    NewValues { domain: "stream_value", columns: &[("event", "stream")], values: &["webhook"] };

const DOMAINS: &str = "CREATE DOMAIN webhook_event_value AS varchar CHECK (VALUE IN
    ('petition.changed', 'petition.deleted', 'recommendation.changed', 'recommendation.deleted', 'resync', 'ping'));
CREATE DOMAIN webhook_end_value AS varchar CHECK (VALUE IN ('by_request', 'gone', 'failing'));
CREATE DOMAIN delivery_status_value AS varchar CHECK (VALUE IN ('pending', 'delivered', 'failed'));
";

const SCRIPTS: [Script; 1] = [Script::Both(include_str!("m20261127_000031_webhooks.sql"))];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STREAMS.add(manager).await?;
        script::create(manager, DOMAINS, &SCRIPTS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STREAMS.remove(manager).await?;
        script::undo(manager, DOMAINS, &SCRIPTS).await
    }
}
