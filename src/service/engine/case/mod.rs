//! Use cases on cases of both kinds. Each step changes one case and its assignments, and appends one event.

pub mod act;
pub mod addressed;
pub mod assign;
pub mod basis;
pub mod beside;
pub mod brief;
pub mod correct;
pub mod due;
pub mod facets;
pub mod feedback;
mod filter;
pub mod forward;
pub mod guards;
pub mod judges;
pub mod list;
pub mod merge;
pub mod note;
pub mod notify;
pub mod offer;
pub mod parts;
pub mod party;
pub mod place;
pub mod refer;
pub mod review;
pub mod text_search;
pub mod triage;
pub mod view;
