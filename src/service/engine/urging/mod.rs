//! Đôn đốc: letters to those who are late, and the rungs above them.

pub mod answer;
pub mod ladder;
pub mod send;
pub mod view;
