//! Corrections and further answers: versions of a response, each with the day for which it counts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script, is_postgres};

#[derive(DeriveMigrationName)]
pub struct Migration;

const DOMAINS: &str =
    "CREATE DOMAIN response_kind_value AS varchar CHECK (VALUE IN ('first', 'correction', 'further'));\n";

// the column of a domain is on a line of its own, where `script` finds it; SQLite needs a default for the rows that
// exist
const UP: [Script; 3] = [
    Script::Both(
        "ALTER TABLE response ADD COLUMN version_of $uuid REFERENCES response (id);
     ALTER TABLE response ADD COLUMN
        kind response_kind_value NOT NULL DEFAULT 'first'
     ;
     ALTER TABLE response ADD COLUMN acted_on $date NOT NULL DEFAULT '2000-01-01';
     CREATE INDEX response_kind ON response (kind, id);
     CREATE INDEX response_version ON response (version_of, id) WHERE version_of IS NOT NULL;\n",
    ),
    // what was entered late counts for the day of its assignments
    Script::Postgres(
        "UPDATE response SET acted_on = coalesce(
             (SELECT min((answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) FROM assignment
              WHERE response_id = response.id),
             (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
         ALTER TABLE response ALTER COLUMN acted_on DROP DEFAULT, ALTER COLUMN kind DROP DEFAULT;\n",
    ),
    Script::Sqlite(
        "UPDATE response SET acted_on = coalesce(
             (SELECT min(date(answered_at, '+7 hours')) FROM assignment WHERE response_id = response.id),
             date(created_at, '+7 hours'));\n",
    ),
];

const DOWN: &str = "DROP INDEX response_version;
     DROP INDEX response_kind;
     ALTER TABLE response DROP COLUMN acted_on;
     ALTER TABLE response DROP COLUMN kind;
     ALTER TABLE response DROP COLUMN version_of;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, DOMAINS, &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(DOWN).await?;
        if is_postgres(manager) {
            db.execute_unprepared("DROP DOMAIN response_kind_value").await?;
        }
        Ok(())
    }
}
