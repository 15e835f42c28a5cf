//! Trả lời: one response over one or many assignments, of one or many petitions.

pub mod respond;
pub mod view;
