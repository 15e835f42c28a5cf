//! Petitions: registration, correction, petitioner.

pub mod edit;
pub mod petitioner;
pub mod register;
