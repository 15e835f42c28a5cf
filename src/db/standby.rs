//! Standbys to read from, that are never older than a write somebody was told of (docs/decisions/0017).
//!
//! A process reads from a standby while it holds a **lease** on it: at most [`LEASE`] ago it saw that the standby had
//! everything the primary had. Whoever writes waits, before answering, until every standby has the write, or until no
//! lease from before the write can be left. A standby that keeps a writer waiting so long is **suspended**, in a row on
//! the primary: nobody takes a lease on it, nobody waits for it, until a process finds that it has caught up.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sea_orm::{DbBackend, DbErr, Statement, Value};
use tokio::task::AbortHandle;

use crate::db::connection::query_error;
use crate::db::pool::Pool;

/// How long a standby that was seen to have everything may be read from.
const LEASE: Duration = Duration::from_secs(1);
/// How long a writer waits: then no lease from before is left, though two clocks may run a little apart.
const PATIENCE: Duration = Duration::from_millis(1250);
/// How often a process looks.
const BEAT: Duration = Duration::from_millis(200);

/// The standbys of one primary, as one process sees them.
pub struct Standbys {
    all: Vec<Standby>,
    primary: Pool,
    /// Which to read from first: processes differ, so that standbys share the work.
    first: usize,
}

struct Standby {
    /// Its address as configured, by which every process knows it.
    name: String,
    pool: Pool,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    leased_until: Option<Instant>,
    /// Since when, to this process's knowledge, it has been suspended without a break; and that suspension's mark.
    suspended: Option<(String, Instant)>,
}

/// What the primary says at one moment.
struct Primary {
    /// Everything acknowledged is written up to here.
    written: String,
    /// Which cluster this is: another one's positions mean nothing.
    system: String,
    /// The suspended standbys by name, each with the mark of its suspension.
    suspended: HashMap<String, String>,
}

