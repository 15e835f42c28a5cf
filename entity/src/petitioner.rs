//! Who petitioned: optional, apart, encrypted.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "petitioner")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    /// Which configured secret key sealed it.
    pub key_id: String,
    /// Nonce and AES-256-GCM ciphertext of a JSON object, bound to the case id.
    pub sealed: Vec<u8>,
    pub updated_at: DateTimeUtc,
}

default_row!();
