//! Read replicas: streaming standbys of the `PostgreSQL` primary, for reads that may be slightly out of date
//! (docs/decisions/0021), and for those that must show a place in the primary's log (docs/decisions/0061).

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use sea_orm::{ConnAcquireErr, DbBackend, DbErr, QueryResult, Statement};

use crate::connection::{Connection, Plan, query_error};
use crate::pool::{Pool, Query, QueryFuture};
use crate::target::Target;

/// How long to wait for a replica to report how far it is behind; the primary can be used instead.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long a replica is not used after an error.
const PAUSE: Duration = Duration::from_secs(5);
/// How long a replica is not asked for a place in the log that it did not reach in time.
const BEHIND: Duration = Duration::from_secs(1);
/// How often a replica is asked whether it has reached a place in the log, and the time in between.
const TRIES: usize = 10;
const BETWEEN: Duration = Duration::from_millis(10);
/// `fresh` is true on a standby that has replayed a transaction of the last minute. On a primary without writes the last
/// transaction is older than that although nothing is missing; the primary is then used, which is idle anyway. It also
/// excludes a standby that went on with another history, once the last minute is over.
const STATE: &str = "SELECT pg_is_in_recovery() AND \
    COALESCE(now() - pg_last_xact_replay_timestamp() < interval '1 minute', false) AS fresh, \
    COALESCE(pg_last_wal_replay_lsn() >= $1::pg_lsn, true) AS reached";

/// A replica as seen by this process.
pub struct Replica {
    /// Host, port and database.
    place: String,
    pool: Pool,
    paused: Until,
    /// Until when it is not asked for a place in the log.
    behind: Until,
}

/// A time until which something is not tried.
#[derive(Default)]
struct Until(Mutex<Option<Instant>>);

impl Until {
    fn lasts(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some_and(|until| Instant::now() < until)
    }

    fn begin(&self, time: Duration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now() + time);
    }
}

impl Replica {
    pub fn new(target: &Target, size: u32) -> Result<Self, DbErr> {
        let pool = Pool::new(target, size, PATIENCE)?;
        Ok(Self { place: target.place(), pool, paused: Until::default(), behind: Until::default() })
    }

    /// Runs a query on the replica; `None` when it cannot be reached, fails, is more than a minute behind, or does not
    /// reach `wanted`, a place in the primary's log, within a tenth of a second.
    pub async fn ask<T>(
        &self,
        statement: &Statement,
        plan: Plan,
        query: Query<T>,
        wanted: Option<&str>,
    ) -> Option<T> {
        if self.paused.lasts() || (wanted.is_some() && self.behind.lasts()) {
            return None;
        }
        match self.try_ask(statement, plan, query, wanted).await {
            Ok(answer) => answer,
            Err(error) => {
                tracing::warn!(replica = self.place, %error, "the replica failed: using the primary");
                self.paused.begin(PAUSE);
                None
            }
        }
    }

    async fn try_ask<T>(
        &self,
        statement: &Statement,
        plan: Plan,
        query: Query<T>,
        wanted: Option<&str>,
    ) -> Result<Option<T>, DbErr> {
        let state = Statement::from_sql_and_values(DbBackend::Postgres, STATE, [wanted.into()]);
        let asking = self.pool.run_repeatable(&state, Plan::Kept, query_error, one_row);
        let no_answer = |_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout);
        let (mut connection, mut row) = tokio::time::timeout(PATIENCE, asking).await.map_err(no_answer)??;
        for _ in 1..TRIES {
            if is("reached", row.as_ref())? {
                break;
            }
            tokio::time::sleep(BETWEEN).await;
            let again = connection.one(&state, Plan::Kept);
            row = tokio::time::timeout(PATIENCE, again).await.map_err(no_answer)?.map_err(query_error)?;
        }
        if !is("fresh", row.as_ref())? {
            tracing::debug!(replica = self.place, "the replica is out of date: using the primary");
            return Ok(None);
        }
        if !is("reached", row.as_ref())? {
            tracing::debug!(replica = self.place, "the replica is behind: using the primary");
            self.behind.begin(BEHIND);
            return Ok(None);
        }
        query(&mut connection, statement, plan).await.map(Some).map_err(query_error)
    }

    pub async fn close(&self) -> Result<(), DbErr> {
        self.pool.close().await
    }
}

fn is(column: &str, row: Option<&QueryResult>) -> Result<bool, DbErr> {
    Ok(row.map(|row| row.try_get("", column)).transpose()?.unwrap_or(false))
}

fn one_row<'c>(
    connection: &'c mut Connection,
    statement: &'c Statement,
    plan: Plan,
) -> QueryFuture<'c, Option<QueryResult>> {
    Box::pin(connection.one(statement, plan))
}
