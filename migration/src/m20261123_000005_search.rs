//! Full-text search over folded text: `tsvector` and GIN, or FTS5 kept by triggers.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &str = r"
CREATE TABLE search_doc (
    rid     $rowid,
    case_id $uuid NOT NULL UNIQUE REFERENCES cases (id),
    folded  text NOT NULL,
    exact   text NOT NULL
);
";

const POSTGRES: &str = r"
ALTER TABLE search_doc ADD COLUMN tsv tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED;
CREATE INDEX search_doc_tsv ON search_doc USING gin (tsv);
";

const SQLITE: &str = r#"
CREATE VIRTUAL TABLE search_fts USING fts5(folded, content='search_doc', content_rowid='rid', tokenize="unicode61 remove_diacritics 2", prefix='2 3');
CREATE TRIGGER search_doc_insert AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_fts (rowid, folded) VALUES (new.rid, new.folded);
END;
CREATE TRIGGER search_doc_delete AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', old.rid, old.folded);
END;
CREATE TRIGGER search_doc_update AFTER UPDATE ON search_doc BEGIN
    INSERT INTO search_fts (search_fts, rowid, folded) VALUES ('delete', old.rid, old.folded);
    INSERT INTO search_fts (rowid, folded) VALUES (new.rid, new.folded);
END;
"#;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, UP).await?;
        script::run(manager, if script::is_postgres(manager) { POSTGRES } else { SQLITE }).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if !script::is_postgres(manager) {
            script::run(manager, "DROP TABLE search_fts;").await?;
        }
        script::drop_tables(manager, &["search_doc"]).await
    }
}
