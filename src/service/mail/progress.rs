//! How far subscriptions have come.

use entity::mail::progress::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::{position, unversioned};
use crate::service::feed::cursor::Cursor;

/// Returns the cursor of a subscription that begins now. Its scope is read again at each look.
///
/// # Errors
/// When the database cannot be read.
pub async fn present(app: &mut App, ctx: &RequestContext) -> Result<String> {
    let now = position::present(app, ctx).await?;
    stored(&Cursor::at(ctx, &now, vec![]))
}

/// Returns a cursor as it is stored.
///
/// # Errors
/// Internal error.
pub fn stored(cursor: &Cursor) -> Result<String> {
    serde_json::to_string(cursor).map_err(Error::internal)
}

/// Begins a subscription.
///
/// # Errors
/// When the database refuses.
pub async fn begin(tx: &Tx<'_>, ctx: &RequestContext, id: Uuid, cursor: String) -> Result<()> {
    let row = Model { subscription_id: id, cursor, looked_at: ctx.now, mailed_at: None, looks: 0 };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// Stores a look, and returns whether it counts: another process may have looked meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn look(tx: &Tx<'_>, before: &Model, after: Model) -> Result<bool> {
    let looked = unversioned::update_many::<Entity>()
        .col_expr(Column::Cursor, Expr::value(after.cursor))
        .col_expr(Column::LookedAt, Expr::value(after.looked_at))
        .col_expr(Column::MailedAt, Expr::value(after.mailed_at))
        .col_expr(Column::Looks, Expr::col(Column::Looks).add(1))
        .filter(Column::SubscriptionId.eq(before.subscription_id))
        .filter(Column::Looks.eq(before.looks))
        .exec(tx)
        .await?;
    Ok(looked.rows_affected == 1)
}
