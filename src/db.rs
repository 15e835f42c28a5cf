//! The database: one way to connect, one way to begin.

use std::time::Duration;

use migration::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use secrecy::ExposeSecret;
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};

use crate::config::Config;
use crate::private;

const READERS: u32 = 6;

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

/// Connections to read and to write; the same pool on PostgreSQL, one writer on SQLite.
#[derive(Clone)]
pub struct Db {
    pub read: DatabaseConnection,
    write: DatabaseConnection,
}

/// What every `PostgreSQL` session is told: our tables are read by index, from memory or an SSD, and a planner that
/// takes a rare value for a common one must not fall back on reading them whole (docs/decisions/0008).
pub const SETTINGS: [(&str, &str); 4] =
    [("jit", "off"), ("timezone", "UTC"), ("random_page_cost", "1.1"), ("enable_seqscan", "off")];

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
        if url.starts_with("sqlite:") {
            keep_private(url).map_err(|e| DbErr::Custom(format!("{url}: {e}")))?;
            // the writer first: it creates the file and sets its journal mode
            let write = Database::connect(sqlite(url, 1, durability)).await?;
            let read = Database::connect(sqlite(url, READERS, durability)).await?;
            return Ok(Self { read, write });
        }
        let mut options = pool(url, config.pool);
        options.test_before_acquire_if_idle_for(Duration::from_secs(5));
        options.map_sqlx_postgres_opts(|o| o.application_name("kiennghi").options(SETTINGS));
        let both = Database::connect(options).await?;
        Ok(Self { read: both.clone(), write: both })
    }

    /// Begins a write; on SQLite at once, so that two writers queue instead of failing.
    ///
    /// # Errors
    /// When no connection comes free in time.
    #[expect(clippy::disallowed_methods, reason = "the one place that begins")]
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        match self.backend() {
            DbBackend::Sqlite => {
                let sqlite_transaction_mode = Some(SqliteTransactionMode::Immediate);
                let options = TransactionOptions { sqlite_transaction_mode, ..TransactionOptions::default() };
                self.write.begin_with_options(options).await
            }
            _ => self.write.begin().await,
        }
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
        if self.backend() == DbBackend::Sqlite {
            return Migrator::up(&self.write, None).await;
        }
        let turn = self.begin().await?;
        turn.execute_unprepared("SELECT pg_advisory_xact_lock(725001)").await?;
        Migrator::up(&self.write, None).await?;
        turn.commit().await
    }

    /// Takes the newest change back.
    ///
    /// # Errors
    /// As the database says.
    pub async fn migrate_down(&self) -> Result<(), DbErr> {
        Migrator::down(&self.write, Some(1)).await
    }

    /// The names of the changes, and whether each is applied.
    ///
    /// # Errors
    /// As the database says.
    pub async fn migrations(&self) -> Result<Vec<(String, bool)>, DbErr> {
        let applied: Vec<String> = Migrator::get_applied_migrations(&self.write)
            .await?
            .iter()
            .map(|m| m.name().to_owned())
            .collect();
        let all = Migrator::migrations();
        Ok(all.iter().map(|m| (m.name().to_owned(), applied.contains(&m.name().to_owned()))).collect())
    }

    /// Calls back with every statement, for tests that count or explain them.
    pub fn observe(&mut self, callback: impl Fn(&sea_orm::Statement) + Clone + Send + Sync + 'static) {
        let other = callback.clone();
        self.read.set_metric_callback(move |info| callback(info.statement));
        self.write.set_metric_callback(move |info| other(info.statement));
    }

    /// Closes every connection, writing SQLite's log back into its file.
    ///
    /// # Errors
    /// As the database says.
    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close().await?;
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

fn pool(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .connect_timeout(Duration::from_secs(8))
        .acquire_timeout(Duration::from_secs(8))
        .sqlx_logging(false);
    options
}

fn sqlite(url: &str, connections: u32, durability: Durability) -> ConnectOptions {
    let mut options = pool(url, connections);
    options.test_before_acquire(false);
    options.map_sqlx_sqlite_opts(move |o| {
        o.create_if_missing(true)
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
            .statement_cache_capacity(200)
            .optimize_on_close(true, None)
    });
    options
}
