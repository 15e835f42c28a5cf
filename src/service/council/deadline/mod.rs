//! Deadline rules: which one applies to a case, and how it counts.

pub mod compute;
pub mod preview;
pub mod rule;
