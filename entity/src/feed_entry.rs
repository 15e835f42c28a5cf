//! The feed: a change of a case, once for each council, agency and administrative unit that it concerns.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "feed_entry")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub position: i64,
    /// The council of the case, an agency with an assignment, or a unit that the case is about.
    pub audience_id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    /// PostgreSQL: the transaction. SQLite: the number of the transaction's last event.
    pub transaction_id: i64,
    pub at: DateTimeUtc,
}

default_row!();
