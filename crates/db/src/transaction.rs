//! Database transactions.

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedSemaphorePermit};

use crate::Observer;
use crate::connection::{Connection, Plan, Prepared, exec_error, query_error};
use crate::pool::{Pool, PooledConnection};

/// An open transaction. Dropping it without [`Transaction::commit`] rolls it back.
pub struct Transaction {
    connection: Mutex<Option<PooledConnection>>,
    backend: DbBackend,
    observer: Observer,
    /// Given back when the connection is.
    permit: Option<OwnedSemaphorePermit>,
}

impl Transaction {
    /// Begins a transaction. On `SQLite` it takes the write lock at once, so that two writers queue instead of
    /// failing.
    pub(super) async fn begin(
        pool: &Pool,
        permit: OwnedSemaphorePermit,
        observer: Observer,
    ) -> Result<Self, DbErr> {
        let backend = pool.backend();
        let begin = if backend == DbBackend::Sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" };
        let begin = Statement::from_string(backend, begin);
        let (connection, _) = pool
            .run_repeatable(&begin, Plan::Kept, exec_error, |connection, begin, plan| {
                Box::pin(connection.execute(begin, plan))
            })
            .await?;
        Ok(Self { connection: Mutex::new(Some(connection)), backend, observer, permit: Some(permit) })
    }

    /// Commits.
    ///
    /// # Errors
    /// When the database refuses, nothing was written. When the connection was lost, the outcome is unknown.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.end("COMMIT", None).await
    }

    /// Sends the commands that end the transaction, after what they execute was prepared.
    async fn end(self, commands: &str, prepared: Option<&Prepared>) -> Result<(), DbErr> {
        // the connection stays in its place until the commit is done, so that `drop` rolls back a commit that was refused
        // or whose caller went away
        let mut guard = self.connection.lock().await;
        let connection = guard.as_mut().ok_or_else(is_over)?;
        if let Some(statement) = prepared {
            connection.prepare(statement).await.map_err(exec_error)?;
        }
        connection.run(commands).await.map_err(exec_error)?;
        drop(guard.take());
        Ok(())
    }

    /// Executes a last statement with each of some lists of values, in their text form, and commits, on `PostgreSQL` and in
    /// one journey to the server.
    ///
    /// # Errors
    /// As [`Self::commit`].
    pub async fn commit_after(self, last: &Prepared, lists: &[Vec<String>]) -> Result<(), DbErr> {
        // one command, however many lists
        let texts = lists.first().into_iter().flatten().map(|value| value.as_str().into());
        self.observer.notice(&Statement::from_sql_and_values(self.backend, &last.sql, texts));
        let mut commands: Vec<String> = lists.iter().map(|values| last.execute(values)).collect();
        commands.push("COMMIT".to_owned());
        self.end(&commands.join("; "), Some(last)).await
    }

    /// Rolls back and waits until that is done.
    ///
    /// # Errors
    /// When the connection was lost; nothing was written.
    pub async fn rollback(self) -> Result<(), DbErr> {
        self.end("ROLLBACK", None).await
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.get_mut().take() {
            roll_back(connection, self.permit.take());
        }
    }
}

/// Rolls back in a separate task and returns the connection to the pool only then. A broken connection is closed
/// instead, and so is one that is dropped outside a runtime: the server then rolls back by itself.
fn roll_back(mut connection: PooledConnection, permit: Option<OwnedSemaphorePermit>) {
    match Handle::try_current() {
        Ok(runtime) if !connection.is_broken() => {
            runtime.spawn(async move {
                if let Err(error) = connection.run("ROLLBACK").await {
                    tracing::debug!(%error, "the database had already rolled back");
                    drop(connection.detach());
                }
                drop(permit);
            });
        }
        _ => drop(connection.detach()),
    }
}

fn is_over() -> DbErr {
    DbErr::Custom("the transaction has ended".to_owned())
}

/// Runs one query on the transaction's connection.
macro_rules! on_connection {
    ($transaction:expr, $connection:ident => $run:expr) => {{
        let mut guard = $transaction.connection.lock().await;
        let $connection: &mut Connection = guard.as_mut().ok_or_else(is_over)?;
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
        on_connection!(self, connection => connection.execute(&statement, Plan::Kept).await.map_err(exec_error))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        on_connection!(self, connection => connection.run(sql).await.map_err(exec_error))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.observer.notice(&statement);
        on_connection!(self, connection => connection.one(&statement, Plan::Kept).await.map_err(query_error))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.observer.notice(&statement);
        on_connection!(self, connection => connection.all(&statement, Plan::Kept).await.map_err(query_error))
    }
}
