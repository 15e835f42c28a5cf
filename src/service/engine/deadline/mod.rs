//! Due dates of assignments: why one is as it is, and moving those that the rules put elsewhere now.

pub mod explain;
pub mod recalculate;
pub mod recalculation;
pub mod recount;
