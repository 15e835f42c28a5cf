//! Checkpoints of the event log, by which deleted events are noticed.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SCRIPTS: [Script; 3] = [
    Script::Both(include_str!("m20261126_000004_audit/checkpoint.sql")),
    Script::Postgres(include_str!("m20261126_000004_audit/event.postgres.sql")),
    Script::Sqlite(include_str!("m20261126_000004_audit/event.sqlite.sql")),
];

const UNDO_POSTGRES: &str = "DROP INDEX event_written;";
const UNDO_SQLITE: &str = "DROP TRIGGER event_no_replace;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, "", &SCRIPTS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sql = if script::is_postgres(manager) { UNDO_POSTGRES } else { UNDO_SQLITE };
        manager.get_connection().execute_unprepared(sql).await?;
        script::undo(manager, "", &SCRIPTS).await
    }
}
