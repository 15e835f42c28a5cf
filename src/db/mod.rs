//! The database: one way to connect, one way to begin.

mod connection;
mod pool;
mod reads;
mod standby;
mod transaction;

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement};
use secrecy::ExposeSecret;
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use crate::kernel::config::Config;
use crate::kernel::private;

use connection::connect_error;
use pool::{Pool, Target};
pub use reads::Reads;
use standby::{Standbys, Watch};
pub use transaction::Transaction;

const READERS: u32 = 6;
/// Statements that a connection keeps prepared: more than there are.
const PREPARED: usize = 1000;

/// How safe SQLite's commits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// A commit survives the loss of power.
    Full,
    /// It survives the loss of the process, not of power: for tests.
    Process,
    /// It survives neither: only for filling a file that is thrown away when filling fails.
    Off,
}

/// Is told of every statement: for tests and the bench, which count and explain them.
#[derive(Clone, Default)]
pub struct Observer(Option<Arc<Callback>>);

type Callback = dyn Fn(&Statement) + Send + Sync;

impl Observer {
    fn notice(&self, statement: &Statement) {
        if let Some(callback) = &self.0 {
            callback(statement);
        }
    }
}

/// Connections to read and to write; the same pool on PostgreSQL, one writer on SQLite.
#[derive(Clone)]
pub struct Db {
    pub read: Reads,
    write: Pool,
    target: Target,
    /// Looks after the standbys as long as anybody reads.
    _watch: Option<Arc<Watch>>,
}

/// What every `PostgreSQL` session is told: our tables are read by index, from memory or an SSD, and a planner that
/// takes a rare value for a common one must not fall back on reading them whole; nor is a query of milliseconds worth the
/// start of two workers (docs/decisions/0008).
pub const SETTINGS: [(&str, &str); 5] = [
    ("jit", "off"),
    ("timezone", "UTC"),
    ("random_page_cost", "1.1"),
    ("enable_seqscan", "off"),
    ("max_parallel_workers_per_gather", "0"),
];

impl Db {
    /// Connects; does not migrate.
    ///
    /// # Errors
    /// When the server or file cannot be reached.
    pub async fn connect(config: &Config) -> Result<Self, DbErr> {
        Self::open(&url(config), config, Durability::Full).await
    }

    /// Connects to a database by its address.
    ///
    /// # Errors
    /// When the server or file cannot be reached.
    pub async fn open(url: &str, config: &Config, durability: Durability) -> Result<Self, DbErr> {
        let target = target(url, durability)?;
        let (write, read) = match &target {
            Target::Sqlite(_) => {
                keep_private(url).map_err(|e| DbErr::Custom(format!("{url}: {e}")))?;
                (Pool::new(target.clone(), 1)?, Pool::new(target.clone(), READERS)?)
            }
            Target::Postgres(_) => {
                let both = Pool::new(target.clone(), config.pool)?;
                (both.clone(), both)
            }
        };
        // the writer first: it creates the file and sets its journal mode
        write.probe().await?;
        read.probe().await?;
        let standbys = standbys(config, &write, &target)?;
        let watch = standbys.as_ref().map(|standbys| Arc::new(standbys.watch()));
        let read = Reads { pool: read, standbys, observer: Observer::default() };
        Ok(Self { read, write, target, _watch: watch })
    }

    /// Begins a write; on SQLite at once, so that two writers queue instead of failing.
    ///
    /// # Errors
    /// When no connection comes free in time.
    pub async fn begin(&self) -> Result<Transaction, DbErr> {
        // on the heap: every act begins, and its own state is large enough
        Box::pin(Transaction::begin(&self.write, self.read.standbys.clone(), self.read.observer.clone()))
            .await
    }

    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    /// Brings the schema up to date; of several processes that start at once, one does it and the others wait.
    ///
    /// # Errors
    /// As the database says.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        let schema = self.schema().await?;
        if self.backend() == DbBackend::Sqlite {
            Migrator::up(&schema, None).await?;
            return schema.close().await;
        }
        let turn = self.begin().await?;
        turn.execute_unprepared("SELECT pg_advisory_xact_lock(725001)").await?;
        Migrator::up(&schema, None).await?;
        turn.commit().await?;
        schema.close().await
    }

    /// Takes the newest change back.
    ///
    /// # Errors
    /// As the database says.
    pub async fn migrate_down(&self) -> Result<(), DbErr> {
        let schema = self.schema().await?;
        Migrator::down(&schema, Some(1)).await?;
        schema.close().await
    }

    /// The names of the changes, and whether each is applied.
    ///
    /// # Errors
    /// As the database says.
    pub async fn migrations(&self) -> Result<Vec<(String, bool)>, DbErr> {
        let schema = self.schema().await?;
        let applied: Vec<String> =
            Migrator::get_applied_migrations(&schema).await?.iter().map(|m| m.name().to_owned()).collect();
        schema.close().await?;
        let all = Migrator::migrations();
        Ok(all.iter().map(|m| (m.name().to_owned(), applied.contains(&m.name().to_owned()))).collect())
    }

    /// A connection of the kind that migrations take.
    async fn schema(&self) -> Result<DatabaseConnection, DbErr> {
        let mut options = ConnectOptions::new(match self.target {
            Target::Postgres(_) => "postgres://",
            Target::Sqlite(_) => "sqlite://",
        });
        options.max_connections(1).sqlx_logging(false);
        match self.target.clone() {
            Target::Postgres(target) => options.map_sqlx_postgres_opts(move |_| *target.clone()),
            Target::Sqlite(target) => options.map_sqlx_sqlite_opts(move |_| *target.clone()),
        };
        Database::connect(options).await
    }

    /// Calls back with every statement, for tests that count or explain them.
    pub fn observe(&mut self, callback: impl Fn(&Statement) + Send + Sync + 'static) {
        self.read.observer = Observer(Some(Arc::new(callback)));
    }

    /// Closes every connection, writing SQLite's log back into its file.
    ///
    /// # Errors
    /// As the database says.
    pub async fn close(self) -> Result<(), DbErr> {
        if let Some(standbys) = &self.read.standbys {
            standbys.close().await?;
        }
        self.read.pool.close().await?;
        self.write.close().await
    }
}

