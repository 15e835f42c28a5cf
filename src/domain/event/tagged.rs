//! Declares the enum of payloads: stored and published as one JSON object that names its type and its version.

use entity::enums::Action;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value, json};
use utoipa::PartialSchema;
use utoipa::openapi::schema::{Discriminator, Object, Type};
use utoipa::openapi::{ObjectBuilder, OneOfBuilder, Ref, RefOr, Schema};

/// The version of the payloads: it counts up when one of them changes otherwise than by a new field.
pub const PAYLOAD_VERSION: u8 = 1;

/// What is known of a payload without an event: for the documents and for the schema.
pub struct Payload {
    /// The value of `type`.
    pub word: &'static str,
    /// The name of its schema.
    pub name: &'static str,
    /// The actions with which it is recorded.
    pub actions: &'static [Action],
    pub schema: fn() -> RefOr<Schema>,
}

/// Declares `EventData`. Variants in `own` have a payload of the same name; those in `shared` have the payload in
/// parentheses and a description of their own.
macro_rules! event_data {
    (
        own { $($own:ident = $own_word:literal on [$($own_action:ident),+];)+ }
        shared { $($(#[doc = $doc:literal])+ $shared:ident($of:ident) = $shared_word:literal on $shared_action:ident;)+ }
    ) => {
        /// Details of an event; `type` says which. What people typed is a `FreeText` in it, and nothing else is personal.
        #[derive(Clone, Debug, PartialEq)]
        pub enum EventData {
            $($own($own),)+
            $($(#[doc = $doc])+ $shared($of),)+
        }

        impl EventData {
            /// Every payload, in the order of declaration.
            pub const ALL: &'static [Payload] = &[
                $(Payload {
                    word: $own_word,
                    name: concat!("Event", stringify!($own)),
                    actions: &[$(Action::$own_action),+],
                    schema: || tagged::named::<$own>($own_word, None),
                },)+
                $(Payload {
                    word: $shared_word,
                    name: concat!("Event", stringify!($shared)),
                    actions: &[Action::$shared_action],
                    schema: || tagged::named::<$of>($shared_word, Some(concat!($($doc),+))),
                },)+
            ];

            /// Returns the actions with which the payload is recorded.
            #[must_use]
            pub const fn actions(&self) -> &'static [Action] {
                match self {
                    $(Self::$own(_) => &[$(Action::$own_action),+],)+
                    $(Self::$shared(_) => &[Action::$shared_action],)+
                }
            }
        }

        impl serde::Serialize for EventData {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$own(payload) => tagged::serialize($own_word, payload, serializer),)+
                    $(Self::$shared(payload) => tagged::serialize($shared_word, payload, serializer),)+
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for EventData {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let (word, payload) = tagged::parts(deserializer)?;
                match word.as_str() {
                    $($own_word => serde_json::from_value(payload).map(Self::$own),)+
                    $($shared_word => serde_json::from_value(payload).map(Self::$shared),)+
                    other => Err(serde::de::Error::custom(format!("unknown payload `{other}`"))),
                }
                .map_err(serde::de::Error::custom)
            }
        }

        impl utoipa::PartialSchema for EventData {
            fn schema() -> RefOr<Schema> {
                tagged::one_of(Self::ALL)
            }
        }

        impl utoipa::ToSchema for EventData {
            fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
                schemas.extend(Self::ALL.iter().map(|payload| (payload.name.to_owned(), (payload.schema)())));
                $(<$own as utoipa::ToSchema>::schemas(schemas);)+
                $(<$of as utoipa::ToSchema>::schemas(schemas);)+
            }
        }

        $(impl From<$own> for EventData {
            fn from(payload: $own) -> Self {
                Self::$own(payload)
            }
        })+
    };
}

pub(super) use event_data;

/// Writes a payload with its type and version.
pub(super) fn serialize<T: Serialize, S: Serializer>(
    word: &'static str,
    payload: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Tagged<'a, T> {
        r#type: &'static str,
        version: u8,
        #[serde(flatten)]
        payload: &'a T,
    }
    Tagged { r#type: word, version: PAYLOAD_VERSION, payload }.serialize(serializer)
}

/// Reads the type of a payload, and the rest of it.
pub(super) fn parts<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<(String, Value), D::Error> {
    use serde::de::Error;
    let mut fields = Map::deserialize(deserializer)?;
    let version = fields.remove("version").unwrap_or_default();
    if version != json!(PAYLOAD_VERSION) {
        return Err(Error::custom(format!("unknown version {version} of a payload")));
    }
    match fields.remove("type") {
        Some(Value::String(word)) => Ok((word, Value::Object(fields))),
        _ => Err(Error::missing_field("type")),
    }
}

/// Returns the schema of a payload as it is published: with its type and version, and with another description if one
/// is given.
pub(super) fn named<T: PartialSchema>(word: &'static str, text: Option<&str>) -> RefOr<Schema> {
    let only = |kind: Type, value: Value| {
        RefOr::T(Schema::Object(ObjectBuilder::new().schema_type(kind).enum_values(Some([value])).build()))
    };
    match T::schema() {
        RefOr::T(Schema::Object(own)) => {
            let mut whole = Object::new();
            whole.schema_type = own.schema_type;
            whole.description = text.map(|text| text.trim().to_owned()).or(own.description);
            whole.properties.insert("type".to_owned(), only(Type::String, json!(word)));
            whole.properties.insert("version".to_owned(), only(Type::Integer, json!(PAYLOAD_VERSION)));
            whole.properties.extend(own.properties);
            whole.required = vec!["type".to_owned(), "version".to_owned()];
            whole.required.extend(own.required);
            RefOr::T(Schema::Object(whole))
        }
        other => other,
    }
}

/// Returns the schema of the enum: one of the payloads, chosen by `type`.
pub(super) fn one_of(all: &[Payload]) -> RefOr<Schema> {
    let at = |payload: &Payload| format!("#/components/schemas/{}", payload.name);
    let mapping = all.iter().map(|payload| (payload.word.to_owned(), at(payload)));
    let items = all.iter().fold(OneOfBuilder::new(), |items, payload| items.item(Ref::new(at(payload))));
    items
        .description(Some(
            "Details of the event; `type` says which. It is the action, or, where an action has several payloads, \
             also what the event is about.",
        ))
        .discriminator(Some(Discriminator::with_mapping("type", mapping)))
        .into()
}
