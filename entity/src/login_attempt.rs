//! Failed sign-ins by account, by address and by both, for the back-off.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "login_attempt")]
pub struct Model {
    /// `pair:…`, `account:…` or `address:…`, hashed, so that no personal data is stored.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Failed attempts in thousandths, as of `updated_at`; they fade from then on.
    pub score: i32,
    pub blocked_until: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
}

default_row!();
