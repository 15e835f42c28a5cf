//! The event log: every change, append-only, hash-chained per stream. What people typed is in `event_text`.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::document::DocumentReference;
use crate::enums::{Action, EventStream, Role, Status};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub stream: EventStream,
    pub stream_id: Uuid,
    /// 1, 2, 3 … within the stream.
    pub seq: i64,
    pub council_id: Option<Uuid>,
    pub action: Action,
    pub from_status: Option<Status>,
    pub to_status: Option<Status>,
    pub assignment_id: Option<Uuid>,
    pub user_id: Option<Uuid>,
    pub client_id: Option<Uuid>,
    /// The access link with which somebody acted who has no account.
    pub access_link_id: Option<Uuid>,
    pub role: Option<Role>,
    pub organization_id: Option<Uuid>,
    /// The agency on whose behalf a clerk recorded the step.
    pub on_behalf_of: Option<Uuid>,
    /// Keyed digest of the reason that was given, whose text is in `event_text`.
    pub reason_digest: Option<String>,
    /// Whether everybody who may read the case may read the event.
    pub public: bool,
    #[sea_orm(column_type = "JsonBinary")]
    pub data: Json,
    pub at: DateTimeUtc,
    /// The day the step counts for, if it was entered later than that.
    pub acted_on: Option<Date>,
    /// Why it was entered later or for an agency, and the paper that proves it.
    pub late_entry: Option<LateEntry>,
    pub request_id: Uuid,
    pub prev_hash: String,
    pub hash: String,
}

default_row!();

/// What is recorded about a step that was entered later than the day it counts for, or from an agency's paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct LateEntry {
    /// Keyed digest of the reason, whose text is in `event_text`.
    pub reason_digest: String,
    pub document: Option<DocumentReference>,
}
