//! Sign-in, tokens, keys, and attacks on them.

mod client_secrets;
mod oauth;
mod passwords;
mod refresh;
mod security_races;
mod sign_in;
mod sign_in_events;
mod throttling;
mod tokens;
mod without_an_account;
