//! Facets of a list: how many of its items have each value of a filter.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Alias, Expr, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect, QueryTrait, Select};
use serde::de::IntoDeserializer;
use serde::de::value::Error as Unreadable;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::kernel::error::Result;
use crate::kernel::filter::NONE;
use crate::kernel::page_count::PageCount;

/// The most items of which facets tell the values. Grouping reads every item, so the work needs a bound; it is higher than
/// that of a count, because a council's whole register is what a facet is asked about most.
const MOST_ROWS: u64 = 100_000;

/// The facets of a list, by the names of their filters.
pub type Facets = BTreeMap<&'static str, Vec<FacetValue>>;

/// A value of a facet.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FacetValue {
    /// A value of the filter with the name of the facet; `none`: without a value.
    pub value: String,
    /// The number of items, exact for up to 100,000 items in all.
    pub count: PageCount,
}

/// Declares the facets of a list: each has the name of the filter that selects one of its values.
macro_rules! facets { ($(#[$meta:meta])+ $name:ident of $query:ident { $($variant:ident = $field:ident),+ $(,)? }) => {
    $(#[$meta])+
    #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
    #[serde(rename_all = "snake_case")]
    pub enum $name { $($variant),+ }

    impl $name {
        const fn word(self) -> &'static str {
            match self { $(Self::$variant => stringify!($field)),+ }
        }

        /// Returns the query without the filter of the facet: its other values are counted, too.
        fn without(self, query: &$query) -> $query {
            let mut query = query.clone();
            match self { $(Self::$variant => query.$field = None),+ }
            query
        }
    }
} }
pub(crate) use facets;

/// Reads facets that are separated by commas.
///
/// # Errors
/// When one of them is not known.
pub fn by_comma<'de, D: Deserializer<'de>, F: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<Vec<F>>, D::Error> {
    let all: Option<Vec<String>> = Deserialize::deserialize(deserializer)?;
    let word =
        |word: &str| F::deserialize(IntoDeserializer::<Unreadable>::into_deserializer(word.to_owned()));
    let words: Option<Result<Vec<F>, Unreadable>> =
        all.map(|all| all.iter().flat_map(|some| some.split(',')).map(word).collect());
    words.transpose().map_err(serde::de::Error::custom)
}

/// Counts the rows of a select by a value, in one query.
pub async fn count<E: EntityTrait>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    by: SimpleExpr,
) -> Result<Vec<FacetValue>> {
    let value = || Alias::new("value");
    let mut some: SelectStatement = select.select_only().expr_as(by, "value").into_query();
    some.limit(MOST_ROWS + 1);
    let mut counting = Query::select();
    counting
        .column(value())
        .expr_as(Expr::cust("COUNT(*)"), Alias::new("n"))
        .from_subquery(some, Alias::new("some"))
        .group_by_col(value())
        .order_by(value(), Order::Asc);
    let mut counted: Vec<(Option<String>, u64)> = vec![];
    for row in db.query_all(&counting).await? {
        let n: i64 = row.try_get("", "n")?;
        counted.push((row.try_get("", "value")?, u64::try_from(n).unwrap_or(0)));
    }
    let is_all = counted.iter().map(|(_, n)| n).sum::<u64>() <= MOST_ROWS;
    let show = |(value, n): (Option<String>, u64)| FacetValue {
        value: value.unwrap_or_else(|| NONE.to_owned()),
        count: if is_all { PageCount::Exact(n) } else { PageCount::AtLeast { at_least: n } },
    };
    Ok(counted.into_iter().map(show).collect())
}
