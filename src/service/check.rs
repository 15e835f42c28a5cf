//! Checks that several acts share: fields against each other and against what is stored.

use chrono::NaiveDate;
use entity::administrative_unit::{Entity as Units, Model as Unit};
use entity::organization::{Entity as Organizations, Model as Organization, ancestor};
use entity::vocabulary::{OrganizationKind, Within};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait};
use validator::ValidationError;

use crate::domain::policy::Permission;
use crate::error::{Code, Error, FieldError, Result};
use crate::service::call::Call;

/// For `#[validate(custom)]`: a text that is more than white space.
///
/// # Errors
/// Code `blank`.
pub fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(ValidationError::new("blank")) } else { Ok(()) }
}

/// One wrong query or path parameter.
pub fn parameter(name: &str, code: &str, detail: &str) -> Error {
    Error::fields(Code::UnknownParameter, vec![FieldError::parameter(name, code, detail)])
}

/// A day that must not lie ahead.
///
/// # Errors
/// 422 at the pointer.
pub fn not_ahead(call: &Call, pointer: &str, day: NaiveDate) -> Result<()> {
    match day > call.today() {
        true => Err(Error::field(pointer, "in_future", format!("today is {}", call.today()))),
        false => Ok(()),
    }
}

/// A day that must not be over.
///
/// # Errors
/// 422 at the pointer.
pub fn not_past(call: &Call, pointer: &str, day: NaiveDate) -> Result<()> {
    match day < call.today() {
        true => Err(Error::field(pointer, "in_past", format!("today is {}", call.today()))),
        false => Ok(()),
    }
}

/// Refuses a version other than the stored one.
///
/// # Errors
/// 412.
pub fn same_version(stored: i64, expected: i64) -> Result<()> {
    match stored == expected {
        true => Ok(()),
        false => Err(Error::because(Code::Stale, format!("the version is {stored}, you sent {expected}"))),
    }
}

/// What hangs on assignments, as a reader sees it: a council all that is its own, an agency what is to it or of it, a
/// committee what is below it too. A liaison sees none: it may tell of cases outside the own area.
#[must_use]
pub fn between(call: &Call, council: impl ColumnTrait, agency: impl ColumnTrait) -> Condition {
    let reach = call.actor.within(Permission::CaseRead);
    let seen = reach.into_iter().fold(Condition::any(), |seen, within| match within {
        Within::Any => seen.add(Expr::val(true)),
        Within::Council(id) => seen.add(council.eq(id)),
        Within::Assigned(id) => seen.add(agency.eq(id)),
        Within::Subordinate(id) => seen.add(agency.in_subquery(ancestor::below(id))),
        Within::Own(_) | Within::Area { .. } => seen,
    });
    if seen.is_empty() { Condition::all().add(Expr::val(false)) } else { seen }
}

/// A unit that a field names.
///
/// # Errors
/// 422 at the pointer when there is none.
pub async fn unit(db: &impl ConnectionTrait, pointer: &str, id: Uuid) -> Result<Unit> {
    let found = Units::find_by_id(id).one(db).await?;
    found.ok_or_else(|| Error::field(pointer, "not_found", "no such administrative unit"))
}

/// An organization that a field names and that has not ended.
///
/// # Errors
/// 422 at the pointer when there is none; 409 when it has ended.
pub async fn organization(
    db: &impl ConnectionTrait,
    call: &Call,
    pointer: &str,
    id: Uuid,
) -> Result<Organization> {
    let found = Organizations::find_by_id(id).one(db).await?;
    let found = found.ok_or_else(|| Error::field(pointer, "not_found", "no such organization"))?;
    if found.valid_to.is_some_and(|end| end < call.today()) {
        let detail = format!("{} ended on {}", found.name, found.valid_to.unwrap_or_default());
        return Err(Error::because(Code::OrganizationEnded, detail));
    }
    Ok(found)
}

/// A people's council that `council_id` names and that has not ended.
///
/// # Errors
/// 422 when it is none; 409 when it has ended.
pub async fn council(db: &impl ConnectionTrait, call: &Call, id: Uuid) -> Result<()> {
    match organization(db, call, "/council_id", id).await?.kind {
        OrganizationKind::PeoplesCouncil => Ok(()),
        _ => Err(Error::field("/council_id", "not_a_council", "not a people's council")),
    }
}

/// What lies in the councils that a permission reaches whole: an agency's part in a council opens nothing here.
#[must_use]
pub fn in_councils(call: &Call, permission: Permission, council: impl ColumnTrait) -> Condition {
    let reach = call.actor.within(permission);
    let any = reach.into_iter().fold(Condition::any(), |seen, within| match within {
        Within::Any => seen.add(Expr::val(true)),
        Within::Council(id) => seen.add(council.eq(id)),
        _ => seen,
    });
    if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any }
}
