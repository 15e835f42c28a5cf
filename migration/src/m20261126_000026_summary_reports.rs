//! The summary reports that bodies send for a session.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STREAMS: NewValues =
    NewValues { domain: "stream_value", columns: &[("event", "stream")], values: &["summary_report"] };

const UP: [Script; 1] = [Script::Both(
    "CREATE TABLE summary_report (
    id                $uuid PRIMARY KEY,
    council_id        $uuid NOT NULL REFERENCES organization (id),
    session_id        $uuid NOT NULL REFERENCES session (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    received_on       $date NOT NULL,
    document          $json,
    petition_count    integer,
    version           bigint NOT NULL,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL,
    UNIQUE (session_id, organization_id)
);
CREATE INDEX summary_report_council ON summary_report (council_id, id);
CREATE INDEX summary_report_session ON summary_report (session_id, id);
CREATE INDEX summary_report_organization ON summary_report (organization_id, id);\n",
)];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STREAMS.add(manager).await?;
        script::create(manager, "", &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STREAMS.remove(manager).await?;
        manager.get_connection().execute_unprepared("DROP TABLE summary_report").await.map(drop)
    }
}
