//! The directory: organizations and their successors, administrative units, users, grants, clients.

pub mod administrative_unit;
pub mod client;
pub mod client_secret;
pub mod grant;
pub mod lookup;
pub mod organization;
pub mod user;
