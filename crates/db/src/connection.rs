//! A connection to either database, which knows whether it can be used again.

use sea_orm::{DbErr, ExecResult, QueryResult, RuntimeErr, Statement};
use sea_query_sqlx::SqlxValues;
use sqlx::error::DatabaseError;
use sqlx::postgres::PgDatabaseError;
use sqlx::{AssertSqlSafe, Connection as _, Executor, PgConnection, SqliteConnection};

/// A connection to either database.
pub struct Connection {
    any: AnyConnection,
    /// A query is running or did not finish, because its caller went away or the connection was lost.
    broken: bool,
    /// The names of the statements that were prepared on it with [`Connection::prepare`].
    prepared: Vec<&'static str>,
}

/// A statement of `PostgreSQL` that is prepared on a connection by its name, so that it can be executed together with
/// other commands, in one journey to the server. Each of its parameters is cast to its type.
#[derive(Debug)]
pub struct Prepared {
    pub name: &'static str,
    pub sql: String,
}

impl Prepared {
    /// Returns the command that executes it with some values, each in its text form.
    #[must_use]
    pub fn execute(&self, values: &[String]) -> String {
        let literals: Vec<String> = values.iter().map(|v| format!("'{}'", v.replace('\'', "''"))).collect();
        format!("EXECUTE {}({})", self.name, literals.join(", "))
    }
}

enum AnyConnection {
    Postgres(Box<PgConnection>),
    Sqlite(Box<SqliteConnection>),
}

/// Whether a connection keeps the plan of a query for the next execution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Prepared once on each connection.
    Kept,
    /// Planned again for the values of each execution.
    Once,
}

impl From<PgConnection> for Connection {
    fn from(connection: PgConnection) -> Self {
        Self { any: AnyConnection::Postgres(Box::new(connection)), broken: false, prepared: vec![] }
    }
}

impl From<SqliteConnection> for Connection {
    fn from(connection: SqliteConnection) -> Self {
        Self { any: AnyConnection::Sqlite(Box::new(connection)), broken: false, prepared: vec![] }
    }
}

/// Builds a query with its values for either database.
macro_rules! query {
    ($statement:expr, $plan:expr) => {{
        let values = SqlxValues($statement.values.clone().unwrap_or(sea_orm::Values(vec![])));
        sqlx::query_with(AssertSqlSafe($statement.sql.as_str()), values).persistent($plan == Plan::Kept)
    }};
}

/// Runs the same expression on either kind of connection. The connection counts as broken until the expression has
/// finished, so that it stays broken when the caller goes away in between.
macro_rules! on_any {
    ($connection:expr, $any:ident => $run:expr) => {{
        $connection.broken = true;
        let done = match &mut $connection.any {
            AnyConnection::Postgres(any) => {
                let $any = &mut **any;
                $run
            }
            AnyConnection::Sqlite(any) => {
                let $any = &mut **any;
                $run
            }
        };
        $connection.broken = done.as_ref().is_err_and(breaks_connection);
        done
    }};
}

impl Connection {
    pub async fn execute(&mut self, statement: &Statement, plan: Plan) -> Result<ExecResult, sqlx::Error> {
        on_any!(self, any => query!(statement, plan).execute(any).await.map(ExecResult::from))
    }

    /// Runs SQL that is never prepared, possibly several statements.
    pub async fn run(&mut self, sql: &str) -> Result<ExecResult, sqlx::Error> {
        on_any!(self, any => any.execute(AssertSqlSafe(sql)).await.map(ExecResult::from))
    }

    /// Prepares a statement, unless it was prepared before.
    pub async fn prepare(&mut self, statement: &Prepared) -> Result<(), sqlx::Error> {
        if !self.prepared.contains(&statement.name) {
            self.run(&format!("PREPARE {} AS {}", statement.name, statement.sql)).await?;
            self.prepared.push(statement.name);
        }
        Ok(())
    }

    pub async fn one(
        &mut self,
        statement: &Statement,
        plan: Plan,
    ) -> Result<Option<QueryResult>, sqlx::Error> {
        on_any!(self, any => {
            query!(statement, plan).fetch_optional(any).await.map(|row| row.map(QueryResult::from))
        })
    }

    pub async fn all(&mut self, statement: &Statement, plan: Plan) -> Result<Vec<QueryResult>, sqlx::Error> {
        on_any!(self, any => {
            let rows = query!(statement, plan).fetch_all(any).await;
            rows.map(|rows| rows.into_iter().map(QueryResult::from).collect())
        })
    }

    pub async fn ping(&mut self) -> Result<(), sqlx::Error> {
        on_any!(self, any => any.ping().await)
    }

    /// Closes the connection cleanly; the last connection to an `SQLite` file writes its log back into the file.
    pub async fn close(self) -> Result<(), sqlx::Error> {
        match self.any {
            AnyConnection::Postgres(any) => any.close().await,
            AnyConnection::Sqlite(any) => any.close().await,
        }
    }

    #[must_use]
    pub const fn is_broken(&self) -> bool {
        self.broken
    }
}

/// Returns whether a connection cannot be used after an error. It can be used after an error that the database
/// reported about a query, and after a value that could not be read or written.
fn breaks_connection(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(_) => is_lost(error),
        sqlx::Error::RowNotFound
        | sqlx::Error::ColumnDecode { .. }
        | sqlx::Error::Decode(_)
        | sqlx::Error::Encode(_) => false,
        _ => true,
    }
}

/// Returns whether the connection was lost (restart, crash, network) or its prepared plans became invalid
/// (migration). A query without side effects may then be repeated on another connection.
#[must_use]
pub fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
        // admin_shutdown, crash_shutdown, cannot_connect_now
        sqlx::Error::Database(error) => {
            error.code().is_some_and(|code| ["57P01", "57P02", "57P03"].contains(&code.as_ref()))
                || is_plan_invalid(error.as_ref())
        }
        _ => false,
    }
}

/// Returns whether the tables changed after a plan was kept: "cached plan must not change result type".
fn is_plan_invalid(error: &dyn DatabaseError) -> bool {
    let error = error.try_downcast_ref::<PgDatabaseError>();
    error.is_some_and(|error| error.code() == "0A000" && error.routine() == Some("RevalidateCachedQuery"))
}

pub fn exec_error(error: sqlx::Error) -> DbErr {
    as_db_error(error, DbErr::Exec)
}

pub fn query_error(error: sqlx::Error) -> DbErr {
    as_db_error(error, DbErr::Query)
}

/// Maps an error. An invalid plan is the connection's fault, not the query's.
fn as_db_error(error: sqlx::Error, of: fn(RuntimeErr) -> DbErr) -> DbErr {
    match &error {
        sqlx::Error::Database(inner) if is_plan_invalid(inner.as_ref()) => connect_error(error),
        _ => of(RuntimeErr::SqlxError(error.into())),
    }
}

pub fn connect_error(error: sqlx::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(error.into()))
}
