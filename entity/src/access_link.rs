//! Access links: with one, an agency without users acts on one of its assignments, without an account.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "access_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    /// The agency of the assignment.
    pub organization_id: Uuid,
    /// To whom the office gave it.
    pub recipient: Option<String>,
    /// SHA-256 of the token in the link, which opens it once.
    pub token_digest: String,
    /// SHA-256 of the token that opening it returned last.
    pub session_digest: Option<String>,
    pub expires_at: DateTimeUtc,
    /// When it was opened first.
    pub opened_at: Option<DateTimeUtc>,
    pub revoked_at: Option<DateTimeUtc>,
    pub created_by: Option<Uuid>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
