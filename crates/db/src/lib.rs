//! Connections and transactions for sea-orm on `PostgreSQL` or `SQLite`.

mod connection;
mod pool;
mod reads;
mod replica;
mod target;
mod transaction;

use std::sync::Arc;
use std::time::Duration;

use sea_orm::{
    ConnAcquireErr, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr,
    Statement,
};

use tokio::sync::Semaphore;

use connection::Plan;
pub use connection::Prepared;
use pool::Pool;
pub use reads::Reads;
use replica::Replica;
use target::Target;
pub use target::{SETTINGS, sqlite_url};
pub use transaction::Transaction;

/// The number of connections that read an `SQLite` file.
const SQLITE_READERS: u32 = 6;
/// How long to wait for a free connection, and for opening one.
const PATIENCE: Duration = Duration::from_secs(8);

/// Settings of an application's connections, besides the address.
pub struct Options {
    /// The application name that `PostgreSQL` shows for its connections.
    pub application: &'static str,
    /// The maximum number of connections to `PostgreSQL`, and to each of its replicas.
    pub pool_size: u32,
    /// Addresses of streaming standbys of the primary, which [`Db::replica`] reads.
    pub replica_urls: Vec<String>,
}

/// How durable commits to `SQLite` are. `PostgreSQL` has its own settings for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// A commit survives a power failure.
    Full,
    /// A commit survives the end of the process, but not a power failure: for tests.
    Process,
    /// A commit survives neither: only for filling a file that is deleted when filling fails.
    Off,
}

/// Called with every query: for tests and benchmarks, which count and explain queries.
#[derive(Clone, Default)]
pub(crate) struct Observer(Option<Arc<Callback>>);

type Callback = dyn Fn(&Statement) + Send + Sync;

impl Observer {
    fn notice(&self, statement: &Statement) {
        if let Some(callback) = &self.0 {
            callback(statement);
        }
    }
}

/// A database. On `PostgreSQL` reads and writes share one pool; on `SQLite` there is one writer besides several
/// readers.
#[derive(Clone)]
pub struct Db {
    /// Reads from the primary: every result contains all that was committed before.
    pub read: Reads,
    /// Reads from a replica when there is one: a result may be up to a minute old. The primary is used instead of
    /// replicas that cannot be reached or are further behind. Use it only where the API says that results can be old
    /// (docs/decisions/0021).
    pub replica: Reads,
    write: Pool,
    /// How many transactions may be open at once: on `PostgreSQL` fewer than there are connections, so that writers who
    /// wait for a lock leave some for reads.
    writers: Arc<Semaphore>,
    target: Target,
}

impl Db {
    /// Connects to a database by its address.
    ///
    /// # Errors
    /// When the server or file cannot be reached.
    pub async fn open(url: &str, options: impl Into<Options>, durability: Durability) -> Result<Self, DbErr> {
        let options = options.into();
        let target = Target::parse(url, options.application, durability)?;
        let (write, primary) = match &target {
            Target::Sqlite(_) => {
                target::keep_private(url).map_err(|e| DbErr::Custom(format!("{url}: {e}")))?;
                (Pool::new(&target, 1, PATIENCE)?, Pool::new(&target, SQLITE_READERS, PATIENCE)?)
            }
            Target::Postgres(_) => {
                let both = Pool::new(&target, options.pool_size, PATIENCE)?;
                (both.clone(), both)
            }
        };
        // the writer first: it creates the file and sets its journal mode
        write.probe().await?;
        primary.probe().await?;
        let replicas = replicas(&options, target.backend())?;
        let read = Reads {
            primary,
            replicas: [].into(),
            place: None,
            plan: Plan::Kept,
            observer: Observer::default(),
            transaction: None,
        };
        let replica = Reads { replicas: replicas.into(), ..read.clone() };
        let writers = match target {
            Target::Sqlite(_) => Semaphore::MAX_PERMITS,
            Target::Postgres(_) => writers(options.pool_size),
        };
        Ok(Self { read, replica, write, writers: Arc::new(Semaphore::new(writers)), target })
    }

    /// Begins a transaction; on `SQLite` it takes the write lock at once, so that two writers queue instead of failing.
    ///
    /// # Errors
    /// When no connection becomes free in time.
    pub async fn begin(&self) -> Result<Transaction, DbErr> {
        // boxed, because every use case begins one, and the futures of use cases are large enough
        Box::pin(async {
            let permit = tokio::time::timeout(PATIENCE, Arc::clone(&self.writers).acquire_owned()).await;
            let busy = |_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout);
            let permit = permit
                .map_err(busy)?
                .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))?;
            Transaction::begin(&self.write, permit, self.read.observer.clone()).await
        })
        .await
    }

    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    /// Opens a connection of sea-orm's own type, which migrations need; the caller closes it.
    ///
    /// # Errors
    /// When the server or file cannot be reached.
    pub async fn sea_orm_connection(&self) -> Result<DatabaseConnection, DbErr> {
        let mut options = ConnectOptions::new(match self.target {
            Target::Postgres(_) => "postgres://",
            Target::Sqlite(_) => "sqlite://",
        });
        options.max_connections(1).sqlx_logging(false);
        match self.target.clone().unlimited() {
            Target::Postgres(target) => options.map_sqlx_postgres_opts(move |_| *target.clone()),
            Target::Sqlite(target) => options.map_sqlx_sqlite_opts(move |_| *target.clone()),
        };
        Database::connect(options).await
    }

    /// Calls back with every query, for tests that count or explain them.
    pub fn observe(&mut self, callback: impl Fn(&Statement) + Send + Sync + 'static) {
        let observer = Observer(Some(Arc::new(callback)));
        self.read.observer = observer.clone();
        self.replica.observer = observer;
    }

    /// Closes every idle connection; `SQLite` then writes its log back into the file.
    ///
    /// # Errors
    /// When a connection cannot be closed cleanly.
    pub async fn close(self) -> Result<(), DbErr> {
        for replica in &*self.replica.replicas {
            replica.close().await?;
        }
        self.read.primary.close().await?;
        self.write.close().await
    }
}

/// Returns how many of some connections transactions may use: one in eight, at least one, is kept for reads. More would
/// cost writes, which wait for the disk together.
fn writers(pool_size: u32) -> usize {
    let size = usize::try_from(pool_size).unwrap_or(usize::MAX).clamp(1, Semaphore::MAX_PERMITS);
    (size - (size / 8).max(1)).max(1)
}

/// Returns the replicas in an order that differs from process to process, so that they share the load.
fn replicas(options: &Options, primary: DbBackend) -> Result<Vec<Replica>, DbErr> {
    let replica = |url: &String| match Target::parse(url, options.application, Durability::Full)? {
        target @ Target::Postgres(_) if primary == DbBackend::Postgres => {
            Replica::new(&target, options.pool_size)
        }
        _ => Err(DbErr::Custom(
            "read replicas require a PostgreSQL primary and PostgreSQL standbys".to_owned(),
        )),
    };
    let mut replicas = options.replica_urls.iter().map(replica).collect::<Result<Vec<_>, _>>()?;
    if !replicas.is_empty() {
        let process = usize::try_from(std::process::id()).unwrap_or(0);
        let first = process % replicas.len();
        replicas.rotate_left(first);
    }
    Ok(replicas)
}
