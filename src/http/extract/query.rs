//! Reads a query into a type: each parameter once, or several times where the type takes several values.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::FromStr;

use serde::de::value::{CowStrDeserializer, Error as Unreadable, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_path_to_error::Segment;

use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::filter::MOST_VALUES;

/// What a message says of a parameter that takes one value and is given several.
const REPEATED: &str = "give it once";

/// What a message says of a parameter with too many values.
const TOO_MANY: &str = "give at most 50 values";

const _: () = assert!(MOST_VALUES == 50);

/// The most wrong parameters that one response names.
const MOST_WRONG: usize = 20;

/// Parses a query.
///
/// # Errors
/// 400 that names each wrong parameter.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    let mut all: BTreeMap<Cow<'_, str>, Vec<Cow<'_, str>>> = BTreeMap::new();
    let mut wrong = vec![];
    for (name, value) in form_urlencoded::parse(text.as_bytes()) {
        match value.contains('\0') {
            true => wrong.push(FieldError::parameter(name, "invalid", "a NUL character")),
            false => all.entry(name).or_default().push(value),
        }
    }
    loop {
        let parameters = all.iter().map(|(name, values)| (name.clone(), Values(values.clone())));
        let error = match serde_path_to_error::deserialize(MapDeserializer::new(parameters)) {
            Ok(value) if wrong.is_empty() => return Ok(value),
            Ok(_) => break,
            Err(error) => refusal(&error),
        };
        // the others are read without it
        let is_named = error.parameter.as_deref().is_some_and(|name| all.remove(name).is_some());
        wrong.push(error);
        if !is_named || wrong.len() == MOST_WRONG {
            break;
        }
    }
    Err(Error::fields(Code::UnknownParameter, wrong))
}

/// Names the parameter of an error. An unknown one stands in the message: it has no place in the type.
fn refusal(error: &serde_path_to_error::Error<Unreadable>) -> FieldError {
    let message = error.inner().to_string();
    if let Some(unknown) = message.strip_prefix("unknown field `") {
        let name = unknown.split("`, expected").next().unwrap_or(unknown).to_owned();
        return FieldError::parameter(name, "unknown", message);
    }
    let name = error.path().iter().find_map(|segment| match segment {
        Segment::Map { key } => Some(key.as_str()),
        _ => None,
    });
    let name = name.unwrap_or("query");
    let is_of_enum = ["unknown variant", "unknown value"].iter().any(|start| message.starts_with(start));
    if let Some((_, words)) = message.split_once("`, expected ").filter(|_| is_of_enum) {
        let words = words.trim_start_matches("one of ").replace('`', "").replace(" or ", ", ");
        let told = format!("phải là một trong: {words}");
        return FieldError::parameter(name, "unknown_word", format!("one of: {words}")).in_vietnamese(told);
    }
    let of_type =
        MESSAGES.iter().find(|known| known.of_library.iter().any(|start| message.starts_with(start)));
    match of_type {
        Some(known) => FieldError::parameter(name, known.code, known.english).in_vietnamese(known.vietnamese),
        None => FieldError::parameter(name, "invalid", message),
    }
}

/// What is said instead of the messages of the libraries that read values.
struct Message {
    /// How their messages begin.
    of_library: &'static [&'static str],
    code: &'static str,
    english: &'static str,
    vietnamese: &'static str,
}

const MESSAGES: [Message; 6] = [
    Message {
        of_library: &[REPEATED],
        code: "repeated",
        english: REPEATED,
        vietnamese: "chỉ được gửi một lần",
    },
    Message {
        of_library: &[TOO_MANY],
        code: "length",
        english: TOO_MANY,
        vietnamese: "nhiều nhất 50 giá trị",
    },
    Message {
        of_library: &["invalid digit", "number too", "cannot parse integer", "invalid float"],
        code: "type",
        english: "a number is expected",
        vietnamese: "phải là số",
    },
    Message {
        of_library: &["provided string was not"],
        code: "type",
        english: "`true` or `false` is expected",
        vietnamese: "phải là `true` hoặc `false`",
    },
    Message {
        of_library: &["UUID parsing", "invalid character: ", "invalid length: ", "invalid group"],
        code: "format",
        english: "an id (a UUID) is expected",
        vietnamese: "phải là mã định danh (UUID)",
    },
    Message {
        of_library: &["input contains", "input is", "premature end", "trailing input"],
        code: "format",
        english: "a day as 2026-11-28 is expected",
        vietnamese: "phải là ngày dạng 2026-11-28",
    },
];

/// The values of one parameter, in their order.
struct Values<'q>(Vec<Cow<'q, str>>);

