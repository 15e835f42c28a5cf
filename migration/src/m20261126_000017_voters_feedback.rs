//! What voters said about an answer, opinions that are noted, and what was answered on the spot.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script, is_postgres};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STATUSES: NewValues = NewValues {
    domain: "case_status_value",
    columns: &[("cases", "status"), ("cases", "status_before")],
    values: &["noted"],
};

const DOMAINS: &str = "CREATE DOMAIN voters_feedback_value AS varchar CHECK (VALUE IN
    ('satisfied', 'partly_satisfied', 'dissatisfied'));\n";

// the column of a domain is on a line of its own, where `script` finds it
const UP: [Script; 1] = [Script::Both(
    "ALTER TABLE cases ADD COLUMN
        voters_feedback voters_feedback_value
     ;
     ALTER TABLE cases ADD COLUMN voters_feedback_on $date;
     ALTER TABLE cases ADD COLUMN voters_feedback_place varchar;
     ALTER TABLE cases ADD COLUMN answered_on_spot boolean NOT NULL DEFAULT false;
     CREATE INDEX cases_council_feedback ON cases (council_id, voters_feedback, id)
         WHERE voters_feedback IS NOT NULL;
     CREATE INDEX cases_council_on_spot ON cases (council_id, answered_on_spot, id);\n",
)];

const DOWN: &str = "DROP INDEX cases_council_on_spot;
     DROP INDEX cases_council_feedback;
     ALTER TABLE cases DROP COLUMN answered_on_spot;
     ALTER TABLE cases DROP COLUMN voters_feedback_place;
     ALTER TABLE cases DROP COLUMN voters_feedback_on;
     ALTER TABLE cases DROP COLUMN voters_feedback;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STATUSES.add(manager).await?;
        script::create(manager, DOMAINS, &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STATUSES.remove(manager).await?;
        let db = manager.get_connection();
        db.execute_unprepared(DOWN).await?;
        if is_postgres(manager) {
            db.execute_unprepared("DROP DOMAIN voters_feedback_value").await?;
        }
        Ok(())
    }
}
