//! The command `kiennghi migrate`.

use clap::Subcommand;

use crate::cli::connect;
use crate::kernel::config::Config;
use crate::kernel::schema;

#[derive(Subcommand)]
pub(super) enum Migrate {
    /// Apply all missing migrations.
    Up {
        /// The PostgreSQL role of the service: gives it the rights that it needs. With the environment variable
        /// `SERVICE_PASSWORD` the role is created, or its password set.
        #[arg(long, value_name = "ROLE")]
        service_role: Option<String>,
    },
    /// Revert the newest migration; its data is deleted.
    Down,
    /// Show which migrations are applied.
    Status,
}

pub(super) async fn run(config: Config, what: &Migrate) -> Result<(), String> {
    let db = connect(&config).await?;
    match what {
        Migrate::Up { service_role } => match (schema::migrate(&db).await, service_role) {
            (Ok(()), Some(role)) => {
                let password = std::env::var("SERVICE_PASSWORD").ok().filter(|password| !password.is_empty());
                schema::grant(&db, role, password.as_deref()).await
            }
            (done, _) => done,
        },
        Migrate::Down => schema::migrate_down(&db).await,
        Migrate::Status => Ok(()),
    }
    .map_err(|e| format!("migration: {e}"))?;
    for (name, applied) in schema::migrations(&db).await.map_err(|e| format!("migration: {e}"))? {
        println!("{}  {name}", if applied { "applied" } else { "missing" });
    }
    Ok(())
}
