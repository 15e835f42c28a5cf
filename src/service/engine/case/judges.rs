//! Whether somebody can still judge a case that a body of the council itself must answer.

use std::collections::HashSet;

use entity::enums::Role;
use entity::{grant, organization};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::kernel::auth::authenticate::alive;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::service::engine::staff::enabled;

/// The grants of the users of a council: a user, a role and a body each.
pub struct Judges(Vec<(Uuid, Role, Uuid)>);

impl Judges {
    /// Loads the grants in the bodies of a council that have not ended.
    pub async fn of(db: &impl ConnectionTrait, ctx: &RequestContext, council: Uuid) -> Result<Self> {
        let bodies = alive(ctx.today()).filter(organization::Column::CouncilId.eq(council));
        let bodies = bodies.select_only().column(organization::Column::Id).into_query();
        let grants = grant::Entity::find()
            .select_only()
            .columns([grant::Column::UserId, grant::Column::Role, grant::Column::OrganizationId])
            .filter(grant::Column::OrganizationId.in_subquery(bodies))
            .filter(grant::Column::UserId.in_subquery(enabled()))
            .filter(grant::Column::RevokedAt.is_null());
        Ok(Self(grants.into_tuple().all(db).await?))
    }

    /// Checks that a leader and a reviewer remain who are not of the addressed bodies. Whoever has any role in one of
    /// these is a party.
    ///
    /// # Errors
    /// 422 at the pointer.
    pub fn remain(&self, pointer: &str, addressed: &[Uuid]) -> Result<()> {
        let parties: HashSet<Uuid> =
            self.0.iter().filter(|(_, _, body)| addressed.contains(body)).map(|(user, _, _)| *user).collect();
        for (role, act) in [(Role::Leader, "close"), (Role::Reviewer, "review")] {
            if !self.0.iter().any(|(user, of, _)| *of == role && !parties.contains(user)) {
                let detail = format!("no {role} of another body could {act} it: grant the role first");
                return Err(Error::field(pointer, "nobody_judges", detail));
            }
        }
        Ok(())
    }
}
