//! Rate limits per caller and process. They serve fairness, not correctness.

use std::num::NonZeroU32;

use actix_web::{HttpMessage, HttpRequest};
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use uuid::Uuid;

use crate::http::extract::data;
use crate::kernel::config::Config;
use crate::kernel::error::{Code, Error, Result};

type Keyed<K> = RateLimiter<K, DashMapStateStore<K>, DefaultClock, StateInformationMiddleware>;

const FORGET_ABOVE: usize = 20_000;

/// Counts the requests of each caller.
pub struct Limiter {
    callers: Keyed<Uuid>,
    unauthenticated: Keyed<String>,
    sign_ins: Keyed<String>,
    refreshes: Keyed<String>,
    revocations: Keyed<String>,
}

/// The remaining quota, for the response headers.
#[derive(Clone, Copy)]
pub struct Left {
    pub policy: &'static str,
    pub quota: u32,
    pub remaining: u32,
    pub reset: u64,
}

impl Limiter {
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let per_minute = |n: u32| Quota::per_minute(NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN));
        Self {
            callers: RateLimiter::dashmap(per_minute(config.requests_per_minute)).with_middleware(),
            unauthenticated: RateLimiter::dashmap(per_minute(config.requests_per_minute)).with_middleware(),
            sign_ins: RateLimiter::dashmap(per_minute(config.sign_ins_per_minute)).with_middleware(),
            refreshes: RateLimiter::dashmap(per_minute(config.refreshes_per_minute)).with_middleware(),
            revocations: RateLimiter::dashmap(per_minute(config.refreshes_per_minute)).with_middleware(),
        }
    }

    /// Counts a request of an authenticated caller.
    ///
    /// # Errors
    /// 429.
    pub fn callers(request: &HttpRequest, id: Uuid) -> Result<()> {
        check(request, "caller", id, |limiter| &limiter.callers)
    }

    /// Counts a request that could not be authenticated.
    ///
    /// # Errors
    /// 429.
    pub fn unauthenticated(request: &HttpRequest, address: &str) -> Result<()> {
        check(request, "address", address.to_owned(), |limiter| &limiter.unauthenticated)
    }

    /// Counts a login attempt.
    ///
    /// # Errors
    /// 429.
    pub fn sign_ins(request: &HttpRequest, address: &str) -> Result<()> {
        check(request, "sign-in", address.to_owned(), |limiter| &limiter.sign_ins)
    }

    /// Counts a refresh. Everybody behind an address refreshes a few times an hour, so that refreshes must not use up
    /// the sign-ins.
    ///
    /// # Errors
    /// 429.
    pub fn refreshes(request: &HttpRequest, address: &str) -> Result<()> {
        check(request, "refresh", address.to_owned(), |limiter| &limiter.refreshes)
    }

    /// Counts a revocation.
    ///
    /// # Errors
    /// 429.
    pub fn revocations(request: &HttpRequest, address: &str) -> Result<()> {
        check(request, "revocation", address.to_owned(), |limiter| &limiter.revocations)
    }
}

fn check<K: Clone + Eq + std::hash::Hash>(
    request: &HttpRequest,
    policy: &'static str,
    key: K,
    of: impl Fn(&Limiter) -> &Keyed<K>,
) -> Result<()> {
    let limiter = data::<Limiter>(request)?;
    let keyed = of(&limiter);
    if keyed.len() > FORGET_ABOVE {
        keyed.retain_recent();
    }
    let (left, refused) = match keyed.check_key(&key) {
        Ok(state) => {
            let quota = state.quota().burst_size().get();
            let remaining = state.remaining_burst_capacity();
            let refill = state.quota().replenish_interval() * (quota - remaining);
            (Left { policy, quota, remaining, reset: refill.as_secs() }, None)
        }
        Err(until) => {
            let quota = until.quota().burst_size().get();
            let wait = until.wait_time_from(DefaultClock::default().now()).as_secs() + 1;
            (Left { policy, quota, remaining: 0, reset: wait }, Some(wait))
        }
    };
    request.extensions_mut().insert(left);
    refused.map_or(Ok(()), |wait| Err(Error::wait(Code::TooManyRequests, wait)))
}
