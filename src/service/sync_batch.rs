//! Takes many writes in one request, from clients that were offline. Each is the write that callers also send one by one,
//! checked in the same way, with an idempotency key and a result of its own.
//! The files are outside the contexts because several of them provide writes.

pub mod result;
pub mod write;

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::context::{Idempotency, RequestContext};
use crate::kernel::error::{Code, Error, Result};
use crate::service::sync_batch::result::{Done, NotDone, Record, Results, Written, conflicts};
use crate::service::sync_batch::write::{SyncWrite, Version};

/// Writes to do in their order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SyncBatch {
    /// Whether all writes are done or none. Otherwise each is done whatever becomes of the others.
    #[serde(default)]
    pub atomic: bool,
    /// Whether the results contain the records as they are after the write.
    #[serde(default = "yes")]
    #[schema(default = true)]
    pub with_records: bool,
    #[schema(min_items = 1, max_items = 200)]
    pub writes: Vec<SyncWrite>,
}

/// The default of `with_records`.
#[must_use]
pub fn yes() -> bool {
    true
}

/// A write as it was received: one that cannot be read does not refuse the others.
pub struct Received {
    pub key: Option<String>,
    /// The record that it names.
    pub id: Option<Uuid>,
    /// SHA-256 of the write.
    pub digest: String,
    pub write: Result<SyncWrite>,
}

/// The most records that the conflicts of a batch show.
const MOST_SHOWN: usize = 200;

/// Does the writes in their order.
///
/// # Errors
/// Those of the batch as a whole, such as a lost database when it is atomic. A write that was refused is a result.
pub async fn write_all(
    app: &mut App,
    ctx: RequestContext,
    token: &AccessToken,
    atomic: bool,
    writes: Vec<Received>,
) -> Result<Results> {
    match atomic {
        true => write_together(app, &ctx, writes).await,
        false => write_each(app, ctx, token, writes).await,
    }
}

/// Does each write with the rights that the caller has then.
async fn write_each(
    app: &mut App,
    mut ctx: RequestContext,
    token: &AccessToken,
    writes: Vec<Received>,
) -> Result<Results> {
    let mut order = Order::default();
    let mut results = vec![];
    let mut lost = false;
    let mut shown = MOST_SHOWN;
    for received in writes {
        let key = received.key.clone();
        let outcome = match lost {
            true => Err(Code::Unavailable.into()),
            false => match token.renew(app, &mut ctx).await {
                Ok(_) => order.write(app, &ctx, received).await,
                Err(error) => Err(error.into()),
            },
        };
        let outcome = match outcome {
            Ok(done) => Ok(done),
            Err(Failed { error, expected }) => {
                // each further write would wait for the database as long as this one
                lost = lost || error.code() == Some(Code::Unavailable);
                let conflicts = conflicts(app, &ctx, &error, &expected, shown).await?;
                shown -= conflicts.len();
                Err(NotDone { error, conflicts })
            }
        };
        results.push(Written { key, outcome });
    }
    let complete = results.iter().all(|written| written.outcome.is_ok());
    Ok(Results { complete, results })
}

async fn write_together(app: &mut App, ctx: &RequestContext, writes: Vec<Received>) -> Result<Results> {
    let keys: Vec<_> = writes.iter().map(|received| received.key.clone()).collect();
    // without reading the rest, the client would learn of its next mistake only from the next attempt
    let mut outcomes: Vec<Option<Result<Done, NotDone>>> = keys.iter().map(|_| None).collect();
    let mut readable = vec![];
    for (received, outcome) in writes.into_iter().zip(&mut outcomes) {
        match received.write {
            Ok(write) => readable.push(Received { write: Ok(write), ..received }),
            Err(error) => *outcome = Some(Err(NotDone { error, conflicts: vec![] })),
        }
    }
    if readable.len() == keys.len()
        && let Err((at, failed)) = commit(app, ctx, readable, &mut outcomes).await?
    {
        let conflicts = conflicts(app, ctx, &failed.error, &failed.expected, MOST_SHOWN).await?;
        outcomes[at] = Some(Err(NotDone { error: failed.error, conflicts }));
    }
    let complete = outcomes.iter().all(|outcome| matches!(outcome, Some(Ok(_))));
    let outcome_of = |outcome| match outcome {
        Some(Ok(done)) if complete => Ok(done),
        Some(Err(not_done)) => Err(not_done),
        _ => Err(NotDone { error: Code::NotDone.into(), conflicts: vec![] }),
    };
    let together = keys.into_iter().zip(outcomes);
    let results = together.map(|(key, outcome)| Written { key, outcome: outcome_of(outcome) }).collect();
    Ok(Results { complete, results })
}

