//! Kiến nghị: the service with which elected councils follow petitions to a verified outcome.

pub mod cli;
pub mod demo;
pub mod domain;
pub mod http;
pub mod kernel;
pub mod service;
pub mod worker;

pub use db;

/// A request allocates hundreds of times, mostly to build and read SQL. An allocator with per-thread heaps is faster
/// here.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
