//! What people typed in the steps that events record, encrypted. An event holds a keyed digest of each text only, so
//! that a text can be erased and the log still proves itself. Rows are inserted and deleted, never changed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: Uuid,
    /// `reason`, or where the text stands in the data of the event, as in `commitments/0/commitment_text`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub field: String,
    /// The configured secret key with which `sealed` is encrypted.
    pub key_id: String,
    /// Nonce and AES-256-GCM ciphertext, bound to the event and the field.
    pub sealed: Vec<u8>,
}

default_row!();
