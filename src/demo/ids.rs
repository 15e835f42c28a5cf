//! Maps the keys of the data files to ids, and resolves the keys in request bodies.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::demo::data::{Body, Step, fault};
use crate::kernel::error::Result;

/// The id of each key; no two resources have the same key.
#[derive(Default)]
pub struct Ids(HashMap<String, Uuid>);

impl Ids {
    pub fn insert(&mut self, key: &str, id: Uuid) {
        self.0.insert(key.to_owned(), id);
    }

    pub fn get(&self, key: &str) -> Result<Uuid> {
        self.0.get(key).copied().ok_or_else(|| fault(format!("there is no `{key}` yet")))
    }

    /// Returns the request body of a step.
    pub fn step_body(&self, step: &Step, today: NaiveDate) -> Result<Body> {
        let mut body = self.resolve(&step.body, today)?;
        body["action"] = json!(step.action);
        Ok(body)
    }

    /// Returns the body with ids and dates; numbers of days are counted from `today`.
    pub fn resolve(&self, body: &Body, today: NaiveDate) -> Result<Body> {
        self.value("", body, today)
    }

    fn value(&self, field: &str, value: &Value, today: NaiveDate) -> Result<Value> {
        Ok(match (field, value) {
            (_, Value::Array(all)) => {
                all.iter().map(|one| self.value(field, one, today)).collect::<Result<_>>()?
            }
            (_, Value::Object(body)) => {
                let resolved = |(field, value)| Ok((String::clone(field), self.value(field, value, today)?));
                body.iter().map(resolved).collect::<Result<_>>()?
            }
            ("addressees", Value::String(key)) => json!({"organization_id": self.get(key)?}),
            ("due_on" | "promised_on" | "answered_on" | "said_on", Value::Number(days)) => {
                json!(today + TimeDelta::days(days.as_i64().unwrap_or_default()))
            }
            ("due_on", Value::String(day)) => json!(next(day, today)?),
            ("as_stated", Value::String(words)) => {
                let years = words.replace("{year}", &today.year().to_string());
                json!(years.replace("{next_year}", &(today.year() + 1).to_string()))
            }
            (_, Value::String(key)) if is_reference(field) => json!(self.get(key)?),
            _ => value.clone(),
        })
    }
}

/// Returns whether a field of the API contains the ids of other resources.
fn is_reference(field: &str) -> bool {
    matches!(
        field,
        // of cases
        "arises_from" | "cases" | "into" | "repeats" | "settles"
            // of organizations and users
            | "board_id" | "co_leads" | "cooperating" | "council_id" | "lead" | "leading_body_id" | "organization_id"
            | "proposed_receiver" | "supervised" | "to" | "to_organization_id" | "user_id"
            // of others
            | "parent_id" | "re_examines_id" | "sector_id" | "supervision_id" | "term_id" | "theme_id"
            | "units"
    )
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
    serde_json::from_value(body).map_err(|error| fault(error.to_string()))
}
