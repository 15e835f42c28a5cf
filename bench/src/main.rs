//! The load bench: builds a data set, drives the service over it, and prints the figures beside those of reference
//! programs on the same machine. See `bench/README.md`.

mod accounts;
mod bare;
mod burst;
mod ceiling;
mod child;
mod compare;
mod data;
mod deliver;
mod drive;
mod follow;
mod hold;
mod largest;
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

/// Measures Kiến nghị over a data set of any size.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build a data set, replacing an existing one.
    Build(place::Which),
    /// Measure the scenes; a missing data set is built first.
    Run(run::Plan),
    /// Hold idle connections, and connections that never read, and print the service's memory.
    Hold(hold::Plan),
    /// Submit the largest response, and print how long another council waits meanwhile.
    Largest(largest::Plan),
    /// Follow the changes, and print how soon they are known, how fast everything is read, and the service's memory with
    /// open streams.
    Follow(follow::Plan),
    /// Send webhooks and mails, and print how many a second.
    Deliver(deliver::Plan),
    /// Compare the figures of two runs.
    Compare { before: PathBuf, after: PathBuf },
    /// Run the service itself, with its own command line.
    #[command(hide = true, disable_help_flag = true)]
    Serve {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// Run the bare actix handler.
    #[command(hide = true)]
    Bare { listen: SocketAddr, body: PathBuf },
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build(which) => alone(place::build(&which)),
        Command::Run(plan) => alone(run::run(&plan)),
        Command::Hold(plan) => alone(hold::hold(&plan)),
        Command::Largest(plan) => alone(largest::largest(&plan)),
        Command::Follow(plan) => alone(follow::follow(&plan)),
        Command::Deliver(plan) => alone(deliver::deliver(&plan)),
        Command::Compare { before, after } => compare::compare(&before, &after),
        // the service reads this same command line, in which `serve` means the same
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

/// Runs the driver on one thread, so that its share of the processor is known.
fn alone<T>(work: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|e| e.to_string())?.block_on(work)
}

/// Runs the service on a multi-threaded runtime, as its own binary does.
fn crowd<T>(work: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|e| e.to_string())?.block_on(work)
}
