//! Former wordings of petitions, encrypted.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "former_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    /// The version of the case that had this wording last.
    pub case_version: i64,
    /// The configured secret key with which `sealed` is encrypted; `None` when the text was erased.
    pub key_id: Option<String>,
    /// Nonce and AES-256-GCM ciphertext of a JSON object, bound to the id; `None` when the text was erased.
    pub sealed: Option<Vec<u8>>,
    /// `None` when a machine client replaced it.
    pub replaced_by: Option<Uuid>,
    pub erased_at: Option<DateTimeUtc>,
    pub erased_by: Option<Uuid>,
    pub version: i64,
    /// When it was replaced.
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
