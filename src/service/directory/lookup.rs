//! Loads what a request field refers to: an administrative unit, an organization, a council.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::administrative_unit::{self, Entity as Units, Model as Unit};
use entity::enums::OrganizationKind;
use entity::organization::{self, Entity as Organizations, Model as Organization};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::organization::owns_cases;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};

/// Loads the administrative unit that a field refers to.
///
/// # Errors
/// 422 at the pointer when it does not exist.
pub async fn unit(db: &impl ConnectionTrait, pointer: &str, id: Uuid) -> Result<Unit> {
    let found = Units::find_by_id(id).one(db).await?;
    found.ok_or_else(|| Error::field(pointer, "not_found", "no such administrative unit"))
}

/// Loads the administrative unit of an organization that a stored row refers to; `None` when it has none.
///
/// # Errors
/// When the database fails.
pub async fn unit_of(db: &impl ConnectionTrait, organization: Uuid) -> Result<Option<Unit>> {
    let of = Organizations::find_by_id(organization).select_only().column(organization::Column::UnitId);
    let unit = Units::find().filter(administrative_unit::Column::Id.in_subquery(of.into_query()));
    Ok(unit.one(db).await?)
}

/// Checks that an administrative unit existed on a day: what was received in 2026 was not received in a unit that
/// ended in 2025.
///
/// # Errors
/// 422 at the pointer when it did not.
pub fn unit_existed(pointer: &str, unit: &Unit, day: NaiveDate) -> Result<()> {
    if unit.valid_from <= day && unit.valid_to.is_none_or(|end| day <= end) {
        return Ok(());
    }
    let until = unit.valid_to.map(|end| format!(" to {end}")).unwrap_or_default();
    let detail = format!("{} existed from {}{until}, not on {day}", unit.name, unit.valid_from);
    Err(Error::field(pointer, "not_valid_then", detail))
}

/// Loads an organization that a field refers to and that exists today: it can be given work, roles and letters.
///
/// # Errors
/// 422 at the pointer when there is none or it has not begun; 409 when it has ended.
pub async fn organization(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    pointer: &str,
    id: Uuid,
) -> Result<Organization> {
    stands(ctx, pointer, Organizations::find_by_id(id).one(db).await?)
}

/// Loads organizations by their ids, with one query; [`stands`] then checks each at its field.
pub async fn organizations(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Organization>> {
    let found = Organizations::find().filter(organization::Column::Id.is_in(ids)).all(db).await?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// Loads an organization that a field refers to and that existed on a day.
///
/// # Errors
/// 422 at the pointer when there is none, or it did not exist then.
pub async fn stood(
    db: &impl ConnectionTrait,
    pointer: &str,
    id: Uuid,
    day: NaiveDate,
) -> Result<Organization> {
    let found = Organizations::find_by_id(id).one(db).await?;
    let found = found.ok_or_else(|| Error::field(pointer, "not_found", "no such organization"))?;
    match found.valid_from <= day && found.valid_to.is_none_or(|end| day <= end) {
        true => Ok(found),
        false => {
            Err(Error::field(pointer, "not_valid_then", format!("{} did not exist on {day}", found.name)))
        }
    }
}

/// Checks that an organization to which a field refers stands on the day of the act, as [`organization`] does.
///
/// # Errors
/// 422 at the pointer when there is none or it has not begun; 409 when it has ended.
pub fn stands(ctx: &RequestContext, pointer: &str, found: Option<Organization>) -> Result<Organization> {
    let found = has_not_ended(ctx, pointer, found)?;
    match found.valid_from > ctx.day() {
        true => Err(Error::field(pointer, "not_yet", format!("it begins on {}", found.valid_from))),
        false => Ok(found),
    }
}

/// Loads an organization that a field refers to and that has not ended; it may begin later. For preparing a body and
/// what belongs to it.
///
/// # Errors
/// 422 at the pointer when it does not exist; 409 when it has ended.
pub async fn not_ended(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    pointer: &str,
    id: Uuid,
) -> Result<Organization> {
    has_not_ended(ctx, pointer, Organizations::find_by_id(id).one(db).await?)
}

fn has_not_ended(ctx: &RequestContext, pointer: &str, found: Option<Organization>) -> Result<Organization> {
    let found = found.ok_or_else(|| Error::field(pointer, "not_found", "no such organization"))?;
    match found.valid_to.filter(|end| *end < ctx.day()) {
        Some(end) => Err(Error::because(Code::OrganizationEnded, Detail::ended(&found.name, end))),
        None => Ok(found),
    }
}

/// Loads the kind of an organization that a stored row refers to, also of one that has ended.
///
/// # Errors
/// When it does not exist.
pub async fn kind_of(db: &impl ConnectionTrait, id: Uuid) -> Result<OrganizationKind> {
    let found = Organizations::find_by_id(id).one(db).await?;
    found.map(|organization| organization.kind).ok_or_else(|| Code::StillInUse.into())
}

/// Checks that `council_id` refers to a people's council, or a delegation, that has not ended.
///
/// # Errors
/// 422 when it does not; 409 when the council has ended.
pub async fn council(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<()> {
    match not_ended(db, ctx, "/council_id", id).await?.kind {
        kind if owns_cases(kind) => Ok(()),
        _ => Err(Error::field("/council_id", "not_a_council", "neither a people's council nor a delegation")),
    }
}
