//! Finds the cases whose text contains the words of a search.

use entity::case::{Column, Entity};
use entity::search;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbBackend};
use vi_text::Terms;

use crate::kernel::error::Result;

/// How the words of a text must match the terms of a search.
#[derive(Clone, Copy)]
pub enum Match {
    /// Every word, whatever the diacritics.
    Folded,
    /// Every word, with the diacritics of the search.
    Exact,
    /// Every word, and at least one with other diacritics.
    OnlyFolded,
}

/// The number of hits from which SQLite reads the newest cases and checks each, instead of all hits: it cannot read the
/// hits of its full-text index in the order of the cases. PostgreSQL's planner chooses by itself.
const FREQUENT: u64 = 5000;

/// Returns the condition on a case that its text contains every word; the last one may be a prefix. The full-text index
/// answers each kind of match, so a search reads the hits of one page and no other text.
pub async fn hits(db: &impl ConnectionTrait, terms: &Terms, how: Match) -> Result<SimpleExpr> {
    let mut hits = Query::select();
    hits.column(search::Column::CaseId).from(search::Entity);
    if db.get_database_backend() == DbBackend::Postgres {
        let all = |words: &[String]| format!("{}:*", words.join(" & "));
        let query = match how {
            Match::Folded => all(&terms.folded),
            Match::Exact => all(&terms.exact),
            Match::OnlyFolded => format!("{} & !({})", all(&terms.folded), all(&terms.exact)),
        };
        hits.and_where(Expr::cust_with_values("tsv @@ CAST($1 AS tsquery)", [query]));
        return Ok(Column::Id.in_subquery(hits));
    }
    let rows = sqlite_rows(terms, how);
    let mut frequent = rows.clone();
    frequent.limit(1).offset(FREQUENT);
    if db.query_one(&frequent).await?.is_none() {
        hits.and_where(Expr::col(search::Column::Rid).in_subquery(rows));
        return Ok(Column::Id.in_subquery(hits));
    }
    let words = match how {
        Match::Folded => all_words(&terms.folded),
        Match::Exact => all_words(&terms.exact),
        Match::OnlyFolded => {
            Condition::all().add(all_words(&terms.folded)).add(all_words(&terms.exact).not())
        }
    };
    let of_case = Expr::col((search::Entity, search::Column::CaseId)).equals((Entity, Column::Id));
    hits.and_where(of_case).cond_where(words);
    Ok(Expr::exists(hits))
}

/// Selects the rows of SQLite's full-text index.
fn sqlite_rows(terms: &Terms, how: Match) -> SelectStatement {
    let all = |words: &[String]| format!("(\"{}\"*)", words.join("\" \""));
    let query = match how {
        Match::Folded => all(&terms.folded),
        Match::Exact => all(&terms.exact),
        Match::OnlyFolded => format!("{} NOT {}", all(&terms.folded), all(&terms.exact)),
    };
    let mut rows = Query::select();
    rows.column(Alias::new("rowid"))
        .from(Alias::new("search_fts"))
        .and_where(Expr::cust_with_values("search_fts MATCH ?", [query]));
    rows
}

/// Returns the condition on an indexed text that it contains every word; the last one may be a prefix. Words are letters
/// and digits only, so they contain no sign of a pattern.
fn all_words(words: &[String]) -> Condition {
    let last = words.len().saturating_sub(1);
    let has = |(at, word): (usize, &String)| {
        let pattern = if at == last { format!("% {word}%") } else { format!("% {word} %") };
        Expr::cust_with_values("(' ' || folded || ' ') LIKE ?", [pattern])
    };
    words.iter().enumerate().map(has).fold(Condition::all(), Condition::add)
}
