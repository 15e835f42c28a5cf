//! Vietnamese text: folded for search, compared as document numbers, and told from blank.

mod fold;
mod reference;
mod search;
mod visible;

pub use fold::fold;
pub use reference::{notation_key, number_key};
pub use search::{Terms, indexed};
pub use visible::is_blank;
