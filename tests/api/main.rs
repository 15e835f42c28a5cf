//! Every test that needs the service whole: one binary, every test on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::large_futures,
    reason = "a test that cannot go on fails"
)]

mod harness;
mod law;
mod make;

mod acts;
mod bad_input;
mod cli;
mod contract;
mod filters;
mod generated;
mod idempotency;
mod identity;
mod life;
mod lists;
mod privacy;
mod search;
mod start;
mod tokens;
