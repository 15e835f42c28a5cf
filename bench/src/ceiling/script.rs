//! Writes a `pgbench` script from the recorded queries of a scene: the same queries, with values that vary as the
//! scene's values do.
//!
//! The difference between two recordings of the same operation shows how a value varies: a new id becomes a new id
//! each time, a version counts up, a time becomes the present time. All other values stay as they were in the second
//! recording.

use std::collections::HashMap;
use std::fmt::Write;

use sea_orm::{Statement, Value};
use uuid::Uuid;

use crate::ceiling::sample::{Sample, Sort};
use crate::ceiling::value::{number, typed};
use crate::data::ids::Ids;

/// A script, and the values of its variables.
pub struct Script {
    pub text: String,
    pub values: Vec<(String, String)>,
}

impl Script {
    /// Returns whether two scripts differ only in the names of their variables.
    pub fn is_like(&self, other: &Self) -> bool {
        let values = |script: &Self| script.values.iter().map(|(_, value)| value.clone()).collect::<Vec<_>>();
        values(self) == values(other)
            && self.text.replace(self.prefix(), "") == other.text.replace(other.prefix(), "")
    }

    fn prefix(&self) -> &str {
        self.values.first().and_then(|(name, _)| name.split('_').next()).unwrap_or("\0")
    }
}

/// Writes a recording as a script; `number` keeps its variables apart from those of other scripts.
pub fn write(number: usize, sample: &Sample, cases: u64) -> Result<Script, String> {
    let mut writer = Writer {
        number,
        values: Vec::new(),
        names: HashMap::new(),
        fresh: HashMap::new(),
        counters: Vec::new(),
        case: sample.case,
        case_sql: Ids::of(cases).case_sql("CAST(:i AS bigint)"),
    };
    let mut body = String::new();
    let (before, now) = (&sample.before, &sample.now);
    for (before, now) in before.iter().zip(now) {
        if now.transactions > 0 {
            body.push_str("BEGIN;\n");
        }
        for (before, now) in before.statements.iter().zip(&now.statements) {
            let line = writer.statement(before, now)?;
            let _ = writeln!(body, "{line};");
        }
        if now.transactions > 0 {
            body.push_str("COMMIT;\n");
        }
    }
    let mut head = String::new();
    if sample.sort == Sort::Writing {
        head.push_str("\\set n :n + 1\n");
    }
    if sample.case.is_some() {
        let _ = writeln!(head, "\\set i random(0, {})", cases.saturating_sub(1));
    }
    for k in 0..=writer.fresh.len() {
        if sample.sort == Sort::Writing {
            let _ = writeln!(head, "\\set u{k} :n * 1000000 + :c * 1000 + {k}");
        }
    }
    for (k, from) in writer.counters.iter().enumerate() {
        let _ = writeln!(head, "\\set k{k} {from} + :n");
    }
    Ok(Script { text: head + &body, values: writer.values })
}

struct Writer {
    number: usize,
    values: Vec<(String, String)>,
    names: HashMap<String, String>,
    /// The new ids of this operation.
    fresh: HashMap<Uuid, usize>,
    counters: Vec<i64>,
    case: Option<Uuid>,
    case_sql: String,
}

impl Writer {
    fn statement(&mut self, before: &Statement, now: &Statement) -> Result<String, String> {
        let none = vec![];
        let of = |statement: &Statement| statement.values.as_ref().map_or(none.clone(), |v| v.0.clone());
        let rendered: Result<Vec<String>, String> =
            of(before).iter().zip(of(now).iter()).map(|(before, now)| self.value(before, now)).collect();
        filled(&now.sql, &rendered?)
    }

    fn value(&mut self, before: &Value, now: &Value) -> Result<String, String> {
        let (name, text) = typed(now)?;
        if let (Value::Uuid(Some(id)), Some(case)) = (now, self.case)
            && *id == case
        {
            return Ok(self.case_sql.clone());
        }
        if before == now {
            return Ok(self.constant(name, text));
        }
        match now {
            Value::Uuid(Some(id)) => {
                let next = self.fresh.len() + 1;
                let k = *self.fresh.entry(*id).or_insert(next);
                Ok(format!(
                    "CAST(CAST(:run AS text) || lpad(CAST(CAST(:u{k} AS bigint) AS text), 20, '0') AS uuid)"
                ))
            }
            Value::ChronoDateTimeUtc(Some(_)) | Value::ChronoDateTimeWithTimeZone(Some(_)) => {
                Ok("now()".to_owned())
            }
            Value::String(Some(text)) if is_case_number(text) => {
                Ok("CAST('KN-' || CAST(:run AS text) || CAST(CAST(:u0 AS bigint) AS text) AS text)"
                    .to_owned())
            }
            _ => match (number(before), number(now)) {
                (Some(before), Some(now)) if now == before + 1 => {
                    self.counters.push(now);
                    Ok(format!("CAST(:k{} AS {name})", self.counters.len() - 1))
                }
                _ => Ok(self.constant(name, text)),
            },
        }
    }

    /// Writes a constant value as a variable, so that it is a query parameter as in the service.
    fn constant(&mut self, name: &str, text: Option<String>) -> String {
        match text {
            None => format!("CAST(NULL AS {name})"),
            // pgbench accepts no empty variable
            Some(text) if text.is_empty() => format!("CAST('' AS {name})"),
            Some(text) => {
                let (number, next) = (self.number, self.values.len());
                let variable = self.names.entry(text.clone()).or_insert_with(|| {
                    self.values.push((format!("v{number}_{next}"), text));
                    format!("v{number}_{next}")
                });
                format!("CAST(:{variable} AS {name})")
            }
        }
    }
}

/// Returns whether a text is a case number such as `KN-2026-000123`, which is unique in its council.
fn is_case_number(text: &str) -> bool {
    text.strip_prefix("KN-").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || c == '-'))
}

/// Returns the query with its `$1`, `$2` … replaced, on one line, and without text that pgbench would interpret.
fn filled(sql: &str, values: &[String]) -> Result<String, String> {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(at) = rest.find('$') {
        let (head, tail) = rest.split_at(at);
        own(head)?;
        out.push_str(head);
        let digits: String = tail.chars().skip(1).take_while(char::is_ascii_digit).collect();
        let place: usize = digits.parse().map_err(|_| format!("a $ without a number in {sql}"))?;
        out.push_str(values.get(place.wrapping_sub(1)).ok_or_else(|| format!("no value {place} in {sql}"))?);
        rest = tail.get(1 + digits.len()..).unwrap_or_default();
    }
    own(rest)?;
    out.push_str(rest);
    Ok(out.replace('\n', " "))
}

/// Refuses text in which pgbench would find a variable or the end of a statement.
fn own(text: &str) -> Result<(), String> {
    let bare = text.replace("::", "");
    match bare.contains(':') || bare.contains(';') {
        true => Err(format!("pgbench would misread {text}")),
        false => Ok(()),
    }
}
