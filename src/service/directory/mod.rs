//! Who there is: organizations and who took over from them, administrative units, users, grants, clients.

pub mod administrative_unit;
pub mod client;
pub mod grant;
pub mod lookup;
pub mod organization;
pub mod user;
