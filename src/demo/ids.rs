//! Maps the keys of the data files to ids, and resolves the keys in request bodies.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::demo::data::{Body, fault};
use crate::kernel::error::Result;

/// The kind of resource that a key denotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Case,
    Organization,
    Sector,
    Supervision,
    Term,
    Theme,
    Unit,
}

#[derive(Default)]
pub struct Ids(HashMap<(Kind, String), Uuid>);

impl Ids {
    pub fn insert(&mut self, kind: Kind, key: &str, id: Uuid) {
        self.0.insert((kind, key.to_owned()), id);
    }

    pub fn get(&self, kind: Kind, key: &str) -> Result<Uuid> {
        let found = self.0.get(&(kind, key.to_owned()));
        found.copied().ok_or_else(|| fault(format!("there is no {kind:?} `{key}` yet")))
    }

    /// Returns the body with ids and dates; numbers of days are counted from `today`.
    pub fn resolve(&self, body: &Body, today: NaiveDate) -> Result<Body> {
        body.iter().map(|(field, value)| Ok((field.clone(), self.value(field, value, today)?))).collect()
    }

    fn value(&self, field: &str, value: &Value, today: NaiveDate) -> Result<Value> {
        let id = |kind, key: &str| self.get(kind, key).map(|id| json!(id));
        Ok(match (field, value) {
            (_, Value::Array(all)) => {
                all.iter().map(|one| self.value(field, one, today)).collect::<Result<_>>()?
            }
            (_, Value::Object(body)) => Value::Object(self.resolve(body, today)?),
            ("addressees", Value::String(key)) => json!({"organization_id": id(Kind::Organization, key)?}),
            ("due_on" | "promised_on", Value::Number(days)) => {
                json!(today + TimeDelta::days(days.as_i64().unwrap_or_default()))
            }
            ("due_on", Value::String(day)) => json!(next(day, today)?),
            ("as_stated", Value::String(words)) => {
                let years = words.replace("{year}", &today.year().to_string());
                json!(years.replace("{next_year}", &(today.year() + 1).to_string()))
            }
            (_, Value::String(key)) => match kind_of(field) {
                Some(kind) => id(kind, key)?,
                None => value.clone(),
            },
            _ => value.clone(),
        })
    }
}

/// Returns the kind of resource that a field of the API refers to.
fn kind_of(field: &str) -> Option<Kind> {
    match field {
        "arises_from" | "cases" | "into" | "repeats" | "settles" => Some(Kind::Case),
        "board_id" | "cooperating" | "council_id" | "lead" | "leading_body_id" | "organization_id"
        | "proposed_receiver" | "supervised" | "to" | "to_organization_id" => Some(Kind::Organization),
        "parent_id" | "sector_id" => Some(Kind::Sector),
        "re_examines_id" | "supervision_id" => Some(Kind::Supervision),
        "theme_id" => Some(Kind::Theme),
        "unit_id" | "units" => Some(Kind::Unit),
        _ => None,
    }
}

/// Returns the next date of the form `11-30`.
fn next(day: &str, today: NaiveDate) -> Result<NaiveDate> {
    let in_year = |year| format!("{year}-{day}").parse::<NaiveDate>().ok();
    let found = [today.year(), today.year() + 1].into_iter().filter_map(in_year).find(|day| *day >= today);
    found.ok_or_else(|| fault(format!("`{day}` is not a day of a year")))
}

/// Parses a body as a request type of the API.
///
/// # Errors
/// The reason why the body is refused, such as an unknown field.
pub fn read<T: DeserializeOwned>(body: Body) -> Result<T> {
    serde_json::from_value(Value::Object(body)).map_err(|error| fault(error.to_string()))
}
