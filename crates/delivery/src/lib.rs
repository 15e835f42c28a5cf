//! Delivers messages to the HTTP endpoints of other systems, as [Standard Webhooks] 1.0.0 describes it.
//!
//! - [`signature`]: secrets, and the signatures by which a receiver recognizes the sender.
//! - [`target`]: which URLs a receiver may name.
//! - [`address`]: which IP addresses belong to the public internet.
//! - [`client`]: sends one message and reports what was sent and what came back.
//! - [`schedule`]: how long to wait before the next attempt.
//!
//! What the crate guarantees:
//!
//! - A message is sent only to a public address, or to a host that the operator allows by name. The address that is
//!   checked is the address that is connected to, so a name that resolves differently the second time gains nothing.
//! - A message is sent once: redirects are not followed, and a request that was sent is not repeated.
//! - An exchange ends at its time limit, however slowly the receiver answers, and keeps at most 4 KiB of the response.
//! - A secret is not shown by `Debug`, is overwritten in memory when it is dropped, and is no part of what is reported.
//!
//! The crate stores nothing and reads no configuration.
//!
//! [Standard Webhooks]: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md

pub mod address;
pub mod client;
mod foreign;
pub mod mail;
pub mod schedule;
pub mod signature;
pub mod target;
