//! Giám sát: what a council's bodies look at, with whom, how far they have come, and what they examine again.

pub mod act;
pub mod create;
pub mod edit;
pub mod fields;
pub mod gather;
pub mod list;
pub mod parts;
pub mod stage;
pub mod step;
pub mod view;
