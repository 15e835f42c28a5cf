//! Updates rows that have no version. The tables are listed in `entity/src/versioned.rs`; one with a version does not
//! compile here.

use entity::versioned::Unversioned;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, UpdateMany};

use crate::db::Transaction;
use crate::kernel::error::Result;

/// Saves the changed columns of a row, found by its primary key.
pub async fn update<A>(tx: &Transaction, changes: A) -> Result<()>
where
    A: ActiveModelTrait<Entity: Unversioned>,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
{
    #[expect(clippy::disallowed_methods, reason = "the table has no version")]
    A::Entity::update(changes).exec(tx).await?;
    Ok(())
}

/// Begins one update of many rows.
#[expect(clippy::disallowed_methods, reason = "the table has no version")]
#[must_use]
pub fn update_many<E: Unversioned>() -> UpdateMany<E> {
    E::update_many()
}
