//! Explains due dates of assignments, and recalculates those that changed rules or calendars would change.

pub mod explain;
pub mod recalculate;
pub mod recalculation;
pub mod recount;
