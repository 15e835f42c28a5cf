//! Buffers the rows of a table: keeps rows that come too early until their time, and sends them in batches.

use std::collections::BTreeMap;

use sea_orm::{EntityTrait, IdenStatic, ModelTrait};
use tokio::sync::mpsc::Sender;

use super::encode::{self, Dialect};

/// Rows of one table.
pub struct Batch {
    /// The table's name and columns, as in an SQL statement.
    pub into: String,
    pub table: &'static str,
    pub rows: u64,
    pub text: Vec<u8>,
}

pub struct Table<E: EntityTrait> {
    dialect: Dialect,
    columns: Vec<E::Column>,
    out: Sender<Batch>,
    text: Vec<u8>,
    rows: u64,
    /// Rows by the second at which they are created, so that a table that only grows is in that order.
    later: BTreeMap<i64, Vec<Box<[u8]>>>,
}

impl<E: EntityTrait<Model: ModelTrait<Entity = E>>> Table<E> {
    pub fn new(dialect: Dialect, out: Sender<Batch>) -> Self {
        let columns = encode::columns::<E>();
        Self { dialect, columns, out, text: Vec::new(), rows: 0, later: BTreeMap::new() }
    }

    pub fn put(&mut self, model: &E::Model) -> Result<(), String> {
        self.comma();
        encode::row(self.dialect, &self.columns, model, &mut self.text)?;
        self.count()
    }

    /// Adds a row that is created at a given time.
    pub fn put_at(&mut self, at: i64, model: &E::Model) -> Result<(), String> {
        let mut text = Vec::with_capacity(700);
        encode::row(self.dialect, &self.columns, model, &mut text)?;
        self.later.entry(at).or_default().push(text.into_boxed_slice());
        Ok(())
    }

    /// Sends the rows of the time before `now`.
    pub fn until(&mut self, now: i64) -> Result<(), String> {
        let waiting = self.later.split_off(&now);
        for row in std::mem::replace(&mut self.later, waiting).into_values().flatten() {
            self.comma();
            self.text.extend_from_slice(&row);
            self.count()?;
        }
        Ok(())
    }

    /// Sends the remaining rows.
    pub fn finish(mut self) -> Result<(), String> {
        self.until(i64::MAX)?;
        self.send()
    }

    fn comma(&mut self) {
        if self.dialect == Dialect::Literal && self.rows > 0 {
            self.text.push(b',');
        }
    }

    fn count(&mut self) -> Result<(), String> {
        self.rows += 1;
        if self.text.len() < 250_000 { Ok(()) } else { self.send() }
    }

    fn send(&mut self) -> Result<(), String> {
        if self.rows == 0 {
            return Ok(());
        }
        let table = E::default().table_name();
        let columns: Vec<_> = self.columns.iter().map(IdenStatic::as_str).collect();
        let into = format!("{table} ({})", columns.join(", "));
        let text = std::mem::replace(&mut self.text, Vec::with_capacity(260_000));
        let batch = Batch { into, table, rows: std::mem::take(&mut self.rows), text };
        self.out.blocking_send(batch).map_err(|_| format!("{table}: the database accepts no more rows"))
    }
}
