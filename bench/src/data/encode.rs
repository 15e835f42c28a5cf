//! Encodes a row of any table as text: a line for `COPY`, or a tuple of literals for `INSERT`.

use std::io::Write;

use chrono::{DateTime, Timelike, Utc};
use kiennghi::domain::event::hex;
use sea_orm::{EntityTrait, IdenStatic, Iterable, ModelTrait, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// The text format of PostgreSQL's `COPY`.
    Copy,
    /// SQLite's literals.
    Literal,
}

/// Returns the columns that are written: all except those that the database numbers itself.
#[must_use]
pub fn columns<E: EntityTrait>() -> Vec<E::Column> {
    E::Column::iter().filter(|column| column.as_str() != "rid").collect()
}

/// Appends a row.
///
/// # Errors
/// The name of a type that is not supported.
pub fn row<M: ModelTrait>(
    dialect: Dialect,
    columns: &[<M::Entity as EntityTrait>::Column],
    model: &M,
    out: &mut Vec<u8>,
) -> Result<(), String> {
    let (start, between, end): (&[u8], u8, &[u8]) = match dialect {
        Dialect::Copy => (b"", b'\t', b"\n"),
        Dialect::Literal => (b"(", b',', b")"),
    };
    out.extend_from_slice(start);
    for (n, column) in columns.iter().enumerate() {
        if n > 0 {
            out.push(between);
        }
        value(dialect, &model.get(*column), out)?;
    }
    out.extend_from_slice(end);
    Ok(())
}

fn value(dialect: Dialect, value: &Value, out: &mut Vec<u8>) -> Result<(), String> {
    let wrote = match (dialect, value) {
        (_, Value::Int(Some(number))) => write!(out, "{number}"),
        (_, Value::BigInt(Some(number))) => write!(out, "{number}"),
        (_, Value::Bool(Some(is))) => write!(out, "{is}"),
        (_, Value::String(Some(said))) => {
            text(dialect, said, out);
            Ok(())
        }
        (_, Value::Json(Some(json))) => {
            text(dialect, &json.to_string(), out);
            Ok(())
        }
        (Dialect::Copy, Value::Uuid(Some(id))) => {
            out.extend_from_slice(id.simple().encode_lower(&mut [0; 32]).as_bytes());
            Ok(())
        }
        (Dialect::Literal, Value::Uuid(Some(id))) => write!(out, "X'{}'", id.simple()),
        (Dialect::Copy, Value::ChronoDate(Some(on))) => write!(out, "{on}"),
        (Dialect::Literal, Value::ChronoDate(Some(on))) => write!(out, "'{on}'"),
        (Dialect::Copy, Value::ChronoDateTimeUtc(Some(at))) => time(*at, out),
        (Dialect::Literal, Value::ChronoDateTimeUtc(Some(at))) => {
            out.push(b'\'');
            time(*at, out).map(|()| out.push(b'\''))
        }
        (Dialect::Copy, Value::Bytes(Some(bytes))) => write!(out, "\\\\x{}", hex(bytes)),
        (Dialect::Literal, Value::Bytes(Some(bytes))) => write!(out, "X'{}'", hex(bytes)),
        (_, other) if *other == other.as_null() => {
            out.extend_from_slice(if dialect == Dialect::Copy { b"\\N" } else { b"NULL" });
            Ok(())
        }
        (_, other) => return Err(format!("no text format for {other:?}")),
    };
    wrote.map_err(|e| e.to_string())
}

/// Formats a time as both databases read it, and as the service writes it to SQLite.
fn time(at: DateTime<Utc>, out: &mut Vec<u8>) -> std::io::Result<()> {
    let (date, at) = (at.date_naive(), at.time());
    write!(out, "{date}T{:02}:{:02}:{:02}+00:00", at.hour(), at.minute(), at.second())
}

fn text(dialect: Dialect, said: &str, out: &mut Vec<u8>) {
    if dialect == Dialect::Literal {
        out.push(b'\'');
    }
    for byte in said.bytes() {
        match (dialect, byte) {
            (Dialect::Literal, b'\'') => out.extend_from_slice(b"''"),
            (Dialect::Copy, b'\\') => out.extend_from_slice(b"\\\\"),
            (Dialect::Copy, b'\n') => out.extend_from_slice(b"\\n"),
            (Dialect::Copy, b'\r') => out.extend_from_slice(b"\\r"),
            (Dialect::Copy, b'\t') => out.extend_from_slice(b"\\t"),
            _ => out.push(byte),
        }
    }
    if dialect == Dialect::Literal {
        out.push(b'\'');
    }
}
