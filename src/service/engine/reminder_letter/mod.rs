//! Đôn đốc: letters to those who are late, and the escalation levels above them.

pub mod answer;
pub mod escalation;
pub mod send;
pub mod view;
