//! Use cases, by context: one function is one use case is one transaction.

pub mod case_step;
pub mod council;
pub mod directory;
pub mod engine;
pub mod handover;
pub mod identity;
pub mod oversight;
pub mod petition;
