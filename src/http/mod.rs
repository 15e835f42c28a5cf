//! The HTTP layer, the only one that uses actix. A handler extracts the request, calls a use case and wraps its result.

pub mod case_step;
pub mod catalogue;
pub mod council;
pub mod directory;
pub mod docs;
pub mod engine;
pub mod extract;
pub mod feed;
pub mod handover;
pub mod health;
pub mod identity;
pub mod index;
pub mod middleware;
pub mod openapi;
pub mod oversight;
pub mod petition;
pub mod petition_history;
pub mod problem;
pub mod queues;
pub mod rate_limit;
pub mod referral;
pub mod reply;
pub mod routes;
pub mod serve;
mod unread;
pub mod vocabulary;
