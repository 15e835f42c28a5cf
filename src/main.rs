//! Entry point of the `kiennghi` binary.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    match kiennghi::cli::main().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("kiennghi: {sentence}");
            ExitCode::FAILURE
        }
    }
}
