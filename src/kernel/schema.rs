//! Applies, reverts and lists the migrations of a database.

use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use crate::db::Db;

/// The tables that the service's role only adds to.
const APPEND_ONLY: &str = "event, audit_checkpoint";

/// The tables whose rows it adds and deletes, but never changes.
const NEVER_CHANGED: &str = "event_text";

/// Quotes a role, its password and the schema, and tells whether the role is there, and whether it owns the tables.
const ROLE: &str = "SELECT quote_ident($1) AS name, quote_literal($2::text) AS password,
        quote_ident(current_schema()) AS schema,
        EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS is_there,
        EXISTS (SELECT 1 FROM pg_roles AS r, pg_tables AS t WHERE r.rolname = $1 AND t.tablename = 'event'
            AND t.schemaname = current_schema() AND pg_has_role(r.oid, t.tableowner, 'MEMBER')) AS owns
    WHERE current_schema() IS NOT NULL";

/// Applies the pending migrations. If several processes start at the same time, one applies them and the others wait.
/// A role that may not change the schema gets here too: it needs no right when nothing is pending.
///
/// # Errors
/// When the database refuses a migration.
pub async fn migrate(db: &Db) -> Result<(), DbErr> {
    // an empty database is for whoever gets the lock
    let is_empty = !migration::is_recorded(&db.read).await?;
    if !is_empty && migrations(db).await?.iter().all(|(_, applied)| *applied) {
        return Ok(());
    }
    apply(db).await.map_err(|error| match error.to_string() {
        text if ["permission denied", "must be owner"].iter().any(|words| text.contains(words)) => {
            let hint = "the schema is not up to date, and this role may not change it: run `kiennghi migrate up` as \
                        the owner of the tables";
            DbErr::Migration(format!("{hint} ({text})"))
        }
        _ => error,
    })
}

async fn apply(db: &Db) -> Result<(), DbErr> {
    let schema = db.sea_orm_connection().await?;
    if db.backend() == DbBackend::Sqlite {
        Migrator::up(&schema, None).await?;
        return schema.close().await;
    }
    let lock = db.begin().await?;
    // another process may migrate for longer than a request may wait
    lock.execute_unprepared("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0").await?;
    lock.execute_unprepared("SET LOCAL idle_in_transaction_session_timeout = 0").await?;
    lock.execute_unprepared("SELECT pg_advisory_xact_lock(725001)").await?;
    Migrator::up(&schema, None).await?;
    lock.commit().await?;
    schema.close().await
}

/// Reverts the newest migration.
///
/// # Errors
/// When the database refuses.
pub async fn migrate_down(db: &Db) -> Result<(), DbErr> {
    let schema = db.sea_orm_connection().await?;
    Migrator::down(&schema, Some(1)).await?;
    schema.close().await
}

/// Returns the names of the migrations, and whether each is applied.
///
/// # Errors
/// When the database cannot be read.
pub async fn migrations(db: &Db) -> Result<Vec<(String, bool)>, DbErr> {
    let schema = db.sea_orm_connection().await?;
    let applied = Migrator::get_migration_models(&schema).await?;
    schema.close().await?;
    let is_applied = |name: &str| applied.iter().any(|row| row.version == name);
    let names = Migrator::migrations().into_iter().map(|migration| migration.name().to_owned());
    Ok(names.map(|name| (name.clone(), is_applied(&name))).collect())
}

/// Gives a `PostgreSQL` role the rights that the service needs, and no more: it cannot change the schema, nor change or
/// delete events. With a password it creates the role, or sets its password. The caller owns the tables.
///
/// # Errors
/// When the database refuses, or is SQLite.
pub async fn grant(db: &Db, role: &str, password: Option<&str>) -> Result<(), DbErr> {
    if db.backend() == DbBackend::Sqlite {
        return Err(DbErr::Custom("SQLite has no roles".to_owned()));
    }
    let tx = db.begin().await?;
    let values = [role.into(), password.into()];
    let row = tx.query_one_raw(Statement::from_sql_and_values(DbBackend::Postgres, ROLE, values)).await?;
    let row = row.ok_or_else(|| DbErr::Custom("PostgreSQL has no current schema".to_owned()))?;
    if row.try_get("", "owns")? {
        let detail = format!("{role} owns the tables or is a member of their owner; name another role");
        return Err(DbErr::Custom(detail));
    }
    let (name, schema): (String, String) = (row.try_get("", "name")?, row.try_get("", "schema")?);
    if let Some(password) = row.try_get::<Option<String>>("", "password")? {
        let verb = if row.try_get("", "is_there")? { "ALTER" } else { "CREATE" };
        tx.execute_unprepared(&format!("{verb} ROLE {name} LOGIN PASSWORD {password}")).await?;
    }
    for sql in [
        format!("GRANT USAGE ON SCHEMA {schema} TO {name}"),
        format!("GRANT SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {name}"),
        format!("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {name}"),
        format!("REVOKE UPDATE, DELETE ON {APPEND_ONLY} FROM {name}"),
        format!("REVOKE UPDATE ON {NEVER_CHANGED} FROM {name}"),
        format!("REVOKE INSERT, UPDATE, DELETE ON seaql_migrations FROM {name}"),
    ] {
        tx.execute_unprepared(&sql).await?;
    }
    tx.commit().await
}
