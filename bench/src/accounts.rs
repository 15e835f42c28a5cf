//! The accounts: each signs in once, and again before its token expires.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use hyper::Method;
use hyper::header::HeaderValue;
use serde::Deserialize;
use serde_json::json;

use crate::link::{Ask, Link};
use crate::world::World;

pub const LOGIN: &str = "/v1/auth/login";

/// Tokens live fifteen minutes; no scene takes longer than the time that is then left.
const RENEW_AFTER: Duration = Duration::from_mins(4);

pub struct Tokens {
    by_account: HashMap<String, HeaderValue>,
    since: Instant,
}

#[derive(Deserialize)]
struct Signed {
    access_token: String,
}

impl Tokens {
    /// Signs in every account.
    pub async fn fetch(address: SocketAddr, world: &World) -> Result<Self, String> {
        let mut link = Link::new(address);
        let mut tokens = Self { by_account: HashMap::new(), since: Instant::now() };
        for account in all(world) {
            let signed: Signed = link.send(&sign_in(account, &world.password)).await?.read()?;
            let token = HeaderValue::from_str(&format!("Bearer {}", signed.access_token));
            tokens.by_account.insert(account.to_owned(), token.map_err(|e| e.to_string())?);
        }
        Ok(tokens)
    }

    pub fn is_old(&self) -> bool {
        self.since.elapsed() > RENEW_AFTER
    }

    pub fn of(&self, account: &str) -> Result<HeaderValue, String> {
        self.by_account
            .get(account)
            .cloned()
            .ok_or_else(|| format!("no token for {account}: it did not sign in"))
    }
}

/// Returns every account of a data set once.
pub fn all(world: &World) -> Vec<&str> {
    let mut all = Vec::new();
    for council in &world.councils {
        all.extend([&council.clerk, &council.leader, &council.reviewer]);
        all.extend(&council.auditors);
        all.extend([&council.agency.handler, &council.agency.head]);
    }
    for agency in [&world.large_agency, &world.small_agency] {
        all.extend([&agency.handler, &agency.head]);
    }
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(String::as_str).collect()
}

pub fn sign_in(account: &str, password: &str) -> Ask {
    let body = json!({"username": account, "password": password});
    Ask::new(Method::POST, LOGIN).with(body.to_string())
}
