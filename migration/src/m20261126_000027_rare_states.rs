//! PostgreSQL indexes what is true of few cases only where it is true: every new case, and every change of a status, pays
//! for each index that it is in. SQLite updates rows in place, and keeps its indexes.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: [Script; 1] = [Script::Postgres(
    "DROP INDEX cases_council_undated;
     DROP INDEX cases_council_on_spot;
     DROP INDEX cases_council_frozen;
     CREATE INDEX cases_council_undated ON cases (council_id, id) WHERE undated;
     CREATE INDEX cases_council_on_spot ON cases (council_id, id) WHERE answered_on_spot;
     CREATE INDEX cases_council_frozen ON cases (council_id, id) WHERE frozen;\n",
)];

const DOWN: [Script; 1] = [Script::Postgres(
    "DROP INDEX cases_council_undated;
     DROP INDEX cases_council_on_spot;
     DROP INDEX cases_council_frozen;
     CREATE INDEX cases_council_undated ON cases (council_id, undated, id);
     CREATE INDEX cases_council_on_spot ON cases (council_id, answered_on_spot, id);
     CREATE INDEX cases_council_frozen ON cases (council_id, frozen, id);\n",
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
        script::create(manager, "", &DOWN).await
    }
}
