//! Answers kept for replays of the same request.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_key")]
pub struct Model {
    /// The caller: a user or a client.
    #[sea_orm(primary_key, auto_increment = false)]
    pub caller_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Keyed tag (HMAC) of the digest of method, path and body, hexadecimal.
    pub digest: String,
    pub status: i32,
    pub etag: Option<String>,
    pub location: Option<String>,
    /// The answer, sealed: it may hold a fresh secret.
    pub body: Vec<u8>,
    /// Which configured secret key sealed it.
    pub sealed_with: String,
    pub created_at: DateTimeUtc,
}

default_row!();
