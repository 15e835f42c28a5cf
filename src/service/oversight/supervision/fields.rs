//! Validates the fields of a supervision, for create and edit.

use chrono::NaiveDate;
use entity::enums::{OrganizationKind, Role, SupervisionKind};
use entity::{grant, organization, session, supervision, supervision_programme};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::domain::supervision::LEADING;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::service::directory::lookup;

/// Maximum length of a chain of re-supervisions that is followed.
const CHAIN: usize = 50;

/// Loads the leading body, with its council.
///
/// # Errors
/// 422 when it does not exist or may not supervise; 409 when it has ended.
pub async fn leading_body(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    pointer: &str,
    id: Uuid,
) -> Result<(organization::Model, Uuid)> {
    let body = lookup::organization(db, ctx, pointer, id).await?;
    match body.council_id {
        Some(council) if LEADING.contains(&body.kind) => Ok((body, council)),
        _ => {
            let kinds: Vec<_> = LEADING.iter().map(|kind| kind.word()).collect();
            Err(Error::field(pointer, "not_a_supervising_body", format!("it must be {}", kinds.join(", "))))
        }
    }
}

/// Checks that a deputy who supervises in person is a member of the leading deputy group.
///
/// # Errors
/// 422 when not.
pub async fn leading_deputy(db: &impl ConnectionTrait, body: &organization::Model, user: Uuid) -> Result<()> {
    const POINTER: &str = "/leading_deputy_id";
    if body.kind != OrganizationKind::DeputyGroup {
        return Err(Error::field(POINTER, "not_wanted", "allowed only when a deputy group leads"));
    }
    let grant = grant::Entity::find()
        .filter(grant::Column::UserId.eq(user))
        .filter(grant::Column::OrganizationId.eq(body.id))
        .filter(grant::Column::Role.eq(Role::Deputy))
        .filter(grant::Column::RevokedAt.is_null());
    match grant.one(db).await? {
        Some(_) => Ok(()),
        None => Err(Error::field(POINTER, "not_found", "no such deputy in the leading group")),
    }
}

/// Checks that the programme belongs to the leading body or to the council.
///
/// # Errors
/// 422 when not.
pub async fn programme(db: &impl ConnectionTrait, council: Uuid, body: Uuid, id: Uuid) -> Result<()> {
    const POINTER: &str = "/programme_id";
    let found = supervision_programme::Entity::find_by_id(id).one(db).await?;
    match found.filter(|one| one.council_id == council) {
        None => Err(Error::field(POINTER, "not_found", "no such programme in this council")),
        Some(one) if one.owner_id == body || one.owner_id == council => Ok(()),
        Some(one) => {
            Err(Error::field(POINTER, "other_body", format!("the programme belongs to {}", one.owner_name)))
        }
    }
}

/// Checks that the session belongs to the council.
///
/// # Errors
/// 422 when not.
pub async fn session(db: &impl ConnectionTrait, council: Uuid, id: Uuid) -> Result<()> {
    let of_council = session::Column::CouncilId.eq(council);
    match session::Entity::find_by_id(id).filter(of_council).one(db).await? {
        Some(_) => Ok(()),
        None => Err(Error::field("/session_id", "not_found", "no such session in this council")),
    }
}

/// Checks that the period does not end before it begins.
///
/// # Errors
/// 422 when it does.
pub fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<()> {
    match from.zip(to).is_some_and(|(from, to)| to < from) {
        true => Err(Error::field("/period_to", "before_start", "a period cannot end before it begins")),
        false => Ok(()),
    }
}

/// Checks that the re-examined supervision is concluded, belongs to the same council, and does not re-examine this
/// one.
///
/// # Errors
/// 422 when not.
pub async fn re_examined(
    db: &impl ConnectionTrait,
    council: Uuid,
    own: Option<Uuid>,
    id: Uuid,
) -> Result<()> {
    const POINTER: &str = "/re_examines_id";
    let none = || Error::field(POINTER, "not_found", "no such supervision in this council");
    let of_council = supervision::Column::CouncilId.eq(council);
    let found = supervision::Entity::find_by_id(id).filter(of_council).one(db).await?.ok_or_else(none)?;
    if !found.stage.is_done() {
        return Err(Error::field(POINTER, "not_concluded", format!("it is {}", found.stage)));
    }
    let mut next = Some(found);
    for _ in 0..CHAIN {
        let Some(one) = next else { return Ok(()) };
        if Some(one.id) == own {
            break;
        }
        next = match one.re_examines_id {
            None => return Ok(()),
            Some(earlier) => supervision::Entity::find_by_id(earlier).one(db).await?,
        };
    }
    Err(Error::field(POINTER, "circular", "it re-examines this supervision"))
}

/// Checks that a re-supervision names what it examines again.
///
/// # Errors
/// 422 when it does not.
pub fn has_object(kind: SupervisionKind, re_examines: Option<Uuid>, has_cases: bool) -> Result<()> {
    match kind == SupervisionKind::ReSupervision && re_examines.is_none() && !has_cases {
        true => {
            let detail = "a re-supervision needs the supervision or the cases that it examines again";
            Err(Error::field("/re_examines_id", "required", detail))
        }
        false => Ok(()),
    }
}
