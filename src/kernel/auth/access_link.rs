//! Turns the token that opening an access link returned into an actor: the agency of one assignment, without an account.

use chrono::{DateTime, Utc};
use entity::access_link::{Column, Entity, Model};
use entity::enums::Role;
use entity::{assignment, case};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::domain::actor::Actor;
use crate::domain::workflow::is_open;
use crate::kernel::app::App;
use crate::kernel::auth::authenticate::grant_of_body;
use crate::kernel::auth::token::refused;
use crate::kernel::context::{RequestContext, legal_day};
use crate::kernel::error::Result;
use crate::kernel::secrets::digest;

/// The roles of the agency that an access link stands for: what a handler does, and what a head answers, which is a draft.
const ROLES: [Role; 2] = [Role::Handler, Role::Head];

/// Returns the actor of a token that opening a link returned.
///
/// # Errors
/// 401 when the token, or its link, is not valid any more.
pub async fn authenticate(app: &App, now: DateTime<Utc>, token: &str) -> Result<Actor> {
    let link =
        Entity::find().filter(Column::SessionDigest.eq(digest(token.as_bytes()))).one(app.read()).await?;
    let link = link.ok_or_else(|| {
        refused(
            "the link is open elsewhere, or was replaced by another one",
            "liên kết đang được mở ở nơi khác hoặc đã được thay bằng liên kết khác",
        )
    })?;
    actor(app.read(), now, &link).await
}

/// Returns the actor of a link.
///
/// # Errors
/// 401 when it has ended: it expired, was revoked, or the case, its assignment or the agency has ended.
pub async fn actor(db: &impl ConnectionTrait, now: DateTime<Utc>, link: &Model) -> Result<Actor> {
    if link.revoked_at.is_some() {
        return Err(refused("the link was revoked", "liên kết đã bị thu hồi"));
    }
    if link.expires_at <= now {
        return Err(refused("the link has expired", "liên kết đã hết hạn"));
    }
    let ended = || refused("the assignment has ended", "cơ quan không còn được giao việc này");
    let assignment = assignment::Entity::find_by_id(link.assignment_id).one(db).await?;
    assignment.filter(|one| one.status.binds()).ok_or_else(ended)?;
    let case = case::Entity::find_by_id(link.case_id).one(db).await?;
    case.filter(|case| is_open(case.status)).ok_or_else(ended)?;
    let mut grants = vec![];
    for role in ROLES {
        grants.extend(grant_of_body(db, link.organization_id, role, legal_day(now)).await?);
    }
    match grants.is_empty() {
        true => Err(refused("the agency has ended", "cơ quan đã chấm dứt hoạt động")),
        false => Ok(Actor {
            access_link_id: Some(link.id),
            access_link_version: link.version,
            grants,
            ..Actor::default()
        }),
    }
}

/// Checks, in a transaction that has locked the case, that the link with which the caller was authenticated was not revoked
/// or opened anew meanwhile. Of other callers, checks nothing.
///
/// # Errors
/// 401 when it was.
pub async fn stands(tx: &impl ConnectionTrait, ctx: &RequestContext) -> Result<()> {
    let Some(id) = ctx.actor.access_link_id else { return Ok(()) };
    let link = Entity::find_by_id(id).one(tx).await?;
    match link.is_some_and(|link| link.version == ctx.actor.access_link_version) {
        true => Ok(()),
        false => {
            Err(refused("the link was revoked or opened anew", "liên kết đã bị thu hồi hoặc được mở lại"))
        }
    }
}
