//! One connection, and whether it may be used again.

use sea_orm::{DbErr, ExecResult, QueryResult, RuntimeErr, Statement};
use sea_query_sqlx::SqlxValues;
use sqlx::error::DatabaseError;
use sqlx::postgres::PgDatabaseError;
use sqlx::{AssertSqlSafe, Connection as _, Executor, PgConnection, SqliteConnection};

/// A connection to either database.
pub struct Connection {
    wire: Wire,
    /// A statement is under way, or broke off: whoever waited for it went away, or the connection is lost.
    adrift: bool,
}

enum Wire {
    Postgres(Box<PgConnection>),
    Sqlite(Box<SqliteConnection>),
}

impl From<PgConnection> for Connection {
    fn from(wire: PgConnection) -> Self {
        Self { wire: Wire::Postgres(Box::new(wire)), adrift: false }
    }
}

impl From<SqliteConnection> for Connection {
    fn from(wire: SqliteConnection) -> Self {
        Self { wire: Wire::Sqlite(Box::new(wire)), adrift: false }
    }
}

/// A statement with its values, for whichever database; prepared once a connection, unless its plan depends on them.
macro_rules! query {
    ($statement:expr) => {{
        let values = SqlxValues($statement.values.clone().unwrap_or(sea_orm::Values(vec![])));
        sqlx::query_with(AssertSqlSafe($statement.sql.as_str()), values).persistent(!is_search($statement))
    }};
}

/// Whether it looks words up. `PostgreSQL` would keep one plan for common and for rare words, and it is wrong for either.
fn is_search(statement: &Statement) -> bool {
    statement.sql.contains("to_tsquery(")
}

/// Runs the same on either wire.
macro_rules! on_wire {
    ($connection:expr, $wire:ident => $run:expr) => {{
        $connection.adrift = true;
        let done = match &mut $connection.wire {
            Wire::Postgres(wire) => {
                let $wire = &mut **wire;
                $run
            }
            Wire::Sqlite(wire) => {
                let $wire = &mut **wire;
                $run
            }
        };
        $connection.adrift = done.as_ref().is_err_and(breaks);
        done
    }};
}

impl Connection {
    pub async fn execute(&mut self, statement: &Statement) -> Result<ExecResult, sqlx::Error> {
        on_wire!(self, wire => query!(statement).execute(wire).await.map(ExecResult::from))
    }

    pub async fn run(&mut self, sql: &str) -> Result<ExecResult, sqlx::Error> {
        on_wire!(self, wire => wire.execute(AssertSqlSafe(sql)).await.map(ExecResult::from))
    }

    pub async fn one(&mut self, statement: &Statement) -> Result<Option<QueryResult>, sqlx::Error> {
        on_wire!(self, wire => query!(statement).fetch_optional(wire).await.map(|row| row.map(QueryResult::from)))
    }

    pub async fn all(&mut self, statement: &Statement) -> Result<Vec<QueryResult>, sqlx::Error> {
        on_wire!(self, wire => query!(statement).fetch_all(wire).await.map(|rows| rows.into_iter().map(QueryResult::from).collect()))
    }

    pub async fn ping(&mut self) -> Result<(), sqlx::Error> {
        on_wire!(self, wire => wire.ping().await)
    }

    /// Says goodbye; `SQLite` writes its log back when the last connection does.
    pub async fn close(self) -> Result<(), sqlx::Error> {
        match self.wire {
            Wire::Postgres(wire) => wire.close().await,
            Wire::Sqlite(wire) => wire.close().await,
        }
    }

    #[must_use]
    pub const fn is_adrift(&self) -> bool {
        self.adrift
    }
}

/// Whether a connection is of no more use after this: all but what the database itself said, and what we misread.
fn breaks(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(_) => is_lost(error),
        sqlx::Error::RowNotFound
        | sqlx::Error::ColumnDecode { .. }
        | sqlx::Error::Decode(_)
        | sqlx::Error::Encode(_) => false,
        _ => true,
    }
}

/// Whether the database went away, or is no longer the one that was known: a restart, a crash, a cut line, a migration.
/// What was asked may be asked again, if asking is harmless.
#[must_use]
pub fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
        // admin shutdown, crash of another, starting up or shutting down
        sqlx::Error::Database(said) => {
            said.code().is_some_and(|code| ["57P01", "57P02", "57P03"].contains(&code.as_ref()))
                || is_outdated(said.as_ref())
        }
        _ => false,
    }
}

/// Whether a kept plan no longer fits, because the tables were changed since: "cached plan must not change result type".
fn is_outdated(said: &dyn DatabaseError) -> bool {
    let said = said.try_downcast_ref::<PgDatabaseError>();
    said.is_some_and(|said| said.code() == "0A000" && said.routine() == Some("RevalidateCachedQuery"))
}

pub fn exec_error(error: sqlx::Error) -> DbErr {
    told(error, DbErr::Exec)
}

pub fn query_error(error: sqlx::Error) -> DbErr {
    told(error, DbErr::Query)
}

/// A plan that no longer fits is the connection's fault, not the statement's.
fn told(error: sqlx::Error, of: fn(RuntimeErr) -> DbErr) -> DbErr {
    match &error {
        sqlx::Error::Database(said) if is_outdated(said.as_ref()) => connect_error(error),
        _ => of(RuntimeErr::SqlxError(error.into())),
    }
}

pub fn connect_error(error: sqlx::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(error.into()))
}
