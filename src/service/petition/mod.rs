//! Petitions: registration, correction, parts, former wordings, petitioner.

pub mod edit;
pub mod former_text;
mod hidden;
pub mod join;
mod parts;
pub mod petitioner;
pub mod register;
pub mod reject;
pub mod restore;
pub mod split;
