//! Stores in the full-text index each word both without and with its diacritics, so that the index itself finds the
//! texts with exactly the same diacritics. The column that held the text with diacritics is dropped. PostgreSQL takes the
//! words as they are: its parser costs three times as much, and only splits text, which is done already.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The number of texts that are read at once.
const BATCH: usize = 1000;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let (db, backend) = (manager.get_connection(), manager.get_database_backend());
        if backend == DbBackend::Postgres {
            db.execute_unprepared("ALTER TABLE search_doc DROP COLUMN tsv").await?;
        }
        let mut after = 0_i64;
        loop {
            let sql = format!(
                "SELECT d.rid, c.number, c.content, c.locality FROM search_doc d JOIN cases c ON c.id = d.case_id
                 WHERE d.rid > $1 ORDER BY d.rid LIMIT {BATCH}"
            );
            let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, [after.into()])).await?;
            for row in &rows {
                after = row.try_get("", "rid")?;
                let (number, content): (String, String) =
                    (row.try_get("", "number")?, row.try_get("", "content")?);
                let locality: Option<String> = row.try_get("", "locality")?;
                let words = vi_text::indexed(&format!("{number} {content} {}", locality.unwrap_or_default()));
                let sql = "UPDATE search_doc SET folded = $1 WHERE rid = $2";
                let values = [words.into(), after.into()];
                db.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
            }
            if rows.len() < BATCH {
                break;
            }
        }
        if backend == DbBackend::Postgres {
            index(db, "array_to_tsvector(string_to_array(folded, ' '))").await?;
        }
        db.execute_unprepared("ALTER TABLE search_doc DROP COLUMN exact").await.map(drop)
    }

    /// The index keeps its words, among which the version before finds its own; only its ranking starts empty.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            db.execute_unprepared("ALTER TABLE search_doc DROP COLUMN tsv").await?;
            index(db, "to_tsvector('simple', folded)").await?;
        }
        let sql = "ALTER TABLE search_doc ADD COLUMN exact text NOT NULL DEFAULT ''";
        db.execute_unprepared(sql).await.map(drop)
    }
}

/// Adds the column that PostgreSQL searches, with its index.
async fn index(db: &SchemaManagerConnection<'_>, words: &str) -> Result<(), DbErr> {
    let column =
        format!("ALTER TABLE search_doc ADD COLUMN tsv tsvector GENERATED ALWAYS AS ({words}) STORED");
    db.execute_unprepared(&column).await?;
    db.execute_unprepared("CREATE INDEX search_doc_tsv ON search_doc USING gin (tsv)").await.map(drop)
}
