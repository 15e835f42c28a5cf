//! Mail: who is told what, how far that has come, and the mails.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STREAMS: NewValues =
    NewValues { domain: "stream_value", columns: &[("event", "stream")], values: &["mail_subscription"] };

const DOMAINS: &str = "CREATE DOMAIN mail_role_value AS varchar CHECK (VALUE IN
    ('clerk', 'leader', 'reviewer', 'deputy', 'liaison', 'coordinator', 'handler', 'head', 'auditor', 'admin'));
CREATE DOMAIN mail_language_value AS varchar CHECK (VALUE IN ('vi', 'en'));
CREATE DOMAIN mail_frequency_value AS varchar CHECK (VALUE IN ('immediately', 'daily'));
CREATE DOMAIN mail_end_value AS varchar CHECK (VALUE IN ('by_request', 'refused', 'bounced'));
CREATE DOMAIN mail_status_value AS varchar CHECK (VALUE IN ('pending', 'sent', 'failed', 'bounced'));
";

const SCRIPTS: [Script; 1] = [Script::Both(include_str!("m20261127_000032_mail.sql"))];

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
