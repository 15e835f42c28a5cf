//! The program itself: layers, database schema, HTTP edge cases, start and stop.

mod architecture;
mod audit_proof;
mod bad_input;
mod bulk_statements;
mod cli;
mod containers;
mod crash;
mod database_errors;
mod documents;
mod generated;
mod http_edges;
mod idempotency;
mod migrations;
pub mod payloads;
mod pressure;
mod query_counts;
mod query_plans;
pub mod replicas;
mod retired_words;
mod saving_many;
mod schema;
mod service_role;
mod slow_requests;
mod startup_and_demo;
