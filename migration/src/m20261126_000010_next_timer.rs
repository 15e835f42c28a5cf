//! A timer holds the next day of its subject and the days after it, instead of one row for each day.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

// rows that wait already stay as they are: each is followed by nothing
const UP: [Script; 1] = [Script::Both(
    "ALTER TABLE timer ADD COLUMN later $json;
     ALTER TABLE timer ADD COLUMN ends_on $date;\n",
)];

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
        db.execute_unprepared("ALTER TABLE timer DROP COLUMN ends_on").await?;
        db.execute_unprepared("ALTER TABLE timer DROP COLUMN later").await.map(drop)
    }
}
