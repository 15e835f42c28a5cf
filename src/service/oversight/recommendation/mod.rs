//! Kiến nghị sau giám sát: how recommendations of conclusions become cases, and the use cases specific to them.

pub mod due;
pub mod edit;
pub mod insert;
pub mod new;
pub mod origin;
pub mod party;
pub mod resolve;
pub mod split;
