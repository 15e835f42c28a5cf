//! The engine both kinds share: one act changes one case, its assignments, and leaves one event.

pub mod act;
pub mod assign;
pub mod guards;
pub mod list;
pub mod merge;
pub mod notify;
pub mod review;
pub mod triage;
pub mod view;
