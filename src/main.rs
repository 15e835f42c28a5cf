//! The binary.

use std::process::ExitCode;

/// A request allocates hundreds of times, mostly to spell and read SQL: an allocator of threads' own heaps pays.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
