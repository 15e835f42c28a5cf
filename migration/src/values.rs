//! Adds values to a list of values that columns take, and takes them back.
//!
//! The list is read from the database before it is changed, so that it does not matter which other changes added values
//! to it. On SQLite the declaration of the table is rewritten in place, as SQLite documents for constraints
//! (<https://sqlite.org/lang_altertable.html>): what is stored stays, and tables that refer to it are not touched.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::script::is_postgres;

/// The domain of a list, the columns that have it, and the values that a change adds.
pub struct NewValues {
    pub domain: &'static str,
    /// Table and column.
    pub columns: &'static [(&'static str, &'static str)],
    pub values: &'static [&'static str],
}

impl NewValues {
    /// Adds the values.
    pub async fn add(&self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        self.change(manager, |list| {
            list.extend(self.values.iter().map(|value| (*value).to_owned()));
        })
        .await
    }

    /// Takes the values back. It is refused as long as a row has one of them, because no other value says the same.
    pub async fn remove(&self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        let new = quoted(self.values);
        for (table, column) in self.columns {
            let used = format!("SELECT 1 FROM {table} WHERE {column} IN ({new}) LIMIT 1");
            if one(manager, &used).await?.is_some() {
                let detail = format!("{table} has rows whose {column} is one of {new}");
                return Err(DbErr::Migration(detail));
            }
        }
        self.change(manager, |list| list.retain(|value| !self.values.contains(&value.as_str()))).await
    }

    async fn change(
        &self,
        manager: &SchemaManager<'_>,
        edit: impl Fn(&mut Vec<String>),
    ) -> Result<(), DbErr> {
        let domain = self.domain;
        if is_postgres(manager) {
            let stored = format!(
                "SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_type t ON t.oid = c.contypid
                 WHERE c.conname = '{domain}_check' AND t.typname = '{domain}'
                   AND t.typnamespace = quote_ident(current_schema())::regnamespace"
            );
            let stored = one(manager, &stored).await?.ok_or_else(|| missing(domain))?;
            let mut list = read(&stored);
            edit(&mut list);
            let sql = format!(
                "ALTER DOMAIN {domain} DROP CONSTRAINT {domain}_check;
                 ALTER DOMAIN {domain} ADD CONSTRAINT {domain}_check CHECK (VALUE IN ({}));",
                quoted(&list)
            );
            return manager.get_connection().execute_unprepared(&sql).await.map(drop);
        }
        for (table, column) in self.columns {
            rewrite(manager, table, column, &edit).await?;
        }
        Ok(())
    }
}

/// Rewrites the CHECK of one column on SQLite.
async fn rewrite(
    manager: &SchemaManager<'_>,
    table: &str,
    column: &str,
    edit: &impl Fn(&mut Vec<String>),
) -> Result<(), DbErr> {
    let declared = format!("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{table}'");
    let declared = one(manager, &declared).await?.ok_or_else(|| missing(table))?;
    let opening = format!("CHECK ({column} IN (");
    let parts =
        declared.split_once(&opening).and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
    let (before, (stored, after)) = parts.ok_or_else(|| missing(&opening))?;
    let mut list = read(stored);
    edit(&mut list);
    let sql = format!("{before}{opening}{}){after}", quoted(&list)).replace('\'', "''");
    let version = one_number(manager, "PRAGMA schema_version").await?;
    // another version number makes every connection read the declaration again
    let script = format!(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_master SET sql = '{sql}' WHERE type = 'table' AND name = '{table}';
         PRAGMA schema_version = {};
         PRAGMA writable_schema = OFF;",
        version + 1
    );
    manager.get_connection().execute_unprepared(&script).await.map(drop)
}

/// Returns the values in a list, which contain no quotation mark.
fn read(list: &str) -> Vec<String> {
    list.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

fn quoted(values: &[impl AsRef<str>]) -> String {
    let all: Vec<String> = values.iter().map(|value| format!("'{}'", value.as_ref())).collect();
    all.join(", ")
}

fn missing(what: &str) -> DbErr {
    DbErr::Migration(format!("the schema does not contain `{what}`"))
}

async fn row(manager: &SchemaManager<'_>, sql: &str) -> Result<Option<sea_orm::QueryResult>, DbErr> {
    let backend = if is_postgres(manager) { DbBackend::Postgres } else { DbBackend::Sqlite };
    manager.get_connection().query_one_raw(Statement::from_string(backend, sql.to_owned())).await
}

/// Returns the first row of a query as text, whatever its type.
async fn one(manager: &SchemaManager<'_>, sql: &str) -> Result<Option<String>, DbErr> {
    let found = row(manager, sql).await?;
    Ok(found.map(|row| row.try_get_by_index::<String>(0).unwrap_or_default()))
}

async fn one_number(manager: &SchemaManager<'_>, sql: &str) -> Result<i64, DbErr> {
    row(manager, sql).await?.ok_or_else(|| missing(sql))?.try_get_by_index(0)
}
