//! Finds the agencies that have users who can answer for them.

use entity::enums::Role;
use entity::{grant, organization, user};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::kernel::auth::authenticate::alive;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;

/// Returns those of the given organizations that have not ended and have at least one enabled user who can answer.
pub async fn staffed(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Uuid>> {
    use grant::Column;
    let who = [Role::Handler, Role::Head];
    let alive = alive(ctx.today()).select_only().column(organization::Column::Id).into_query();
    let enabled = user::Entity::find().filter(user::Column::DisabledAt.is_null());
    let enabled = enabled.select_only().column(user::Column::Id).into_query();
    Ok(grant::Entity::find()
        .select_only()
        .column(Column::OrganizationId)
        .distinct()
        .filter(Column::OrganizationId.is_in(ids))
        .filter(Column::Role.is_in(who))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::OrganizationId.in_subquery(alive))
        .filter(Column::UserId.in_subquery(enabled))
        .into_tuple()
        .all(db)
        .await?)
}
