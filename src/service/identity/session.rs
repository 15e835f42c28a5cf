//! Ends logins: single tokens, token families, and every login of a user.

use entity::refresh_token::{Column, Entity};
use entity::revoked_token;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::unversioned;

/// Revokes a token family. Its user must be locked.
pub async fn end_family(ctx: &RequestContext, tx: &Tx<'_>, family: Uuid) -> Result<()> {
    revoke(ctx, tx, Column::FamilyId.eq(family)).await?;
    end_tokens(ctx, tx, vec![family]).await
}

/// Revokes every refresh token of a user. Whoever calls it also ends the access tokens, with a new token version.
pub async fn end_sessions_of(tx: &Tx<'_>, ctx: &RequestContext, user: Uuid) -> Result<()> {
    revoke(ctx, tx, Column::UserId.eq(user)).await
}

/// Ends every login of a user but one. The user must be locked.
pub async fn end_others(tx: &Tx<'_>, ctx: &RequestContext, user: Uuid, own: Option<Uuid>) -> Result<()> {
    let alive = Column::UserId.eq(user).and(Column::RevokedAt.is_null());
    let others = own.into_iter().fold(alive, |others, own| others.and(Column::FamilyId.ne(own)));
    let families = Entity::find().filter(others.clone()).select_only();
    let families = families.column(Column::FamilyId).distinct().into_tuple().all(tx).await?;
    revoke(ctx, tx, others).await?;
    end_tokens(ctx, tx, families).await
}

async fn revoke(ctx: &RequestContext, tx: &Tx<'_>, which: SimpleExpr) -> Result<()> {
    let revoked = unversioned::update_many::<Entity>().col_expr(Column::RevokedAt, Expr::value(ctx.now));
    revoked.filter(which).exec(tx).await?;
    Ok(())
}

/// Stores access tokens, token families or secrets of clients as revoked, for as long as an access token could still be
/// valid.
pub async fn end_tokens(ctx: &RequestContext, tx: &Tx<'_>, ids: Vec<Uuid>) -> Result<()> {
    let alive = chrono::Duration::seconds(i64::from(tx.shared().config.access_token_seconds) + 60);
    for some in ids.chunks(1000) {
        let row = |id: &Uuid| revoked_token::ActiveModel { id: Set(*id), expires_at: Set(ctx.now + alive) };
        let again = OnConflict::column(revoked_token::Column::Id)
            .update_column(revoked_token::Column::ExpiresAt)
            .to_owned();
        revoked_token::Entity::insert_many(some.iter().map(row))
            .on_conflict(again)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
