//! Tells requests that wait for changes when to look again. One query at most every fifth of a second serves all that
//! wait in a process. It only saves time: whoever waits looks again after some seconds in any case.

use std::collections::{HashSet, VecDeque};
use std::time::Duration;

use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until};

use crate::kernel::error::Result;

/// The time between two queries.
const PAUSE: Duration = Duration::from_millis(200);
/// The number of rounds that are remembered.
const ROUNDS: usize = 100;
/// An entry can have a smaller number than one that was committed before it, by no more than this.
const OVERTAKEN: i64 = 10_000;

/// The rounds of changes that this process has seen.
#[derive(Debug, Default)]
pub struct Wake(Mutex<State>);

/// Why a wait is over.
#[derive(Clone, Copy, Debug)]
pub struct Woken {
    /// The round then.
    pub round: u64,
    /// Whether a change concerns one of the audiences; otherwise the time was over.
    pub concerned: bool,
}

#[derive(Debug, Default)]
struct State {
    read_at: Option<Instant>,
    /// The snapshot of PostgreSQL; empty before the first query.
    snapshot: String,
    last: i64,
    round: u64,
    /// Whom the changes of each of the last rounds concern.
    concerned: VecDeque<(u64, HashSet<Uuid>)>,
}

impl Wake {
    /// Returns the number of the present round. Every change that was committed before this call began belongs to it or to
    /// an earlier one, or becomes visible in a later one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn round(&self, db: &impl ConnectionTrait) -> Result<u64> {
        let mut state = self.0.lock().await;
        if state.read_at.is_none_or(|at| at.elapsed() >= PAUSE) {
            state.read(db).await?;
        }
        Ok(state.round)
    }

    /// Waits until a change after a round concerns one of the audiences, or until a time.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn wait(
        &self,
        db: &impl ConnectionTrait,
        seen: u64,
        audiences: &HashSet<Uuid>,
        until: Instant,
    ) -> Result<Woken> {
        loop {
            let round = self.round(db).await?;
            let concerned = self.concerns(seen, audiences).await;
            if concerned || Instant::now() >= until {
                return Ok(Woken { round, concerned });
            }
            sleep_until(until.min(Instant::now() + PAUSE)).await;
        }
    }

    async fn concerns(&self, seen: u64, audiences: &HashSet<Uuid>) -> bool {
        let state = self.0.lock().await;
        let forgotten = state.concerned.front().is_some_and(|(first, _)| *first > seen + 1);
        let mut later = state.concerned.iter().filter(|(round, _)| *round > seen);
        forgotten || later.any(|(_, concerned)| !concerned.is_disjoint(audiences))
    }
}

impl State {
    /// Reads whom the changes since the last query concern.
    async fn read(&mut self, db: &impl ConnectionTrait) -> Result<()> {
        let backend = db.get_database_backend();
        let present = match backend {
            DbBackend::Postgres => {
                "SELECT pg_current_snapshot()::text AS snapshot,
                    (SELECT COALESCE(MAX(position), 0) FROM feed_entry) AS last"
            }
            _ => "SELECT '' AS snapshot, COALESCE(MAX(position), 0) AS last FROM feed_entry",
        };
        let row = db.query_one_raw(Statement::from_string(backend, present)).await?;
        let Some(row) = row else { return Ok(()) };
        let (snapshot, last): (String, i64) = (row.try_get("", "snapshot")?, row.try_get("", "last")?);
        let is_first = self.read_at.replace(Instant::now()).is_none();
        if self.snapshot == snapshot && self.last == last {
            return Ok(());
        }
        let concerned = if is_first { HashSet::new() } else { self.changed(db).await? };
        (self.snapshot, self.last) = (snapshot, last);
        if !concerned.is_empty() {
            self.round += 1;
            self.concerned.push_back((self.round, concerned));
            if self.concerned.len() > ROUNDS {
                self.concerned.pop_front();
            }
        }
        Ok(())
    }

    async fn changed(&self, db: &impl ConnectionTrait) -> Result<HashSet<Uuid>> {
        let backend = db.get_database_backend();
        let statement = match backend {
            DbBackend::Postgres => Statement::from_sql_and_values(
                backend,
                "SELECT DISTINCT audience_id FROM feed_entry WHERE position > $1
                    AND NOT pg_visible_in_snapshot(transaction_id::text::xid8, $2::pg_snapshot)",
                [(self.last - OVERTAKEN).into(), self.snapshot.as_str().into()],
            ),
            _ => Statement::from_sql_and_values(
                backend,
                "SELECT DISTINCT audience_id FROM feed_entry WHERE position > $1",
                [self.last.into()],
            ),
        };
        let rows = db.query_all_raw(statement).await?;
        Ok(rows.iter().map(|row| row.try_get("", "audience_id")).collect::<Result<_, _>>()?)
    }
}
