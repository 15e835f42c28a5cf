//! Sign-in, tokens, keys, and attacks on them.

mod security_races;
mod sign_in;
mod tokens;
mod without_an_account;
