//! The database that connections go to, and the settings of each connection.

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sea_orm::{DbBackend, DbErr};
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use crate::Durability;
use crate::connection::{Connection, connect_error};

/// How many prepared statements a connection keeps; an application has fewer.
const PREPARED: usize = 1000;

/// The settings of every `PostgreSQL` connection. The tables are read by index, from memory or an SSD, so a planner
/// that mistakes a rare value for a common one must not scan a whole table; and a query of milliseconds must not pay
/// for starting parallel workers (docs/decisions/0008).
pub const SETTINGS: [(&str, &str); 5] = [
    ("jit", "off"),
    ("timezone", "UTC"),
    ("random_page_cost", "1.1"),
    ("enable_seqscan", "off"),
    ("max_parallel_workers_per_gather", "0"),
];

/// The limits of every `PostgreSQL` connection: a request that cannot go on is refused instead of holding its
/// connection, and with it everybody who waits for one. A client that is gone ends its query.
const LIMITS: [(&str, &str); 4] = [
    ("lock_timeout", "5s"),
    ("statement_timeout", "60s"),
    ("idle_in_transaction_session_timeout", "60s"),
    ("client_connection_check_interval", "5s"),
];

/// Migrations may wait for each other, and rewrite large tables.
const UNLIMITED: [(&str, &str); 2] = [("lock_timeout", "0"), ("statement_timeout", "0")];

/// The database that connections go to.
#[derive(Clone)]
pub enum Target {
    Postgres(Box<PgConnectOptions>),
    Sqlite(Box<SqliteConnectOptions>),
}

impl Target {
    /// Parses an address: `postgres://…` or `sqlite:…`.
    pub fn parse(url: &str, application: &str, durability: Durability) -> Result<Self, DbErr> {
        if !url.starts_with("sqlite:") {
            let options = PgConnectOptions::from_str(url).map_err(connect_error)?;
            let options = options.application_name(application).options(SETTINGS).options(LIMITS);
            let options = options.statement_cache_capacity(PREPARED);
            return Ok(Self::Postgres(Box::new(options.disable_statement_logging())));
        }
        let options = SqliteConnectOptions::from_str(url).map_err(connect_error)?;
        let options = options
            .create_if_missing(true)
            .journal_mode(match durability {
                Durability::Full | Durability::Process => SqliteJournalMode::Wal,
                // writes every page once instead of twice; the next process to open the file turns it into WAL
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
        Ok(Self::Sqlite(Box::new(options)))
    }

    #[must_use]
    pub const fn backend(&self) -> DbBackend {
        match self {
            Self::Postgres(_) => DbBackend::Postgres,
            Self::Sqlite(_) => DbBackend::Sqlite,
        }
    }

    /// Returns the same target without the limits of requests, for migrations.
    #[must_use]
    pub fn unlimited(self) -> Self {
        match self {
            Self::Postgres(options) => Self::Postgres(Box::new(options.options(UNLIMITED))),
            sqlite @ Self::Sqlite(_) => sqlite,
        }
    }

    /// Returns host, port and database for a log line, without user and password.
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

    pub async fn connect(&self) -> Result<Connection, sqlx::Error> {
        match self {
            Self::Postgres(options) => Ok(options.connect().await?.into()),
            Self::Sqlite(options) => Ok(options.connect().await?.into()),
        }
    }
}

/// Returns the address of an `SQLite` file.
#[must_use]
pub fn sqlite_url(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}

/// Creates the file before `SQLite` does, readable by its owner only; `SQLite` gives its log files the same
/// permissions. Existing files lose the permissions of other users.
pub fn keep_private(url: &str) -> std::io::Result<()> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or_default();
    if path.is_empty() || path.starts_with(":memory:") || url.contains("mode=memory") {
        return Ok(());
    }
    for path in [path.to_owned(), format!("{path}-wal"), format!("{path}-shm")] {
        match private_files::tighten(Path::new(&path)) {
            Ok(false) => {}
            Ok(true) => tracing::warn!(path, "others could read the database file: permissions removed"),
            // the file belongs to another user, and may be usable all the same
            Err(error) => tracing::warn!(path, %error, "others can read the database file"),
        }
    }
    match private_files::write(Path::new(path), "") {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_neither_user_nor_password() {
        let url = "postgres://someone:secret@db.example.vn:5433/kn";
        let target = Target::parse(url, "test", Durability::Full).unwrap();
        assert_eq!(target.place(), "db.example.vn:5433/kn");
        let target = Target::parse("sqlite:///var/kn.db", "test", Durability::Full).unwrap();
        assert_eq!(target.place(), "/var/kn.db");
    }
}
