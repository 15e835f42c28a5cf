//! Signing in, tokens, keys, and what somebody patient would try with them.

mod security_races;
mod sign_in;
mod tokens;
