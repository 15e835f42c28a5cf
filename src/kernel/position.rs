//! Positions in the order in which changes were committed. A client reads the present position, then what it wants to
//! follow; later it asks for what changed since.
//!
//! On PostgreSQL a position is a snapshot: which transactions were committed. A sequence is no order of commits, for an
//! older transaction may write a smaller number late. On SQLite, which has one writer at a time, it is the number of the
//! last event.

use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::time::Duration;

use chrono::{DateTime, Utc};
use entity::enums::EventStream;
use entity::{event, feed_entry, position_epoch};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    QueryTrait, Statement,
};
use serde::{Deserialize, Serialize};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::validate;

/// A position, and the epoch in which it is valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    epoch: i64,
    /// The snapshot, as PostgreSQL writes it, or the number of the last event.
    at: String,
    /// When it was read, in seconds since 1970.
    read_at: i64,
    /// The greatest number of an event before the epoch.
    last_before: i64,
    /// A place in PostgreSQL's log before which everything is that the position contains.
    wal: Option<String>,
}

/// A place in the order of changes, within an epoch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The snapshot, as PostgreSQL writes it, or the number of the last event.
    pub at: String,
    /// When it was read, in seconds since 1970.
    pub read_at: i64,
}

impl Place {
    /// Returns the place that contains what both places contain, and nothing else: who goes on from there misses nothing that
    /// came after either of them. Clocks do not matter for it.
    #[must_use]
    pub fn common(&self, other: &Self) -> Self {
        let at = match (Snapshot::read(&self.at), Snapshot::read(&other.at)) {
            (Some(one), Some(two)) => one.common(two).to_string(),
            // numbers of events
            _ => match self.at.parse::<i64>().ok() <= other.at.parse::<i64>().ok() {
                true => self.at.clone(),
                false => other.at.clone(),
            },
        };
        Self { at, read_at: Ord::min(self.read_at, other.read_at) }
    }

    /// Reads a position that a client kept, with its epoch; `None` when it was altered.
    #[must_use]
    pub fn unsealed(app: &App, sealed: &str) -> Option<(i64, Self)> {
        let text = String::from_utf8(app.secrets.verify(sealed)?).ok()?;
        let mut parts = text.strip_prefix("position ")?.splitn(3, ' ');
        let (epoch, read_at, at) = (parts.next()?, parts.next()?, parts.next()?);
        Some((epoch.parse().ok()?, Self { at: at.to_owned(), read_at: read_at.parse().ok()? }))
    }
}

/// A snapshot of PostgreSQL: the transactions before `next`, but for those that were running.
#[derive(Debug, PartialEq, Eq)]
struct Snapshot {
    next: u64,
    running: BTreeSet<u64>,
}

impl Snapshot {
    /// Reads `xmin:xmax:xip,…`.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let (_, next, running) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
        let running = running.split(',').filter(|one| !one.is_empty()).map(|one| one.parse().ok());
        Some(Self { next, running: running.collect::<Option<_>>()? })
    }

    fn common(self, other: Self) -> Self {
        let next = Ord::min(self.next, other.next);
        let running = self.running.into_iter().chain(other.running).filter(|one| *one < next).collect();
        Self { next, running }
    }
}

impl fmt::Display for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let running: Vec<String> = self.running.iter().map(u64::to_string).collect();
        write!(f, "{}:{}:{}", self.running.first().unwrap_or(&self.next), self.next, running.join(","))
    }
}

/// The state of the database at one instant.
#[derive(Debug, FromQueryResult)]
struct Present {
    at: String,
    origin: String,
    epoch: Option<i64>,
    known_origin: Option<String>,
    last_before: Option<i64>,
    wal: Option<String>,
}

const POSTGRES: &str = "SELECT pg_current_snapshot()::text AS at,
        concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
            left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
            (SELECT oid FROM pg_database WHERE datname = current_database())) AS origin,
        e.epoch, e.origin AS known_origin, e.last_before, pg_current_wal_insert_lsn()::text AS wal
    FROM (SELECT 1) AS one
    LEFT JOIN (SELECT * FROM position_epoch ORDER BY epoch DESC LIMIT 1) AS e ON TRUE";

