//! The feed: which cases changed, for each council, agency and administrative unit that they concern.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCRIPTS: [Script; 1] = [Script::Both(include_str!("m20261127_000030_feed.sql"))];

/// The transaction of an entry, as `event` has it.
const TRANSACTION: &str = "ALTER TABLE feed_entry
    ALTER COLUMN transaction_id SET DEFAULT (pg_current_xact_id()::text::bigint);";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, "", &SCRIPTS).await?;
        if script::is_postgres(manager) {
            manager.get_connection().execute_unprepared(TRANSACTION).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::undo(manager, "", &SCRIPTS).await
    }
}
