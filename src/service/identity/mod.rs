//! Signing in and staying signed in: passwords, tokens, sessions, keys.

pub mod backoff;
pub mod login;
pub mod me;
pub mod oauth;
pub mod password;
pub mod session;
pub mod signing_key;
pub mod token;
