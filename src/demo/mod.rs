//! The demonstration: Lào Cai after the merger, its petitions and what its council recommends, driven through the acts.

mod bodies;
mod chance;
mod course;
mod crowd;
mod life;
mod oversight;
mod people;
mod phrases;
mod places;
mod pledge;
mod reference;
mod story;
mod topics;
mod world;

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use entity::{organization, user};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use secrecy::ExposeSecret;

use crate::db::{self, Db, Durability};
use crate::demo::people::{ACCOUNTS, LAST};
use crate::domain::actor::Actor;
use crate::kernel::app::App;
use crate::kernel::call::{Call, clock};
use crate::kernel::config::Config;
use crate::kernel::error::Error;
use crate::kernel::schema;
use crate::kernel::secrets::{Secrets, fresh_password};

/// What the demo's accounts are, for the terminal.
pub struct Accounts {
    password: Option<String>,
}

impl fmt::Display for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Demo accounts:")?;
        for (username, role, organization) in ACCOUNTS {
            writeln!(f, "  {username:<17} {role:<12} {organization}")?;
        }
        match &self.password {
            Some(password) => write!(f, "Password of each: {password}"),
            None => write!(f, "Password of each: the one given or printed when the demo was first loaded"),
        }
    }
}

/// Makes sure that the demo is there: a database that holds it is left alone, an empty one is filled.
///
/// # Errors
/// A sentence for the person at the terminal; never is the demo mixed into other data.
pub async fn prepare(config: &Config) -> Result<Accounts, String> {
    let (config, (done, loaded)) = (config.clone(), tokio::sync::oneshot::channel());
    std::thread::spawn(move || done.send(on_one_core(&config)));
    loaded.await.map_err(|_| "demo: the loading broke off".to_owned())?
}

/// Loading is a long talk with one database thread: on one core neither has to be woken on another, which takes half
/// the time. What this thread starts inherits its core.
fn on_one_core(config: &Config) -> Result<Accounts, String> {
    if let Some(core) = core_affinity::get_core_ids().and_then(|cores| cores.first().copied()) {
        core_affinity::set_for_current(core);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|e| format!("demo: {e}"))?.block_on(async {
        match config.database_url {
            None => embedded(config).await,
            Some(_) => configured(config).await,
        }
    })
}

