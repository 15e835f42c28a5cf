//! Petitions: how a matter raised by voters enters, and who raised it.

pub mod edit;
pub mod petitioner;
pub mod register;
