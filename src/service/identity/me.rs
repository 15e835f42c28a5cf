//! Returns the caller and the caller's permissions.

use std::collections::HashMap;

use entity::enums::{Role, Scope};
use entity::{client, organization, user};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
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
    pub council_id: Option<Uuid>,
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
    let bodies = actor.grants.iter().map(|g| g.organization_id);
    let bodies =
        organization::Entity::find().filter(organization::Column::Id.is_in(bodies)).all(app.read()).await?;
    let names: HashMap<Uuid, String> = bodies.into_iter().map(|o| (o.id, o.name)).collect();
    let grants = actor.grants.iter().map(|g| MyGrant {
        role: g.role,
        organization_id: g.organization_id,
        organization_name: names.get(&g.organization_id).cloned().unwrap_or_default(),
        council_id: g.council_id,
    });
    Ok(CurrentUser {
        id: actor.id(),
        username,
        name,
        grants: grants.collect(),
        scopes: actor.scopes.clone(),
        permissions: actor.permissions(),
        must_change_password,
    })
}
