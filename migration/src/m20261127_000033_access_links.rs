//! Access links for agencies without users, and the drafts of responses that they write.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const DOMAINS: &str = "CREATE DOMAIN draft_status_value AS varchar CHECK (VALUE IN
    ('submitted', 'confirmed', 'returned', 'replaced', 'overtaken'));
";

const SCRIPTS: [Script; 1] = [Script::Both(include_str!("m20261127_000033_access_links.sql"))];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, DOMAINS, &SCRIPTS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("ALTER TABLE event DROP COLUMN access_link_id").await?;
        script::undo(manager, DOMAINS, &SCRIPTS).await
    }
}
