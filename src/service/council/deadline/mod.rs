//! Deadline rules: which rule applies to a case, and how its due date is computed.

pub mod compute;
pub mod preview;
pub mod rule;
pub mod rulebook;
