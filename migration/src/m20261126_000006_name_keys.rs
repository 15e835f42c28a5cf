//! Adds to named rows a key by which they are sorted in the order of the Vietnamese alphabet, and the name folded for
//! search. The program computes both, so that both databases give the same order.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, Statement};

use crate::script::is_postgres;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Each table, the column with its name, and the columns that come before the key in its index.
const TABLES: [(&str, &str, &str); 3] =
    [("organization", "name", ""), ("app_user", "full_name", ""), ("sector", "name", "council_id, ")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let (db, backend) = (manager.get_connection(), manager.get_database_backend());
        // keys are compared byte by byte, which is what SQLite does anyway
        let collation = if is_postgres(manager) { " COLLATE \"C\"" } else { "" };
        for (table, name, before) in TABLES {
            let sql = format!(
                "ALTER TABLE {table} ADD COLUMN name_key varchar{collation} NOT NULL DEFAULT '';
                 ALTER TABLE {table} ADD COLUMN name_words varchar NOT NULL DEFAULT '';
                 CREATE INDEX {table}_name ON {table} ({before}name_key, id);"
            );
            db.execute_unprepared(&sql).await?;
            let names = format!("SELECT DISTINCT {name} AS name FROM {table}");
            for row in db.query_all_raw(Statement::from_string(backend, names)).await? {
                let of: String = row.try_get("", "name")?;
                let sql = format!("UPDATE {table} SET name_key = $1, name_words = $2 WHERE {name} = $3");
                let values = [vi_text::name_key(&of).into(), vi_text::folded_words(&of).into(), of.into()];
                db.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, _, _) in TABLES {
            let sql = format!(
                "DROP INDEX {table}_name;
                 ALTER TABLE {table} DROP COLUMN name_words;
                 ALTER TABLE {table} DROP COLUMN name_key;"
            );
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}
