//! Takes what people typed out of the events, which are never changed, into rows that can be erased.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script, is_postgres};

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: [Script; 3] = [
    Script::Both(include_str!("m20261126_000008_event_text/up.sql")),
    Script::Postgres(include_str!("m20261126_000008_event_text/postgres.sql")),
    Script::Sqlite(include_str!("m20261126_000008_event_text/sqlite.sql")),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, "", &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("DROP TABLE event_text").await?;
        if is_postgres(manager) {
            db.execute_unprepared("DROP FUNCTION event_text_is_never_changed()").await?;
        }
        db.execute_unprepared("ALTER TABLE event RENAME COLUMN reason_digest TO reason").await.map(drop)
    }
}
