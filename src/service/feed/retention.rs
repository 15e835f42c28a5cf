//! Deletes the entries of the feed that no cursor can ask for any more.

use chrono::Duration;
use entity::feed_entry::{Column, Entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;

/// Rows in one transaction.
const BATCH: u64 = 10_000;
/// Entries are kept a day longer than their cursors: the clocks of servers differ.
const MARGIN: Duration = Duration::days(1);

/// Deletes the oldest entries and returns their number. Any process may run it at any time.
///
/// # Errors
/// When the database refuses.
pub async fn purge(app: &mut App, ctx: &RequestContext) -> Result<u64> {
    let kept_since = ctx.now - Duration::days(i64::from(app.config.feed_days)) - MARGIN;
    let mut deleted = 0;
    loop {
        let oldest = Entity::find().order_by_asc(Column::Position).limit(BATCH);
        let oldest = oldest.select_only().column(Column::Position).into_query();
        let old = Entity::delete_many()
            .filter(Column::Position.in_subquery(oldest))
            .filter(Column::At.lt(kept_since));
        let tx = app.begin(ctx).await?;
        let batch = old.exec(&tx).await?.rows_affected;
        tx.done().await?;
        deleted += batch;
        if batch < BATCH {
            return Ok(deleted);
        }
    }
}
