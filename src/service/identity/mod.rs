//! Authentication: login, tokens, OAuth, signing keys.

pub mod backoff;
pub mod cleanup;
pub mod login;
pub mod me;
pub mod oauth;
pub mod password;
pub mod session;
pub mod sign_in_event;
pub mod signing_key;
pub mod user_event;
