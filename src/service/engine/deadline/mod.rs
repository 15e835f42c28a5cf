//! Due dates of assignments: why one is as it is, and moving those that the rules put elsewhere now.

pub mod anew;
pub mod explain;
pub mod moves;
pub mod recompute;
