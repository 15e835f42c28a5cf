//! The demonstration: Lào Cai after the merger, its petitions driven through the acts.

use std::fmt;

use secrecy::ExposeSecret;

use crate::config::Config;

/// What the demo's accounts are, for the terminal.
pub struct Accounts {
    password: Option<String>,
}

impl fmt::Display for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.password.is_some())
    }
}

/// Makes sure that the demo is there.
///
/// # Errors
/// A sentence for the person at the terminal.
#[expect(clippy::unused_async, reason = "placeholder")]
pub async fn prepare(config: &Config) -> Result<Accounts, String> {
    Ok(Accounts { password: config.demo_password.as_ref().map(|p| p.expose_secret().to_owned()) })
}
