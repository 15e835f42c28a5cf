//! Operations on organizations, administrative units, users, grants and clients.

pub mod administrative_unit;
pub mod client;
pub mod grant;
pub mod organization;
pub mod user;
