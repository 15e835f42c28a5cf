//! Applies, reverts and lists the migrations of a database.

use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbBackend, DbErr};

use crate::db::Db;

/// Applies the pending migrations. If several processes start at the same time, one applies them and the others wait.
///
/// # Errors
/// When the database refuses a migration.
pub async fn migrate(db: &Db) -> Result<(), DbErr> {
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
    let applied: Vec<String> =
        Migrator::get_applied_migrations(&schema).await?.iter().map(|m| m.name().to_owned()).collect();
    schema.close().await?;
    let all = Migrator::migrations();
    Ok(all.iter().map(|m| (m.name().to_owned(), applied.contains(&m.name().to_owned()))).collect())
}
