//! Who calls: the keys, the token's check and the password hash that every request may need. Signing in is a use case.

pub mod authenticate;
pub mod claims;
pub mod key_ring;
pub mod password;
pub mod sessions;
pub mod token;
