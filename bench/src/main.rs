//! Load: builds a data set, drives the service over it, and prints what it reached beside what the machine can do.
//! See `bench/README.md`.

mod accounts;
mod bare;
mod burst;
mod ceiling;
mod child;
mod compare;
mod data;
mod drive;
mod link;
mod observe;
mod place;
mod report;
mod run;
mod scene;
mod tally;
mod world;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Drives Kiến nghị over a data set of any size.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build a data set, anew where it is there already.
    Build(place::Which),
    /// Measure; the data set is built when it is missing.
    Run(run::Plan),
    /// Print two runs beside each other.
    Compare { before: PathBuf, after: PathBuf },
    /// The service itself, with its own command line.
    #[command(hide = true, disable_help_flag = true)]
    Serve {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// A bare actix handler.
    #[command(hide = true)]
    Bare { listen: SocketAddr, body: PathBuf },
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build(which) => alone(place::build(&which)),
        Command::Run(plan) => alone(run::run(&plan)),
        Command::Compare { before, after } => compare::compare(&before, &after),
        // it reads this very command line: `serve` means the same in both
        Command::Serve { .. } => {
            child::on_a_leash();
            crowd(kiennghi::cli::main())
        }
        Command::Bare { listen, body } => {
            child::on_a_leash();
            alone(bare::serve(listen, body))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("bench: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The driver has one thread: what it takes from the machine is known.
fn alone<T>(work: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|e| e.to_string())?.block_on(work)
}

/// The service runs as its own binary runs it.
fn crowd<T>(work: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|e| e.to_string())?.block_on(work)
}