/// Ends the watching when the last user of the connections is gone.
pub struct Watch(AbortHandle);

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Standbys {
    /// The standbys by name and pool.
    pub fn new(primary: Pool, all: Vec<(String, Pool)>) -> Self {
        let first = usize::try_from(std::process::id()).unwrap_or(0);
        let standby = |(name, pool)| Standby { name, pool, known: Mutex::default() };
        Self { all: all.into_iter().map(standby).collect(), primary, first }
    }

    /// Looks after the leases from now on.
    pub fn watch(self: &Arc<Self>) -> Watch {
        let these = Arc::clone(self);
        let looking = tokio::spawn(async move {
            loop {
                if let Err(error) = these.look().await {
                    tracing::debug!(%error, "the primary does not say how far it is");
                }
                tokio::time::sleep(BEAT).await;
            }
        });
        Watch(looking.abort_handle())
    }

    /// A standby that has every write somebody was told of.
    pub fn readable(&self) -> Option<&Pool> {
        let now = Instant::now();
        let from = self.first % self.all.len().max(1);
        let turn = self.all[from..].iter().chain(&self.all[..from]);
        turn.filter(|standby| standby.known().leased_until.is_some_and(|until| now < until))
            .map(|standby| &standby.pool)
            .next()
    }

    /// Reads from a standby no more, until it is seen to be well again.
    pub fn give_up(&self, pool: &Pool) {
        for standby in self.all.iter().filter(|standby| standby.pool.is(pool)) {
            standby.known().leased_until = None;
        }
    }

    /// Renews leases, and lets back in what has caught up.
    async fn look(&self) -> Result<(), DbErr> {
        let asked = Instant::now();
        let primary = self.ask().await?;
        for standby in &self.all {
            let suspended = standby.note(&primary);
            if !standby.has(&primary, asked + BEAT).await {
                continue;
            }
            if suspended {
                tracing::warn!(standby = standby.name, "has caught up: it is read from again");
                self.tell("DELETE FROM suspended_standby WHERE name = $1", standby).await?;
            } else {
                standby.known().leased_until = Some(asked + LEASE);
            }
        }
        Ok(())
    }

    /// After a commit: comes back when whoever reads from any standby finds what was committed.
    pub async fn settle(&self) {
        let committed = Instant::now();
        let Ok(primary) = self.ask().await else {
            // leases from before run out meanwhile; one taken later has what was committed
            return tokio::time::sleep(PATIENCE).await;
        };
        for standby in &self.all {
            if standby.is_out(&primary) || standby.has(&primary, committed + PATIENCE).await {
                continue;
            }
            tracing::warn!(standby = standby.name, "lags behind: it is not read from until it has caught up");
            let mark = "INSERT INTO suspended_standby (name, at) VALUES ($1, clock_timestamp()) ON CONFLICT DO NOTHING";
            if let Err(error) = self.tell(mark, standby).await {
                tracing::debug!(%error, "the next writer will wait again");
            }
        }
    }

    async fn ask(&self) -> Result<Primary, DbErr> {
        let sql = "SELECT pg_current_wal_flush_lsn()::text AS written, \
                   (SELECT system_identifier::text FROM pg_control_system()) AS system, \
                   COALESCE((SELECT json_object_agg(name, at) FROM suspended_standby), '{}')::text AS suspended";
        let ask = Statement::from_string(DbBackend::Postgres, sql);
        let (_, row) = self.primary.on_one(&ask, query_error, |c, s| Box::pin(c.one(s))).await?;
        let row = row.ok_or_else(|| DbErr::Custom("no answer".to_owned()))?;
        let suspended: String = row.try_get("", "suspended")?;
        let suspended = serde_json::from_str(&suspended).map_err(|error| DbErr::Json(error.to_string()))?;
        Ok(Primary { written: row.try_get("", "written")?, system: row.try_get("", "system")?, suspended })
    }

    async fn tell(&self, sql: &str, standby: &Standby) -> Result<(), DbErr> {
        let tell =
            Statement::from_sql_and_values(DbBackend::Postgres, sql, [Value::from(standby.name.as_str())]);
        self.primary.on_one(&tell, query_error, |c, s| Box::pin(c.execute(s))).await.map(drop)
    }

    pub async fn close(&self) -> Result<(), DbErr> {
        for standby in &self.all {
            standby.pool.close().await?;
        }
        Ok(())
    }
}

impl Standby {
    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes whether it is suspended. No lease on it is taken after this: whoever asks the primary later sees it too.
    fn note(&self, primary: &Primary) -> bool {
        let mut known = self.known();
        let mark = primary.suspended.get(&self.name);
        if known.suspended.as_ref().map(|(mark, _)| mark) != mark {
            known.suspended = mark.map(|mark| (mark.clone(), Instant::now()));
        }
        mark.is_some()
    }

    /// Whether it has been suspended for so long that nobody can hold a lease on it.
    fn is_out(&self, primary: &Primary) -> bool {
        let known = self.known();
        let same = |(mark, since): &(String, Instant)| {
            primary.suspended.get(&self.name) == Some(mark) && since.elapsed() >= PATIENCE
        };
        known.suspended.as_ref().is_some_and(same)
    }

    /// Whether it has everything the primary had, now or before a moment; asked at least once.
    async fn has(&self, primary: &Primary, until: Instant) -> bool {
        let sql = "SELECT COALESCE(pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= $1::pg_lsn, false) \
                   AND (SELECT system_identifier::text FROM pg_control_system()) = $2 AS has";
        let values = [Value::from(primary.written.as_str()), Value::from(primary.system.as_str())];
        let ask = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        let mut pause = Duration::from_micros(500);
        loop {
            let asking = self.pool.on_one(&ask, query_error, |c, s| Box::pin(c.one(s)));
            let left = until.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
            if let Ok(Ok((_, Some(row)))) = tokio::time::timeout(left, asking).await
                && row.try_get("", "has").unwrap_or(false)
            {
                return true;
            }
            if Instant::now() + pause >= until {
                return false;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_millis(20));
        }
    }
}
