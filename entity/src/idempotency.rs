//! Stored replies, by idempotency key, for repeated requests.

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
    /// The reply, encrypted because it may contain a new secret.
    pub body: Vec<u8>,
    /// The configured secret key with which the reply is encrypted.
    pub sealed_with: String,
    /// The roles and scopes that the caller had.
    pub grants: String,
    pub created_at: DateTimeUtc,
}

default_row!();
