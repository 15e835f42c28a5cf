//! Keyset pagination: newest first, with a signed opaque cursor, and a count only on request.

use chrono::NaiveDate;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait, EntityTrait, Iterable, ModelTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::facets::Facets;
use crate::kernel::page_count::PageCount;
use crate::kernel::reply::View;
use crate::kernel::secrets::digest;

const DEFAULT_LIMIT: u64 = 50;
const COUNT_UP_TO: u64 = 10_000;

/// The most bytes of text in a page, so that a caller who reads slowly makes the service hold little.
const MOST_BYTES: usize = 512 << 10;

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<V> {
    pub items: Vec<V>,
    /// Send it as `cursor` to get the next page; `null` on the last page.
    #[schema(required)]
    pub next_cursor: Option<String>,
    /// Only with `count=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<PageCount>,
    /// Only with `facets=…`: the number of items by the values of each filter that was named, for all other filters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, Vec<crate::kernel::facets::FacetValue>>>)]
    pub facets: Option<Facets>,
}

impl<V: Serialize> View for Page<V> {}

impl<V: Serialize> Page<V> {
    /// Returns the page with its items as JSON.
    ///
    /// # Errors
    /// Internal error.
    pub fn into_json(self) -> Result<Page<Value>> {
        let items = self.items.iter().map(serde_json::to_value).collect::<Result<_, _>>();
        let (items, next_cursor) = (items.map_err(Error::internal)?, self.next_cursor);
        Ok(Page { items, next_cursor, count: self.count, facets: self.facets })
    }
}

/// The parameters that every list takes.
pub trait ListQuery: Serialize {
    fn limit(&self) -> Option<u64>;
    fn cursor(&self) -> Option<&str>;
    fn wants_count(&self) -> bool;
}

/// Declares the query of a list: the given filters, and the parameters that every list takes.
macro_rules! list_query {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize, validator::Validate, utoipa::IntoParams)]
        #[serde(deny_unknown_fields)]
        #[into_params(parameter_in = Query)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: Option<$type>,)*
            /// Items per page; above 50 it can have fewer when they are long.
            #[param(minimum = 1, maximum = 200, default = 50)]
            pub limit: Option<u64>,
            /// `next_cursor` of the previous page, with the same filters.
            #[validate(length(max = 400))]
            #[param(max_length = 400)]
            pub cursor: Option<String>,
            /// Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`.
            pub count: Option<bool>,
        }

        impl $crate::kernel::page::ListQuery for $name {
            fn limit(&self) -> Option<u64> { self.limit }
            fn cursor(&self) -> Option<&str> { self.cursor.as_deref() }
            fn wants_count(&self) -> bool { self.count == Some(true) }
        }
    };
}
pub(crate) use list_query;

/// A checked page request: where the page begins, and its length.
pub struct PageRequest<P> {
    pub after: Option<P>,
    pub limit: u64,
    fingerprint: String,
}

impl<P: Serialize + DeserializeOwned> PageRequest<P> {
    /// Reads limit and cursor.
    ///
    /// # Errors
    /// 400 when the cursor was altered, or issued for another caller, filter or order.
    pub fn read(app: &App, ctx: &RequestContext, list: &str, query: &impl ListQuery) -> Result<Self> {
        let limit = query.limit().unwrap_or(DEFAULT_LIMIT);
        if !(1..=200).contains(&limit) {
            return Err(crate::kernel::validate::parameter("limit", "range", "1 to 200"));
        }
        let filters = filters(query)?;
        let fingerprint = digest(format!("{}|{list}|{filters}", ctx.actor.id()).as_bytes())[..16].to_owned();
        let after = query.cursor().map(|cursor| {
            let text = app.secrets.verify(cursor)?;
            let (fingerprint_sent, position): (String, P) = serde_json::from_slice(&text).ok()?;
            (fingerprint_sent == fingerprint).then_some(position)
        });
        match after {
            Some(None) => Err(Code::InvalidCursor.into()),
            after => Ok(Self { after: after.flatten(), limit, fingerprint }),
        }
    }

    /// Returns the cursor that continues after a position.
    pub fn cursor(&self, app: &App, position: &P) -> Result<String> {
        let text = serde_json::to_vec(&(&self.fingerprint, position)).map_err(Error::internal)?;
        Ok(app.secrets.sign(&text))
    }

    /// Drops the surplus row, if there is one, and the rows whose text does not fit into the page. Returns the cursor of
    /// the next page.
    pub fn truncate<M, R: ModelTrait>(
        &self,
        app: &App,
        rows: &mut Vec<M>,
        row: impl Fn(&M) -> &R,
        position: impl Fn(&M) -> P,
    ) -> Result<Option<String>> {
        self.truncate_by(app, rows, |item| length_of(row(item)), position)
    }

