//! Every test that needs the service whole: one binary, every test on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod harness;
mod law;
mod make;

mod acts;
mod cli;
mod generated;
mod life;
mod start;
