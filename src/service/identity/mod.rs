//! Signing in and staying signed in: passwords, tokens, clients, keys.

pub mod backoff;
pub mod cleanup;
pub mod login;
pub mod me;
pub mod oauth;
pub mod signing_key;
