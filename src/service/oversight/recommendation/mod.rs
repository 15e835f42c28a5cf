//! Kiến nghị sau giám sát: how conclusions become cases, and what is done to them besides the shared engine.

pub mod edit;
pub mod insert;
pub mod new;
pub mod resolve;
pub mod split;
