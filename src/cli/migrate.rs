//! `kiennghi migrate`.

use clap::Subcommand;

use crate::cli::connect;
use crate::kernel::config::Config;
use crate::kernel::schema;

#[derive(Subcommand)]
pub(super) enum Migrate {
    /// Apply every change that is missing.
    Up,
    /// Take the newest change back; its data goes with it.
    Down,
    /// Show which changes are applied.
    Status,
}

pub(super) async fn run(config: Config, what: &Migrate) -> Result<(), String> {
    let db = connect(&config).await?;
    match what {
        Migrate::Up => schema::migrate(&db).await,
        Migrate::Down => schema::migrate_down(&db).await,
        Migrate::Status => Ok(()),
    }
    .map_err(|e| format!("migration: {e}"))?;
    for (name, applied) in schema::migrations(&db).await.map_err(|e| format!("migration: {e}"))? {
        println!("{}  {name}", if applied { "applied" } else { "missing" });
    }
    Ok(())
}
