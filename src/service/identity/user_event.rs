//! Records events about users, so that the auditors of every council in which the user has a role see them.

use entity::enums::{Action, EventStream};
use entity::grant;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::domain::actor::Grant;
use crate::domain::event::EventData;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};

/// Records an event about a user: one for each council in which the user has a role, because an event belongs to one
/// council at most and the audit log of a council is read by it. Without such a role there is one event of the
/// deployment, which admins read. The user must be locked.
pub async fn record(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    user: Uuid,
    action: Action,
    by: Option<&Grant>,
    data: impl Into<EventData>,
) -> Result<()> {
    let councils = grant::Entity::find()
        .filter(grant::Column::UserId.eq(user))
        .filter(grant::Column::RevokedAt.is_null())
        .filter(grant::Column::CouncilId.is_not_null())
        .select_only()
        .column(grant::Column::CouncilId)
        .distinct()
        .order_by_asc(grant::Column::CouncilId);
    let mut councils: Vec<Option<Uuid>> = councils.into_tuple().all(tx).await?;
    if councils.is_empty() {
        councils.push(None);
    }
    let entry = Entry::about(EventStream::User, user, action).by(by).with(data);
    let entries = councils.into_iter().map(|council| entry.clone().in_council(council)).collect();
    journal::record_all(tx, ctx, entries).await
}
