//! Vietnamese text: folded for search, compared as document numbers, sorted as names, and told from blank.

mod fold;
mod name;
mod reference;
mod search;
mod visible;

pub use fold::fold;
pub use name::name_key;
pub use reference::{document_key, notation_key, number_key};
pub use search::{Terms, folded_words, indexed};
pub use visible::is_blank;
