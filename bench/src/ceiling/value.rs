//! Formats the values of a query for `pgbench`, with the types with which the service sends them.

use sea_orm::Value;

/// Returns the name of the type, and the value as text; `None` for a null.
pub fn typed(value: &Value) -> Result<(&'static str, Option<String>), String> {
    let text = |text: Option<String>, name| Ok((name, text));
    match value {
        Value::Bool(v) => text(v.map(|v| v.to_string()), "bool"),
        Value::SmallInt(v) => text(v.map(|v| v.to_string()), "int2"),
        Value::Int(v) => text(v.map(|v| v.to_string()), "int4"),
        Value::BigInt(v) => text(v.map(|v| v.to_string()), "int8"),
        Value::Unsigned(v) => text(v.map(|v| v.to_string()), "int8"),
        Value::BigUnsigned(v) => text(v.map(|v| v.to_string()), "int8"),
        Value::Double(v) => text(v.map(|v| v.to_string()), "float8"),
        Value::String(v) => text(v.clone(), "text"),
        Value::Bytes(v) => text(v.as_ref().map(|v| hex(v)), "bytea"),
        Value::Json(v) => text(v.as_ref().map(ToString::to_string), "jsonb"),
        Value::Uuid(v) => text(v.map(|v| v.to_string()), "uuid"),
        Value::ChronoDate(v) => text(v.map(|v| v.to_string()), "date"),
        Value::ChronoDateTime(v) => text(v.map(|v| v.to_string()), "timestamp"),
        Value::ChronoDateTimeUtc(v) => text(v.map(|v| v.to_rfc3339()), "timestamptz"),
        Value::ChronoDateTimeWithTimeZone(v) => text(v.map(|v| v.to_rfc3339()), "timestamptz"),
        other => Err(format!("a value of a type that is not supported for pgbench: {other:?}")),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold("\\x".to_owned(), |text, byte| format!("{text}{byte:02x}"))
}

/// Returns an integer value.
pub fn number(value: &Value) -> Option<i64> {
    match value {
        Value::SmallInt(v) => v.map(i64::from),
        Value::Int(v) => v.map(i64::from),
        Value::BigInt(v) => *v,
        _ => None,
    }
}
