//! The demo accounts as printed on the terminal, and their password, which is always stored in a file.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use entity::enums::Role;
use entity::user;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use secrecy::ExposeSecret;

use crate::demo::data::{ORGANIZATIONS, Organization, PEOPLE, Person, from_csv};
use crate::demo::{describe, explain};
use crate::kernel::app::App;
use crate::kernel::auth::password_strength::{Weakness, normalized, weakness};
use crate::kernel::config::Config;
use crate::kernel::secrets::fresh_password;

/// The account that is created last. Its presence shows that the demo is complete.
pub const LAST: &str = "admin.demo";

/// The demo accounts as printed on the terminal.
pub struct Accounts {
    /// User name, role and organization.
    rows: Vec<(String, Role, String)>,
    password: Option<String>,
    kept: PathBuf,
}

impl Accounts {
    /// Returns the accounts of a demo that will be loaded, and their password: the configured one, the stored one of
    /// an earlier demo, or a generated one.
    pub fn make(config: &Config) -> Result<(Self, String), String> {
        let accounts = Self::new(config)?;
        let password = match &config.demo_password {
            Some(given) => checked(given.expose_secret())?,
            None => match read(&accounts.kept)? {
                Some(left) => left,
                None => fresh_password().map_err(explain)?,
            },
        };
        accounts.keep(config, &password)?;
        Ok((Self { password: Some(password.clone()), ..accounts }, password))
    }

    /// Returns the accounts of a loaded demo, with the password if the configured or the stored one is valid; `None`
    /// when the database does not contain the whole demo.
    pub async fn of(app: &App) -> Result<Option<Self>, String> {
        let last = user::Entity::find().filter(user::Column::Username.eq(LAST));
        let Some(last) = last.one(app.read()).await.map_err(describe)? else { return Ok(None) };
        let mut accounts = Self::new(&app.config)?;
        let given = app.config.demo_password.as_ref().map(|given| given.expose_secret().to_owned());
        let stored = read(&accounts.kept)?;
        for password in given.into_iter().chain(stored.clone()) {
            let hash = last.password_hash.clone();
            if app.hasher.verify(password.clone(), hash).await.map_err(explain)? {
                if stored.as_ref() != Some(&password) {
                    accounts.keep(&app.config, &password)?;
                }
                accounts.password = Some(password);
                break;
            }
        }
        Ok(Some(accounts))
    }

    fn new(config: &Config) -> Result<Self, String> {
        let organizations: Vec<Organization> = from_csv(ORGANIZATIONS).map_err(explain)?;
        let people: Vec<Person> = from_csv(PEOPLE).map_err(explain)?;
        let mut rows = Vec::new();
        for person in people.iter().filter(|person| person.username.strip_suffix(".demo").is_some()) {
            let held_in = organizations.iter().find(|one| one.key == person.organization);
            let organization = held_in.map(|one| one.name.clone()).unwrap_or_default();
            for role in person.roles().map_err(explain)? {
                rows.push((person.username.clone(), role, organization.clone()));
            }
        }
        rows.sort_by_key(|row| row.1);
        Ok(Self { rows, password: None, kept: config.data_dir.join("demo-password") })
    }

    /// Writes the password to a file that only the owner can read, for scripts and other terminals.
    fn keep(&self, config: &Config, password: &str) -> Result<(), String> {
        let failed = |error: std::io::Error| format!("{}: {error}", self.kept.display());
        private_files::make_folder(&config.data_dir).map_err(failed)?;
        private_files::replace(&self.kept, password).map_err(failed)
    }
}

/// Checks the configured password as the use cases do, so that a refused one leaves no half of a demonstration behind.
fn checked(given: &str) -> Result<String, String> {
    let people: Vec<Person> = from_csv(PEOPLE).map_err(explain)?;
    let names = people.into_iter().flat_map(|person| [person.username, person.full_name]).collect::<Vec<_>>();
    match weakness(&normalized(given), &names) {
        None if given.chars().count() <= 200 => Ok(given.to_owned()),
        Some(Weakness::Guessable) => Err("configuration: `demo_password` is too easy to guess".to_owned()),
        _ => Err("configuration: `demo_password` must have 12 to 200 characters".to_owned()),
    }
}

fn read(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

impl fmt::Display for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Demo accounts:")?;
        for (username, role, organization) in &self.rows {
            writeln!(f, "  {username:<17} {:<12} {organization}", role.word())?;
        }
        match &self.password {
            Some(password) => write!(f, "Password of each: {password} (stored in {})", self.kept.display()),
            None => write!(f, "Password of each: the one given or printed when the demo was first loaded"),
        }
    }
}
