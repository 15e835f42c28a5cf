//! The data of every new installation: the deadline rules and the calendar of 2024–2027.

use std::fmt::Write;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::is_postgres;

/// The deadline rules as of the first release. Where no statute sets a time limit there is a default, which a council
/// can override.
const RULES: &str = include_str!("deadline_rules.csv");

/// Days off and make-up working days, each with its source.
const CALENDAR: &str = include_str!("calendar_2024_2027.csv");

const WRITTEN: &str = "2026-11-24T00:00:00+00:00";

pub async fn insert(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let sql = format!("{}{}", rules(manager)?, calendar(manager)?);
    manager.get_connection().execute_unprepared(&sql).await.map(drop)
}

fn rules(manager: &SchemaManager<'_>) -> Result<String, DbErr> {
    let mut sql = String::new();
    for [number, step, case_kind, days, unit, starts_at, times, basis, from] in rows(RULES)? {
        let number: u128 = number.parse().map_err(|e| DbErr::Custom(format!("rule {number}: {e}")))?;
        let id = id(manager, 0x7000_8000_0000_0000_0000 + number);
        let case_kind = if case_kind.is_empty() { "NULL".to_owned() } else { format!("'{case_kind}'") };
        let times = if times.is_empty() { "NULL" } else { &times };
        let _ = write!(
            sql,
            "INSERT INTO deadline_rule
                (id, step, case_kind, number, unit, starts_at, times, legal_basis, valid_from, version, created_at, updated_at)
             VALUES
                ({id}, '{step}', {case_kind}, {days}, '{unit}', '{starts_at}', {times}, '{basis}', '{from}', 1, '{WRITTEN}', '{WRITTEN}');"
        );
    }
    Ok(sql)
}

fn calendar(manager: &SchemaManager<'_>) -> Result<String, DbErr> {
    let mut sql = String::new();
    for year in 2024..=2027_u16 {
        let id = id(manager, u128::from(year));
        let _ = write!(
            sql,
            "INSERT INTO calendar_year (id, year, version, created_at, updated_at) VALUES ({id}, {year}, 1, '{WRITTEN}', '{WRITTEN}');"
        );
    }
    for [on, kind, name, source, provisional] in rows(CALENDAR)? {
        let year = on.get(..4).unwrap_or_default();
        let _ = write!(
            sql,
            "INSERT INTO calendar_day (day, year, kind, name, source, provisional) VALUES ('{on}', {year}, '{kind}', '{name}', '{source}', {provisional});"
        );
    }
    Ok(sql)
}

/// Reads the rows below the header of a CSV file, with quotes doubled for SQL.
fn rows<const N: usize>(csv: &str) -> Result<Vec<[String; N]>, DbErr> {
    let mut rows = vec![];
    for row in csv::Reader::from_reader(csv.as_bytes()).records() {
        let row = row.map_err(|e| DbErr::Custom(e.to_string()))?;
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('\'', "''")).collect();
        rows.push(cells.try_into().map_err(|row| DbErr::Custom(format!("{row:?} does not have {N} cells")))?);
    }
    Ok(rows)
}

/// Returns an id as an SQL literal.
fn id(manager: &SchemaManager<'_>, id: u128) -> String {
    if is_postgres(manager) { format!("lpad('{id:x}', 32, '0')::uuid") } else { format!("X'{id:032x}'") }
}
