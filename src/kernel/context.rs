//! One request as the acts see it: who, when, under which keys. The clock and the ids come from here.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use uuid::{NoContext, Timestamp, Uuid};

use crate::domain::actor::{Actor, Grant, ResourceScope};
use crate::domain::policy::Permission;
use crate::kernel::clock::Clock;
use crate::kernel::error::{Code, Error, Result};

/// The key under which a request may be repeated, and what the request was.
#[derive(Clone, Debug)]
pub struct Idempotency {
    pub key: String,
    /// SHA-256 of method, path and body; filled when the body has been read.
    pub digest: Arc<OnceLock<String>>,
}

#[derive(Clone, Debug)]
pub struct RequestContext {
    pub now: DateTime<Utc>,
    pub actor: Actor,
    pub request_id: Uuid,
    pub idempotency: Option<Idempotency>,
}

impl RequestContext {
    /// A call at a given moment; times are kept to the microsecond, as PostgreSQL keeps them.
    #[must_use]
    pub fn at(now: DateTime<Utc>, actor: Actor) -> Self {
        let now = now.trunc_subsecs(6);
        Self { now, actor, request_id: id_at(now), idempotency: None }
    }

    /// A call by the system's clock.
    #[must_use]
    pub fn now(actor: Actor) -> Self {
        Self::at(clock(), actor)
    }

    /// What the deployment itself does at a moment.
    #[must_use]
    pub fn system(now: DateTime<Utc>) -> Self {
        Self::at(now, Actor::system())
    }

    /// A fresh UUIDv7 of the call's moment.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        id_at(self.now)
    }

    /// Fresh ids that rise: of one moment, and yet in order.
    #[must_use]
    pub fn new_ids(&self, count: usize) -> Vec<Uuid> {
        let mut ids: Vec<Uuid> = (0..count).map(|_| self.new_id()).collect();
        ids.sort_unstable();
        ids
    }

    /// The legal date: the day it is in Việt Nam.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.with_timezone(&Ho_Chi_Minh).date_naive()
    }

    /// The grant by which the actor may; `None` when the deployment itself acts.
    ///
    /// # Errors
    /// 403 when no grant reaches the row.
    pub fn require(&self, permission: Permission, ties: &ResourceScope) -> Result<Option<&Grant>> {
        match self.actor.grant_for(permission, ties) {
            Some(grant) => Ok(Some(grant)),
            None if self.actor.is_system => Ok(None),
            None => Err(Error::because(Code::Forbidden, format!("needs {}", permission.word()))),
        }
    }
}

/// The system's clock, for what happens outside an application: within one, its own clock counts.
#[must_use]
pub fn clock() -> DateTime<Utc> {
    Clock::default().now()
}

/// A UUIDv7 has 48 bits for it.
const LAST_MILLISECOND: u64 = (1 << 48) - 1;

/// What no id of that moment, or of a later one, comes before.
#[must_use]
pub fn first_id_at(moment: DateTime<Utc>) -> Uuid {
    let milliseconds = u64::try_from(moment.timestamp_millis()).unwrap_or(0).min(LAST_MILLISECOND);
    Uuid::from_u128(u128::from(milliseconds) << 80)
}

fn id_at(now: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()))
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn an_id_comes_after_its_moment_and_before_the_next_millisecond() {
        let ctx = RequestContext::now(Actor::system());
        let id = ctx.new_id();
        assert!(first_id_at(ctx.now) <= id);
        assert!(id < first_id_at(ctx.now + Duration::milliseconds(1)));
        assert!(first_id_at(DateTime::<Utc>::MIN_UTC).is_nil());
        assert!(first_id_at(DateTime::<Utc>::MAX_UTC) > id);
    }
}
