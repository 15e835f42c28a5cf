//! The baseline: every table as of the first release, one SQL file per context, and the data that every installation
//! needs.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};

mod shipped;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Ordered so that a table comes after the tables to which it refers.
const SCRIPTS: [Script; 16] = [
    Script::Both(include_str!("m20261125_000001_baseline/directory.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/identity.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/council.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/oversight.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/engine.sql")),
    Script::Postgres(include_str!("m20261125_000001_baseline/engine.postgres.sql")),
    Script::Sqlite(include_str!("m20261125_000001_baseline/engine.sqlite.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/engine_time.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/petition.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/handover.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/event_log.sql")),
    Script::Postgres(include_str!("m20261125_000001_baseline/event_log.postgres.sql")),
    Script::Sqlite(include_str!("m20261125_000001_baseline/event_log.sqlite.sql")),
    Script::Both(include_str!("m20261125_000001_baseline/search.sql")),
    Script::Postgres(include_str!("m20261125_000001_baseline/search.postgres.sql")),
    Script::Sqlite(include_str!("m20261125_000001_baseline/search.sqlite.sql")),
];

const DOMAINS: &str = include_str!("m20261125_000001_baseline/domains.sql");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, DOMAINS, &SCRIPTS).await?;
        shipped::insert(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::undo(manager, DOMAINS, &SCRIPTS).await
    }
}
