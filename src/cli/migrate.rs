//! The command `kiennghi migrate`.

use clap::Subcommand;

use crate::cli::connect;
use crate::kernel::config::Config;
use crate::kernel::schema;

#[derive(Subcommand)]
pub(super) enum Migrate {
    /// Apply all missing migrations.
    Up,
    /// Revert the newest migration; its data is deleted.
    Down,
    /// Show which migrations are applied.
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
