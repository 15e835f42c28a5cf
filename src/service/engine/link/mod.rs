//! Links between cases, readable from both ends.

pub mod act;
pub mod recurrence;
pub mod row;
pub mod view;
