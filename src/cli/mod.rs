//! The command line: all commands of an installation, in one binary.

mod admin;
mod audit;
mod mail;
mod migrate;
mod progress;
mod run;

use clap::{Parser, Subcommand};
use entity::enums::{Role, Scope};
use uuid::Uuid;

use crate::db::{Db, Durability};
use crate::domain::actor::Actor;
use crate::http::routes;
use crate::kernel::app::App;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::schema;
use crate::kernel::secrets::Secrets;
use crate::service::identity::signing_key;

/// Kiến nghị: tracks voters' petitions and councils' recommendations from intake to a verified outcome.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    /// A TOML configuration file; environment variables (KIENNGHI_…) override it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API.
    Serve {
        /// Load the demonstration of Lào Cai into an empty database first.
        #[arg(long)]
        demo: bool,
        /// Leave the background jobs to other processes.
        #[arg(long)]
        no_worker: bool,
    },
    /// Run only the background jobs.
    Worker,
    /// Migrate the database schema, or show its state.
    #[command(subcommand)]
    Migrate(migrate::Migrate),
    /// Print the OpenAPI 3.1 document.
    Openapi,
    /// Manage user accounts.
    #[command(subcommand)]
    User(User),
    /// Manage API clients of agencies' systems.
    #[command(subcommand)]
    Client(Client),
    /// Manage the keys that sign access tokens.
    #[command(subcommand)]
    Keys(Keys),
    /// Import reference data from CSV, all or none; councils one by one.
    #[command(subcommand)]
    Import(Import),
    /// Verify the event log, or export it to keep it elsewhere.
    #[command(subcommand)]
    Audit(Audit),
    /// Check the settings of mail, or take the reports of mails that came back.
    #[command(subcommand)]
    Mail(Mail),
    /// Say that a backup was put back: clients that follow changes are told to read everything again.
    Restored,
    /// Check whether a running server is ready; for containers.
    Healthcheck,
}

#[derive(Subcommand)]
enum User {
    /// Create a user, with a role if given. The password is read from `NEW_PASSWORD`, or else generated and printed.
    Create {
        username: String,
        #[arg(long)]
        full_name: String,
        #[arg(long, requires = "organization")]
        role: Option<Role>,
        /// The id of the organization.
        #[arg(long, requires = "role")]
        organization: Option<Uuid>,
    },
    /// Disable a user. All logins are revoked within seconds.
    Disable { username: String },
    /// Set a new password for a user. All logins are revoked within seconds.
    ResetPassword { username: String },
}

#[derive(Subcommand)]
enum Client {
    /// Create an API client and print its secret, once.
    Create {
        name: String,
        /// The id of the agency.
        #[arg(long)]
        organization: Uuid,
        #[arg(long = "scope", required = true)]
        scopes: Vec<Scope>,
    },
}

#[derive(Subcommand)]
enum Keys {
    /// List all keys, newest first.
    List,
    /// Create a key that signs from now on; the previous key still verifies.
    Rotate,
    /// Encrypt again with the present secret key what former secret keys encrypted.
    Reseal,
}

#[derive(Subcommand)]
enum Import {
    /// Administrative units: `code,name,kind,parent_code[,valid_from,valid_to]`. Without a file, all units of Việt
    /// Nam.
    Units { file: Option<String> },
    /// Organizations: `key,kind,name,parent,council,unit_code,area,code,valid_from,valid_to`.
    Organizations { file: String },
    /// The central bodies to which petitions are referred: ministries, agencies of the Government, courts and others, as
    /// since 1 March 2025. Those that exist stay as they are.
    CentralBodies,
    /// Councils with their bodies, sectors and first users: `unit_code,valid_from[,deputy_groups]`. Those that exist
    /// stay as they are. Prints the first users as CSV with their passwords, once.
    Councils { file: String },
}

#[derive(Subcommand)]
enum Audit {
    /// Verify every event and checkpoint; fails when anything was altered, inserted or deleted.
    Verify {
        /// Verify this export, without a database.
        #[arg(long, value_name = "FILE", conflicts_with = "kept")]
        file: Option<String>,
        /// An earlier export: its checkpoints must still be in the log.
        #[arg(long, value_name = "FILE")]
        kept: Option<String>,
    },
    /// Write a checkpoint, and then the whole log with its checkpoints, as JSON lines.
    Export { file: String },
}

#[derive(Subcommand)]
enum Mail {
    /// Send a test to an address, with the settings and templates as they are.
    Test { address: String },
    /// Read from standard input what a mail server sends to the address `mail_bounces`. A subscription from which a mail
    /// came back is disabled. Anything else changes nothing.
    Bounce,
}

/// Parses the command line and runs the command.
///
/// # Errors
/// A sentence for the terminal.
pub async fn main() -> Result<(), String> {
    let cli = Cli::parse();
    if matches!(cli.command, Command::Openapi) {
        println!("{:#}", routes::contract());
        return Ok(());
    }
    let file = cli.config.or_else(|| std::env::var("KIENNGHI_CONFIG").ok());
    let config = Config::load(file.as_deref())?;
    match cli.command {
        Command::Serve { demo, no_worker } => run::serve(config, demo, !no_worker).await,
        Command::Worker => run::worker(config).await,
        Command::Migrate(what) => migrate::run(config, &what).await,
        Command::Healthcheck => run::healthcheck(&config).await,
        Command::User(what) => admin::user(config, what).await,
        Command::Client(what) => admin::client(config, what).await,
        Command::Keys(what) => admin::keys(config, &what).await,
        Command::Import(what) => admin::import(config, &what).await,
        Command::Audit(what) => audit::run(config, what).await,
        Command::Mail(what) => mail::run(config, what).await,
        Command::Restored => admin::restored(config).await,
        Command::Openapi => Ok(()),
    }
}

/// Connects to the database and migrates it to the newest schema.
async fn open(config: Config) -> Result<App, String> {
    let secrets = Secrets::load(&config)?;
    let db = connect(&config).await?;
    schema::migrate(&db).await.map_err(|e| format!("migration: {e}"))?;
    let mut app = App::new(config, db, secrets);
    let ctx = RequestContext::now(Actor::system());
    signing_key::ensure(&mut app, &ctx).await.map_err(|e| admin::message(&e))?;
    Ok(app)
}

async fn connect(config: &Config) -> Result<Db, String> {
    if config.database_url.is_none() {
        private_files::make_folder(&config.data_dir)
            .map_err(|e| format!("{}: {e}", config.data_dir.display()))?;
    }
    let opened = Db::open(&config.database_address(), config, Durability::Full).await;
    opened.map_err(|e| format!("database: {e}"))
}
