//! Fills SQLite: one connection, inserts of many rows, with indexes and the full-text table created afterwards.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::time::Instant;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Connection, Row};
use tokio::sync::mpsc::Receiver;

use super::table::Batch;

/// Batches per transaction.
const AT_ONCE: u64 = 400;

/// Fills the tables with the rows received.
///
/// # Errors
/// When the database refuses, or a reference is broken.
pub async fn fill(url: &str, tables: &[&str], mut rows: Receiver<Batch>) -> Result<(), String> {
    let options = SqliteConnectOptions::from_str(url).map_err(said)?.foreign_keys(false);
    let mut db = SqliteConnection::connect_with(&options).await.map_err(said)?;
    // the file is deleted when filling fails
    for pragma in [
        "journal_mode = MEMORY",
        "synchronous = OFF",
        "cache_size = -1000000",
        "temp_store = MEMORY",
        "threads = 2",
    ] {
        run(&mut db, &format!("PRAGMA {pragma}")).await?;
    }
    let taken = strip(&mut db, tables).await?;
    let began = Instant::now();
    let (mut batches, mut counts) = (0, BTreeMap::new());
    run(&mut db, "BEGIN").await?;
    while let Some(batch) = rows.recv().await {
        let values = String::from_utf8(batch.text).map_err(|e| e.to_string())?;
        let insert = format!("INSERT INTO {} VALUES {values}", batch.into);
        sqlx::raw_sql(AssertSqlSafe(insert))
            .execute(&mut db)
            .await
            .map_err(|e| format!("{}: {e}", batch.table))?;
        let (count, seconds) = counts.entry(batch.table).or_insert((0, 0.0));
        (*count, *seconds) = (*count + batch.rows, began.elapsed().as_secs_f64());
        batches += 1;
        if batches % AT_ONCE == 0 {
            run(&mut db, "COMMIT; BEGIN").await?;
        }
    }
    for (table, (count, seconds)) in counts {
        eprintln!("{table:<22} {count:>12} rows {seconds:>8.1} s");
    }
    add_indexes(&mut db, taken).await?;
    run(&mut db, "COMMIT").await?;
    proved(&mut db).await?;
    run(&mut db, "ANALYZE").await?;
    db.close().await.map_err(said)
}

/// Drops the named indexes and all triggers; returns the SQL that creates them again.
async fn strip(db: &mut SqliteConnection, tables: &[&str]) -> Result<Vec<String>, String> {
    let of = "SELECT name, type, sql, tbl_name FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('index', 'trigger')";
    let mut again = Vec::new();
    for row in sqlx::query(of).fetch_all(&mut *db).await.map_err(said)? {
        let [name, kind, sql, table] = [0, 1, 2, 3].map(|i| row.try_get::<String, _>(i).unwrap_or_default());
        if tables.contains(&table.as_str()) {
            run(db, &format!("DROP {kind} {name}")).await?;
            again.push(sql);
        }
    }
    Ok(again)
}

async fn add_indexes(db: &mut SqliteConnection, taken: Vec<String>) -> Result<(), String> {
    let (began, many) = (Instant::now(), taken.len());
    for sql in taken {
        run(db, &sql).await?;
    }
    eprintln!("{:<22} {many:>12} created {:>8.1} s", "indexes", began.elapsed().as_secs_f64());
    let began = Instant::now();
    run(db, "INSERT INTO search_fts (search_fts) VALUES ('rebuild')").await?;
    eprintln!("{:<22} {:>26.1} s", "full text", began.elapsed().as_secs_f64());
    Ok(())
}

/// Checks the references, which were not checked while filling.
async fn proved(db: &mut SqliteConnection) -> Result<(), String> {
    let astray = sqlx::query("PRAGMA foreign_key_check").fetch_all(db).await.map_err(said)?;
    match astray.first() {
        None => Ok(()),
        Some(row) => {
            let [table, other] = [0, 2].map(|i| row.try_get::<String, _>(i).unwrap_or_default());
            Err(format!("{} references are broken, the first from {table} to {other}", astray.len()))
        }
    }
}

async fn run(db: &mut SqliteConnection, sql: &str) -> Result<(), String> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(db).await.map(drop).map_err(|e| format!("{sql}: {e}"))
}

fn said(error: sqlx::Error) -> String {
    format!("database: {error}")
}
