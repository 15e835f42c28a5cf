//! Links: how one case stands to another, read from both ends.

pub mod act;
pub mod repetition;
pub mod row;
pub mod view;
