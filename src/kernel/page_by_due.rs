//! Lists by due date, of rows of which some have none.

use chrono::NaiveDate;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::{ListQuery, Page, PageRequest, count, value};

/// The last row of a page: one with a date, or one without after all that have one.
type Position = (Option<NaiveDate>, Uuid);

/// Returns one page of a select, earliest due date first; rows without a date come last. Of the same day, and of those
/// without one, what has the smallest `id` comes first. The databases sort NULL differently, so the rows without a date
/// are read by a second query.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn by_due_date<E>(
    db: &impl ConnectionTrait,
    (app, ctx): (&App, &RequestContext),
    list: &str,
    query: &impl ListQuery,
    select: Select<E>,
    (due, id): (E::Column, E::Column),
) -> Result<Page<E::Model>>
where
    E: entity::Read,
    E::Model: ModelTrait<Entity = E> + Sync,
{
    let request: PageRequest<Position> = PageRequest::read(app, ctx, list, query)?;
    let count = count(db, query, &select, id).await?;
    let mut items = vec![];
    if request.after.is_none_or(|(day, _)| day.is_some()) {
        let mut dated = select.clone().filter(due.is_not_null());
        if let Some((Some(day), after)) = request.after {
            let later = due.gt(day).or(due.eq(day).and(id.gt(after)));
            // the first filter is implied, but lets both databases start inside the index
            dated = dated.filter(due.gte(day)).filter(later);
        }
        let dated = dated.order_by_asc(due).order_by_asc(id).limit(request.limit + 1);
        items = entity::rows(db, dated).await?;
    }
    let left = (request.limit + 1).saturating_sub(u64::try_from(items.len()).unwrap_or(u64::MAX));
    if left > 0 {
        let mut undated = select.filter(due.is_null());
        if let Some((None, after)) = request.after {
            undated = undated.filter(id.gt(after));
        }
        items.extend(entity::rows(db, undated.order_by_asc(id).limit(left)).await?);
    }
    let position = |row: &E::Model| (date(row, due), value(row, id));
    let next_cursor = request.truncate(app, &mut items, |row| row, position)?;
    Ok(Page { items, next_cursor, count, facets: None })
}

/// Returns the due date of a row.
fn date<M: ModelTrait>(row: &M, column: <M::Entity as EntityTrait>::Column) -> Option<NaiveDate> {
    match row.get(column) {
        sea_orm::Value::ChronoDate(date) => date,
        _ => None,
    }
}