/// The embedded file: filled aside and renamed, so that it holds the whole demo or does not exist.
async fn embedded(config: &Config) -> Result<Accounts, String> {
    let folder = &config.data_dir;
    private_files::make_folder(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let (path, aside) = (folder.join("kiennghi.db"), folder.join("kiennghi.db.loading"));
    let kept = folder.join("demo-password");
    if path.exists() {
        let app = open(config, &db::sqlite_url(&path), Durability::Full).await?;
        let found = holds(&app).await.map_err(said)?;
        let known = if found == Holds::Demo { known(config, &app, Some(&kept)).await? } else { None };
        close(&app).await?;
        match found {
            Holds::Demo => return Ok(Accounts { password: known }),
            Holds::Other => return Err(refusal(&format!("{}", path.display()))),
            Holds::Nothing => {}
        }
    }
    remove_all(&aside)?;
    let password = password(config, Some(&kept))?;
    let mut app = open(config, &db::sqlite_url(&aside), Durability::Off).await?;
    Box::pin(world::load(&mut app, &password, clock(), true)).await.map_err(told)?;
    close(&app).await?;
    remove_all(&path)?;
    fs::rename(&aside, &path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(Accounts { password: Some(password) })
}

/// A database named in the configuration: filled in place, the last account last.
async fn configured(config: &Config) -> Result<Accounts, String> {
    let app = open(config, &config.database_address(), Durability::Full).await?;
    let found = holds(&app).await.map_err(said)?;
    let known = if found == Holds::Demo { known(config, &app, None).await? } else { None };
    close(&app).await?;
    match found {
        Holds::Demo => return Ok(Accounts { password: known }),
        Holds::Other => return Err(refusal("the configured database")),
        Holds::Nothing => {}
    }
    let password = password(config, None)?;
    // what is lost with the power is a half-loaded demo, which is refused at the next start
    let mut app = open(config, &config.database_address(), Durability::Off).await?;
    Box::pin(world::load(&mut app, &password, clock(), true)).await.map_err(told)?;
    close(&app).await?;
    Ok(Accounts { password: Some(password) })
}

fn refusal(place: &str) -> String {
    format!(
        "demo: {place} holds organizations or users but not the whole demo, which is loaded into an empty \
         database only; name another one, or drop this one if it was half loaded"
    )
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Demo,
    Other,
}

async fn holds(app: &App) -> Result<Holds, DbErr> {
    let last = user::Entity::find().filter(user::Column::Username.eq(LAST));
    if last.one(app.read()).await?.is_some() {
        return Ok(Holds::Demo);
    }
    let organization = organization::Entity::find().one(app.read()).await?;
    let user = user::Entity::find().one(app.read()).await?;
    Ok(if organization.is_none() && user.is_none() { Holds::Nothing } else { Holds::Other })
}

async fn open(config: &Config, url: &str, durability: Durability) -> Result<App, String> {
    let secrets = Secrets::load(config)?;
    let db = Db::open(url, config, durability).await.map_err(said)?;
    schema::migrate(&db).await.map_err(|e| format!("migration: {e}"))?;
    Ok(App::new(config.clone(), db, secrets))
}

async fn close(app: &App) -> Result<(), String> {
    app.close().await.map_err(told)
}

/// The password for a demo about to be loaded: given, left by an earlier one, or fresh.
fn password(config: &Config, kept: Option<&Path>) -> Result<String, String> {
    if let Some(given) = &config.demo_password {
        let given = given.expose_secret();
        return match given.chars().count() {
            12..=200 => Ok(given.to_owned()),
            _ => Err("configuration: `demo_password` must have 12 to 200 characters".to_owned()),
        };
    }
    let Some(path) = kept else { return fresh_password().map_err(told) };
    if let Some(left) = read(path)? {
        return Ok(left);
    }
    let fresh = fresh_password().map_err(told)?;
    private_files::write(path, &fresh).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(fresh)
}

/// The password of a demo that is there, if what is given or kept still opens it.
async fn known(config: &Config, app: &App, kept: Option<&Path>) -> Result<Option<String>, String> {
    let given = config.demo_password.as_ref().map(|p| p.expose_secret().to_owned());
    let left = kept.map(read).transpose()?.flatten();
    let last = user::Entity::find().filter(user::Column::Username.eq(LAST));
    let hash = last.one(app.read()).await.map_err(said)?.and_then(|user| user.password_hash);
    for password in given.into_iter().chain(left) {
        if app.hasher.verify(password.clone(), hash.clone()).await.map_err(told)? {
            return Ok(Some(password));
        }
    }
    Ok(None)
}

fn read(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Removes an SQLite file and what lies beside it.
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

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn said(error: DbErr) -> String {
    format!("database: {error}")
}

/// An act of the demo was refused: a fault of the demo, told with everything that helps.
fn told(error: Error) -> String {
    match error {
        Error::Refused(refused) => {
            format!("demo: {} {:?} {:?}", refused.code.word(), refused.detail, refused.errors)
        }
        other => format!("demo: {other}"),
    }
}

/// The deployment itself, at a moment.
fn system(at: chrono::DateTime<chrono::Utc>) -> Call {
    Call::at(at, Actor::system())
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    /// The published matters of both halves, on a database of its own.
    async fn loads(now: (i32, u32, u32)) {
        let folder = std::env::temp_dir().join(format!("kiennghi-demo-{}-{now:?}", std::process::id()));
        private_files::make_folder(&folder).unwrap();
        let secret_key = Some("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=".into());
        let config = Config { secret_key, password_memory: 8, password_passes: 1, ..Config::default() };
        let mut app = open(&config, &db::sqlite_url(&folder.join("demo.db")), Durability::Off).await.unwrap();
        let (year, month, day) = now;
        let now = chrono::Utc.with_ymd_and_hms(year, month, day, 9, 0, 0).unwrap();
        let loaded = Box::pin(world::load(&mut app, "mot mat khau demo", now, false)).await;
        close(&app).await.unwrap();
        fs::remove_dir_all(&folder).unwrap();
        loaded.map_err(told).unwrap();
    }

    #[tokio::test]
    async fn the_published_matters_live_on_any_day_that_the_shipped_calendar_knows() {
        for now in [(2026, 11, 1), (2027, 2, 8), (2027, 12, 31)] {
            Box::pin(loads(now)).await;
        }
    }
}
