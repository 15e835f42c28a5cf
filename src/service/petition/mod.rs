//! Petitions: registration, correction, former wordings, petitioner.

pub mod edit;
pub mod former_text;
mod hidden;
pub mod petitioner;
pub mod register;
pub mod reject;
pub mod restore;
