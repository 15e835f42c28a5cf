//! What has changed since a time or a position: cases, and what belongs to them.

use chrono::{DateTime, Utc};
use entity::enums::{EventStream, ScopeFilter};
use entity::event;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::{RequestContext, first_id_at};
use crate::kernel::error::Result;
use crate::kernel::position::Position;

/// Since when.
#[derive(Clone, Copy, Debug, Default)]
pub struct Since<'q> {
    pub moment: Option<DateTime<Utc>>,
    pub position: Option<&'q str>,
}

/// Returns the condition that a row has changed since a moment, and that its case has changed since a position. The
/// columns are those of its case and of its change.
///
/// # Errors
/// 400 for a malformed position, 410 for one that is not valid any more.
pub async fn since(
    app: &App,
    ctx: &RequestContext,
    (case, updated_at): (impl ColumnTrait, impl ColumnTrait),
    since: Since<'_>,
) -> Result<Condition> {
    let mut all = Condition::all();
    let backend = app.read().get_database_backend();
    if let Some(moment) = since.moment {
        all = all.add(updated_at.gte(moment)).add(case.in_subquery(with_event_since(ctx, moment)));
    }
    if let Some(position) = since.position {
        let position = Position::read(app, "changed_since", position).await?;
        all = all.add(case.in_subquery(position.changed(backend, EventStream::Case)));
    }
    Ok(all)
}

/// Selects the cases with an event since a given time: every change writes an event, and an event id begins with its
/// timestamp. The tables have no index on the time of change, because every update would then have to update that index
/// (docs/decisions/0018); on SQLite cases have one.
fn with_event_since(ctx: &RequestContext, moment: DateTime<Utc>) -> SelectStatement {
    use event::{Column, Entity};
    let mut changed = Entity::find()
        .filter(Column::Stream.eq(EventStream::Case))
        .filter(Column::Id.gte(first_id_at(moment)));
    // if the caller's read scope consists of councils only, the filter on their ids lets the index find the rows
    let councils: Option<Vec<Uuid>> =
        ctx.actor.scope_filters(Permission::CaseRead).iter().map(ScopeFilter::council).collect();
    if let Some(councils) = councils {
        changed = changed.filter(Column::CouncilId.is_in(councils));
    }
    changed.select_only().column(Column::StreamId).into_query()
}
