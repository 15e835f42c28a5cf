//! Petitions that are split into parts, each a case with a number of its own.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STATUSES: NewValues = NewValues {
    domain: "case_status_value",
    columns: &[("cases", "status"), ("cases", "status_before")],
    values: &["split"],
};

const UP: [Script; 1] = [Script::Both(
    "ALTER TABLE cases ADD COLUMN part_of $uuid REFERENCES cases (id);
     ALTER TABLE cases ADD COLUMN part_number integer;
     -- the agencies and people that were parties to the whole when it was split
     ALTER TABLE cases ADD COLUMN parties_before $json;
     -- the number of parts of a petition that is split
     ALTER TABLE cases ADD COLUMN part_count integer;
     CREATE INDEX cases_part_of ON cases (part_of, id) WHERE part_of IS NOT NULL;
     CREATE INDEX cases_council_part ON cases (council_id, part_number, id) WHERE part_number IS NOT NULL;
     CREATE INDEX cases_council_split ON cases (council_id, part_count, id) WHERE part_count IS NOT NULL;\n",
)];

const DOWN: &str = "DROP INDEX cases_council_split;
     DROP INDEX cases_council_part;
     DROP INDEX cases_part_of;
     ALTER TABLE cases DROP COLUMN part_count;
     ALTER TABLE cases DROP COLUMN parties_before;
     ALTER TABLE cases DROP COLUMN part_number;
     ALTER TABLE cases DROP COLUMN part_of;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STATUSES.add(manager).await?;
        script::create(manager, "", &UP).await
    }

    /// Refused as long as a petition is split and not answered.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STATUSES.remove(manager).await?;
        manager.get_connection().execute_unprepared(DOWN).await.map(drop)
    }
}
