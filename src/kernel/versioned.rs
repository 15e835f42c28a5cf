//! Updates rows that have a version, as the only module that does; `clippy.toml` bans the other ways. So no row changes
//! without its version, and no change is lost to another one.

use entity::versioned::Versioned;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, IdenStatic, Iterable,
    ModelTrait, QueryFilter, UpdateMany,
};

use crate::db::Transaction;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::row_values::RowValues;

/// A row as it was read, with the changes to be saved.
#[derive(Clone, Debug)]
pub struct Change<A: ActiveModelTrait> {
    pub read: <A::Entity as EntityTrait>::Model,
    pub changes: A,
    /// By how much the version grows: by one for each step that the changes come from.
    pub steps: i64,
}

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

/// Saves the changed columns of many rows, each with its own values, with one statement per few thousand rows. Each
/// version must still be the one that was read.
///
/// # Errors
/// 412 when somebody else saved one of them first; the caller gives the transaction up.
pub async fn save_all<A>(tx: &Transaction, ctx: &RequestContext, mut all: Vec<Change<A>>) -> Result<()>
where
    A: ActiveModelTrait<Entity: Versioned>,
{
    if all.len() < 2 && all.iter().all(|one| one.steps == 1) {
        return match all.pop() {
            Some(one) => save(tx, ctx, &one.read, one.changes).await,
            None => Ok(()),
        };
    }
    let [id, version, updated_at] = [A::Entity::ID, A::Entity::VERSION, A::Entity::UPDATED_AT];
    let kept = |column: &<A::Entity as EntityTrait>::Column| {
        let name = column.as_str();
        [id, version, updated_at].iter().all(|other| other.as_str() != name)
    };
    let changed: Vec<_> = <A::Entity as EntityTrait>::Column::iter()
        .filter(kept)
        .filter(|column| all.iter().any(|one| matches!(one.changes.get(*column), ActiveValue::Set(_))))
        .collect();
    let count = all.len();
    let mut values = RowValues::new(
        all.into_iter()
            .map(|one| {
                let read = A::Entity::version(&one.read);
                let mut row = vec![A::Entity::id(&one.read).into(), read.into(), (read + one.steps).into()];
                row.extend(changed.iter().map(|column| match one.changes.get(*column) {
                    ActiveValue::Set(value) => value,
                    // the row has this value still, or its version differs
                    _ => one.read.get(*column),
                }));
                row
            })
            .collect(),
    );
    let table = A::Entity::default();
    let mut saved = 0;
    for list in values.take_lists() {
        let mut update = Query::update();
        update
            .table(table)
            .from(list)
            .value(version, values.get(2))
            .value(updated_at, ctx.now)
            .values(
                changed.iter().enumerate().map(|(i, column)| (*column, column.save_as(values.get(i + 3)))),
            )
            .and_where(Expr::col((table, id)).eq(values.get(0)))
            .and_where(Expr::col((table, version)).eq(values.get(1)));
        saved += tx.execute(&update).await?.rows_affected();
    }
    if usize::try_from(saved).map_err(Error::internal)? == count { Ok(()) } else { Err(Code::Stale.into()) }
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
