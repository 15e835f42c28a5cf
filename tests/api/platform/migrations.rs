//! A filled database migrates down and up; one with migrations unknown to this version is refused and left unchanged.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use entity::enums::CommitmentStatus;
use entity::{case, commitment, conclusion, deadline_rule, event};
use kiennghi::kernel::schema;
use migration::MigratorTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, Database, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, Statement,
};

use testkit::database::Fresh;
use testkit::history::{chained, events};
use testkit::make::{self, recommendation as rec};
use testkit::{Backend, World, config, run};

const SECRET: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// Brings a database to the state before the baseline migration, with the tables that matter here.
const OLD: &str = "
    CREATE TABLE seaql_migrations (version varchar NOT NULL PRIMARY KEY, applied_at bigint NOT NULL);
    INSERT INTO seaql_migrations (version, applied_at) VALUES
        ('m20261123_000001_bodies_and_places', 1), ('m20261124_000011_writes', 2);
    CREATE TABLE cases (id integer PRIMARY KEY, number varchar NOT NULL);
    INSERT INTO cases (id, number) VALUES (1, 'KN-2026-000001');";

/// Brings a database to the state that a later version would leave.
const NEW: &str = "
    CREATE TABLE seaql_migrations (version varchar NOT NULL PRIMARY KEY, applied_at bigint NOT NULL);
    INSERT INTO seaql_migrations (version, applied_at) VALUES
        ('m20261125_000001_baseline', 1), ('m20990101_000002_later', 2);
    CREATE TABLE cases (id integer PRIMARY KEY, number varchar NOT NULL);
    INSERT INTO cases (id, number) VALUES (1, 'KN-2026-000001');";

/// Returns every table, the recorded migrations, and the rows of the one table.
async fn contents(db: &kiennghi::db::Db) -> Vec<String> {
    let tables = match db.backend() {
        DbBackend::Postgres => "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
        // the planner's statistics are gathered when a connection closes
        _ => "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1",
    };
    let mut all = vec![];
    for sql in [tables, "SELECT version FROM seaql_migrations ORDER BY 1", "SELECT number FROM cases"] {
        let rows = db.read.query_all_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
        all.extend(rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()));
    }
    all
}

/// Runs the binary and returns its error output.
fn refusal(url: &str, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_kiennghi"))
        .args(arguments)
        .env("DATABASE_URL", url)
        .env("KIENNGHI_SECRET_KEY", SECRET)
        .env("KIENNGHI_LISTEN", "127.0.0.1:0")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(!output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn refuses(backend: Backend, left: &str, parts: &[&str]) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let Some(fresh) = Fresh::empty(backend).await else { return };
        let db = fresh.open(&config()).await;
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared(left).await.unwrap();
        tx.commit().await.unwrap();
        let before = contents(&db).await;
        let mut said = vec![
            schema::migrate(&db).await.unwrap_err().to_string(),
            schema::migrate_down(&db).await.unwrap_err().to_string(),
            schema::migrations(&db).await.unwrap_err().to_string(),
        ];
        for arguments in
            [&["serve"][..], &["worker"], &["migrate", "up"], &["migrate", "down"], &["migrate", "status"]]
        {
            said.push(refusal(&fresh.url, arguments));
        }
        for sentence in said {
            for part in parts {
                assert!(sentence.contains(part), "no `{part}` in: {sentence}");
            }
        }
        assert_eq!(contents(&db).await, before, "something was changed");
        db.close().await.unwrap();
        fresh.drop().await;
    });
}

const OLD_IS_SAID: [&str; 3] = [
    "created by a version before the first release",
    "found: m20261123_000001_bodies_and_places, m20261124_000011_writes",
    "start this version with a new, empty database",
];

const NEW_IS_SAID: [&str; 2] = ["brought up to date by a newer version", "found: m20990101_000002_later"];

#[test]
fn a_sqlite_from_before_the_baseline_is_refused() {
    refuses(Backend::Sqlite, OLD, &OLD_IS_SAID);
}

#[test]
fn a_postgres_from_before_the_baseline_is_refused() {
    refuses(Backend::Postgres, OLD, &OLD_IS_SAID);
}

#[test]
fn a_sqlite_of_a_newer_version_is_refused() {
    refuses(Backend::Sqlite, NEW, &NEW_IS_SAID);
}

#[test]
fn a_postgres_of_a_newer_version_is_refused() {
    refuses(Backend::Postgres, NEW, &NEW_IS_SAID);
}

