//! What lists are sorted by. Cases: when the service took them in, as a UUIDv7, because the id of a petition may have been
//! made offline, hours before; every index of a list of cases ended in the id and now ends in the arrival. Administrative
//! units: their names, which can also be searched, as those of organizations.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, Statement};

use crate::script::is_postgres;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The time of a UUIDv7 is its first six bytes. The event of the registration has the time of the request; where the id
/// of the case has the same, the id is the arrival, so that what arrived together keeps its order.
const UP_POSTGRES: &str = "ALTER TABLE cases ADD COLUMN arrival uuid;
    UPDATE cases SET arrival = COALESCE(
        (SELECT e.id FROM event e WHERE e.stream_id = cases.id AND e.seq = 1 AND e.stream = 'case'
            AND left(e.id::text, 13) <> left(cases.id::text, 13)), id);
    ALTER TABLE cases ALTER COLUMN arrival SET NOT NULL;";

const UP_SQLITE: &str = "ALTER TABLE cases ADD COLUMN arrival uuid_text NOT NULL DEFAULT '';
    UPDATE cases SET arrival = COALESCE(
        (SELECT e.id FROM event e WHERE e.stream_id = cases.id AND e.seq = 1 AND e.stream = 'case'
            AND substr(e.id, 1, 6) <> substr(cases.id, 1, 6)), id);";

/// The first index has the id too: filters on what belongs to a case compare it, and a count then reads only the index.
const ARRIVAL: &str = "DROP INDEX cases_council;
    CREATE INDEX cases_council ON cases (council_id, arrival, id);
    CREATE INDEX cases_arrival ON cases (arrival);";

const DOWN: &str = "DROP INDEX administrative_unit_name;
    ALTER TABLE administrative_unit DROP COLUMN name_words;
    ALTER TABLE administrative_unit DROP COLUMN name_key;
    DROP INDEX cases_arrival;
    DROP INDEX cases_council;
    ALTER TABLE cases DROP COLUMN arrival;
    CREATE INDEX cases_council ON cases (council_id, id);";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let indexes = drop_indexes_ending_in(manager, "id").await?;
        db.execute_unprepared(if is_postgres(manager) { UP_POSTGRES } else { UP_SQLITE }).await?;
        for sql in indexes {
            db.execute_unprepared(&sql.replacen(", id)", ", arrival)", 1)).await?;
        }
        db.execute_unprepared(ARRIVAL).await?;
        name_units(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let indexes = drop_indexes_ending_in(manager, "arrival").await?;
        db.execute_unprepared(DOWN).await?;
        for sql in indexes {
            db.execute_unprepared(&sql.replacen(", arrival)", ", id)", 1)).await?;
        }
        Ok(())
    }
}

/// Drops the indexes of cases whose last column is the given one, and returns their declarations.
async fn drop_indexes_ending_in(manager: &SchemaManager<'_>, column: &str) -> Result<Vec<String>, DbErr> {
    let (db, backend) = (manager.get_connection(), manager.get_database_backend());
    let declared = match is_postgres(manager) {
        true => {
            "SELECT indexname::text AS name, indexdef AS sql FROM pg_indexes
                WHERE tablename = 'cases' AND schemaname = current_schema() ORDER BY indexname"
        }
        false => {
            "SELECT name, sql FROM sqlite_master
                WHERE type = 'index' AND tbl_name = 'cases' AND sql IS NOT NULL ORDER BY name"
        }
    };
    let end = format!(", {column})");
    let mut dropped = vec![];
    for row in db.query_all_raw(Statement::from_string(backend, declared)).await? {
        let (name, sql): (String, String) = (row.try_get("", "name")?, row.try_get("", "sql")?);
        if sql.contains(&end) && !sql.starts_with("CREATE UNIQUE") {
            db.execute_unprepared(&format!("DROP INDEX {name}")).await?;
            dropped.push(sql);
        }
    }
    Ok(dropped)
}

/// Adds the keys of names, which the program computes.
async fn name_units(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let (db, backend) = (manager.get_connection(), manager.get_database_backend());
    // keys are compared byte by byte, which is what SQLite does anyway
    let collation = if is_postgres(manager) { " COLLATE \"C\"" } else { "" };
    let sql = format!(
        "ALTER TABLE administrative_unit ADD COLUMN name_key varchar{collation} NOT NULL DEFAULT '';
         ALTER TABLE administrative_unit ADD COLUMN name_words varchar NOT NULL DEFAULT '';
         CREATE INDEX administrative_unit_name ON administrative_unit (name_key, id);"
    );
    db.execute_unprepared(&sql).await?;
    let names = "SELECT DISTINCT name FROM administrative_unit";
    for row in db.query_all_raw(Statement::from_string(backend, names)).await? {
        let name: String = row.try_get("", "name")?;
        let sql = "UPDATE administrative_unit SET name_key = $1, name_words = $2 WHERE name = $3";
        let values = [vi_text::name_key(&name).into(), vi_text::folded_words(&name).into(), name.into()];
        db.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    }
    Ok(())
}
