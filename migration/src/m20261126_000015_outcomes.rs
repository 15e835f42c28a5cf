//! More outcomes of a response, and the columns of a council's annexes to which outcomes belong.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const OUTCOMES: NewValues = NewValues {
    domain: "outcome_value",
    columns: &[("cases", "outcome"), ("response", "outcome"), ("assignment", "outcome")],
    values: &["partly_resolved", "objective_reasons", "declined"],
};

const STREAMS: NewValues =
    NewValues { domain: "stream_value", columns: &[("event", "stream")], values: &["annex_columns"] };

const TABLES: [Script; 1] = [Script::Both(
    "CREATE TABLE annex_columns (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL UNIQUE REFERENCES organization (id),
    columns    $json NOT NULL,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL
);\n",
)];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        OUTCOMES.add(manager).await?;
        STREAMS.add(manager).await?;
        script::create(manager, "", &TABLES).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STREAMS.remove(manager).await?;
        OUTCOMES.remove(manager).await?;
        script::undo(manager, "", &TABLES).await
    }
}
