//! What every use case needs: process, request context, transactions, event log, pages, errors. It names no context.

pub mod app;
pub mod audit;
pub mod auth;
pub mod bulk_insert;
pub mod changes;
pub mod clock;
pub mod config;
pub mod context;
pub mod days;
pub mod error;
pub mod field_text;
pub mod idempotency;
pub mod journal;
pub mod page;
pub mod patch;
pub mod position;
pub mod registry;
pub mod reply;
pub mod schema;
pub mod scope;
pub mod secrets;
pub mod shared;
pub mod tree;
pub mod unversioned;
pub mod validate;
pub mod versioned;
