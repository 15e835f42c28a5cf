//! The places of a case: several units, the whole of the council's area, or no known place, instead of one unit.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::Uuid;
use sea_orm_migration::sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};

use crate::script::{self, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const DOMAINS: &str =
    "CREATE DOMAIN case_area_value AS varchar CHECK (VALUE IN ('units', 'whole', 'unknown'));\n";

/// The new columns and the table; `write_checks` finds a domain where a line begins with the column and its type.
const ADD: &str = "
ALTER TABLE cases ADD COLUMN
    area case_area_value NOT NULL DEFAULT 'units';
-- the units and their names when the case was registered: a case is shown without reading another table
ALTER TABLE cases ADD COLUMN units $json NOT NULL DEFAULT '[]';
-- the units of what was merged into the case
ALTER TABLE cases ADD COLUMN merged_units $json;

-- the same units once more, for the lists by place
CREATE TABLE case_unit (
    case_id $uuid NOT NULL REFERENCES cases (id),
    unit_id $uuid NOT NULL REFERENCES administrative_unit (id),
    PRIMARY KEY (case_id, unit_id)
);
INSERT INTO case_unit (case_id, unit_id) SELECT id, unit_id FROM cases;
CREATE INDEX case_unit_unit ON case_unit (unit_id, case_id);
CREATE INDEX cases_council_area ON cases (council_id, area, id);
";

const FILL_POSTGRES: &str = "
UPDATE cases SET units = jsonb_build_array(jsonb_build_object('unit_id', unit_id, 'unit_name', unit_name));
UPDATE cases survivor SET merged_units = (
    SELECT jsonb_agg(jsonb_build_object('case_id', m.id, 'unit_id', m.unit_id, 'unit_name', m.unit_name) ORDER BY m.id)
    FROM cases m WHERE m.merged_into = survivor.id)
WHERE EXISTS (SELECT 1 FROM cases m WHERE m.merged_into = survivor.id);
";

/// SQLite stores ids as bytes.
const FILL_SQLITE: &str = "
UPDATE cases SET units = json_array(json_object('unit_id', lower(
    substr(hex(unit_id), 1, 8) || '-' || substr(hex(unit_id), 9, 4) || '-' || substr(hex(unit_id), 13, 4) || '-' ||
    substr(hex(unit_id), 17, 4) || '-' || substr(hex(unit_id), 21)), 'unit_name', unit_name));
UPDATE cases SET merged_units = (
    SELECT json_group_array(json_object('case_id', lower(
        substr(hex(m.id), 1, 8) || '-' || substr(hex(m.id), 9, 4) || '-' || substr(hex(m.id), 13, 4) || '-' ||
        substr(hex(m.id), 17, 4) || '-' || substr(hex(m.id), 21)),
        'unit_id', json_extract(m.units, '$[0].unit_id'), 'unit_name', m.unit_name))
    FROM cases m WHERE m.merged_into = cases.id)
WHERE EXISTS (SELECT 1 FROM cases m WHERE m.merged_into = cases.id);
";

const UP: [Script; 4] = [
    Script::Both(ADD),
    Script::Postgres(FILL_POSTGRES),
    Script::Sqlite(FILL_SQLITE),
    Script::Both(
        "DROP INDEX cases_council_unit;
         ALTER TABLE cases DROP COLUMN unit_id;
         ALTER TABLE cases DROP COLUMN unit_name;\n",
    ),
];

/// A case without a place gets the unit of its council; one with several keeps the first.
const DOWN: [Script; 4] = [
    Script::Both(
        "ALTER TABLE cases ADD COLUMN unit_id $uuid REFERENCES administrative_unit (id);
         ALTER TABLE cases ADD COLUMN unit_name varchar NOT NULL DEFAULT '';
         UPDATE cases SET unit_id = (SELECT o.unit_id FROM organization o WHERE o.id = cases.council_id);\n",
    ),
    Script::Postgres(
        "UPDATE cases SET unit_id = CAST(units -> 0 ->> 'unit_id' AS uuid) WHERE area = 'units';
         UPDATE cases SET unit_name = u.name FROM administrative_unit u WHERE u.id = cases.unit_id;
         UPDATE cases SET unit_name = units -> 0 ->> 'unit_name' WHERE area = 'units';
         ALTER TABLE cases ALTER COLUMN unit_id SET NOT NULL;\n",
    ),
    // the column may be null here: SQLite adds no column that refers to another table and may not
    Script::Sqlite(
        "UPDATE cases SET unit_id = unhex(replace(json_extract(units, '$[0].unit_id'), '-', '')) WHERE area = 'units';
         UPDATE cases SET unit_name = u.name FROM administrative_unit u WHERE u.id = cases.unit_id;
         UPDATE cases SET unit_name = json_extract(units, '$[0].unit_name') WHERE area = 'units';\n",
    ),
    Script::Both(
        "CREATE INDEX cases_council_unit ON cases (council_id, unit_id, id);
         DROP INDEX cases_council_area;
         DROP TABLE case_unit;
         ALTER TABLE cases DROP COLUMN merged_units;
         ALTER TABLE cases DROP COLUMN units;
         ALTER TABLE cases DROP COLUMN area;\n",
    ),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        rewrite_drafts(manager, |one| {
            if let Some(Value::String(unit)) = one.remove("unit_id") {
                one.insert("units".to_owned(), json!([unit]));
            }
        })
        .await?;
        script::create(manager, DOMAINS, &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        rewrite_drafts(manager, |one| {
            let first = one.remove("units").and_then(|units| units.get(0).cloned());
            one.insert("unit_id".to_owned(), first.unwrap_or(Value::Null));
        })
        .await?;
        script::create(manager, "", &DOWN).await?;
        script::undo(manager, DOMAINS, &[]).await
    }
}

/// Changes every recommendation of the conclusions that are still drafts.
async fn rewrite_drafts(
    manager: &SchemaManager<'_>,
    change: impl Fn(&mut serde_json::Map<String, Value>),
) -> Result<(), DbErr> {
    let (db, backend) = (manager.get_connection(), manager.get_database_backend());
    let sql = "SELECT id, draft FROM conclusion WHERE draft IS NOT NULL";
    for row in db.query_all_raw(Statement::from_string(backend, sql)).await? {
        let (id, mut draft): (Uuid, Value) = (row.try_get("", "id")?, row.try_get("", "draft")?);
        for one in draft.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
            change(one);
        }
        let sql = "UPDATE conclusion SET draft = $1 WHERE id = $2";
        db.execute_raw(Statement::from_sql_and_values(backend, sql, [draft.into(), id.into()])).await?;
    }
    Ok(())
}
