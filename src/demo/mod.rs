//! The demonstration: petitions and recommendations in Lào Cai after the merger, created through the use cases of the
//! API.

mod accounts;
mod answers;
mod chance;
#[cfg(test)]
mod check;
mod council;
mod course;
mod data;
mod directory;
mod histories;
mod ids;
mod petitions;
mod steps;
mod supervision;
mod world;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use entity::{organization, user};
use sea_orm::{DbErr, EntityTrait};

pub use crate::demo::accounts::Accounts;

use crate::db::{self, Db, Durability};
use crate::kernel::app::App;
use crate::kernel::config::Config;
use crate::kernel::error::Error;
use crate::kernel::schema;
use crate::kernel::secrets::Secrets;

/// The progress of a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The schema is being migrated.
    Preparing,
    /// The demonstration is being loaded: `done` of all its steps are taken.
    Loading {
        done: usize,
        of: usize,
    },
    Ready,
}

/// Ensures that the demo exists: a database that contains it stays unchanged, an empty one is filled; without the crowd,
/// only with the petitions of the data files.
///
/// # Errors
/// A sentence for the terminal. The demo is never mixed with other data.
pub async fn prepare(
    config: &Config,
    now: DateTime<Utc>,
    crowded: bool,
    report: fn(Progress),
) -> Result<Accounts, String> {
    let start = Start { config: config.clone(), now, crowded, report };
    let (done, loaded) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || done.send(on_one_core(&start)));
    loaded.await.map_err(|_| "demo: loading was aborted".to_owned())?
}

/// Loads the demo on one CPU core. Loading alternates between this thread and the database thread; on one core
/// neither waits to be woken on another, which halves the time. Threads started here inherit the core.
fn on_one_core(start: &Start) -> Result<Accounts, String> {
    if let Some(core) = core_affinity::get_core_ids().and_then(|cores| cores.first().copied()) {
        core_affinity::set_for_current(core);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|e| format!("demo: {e}"))?.block_on(async {
        match start.config.database_url {
            None => start.embedded().await,
            Some(_) => start.configured().await,
        }
    })
}

/// The input of a start: the demonstration is loaded as of `now`.
struct Start {
    config: Config,
    now: DateTime<Utc>,
    /// Whether the generated petitions are loaded, too.
    crowded: bool,
    report: fn(Progress),
}

impl Start {
    /// Opens or fills the embedded database. It is filled in a temporary file that is renamed, so that it contains
    /// the whole demo or does not exist.
    async fn embedded(&self) -> Result<Accounts, String> {
        let folder = &self.config.data_dir;
        private_files::make_folder(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let (path, aside) = (folder.join("kiennghi.db"), folder.join("kiennghi.db.loading"));
        if path.exists() {
            let place = path.display().to_string();
            if let Some(accounts) = self.found(&db::sqlite_url(&path), &place).await? {
                return Ok(accounts);
            }
        }
        remove_all(&aside)?;
        let accounts = self.fill(&db::sqlite_url(&aside)).await?;
        remove_all(&path)?;
        fs::rename(&aside, &path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(accounts)
    }

    /// Opens or fills a configured database. It is filled in place, and the last account is created last.
    async fn configured(&self) -> Result<Accounts, String> {
        let url = self.config.database_address();
        match self.found(&url, "the configured database").await? {
            Some(accounts) => Ok(accounts),
            // writes are not durable: after a power failure the demo may be incomplete, which the next start refuses
            None => self.fill(&url).await,
        }
    }

    /// Returns the accounts of a database that contains the demo, or `None` when it is empty.
    async fn found(&self, url: &str, place: &str) -> Result<Option<Accounts>, String> {
        let app = self.open(url, Durability::Full).await?;
        let accounts = Accounts::of(&app).await;
        let is_used = is_used(&app).await;
        app.close().await.map_err(explain)?;
        match accounts? {
            None if is_used.map_err(describe)? => Err(format!(
                "demo: {place} holds organizations or users but not the whole demo, which is loaded into an empty \
                 database only; name another one, or drop this one if it was half loaded"
            )),
            accounts => Ok(accounts),
        }
    }

    async fn fill(&self, url: &str) -> Result<Accounts, String> {
        let (accounts, password) = Accounts::make(&self.config)?;
        let app = self.open(url, Durability::Off).await?;
        Box::pin(world::load(&app, &password, self.now, self.crowded, self.report)).await.map_err(explain)?;
        app.close().await.map_err(explain)?;
        Ok(accounts)
    }

    async fn open(&self, url: &str, durability: Durability) -> Result<App, String> {
        let secrets = Secrets::load(&self.config)?;
        let db = Db::open(url, &self.config, durability).await.map_err(describe)?;
        (self.report)(Progress::Preparing);
        schema::migrate(&db).await.map_err(|e| format!("migration: {e}"))?;
        Ok(App::new(self.config.clone(), db, secrets))
    }
}

/// Returns whether a database contains organizations or users.
async fn is_used(app: &App) -> Result<bool, DbErr> {
    let organization = organization::Entity::find().one(app.read()).await?;
    Ok(organization.is_some() || user::Entity::find().one(app.read()).await?.is_some())
}

/// Deletes an SQLite file with its WAL and shared-memory files.
fn remove_all(path: &Path) -> Result<(), String> {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match fs::remove_file(PathBuf::from(&name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(format!("{}: {error}", name.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn describe(error: DbErr) -> String {
    format!("database: {error}")
}

/// Formats a refused step, which is a mistake in the demo, with all details.
fn explain(error: Error) -> String {
    match error {
        Error::Refused(refused) => {
            format!("demo: {} {:?} {:?}", refused.code.word(), refused.detail, refused.errors)
        }
        other => format!("demo: {}", other.chain()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    /// Loads the petitions and recommendations of the files into a temporary database.
    async fn loads((year, month, day): (i32, u32, u32)) {
        let folder = tempfile::tempdir().unwrap();
        let secret_key = Some("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=".into());
        let config = Config { secret_key, argon2_memory_kib: 8, argon2_iterations: 1, ..Config::default() };
        let now = Utc.with_ymd_and_hms(year, month, day, 9, 0, 0).unwrap();
        let start = Start { config, now, crowded: false, report: |_| {} };
        let app = start.open(&db::sqlite_url(&folder.path().join("demo.db")), Durability::Off).await.unwrap();
        let loaded = Box::pin(world::load(&app, "mot mat khau demo", now, false, |_| {})).await;
        app.close().await.unwrap();
        loaded.map_err(explain).unwrap();
    }

    #[tokio::test]
    async fn the_stories_of_the_files_can_be_loaded_on_any_day_that_the_shipped_calendar_knows() {
        for now in [(2026, 11, 1), (2027, 2, 8), (2027, 12, 31)] {
            Box::pin(loads(now)).await;
        }
    }
}
