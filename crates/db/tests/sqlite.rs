//! Tests of a database in an `SQLite` file: transactions, broken connections, and permissions of the file.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use db::{Db, Durability, Options, sqlite_url};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

fn options() -> Options {
    Options { application: "test", pool_size: 2, replica_urls: vec![] }
}

async fn open(folder: &Path) -> Db {
    let db = Db::open(&sqlite_url(&folder.join("test.db")), options(), Durability::Process).await.unwrap();
    db.read.execute_unprepared("CREATE TABLE IF NOT EXISTS item (n integer PRIMARY KEY)").await.unwrap();
    db
}

fn sql(sql: &str) -> Statement {
    Statement::from_string(DbBackend::Sqlite, sql)
}

async fn count(db: &impl ConnectionTrait) -> i64 {
    let row = db.query_one_raw(sql("SELECT count(*) AS n FROM item")).await.unwrap().unwrap();
    row.try_get("", "n").unwrap()
}

/// Builds a query that takes several seconds.
fn slow() -> Statement {
    sql(
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 30000000) SELECT max(n) AS n FROM c",
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_is_seen_when_it_is_committed_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let db = open(folder.path()).await;
    let tx = db.begin().await.unwrap();
    tx.execute_unprepared("INSERT INTO item VALUES (1)").await.unwrap();
    assert_eq!((count(&tx).await, count(&db.read).await), (1, 0));
    tx.commit().await.unwrap();
    assert_eq!(count(&db.read).await, 1);
    let tx = db.begin().await.unwrap();
    tx.execute_unprepared("INSERT INTO item VALUES (2)").await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(count(&db.read).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_transaction_is_rolled_back_and_gives_its_connection_back() {
    let folder = tempfile::tempdir().unwrap();
    let db = open(folder.path()).await;
    // there is one writer, so each iteration needs the connection of the one before
    for _ in 0..3 {
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared("INSERT INTO item VALUES (1)").await.unwrap();
        drop(tx);
    }
    let tx = db.begin().await.unwrap();
    assert_eq!(count(&tx).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_that_is_refused_leaves_its_transaction_usable() {
    let folder = tempfile::tempdir().unwrap();
    let db = open(folder.path()).await;
    let tx = db.begin().await.unwrap();
    tx.execute_unprepared("INSERT INTO item VALUES (1)").await.unwrap();
    assert!(tx.execute_raw(sql("INSERT INTO item VALUES (1)")).await.is_err(), "a duplicate key is refused");
    tx.execute_unprepared("INSERT INTO item VALUES (2)").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(count(&db.read).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_whose_statement_was_abandoned_is_rolled_back_and_the_next_begins() {
    let folder = tempfile::tempdir().unwrap();
    let db = open(folder.path()).await;
    let tx = db.begin().await.unwrap();
    tx.execute_unprepared("INSERT INTO item VALUES (1)").await.unwrap();
    let abandoned = tokio::time::timeout(Duration::from_millis(20), tx.query_one_raw(slow())).await;
    assert!(abandoned.is_err(), "the query was not slow enough");
    drop(tx);
    let tx = db.begin().await.unwrap();
    assert_eq!(count(&tx).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn writers_queue_instead_of_failing() {
    let folder = tempfile::tempdir().unwrap();
    let db = open(folder.path()).await;
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let db = db.clone();
        writers.spawn(async move {
            let tx = db.begin().await.unwrap();
            let next = count(&tx).await + 1;
            tx.execute_unprepared(&format!("INSERT INTO item VALUES ({next})")).await.unwrap();
            tx.commit().await.unwrap();
        });
    }
    writers.join_all().await;
    assert_eq!(count(&db.read).await, 8);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_observed() {
    let folder = tempfile::tempdir().unwrap();
    let mut db = open(folder.path()).await;
    let (count_of, last) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(String::new())));
    let (counting, noting) = (Arc::clone(&count_of), Arc::clone(&last));
    db.observe(move |statement| {
        counting.fetch_add(1, Ordering::SeqCst);
        noting.lock().unwrap().clone_from(&statement.sql);
    });
    count(&db.read).await;
    count(&db.read.unprepared()).await;
    count(&db.replica).await;
    let tx = db.begin().await.unwrap();
    tx.execute_raw(sql("INSERT INTO item VALUES (1)")).await.unwrap();
    assert_eq!(count_of.load(Ordering::SeqCst), 4);
    assert_eq!(*last.lock().unwrap(), "INSERT INTO item VALUES (1)");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_database_is_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let db = open(folder.path()).await;
    let tx = db.begin().await.unwrap();
    tx.execute_unprepared("INSERT INTO item VALUES (1)").await.unwrap();
    tx.commit().await.unwrap();
    assert!(folder.path().join("test.db-wal").exists());
    db.close().await.unwrap();
    assert!(!folder.path().join("test.db-wal").exists(), "the write-ahead log is written back");
}

#[tokio::test(flavor = "multi_thread")]
async fn replicas_of_an_sqlite_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { replica_urls: vec!["postgres://127.0.0.1/x".to_owned()], ..options() };
    let url = sqlite_url(&folder.path().join("test.db"));
    let refused = Db::open(&url, options, Durability::Process).await.err().unwrap();
    assert!(refused.to_string().contains("PostgreSQL"), "{refused}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn only_the_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mode = |name: &str| folder.path().join(name).metadata().unwrap().permissions().mode() & 0o777;
    let db = open(folder.path()).await;
    assert_eq!((mode("test.db"), mode("test.db-wal")), (0o600, 0o600));
    db.close().await.unwrap();
    std::fs::set_permissions(folder.path().join("test.db"), std::fs::Permissions::from_mode(0o644)).unwrap();
    open(folder.path()).await;
    assert_eq!(mode("test.db"), 0o600);
}
