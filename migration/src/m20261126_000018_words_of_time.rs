//! Standing obligations, and the named periods of a council.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const PRECISIONS: NewValues =
    NewValues { domain: "precision_value", columns: &[("commitment", "precision")], values: &["standing"] };

const STREAMS: NewValues =
    NewValues { domain: "stream_value", columns: &[("event", "stream")], values: &["named_period"] };

// of a standing obligation `due_on` is the day on which the term ends, until which it is reviewed
const UP: [Script; 1] = [Script::Both(
    "CREATE TABLE named_period (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    name       varchar NOT NULL,
    starts_on  $date NOT NULL,
    ends_on    $date NOT NULL,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, name, starts_on)
);
CREATE INDEX named_period_council ON named_period (council_id, id);
ALTER TABLE assignment ADD COLUMN review_every integer;
ALTER TABLE cases ADD COLUMN review_every integer;
ALTER TABLE commitment ADD COLUMN review_every integer;
CREATE INDEX cases_council_standing ON cases (council_id, review_every, id) WHERE review_every IS NOT NULL;\n",
)];

const DOWN: &str = "DROP INDEX cases_council_standing;
     ALTER TABLE commitment DROP COLUMN review_every;
     ALTER TABLE cases DROP COLUMN review_every;
     ALTER TABLE assignment DROP COLUMN review_every;
     DROP TABLE named_period;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        PRECISIONS.add(manager).await?;
        STREAMS.add(manager).await?;
        script::create(manager, "", &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STREAMS.remove(manager).await?;
        PRECISIONS.remove(manager).await?;
        manager.get_connection().execute_unprepared(DOWN).await.map(drop)
    }
}
