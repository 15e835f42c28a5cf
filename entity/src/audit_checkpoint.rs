//! Checkpoints of the event log: what it contained at a time.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "audit_checkpoint")]
pub struct Model {
    /// The number of the last event that it covers.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// How many events it covers.
    pub events: i64,
    /// A digest over the hashes of all of them, in their order.
    pub root: String,
    /// Signs the other columns with the deployment's key.
    pub mac: String,
    pub at: DateTimeUtc,
}

default_row!();
