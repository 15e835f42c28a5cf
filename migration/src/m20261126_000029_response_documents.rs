//! Responses are found by the number of their document.

use sea_orm_migration::prelude::*;

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: [Script; 2] = [
    Script::Postgres("CREATE INDEX response_document_number ON response ((document ->> 'number'), id);\n"),
    Script::Sqlite(
        "CREATE INDEX response_document_number ON response (json_extract(document, '$.number'), id);\n",
    ),
];

const DOWN: [Script; 1] = [Script::Both("DROP INDEX response_document_number;\n")];

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