const SQLITE: &str =
    "SELECT CAST((SELECT COALESCE(MAX(rowid), 0) FROM event) AS text) AS at, 'sqlite' AS origin,
        e.epoch, e.origin AS known_origin, e.last_before, NULL AS wal
    FROM (SELECT 1) AS one
    LEFT JOIN (SELECT * FROM position_epoch ORDER BY epoch DESC LIMIT 1) AS e ON TRUE";

/// The other transactions of this database that have written an event and are not over.
const WRITERS: &str = "SELECT virtualtransaction AS writer FROM pg_locks
    WHERE locktype = 'relation' AND relation = 'event'::regclass AND mode = 'RowExclusiveLock'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND pid <> pg_backend_pid()";

impl Present {
    async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let backend = db.get_database_backend();
        let sql = if backend == DbBackend::Postgres { POSTGRES } else { SQLITE };
        let row = db.query_one_raw(Statement::from_string(backend, sql)).await?;
        let row = row.ok_or(Code::Unavailable)?;
        Ok(Self::from_query_result(&row, "")?)
    }

    /// Returns the position in the newest epoch, unless the database is another one since.
    fn position(self, now: DateTime<Utc>) -> Option<Position> {
        let same = self.known_origin.as_ref() == Some(&self.origin);
        let (epoch, last_before) = self.epoch.zip(self.last_before).filter(|_| same)?;
        Some(Position { epoch, at: self.at, read_at: now.timestamp(), last_before, wal: self.wal })
    }
}

/// Returns the present position. Whatever is read afterwards contains every change before it.
///
/// # Errors
/// 503 when the database cannot be read, or a new epoch cannot begin.
pub async fn present(app: &mut App, ctx: &RequestContext) -> Result<Position> {
    if let Some(position) = Present::read(app.read()).await?.position(ctx.now) {
        return Ok(position);
    }
    let tx = app.begin(ctx).await?;
    tx.alone("position_epoch").await?;
    // another request may have begun it meanwhile
    let position = match Present::read(&tx).await?.position(ctx.now) {
        Some(position) => position,
        None => begin_epoch(&tx, ctx).await?,
    };
    tx.done().await?;
    Ok(position)
}

/// Begins a new epoch: positions from before are refused. For operators who restored a backup of SQLite, where nothing
/// tells the restored file from the one before.
///
/// # Errors
/// When the database cannot be written.
pub async fn renew(app: &mut App, ctx: &RequestContext) -> Result<()> {
    let tx = app.begin(ctx).await?;
    tx.alone("position_epoch").await?;
    begin_epoch(&tx, ctx).await?;
    tx.done().await
}

async fn begin_epoch(tx: &Tx<'_>, ctx: &RequestContext) -> Result<Position> {
    // the events of transactions that are still open belong to the epoch before
    let last = settled(tx).await?.ok_or(Code::Unavailable)?;
    let now = Present::read(tx).await?;
    // of the first epoch, every event is a change
    let last_before = if now.epoch.is_some() { last } else { 0 };
    let row = position_epoch::ActiveModel {
        epoch: NotSet,
        origin: Set(now.origin),
        last_before: Set(last_before),
        began_at: Set(ctx.now),
    };
    let row = position_epoch::Entity::insert(row).exec_with_returning(tx).await?;
    // of a restored database, their transactions are those of another one; nobody can go on from before the epoch
    feed_entry::Entity::delete_many().exec(tx).await?;
    Ok(Position { epoch: row.epoch, at: now.at, read_at: ctx.now.timestamp(), last_before, wal: now.wal })
}

/// Returns the greatest number of an event so far, or a greater one: rolled back transactions leave gaps.
pub async fn last(db: &impl ConnectionTrait) -> Result<i64> {
    let backend = db.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => {
            "SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END AS last FROM event_position_seq"
        }
        _ => "SELECT COALESCE(MAX(rowid), 0) AS last FROM event",
    };
    let row = db.query_one_raw(Statement::from_string(backend, sql)).await?;
    Ok(row.map(|row| row.try_get("", "last")).transpose()?.unwrap_or(0))
}

