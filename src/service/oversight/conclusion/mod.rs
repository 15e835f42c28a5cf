//! Kết luận giám sát: draft and edit a conclusion, and issue it together with all its recommendations.

pub mod draft;
pub mod issue;
pub mod record;
pub mod view;
