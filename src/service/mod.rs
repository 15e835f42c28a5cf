//! Use cases, by context. One function is one use case and one transaction.

pub mod access_link;
pub mod case_step;
pub mod council;
pub mod directory;
pub mod engine;
pub mod feed;
pub mod handover;
pub mod identity;
pub mod mail;
pub mod oversight;
pub mod petition;
pub mod petition_history;
pub mod queues;
pub mod referral;
pub mod sync_batch;
pub mod sync_pack;
pub mod vocabulary;
