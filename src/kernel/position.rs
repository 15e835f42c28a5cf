//! Positions in the order in which changes were committed. A client reads the present position, then what it wants to
//! follow; later it asks for what changed since.
//!
//! On PostgreSQL a position is the number of the oldest transaction that was still open. All changes of older ones are
//! committed and visible; those of newer ones are changes since, even if some were visible already. On SQLite, which has
//! one writer at a time, it is the number of the next event.

use entity::enums::EventStream;
use entity::{event, position_epoch};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    QueryTrait, Statement,
};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::validate;

/// A position, and the epoch in which it is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    epoch: i64,
    at: i64,
    /// The greatest number of an event before the epoch.
    last_before: i64,
}

/// The state of the database at one instant.
#[derive(Debug, FromQueryResult)]
struct Present {
    at: i64,
    origin: String,
    epoch: Option<i64>,
    known_origin: Option<String>,
    last_before: Option<i64>,
}

const POSTGRES: &str = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS at,
        concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
            left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
            (SELECT oid FROM pg_database WHERE datname = current_database())) AS origin,
        e.epoch, e.origin AS known_origin, e.last_before
    FROM (SELECT 1) AS one
    LEFT JOIN (SELECT * FROM position_epoch ORDER BY epoch DESC LIMIT 1) AS e ON TRUE";

const SQLITE: &str = "SELECT (SELECT COALESCE(MAX(rowid), 0) + 1 FROM event) AS at, 'sqlite' AS origin,
        e.epoch, e.origin AS known_origin, e.last_before
    FROM (SELECT 1) AS one
    LEFT JOIN (SELECT * FROM position_epoch ORDER BY epoch DESC LIMIT 1) AS e ON TRUE";

impl Present {
    async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let backend = db.get_database_backend();
        let sql = if backend == DbBackend::Postgres { POSTGRES } else { SQLITE };
        let row = db.query_one_raw(Statement::from_string(backend, sql)).await?;
        let row = row.ok_or(Code::Unavailable)?;
        Ok(Self::from_query_result(&row, "")?)
    }

    /// Returns the position in the newest epoch, unless the database is another one since.
    fn position(&self) -> Option<Position> {
        let same = self.known_origin.as_ref() == Some(&self.origin);
        let (epoch, last_before) = self.epoch.zip(self.last_before).filter(|_| same)?;
        Some(Position { epoch, at: self.at, last_before })
    }
}

/// Returns the present position. Whatever is read afterwards contains every change before it.
///
/// # Errors
/// 503 when the database cannot be read, or a new epoch cannot begin.
pub async fn present(app: &mut App, ctx: &RequestContext) -> Result<Position> {
    if let Some(position) = Present::read(app.read()).await?.position() {
        return Ok(position);
    }
    let tx = app.begin(ctx).await?;
    tx.alone("position_epoch").await?;
    // another request may have begun it meanwhile
    let position = match Present::read(&tx).await?.position() {
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
    let postgres = tx.get_database_backend() == DbBackend::Postgres;
    if postgres {
        // waits for open transactions, whose events belong to the epoch before
        tx.execute_unprepared("LOCK TABLE event IN SHARE MODE").await?;
    }
    let sql = format!("SELECT COALESCE(MAX({}), 0) AS last FROM event", number(tx.get_database_backend()));
    let row = tx.query_one_raw(Statement::from_string(tx.get_database_backend(), sql)).await?;
    let last: i64 = row.map(|row| row.try_get("", "last")).transpose()?.unwrap_or(0);
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
    Ok(Position { epoch: row.epoch, at: now.at, last_before })
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
        app.secrets.sign(format!("position {} {}", self.epoch, self.at).as_bytes())
    }

    /// Reads a position that a client kept.
    ///
    /// # Errors
    /// 400 when it was altered; 410 when it is of an earlier epoch.
    pub async fn read(app: &App, parameter: &str, sealed: &str) -> Result<Self> {
        let wrong = || validate::parameter(parameter, "invalid", "send a position as you received it");
        let text =
            app.secrets.verify(sealed).and_then(|text| String::from_utf8(text).ok()).ok_or_else(wrong)?;
        let numbers: Vec<i64> = text
            .strip_prefix("position ")
            .into_iter()
            .flat_map(|numbers| numbers.split(' ').filter_map(|number| number.parse().ok()))
            .collect();
        let [epoch, at] = numbers[..] else { return Err(wrong()) };
        match Present::read(app.read()).await?.position() {
            Some(now) if now.epoch == epoch => Ok(Self { at, ..now }),
            _ => Err(Code::PositionExpired.into()),
        }
    }

    /// Selects the ids of the records of a stream that have changed since.
    #[must_use]
    pub fn changed(&self, backend: DbBackend, stream: EventStream) -> SelectStatement {
        let first = if backend == DbBackend::Postgres { "transaction_id" } else { "rowid" };
        let since = Expr::cust(first).gte(self.at).and(Expr::cust(number(backend)).gt(self.last_before));
        let changed = event::Entity::find().filter(event::Column::Stream.eq(stream)).filter(since);
        changed.select_only().column(event::Column::StreamId).into_query()
    }
}
