//! Fills PostgreSQL: one `COPY` per table, all at once, into tables without keys and indexes, which are created again
//! afterwards.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Instant;

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection, Row};
use tokio::sync::Mutex;
use tokio::sync::mpsc::Receiver;
use tokio::task::JoinSet;

use super::table::Batch;

/// The number of connections that build indexes at the same time.
const BUILDERS: usize = 2;

/// A name, and the SQL that creates it again.
type Made = (String, String);

/// What was dropped from the tables.
pub struct Taken {
    keys: Vec<Made>,
    indexes: Vec<Made>,
    references: Vec<Made>,
}

/// Drops constraints and indexes of some tables, and the references to them.
pub async fn strip(url: &str, tables: &[&str]) -> Result<Taken, String> {
    let mut db = connect(url).await?;
    let names: Vec<String> = tables.iter().map(|table| (*table).to_owned()).collect();
    // references first, keys last; checks stay, because every row must be checked
    let constraints = "SELECT conrelid::regclass::text AS table, conname::text AS name, pg_get_constraintdef(oid) AS def, contype::text AS kind
        FROM pg_constraint
        WHERE (contype IN ('p', 'u') AND conrelid::regclass::text = ANY($1))
           OR (contype = 'f' AND (conrelid::regclass::text = ANY($1) OR confrelid::regclass::text = ANY($1)))
        ORDER BY contype = 'f' DESC, conname";
    let indexes = "SELECT indexname::text AS name, indexdef AS def, tablename::text AS table FROM pg_indexes
        WHERE schemaname = 'public' AND tablename = ANY($1)
          AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname AND contype IN ('p', 'u'))
        ORDER BY tablename, indexname";
    let constraints = sqlx::query(constraints).bind(&names).fetch_all(&mut db).await.map_err(said)?;
    let indexes = sqlx::query(indexes).bind(&names).fetch_all(&mut db).await.map_err(said)?;
    let mut by_kind: HashMap<String, Vec<Made>> = HashMap::new();
    for row in constraints {
        let get = |column| row.try_get::<String, _>(column).map_err(said);
        let (table, name, def, kind) = (get("table")?, get("name")?, get("def")?, get("kind")?);
        run(&mut db, &format!("ALTER TABLE {table} DROP CONSTRAINT {name}")).await?;
        let add = format!("ALTER TABLE {table} ADD CONSTRAINT {name} {def}");
        by_kind.entry(kind).or_default().push((name, add));
    }
    let mut keys = by_kind.remove("p").unwrap_or_default();
    keys.append(&mut by_kind.remove("u").unwrap_or_default());
    let mut taken = Taken { keys, indexes: vec![], references: by_kind.remove("f").unwrap_or_default() };
    for row in indexes {
        let get = |column| row.try_get::<String, _>(column).map_err(said);
        let (name, def) = (get("name")?, get("def")?);
        run(&mut db, &format!("DROP INDEX {name}")).await?;
        taken.indexes.push((name, def));
    }
    db.close().await.map_err(said)?;
    Ok(taken)
}

/// Creates the constraints and indexes again, which also proves that keys and references are valid.
pub async fn add_indexes(url: &str, taken: Taken) -> Result<(), String> {
    let (began, many) = (Instant::now(), taken.keys.len() + taken.indexes.len() + taken.references.len());
    // one after the other, because each locks its table against the others
    make(url, taken.keys.into(), 1).await?;
    make(url, taken.indexes.into(), BUILDERS).await?;
    make(url, taken.references.into(), 1).await?;
    eprintln!("{:<22} {many:>12} created {:>8.1} s", "keys and indexes", began.elapsed().as_secs_f64());
    let began = Instant::now();
    let mut db = connect(url).await?;
    run(&mut db, "VACUUM ANALYZE").await?;
    eprintln!("{:<22} {:>26.1} s", "vacuum analyze", began.elapsed().as_secs_f64());
    db.close().await.map_err(said)
}

/// Creates everything in a list, over a number of connections.
async fn make(url: &str, list: VecDeque<Made>, connections: usize) -> Result<(), String> {
    let (list, mut builders) = (Arc::new(Mutex::new(list)), JoinSet::new());
    for _ in 0..connections {
        builders.spawn(build(url.to_owned(), Arc::clone(&list), connections));
    }
    while let Some(done) = builders.join_next().await {
        done.map_err(|e| e.to_string())??;
    }
    Ok(())
}

async fn build(url: String, list: Arc<Mutex<VecDeque<Made>>>, connections: usize) -> Result<(), String> {
    let mut db = connect(&url).await?;
    let helpers = usize::from(connections == 1);
    for setting in [
        "maintenance_work_mem = '1GB'",
        &format!("max_parallel_maintenance_workers = {helpers}"),
        // a reference is checked by one join of two whole tables
        "work_mem = '256MB'",
    ] {
        run(&mut db, &format!("SET {setting}")).await?;
    }
    loop {
        let Some((name, sql)) = list.lock().await.pop_front() else { break };
        let began = Instant::now();
        run(&mut db, &sql).await?;
        if began.elapsed().as_secs() >= 5 {
            eprintln!("  {name:<40} {:>8.1} s", began.elapsed().as_secs_f64());
        }
    }
    db.close().await.map_err(said)
}

/// Copies the rows received, one stream per table.
pub async fn fill(url: &str, tables: Vec<Receiver<Batch>>) -> Result<(), String> {
    let (began, mut streams) = (Instant::now(), JoinSet::new());
    for rows in tables {
        streams.spawn(copy(url.to_owned(), rows, began));
    }
    while let Some(done) = streams.join_next().await {
        done.map_err(|e| e.to_string())??;
    }
    Ok(())
}

async fn copy(url: String, mut rows: Receiver<Batch>, began: Instant) -> Result<(), String> {
    let Some(first) = rows.recv().await else { return Ok(()) };
    let mut db = connect(&url).await?;
    let failed = |e: sqlx::Error| format!("{}: {e}", first.table);
    let mut copy = db.copy_in_raw(&format!("COPY {} FROM STDIN", first.into)).await.map_err(failed)?;
    copy.send(&*first.text).await.map_err(failed)?;
    while let Some(batch) = rows.recv().await {
        copy.send(batch.text).await.map_err(failed)?;
    }
    let count = copy.finish().await.map_err(failed)?;
    eprintln!("{:<22} {count:>12} rows {:>8.1} s", first.table, began.elapsed().as_secs_f64());
    db.close().await.map_err(said)
}

/// Sets whether connections to this database wait for the disk at each commit; `false` resets it.
pub async fn hurry(url: &str, on: bool) -> Result<(), String> {
    let mut db = connect(url).await?;
    let name: String =
        sqlx::query_scalar("SELECT current_database()::text").fetch_one(&mut db).await.map_err(said)?;
    let how = if on { "SET synchronous_commit = off" } else { "RESET synchronous_commit" };
    run(&mut db, &format!("ALTER DATABASE \"{name}\" {how}")).await?;
    db.close().await.map_err(said)
}

async fn connect(url: &str) -> Result<PgConnection, String> {
    PgConnection::connect(url).await.map_err(said)
}

async fn run(db: &mut PgConnection, sql: &str) -> Result<(), String> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(db).await.map(drop).map_err(|e| format!("{sql}: {e}"))
}

fn said(error: sqlx::Error) -> String {
    format!("database: {error}")
}
