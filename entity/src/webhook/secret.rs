//! The secrets with which a webhook's messages are signed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_secret")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub webhook_id: Uuid,
    /// Nonce and ciphertext.
    pub sealed: Vec<u8>,
    pub key_id: String,
    /// When it ends, after another one has replaced it.
    pub expires_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

default_row!();
