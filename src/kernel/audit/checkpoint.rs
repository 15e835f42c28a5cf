//! Writes checkpoints of the event log: a background job.

use entity::audit_checkpoint::{Column, Entity, Model};
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder};

use crate::kernel::app::App;
use crate::kernel::audit::{RANGE, Walk, each, mac};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::position;

/// How many numbers of events one checkpoint covers at most: it is written in one transaction, and SQLite has one writer.
const MOST: i64 = 20 * RANGE;

/// Writes a checkpoint if there are numbers of events that none covers. Returns how many events it adds; `None` when
/// there was nothing to cover, or while a transaction of before is open, which may yet add some. The next round tries
/// again.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn advance(app: &mut App, ctx: &RequestContext) -> Result<Option<i64>> {
    let Some(settled) = position::settled(app.read()).await? else { return Ok(None) };
    let tx = app.begin(ctx).await?;
    tx.alone("audit_checkpoint").await?;
    let last = Entity::find().order_by_desc(Column::Position).one(&tx).await?;
    let covered = last.as_ref().map_or(0, |last| last.position);
    if settled <= covered {
        return Ok(None);
    }
    let mut walk = last.map_or_else(Walk::default, |last| Walk { events: last.events, root: last.root });
    let before = walk.events;
    let position = settled.min(covered + MOST);
    each(&tx, covered, position, |_, event| {
        walk.step(&event.hash);
        Ok(())
    })
    .await?;
    let mac = mac(tx.shared().secrets.audit_key(), position, &walk);
    let added = walk.events - before;
    let row = Model { position, events: walk.events, root: walk.root, mac, at: ctx.now };
    Entity::insert(row.into_active_model()).exec_without_returning(&tx).await?;
    tx.done().await?;
    Ok(Some(added))
}
