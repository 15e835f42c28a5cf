//! Lists by name: sorted by the Vietnamese alphabet, and searched without diacritics.

use sea_orm::sea_query::{ExprTrait, LikeExpr, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, ModelTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use vi_text::Terms;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::{self, ListQuery, Page, PageRequest};
use crate::kernel::validate;

/// The sort order of a list of named things.
///
/// - `newest`: Newest first; the default.
/// - `name`: By the Vietnamese alphabet; of the same name, the oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NameSort {
    Newest,
    Name,
}

/// Selects the rows whose name contains a word that begins with each word of `q`. These tables are small enough to be
/// read for it.
///
/// # Errors
/// 400 when `q` has no letter or digit.
pub fn matching(words: impl ColumnTrait, q: Option<&str>) -> Result<Condition> {
    let Some(q) = q else { return Ok(Condition::all()) };
    let terms = Terms::of(q);
    if terms.is_empty() {
        return Err(validate::parameter("q", "blank", "give at least one letter or digit"));
    }
    // the terms are letters and digits only, so they contain no sign of a pattern
    let has = |term: &String| -> SimpleExpr { words.like(LikeExpr::new(format!("% {term}%"))) };
    Ok(terms.folded.iter().map(has).fold(Condition::all(), Condition::add))
}

/// Returns one page of a select in the given order.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list<E>(
    app: &App,
    ctx: &RequestContext,
    list: &str,
    (query, sort): (&impl ListQuery, Option<NameSort>),
    select: Select<E>,
    (key, id): (E::Column, E::Column),
) -> Result<Page<E::Model>>
where
    E: entity::Read,
    E::Model: ModelTrait<Entity = E> + Sync,
{
    if sort != Some(NameSort::Name) {
        return page::by_id(app, ctx, list, query, select, id).await;
    }
    let request: PageRequest<(String, Uuid)> = PageRequest::read(app, ctx, list, query)?;
    let count = page::count(app.read(), query, &select, id).await?;
    let mut some = select.order_by_asc(key).order_by_asc(id);
    if let Some((name, after)) = &request.after {
        let later = key.gt(name).or(key.eq(name).and(id.gt(*after)));
        // `later` implies the first condition, but it lets both databases start inside the index
        some = some.filter(key.gte(name)).filter(later);
    }
    let mut rows = entity::rows(app.read(), some.limit(request.limit + 1)).await?;
    let position = |row: &E::Model| (page::value::<_, String>(row, key), page::value(row, id));
    let next_cursor = request.truncate(app, &mut rows, |row| row, position)?;
    Ok(Page { items: rows, next_cursor, count, facets: None })
}
