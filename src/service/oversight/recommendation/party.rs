//! Refuses callers who would be parties to the recommendations that they write, issue, drop or split off.

use entity::case;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::domain::party::Parties;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::engine::case::party;
use crate::service::oversight::recommendation::new::NewRecommendation;

/// Refuses callers who work for an addressee or are parties to a petition that a recommendation settles: they decide
/// neither what they must carry out nor that their petition is settled.
///
/// # Errors
/// 409, with the number of the petition.
pub async fn refuse(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    all: &[NewRecommendation],
) -> Result<()> {
    let addressees = all.iter().flat_map(|one| &one.addressees).map(|one| one.organization_id);
    party::not_among(ctx, &Parties::default().with_bodies(addressees))?;
    let settled: Vec<Uuid> = all.iter().flat_map(|one| &one.settles).copied().collect();
    if settled.is_empty() {
        return Ok(());
    }
    let petitions = case::Entity::find().filter(case::Column::Id.is_in(settled)).all(db).await?;
    party::refuse_interested(db, ctx, &petitions).await
}
