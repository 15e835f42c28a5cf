//! Queries trees of rows that refer to their parent: sectors, administrative units.

use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{
    Alias, CommonTableExpression, Expr, ExprTrait, JoinType, Query, UnionType, WithClause,
};
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::kernel::error::Result;

/// The most rows that are read of a tree.
const MOST: u64 = 10_000;

/// Returns the ids of a row and of all rows above it, nearest first, from a tree that is loaded. It ends even if the tree
/// has a cycle.
pub fn above(row: Uuid, parent: impl Fn(Uuid) -> Option<Uuid>) -> Vec<Uuid> {
    let (mut path, mut next) = (vec![], Some(row));
    while let Some(id) = next.filter(|id| !path.contains(id)) {
        path.push(id);
        next = parent(id);
    }
    path
}

/// Returns the ids of some rows and of all rows under them, with one query.
pub async fn under<E: EntityTrait>(
    db: &impl ConnectionTrait,
    parent: E::Column,
    tops: &[Uuid],
) -> Result<Vec<Uuid>> {
    let (tree, id) = (Alias::new("tree"), Alias::new("id"));
    let mut root = Query::select();
    root.column(id.clone()).from(E::default()).and_where(Expr::col(id.clone()).is_in(tops.iter().copied()));
    let mut children = Query::select();
    let of_it = Expr::col((E::default(), parent)).equals((tree.clone(), id.clone()));
    children.column((E::default(), id.clone())).from(E::default()).join(
        JoinType::InnerJoin,
        tree.clone(),
        of_it,
    );
    let mut rows = CommonTableExpression::new();
    // UNION, not UNION ALL: each row appears once, so that the query ends even if the tree has a cycle
    rows.query(root.union(UnionType::Distinct, children).to_owned())
        .column(id.clone())
        .table_name(tree.clone());
    let mut all = Query::select();
    all.column(id).from(tree).limit(MOST).with_cte(WithClause::new().recursive(true).cte(rows).to_owned());
    Ok(db.query_all(&all).await?.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
}
