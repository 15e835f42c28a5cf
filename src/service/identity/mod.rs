//! Authentication: login, tokens, OAuth, signing keys.

pub mod backoff;
pub mod cleanup;
pub mod login;
pub mod me;
pub mod oauth;
pub mod signing_key;
