//! Standbys of the primary that are not read from until they have caught up (`PostgreSQL` only).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "suspended_standby")]
pub struct Model {
    /// Host, port and database, as every process was told them.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Tells one suspension from the next.
    pub at: DateTimeUtc,
}

plain!();
