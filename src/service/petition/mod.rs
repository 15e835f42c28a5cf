//! Petitions: registration, correction, former wordings, petitioner.

pub mod edit;
pub mod former_text;
pub mod petitioner;
pub mod register;
