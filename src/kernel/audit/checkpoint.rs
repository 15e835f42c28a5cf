//! Writes checkpoints of the event log: a background job.

use entity::audit_checkpoint::{Column, Entity, Model};
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder};

use crate::kernel::app::App;
use crate::kernel::audit::{RANGE, Walk, mac, range};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::position;

/// Writes a checkpoint if there are events that none covers. Returns how many events it adds: none while a transaction
/// of before is still open, which may yet add some; the next round tries again.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn advance(app: &mut App, ctx: &RequestContext) -> Result<i64> {
    let Some(settled) = position::settled(app.read()).await? else { return Ok(0) };
    let tx = app.begin(ctx).await?;
    tx.alone("audit_checkpoint").await?;
    let last = Entity::find().order_by_desc(Column::Position).one(&tx).await?;
    let mut position = last.as_ref().map_or(0, |last| last.position);
    if settled <= position {
        return Ok(0);
    }
    let mut walk = last.map_or_else(Walk::default, |last| Walk { events: last.events, root: last.root });
    let before = walk.events;
    while position < settled {
        let up_to = settled.min(position + RANGE);
        range(&tx, position, up_to).await?.iter().for_each(|(_, event)| walk.step(&event.hash));
        position = up_to;
    }
    let mac = mac(tx.shared().secrets.audit_key(), position, &walk);
    let added = walk.events - before;
    let row = Model { position, events: walk.events, root: walk.root, mac, at: ctx.now };
    Entity::insert(row.into_active_model()).exec_without_returning(&tx).await?;
    tx.done().await?;
    Ok(added)
}
