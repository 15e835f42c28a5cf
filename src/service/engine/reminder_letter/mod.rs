//! Reminder letters (đôn đốc) about late cases, and the escalation levels above them.

pub mod answer;
pub mod escalation;
pub mod send;
mod sent;
pub mod view;
