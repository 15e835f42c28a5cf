//! Former wordings of petitions, so that no edit loses what was submitted.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: [Script; 1] = [Script::Both(include_str!("m20261126_000007_former_text/up.sql"))];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, "", &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP TABLE former_text").await.map(drop)
    }
}
