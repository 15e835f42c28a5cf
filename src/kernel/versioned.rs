//! Updates rows that have a version, as the only module that does; `clippy.toml` bans the other ways. So no row changes
//! without its version, and no change is lost to another one.

use entity::versioned::Versioned;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ModelTrait, QueryFilter, UpdateMany};

use crate::db::Transaction;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};

/// Saves the changed columns of a row and increments its version, which must still be the one that was read.
///
/// # Errors
/// 412 when somebody else saved first.
pub async fn save<A>(
    tx: &Transaction,
    ctx: &RequestContext,
    read: &<A::Entity as EntityTrait>::Model,
    mut changes: A,
) -> Result<()>
where
    A: ActiveModelTrait<Entity: Versioned>,
{
    let version = A::Entity::version(read);
    changes.set(A::Entity::VERSION, (version + 1).into());
    changes.set(A::Entity::UPDATED_AT, ctx.now.into());
    #[expect(clippy::disallowed_methods, reason = "the version is in the WHERE")]
    let update = A::Entity::update_many().set(changes);
    let saved = update
        .filter(A::Entity::ID.eq(A::Entity::id(read)))
        .filter(A::Entity::VERSION.eq(version))
        .exec(tx)
        .await?;
    if saved.rows_affected == 0 { Err(Code::Stale.into()) } else { Ok(()) }
}

/// Increments the version of a row because of a change to what belongs to it.
///
/// # Errors
/// 412 when somebody else saved first.
pub async fn touch<M>(tx: &Transaction, ctx: &RequestContext, read: &M) -> Result<()>
where
    M: ModelTrait,
    M::Entity: Versioned + EntityTrait<Model = M>,
{
    save(tx, ctx, read, <M::Entity as EntityTrait>::ActiveModel::default()).await
}

/// Begins one update of many rows, which increments the version of each. The caller must have locked the rows, because
/// it names no versions.
#[expect(clippy::disallowed_methods, reason = "every version is incremented here")]
#[must_use]
pub fn update_many<E: Versioned>(ctx: &RequestContext) -> UpdateMany<E> {
    E::update_many()
        .col_expr(E::VERSION, Expr::col(E::VERSION).add(1))
        .col_expr(E::UPDATED_AT, Expr::value(ctx.now))
}
