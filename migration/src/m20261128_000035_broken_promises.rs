//! Whether a promise of an assignment was found broken: its agency may answer again then.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(
            "ALTER TABLE assignment ADD COLUMN promise_broken boolean NOT NULL DEFAULT false",
        )
        .await?;
        let filled = "UPDATE assignment SET promise_broken = true
                      WHERE id IN (SELECT assignment_id FROM commitment WHERE status = 'broken')";
        db.execute_unprepared(filled).await.map(|_| ())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sql = "ALTER TABLE assignment DROP COLUMN promise_broken";
        manager.get_connection().execute_unprepared(sql).await.map(|_| ())
    }
}
