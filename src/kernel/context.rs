//! The context of a request: actor, time, request id and idempotency key. Use cases take the time and new ids from it.

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, TimeDelta, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use entity::document::{DocumentReference, not_blank};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::{NoContext, Timestamp, Uuid};
use validator::Validate;

use crate::domain::actor::{Actor, Grant, ResourceScope};
use crate::domain::policy::Permission;
use crate::kernel::clock::Clock;
use crate::kernel::error::{Code, Error, Language, Result};
use crate::kernel::fields::Fields;

/// The idempotency key of a request, and the digest that identifies the request.
#[derive(Clone, Debug)]
pub struct Idempotency {
    pub key: String,
    /// SHA-256 of method, path and body.
    pub digest: String,
}

/// The versions that `If-Match` accepts: any, or one of a list (RFC 9110, section 13.1.1). Weak tags count like strong
/// ones, because a tag is weak only where the response was compressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    any: bool,
    versions: Vec<i64>,
}

impl Expected {
    /// Reads the value of `If-Match`; `None` when it is malformed. A tag in another format than ours matches nothing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.trim() == "*" {
            return Some(Self { any: true, versions: vec![] });
        }
        let mut versions = vec![];
        let mut rest = text.trim();
        loop {
            let opaque = rest.strip_prefix("W/").unwrap_or(rest).strip_prefix('"')?;
            let (tag, after) = opaque.split_once('"')?;
            // the part after the version is a digest for caching; a write refers to the version only
            versions.extend(tag.split('.').next().and_then(|version| version.parse::<i64>().ok()));
            rest = after.trim_start();
            if rest.is_empty() {
                return Some(Self { any: false, versions });
            }
            rest = rest.strip_prefix(',')?.trim_start();
        }
    }

    /// Returns the version that the use case is given: the first one. `None` when no tag is one of ours.
    #[must_use]
    pub fn first(&self) -> Option<i64> {
        self.versions.first().copied().or_else(|| self.any.then_some(0))
    }
}

/// Checks that the expected version is the stored one.
///
/// # Errors
/// 412 when they differ.
pub fn same_version(stored: i64, expected: i64) -> Result<()> {
    if stored == expected {
        return Ok(());
    }
    let english = format!("the version is {stored}, you sent {expected}");
    let vietnamese = format!("phiên bản hiện tại là {stored}, bạn gửi {expected}");
    Err(Error::because(Code::Stale, (english, vietnamese)))
}

/// What a request says about an act that is entered later than it happened, or from a paper.
#[derive(Clone, Debug, Default)]
pub struct Recording {
    /// The day the act counts for; `None` for today.
    pub on: Option<NaiveDate>,
    pub late_entry: Option<LateEntry>,
    /// The day of the step's own document.
    pub own_document: Option<NaiveDate>,
    /// The late entry is that of a whole history, and its document the register from which all steps are copied: it
    /// proves the days, but nothing that an agency said.
    pub copied: bool,
    /// The agency said it on the day itself, in a draft that the office confirms: no paper is asked for, and what others did
    /// since then does not move the day.
    pub drafted: bool,
}

impl Recording {
    /// Returns whether a document of the act proves it.
    #[must_use]
    pub fn on_paper(&self) -> bool {
        self.own_document.is_some() || !self.copied && self.names_document()
    }

    /// Returns whether a document proves the day.
    #[must_use]
    pub fn proves_day(&self) -> bool {
        self.own_document.is_some() || self.names_document()
    }

    fn names_document(&self) -> bool {
        self.late_entry.as_ref().is_some_and(|entry| entry.document.is_some())
    }
}

/// Why a step is entered later than it happened, or by the office for an agency.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LateEntry {
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S", example = "Nhập hồ sơ giấy năm 2025")]
    pub reason: String,
    /// The paper that proves the day. It may be left out when the step has a document of its own.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

#[derive(Clone, Debug)]
pub struct RequestContext {
    pub now: DateTime<Utc>,
    pub actor: Actor,
    pub request_id: Uuid,
    pub idempotency: Option<Idempotency>,
    /// What `If-Match` accepts besides its first version.
    pub expected: Expected,
    pub recording: Recording,
    /// The fields of the view that the caller asks for.
    pub fields: Fields,
    /// The language of labels in the response.
    pub language: Language,
}

