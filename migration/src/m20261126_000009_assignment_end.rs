//! The day on which an assignment ended without an answer, so that its lateness is not forgotten.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: [Script; 4] = [
    Script::Both("ALTER TABLE assignment ADD COLUMN ended_on $date;\n"),
    Script::Both(
        "CREATE INDEX assignment_ended ON assignment (council_id, ended_on) WHERE ended_on IS NOT NULL;\n",
    ),
    // the best that is known of those that ended before: the day of their last change, in Viet Nam
    Script::Postgres(
        "UPDATE assignment SET ended_on = (updated_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
         WHERE status NOT IN ('assigned', 'in_progress', 'answered') AND answered_at IS NULL;\n",
    ),
    Script::Sqlite(
        "UPDATE assignment SET ended_on = date(updated_at, '+7 hours')
         WHERE status NOT IN ('assigned', 'in_progress', 'answered') AND answered_at IS NULL;\n",
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
        db.execute_unprepared("DROP INDEX assignment_ended").await?;
        db.execute_unprepared("ALTER TABLE assignment DROP COLUMN ended_on").await.map(drop)
    }
}
