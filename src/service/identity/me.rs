//! Returns the caller and the caller's permissions.

use std::collections::HashMap;

use entity::enums::{OrganizationKind, Role, Scope, UnitKind};
use entity::{administrative_unit, client, organization, user};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;

/// The authenticated caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct CurrentUser {
    /// The id of the user or client.
    pub id: Uuid,
    /// Absent for machine clients.
    pub username: Option<String>,
    pub name: String,
    pub grants: Vec<MyGrant>,
    /// The scopes of a machine client.
    pub scopes: Option<Vec<Scope>>,
    /// The permissions that the caller has on at least some resources.
    pub permissions: Vec<Permission>,
    /// Somebody else set the password: every other operation answers 403 until it was changed with
    /// `PUT /v1/me/password`.
    pub must_change_password: bool,
}

impl View for CurrentUser {}

/// One grant of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyGrant {
    pub role: Role,
    pub organization_id: Uuid,
    pub organization_name: String,
    pub organization_kind: OrganizationKind,
    /// The council, or delegation, to which the organization belongs; `null` for an agency.
    pub council_id: Option<Uuid>,
    pub council_name: Option<String>,
    /// Of a liaison or deputy: the administrative units of the own area, in which petitions can be registered, by code.
    /// Empty for other roles.
    pub area: Vec<AreaUnit>,
}

/// An administrative unit of an area.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AreaUnit {
    pub id: Uuid,
    pub code: String,
    pub name: String,
    pub kind: UnitKind,
    pub parent_id: Option<Uuid>,
}

/// Returns the caller with grants and permissions.
pub async fn me(app: &App, ctx: &RequestContext) -> Result<CurrentUser> {
    let actor = &ctx.actor;
    let (username, name, must_change_password) = if let Some(id) = actor.user_id {
        let user = user::Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::Unauthenticated)?;
        (Some(user.username), user.full_name, user.must_change_password)
    } else {
        let client = client::Entity::find_by_id(actor.id()).one(app.read()).await?;
        (None, client.ok_or(Code::Unauthenticated)?.name, false)
    };
    let bodies = organizations(app, ctx).await?;
    let units = units(app, ctx).await?;
    let mut grants = vec![];
    for grant in &actor.grants {
        let body = bodies.get(&grant.organization_id).ok_or(Code::Unauthenticated)?;
        let council = grant.council_id.and_then(|council| bodies.get(&council));
        grants.push(MyGrant {
            role: grant.role,
            organization_id: grant.organization_id,
            organization_name: body.name.clone(),
            organization_kind: body.kind,
            council_id: grant.council_id,
            council_name: council.map(|council| council.name.clone()),
            area: units.iter().filter(|unit| grant.area.contains(&unit.id)).cloned().collect(),
        });
    }
    Ok(CurrentUser {
        id: actor.id(),
        username,
        name,
        grants,
        scopes: actor.scopes.clone(),
        permissions: actor.permissions(),
        must_change_password,
    })
}

/// Loads the organizations of the caller's grants, and their councils.
async fn organizations(app: &App, ctx: &RequestContext) -> Result<HashMap<Uuid, organization::Model>> {
    use organization::{Column, Entity};
    let ids =
        ctx.actor.grants.iter().flat_map(|grant| grant.council_id.into_iter().chain([grant.organization_id]));
    let found = Entity::find().filter(Column::Id.is_in(ids)).all(app.read()).await?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// Loads the units of the caller's areas, by code.
async fn units(app: &App, ctx: &RequestContext) -> Result<Vec<AreaUnit>> {
    use administrative_unit::{Column, Entity};
    let ids: Vec<Uuid> = ctx.actor.grants.iter().flat_map(|grant| grant.area.iter().copied()).collect();
    if ids.is_empty() || !ctx.fields.wants("grants.area") {
        return Ok(vec![]);
    }
    let found =
        Entity::find().filter(Column::Id.is_in(ids)).order_by_asc(Column::Code).order_by_asc(Column::Id);
    let shown = |unit: administrative_unit::Model| AreaUnit {
        id: unit.id,
        code: unit.code,
        name: unit.name,
        kind: unit.kind,
        parent_id: unit.parent_id,
    };
    Ok(found.all(app.read()).await?.into_iter().map(shown).collect())
}
