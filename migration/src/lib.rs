//! The schema: one frozen file a change, for both databases; never imports `entity` (docs/decisions/0019).

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::MigrationTrait;

mod m20261125_000001_baseline;
mod script;

/// Every change, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m20261125_000001_baseline::Migration)]
    }
}
