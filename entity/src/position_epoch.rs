//! The epochs of positions: a restored or promoted database begins a new one.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "position_epoch")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub epoch: i64,
    /// What identifies the database: another cluster, timeline or database is another origin.
    pub origin: String,
    /// The greatest number of an event before this epoch.
    pub last_before: i64,
    pub began_at: DateTimeUtc,
}

default_row!();
