//! Payloads of registries, of the calendar, and of accounts.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::enums::{DayKind, Role};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::event::{ChangedFields, EventOrganization, FieldValue};

/// A row of a registry was created.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Create {
    /// The fields of the new row, without empty, secret, personal and derived ones.
    pub values: BTreeMap<String, FieldValue>,
}

/// A row of a registry, or a supervision, was edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Update {
    /// Each changed field with its value before and after. `null` in place of the values: they are secret or personal.
    pub changed: ChangedFields,
}

/// The special days of a year were entered or replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReplaceCalendar {
    /// The year.
    pub year: i32,
    /// Days that were not entered before.
    pub added: Vec<EventCalendarDay>,
    /// Days that are no longer entered.
    pub removed: Vec<EventCalendarDay>,
    /// Days that were entered before, as they are now.
    pub replaced: Vec<EventCalendarDay>,
}

/// A day that differs from the ordinary week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventCalendarDay {
    /// Legal date: the day.
    pub on: NaiveDate,
    pub kind: DayKind,
    /// Its name, such as Tết.
    pub name: String,
    /// The decision that the day rests on.
    pub source: String,
    /// Whether the day was not decided or not verified yet.
    pub provisional: bool,
}

/// The successors of an organization were named: it ends on the day before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Succeed {
    /// The organizations that take over.
    pub successors: Vec<EventOrganization>,
    /// Legal date: the first day of the successors.
    pub since: NaiveDate,
    /// The changed last day of the organization, with its value before and after.
    pub changed: ChangedFields,
}

/// A role was granted to a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CreateGrant {
    /// The grant.
    pub grant_id: Uuid,
    pub role: Role,
    /// Where the user has the role.
    pub organization_id: Uuid,
}

/// A role was taken away from a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RevokeGrant {
    /// The grant.
    pub grant_id: Uuid,
    pub role: Role,
    /// Where the user had the role.
    pub organization_id: Uuid,
    /// The changed fields, with their values before and after.
    pub changed: ChangedFields,
}

/// A secret of a machine client was added or revoked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClientSecret {
    /// The secret, which is not shown.
    pub secret_id: Uuid,
}

/// A user signed in for the first time, or from a network from which the user had not signed in before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignIn {
    /// Whether it was the first sign-in of the user.
    pub first: bool,
    /// The network, without the part of the address that tells one connection from its neighbours.
    pub network: String,
}

/// Sign-ins of a user failed. Only some counts are recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignInFailed {
    /// How many failed since `since`.
    pub failures: i32,
    /// When the count began.
    pub since: DateTime<Utc>,
    /// The network of the last one, without the part of the address that tells one connection from its neighbours.
    pub network: String,
}
