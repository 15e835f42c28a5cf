//! Keys that sign access tokens; the private keys are encrypted.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "signing_key")]
pub struct Model {
    /// The `kid`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `EdDSA` or `RS256`.
    pub algorithm: String,
    pub public_key: Vec<u8>,
    pub sealed_private: Vec<u8>,
    /// The configured secret key with which the private key is encrypted.
    pub sealed_with: String,
    pub retired_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

default_row!();
