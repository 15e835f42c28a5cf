//! Petitioners: optional personal data, encrypted and stored apart from the case.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "petitioner")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    /// The configured secret key with which `sealed` is encrypted.
    pub key_id: String,
    /// Nonce and AES-256-GCM ciphertext of a JSON object, bound to the case id.
    pub sealed: Vec<u8>,
    pub updated_at: DateTimeUtc,
}

default_row!();
