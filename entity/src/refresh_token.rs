//! Rotating refresh tokens; the reuse of one revokes its whole family.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "refresh_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub family_id: Uuid,
    pub user_id: Uuid,
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: String,
    pub used_at: Option<DateTimeUtc>,
    pub revoked_at: Option<DateTimeUtc>,
    pub expires_at: DateTimeUtc,
    /// The end of the login, which no successor outlives; `None` only in rows of a version that had no such end.
    pub family_expires_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

default_row!();
