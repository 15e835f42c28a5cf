//! Chuyển kỳ sau: the open cases at the end of a session or term, and the signed lists by which they are handed over.

pub mod candidates;
pub mod closing_period;
pub mod create;
pub mod view;
