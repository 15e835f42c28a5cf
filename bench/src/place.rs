//! The folders of data sets: one each, kept between runs. A run works on a copy and deletes it.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use kiennghi::db::sqlite_url;
use sea_orm::{ConnectionTrait, Database};
use serde::{Deserialize, Serialize};
use testkit::cluster;

use crate::data;
use crate::world::World;

/// Settings of a small production server: every commit is on disk before the response.
pub const SETTINGS: &[&str] = &[
    "fsync = on",
    "synchronous_commit = on",
    "shared_buffers = 512MB",
    "effective_cache_size = 4GB",
    "max_wal_size = 4GB",
    "max_connections = 300",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Postgres,
    Sqlite,
}

/// The choice of a data set.
#[derive(Args, Clone, Debug)]
pub struct Which {
    /// How many cases the data set has.
    #[arg(long, default_value_t = 10_000)]
    pub cases: u64,
    #[arg(long, value_enum, default_value_t = Kind::Postgres)]
    pub database: Kind,
    /// Folder in which data sets are kept.
    #[arg(long, default_value = "target/bench", value_name = "DIR")]
    pub data: PathBuf,
}

/// An open data set; its cluster runs until this is dropped.
pub struct Place {
    pub kind: Kind,
    pub folder: PathBuf,
    world: Option<World>,
    pub description: String,
    /// The folder of the PostgreSQL programs.
    pub programs: PathBuf,
    cluster: Option<cluster::Server>,
}

/// A copy of a data set for one run.
pub struct Copy {
    pub url: String,
    pub name: &'static str,
}

const KEPT: &str = "kiennghi";
const COPY: &str = "kiennghi_run";

/// Builds a data set, replacing an existing one.
pub async fn build(which: &Which) -> Result<(), String> {
    let mut place = Place::open(which)?;
    place.fill(which.cases).await
}

impl Place {
    /// Opens a data set; builds it when it does not exist.
    pub async fn ready(which: &Which) -> Result<Self, String> {
        let mut place = Self::open(which)?;
        let description = place.description();
        match std::fs::read(&description) {
            Ok(text) => place.world = Some(serde_json::from_slice(&text).map_err(said(&description))?),
            Err(_) => place.fill(which.cases).await?,
        }
        Ok(place)
    }

    pub fn world(&self) -> Result<&World, String> {
        self.world.as_ref().ok_or_else(|| "the data set has not been built".to_owned())
    }

    fn open(which: &Which) -> Result<Self, String> {
        let word = match which.database {
            Kind::Postgres => "postgres",
            Kind::Sqlite => "sqlite",
        };
        let folder = which.data.join(format!("{word}-{}", which.cases));
        std::fs::create_dir_all(&folder).map_err(said(&folder))?;
        let folder = folder.canonicalize().map_err(said(&folder))?;
        let (mut cluster, mut description, mut programs) =
            (None, "SQLite (bundled)".to_owned(), PathBuf::new());
        if which.database == Kind::Postgres {
            programs = cluster::newest_binaries().ok_or("no PostgreSQL 15 or newer is installed")?;
            let settings = SETTINGS.join("\n") + "\n";
            let server = cluster::Server::start(&programs, Some(&folder), &settings)
                .ok_or_else(|| format!("{}: the cluster did not start", folder.display()))?;
            description.clone_from(&server.description);
            cluster = Some(server);
        }
        Ok(Self { kind: which.database, folder, world: None, description, programs, cluster })
    }

    /// The path of the description, which is written last: a data set without it is incomplete.
    fn description(&self) -> PathBuf {
        self.folder.join("world.json")
    }

    async fn fill(&mut self, cases: u64) -> Result<(), String> {
        let _ = std::fs::remove_file(self.description());
        self.clear(KEPT).await?;
        if self.kind == Kind::Postgres {
            self.administer(&format!("CREATE DATABASE {KEPT}")).await?;
        }
        eprintln!("building {cases} cases in {}", self.folder.display());
        let began = std::time::Instant::now();
        let world = data::build(&self.url(KEPT), cases).await?;
        let text = serde_json::to_string_pretty(&world).map_err(|e| e.to_string())?;
        self.world = Some(world);
        std::fs::write(self.description(), text).map_err(said(&self.description()))?;
        eprintln!("built in {:.1} s", began.elapsed().as_secs_f64());
        Ok(())
    }

    /// Creates a copy to work on, so that the data set stays as built and every run begins with the same data.
    pub async fn copy(&self) -> Result<Copy, String> {
        self.clear(COPY).await?;
        match self.kind {
            Kind::Postgres => {
                self.administer(&format!("CREATE DATABASE {COPY} TEMPLATE {KEPT} STRATEGY file_copy"))
                    .await?;
            }
            Kind::Sqlite => {
                let (from, to) = (self.file(KEPT), self.file(COPY));
                std::fs::copy(&from, &to).map_err(said(&from))?;
            }
        }
        Ok(Copy { url: self.url(COPY), name: COPY })
    }

    /// Deletes the copy.
    pub async fn discard(&self, copy: Copy) -> Result<(), String> {
        self.clear(copy.name).await
    }

    fn url(&self, name: &str) -> String {
        match &self.cluster {
            Some(server) => server.url(name),
            None => sqlite_url(&self.file(name)),
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.db"))
    }

    async fn clear(&self, name: &str) -> Result<(), String> {
        if self.kind == Kind::Postgres {
            return self.administer(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        }
        for end in ["", "-wal", "-shm", "-journal"] {
            let _ = std::fs::remove_file(self.folder.join(format!("{name}.db{end}")));
        }
        Ok(())
    }

    /// Runs one statement on the server itself.
    pub async fn administer(&self, sql: &str) -> Result<(), String> {
        let db = Database::connect(self.url("postgres")).await.map_err(|e| e.to_string())?;
        db.execute_unprepared(sql).await.map_err(|e| format!("{sql}: {e}"))?;
        db.close().await.map_err(|e| e.to_string())
    }
}

fn said<E: std::fmt::Display>(path: &Path) -> impl Fn(E) -> String {
    let path = path.display().to_string();
    move |error| format!("{path}: {error}")
}
