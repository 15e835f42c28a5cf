//! Ends logins: single tokens, token families, and every login of a user.

use entity::{refresh_token, revoked_token};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::unversioned;

/// Revokes a token family. Its user must be locked.
pub async fn end_family(ctx: &RequestContext, tx: &Tx<'_>, family: Uuid) -> Result<()> {
    unversioned::update_many::<refresh_token::Entity>()
        .col_expr(refresh_token::Column::RevokedAt, Expr::value(ctx.now))
        .filter(refresh_token::Column::FamilyId.eq(family))
        .exec(tx)
        .await?;
    end_tokens(ctx, tx, vec![family]).await
}

/// Revokes every refresh token of a user. Whoever calls it also ends the access tokens, with a new token version.
pub async fn end_sessions_of(tx: &Tx<'_>, ctx: &RequestContext, user: Uuid) -> Result<()> {
    unversioned::update_many::<refresh_token::Entity>()
        .col_expr(refresh_token::Column::RevokedAt, Expr::value(ctx.now))
        .filter(refresh_token::Column::UserId.eq(user))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends every login of a user but one. The user must be locked.
pub async fn end_others(tx: &Tx<'_>, ctx: &RequestContext, user: Uuid, own: Option<Uuid>) -> Result<()> {
    let others = || {
        let of_user = refresh_token::Column::UserId.eq(user);
        let alive = of_user.and(refresh_token::Column::RevokedAt.is_null());
        own.into_iter().fold(alive, |others, own| others.and(refresh_token::Column::FamilyId.ne(own)))
    };
    let families = refresh_token::Entity::find().filter(others()).select_only();
    let families = families.column(refresh_token::Column::FamilyId).distinct().into_tuple().all(tx).await?;
    unversioned::update_many::<refresh_token::Entity>()
        .col_expr(refresh_token::Column::RevokedAt, Expr::value(ctx.now))
        .filter(others())
        .exec(tx)
        .await?;
    end_tokens(ctx, tx, families).await
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
