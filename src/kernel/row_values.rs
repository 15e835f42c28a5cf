//! The values of many rows for one statement. A value that all rows share is bound once; only those that differ are
//! bound row by row, because binding is most of what a long statement costs.

use sea_orm::sea_query::{Alias, DynIden, Expr, IntoIden, TableRef, Value, ValueTuple};

/// The most values that one statement can bind: the limit of `SQLite`; that of PostgreSQL is twice as high.
const VALUES: usize = 32_766;

/// The values of rows that set the same columns.
pub struct RowValues {
    columns: Vec<Column>,
    /// The values that differ, row by row.
    rows: Vec<Vec<Value>>,
}

enum Column {
    /// All rows have this value.
    Shared(Value),
    /// The position of the value among those that differ.
    Own(usize),
}

impl RowValues {
    /// Separates what all rows share. Every row has a value for each column, in the same order.
    #[must_use]
    pub fn new(mut rows: Vec<Vec<Value>>) -> Self {
        let Some(first) = rows.first().cloned() else { return Self { columns: vec![], rows } };
        let differs: Vec<bool> =
            first.iter().enumerate().map(|(i, value)| rows.iter().any(|row| row[i] != *value)).collect();
        let mut own = 0..;
        let columns = first.into_iter().zip(&differs).map(|(value, differs)| match differs {
            true => Column::Own(own.next().unwrap_or_default()),
            false => Column::Shared(value),
        });
        let columns = columns.collect();
        for row in &mut rows {
            let mut differs = differs.iter();
            row.retain(|_| differs.next() == Some(&true));
        }
        Self { columns, rows }
    }

    /// Takes the rows as lists that one statement can bind, of equal length except the last, so that their statements
    /// are prepared once.
    pub fn take_lists(&mut self) -> Vec<TableRef> {
        let shared = self.columns.iter().filter(|column| matches!(column, Column::Shared(_))).count();
        let own = self.columns.len() - shared;
        let at_once = (VALUES.saturating_sub(shared + FIXED) / own.max(1)).max(1);
        let mut rows = std::mem::take(&mut self.rows).into_iter().map(ValueTuple::Many).peekable();
        let mut lists = vec![];
        while rows.peek().is_some() {
            lists.push(TableRef::ValuesList(rows.by_ref().take(at_once).collect(), alias()));
        }
        lists
    }

    /// Returns the value of a column in a statement that reads from one of the lists.
    #[must_use]
    pub fn get(&self, column: usize) -> Expr {
        match &self.columns[column] {
            Column::Shared(value) => Expr::value(value.clone()),
            // both databases name the columns of a list so
            Column::Own(i) => Expr::col((alias(), Alias::new(format!("column{}", i + 1)))),
        }
    }
}

/// Values that a statement may bind besides those of the rows.
const FIXED: usize = 8;

fn alias() -> DynIden {
    Alias::new("given").into_iden()
}

#[cfg(test)]
mod tests {
    use sea_orm::sea_query::{PostgresQueryBuilder, Query};

    use super::*;

    #[test]
    fn what_all_rows_share_is_bound_once() {
        let rows = [(1, "a"), (2, "a"), (3, "a")].map(|(id, word)| vec![Value::from(id), word.into()]);
        let mut values = RowValues::new(rows.to_vec());
        let mut select = Query::select();
        select.exprs([values.get(0), values.get(1)]).from(values.take_lists().pop().unwrap());
        let sql = r#"SELECT "given"."column1", 'a' FROM (VALUES (1), (2), (3)) AS "given""#;
        assert_eq!(select.to_string(PostgresQueryBuilder), sql);
    }

    #[test]
    fn a_list_has_at_most_the_values_that_one_statement_can_bind() {
        let row = |i: i32| vec![Value::from(i), (i * 2).into(), "a".into(), (i % 3).into()];
        let lists = RowValues::new((0..25_000).map(row).collect()).take_lists();
        let length = |list: &TableRef| match list {
            TableRef::ValuesList(rows, _) => rows.len(),
            _ => 0,
        };
        assert_eq!(lists.iter().map(length).collect::<Vec<_>>(), [10_919, 10_919, 3_162]);
        assert!(RowValues::new(vec![]).take_lists().is_empty());
    }
}
