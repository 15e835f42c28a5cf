//! The migrations are the truth: they go up, down and up again, and entities and enums agree with them.

mod expected;

use std::collections::{BTreeMap, BTreeSet};

use kiennghi::db::Db;
use kiennghi::kernel::schema;
use sea_orm::{ConnectionTrait, Statement};

use testkit::database::Fresh;
use testkit::{Backend, World, config, db_test, make};

use expected::{entities, enum_values};

async fn rows(db: &Db, sql: &str) -> Vec<Vec<String>> {
    let found = db.read.query_all_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
    let text = |row: &sea_orm::QueryResult| {
        let columns = row.column_names().len();
        (0..columns).map(|i| row.try_get_by_index::<Option<String>>(i).unwrap().unwrap_or_default()).collect()
    };
    found.iter().map(text).collect()
}

/// Returns the tables with their columns, as the database reports them; columns that only the
/// database fills are left out: those for searching, and the position of an event.
async fn live(db: &Db, backend: Backend) -> BTreeMap<String, BTreeMap<String, (bool, String)>> {
    let sql = match backend {
        Backend::Sqlite => {
            r#"SELECT m.name, c.name, CASE WHEN c."notnull" = 0 AND c.pk = 0 THEN 'YES' ELSE 'NO' END, lower(c.type)
            FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"#
        }
        Backend::Postgres => {
            "SELECT table_name::text, column_name::text, is_nullable::text, data_type::text FROM information_schema.columns
            WHERE table_schema = 'public' AND column_name <> 'tsv'
            AND (table_name <> 'event' OR column_name NOT IN ('position', 'transaction_id'))"
        }
    };
    let mut tables: BTreeMap<String, BTreeMap<String, (bool, String)>> = BTreeMap::new();
    for row in rows(db, sql).await {
        let [table, column, nullable, kind] = &row[..] else { panic!("{row:?}") };
        let ours =
            table != "seaql_migrations" && !table.starts_with("sqlite_") && !table.starts_with("search_fts");
        if ours {
            tables
                .entry(table.clone())
                .or_default()
                .insert(column.clone(), (nullable == "YES", kind.clone()));
        }
    }
    tables
}

/// Returns everything that the migrations created, by name: tables, indexes, triggers, functions and domains.
async fn objects(db: &Db) -> Vec<Vec<String>> {
    let sql = match db.backend() {
        sea_orm::DbBackend::Postgres => {
            "SELECT 'table', tablename::text, '' FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'seaql_migrations'
            UNION ALL SELECT 'index', indexname::text, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'seaql_migrations'
            UNION ALL SELECT 'trigger', tgname::text, '' FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT 'function', proname::text, '' FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT 'domain', typname::text, '' FROM pg_type WHERE typtype = 'd' AND typnamespace = 'public'::regnamespace
            UNION ALL SELECT 'check', conname::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid::regclass::text <> 'seaql_migrations'
                AND connamespace = 'public'::regnamespace
            ORDER BY 1, 2"
        }
        _ => {
            "SELECT type, name, sql FROM sqlite_master WHERE tbl_name <> 'seaql_migrations' AND name NOT LIKE 'sqlite_stat%'
            AND name <> 'sqlite_sequence' ORDER BY 1, 2"
        }
    };
    rows(db, sql).await
}

/// Returns the values of every CHECK that lists values.
async fn checks(db: &Db, backend: Backend) -> BTreeMap<(String, String), BTreeSet<String>> {
    let quoted = |text: &str| text.split('\'').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    let mut found = BTreeMap::new();
    match backend {
        Backend::Sqlite => {
            for row in rows(db, "SELECT name, sql FROM sqlite_master WHERE type = 'table'").await {
                for check in row[1].split("CHECK (").skip(1).filter(|check| check.contains(" IN (")) {
                    let (column, rest) = check.split_once(" IN (").unwrap();
                    let (list, _) = rest.split_once(')').unwrap();
                    found.insert((row[0].clone(), column.to_owned()), quoted(list));
                }
            }
        }
        Backend::Postgres => {
            let sql = "SELECT c.relname::text, a.attname::text, pg_get_constraintdef(k.oid) FROM pg_constraint k
                JOIN pg_attribute a ON a.atttypid = k.contypid JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
                WHERE k.contype = 'c' AND k.connamespace = 'public'::regnamespace AND pg_get_constraintdef(k.oid) LIKE '%''%'";
            for row in rows(db, sql).await {
                found.insert((row[0].clone(), row[1].clone()), quoted(&row[2]));
            }
        }
    }
    found
}

#[db_test]
async fn the_entities_are_what_the_migrations_made(w: World) {
    let (entities, live) = (entities(), live(&w.db, w.backend).await);
    let names = |tables: Vec<&String>| tables.into_iter().cloned().collect::<Vec<_>>();
    assert_eq!(names(entities.keys().collect()), names(live.keys().collect()), "tables");
    for (table, columns) in &entities {
        let there = &live[table];
        let nullable: BTreeMap<_, _> = columns.iter().map(|(name, (null, _))| (name, *null)).collect();
        assert_eq!(nullable, there.iter().map(|(name, (null, _))| (name, *null)).collect(), "{table}");
        for (name, (_, kind)) in columns.iter().filter(|_| w.backend == Backend::Postgres) {
            let is = there[name].1.replace("character varying", "text");
            assert_eq!(*kind, is, "{table}.{name}");
        }
    }
}

