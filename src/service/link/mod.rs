//! Links: how one case stands to another, read from both ends.

pub mod row;

pub use row::{NewLink, make, make_many};