    /// As [`Self::truncate`], for rows whose text is not all in one table: `length` returns how long it is.
    pub fn truncate_by<M>(
        &self,
        app: &App,
        rows: &mut Vec<M>,
        length: impl Fn(&M) -> usize,
        position: impl Fn(&M) -> P,
    ) -> Result<Option<String>> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX).min(fitting(rows, length));
        if rows.len() <= limit {
            return Ok(None);
        }
        rows.truncate(limit);
        rows.last().map(|row| self.cursor(app, &position(row))).transpose()
    }
}

/// Returns how many rows fit into a page by the length of their text; at least 1.
pub fn fitting<M>(rows: &[M], length: impl Fn(&M) -> usize) -> usize {
    let mut left = MOST_BYTES;
    let fits = |item: &&M| {
        let length = length(item);
        let fits = length <= left;
        left = left.saturating_sub(length);
        fits
    };
    rows.iter().take_while(fits).count().max(1)
}

/// Returns how long the text of a row is.
pub fn length_of<R: ModelTrait>(row: &R) -> usize {
    let is_text = |column: &<R::Entity as EntityTrait>::Column| {
        use ColumnType::{Blob, Json, JsonBinary, String, Text, VarBinary};
        matches!(column.def().get_column_type(), String(_) | Text | Json | JsonBinary | Blob | VarBinary(_))
    };
    let texts = <R::Entity as EntityTrait>::Column::iter().filter(is_text);
    let bytes = |value: sea_orm::Value| match value {
        sea_orm::Value::String(Some(text)) => text.len(),
        sea_orm::Value::Bytes(Some(bytes)) => bytes.len(),
        sea_orm::Value::Json(Some(json)) => json.to_string().len(),
        _ => 0,
    };
    texts.map(|column| bytes(row.get(column))).sum()
}

/// Returns the query without the parameters that may differ from page to page.
fn filters(query: &impl ListQuery) -> Result<Value> {
    let mut filters = serde_json::to_value(query).map_err(Error::internal)?;
    if let Some(filters) = filters.as_object_mut() {
        filters.retain(|name, _| !["limit", "cursor", "count", "facets"].contains(&name.as_str()));
        // the order in which the values of a filter are sent means nothing
        for values in filters.values_mut().filter_map(Value::as_array_mut) {
            values.sort_by_cached_key(ToString::to_string);
        }
    }
    Ok(filters)
}

/// Returns one page of a select, newest id first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn by_id<E>(
    app: &App,
    ctx: &RequestContext,
    list: &str,
    query: &impl ListQuery,
    select: Select<E>,
    id: E::Column,
) -> Result<Page<E::Model>>
where
    E: entity::Read,
    E::Model: ModelTrait<Entity = E> + Sync,
{
    by_id_from(app.read(), app, ctx, list, query, select, id).await
}

/// As [`by_id`], but reads from a given connection.
///
/// # Errors
/// As [`by_id`].
pub async fn by_id_from<E>(
    db: &impl ConnectionTrait,
    app: &App,
    ctx: &RequestContext,
    list: &str,
    query: &impl ListQuery,
    select: Select<E>,
    id: E::Column,
) -> Result<Page<E::Model>>
where
    E: entity::Read,
    E::Model: ModelTrait<Entity = E> + Sync,
{
    let page_request: PageRequest<Uuid> = PageRequest::read(app, ctx, list, query)?;
    let count = count(db, query, &select, id).await?;
    let mut page = select.order_by_desc(id);
    if let Some(after) = page_request.after {
        page = page.filter(id.lt(after));
    }
    let mut rows = entity::rows(db, page.limit(page_request.limit + 1)).await?;
    let next_cursor = page_request.truncate(app, &mut rows, |row| row, |row| value(row, id))?;
    Ok(Page { items: rows, next_cursor, count, facets: None })
}