#[db_test]
async fn every_check_lists_the_enum_values(w: World) {
    assert_eq!(checks(&w.db, w.backend).await, enum_values());
}

/// PostgreSQL parses a table's CHECKs again in every statement that writes to it (docs/decisions/0018).
#[db_test]
async fn no_table_checks_a_column_that_a_domain_could(w: World) {
    if w.backend == Backend::Postgres {
        let sql = "SELECT conrelid::regclass::text, conname::text FROM pg_constraint
            WHERE contype = 'c' AND conrelid <> 0 AND cardinality(conkey) = 1 AND connamespace = 'public'::regnamespace";
        assert_eq!(rows(&w.db, sql).await, Vec::<Vec<String>>::new(), "call script::checks_to_domains");
    }
    let case = make::received(&w).await;
    let id = if w.backend == Backend::Sqlite {
        format!("X'{}'", case.id.simple())
    } else {
        format!("'{}'", case.id)
    };
    for wrong in ["status = 'lost'", "fulfilled_percent = 101", "verdict = ''"] {
        let tx = w.db.begin().await.unwrap();
        let sql = format!("UPDATE cases SET {wrong} WHERE id = {id}");
        let refused = tx.execute_unprepared(&sql).await.unwrap_err().to_string();
        assert!(refused.to_lowercase().contains("check"), "{wrong}: {refused}");
    }
}

#[db_test]
async fn foreign_keys_bind(w: World) {
    let case = make::assign(&w, &make::accepted(&w).await, w.cast.a.department, vec![]).await;
    let nobody = "'00000000-0000-7000-8000-000000000000'";
    let nobody = if w.backend == Backend::Sqlite { "X'00000000000070008000000000000000'" } else { nobody };
    for (table, column) in [
        ("cases", "council_id"),
        ("case_unit", "unit_id"),
        ("cases", "sector_id"),
        ("cases", "merged_into"),
        ("assignment", "case_id"),
        ("assignment", "organization_id"),
        ("assignment", "parent_id"),
        ("assignment", "passed_down_by"),
        ("search_doc", "case_id"),
        ("sector", "board_id"),
        ("session", "term_id"),
        ("organization", "parent_id"),
    ] {
        let tx = w.db.begin().await.unwrap();
        let refused =
            tx.execute_unprepared(&format!("UPDATE {table} SET {column} = {nobody}")).await.unwrap_err();
        let bound = matches!(refused.sql_err(), Some(sea_orm::SqlErr::ForeignKeyConstraintViolation(_)));
        assert!(bound, "{table}.{column}: {refused}");
    }
    let tx = w.db.begin().await.unwrap();
    assert!(tx.execute_unprepared("DELETE FROM cases").await.is_err());
    drop(tx);
    assert_eq!(make::reload(&w, case.id).await.assignments.len(), 1);
}

#[db_test]
async fn the_log_is_append_only(w: World) {
    make::received(&w).await;
    for sql in ["UPDATE event SET reason_digest = 'khác'", "DELETE FROM event"] {
        let tx = w.db.begin().await.unwrap();
        let refused = tx.execute_unprepared(sql).await.unwrap_err().to_string();
        assert!(refused.contains("events are append-only"), "{refused}");
    }
}

fn up_down_up(backend: Backend) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let Some(fresh) = Fresh::empty(backend).await else { return };
        let db = fresh.open(&config()).await;
        schema::migrate(&db).await.unwrap();
        let first = objects(&db).await;
        assert!(first.len() > 50, "only {} objects", first.len());
        let changes = schema::migrations(&db).await.unwrap();
        assert!(changes.iter().all(|(_, applied)| *applied));
        for _ in &changes {
            schema::migrate_down(&db).await.unwrap();
        }
        assert!(schema::migrations(&db).await.unwrap().iter().all(|(_, applied)| !*applied));
        assert_eq!(objects(&db).await, Vec::<Vec<String>>::new(), "objects left after migrating down");
        schema::migrate(&db).await.unwrap();
        assert_eq!(objects(&db).await, first);
        db.close().await.unwrap();
        fresh.drop().await;
    });
}

#[test]
fn an_empty_sqlite_goes_up_down_and_up() {
    up_down_up(Backend::Sqlite);
}

#[test]
fn an_empty_postgres_goes_up_down_and_up() {
    up_down_up(Backend::Postgres);
}

#[test]
fn every_entity_is_compared() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("entity/src");
    let mut declared = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|p| p.is_file()) {
        let text = std::fs::read_to_string(file).unwrap();
        declared.extend(
            text.split("table_name = \"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()),
        );
    }
    assert_eq!(declared, entities().into_keys().collect());
}
