//! Organizations of the state: create, change, name successors, import.

pub mod create;
pub mod edit;
pub mod import;
pub mod view;