/// With petitions, commitments and recommendations stored, and on connections opened before the migration.
async fn goes_down_and_up(w: World) {
    let promised = make::promise_at(&w, CommitmentStatus::Open).await.case.id;
    let promises = make::promises_of(&w, promised).await;
    rec::in_progress(&w).await;
    rec::in_progress(&w).await;
    make::referred(&w).await;
    // its survivor shows its places
    let merged = make::merged(&w).await;
    let of_cases = async || {
        let (one, into) =
            (make::reload(&w, merged.id).await, make::reload(&w, merged.merged_into.unwrap()).await);
        serde_json::to_value([one, into]).unwrap()
    };
    let shown = of_cases().await;
    assert_eq!(shown[1]["merged_units"].as_array().unwrap().len(), 1);
    // two recordings of one document, from before its key was folded
    let keys = ["[\"i\",2026,\"5\",\"kl-hđnd\"]", "[\"i\",2026,\"05\",\"KL–HĐND\"]"];
    let issued = conclusion::Entity::find().all(&w.db.read).await.unwrap();
    let tx = w.db.begin().await.unwrap();
    for (one, key) in issued.iter().zip(keys) {
        let of_one = conclusion::Column::Id.eq(one.id);
        #[expect(clippy::disallowed_methods, reason = "what an earlier version wrote")]
        let update = conclusion::Entity::update_many();
        let key = Expr::value(key);
        update.col_expr(conclusion::Column::DocumentKey, key).filter(of_one).exec(&tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    // no early version has central bodies
    let tx = w.db.begin().await.unwrap();
    let sql = "UPDATE organization SET kind = 'other_agency' WHERE kind = 'central_body'";
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
    let others = Database::connect(w.url.clone()).await.unwrap();
    let counts = async || {
        let db = &w.db.read;
        let cases = case::Entity::find().count(db).await.unwrap();
        let commitments = commitment::Entity::find().count(db).await.unwrap();
        let events = event::Entity::find().count(db).await.unwrap();
        (cases, commitments, deadline_rule::Entity::find().count(db).await.unwrap(), events)
    };
    // makes every connection of the pool load the present schema
    for _ in 0..30 {
        assert!(counts().await >= (3, 1, 10, 20));
    }
    let stored = counts().await;
    let all = migration::Migrator::migrations().len();
    // the changes after the baseline keep what is stored; without the baseline nothing is left
    for (reverted, expected) in (1..=all).map(|n| (n, if n < all { stored } else { (0, 0, 11, 0) })) {
        for _ in 0..reverted {
            schema::migrate_down(&w.db).await.unwrap();
        }
        assert_eq!(broken(&w).await, Vec::<String>::new());
        schema::migrate(&w.db).await.unwrap();
        assert_eq!(broken(&w).await, Vec::<String>::new());
        for _ in 0..30 {
            assert_eq!(counts().await, expected);
        }
        if reverted < all {
            chained(&events(&w, promised).await);
            assert_eq!(make::promises_of(&w, promised).await, promises);
            assert_eq!(of_cases().await, shown);
            let keys = conclusion::Entity::find().all(&w.db.read).await.unwrap();
            let keys: BTreeSet<_> = keys.into_iter().filter_map(|one| one.document_key).collect();
            assert_eq!(keys.len(), 2, "{keys:?}");
        }
    }
    let unit = |kind: &str, name: &str| {
        format!(
            "INSERT INTO administrative_unit (id, code, name, kind, valid_from)
             SELECT id, '1', {name}, '{kind}', '2025-07-01' FROM deadline_rule WHERE step = 'review'"
        )
    };
    for wrong in [unit("bogus", "'Sa Pa'"), unit("ward", "NULL")] {
        let tx = w.db.begin().await.unwrap();
        assert!(tx.execute_unprepared(&wrong).await.is_err(), "{wrong}");
        tx.rollback().await.unwrap();
        assert!(others.execute_unprepared(&wrong).await.is_err(), "{wrong}");
    }
    others.execute_unprepared(&unit("ward", "'Sa Pa'")).await.unwrap();
    others.close().await.unwrap();
}

/// Returns the result of SQLite's integrity check.
async fn broken(w: &World) -> Vec<String> {
    if w.backend == Backend::Postgres {
        return vec![];
    }
    let mut said: Vec<String> = vec![];
    for check in ["integrity_check", "foreign_key_check"] {
        let ask = Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {check}"));
        let rows = w.db.read.query_all_raw(ask).await.unwrap();
        said.extend(rows.into_iter().map(|row| row.try_get_by_index::<String>(0).unwrap()));
    }
    said.retain(|line| line != "ok");
    said
}

#[test]
fn a_full_sqlite_goes_down_and_up() {
    run(Backend::Sqlite, goes_down_and_up);
}

#[test]
fn a_full_postgres_goes_down_and_up() {
    run(Backend::Postgres, goes_down_and_up);
}
