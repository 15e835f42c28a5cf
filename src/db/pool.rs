//! Connections kept for the next to need one. Taking and giving back costs the database nothing: sqlx's own pool asks
//! the server at every return, which is half of a short read (docs/decisions/0016).

use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use deadpool::Runtime;
use deadpool::managed::{
    BuildError, Manager, Metrics, Object, Pool as Managed, PoolError, QueueMode, RecycleError, RecycleResult,
    TimeoutType, Timeouts,
};
use sea_orm::{ConnAcquireErr, DbBackend, DbErr, Statement};
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use crate::db::connection::{Connection, connect_error, is_lost};

/// How long to wait for a connection.
const PATIENCE: Duration = Duration::from_secs(8);
/// A connection idle for longer is asked whether it still stands.
const TRUSTED: Duration = Duration::from_secs(5);

/// Where a connection leads.
#[derive(Clone)]
pub enum Target {
    Postgres(Box<PgConnectOptions>),
    Sqlite(Box<SqliteConnectOptions>),
}

impl Target {
    /// What it is called, without who calls and how.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::Postgres(options) => {
                let socket = options.get_socket().map(|path| path.display().to_string());
                let host = socket.unwrap_or_else(|| options.get_host().to_owned());
                format!("{host}:{}/{}", options.get_port(), options.get_database().unwrap_or_default())
            }
            Self::Sqlite(options) => options.get_filename().display().to_string(),
        }
    }
}

impl Manager for Target {
    type Type = Connection;
    type Error = sqlx::Error;

    async fn create(&self) -> Result<Connection, sqlx::Error> {
        match self {
            Self::Postgres(options) => Ok(options.connect().await?.into()),
            Self::Sqlite(options) => Ok(options.connect().await?.into()),
        }
    }

    async fn recycle(&self, connection: &mut Connection, metrics: &Metrics) -> RecycleResult<sqlx::Error> {
        if connection.is_adrift() {
            return Err(RecycleError::message("a statement broke off"));
        }
        if matches!(self, Self::Postgres(_)) && metrics.last_used() > TRUSTED {
            connection.ping().await?;
        }
        Ok(())
    }
}

/// A connection that nobody else uses, until this is dropped. One that is adrift is not given back but ended, and with it
/// what it may have begun.
pub struct Borrowed(Option<Object<Target>>);

impl Borrowed {
    /// Takes it out of its pool.
    pub fn kept(mut self) -> Option<Connection> {
        self.0.take().map(Object::take)
    }
}

impl Deref for Borrowed {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        // there until it is dropped or kept
        self.0.as_deref().unwrap_or_else(|| unreachable!())
    }
}

impl DerefMut for Borrowed {
    fn deref_mut(&mut self) -> &mut Connection {
        self.0.as_deref_mut().unwrap_or_else(|| unreachable!())
    }
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        if let Some(connection) = self.0.take_if(|connection| connection.is_adrift()) {
            drop(Object::take(connection));
        }
    }
}

/// A statement on its way.
pub type Doing<'c, T> = Pin<Box<dyn Future<Output = Result<T, sqlx::Error>> + Send + 'c>>;

/// Connections to one server or file, in lanes: a socket belongs to the thread that opened it, and whoever uses it from
/// another thread is woken through that one. A thread takes from its own lane while it can, and then from any.
#[derive(Clone)]
pub struct Pool {
    lanes: Arc<[Managed<Target>]>,
}

impl Pool {
    /// A pool of so many connections; `SQLite` runs on threads of its own, and needs but one lane.
    pub fn new(target: Target, size: u32) -> Result<Self, DbErr> {
        let size = usize::try_from(size).unwrap_or(usize::MAX).max(1);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let count = if matches!(target, Target::Postgres(_)) { cores.min(size) } else { 1 };
        let lane = |n: usize| {
            Managed::builder(target.clone())
                .max_size(size / count + usize::from(n < size % count))
                .queue_mode(QueueMode::Lifo)
                .wait_timeout(Some(PATIENCE))
                .create_timeout(Some(PATIENCE))
                .recycle_timeout(Some(PATIENCE))
                .runtime(Runtime::Tokio1)
                .build()
                .map_err(|error: BuildError| DbErr::Custom(error.to_string()))
        };
        Ok(Self { lanes: (0..count).map(lane).collect::<Result<_, _>>()? })
    }

    #[must_use]
    pub fn backend(&self) -> DbBackend {
        match self.lanes[0].manager() {
            Target::Postgres(_) => DbBackend::Postgres,
            Target::Sqlite(_) => DbBackend::Sqlite,
        }
    }

    /// Whether another handle leads to the same connections.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.lanes, &other.lanes)
    }

    /// A connection that nobody else uses.
    pub async fn get(&self) -> Result<Borrowed, DbErr> {
        let own = THREAD.with(|number| *number) % self.lanes.len();
        let (before, from) = self.lanes.split_at(own);
        let at_once = Timeouts { wait: Some(Duration::ZERO), ..self.lanes[own].timeouts() };
        for lane in from.iter().chain(before) {
            match lane.timeout_get(&at_once).await {
                Err(PoolError::Timeout(TimeoutType::Wait)) => {}
                taken => return borrowed(taken),
            }
        }
        borrowed(self.lanes[own].get().await)
    }

    /// Whether connections can be had: opens one, which is not kept, for it would belong to this thread.
    pub async fn probe(&self) -> Result<(), DbErr> {
        match self.get().await?.kept() {
            Some(connection) => connection.close().await.map_err(connect_error),
            None => Ok(()),
        }
    }

    /// Runs a harmless statement on a connection, and hands both back. Where a kept connection proves lost, as they all do
    /// when the server was restarted or the tables were changed, those kept are thrown away and it is done once more.
    pub async fn on_one<T>(
        &self,
        statement: &Statement,
        says: fn(sqlx::Error) -> DbErr,
        doing: for<'c> fn(&'c mut Connection, &'c Statement) -> Doing<'c, T>,
    ) -> Result<(Borrowed, T), DbErr> {
        let mut connection = self.get().await?;
        match doing(&mut connection, statement).await {
            Ok(done) => Ok((connection, done)),
            Err(error) if is_lost(&error) => {
                drop(connection);
                for lane in &*self.lanes {
                    lane.retain(|_, _| false);
                }
                let mut connection = self.get().await?;
                let done = doing(&mut connection, statement).await.map_err(says)?;
                Ok((connection, done))
            }
            Err(error) => Err(says(error)),
        }
    }

    /// Ends every connection that is not in use, and gives no more.
    pub async fn close(&self) -> Result<(), DbErr> {
        for lane in &*self.lanes {
            let idle = lane.retain(|_, _| false).removed;
            lane.close();
            for connection in idle {
                connection.close().await.map_err(connect_error)?;
            }
        }
        Ok(())
    }
}

thread_local! {
    /// The threads by number, in the order in which they first asked.
    static THREAD: usize = {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        NEXT.fetch_add(1, Ordering::Relaxed)
    };
}

fn borrowed(taken: Result<Object<Target>, PoolError<sqlx::Error>>) -> Result<Borrowed, DbErr> {
    taken.map(|connection| Borrowed(Some(connection))).map_err(|error| match error {
        PoolError::Backend(error) => connect_error(error),
        PoolError::Closed => DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed),
        _ => DbErr::ConnectionAcquire(ConnAcquireErr::Timeout),
    })
}