impl<'q> Values<'q> {
    fn only(self) -> Result<Cow<'q, str>, Unreadable> {
        let mut values = self.0.into_iter();
        match (values.next(), values.next()) {
            (Some(value), None) => Ok(value),
            _ => Err(Unreadable::custom(REPEATED)),
        }
    }

    fn parsed<V: FromStr<Err: std::fmt::Display>>(self) -> Result<V, Unreadable> {
        self.only()?.parse().map_err(Unreadable::custom)
    }
}

impl IntoDeserializer<'_, Unreadable> for Values<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! parsed { ($($method:ident $visit:ident),+) => { $(
    fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.$visit(self.parsed()?)
    }
)+ } }

impl<'de> Deserializer<'de> for Values<'_> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_str(&self.only()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.0.len() > MOST_VALUES {
            return Err(Unreadable::custom(TOO_MANY));
        }
        visitor.visit_seq(SeqDeserializer::new(self.0.into_iter().map(|value| Self(vec![value]))))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let word: CowStrDeserializer<'_, Unreadable> = self.only()?.into_deserializer();
        word.deserialize_enum(name, variants, visitor)
    }

    parsed! {
        deserialize_bool visit_bool,
        deserialize_i8 visit_i8, deserialize_i16 visit_i16, deserialize_i32 visit_i32, deserialize_i64 visit_i64,
        deserialize_u8 visit_u8, deserialize_u16 visit_u16, deserialize_u32 visit_u32, deserialize_u64 visit_u64,
        deserialize_f32 visit_f32, deserialize_f64 visit_f64
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use entity::enums::CaseKind;
    use serde::Deserialize;
    use uuid::Uuid;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Asked {
        word: Option<String>,
        number: Option<u16>,
        is: Option<bool>,
        several: Option<Vec<i32>>,
        kind: Option<CaseKind>,
        id: Option<Uuid>,
        day: Option<NaiveDate>,
    }

    fn refusal(text: &str) -> (String, String) {
        match read::<Asked>(text) {
            Err(Error::Refused(refused)) => {
                let error = refused.errors.first().cloned().unwrap();
                (error.parameter.unwrap(), error.code)
            }
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_parameter_is_given_once_or_several_times_where_it_takes_several_values() {
        assert_eq!(read::<Asked>("").unwrap(), Asked::default());
        let all =
            read::<Asked>("several=2&word=%C4%91%C6%B0%E1%BB%9Dng+1&several=1&number=7&is=false").unwrap();
        let word = Some("đường 1".to_owned());
        let several = Some(vec![2, 1]);
        assert_eq!(all, Asked { word, number: Some(7), is: Some(false), several, ..Asked::default() });
        assert_eq!(read::<Asked>("several=2").unwrap().several, Some(vec![2]));
    }

    #[test]
    fn a_refusal_names_the_parameter() {
        for (text, parameter, code) in [
            ("word=a&word=b", "word", "repeated"),
            ("number=x", "number", "type"),
            ("number=", "number", "type"),
            ("number=70000", "number", "type"),
            ("is=on", "is", "type"),
            ("several=1&several=x", "several", "type"),
            ("kind=other", "kind", "unknown_word"),
            ("id=x", "id", "format"),
            ("id=0179c515-a280-7fef-b612-a5fb5008624", "id", "format"),
            ("day=x", "day", "format"),
            ("day=2026-13-01", "day", "format"),
            ("day=2026-11", "day", "format"),
            ("other=1", "other", "unknown"),
            ("o`, e=1", "o`, e", "unknown"),
            ("word=%00", "word", "invalid"),
        ] {
            assert_eq!(refusal(text), (parameter.to_owned(), code.to_owned()), "{text}");
        }
    }

    #[test]
    fn all_wrong_parameters_are_named_at_once() {
        let Err(Error::Refused(refused)) = read::<Asked>("number=x&other=1&day=y&word=a&third=2&kind=z")
        else {
            panic!("refused");
        };
        let mut named: Vec<&str> =
            refused.errors.iter().filter_map(|error| error.parameter.as_deref()).collect();
        named.sort_unstable();
        assert_eq!(named, ["day", "kind", "number", "other", "third"]);
        let kind = refused.errors.iter().find(|error| error.parameter.as_deref() == Some("kind")).unwrap();
        assert_eq!(kind.detail, "one of: petition, recommendation");
    }

    #[test]
    fn the_number_of_values_has_a_bound() {
        let many = |count: usize| vec!["several=1"; count].join("&");
        assert_eq!(read::<Asked>(&many(MOST_VALUES)).unwrap().several.unwrap().len(), MOST_VALUES);
        assert_eq!(refusal(&many(MOST_VALUES + 1)).1, "length");
    }
}