/// Returns one page of a select, nearest day first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn by_day<E>(
    app: &App,
    ctx: &RequestContext,
    list: &str,
    query: &impl ListQuery,
    select: Select<E>,
    day: E::Column,
    id: E::Column,
) -> Result<Page<E::Model>>
where
    E: entity::Read,
    E::Model: ModelTrait<Entity = E> + Sync,
{
    let page_request: PageRequest<(NaiveDate, Uuid)> = PageRequest::read(app, ctx, list, query)?;
    let count = count(app.read(), query, &select, id).await?;
    let mut page = select.order_by_asc(day).order_by_asc(id);
    if let Some((on, after)) = page_request.after {
        let later = day.gt(on).or(day.eq(on).and(id.gt(after)));
        // `later` implies the first condition, but it lets both databases start inside the index
        page = page.filter(day.gte(on)).filter(later);
    }
    let mut rows = entity::rows(app.read(), page.limit(page_request.limit + 1)).await?;
    let position = |row: &E::Model| (value(row, day), value(row, id));
    let next_cursor = page_request.truncate(app, &mut rows, |row| row, position)?;
    Ok(Page { items: rows, next_cursor, count, facets: None })
}

/// Returns the value of a column by which a list is sorted.
///
/// # Panics
/// With a column of another type, or one that is null.
#[expect(clippy::expect_used, reason = "a list is sorted by columns of its own table that are never null")]
pub fn value<M: ModelTrait, V: sea_orm::sea_query::ValueType>(
    row: &M,
    column: <M::Entity as EntityTrait>::Column,
) -> V {
    V::try_from(row.get(column)).expect("invariant: a list is sorted by a column of this type")
}

/// Returns the number of rows, if the query requests it. The database reads at most 10,001 rows.
pub async fn count<E: EntityTrait>(
    db: &impl ConnectionTrait,
    query: &impl ListQuery,
    select: &Select<E>,
    id: E::Column,
) -> Result<Option<PageCount>> {
    if !query.wants_count() {
        return Ok(None);
    }
    let mut some: SelectStatement = select.clone().select_only().column(id).into_query();
    some.limit(COUNT_UP_TO + 1);
    count_of(db, some).await.map(Some)
}

/// Counts the rows of several selects of ids with one query, each as [`count`] does.
pub async fn counts(db: &impl ConnectionTrait, selects: Vec<SelectStatement>) -> Result<Vec<PageCount>> {
    let mut of_each = vec![PageCount::Exact(0); selects.len()];
    let one = |(at, mut some): (usize, SelectStatement)| {
        some.limit(COUNT_UP_TO + 1);
        let mut counting = Query::select();
        counting
            .expr_as(Expr::cust(at.to_string()), Alias::new("at"))
            .expr_as(Expr::cust("COUNT(*)"), Alias::new("n"))
            .from_subquery(some, Alias::new("some"));
        counting
    };
    let mut each = selects.into_iter().enumerate().map(one);
    let Some(mut all) = each.next() else { return Ok(of_each) };
    for counting in each {
        all.union(UnionType::All, counting);
    }
    for row in db.query_all(&all).await? {
        let (at, n): (i32, i64) = (row.try_get("", "at")?, row.try_get("", "n")?);
        if let Some(count) = usize::try_from(at).ok().and_then(|at| of_each.get_mut(at)) {
            *count = PageCount::up_to(COUNT_UP_TO, n);
        }
    }
    Ok(of_each)
}

/// Returns the URL of a list with its filters.
pub fn href(path: &str, query: &impl ListQuery) -> Result<String> {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for (name, value) in filters(query)?.as_object().into_iter().flatten() {
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for value in values.iter().filter(|value| !value.is_null()) {
            pairs.append_pair(name, value.as_str().unwrap_or(&value.to_string()));
        }
    }
    Ok(format!("{path}?{}", pairs.finish()))
}

/// Counts the rows of a select that has a limit.
async fn count_of(db: &impl ConnectionTrait, some: SelectStatement) -> Result<PageCount> {
    let mut counting = Query::select();
    counting.expr_as(Expr::cust("COUNT(*)"), Alias::new("n")).from_subquery(some, Alias::new("some"));
    let row = db.query_one(&counting).await?;
    let n: i64 = row.map(|row| row.try_get("", "n")).transpose()?.unwrap_or(0);
    Ok(PageCount::up_to(COUNT_UP_TO, n))
}

impl<M> Page<M> {
    /// Converts every item of the page.
    pub fn map<V>(self, show: impl FnMut(M) -> V) -> Page<V> {
        let items = self.items.into_iter().map(show).collect();
        Page { items, next_cursor: self.next_cursor, count: self.count, facets: self.facets }
    }

    /// Converts every item of the page.
    ///
    /// # Errors
    /// The first one of `show`.
    pub fn try_map<V>(self, show: impl FnMut(M) -> Result<V>) -> Result<Page<V>> {
        let items = self.items.into_iter().map(show).collect::<Result<_>>()?;
        Ok(Page { items, next_cursor: self.next_cursor, count: self.count, facets: self.facets })
    }
}
