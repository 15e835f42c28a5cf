//! Inserts many rows, or the rows of several tables, with few SQL statements.

use sea_orm::sea_query::{Alias, CommonTableExpression, InsertStatement, Query, WithClause};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel, Iterable,
    QueryTrait,
};

use crate::kernel::error::{Error, Result};
use crate::kernel::row_values::RowValues;

/// Inserts rows that set the same columns, as many per statement as the values in which they differ allow. No rows: no
/// statement.
///
/// # Errors
/// 409 when a row exists already.
pub async fn insert<M, A>(db: &impl ConnectionTrait, rows: Vec<M>) -> Result<()>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + Send,
{
    let mut rows: Vec<A> = rows.into_iter().map(IntoActiveModel::into_active_model).collect();
    if rows.len() < 2 {
        if let Some(row) = rows.pop() {
            <A::Entity as EntityTrait>::insert(row).exec_without_returning(db).await?;
        }
        return Ok(());
    }
    let columns: Vec<_> = <A::Entity as EntityTrait>::Column::iter()
        .filter(|column| rows.first().is_some_and(|row| !row.get(*column).is_not_set()))
        .collect();
    let of_row = |mut row: A| columns.iter().map(|column| row.take(*column).into_value()).collect();
    let values: Option<Vec<Vec<_>>> = rows.into_iter().map(of_row).collect();
    let values = values.ok_or_else(|| Error::internal("the rows set different columns".to_owned()))?;
    let mut values = RowValues::new(values);
    for list in values.take_lists() {
        let mut select = Query::select();
        select.exprs(columns.iter().enumerate().map(|(i, column)| column.save_as(values.get(i))));
        select.from(list);
        let mut insert = Query::insert();
        insert.into_table(A::Entity::default()).columns(columns.iter().copied());
        insert.select_from(select).map_err(Error::internal)?;
        db.execute(&insert).await?;
    }
    Ok(())
}

/// Returns the statement that inserts one row, for [`together`].
pub fn of_row<M, A>(row: M) -> InsertStatement
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait,
{
    <A::Entity as EntityTrait>::insert(row.into_active_model()).into_query()
}

/// Returns the statement that inserts some rows, for [`together`]; `None` without rows.
pub fn of_rows<M, A>(rows: Vec<M>) -> Option<InsertStatement>
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait,
{
    let rows: Vec<A> = rows.into_iter().map(IntoActiveModel::into_active_model).collect();
    (!rows.is_empty()).then(|| <A::Entity as EntityTrait>::insert_many(rows).into_query())
}

/// Inserts a row, and rows of other tables that can refer to it, on PostgreSQL with one statement: each statement costs
/// a journey to the server and back. PostgreSQL inserts the first row first, so a row that exists already is reported by
/// it. SQLite has no such statement, and no journey.
///
/// # Errors
/// 409 when a row exists already.
pub async fn together(
    db: &impl ConnectionTrait,
    first: InsertStatement,
    others: Vec<InsertStatement>,
) -> Result<()> {
    if others.is_empty() || db.get_database_backend() != DbBackend::Postgres {
        for row in std::iter::once(&first).chain(&others) {
            db.execute(row).await?;
        }
        return Ok(());
    }
    let named = |(i, row): (usize, InsertStatement)| {
        let mut expression = CommonTableExpression::new();
        expression.query(row).table_name(Alias::new(format!("row_{i}"))).to_owned()
    };
    // what is in the clause and not read by the statement is executed after it
    let mut after = WithClause::new();
    others.into_iter().enumerate().map(named).for_each(|expression| {
        after.cte(expression);
    });
    db.execute(&first.with(after)).await?;
    Ok(())
}
