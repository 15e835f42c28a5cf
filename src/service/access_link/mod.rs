//! Access links: an agency without users acts on one of its assignments, and its response is a draft until the council's
//! office confirms it.

pub mod act;
pub mod draft;
pub mod linked;
pub mod open;
pub mod view;
