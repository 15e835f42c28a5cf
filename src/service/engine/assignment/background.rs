//! Loads what the guards of steps on assignments need beyond the assignment rows.

use entity::enums::{CaseKind, Role};
use entity::{assignment, organization};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::engine::case::guards::Background;
use crate::service::engine::staff::Staff;

/// Loads what the guards need beyond the rows, and only if the caller's roles use it: a clerk may record on behalf of
/// agencies that have nobody who could, or give them access links; a leader may transfer the duties of organizations that
/// have ended.
pub async fn background(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: impl IntoIterator<Item = &assignment::Model> + Clone,
) -> Result<Background> {
    let mut known =
        Background { today: ctx.day(), on_paper: ctx.recording.on_paper(), ..Background::default() };
    if ctx.actor.grants.iter().any(|grant| grant.role == Role::Clerk) {
        known.staff = Staff::of(db, ctx, rows.clone().into_iter().map(|a| a.organization_id)).await?;
    }
    let addressees = rows.into_iter().filter(|a| a.case_kind == CaseKind::Recommendation);
    let addressees: Vec<Uuid> = addressees.map(|a| a.organization_id).collect();
    if !addressees.is_empty() && !ctx.actor.scope_filters(Permission::CaseTransfer).is_empty() {
        use organization::{Column, Entity};
        let ended = Entity::find().filter(Column::Id.is_in(addressees)).filter(Column::ValidTo.lt(ctx.day()));
        known.ended = ended.select_only().column(Column::Id).into_tuple().all(db).await?;
    }
    Ok(known)
}
