//! What an edit changed, with the values before and after, as its event records it.

use std::collections::BTreeMap;

use chrono::SecondsFormat;
use entity::versioned::Versioned;
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, IdenStatic, IntoActiveModel, Iterable, ModelTrait,
};
use serde_json::Value;

use crate::domain::event::{ChangedFields, FieldChange, FieldValue};
use crate::kernel::error::{Error, Result};

/// How a column appears in the events of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// With its values.
    Values,
    /// Under this name, without values: they are secret, personal, or too long.
    OnlyThat(&'static str),
    /// Not at all: it follows from another column.
    Not,
}

/// A table whose events tell which columns changed.
pub trait Audited: Versioned<Model: IntoActiveModel<Self::ActiveModel>> {
    fn recorded(_column: Self::Column) -> Recorded {
        Recorded::Values
    }
}

/// The fields that an edit changed. A field without values changed too, but its values are not recorded.
#[derive(Debug, Default)]
pub struct Changes {
    changed: ChangedFields,
    /// Whether a column changed that no event mentions.
    unrecorded: bool,
}

impl Changes {
    /// Finds the columns that differ, and removes the others from the changes to be saved.
    ///
    /// # Errors
    /// Internal error when a column has a type without a JSON form.
    pub fn between<A>(before: &<A::Entity as EntityTrait>::Model, after: &mut A) -> Result<Self>
    where
        A: ActiveModelTrait<Entity: Audited>,
    {
        let mut changes = Self::default();
        for column in <A::Entity as EntityTrait>::Column::iter() {
            let ActiveValue::Set(to) = after.get(column) else { continue };
            let from = before.get(column);
            if from == to || is_bookkeeping::<A::Entity>(column) {
                after.not_set(column);
                continue;
            }
            match A::Entity::recorded(column) {
                Recorded::Values => changes.add(column.as_str(), json(from)?, json(to)?),
                Recorded::OnlyThat(name) => changes.add_hidden(name),
                Recorded::Not => changes.unrecorded = true,
            }
        }
        Ok(changes)
    }

    /// Adds a field of the resource that is not a column, unless it stays the same.
    pub fn add(&mut self, field: &'static str, from: Value, to: Value) {
        if from != to {
            let change = FieldChange { from: FieldValue(from), to: FieldValue(to) };
            self.changed.0.insert(field.to_owned(), Some(change));
        }
    }

    /// Adds a field whose values are not recorded.
    pub fn add_hidden(&mut self, field: &'static str) {
        self.changed.0.insert(field.to_owned(), None);
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.0.is_empty() && !self.unrecorded
    }

    /// Returns the fields, as the event of the edit names them.
    #[must_use]
    pub fn into_fields(self) -> ChangedFields {
        self.changed
    }
}

/// Returns the values of a new row, as the event of its creation records them: without empty, secret, personal and
/// derived ones.
///
/// # Errors
/// As [`Changes::between`].
pub fn created<E: Audited>(row: &E::Model) -> Result<BTreeMap<String, FieldValue>> {
    let mut values = BTreeMap::new();
    for column in E::Column::iter().filter(|column| !is_bookkeeping::<E>(*column)) {
        let value = json(row.get(column))?;
        if E::recorded(column) == Recorded::Values && !value.is_null() {
            values.insert(column.as_str().to_owned(), FieldValue(value));
        }
    }
    Ok(values)
}

/// Returns whether a column is the id, the version, or a time that every save sets.
fn is_bookkeeping<E: Versioned>(column: E::Column) -> bool {
    [E::ID, E::VERSION, E::CREATED_AT, E::UPDATED_AT].iter().any(|other| other.as_str() == column.as_str())
}

/// Returns a stored value in the form of the API.
fn json(value: sea_orm::Value) -> Result<Value> {
    use sea_orm::Value as Stored;
    Ok(match value {
        Stored::Bool(value) => value.into(),
        Stored::Int(value) => value.into(),
        Stored::BigInt(value) => value.into(),
        Stored::String(value) => value.into(),
        Stored::Uuid(value) => value.map(|id| id.to_string()).into(),
        Stored::Json(value) => value.map_or(Value::Null, |value| *value),
        Stored::ChronoDate(value) => value.map(|day| day.to_string()).into(),
        Stored::ChronoDateTimeUtc(value) => {
            value.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true)).into()
        }
        other => return Err(Error::internal(format!("no JSON form for {other:?}"))),
    })
}
