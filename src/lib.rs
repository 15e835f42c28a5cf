//! Kiến nghị: the service with which elected councils follow petitions to a verified outcome.

pub mod cli;
pub mod demo;
pub mod domain;
pub mod http;
pub mod kernel;
pub mod service;
pub mod worker;

pub use db;

/// A request allocates hundreds of times, mostly to spell and read SQL: an allocator with heaps of the threads' own pays.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
