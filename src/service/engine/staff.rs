//! What the users and systems of agencies can do, so that nobody speaks for an agency that can speak for itself.

use entity::enums::{Role, Scope};
use entity::{client, client_secret, grant, organization, user};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{SelectStatement, UnionType};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::policy::{AccessLevel, Permission};
use crate::kernel::auth::authenticate::alive;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;

/// The roles of the enabled users of some agencies, and the scopes of their machine clients.
#[derive(Clone, Debug, Default)]
pub struct Staff {
    roles: Vec<(Uuid, Role)>,
    scopes: Vec<(Uuid, Scope)>,
}

/// Selects the ids of the users who are not disabled.
#[must_use]
pub fn enabled() -> SelectStatement {
    let enabled = user::Entity::find().filter(user::Column::DisabledAt.is_null());
    enabled.select_only().column(user::Column::Id).into_query()
}

impl Staff {
    /// Loads the staff of agencies in one query. An agency that has ended has none.
    pub async fn of(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        agencies: impl IntoIterator<Item = Uuid>,
    ) -> Result<Self> {
        let alive = alive(ctx.today()).filter(organization::Column::Id.is_in(agencies));
        let alive = alive.select_only().column(organization::Column::Id).into_query();
        let mut all = grant::Entity::find()
            .select_only()
            .columns([grant::Column::OrganizationId, grant::Column::Role])
            .distinct()
            .filter(grant::Column::RevokedAt.is_null())
            .filter(grant::Column::OrganizationId.in_subquery(alive.clone()))
            .filter(grant::Column::UserId.in_subquery(enabled()))
            .into_query();
        let valid = client_secret::Entity::find().filter(client_secret::Column::RevokedAt.is_null());
        let valid = valid.select_only().column(client_secret::Column::ClientId).into_query();
        let clients = client::Entity::find()
            .select_only()
            .columns([client::Column::OrganizationId, client::Column::Scopes])
            .filter(client::Column::DisabledAt.is_null())
            .filter(client::Column::OrganizationId.in_subquery(alive))
            .filter(client::Column::Id.in_subquery(valid));
        all.union(UnionType::All, clients.into_query());
        let mut staff = Self::default();
        for row in db.query_all(&all).await? {
            let (agency, words): (Uuid, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            // a row has one role or the scopes of a client; no word is both
            staff.roles.extend(words.parse().ok().map(|role| (agency, role)));
            staff.scopes.extend(words.split(' ').filter_map(|word| Some((agency, word.parse().ok()?))));
        }
        Ok(staff)
    }

    /// Returns whether somebody in an agency can do this for it.
    #[must_use]
    pub fn can(&self, agency: Uuid, permission: Permission) -> bool {
        let may = |role: Role| {
            matches!(permission.access_level(role), AccessLevel::Assigned | AccessLevel::Subordinate)
        };
        self.roles.iter().any(|(id, role)| *id == agency && may(*role))
            || self.scopes.iter().any(|(id, scope)| *id == agency && permission.is_in(*scope))
    }
}
