//! The fields of a PATCH body (RFC 7396): an absent field stays, `null` clears it, a value replaces it. A field that can
//! be cleared is a [`Patch`]; one that cannot is an `Option` read by [`not_null`], which refuses `null`.

use chrono::NaiveDate;
use entity::day;
use sea_orm::ActiveValue::{self, Set};
use sea_orm::Value;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use validator::{Validate, ValidateLength, ValidateRange, ValidationError, ValidationErrors};

use crate::kernel::validate;

/// A field that can be cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Patch<T> {
    #[default]
    Absent,
    Null,
    Value(T),
}

impl<T> Patch<T> {
    /// Returns what the field holds after the patch.
    pub fn apply(self, stored: Option<T>) -> Option<T> {
        match self {
            Self::Absent => stored,
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Returns the new value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Absent | Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Sets a column unless the field is absent.
    pub fn set(self, column: &mut ActiveValue<Option<T>>)
    where
        Option<T>: Into<Value>,
    {
        match self {
            Self::Absent => {}
            Self::Null => *column = Set(None),
            Self::Value(value) => *column = Set(Some(value)),
        }
    }
}

/// Reads a present field; `#[serde(default)]` makes the others absent.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Value))
    }
}

/// For the validator, which attaches the refused value to its error.
impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<T: ValidateLength<u64>> ValidateLength<u64> for Patch<T> {
    fn length(&self) -> Option<u64> {
        self.value().and_then(ValidateLength::length)
    }
}

impl<T: ValidateRange<B>, B> ValidateRange<B> for Patch<T> {
    fn greater_than(&self, max: B) -> Option<bool> {
        self.value().and_then(|value| value.greater_than(max))
    }

    fn less_than(&self, min: B) -> Option<bool> {
        self.value().and_then(|value| value.less_than(min))
    }
}

impl<T: Validate> Validate for Patch<T> {
    fn validate(&self) -> Result<(), ValidationErrors> {
        self.value().map_or(Ok(()), Validate::validate)
    }
}

/// Reads a field that cannot be cleared, for `#[serde(deserialize_with)]`.
///
/// # Errors
/// When the field is `null`.
pub fn not_null<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// As [`validate::not_blank`], for a new value.
///
/// # Errors
/// Code `blank`.
pub fn not_blank(text: &Patch<String>) -> Result<(), ValidationError> {
    text.value().map_or(Ok(()), |text| validate::not_blank(text))
}

/// As [`day::plausible`], for a new value.
///
/// # Errors
/// The errors of [`day::plausible`].
pub fn plausible(on: &Patch<NaiveDate>) -> Result<(), ValidationError> {
    on.value().map_or(Ok(()), day::plausible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Body {
        #[serde(default)]
        note: Patch<String>,
        #[serde(default, deserialize_with = "not_null")]
        name: Option<String>,
    }

    fn read(text: &str) -> Result<Body, serde_json::Error> {
        serde_json::from_str(text)
    }

    #[test]
    fn absent_null_and_value_are_three_things() {
        let stored = || Some("old".to_owned());
        for (text, after) in
            [("{}", Some("old")), (r#"{"note": null}"#, None), (r#"{"note": "new"}"#, Some("new"))]
        {
            let body = read(text).unwrap();
            assert_eq!(body.note.apply(stored()).as_deref(), after, "{text}");
        }
    }

    #[test]
    fn a_field_that_cannot_be_cleared_refuses_null() {
        assert!(read("{}").is_ok_and(|body| body.name.is_none()));
        assert!(read(r#"{"name": "new"}"#).is_ok_and(|body| body.name.as_deref() == Some("new")));
        assert!(read(r#"{"name": null}"#).is_err());
    }
}
