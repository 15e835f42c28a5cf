//! What leaves the service for others to follow: positions in the order of changes.

pub mod position;