/// The address of the configured database; the embedded one lies in the data folder.
#[must_use]
pub fn url(config: &Config) -> String {
    match &config.database_url {
        Some(url) => url.expose_secret().to_owned(),
        None => sqlite_url(&config.data_dir.join("kiennghi.db")),
    }
}

/// The address of an SQLite file.
#[must_use]
pub fn sqlite_url(path: &std::path::Path) -> String {
    format!("sqlite://{}", path.display())
}

/// Makes the file before SQLite does: for its owner alone, as SQLite then makes its log beside it. A file that others
/// may read is taken from them.
fn keep_private(url: &str) -> std::io::Result<()> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or_default();
    if path.is_empty() || path.starts_with(":memory:") || url.contains("mode=memory") {
        return Ok(());
    }
    for path in [path.to_owned(), format!("{path}-wal"), format!("{path}-shm")] {
        match private::tighten(std::path::Path::new(&path)) {
            Ok(false) => {}
            Ok(true) => tracing::warn!(path, "others could read the database: now its owner alone can"),
            // somebody else's file, that we may use all the same
            Err(error) => tracing::warn!(path, %error, "others can read the database"),
        }
    }
    match private::write(std::path::Path::new(path), "") {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// The configured standbys, each with as many connections as the primary.
fn standbys(config: &Config, primary: &Pool, of: &Target) -> Result<Option<Arc<Standbys>>, DbErr> {
    let urls = config.standby_urls.as_ref().map_or("", ExposeSecret::expose_secret);
    let urls: Vec<&str> = urls.split_whitespace().collect();
    if urls.is_empty() {
        return Ok(None);
    }
    if !matches!(of, Target::Postgres(_)) || urls.iter().any(|url| !url.starts_with("postgres")) {
        return Err(DbErr::Custom(
            "`standby_urls` are of PostgreSQL standbys, of a PostgreSQL primary".to_owned(),
        ));
    }
    let standby = |url: &&str| {
        let to = target(url, Durability::Full)?;
        Ok((to.place(), Pool::new(to, config.pool)?))
    };
    let all = urls.iter().map(standby).collect::<Result<_, DbErr>>()?;
    Ok(Some(Arc::new(Standbys::new(primary.clone(), all))))
}

/// Where an address leads, and what every connection to it is told.
fn target(url: &str, durability: Durability) -> Result<Target, DbErr> {
    if !url.starts_with("sqlite:") {
        let options = PgConnectOptions::from_str(url).map_err(connect_error)?;
        let options =
            options.application_name("kiennghi").options(SETTINGS).statement_cache_capacity(PREPARED);
        return Ok(Target::Postgres(Box::new(options.disable_statement_logging())));
    }
    let options = SqliteConnectOptions::from_str(url).map_err(connect_error)?;
    let options = options
        .create_if_missing(true)
        .journal_mode(match durability {
            Durability::Full | Durability::Process => SqliteJournalMode::Wal,
            // every page written once instead of twice; the next to open it makes it WAL
            Durability::Off => SqliteJournalMode::Memory,
        })
        .synchronous(match durability {
            Durability::Full => SqliteSynchronous::Full,
            Durability::Process | Durability::Off => SqliteSynchronous::Off,
        })
        .busy_timeout(Duration::from_secs(8))
        .foreign_keys(true)
        .pragma("cache_size", "-8192")
        .pragma("mmap_size", "268435456")
        .pragma("temp_store", "memory")
        .statement_cache_capacity(PREPARED)
        .optimize_on_close(true, None)
        .disable_statement_logging();
    Ok(Target::Sqlite(Box::new(options)))
}
