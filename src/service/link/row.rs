//! Writing links down: the rows only, for acts that hold the cases, have checked them, and tell the story themselves.

use entity::case_link::{Entity, Model};
use entity::vocabulary::LinkKind;
use sea_orm::prelude::Uuid;
use sea_orm::{EntityTrait, IntoActiveModel};

use crate::error::Result;
use crate::service::call::Call;
use crate::service::idempotency::Tx;

/// Rows in one statement: `SQLite` binds 32,766 values at most.
const AT_ONCE: usize = 1000;

/// A link to be written: the one that arises, settles, repeats or was split off, and the other.
#[must_use]
pub fn new(call: &Call, council_id: Uuid, from_case: Uuid, kind: LinkKind, to_case: Uuid) -> Model {
    Model {
        id: call.new_id(),
        council_id,
        from_case,
        to_case,
        kind,
        note: None,
        created_by: call.actor.user_id,
        created_at: call.now,
    }
}

/// Writes links down, a thousand in a statement.
///
/// # Errors
/// 409 when one stands already.
pub async fn write(tx: &Tx, links: &[Model]) -> Result<()> {
    for some in links.chunks(AT_ONCE) {
        let rows = some.iter().cloned().map(IntoActiveModel::into_active_model);
        Entity::insert_many(rows).exec_without_returning(&**tx).await?;
    }
    Ok(())
}
