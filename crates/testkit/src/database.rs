//! Creates a new database for every test: a copy of a template that is migrated and filled with the cast once per
//! run.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};

use kiennghi::db::{Db, Durability, sqlite_url};
use kiennghi::kernel::app::App;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::schema;
use kiennghi::kernel::secrets::Secrets;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;

use crate::cast::{self, Cast};
use crate::cluster;
use crate::process;
use crate::{clock, config};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// The database of one test.
pub struct Fresh {
    pub url: String,
    name: String,
    folder: Option<tempfile::TempDir>,
}

static MADE: AtomicU32 = AtomicU32::new(0);

impl Fresh {
    /// Creates a copy of the template; `None` when PostgreSQL is skipped on purpose.
    pub async fn make(backend: Backend) -> Option<(Self, Arc<Cast>)> {
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        match backend {
            Backend::Sqlite => {
                let (template, cast) = sqlite_template().await;
                let folder = tempfile::tempdir_in(cluster::scratch()).unwrap();
                let path = folder.path().join("test.db");
                std::fs::copy(template, &path).unwrap();
                let url = sqlite_url(&path);
                Some((Self { url, name: String::new(), folder: Some(folder) }, cast))
            }
            Backend::Postgres => {
                cluster::url("postgres")?;
                let (template, cast) = postgres_template().await;
                let name = format!("kiennghi_{}_{n}", std::process::id());
                admin(&format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")).await;
                let url = cluster::url(&name).unwrap();
                Some((Self { url, name, folder: None }, cast))
            }
        }
    }

    /// Creates an empty database, without a schema.
    pub async fn empty(backend: Backend) -> Option<Self> {
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        match backend {
            Backend::Sqlite => {
                let folder = tempfile::tempdir_in(cluster::scratch()).unwrap();
                let url = sqlite_url(&folder.path().join("empty.db"));
                Some(Self { url, name: String::new(), folder: Some(folder) })
            }
            Backend::Postgres => {
                cluster::url("postgres")?;
                let name = format!("kiennghi_{}_{n}", std::process::id());
                admin(&format!("CREATE DATABASE {name}")).await;
                Some(Self { url: cluster::url(&name).unwrap(), name, folder: None })
            }
        }
    }

    /// Restores a dump of another database into a new one, as an operator does.
    pub async fn restored(backend: Backend, from: &str) -> Self {
        let restored = Self::empty(backend).await.unwrap();
        if let Some(folder) = &restored.folder {
            let to = folder.path().join("empty.db");
            let db = Database::connect(from).await.unwrap();
            db.execute_unprepared(&format!("VACUUM INTO '{}'", to.display())).await.unwrap();
            db.close().await.unwrap();
            // a file cannot tell that it was put back
            process::run(&restored.url, "restored");
            return restored;
        }
        let bin = cluster::newest_binaries().unwrap();
        let script = r#"set -o pipefail; "$1/pg_dump" --no-owner "$2" | "$1/psql" -qX -v ON_ERROR_STOP=1 "$3" > /dev/null"#;
        let mut command = Command::new("bash");
        command.args(["-c", script, "restore"]).arg(bin).args([from, &restored.url]);
        assert!(command.status().unwrap().success(), "the dump was not restored");
        restored
    }

    pub async fn open(&self, config: &Config) -> Db {
        Db::open(&self.url, config, Durability::Process).await.unwrap()
    }

    pub async fn drop(self) {
        if self.folder.is_none() {
            admin(&format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
        }
    }
}

/// Runs one statement on the server itself, over connections that all tests share. The connections belong to a
/// runtime that outlives the runtime of each test.
async fn admin(sql: &str) {
    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
    });
    static SERVER: OnceCell<DatabaseConnection> = OnceCell::const_new();
    let connect = || async {
        let mut options = ConnectOptions::new(cluster::url("postgres").unwrap());
        options.max_connections(4).sqlx_logging(false);
        Database::connect(options).await.unwrap()
    };
    let sql = sql.to_owned();
    let done = RUNTIME.spawn(async move {
        let server = SERVER.get_or_init(connect).await;
        server.execute_unprepared(&sql).await.unwrap();
    });
    done.await.unwrap();
}

const PREFIX: &str = "kiennghi-template-";

/// Removes old templates, because nothing runs at the end of a test binary.
fn clear_away_old() {
    for file in std::fs::read_dir(cluster::scratch()).into_iter().flatten().flatten() {
        let is_template = file.file_name().to_string_lossy().starts_with(PREFIX);
        let made = file.metadata().and_then(|file| file.modified()).ok();
        if is_template && made.and_then(|made| made.elapsed().ok()).is_some_and(|age| age.as_secs() > 7200) {
            let _ = std::fs::remove_file(file.path());
        }
    }
}

async fn sqlite_template() -> (PathBuf, Arc<Cast>) {
    static TEMPLATE: OnceCell<(PathBuf, Arc<Cast>)> = OnceCell::const_new();
    let make = || async {
        clear_away_old();
        let path = tempfile::Builder::new()
            .prefix(PREFIX)
            .suffix(".db")
            .tempfile_in(cluster::scratch())
            .unwrap()
            .into_temp_path();
        let path = path.keep().unwrap();
        let cast = people(&sqlite_url(&path)).await;
        (path, Arc::new(cast))
    };
    TEMPLATE.get_or_init(make).await.clone()
}

async fn postgres_template() -> (String, Arc<Cast>) {
    static TEMPLATE: OnceCell<(String, Arc<Cast>)> = OnceCell::const_new();
    let make = || async {
        let name = format!("kiennghi_{}_template", std::process::id());
        admin(&format!("CREATE DATABASE {name}")).await;
        let cast = people(&cluster::url(&name).unwrap()).await;
        (name, Arc::new(cast))
    };
    TEMPLATE.get_or_init(make).await.clone()
}

/// Creates the schema and the cast.
pub async fn people(url: &str) -> Cast {
    let config = config();
    let db = Db::open(url, &config, Durability::Process).await.unwrap();
    schema::migrate(&db).await.unwrap();
    let secrets = Secrets::load(&config).unwrap();
    let mut app = App::with_clock(clock(), config, db, secrets);
    let cast = cast::make(&mut app).await;
    app.close().await.unwrap();
    cast
}
