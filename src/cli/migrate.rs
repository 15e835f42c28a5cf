//! `kiennghi migrate`.

use clap::Subcommand;

use crate::cli::connect;
use crate::kernel::config::Config;

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
        Migrate::Up => db.migrate().await,
        Migrate::Down => db.migrate_down().await,
        Migrate::Status => Ok(()),
    }
    .map_err(|e| format!("migration: {e}"))?;
    for (name, applied) in db.migrations().await.map_err(|e| format!("migration: {e}"))? {
        println!("{}  {name}", if applied { "applied" } else { "missing" });
    }
    Ok(())
}
