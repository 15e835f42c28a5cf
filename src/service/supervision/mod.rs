//! Giám sát: what a council's bodies look at, with whom, how far they have come, and what they examine again.

pub mod act;
pub mod stage;
