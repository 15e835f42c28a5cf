//! To whom a complaint or denunciation was forwarded.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: [Script; 1] = [Script::Both(
    "ALTER TABLE cases ADD COLUMN complaint_forwarding $json;
     CREATE INDEX cases_council_reject_reason ON cases (council_id, reject_reason, id)
         WHERE reject_reason IS NOT NULL;\n",
)];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    /// What was rejected before keeps its text: to whom it was forwarded is not known.
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, "", &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sql =
            "DROP INDEX cases_council_reject_reason; ALTER TABLE cases DROP COLUMN complaint_forwarding;";
        manager.get_connection().execute_unprepared(sql).await.map(drop)
    }
}
