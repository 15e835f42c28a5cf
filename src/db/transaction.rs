//! A transaction: what an act does, together or not at all.

use std::sync::Arc;

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};
use tokio::runtime::Handle;
use tokio::sync::Mutex;

use crate::db::Observer;
use crate::db::connection::{Connection, exec_error, query_error};
use crate::db::pool::{Borrowed, Pool};
use crate::db::standby::Standbys;

/// Open until it is committed; dropped, it is rolled back.
pub struct Transaction {
    connection: Mutex<Option<Borrowed>>,
    backend: DbBackend,
    standbys: Option<Arc<Standbys>>,
    observer: Observer,
}

impl Transaction {
    /// Begins; `SQLite` at once, so that two writers queue instead of failing.
    pub(super) async fn begin(
        pool: &Pool,
        standbys: Option<Arc<Standbys>>,
        observer: Observer,
    ) -> Result<Self, DbErr> {
        let backend = pool.backend();
        let begin = if backend == DbBackend::Sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" };
        let begin = Statement::from_string(backend, begin);
        let (connection, _) = pool.on_one(&begin, exec_error, |c, begin| Box::pin(c.execute(begin))).await?;
        Ok(Self { connection: Mutex::new(Some(connection)), backend, standbys, observer })
    }

    /// Makes it last, and comes back when whoever reads finds it.
    ///
    /// # Errors
    /// As the database says: nothing was written then, or nobody knows, where the connection was lost.
    pub async fn commit(self) -> Result<(), DbErr> {
        // in its place until it is done: who goes away meanwhile, or a refusal, leaves it to be undone
        let mut held = self.connection.lock().await;
        held.as_mut().ok_or_else(over)?.run("COMMIT").await.map_err(exec_error)?;
        drop(held.take());
        if let Some(standbys) = &self.standbys {
            Box::pin(standbys.settle()).await;
        }
        Ok(())
    }

    /// Takes back what it did, and waits for that.
    ///
    /// # Errors
    /// When the connection was lost; nothing was written then.
    pub async fn rollback(self) -> Result<(), DbErr> {
        let mut held = self.connection.lock().await;
        held.as_mut().ok_or_else(over)?.run("ROLLBACK").await.map_err(exec_error)?;
        drop(held.take());
        Ok(())
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.get_mut().take() {
            undo(connection);
        }
    }
}

/// Rolls back beside whatever goes on, and only then gives the connection back; where that cannot be, the connection
/// ends, and with it what it began.
fn undo(mut connection: Borrowed) {
    match Handle::try_current() {
        Ok(runtime) if !connection.is_adrift() => {
            runtime.spawn(async move {
                if let Err(error) = connection.run("ROLLBACK").await {
                    tracing::debug!(%error, "rolled back by the database already");
                    drop(connection.kept());
                }
            });
        }
        _ => drop(connection.kept()),
    }
}

fn over() -> DbErr {
    DbErr::Custom("the transaction is over".to_owned())
}

/// The connection of an open transaction, for one statement.
macro_rules! one_statement {
    ($transaction:expr, $connection:ident => $run:expr) => {{
        let mut held = $transaction.connection.lock().await;
        let $connection: &mut Connection = held.as_mut().ok_or_else(over)?;
        $run
    }};
}

#[async_trait]
impl ConnectionTrait for Transaction {
    fn get_database_backend(&self) -> DbBackend {
        self.backend
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.observer.notice(&statement);
        one_statement!(self, connection => connection.execute(&statement).await.map_err(exec_error))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        one_statement!(self, connection => connection.run(sql).await.map_err(exec_error))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.observer.notice(&statement);
        one_statement!(self, connection => connection.one(&statement).await.map_err(query_error))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.observer.notice(&statement);
        one_statement!(self, connection => connection.all(&statement).await.map_err(query_error))
    }
}