/// Returns a number up to which every event is committed; `None` while a transaction is open that may have drawn a
/// smaller number. An insert locks the table before it draws a number, so it is enough to wait for the transactions of
/// this database that hold that lock now: for a second at most. Transactions of other databases do not matter.
///
/// # Errors
/// When the database cannot be read.
pub async fn settled(db: &impl ConnectionTrait) -> Result<Option<i64>> {
    let last = last(db).await?;
    if db.get_database_backend() != DbBackend::Postgres {
        return Ok(Some(last));
    }
    let writers = async || -> Result<HashSet<String>> {
        let rows = db.query_all_raw(Statement::from_string(DbBackend::Postgres, WRITERS)).await?;
        Ok(rows.iter().map(|row| row.try_get("", "writer")).collect::<Result<_, _>>()?)
    };
    let before = writers().await?;
    for _ in 0..20 {
        if before.is_disjoint(&writers().await?) {
            return Ok(Some(last));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(None)
}

/// Returns the number of an event in the order in which events were written, for `ORDER BY`.
pub fn of_event(db: &impl ConnectionTrait) -> Expr {
    Expr::cust(number(db.get_database_backend()))
}

fn number(backend: DbBackend) -> &'static str {
    if backend == DbBackend::Postgres { "position" } else { "rowid" }
}

impl Position {
    /// Returns the position as clients keep it.
    #[must_use]
    pub fn sealed(&self, app: &App) -> String {
        app.secrets.sign(format!("position {} {} {}", self.epoch, self.read_at, self.at).as_bytes())
    }

    /// Reads a position that a client kept.
    ///
    /// # Errors
    /// 400 when it was altered; 410 when it is of an earlier epoch.
    pub async fn read(app: &App, parameter: &str, sealed: &str) -> Result<Self> {
        let wrong = || validate::parameter(parameter, "invalid", "send a position as you received it");
        let (epoch, place) = Place::unsealed(app, sealed).ok_or_else(wrong)?;
        match Present::read(app.read()).await?.position(app.clock.now()) {
            Some(now) if now.epoch == epoch => Ok(Self { at: place.at, read_at: place.read_at, ..now }),
            _ => Err(Code::PositionExpired.into()),
        }
    }

    /// Returns an application whose reads show everything that the position contains: of a replica that has replayed it,
    /// where one is configured, and otherwise of the primary.
    #[must_use]
    pub fn reader(&self, app: &App) -> App {
        app.up_to(self.wal.as_deref())
    }

    /// Returns the epoch and the place in it.
    #[must_use]
    pub fn into_place(self) -> (i64, Place) {
        (self.epoch, Place { at: self.at, read_at: self.read_at })
    }

    /// Selects the ids of the records of a stream that have changed since.
    #[must_use]
    pub fn changed(&self, backend: DbBackend, stream: EventStream) -> SelectStatement {
        let since = match backend {
            // the first condition implies nothing more, but it lets the index begin there
            DbBackend::Postgres => Expr::cust_with_values(
                "transaction_id >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
                    AND NOT pg_visible_in_snapshot(transaction_id::text::xid8, $1::pg_snapshot)",
                [self.at.as_str()],
            ),
            _ => Expr::cust_with_values("rowid > CAST(? AS integer)", [self.at.as_str()]),
        };
        let since = since.and(Expr::cust(number(backend)).gt(self.last_before));
        let changed = event::Entity::find().filter(event::Column::Stream.eq(stream)).filter(since);
        changed.select_only().column(event::Column::StreamId).into_query()
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    fn common(one: &str, other: &str) -> String {
        let at = |at: &str, read_at| Place { at: at.to_owned(), read_at };
        let (here, there) = (at(one, 7).common(&at(other, 5)), at(other, 5).common(&at(one, 7)));
        assert_eq!((&here, here.read_at), (&there, 5));
        here.at
    }

    #[test]
    fn the_common_place_contains_what_both_contain() {
        assert_eq!(common("100:100:", "103:103:"), "100:100:");
        assert_eq!(common("100:105:100,102", "101:103:101"), "100:103:100,101,102");
        assert_eq!(
            common("100:105:100,104", "90:100:90,95"),
            "90:100:90,95",
            "104 had not begun in the other"
        );
        assert_eq!(common("9", "10"), "9", "numbers of events are no texts");
    }
}
