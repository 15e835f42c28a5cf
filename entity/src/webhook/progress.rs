//! How far a webhook has come in the feed, and whether its receiver answers.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_progress")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub webhook_id: Uuid,
    /// A cursor of the feed.
    pub cursor: String,
    /// Failed attempts since the last that succeeded.
    pub failures: i32,
    /// When the first of them was.
    pub failing_since: Option<DateTimeUtc>,
    /// Nothing is sent before.
    pub paused_until: Option<DateTimeUtc>,
}

default_row!();
