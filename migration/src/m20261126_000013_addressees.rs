//! The kind of central bodies, and delegations to the National Assembly as tenants of their own.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, ColumnOf};

#[derive(DeriveMigrationName)]
pub struct Migration;

const KINDS: [ColumnOf; 2] = [("organization", "kind"), ("supervision_norm", "body_kind")];

const OLD: [&str; 10] = [
    "peoples_council",
    "standing_body",
    "council_board",
    "deputy_group",
    "council_office",
    "na_delegation",
    "peoples_committee",
    "department",
    "other_agency",
    "fatherland_front",
];

const NEW: [&str; 11] = [
    "peoples_council",
    "standing_body",
    "council_board",
    "deputy_group",
    "council_office",
    "na_delegation",
    "peoples_committee",
    "department",
    "other_agency",
    "fatherland_front",
    "central_body",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::set_values(manager, "organization_kind_value", &KINDS, &NEW).await?;
        // nobody could hold a role of the council in a delegation, so no grant names the council it worked with
        let sql = "UPDATE organization SET council_id = id WHERE kind = 'na_delegation'";
        manager.get_connection().execute_unprepared(sql).await.map(drop)
    }

    /// Refused as long as there is a central body. With which council a delegation worked is not known any more.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sql = "UPDATE organization SET council_id = NULL WHERE kind = 'na_delegation'";
        manager.get_connection().execute_unprepared(sql).await?;
        script::set_values(manager, "organization_kind_value", &KINDS, &OLD).await
    }
}
