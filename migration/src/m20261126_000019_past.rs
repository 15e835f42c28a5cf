//! The day an act counts for, which is not always the day it was recorded: old papers are entered with their true days.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: [Script; 3] = [
    // SQLite needs a default for the rows that exist; each of them gets its day below
    Script::Both(
        "ALTER TABLE event ADD COLUMN acted_on $date;
         ALTER TABLE event ADD COLUMN late_entry $json;
         ALTER TABLE cases ADD COLUMN acted_on $date NOT NULL DEFAULT '2000-01-01';
         ALTER TABLE assignment ADD COLUMN assigned_on $date NOT NULL DEFAULT '2000-01-01';
         ALTER TABLE assignment ADD COLUMN acted_on $date NOT NULL DEFAULT '2000-01-01';
         ALTER TABLE commitment ADD COLUMN made_on $date NOT NULL DEFAULT '2000-01-01';\n",
    ),
    Script::Postgres(
        "UPDATE cases SET acted_on = greatest(received_on, (updated_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
         UPDATE assignment SET assigned_on = (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
                               acted_on = (updated_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
         UPDATE commitment SET made_on = (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
         ALTER TABLE cases ALTER COLUMN acted_on DROP DEFAULT;
         ALTER TABLE assignment ALTER COLUMN assigned_on DROP DEFAULT, ALTER COLUMN acted_on DROP DEFAULT;
         ALTER TABLE commitment ALTER COLUMN made_on DROP DEFAULT;\n",
    ),
    Script::Sqlite(
        "UPDATE cases SET acted_on = max(received_on, date(updated_at, '+7 hours'));
         UPDATE assignment SET assigned_on = date(created_at, '+7 hours'), acted_on = date(updated_at, '+7 hours');
         UPDATE commitment SET made_on = date(created_at, '+7 hours');\n",
    ),
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
        for (table, column) in [
            ("commitment", "made_on"),
            ("assignment", "acted_on"),
            ("assignment", "assigned_on"),
            ("cases", "acted_on"),
            ("event", "late_entry"),
            ("event", "acted_on"),
        ] {
            db.execute_unprepared(&format!("ALTER TABLE {table} DROP COLUMN {column}")).await?;
        }
        Ok(())
    }
}
