//! The engine both kinds share: one act changes one case, its assignments, and leaves one event.

pub mod act;
pub mod dispatch;
pub mod facts;
pub mod intake;
pub mod judge;
pub mod list;
pub mod merge;
pub mod notify;
pub mod view;
