//! What every use case stands on: process, request, transaction, event log, pages, errors. It names no context.

pub mod answer;
pub mod app;
pub mod auth;
pub mod call;
pub mod clock;
pub mod config;
pub mod error;
pub mod idempotency;
pub mod journal;
pub mod page;
pub mod rows;
pub mod schema;
pub mod scope;
pub mod secrets;
pub mod shared;
pub mod tree;
pub mod validate;
