//! A step that may be entered later than it happened: besides the step's own fields its JSON may have `on` and
//! `late_entry`.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{DeserializeOwned, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use validator::{Validate, ValidationErrors};

use crate::kernel::context::{LateEntry, Recording, RequestContext};

/// A step, with what its JSON says about the day for which it counts.
pub struct Entered<T> {
    step: T,
    recording: Recording,
}

impl<T> Entered<T> {
    /// Returns the step without what is said about its day.
    pub const fn step(&self) -> &T {
        &self.step
    }

    /// Returns the step, and the context in which it counts for its day.
    pub fn on_its_day(self, ctx: RequestContext) -> (RequestContext, T) {
        (ctx.recorded(self.recording), self.step)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Entered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut body = Distinct::deserialize(deserializer)?.0;
        let mut take = |name: &str| body.as_object_mut().and_then(|fields| fields.remove(name));
        let on: Option<NaiveDate> = parsed(take("on"))?;
        let late_entry: Option<LateEntry> = parsed(take("late_entry"))?;
        let own_document = body.pointer("/document/issued_on").cloned();
        let own_document: Option<NaiveDate> = parsed(own_document)?;
        let step = serde_json::from_value(body).map_err(D::Error::custom)?;
        Ok(Self {
            step,
            recording: Recording { on, late_entry, own_document, copied: false, drafted: false },
        })
    }
}

impl<T: Validate> Validate for Entered<T> {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let late = self.recording.late_entry.as_ref().map_or(Ok(()), Validate::validate);
        ValidationErrors::merge(self.step.validate(), "late_entry", late)
    }
}

fn parsed<T: DeserializeOwned, E: serde::de::Error>(value: Option<Value>) -> Result<Option<T>, E> {
    value.map_or(Ok(None), |value| serde_json::from_value(value).map_err(E::custom))
}

/// A JSON value in which no field is given twice.
struct Distinct(Value);

impl<'de> Deserialize<'de> for Distinct {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OfAny).map(Self)
    }
}

struct OfAny;

impl<'de> Visitor<'de> for OfAny {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = vec![];
        while let Some(Distinct(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(items.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            let Distinct(value) = map.next_value()?;
            if fields.contains_key(&name) {
                return Err(A::Error::custom(format!("duplicate field `{name}`")));
            }
            fields.insert(name, value);
        }
        Ok(fields.into())
    }
}
