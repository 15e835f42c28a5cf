//! The parts of which payloads are made: texts, organizations, and what an edit changed.

use std::collections::BTreeMap;

use sea_orm::prelude::Uuid;
use serde::ser::Error;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use utoipa::openapi::schema::{SchemaType, Type};
use utoipa::openapi::{ObjectBuilder, OneOfBuilder, Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A text that somebody typed. It may name people, so it can be erased; the event keeps the digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FreeText {
    /// `null` when it was erased.
    pub text: Option<String>,
    /// Keyed digest of the text, bound to the event and the field: it proves later which text stood, and reveals
    /// nothing about an erased one.
    #[serde(serialize_with = "not_empty")]
    pub digest: String,
}

/// Refuses a text without a digest: it was not taken out of the event to be stored apart.
fn not_empty<S: Serializer>(digest: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match digest {
        "" => Err(S::Error::custom("a text without a digest")),
        digest => serializer.serialize_str(digest),
    }
}

impl From<String> for FreeText {
    /// A text that is not recorded yet.
    fn from(text: String) -> Self {
        Self { text: Some(text), digest: String::new() }
    }
}

/// Any JSON value: the value of a field as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValue(pub Value);

impl PartialSchema for FieldValue {
    fn schema() -> RefOr<Schema> {
        let text = "Any JSON value: the value of a field as the API shows it.";
        ObjectBuilder::new().schema_type(SchemaType::AnyValue).description(Some(text)).into()
    }
}

impl ToSchema for FieldValue {}

/// The value of a field before and after an edit; `null` when it was empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldChange {
    pub from: FieldValue,
    pub to: FieldValue,
}

/// The fields that an edit changed, by name. `null` in place of the values: it changed, but its values are secret,
/// personal or too long to be recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedFields(pub BTreeMap<String, Option<FieldChange>>);

impl PartialSchema for ChangedFields {
    fn schema() -> RefOr<Schema> {
        let change = OneOfBuilder::new()
            .item(Ref::from_schema_name(FieldChange::name()))
            .item(ObjectBuilder::new().schema_type(Type::Null));
        let text = "The fields that an edit changed, by name, each with its value before and after. `null` in place of the values: it changed, but its values are secret, personal or too long to be recorded.";
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(text))
            .additional_properties(Some(Schema::from(change)))
            .into()
    }
}

impl ToSchema for ChangedFields {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((FieldChange::name().into(), FieldChange::schema()));
        FieldChange::schemas(schemas);
    }
}

/// An organization, with its name on the day of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventOrganization {
    /// The organization.
    pub organization_id: Uuid,
    /// The name at the time of the event.
    pub organization_name: String,
}

impl EventOrganization {
    /// Names an organization.
    #[must_use]
    pub const fn named(organization_id: Uuid, organization_name: String) -> Self {
        Self { organization_id, organization_name }
    }
}