impl RequestContext {
    /// Creates a context at a given time, truncated to microseconds, as PostgreSQL stores it.
    #[must_use]
    pub fn at(now: DateTime<Utc>, actor: Actor) -> Self {
        let now = now.trunc_subsecs(6);
        Self {
            now,
            actor,
            request_id: id_at(now),
            idempotency: None,
            expected: Expected::default(),
            recording: Recording::default(),
            fields: Fields::default(),
            language: Language::default(),
        }
    }

    /// Creates a context at the time of the system's clock.
    #[must_use]
    pub fn now(actor: Actor) -> Self {
        Self::at(clock(), actor)
    }

    /// Creates a context for the deployment itself.
    #[must_use]
    pub fn system(now: DateTime<Utc>) -> Self {
        Self::at(now, Actor::system())
    }

    /// Checks that the stored version is the one named by `If-Match`, or another one that it accepts.
    ///
    /// # Errors
    /// 412 when it is not.
    pub fn same_version(&self, stored: i64, named: i64) -> Result<()> {
        if self.expected.any || self.expected.versions.contains(&stored) {
            return Ok(());
        }
        same_version(stored, named)
    }

    /// Returns a new UUIDv7 with the request's time.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        id_at(self.now)
    }

    /// Returns new ids in ascending order; all have the request's time.
    #[must_use]
    pub fn new_ids(&self, count: usize) -> Vec<Uuid> {
        let mut ids: Vec<Uuid> = (0..count).map(|_| self.new_id()).collect();
        ids.sort_unstable();
        ids
    }

    /// Returns the legal date: today's date in Việt Nam.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        legal_day(self.now)
    }

    /// Returns the day for which the act counts: today, or the day on which it happened when it is entered later.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.recording.on.unwrap_or_else(|| self.today())
    }

    /// Returns the moment for which the act counts: now, or noon of its day when it is entered later.
    #[must_use]
    pub fn moment(&self) -> DateTime<Utc> {
        match self.recording.on {
            Some(day) => beginning_of(day) + TimeDelta::hours(12),
            None => self.now,
        }
    }

    /// Returns the same context for an act of which more is known.
    #[must_use]
    pub fn recorded(self, recording: Recording) -> Self {
        // what happened today is entered in time
        let on = recording.on.filter(|on| *on != self.today());
        Self { recording: Recording { on, ..recording }, ..self }
    }

    /// Returns the same context for the view in one field of the view that the caller asks for.
    #[must_use]
    pub fn within(&self, field: &str) -> Self {
        Self { fields: self.fields.within(field), ..self.clone() }
    }

    /// Returns the grant that allows the actor to use a permission on a record; `None` for the deployment itself.
    ///
    /// # Errors
    /// 403 when no grant allows it.
    pub fn require(&self, permission: Permission, scope: &ResourceScope) -> Result<Option<&Grant>> {
        match self.actor.grant_for(permission, scope) {
            Some(grant) => Ok(Some(grant)),
            None if self.actor.is_system => Ok(None),
            None => Err(Error::needs(permission)),
        }
    }
}

/// Returns the legal date of a moment: its date in Việt Nam.
#[must_use]
pub fn legal_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Ho_Chi_Minh).date_naive()
}

/// Returns the moment at which a legal day begins.
#[must_use]
pub fn beginning_of(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_local_timezone(Ho_Chi_Minh).earliest();
    midnight.map_or(DateTime::<Utc>::MAX_UTC, |moment| moment.to_utc())
}

/// Returns the time of the system's clock, for code outside an application; inside one, use the application's clock.
#[must_use]
pub fn clock() -> DateTime<Utc> {
    Clock::default().now()
}

/// The last millisecond that the 48-bit timestamp of a UUIDv7 can hold.
const LAST_MILLISECOND: u64 = (1 << 48) - 1;

/// Returns the smallest UUIDv7 for this time.
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
