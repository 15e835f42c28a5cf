//! Drafts of responses: what an agency without users wrote with an access link, until the council's office confirms it.

use sea_orm::entity::prelude::*;

use crate::document::{DocumentReference, Documents};
use crate::enums::{DraftStatus, Outcome};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "response_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    pub organization_id: Uuid,
    pub access_link_id: Uuid,
    pub status: DraftStatus,
    pub outcome: Outcome,
    pub text: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub evidence: Option<Documents>,
    /// What the agency commits to do, as it wrote it.
    #[sea_orm(column_type = "JsonBinary")]
    pub commitments: Json,
    /// The day on which it was submitted; the response counts for it.
    pub submitted_on: Date,
    /// Why the office returned it.
    pub note: Option<String>,
    pub decided_by: Option<Uuid>,
    pub decided_on: Option<Date>,
    /// The response that it became.
    pub response_id: Option<Uuid>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
