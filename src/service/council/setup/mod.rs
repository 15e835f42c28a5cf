//! Making a council with its bodies, sectors and first users from a template.

mod create;
pub mod import;
pub mod template;

pub use create::*;
