//! Kết luận giám sát: drafted, edited, and issued in one act with everything that it recommends.

pub mod issue;
pub mod record;
pub mod view;
