//! Connection pools. Taking and returning a connection costs the database nothing; sqlx's own pool queries the server
//! at every return, which takes half the time of a short read (docs/decisions/0016).

use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use deadpool::Runtime;
use deadpool::managed::{
    BuildError, Metrics, Object, Pool as Managed, PoolError, QueueMode, RecycleError, RecycleResult,
    TimeoutType, Timeouts,
};
use futures_util::future::select_all;
use sea_orm::{ConnAcquireErr, DbBackend, DbErr, Statement};

use crate::connection::{Connection, Plan, connect_error, is_lost};
use crate::target::Target;

/// The time in the pool after which a connection is pinged before it is used.
const PING_AFTER: Duration = Duration::from_secs(5);

impl deadpool::managed::Manager for Target {
    type Type = Connection;
    type Error = sqlx::Error;

    async fn create(&self) -> Result<Connection, sqlx::Error> {
        self.connect().await
    }

    async fn recycle(&self, connection: &mut Connection, metrics: &Metrics) -> RecycleResult<sqlx::Error> {
        if connection.is_broken() {
            return Err(RecycleError::message("a query did not finish"));
        }
        if self.backend() == DbBackend::Postgres && metrics.last_used() > PING_AFTER {
            connection.ping().await?;
        }
        Ok(())
    }
}

/// A pooled connection for exclusive use until it is dropped. Dropping it returns the connection to its pool; a
/// broken connection is closed instead, which ends whatever it had begun.
pub struct PooledConnection(Option<Object<Target>>);

impl PooledConnection {
    /// Removes the connection from its pool permanently.
    pub fn detach(mut self) -> Option<Connection> {
        self.0.take().map(Object::take)
    }
}

impl Deref for PooledConnection {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        // invariant: only `detach` and `drop` empty it, and both consume it
        self.0.as_deref().unwrap_or_else(|| unreachable!())
    }
}

impl DerefMut for PooledConnection {
    fn deref_mut(&mut self) -> &mut Connection {
        self.0.as_deref_mut().unwrap_or_else(|| unreachable!())
    }
}

impl Drop for PooledConnection {
    fn drop(&mut self) {
        if let Some(connection) = self.0.take_if(|connection| connection.is_broken()) {
            drop(Object::take(connection));
        }
    }
}

/// A running query.
pub type QueryFuture<'c, T> = Pin<Box<dyn Future<Output = Result<T, sqlx::Error>> + Send + 'c>>;

/// Starts a query on a connection.
pub type Query<T> = for<'c> fn(&'c mut Connection, &'c Statement, Plan) -> QueryFuture<'c, T>;

/// Connections to one server or file, in shards. A socket belongs to the thread that opened it, and a task that uses
/// it on another thread is woken through the first one; so each thread takes from its own shard first, and then from
/// any.
#[derive(Clone)]
pub struct Pool {
    shards: Arc<[Managed<Target>]>,
}

impl Pool {
    /// Creates a pool of at most `size` connections. `patience` is the timeout for a free connection, and for opening
    /// one. `SQLite` runs on threads of its own, so one shard is enough for it.
    pub fn new(target: &Target, size: u32, patience: Duration) -> Result<Self, DbErr> {
        let size = usize::try_from(size).unwrap_or(usize::MAX).max(1);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let count = if target.backend() == DbBackend::Postgres { cores.min(size) } else { 1 };
        let shard = |n: usize| {
            Managed::builder(target.clone())
                .max_size(size / count + usize::from(n < size % count))
                .queue_mode(QueueMode::Lifo)
                .wait_timeout(Some(patience))
                .create_timeout(Some(patience))
                .recycle_timeout(Some(patience))
                .runtime(Runtime::Tokio1)
                .build()
                .map_err(|error: BuildError| DbErr::Custom(error.to_string()))
        };
        Ok(Self { shards: (0..count).map(shard).collect::<Result<_, _>>()? })
    }

    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.shards[0].manager().backend()
    }

    /// Returns a connection for exclusive use.
    pub async fn get(&self) -> Result<PooledConnection, DbErr> {
        let own = THREAD.with(|number| *number) % self.shards.len();
        let (before, from) = self.shards.split_at(own);
        let without_waiting = Timeouts { wait: Some(Duration::ZERO), ..self.shards[own].timeouts() };
        for shard in from.iter().chain(before) {
            match shard.timeout_get(&without_waiting).await {
                Err(PoolError::Timeout(TimeoutType::Wait)) => {}
                taken => return pooled(taken),
            }
        }
        // the connections of one shard can all be held for long, by transactions that wait for a lock
        let any = from.iter().chain(before).map(|shard| Box::pin(shard.get()));
        pooled(select_all(any).await.0)
    }

    /// Checks that connections can be opened. It closes the connection again, because that would belong to this
    /// thread.
    pub async fn probe(&self) -> Result<(), DbErr> {
        match self.get().await?.detach() {
            Some(connection) => connection.close().await.map_err(connect_error),
            None => Ok(()),
        }
    }

    /// Runs a query that may be repeated, and returns the connection with the result. When a pooled connection turns
    /// out to be lost, as all are after a restart of the server or a migration, the idle connections are closed and
    /// the query is run once more on a new one.
    pub async fn run_repeatable<T>(
        &self,
        statement: &Statement,
        plan: Plan,
        to_error: fn(sqlx::Error) -> DbErr,
        query: Query<T>,
    ) -> Result<(PooledConnection, T), DbErr> {
        let mut connection = self.get().await?;
        match query(&mut connection, statement, plan).await {
            Ok(answer) => Ok((connection, answer)),
            Err(error) if is_lost(&error) => {
                drop(connection);
                for shard in &*self.shards {
                    shard.retain(|_, _| false);
                }
                let mut connection = self.get().await?;
                let answer = query(&mut connection, statement, plan).await.map_err(to_error)?;
                Ok((connection, answer))
            }
            Err(error) => Err(to_error(error)),
        }
    }

    /// Closes every idle connection and returns no more connections.
    pub async fn close(&self) -> Result<(), DbErr> {
        for shard in &*self.shards {
            let idle = shard.retain(|_, _| false).removed;
            shard.close();
            for connection in idle {
                connection.close().await.map_err(connect_error)?;
            }
        }
        Ok(())
    }
}

thread_local! {
    /// The number of the thread, in the order in which threads first requested a connection.
    static THREAD: usize = {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        NEXT.fetch_add(1, Ordering::Relaxed)
    };
}

fn pooled(taken: Result<Object<Target>, PoolError<sqlx::Error>>) -> Result<PooledConnection, DbErr> {
    taken.map(|connection| PooledConnection(Some(connection))).map_err(|error| match error {
        PoolError::Backend(error) => connect_error(error),
        PoolError::Closed => DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed),
        _ => DbErr::ConnectionAcquire(ConnAcquireErr::Timeout),
    })
}
