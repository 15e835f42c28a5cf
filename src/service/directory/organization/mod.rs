//! Bodies of the state: made, changed, succeeded, imported.

pub mod create;
pub mod edit;
pub mod import;
pub mod view;
