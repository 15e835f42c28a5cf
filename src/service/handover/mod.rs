//! Chuyển kỳ sau: what is open at a session's or term's end, and the signed list by which it is handed on.

pub mod candidates;
pub mod closing_period;
pub mod create;
pub mod view;
