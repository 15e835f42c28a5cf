//! Connections kept for the next to need one. Taking and giving back costs the database nothing: sqlx's own pool asks
//! the server at every return, which is half of a short read (docs/decisions/0016).

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use deadpool::Runtime;
use deadpool::managed::{
    BuildError, Manager, Metrics, Object, Pool as Managed, PoolError, RecycleError, RecycleResult,
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

pub type Borrowed = Object<Target>;

/// A statement on its way.
pub type Doing<'c, T> = Pin<Box<dyn Future<Output = Result<T, sqlx::Error>> + Send + 'c>>;

/// A pool of connections to one server or file.
#[derive(Clone)]
pub struct Pool {
    managed: Managed<Target>,
}

impl Pool {
    pub fn new(target: Target, size: u32) -> Result<Self, DbErr> {
        let managed = Managed::builder(target)
            .max_size(usize::try_from(size).unwrap_or(usize::MAX))
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .recycle_timeout(Some(PATIENCE))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(|error: BuildError| DbErr::Custom(error.to_string()))?;
        Ok(Self { managed })
    }

    #[must_use]
    pub fn backend(&self) -> DbBackend {
        match self.managed.manager() {
            Target::Postgres(_) => DbBackend::Postgres,
            Target::Sqlite(_) => DbBackend::Sqlite,
        }
    }

    /// A connection that nobody else uses.
    pub async fn get(&self) -> Result<Borrowed, DbErr> {
        self.managed.get().await.map_err(|error| match error {
            PoolError::Backend(error) => connect_error(error),
            PoolError::Closed => DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed),
            _ => DbErr::ConnectionAcquire(ConnAcquireErr::Timeout),
        })
    }

    /// Runs a harmless statement on a connection, and hands both back. Where a kept connection proves lost, as they all do
    /// when the server was restarted, those kept are thrown away and it is done once more.
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
                self.managed.retain(|_, _| false);
                let mut connection = self.get().await?;
                let done = doing(&mut connection, statement).await.map_err(says)?;
                Ok((connection, done))
            }
            Err(error) => Err(says(error)),
        }
    }

    /// Ends every connection that is not in use, and gives no more.
    pub async fn close(&self) -> Result<(), DbErr> {
        let idle = self.managed.retain(|_, _| false).removed;
        self.managed.close();
        for connection in idle {
            connection.close().await.map_err(connect_error)?;
        }
        Ok(())
    }
}
