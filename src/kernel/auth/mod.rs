//! Authentication of requests: signing keys, tokens and password hashes. Login itself is a use case.

pub mod access_link;
pub mod access_token;
pub mod authenticate;
pub mod claims;
pub mod key_ring;
pub mod long_call;
pub mod password;
pub mod password_strength;
pub mod sessions;
pub mod token;
