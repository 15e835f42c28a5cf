//! What became of the writes of a batch.

use std::collections::HashMap;

use entity::assignment;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result, StoredReply};
use crate::kernel::reply::{Reply, View};
use crate::service::engine::assignment::view::{self as assignment_view, AssignmentView};
use crate::service::engine::case::view::{self as case_view, CaseView};
use crate::service::engine::commitment::view::{self as commitment_view, CommitmentView};
use crate::service::engine::response::view::ResponseView;
use crate::service::referral::view::{self as referral_view, ReferralView};

/// The most records that a conflict shows: a response names up to 500 assignments.
const MOST_SHOWN: usize = 20;

/// What became of a batch.
pub struct Results {
    /// Whether every write was done.
    pub complete: bool,
    pub results: Vec<Written>,
}

/// The record that a write was about. One field is set.
#[derive(Default, Serialize, ToSchema)]
pub struct SyncRecord {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<CaseView>)]
    pub case: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<AssignmentView>)]
    pub assignment: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ResponseView>)]
    pub response: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<CommitmentView>)]
    pub commitment: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ReferralView>)]
    pub referral: Option<Value>,
}

/// A record that has changed since the client read it.
#[derive(Serialize, ToSchema)]
pub struct SyncConflict {
    pub id: Uuid,
    /// The version that the write expected.
    pub expected_version: i64,
    /// The version of the record now.
    pub version: i64,
    /// The record as the caller sees it now.
    pub record: SyncRecord,
}

/// What became of a write.
pub struct Written {
    pub key: Option<String>,
    pub outcome: Result<Done, NotDone>,
}

/// A write that was done, now or when its key was used before.
pub struct Done {
    pub status: u16,
    pub replayed: bool,
    pub id: Option<Uuid>,
    pub version: Option<i64>,
    pub record: SyncRecord,
}

/// A write that was not done, and nothing of it was stored.
pub struct NotDone {
    pub error: Error,
    pub conflicts: Vec<SyncConflict>,
}

/// A record that a write expects at a version.
#[derive(Clone, Copy)]
pub struct Record {
    pub kind: Kind,
    pub id: Uuid,
    pub version: i64,
}

/// The kinds of records.
#[derive(Clone, Copy)]
pub enum Kind {
    Case,
    Assignment,
    Response,
    Commitment,
    Referral,
}

impl Done {
    pub(super) fn now<V: View>(kind: Kind, reply: Reply<V>) -> Result<Self> {
        let status = reply.status();
        let view = serde_json::to_value(&reply.view).map_err(Error::internal)?;
        Ok(Self::of(kind, view, status, false))
    }

    /// Returns the result of a write that was done before.
    pub(super) fn before(kind: Kind, stored: &StoredReply) -> Result<Self> {
        let view = serde_json::from_str(&stored.body).map_err(Error::internal)?;
        Ok(Self::of(kind, view, stored.status, true))
    }

    fn of(kind: Kind, view: Value, status: u16, replayed: bool) -> Self {
        let id = view["id"].as_str().and_then(|id| id.parse().ok());
        let version = view["version"].as_i64();
        Self { status, replayed, id, version, record: SyncRecord::of(kind, view) }
    }
}

impl SyncRecord {
    fn of(kind: Kind, view: Value) -> Self {
        let view = Some(view);
        match kind {
            Kind::Case => Self { case: view, ..Self::default() },
            Kind::Assignment => Self { assignment: view, ..Self::default() },
            Kind::Response => Self { response: view, ..Self::default() },
            Kind::Commitment => Self { commitment: view, ..Self::default() },
            Kind::Referral => Self { referral: view, ..Self::default() },
        }
    }
}

/// Returns the records that have changed since the caller read them, as the caller sees them now.
pub(super) async fn conflicts(
    app: &App,
    ctx: &RequestContext,
    error: &Error,
    expected: &[Record],
    most: usize,
) -> Result<Vec<SyncConflict>> {
    if error.code() != Some(Code::Stale) || most == 0 {
        return Ok(vec![]);
    }
    let mut all = vec![];
    for one in changed(app, expected, most.min(MOST_SHOWN)).await? {
        let view = match one.kind {
            Kind::Case => case_view::read(app.read(), ctx, one.id).await.map(serde_json::to_value),
            Kind::Assignment => {
                assignment_view::read(app.read(), ctx, one.id).await.map(serde_json::to_value)
            }
            Kind::Commitment => {
                commitment_view::read(app.read(), ctx, one.id).await.map(serde_json::to_value)
            }
            Kind::Referral => referral_view::read(app.read(), ctx, one.id).await.map(serde_json::to_value),
            Kind::Response => continue,
        };
        let view = match view {
            Ok(view) => view.map_err(Error::internal)?,
            // the caller does not see it any more
            Err(error) if error.code() == Some(Code::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let (id, expected_version) = (one.id, one.version);
        let version = view["version"].as_i64().unwrap_or_default();
        if version != expected_version {
            all.push(SyncConflict { id, expected_version, version, record: SyncRecord::of(one.kind, view) });
        }
    }
    Ok(all)
}

/// Returns those that may have changed: a response names up to 500 assignments, most of them unchanged.
async fn changed(app: &App, expected: &[Record], most: usize) -> Result<Vec<Record>> {
    if let [one] = expected {
        return Ok(vec![*one]);
    }
    let named = expected.iter().map(|one| one.id);
    let now = assignment::Entity::find().filter(assignment::Column::Id.is_in(named)).all(app.read()).await?;
    let now: HashMap<Uuid, i64> = now.into_iter().map(|one| (one.id, one.version)).collect();
    let stale = expected.iter().filter(|one| now.get(&one.id).is_some_and(|now| *now != one.version));
    Ok(stale.take(most).copied().collect())
}
