//! Read replicas: streaming standbys of the `PostgreSQL` primary, for reads that may be slightly out of date
//! (docs/decisions/0021).

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
/// True on a standby that has replayed a transaction of the last minute. On a primary without writes the last
/// transaction is older than that although nothing is missing; the primary is then used, which is idle anyway.
const IS_FRESH: &str = "SELECT pg_is_in_recovery() AND \
    COALESCE(now() - pg_last_xact_replay_timestamp() < interval '1 minute', false) AS fresh";

/// A replica as seen by this process.
pub struct Replica {
    /// Host, port and database.
    place: String,
    pool: Pool,
    paused_until: Mutex<Option<Instant>>,
}

impl Replica {
    pub fn new(target: &Target, size: u32) -> Result<Self, DbErr> {
        let pool = Pool::new(target, size, PATIENCE)?;
        Ok(Self { place: target.place(), pool, paused_until: Mutex::default() })
    }

    /// Runs a query on the replica; `None` when it cannot be reached, fails or is more than a minute behind.
    pub async fn ask<T>(&self, statement: &Statement, plan: Plan, query: Query<T>) -> Option<T> {
        if self.paused_until().is_some_and(|until| Instant::now() < until) {
            return None;
        }
        match self.try_ask(statement, plan, query).await {
            Ok(answer) => answer,
            Err(error) => {
                tracing::warn!(replica = self.place, %error, "the replica failed: using the primary");
                *self.paused_until() = Some(Instant::now() + PAUSE);
                None
            }
        }
    }

    async fn try_ask<T>(
        &self,
        statement: &Statement,
        plan: Plan,
        query: Query<T>,
    ) -> Result<Option<T>, DbErr> {
        let is_fresh = Statement::from_string(DbBackend::Postgres, IS_FRESH);
        let asking = self.pool.run_repeatable(&is_fresh, Plan::Kept, query_error, one_row);
        let no_answer = |_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout);
        let (mut connection, row) = tokio::time::timeout(PATIENCE, asking).await.map_err(no_answer)??;
        let fresh = row.map(|row| row.try_get("", "fresh")).transpose()?.unwrap_or(false);
        if !fresh {
            tracing::debug!(replica = self.place, "the replica is out of date: using the primary");
            return Ok(None);
        }
        query(&mut connection, statement, plan).await.map(Some).map_err(query_error)
    }

    fn paused_until(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        self.paused_until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub async fn close(&self) -> Result<(), DbErr> {
        self.pool.close().await
    }
}

fn one_row<'c>(
    connection: &'c mut Connection,
    statement: &'c Statement,
    plan: Plan,
) -> QueryFuture<'c, Option<QueryResult>> {
    Box::pin(connection.one(statement, plan))
}
