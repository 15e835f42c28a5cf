//! Positions: the order in which changes were committed, and the epochs in which a position is valid.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCRIPTS: [Script; 2] = [
    Script::Both(include_str!("m20261126_000003_positions/epoch.sql")),
    Script::Postgres(include_str!("m20261126_000003_positions/event.postgres.sql")),
];

const UNDO: &str =
    "DROP INDEX event_position; ALTER TABLE event DROP COLUMN position, DROP COLUMN transaction_id;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, "", &SCRIPTS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if script::is_postgres(manager) {
            manager.get_connection().execute_unprepared(UNDO).await?;
        }
        script::undo(manager, "", &SCRIPTS).await
    }
}
