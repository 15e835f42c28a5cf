//! Chuyển kỳ sau: what is open at a session's or term's end, and the signed list by which it is handed on.

pub mod end;
pub mod give;
pub mod open;
pub mod view;