/// Does all writes in one transaction, or returns the first one that was refused, and its place.
async fn commit(
    app: &mut App,
    ctx: &RequestContext,
    writes: Vec<Received>,
    outcomes: &mut [Option<Result<Done, NotDone>>],
) -> Result<Result<(), (usize, Failed)>> {
    let whole = RequestContext { idempotency: None, ..ctx.clone() };
    let (tx, mut part) = app.begin_whole(&whole).await?;
    let mut order = Order::default();
    for (at, (received, outcome)) in writes.into_iter().zip(outcomes.iter_mut()).enumerate() {
        match order.write(&mut part, ctx, received).await {
            Ok(done) => *outcome = Some(Ok(done)),
            // not the fault of the write
            Err(Failed { error, .. }) if matches!(error.code(), Some(Code::Unavailable | Code::Internal)) => {
                return Err(error);
            }
            Err(failed) => return Ok(Err((at, failed))),
        }
    }
    drop(part);
    tx.done().await?;
    Ok(Ok(()))
}

/// A write that was refused, and the versions that it expected.
struct Failed {
    error: Error,
    expected: Vec<Record>,
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self { error, expected: vec![] }
    }
}

impl From<Code> for Failed {
    fn from(code: Code) -> Self {
        Error::from(code).into()
    }
}

/// What the writes of a batch have done until now.
#[derive(Default)]
struct Order {
    last: Option<DateTime<Utc>>,
    /// The version that the last write to each record left; `None`: it was refused.
    versions: HashMap<Uuid, Option<i64>>,
}

impl Order {
    async fn write(
        &mut self,
        app: &mut App,
        ctx: &RequestContext,
        received: Received,
    ) -> Result<Done, Failed> {
        let Received { key, id, digest, write } = received;
        // a write without a key cannot be read
        let idempotency = Idempotency { key: key.unwrap_or_default(), digest };
        let done = match write {
            Ok(write) => self.try_to_write(app, ctx, idempotency, write).await,
            Err(error) => Err(error.into()),
        };
        let version = done.as_ref().ok().and_then(|done| done.version);
        self.versions.extend(id.map(|id| (id, version)));
        done
    }

    async fn try_to_write(
        &mut self,
        app: &mut App,
        ctx: &RequestContext,
        idempotency: Idempotency,
        write: SyncWrite,
    ) -> Result<Done, Failed> {
        let version = match write.version() {
            Version::Named(version) => Some(version),
            Version::AfterLastTo(id) => self.version_after_last(id)?,
            Version::Unused => Some(0),
        };
        // without one, only the stored result of the same write can come: no record has the version 0
        let (is_known, version) = (version.is_some(), version.unwrap_or_default());
        let ctx = RequestContext { idempotency: Some(idempotency), ..self.context(app, ctx) };
        let expected = write.expected(version);
        let kind = write.kind();
        let done = match write.take(app, &ctx, version).await {
            Err(Error::Replayed(stored)) => Done::before(kind, &stored),
            done => done,
        };
        match done {
            Err(error) if !is_known && !says_of_the_key(&error) => Err(unnamed_version().into()),
            done => done.map_err(|error| Failed { error, expected }),
        }
    }

    /// Returns the context of a write: at a moment after that of the write before it, so that lists have their order.
    fn context(&mut self, app: &App, ctx: &RequestContext) -> RequestContext {
        let now = app.clock.now();
        let now = self.last.map_or(now, |last| now.max(last + TimeDelta::milliseconds(1)));
        self.last = Some(now);
        RequestContext {
            request_id: ctx.request_id,
            language: ctx.language,
            ..RequestContext::at(now, ctx.actor.clone())
        }
    }

    /// Returns the version that the last write to a record left; `None` when there is none before it in the batch.
    fn version_after_last(&self, id: Uuid) -> Result<Option<i64>> {
        match self.versions.get(&id) {
            Some(Some(version)) => Ok(Some(*version)),
            Some(None) => Err(Error::because(
                Code::NotDone,
                (
                    "the write to the same record before it was refused",
                    "lần ghi trước đó vào cùng nội dung này đã bị từ chối",
                ),
            )),
            None => Ok(None),
        }
    }
}

/// Whether an error is about the key of a write, or no fault of the write.
fn says_of_the_key(error: &Error) -> bool {
    use Code::{IdempotencyKeyReused, Internal, RequestInProgress, Unavailable};
    matches!(error.code(), Some(IdempotencyKeyReused | Internal | RequestInProgress | Unavailable))
}

fn unnamed_version() -> Error {
    Error::because(
        Code::IfMatchRequired,
        (
            "send `version`: no write before it in this batch is to this record",
            "hãy gửi `version`: trong lô này chưa có lần ghi nào trước đó vào nội dung này",
        ),
    )
}
