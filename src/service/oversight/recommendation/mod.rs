//! Kiến nghị sau giám sát: how recommendations of conclusions become cases, and the use cases specific to them.

pub mod edit;
pub mod insert;
pub mod new;
pub mod party;
pub mod resolve;
pub mod split;
