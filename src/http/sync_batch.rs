//! `POST /v1/sync/batch`. It is outside the context folders, because the writes come from several contexts.

use actix_web::body::BoxBody;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder, post};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::http::extract::{self, Extracting, JsonText, WithKeysInBody};
use crate::http::middleware::RequestInfo;
use crate::http::problem::{self, Problem};
use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::error::{Error, Result};
use crate::kernel::secrets::digest;
use crate::service::sync_batch::result::{Done, NotDone, Results, SyncConflict, SyncRecord, Written};
use crate::service::sync_batch::write::SyncWrite;
use crate::service::sync_batch::{self, Received, SyncBatch};

/// What became of the writes of a batch.
#[derive(Serialize, ToSchema)]
pub struct SyncResults {
    /// Whether every write was done. Of an atomic batch that is not complete, nothing was done.
    pub complete: bool,
    /// In the order of the writes.
    pub results: Vec<SyncResult>,
}

/// What became of a write.
#[derive(Serialize, ToSchema)]
pub struct SyncResult {
    /// The key of the write; `null` when it has none that can be read.
    pub key: Option<String>,
    /// The status that the write has as a request of its own; 424 when it was not done because of another one.
    pub status: u16,
    /// Whether it was done before, and this is the result of then.
    pub replayed: bool,
    /// The record that was written to.
    pub id: Option<Uuid>,
    /// Its version after the write, for `version` of the next one.
    pub version: Option<i64>,
    /// The record after the write; left out when the batch asks for no records.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<SyncRecord>,
    /// Why it was refused; `errors` have pointers from the write.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
    /// The records that have changed since the client read them, when that is why it was refused: at most 20.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<SyncConflict>,
}

/// Do many writes in one request
///
/// For clients that were offline: up to 200 writes of the kinds that have an operation of their own, done in their order,
/// each as if it were sent alone, with the caller's roles, its own idempotency key and the version that it expects. One
/// that is refused, or cannot be read, does not undo the others; with `atomic` all are done or none. Read `complete`,
/// or the `status` of each result: the response is 200 also when writes were refused. A write to a record that has
/// changed is 412, with the record as it is now. A batch counts as one request in the rate limit.
#[utoipa::path(tag = "cases", request_body = SyncBatch, responses((status = 200, description = "What became of each write", body = SyncResults)))]
#[post("/sync/batch")]
pub async fn write_batch(
    ctx: WithKeysInBody,
    token: AccessToken,
    mut app: App,
    batch: ReceivedBatch,
) -> Result<Answered> {
    let ReceivedBatch { atomic, with_records, writes } = batch;
    let results = sync_batch::write_all(&mut app, ctx.0, &token, atomic, writes).await?;
    Ok(Answered { results, with_records })
}

/// A batch of which each write is read on its own.
pub struct ReceivedBatch {
    atomic: bool,
    with_records: bool,
    writes: Vec<Received>,
}

/// The body, as [`SyncBatch`], with the text of each write.
#[derive(Deserialize, Validate)]
#[serde(deny_unknown_fields)]
struct Texts {
    #[serde(default)]
    atomic: bool,
    #[serde(default = "sync_batch::yes")]
    with_records: bool,
    writes: Vec<Box<RawValue>>,
}

impl FromRequest for ReceivedBatch {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = JsonText::of(request, payload);
        Box::pin(async move {
            let (body, today) = body.read().await?;
            let is_in_write = |pointer: &str| pointer.starts_with("/writes/");
            let texts: Texts = extract::parse_but(&body, today, &SyncBatch::name(), is_in_write)?;
            let received = |text: &RawValue| Received {
                key: text_of(text, "key"),
                id: text_of(text, "id").and_then(|id| id.parse().ok()),
                digest: digest(&[b"sync ", text.get().as_bytes()].concat()),
                write: extract::parse(text.get().as_bytes(), today, &SyncWrite::name()),
            };
            let writes = texts.writes.iter().map(|text| received(text)).collect();
            Ok(Self { atomic: texts.atomic, with_records: texts.with_records, writes })
        })
    }
}

/// Returns a field of a write, also of one that is wrong otherwise.
fn text_of(text: &RawValue, field: &str) -> Option<String> {
    let write: Value = serde_json::from_str(text.get()).ok()?;
    write[field].as_str().map(str::to_owned)
}

/// The results, in the caller's language.
pub struct Answered {
    results: Results,
    with_records: bool,
}

impl Responder for Answered {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let info = RequestInfo::of(request);
        let Results { complete, results } = self.results;
        let shown = |written| SyncResult::of(written, self.with_records, &info);
        let results = results.into_iter().map(shown).collect();
        HttpResponse::Ok().json(SyncResults { complete, results })
    }
}

impl SyncResult {
    fn of(written: Written, with_records: bool, info: &RequestInfo) -> Self {
        let Written { key, outcome } = written;
        let nothing = Self {
            key,
            status: 200,
            replayed: false,
            id: None,
            version: None,
            record: None,
            problem: None,
            conflicts: vec![],
        };
        match outcome {
            Ok(Done { status, replayed, id, version, record }) => {
                Self { status, replayed, id, version, record: with_records.then_some(record), ..nothing }
            }
            Err(NotDone { error, conflicts }) => {
                info.note(&error);
                let problem = problem::describe(&error, info);
                Self { status: problem.status, problem: Some(problem), conflicts, ..nothing }
            }
        }
    }
}
