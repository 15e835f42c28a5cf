//! Links: how one case stands to another, read from both ends.

pub mod act;
pub mod recurrence;
pub mod row;
pub mod view;
