//! Machine clients: a client acts for one organization, within its scopes.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "client")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub organization_id: Uuid,
    /// Values of `Scope`, separated by spaces, as in OAuth.
    pub scopes: String,
    pub disabled_at: Option<DateTimeUtc>,
    pub token_version: i32,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
