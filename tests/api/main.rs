//! Tests that need the whole service: one binary, every test on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::large_futures,
    reason = "a test that cannot go on fails"
)]

mod access_link;
mod act_matrix;
mod contract;
mod council;
mod directory;
mod engine;
mod feed;
mod handover;
mod identity;
mod mail;
mod office;
mod oversight;
mod petition;
mod platform;
mod referral;
