//! Inserts many rows with few SQL statements.

use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, Iterable};

use crate::kernel::error::Result;

/// The most values that one statement can bind: the limit of `SQLite`; that of PostgreSQL is twice as high.
const VALUES: usize = 32_766;

/// Inserts rows, as many per statement as their columns allow. No rows: no statement.
///
/// # Errors
/// 409 when a row exists already.
pub async fn insert<M, A>(db: &impl ConnectionTrait, rows: Vec<M>) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + Send,
{
    let at_once = VALUES / <A::Entity as EntityTrait>::Column::iter().count();
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    loop {
        let some: Vec<A> = rows.by_ref().take(at_once).collect();
        if some.is_empty() {
            return Ok(());
        }
        <A::Entity as EntityTrait>::insert_many(some).exec_without_returning(db).await?;
    }
}
