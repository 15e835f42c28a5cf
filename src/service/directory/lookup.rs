//! Loads what a request field refers to: an administrative unit, an organization, a council.

use entity::administrative_unit::{Entity as Units, Model as Unit};
use entity::enums::OrganizationKind;
use entity::organization::{Entity as Organizations, Model as Organization};
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};

/// Loads the administrative unit that a field refers to.
///
/// # Errors
/// 422 at the pointer when it does not exist.
pub async fn unit(db: &impl ConnectionTrait, pointer: &str, id: Uuid) -> Result<Unit> {
    let found = Units::find_by_id(id).one(db).await?;
    found.ok_or_else(|| Error::field(pointer, "not_found", "no such administrative unit"))
}

/// Loads an organization that a field refers to and that has not ended.
///
/// # Errors
/// 422 at the pointer when it does not exist; 409 when it has ended.
pub async fn organization(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    pointer: &str,
    id: Uuid,
) -> Result<Organization> {
    let found = Organizations::find_by_id(id).one(db).await?;
    let found = found.ok_or_else(|| Error::field(pointer, "not_found", "no such organization"))?;
    if found.valid_to.is_some_and(|end| end < ctx.today()) {
        let detail = format!("{} ended on {}", found.name, found.valid_to.unwrap_or_default());
        return Err(Error::because(Code::OrganizationEnded, detail));
    }
    Ok(found)
}

/// Loads the kind of an organization that a stored row refers to, also of one that has ended.
///
/// # Errors
/// When it does not exist.
pub async fn kind_of(db: &impl ConnectionTrait, id: Uuid) -> Result<OrganizationKind> {
    let found = Organizations::find_by_id(id).one(db).await?;
    found.map(|organization| organization.kind).ok_or_else(|| Code::StillInUse.into())
}

/// Checks that `council_id` refers to a people's council that has not ended.
///
/// # Errors
/// 422 when it does not; 409 when the council has ended.
pub async fn council(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<()> {
    match organization(db, ctx, "/council_id", id).await?.kind {
        OrganizationKind::PeoplesCouncil => Ok(()),
        _ => Err(Error::field("/council_id", "not_a_council", "not a people's council")),
    }
}
