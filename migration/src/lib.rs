//! CHANGES: one frozen file a change, both databases; never imports `entity`.

pub use sea_orm_migration::prelude::*;

mod m20261123_000001_bodies_and_places;
mod m20261123_000002_people_and_keys;
mod m20261123_000003_cases;
mod m20261123_000004_events;
mod m20261123_000005_search;
mod m20261123_000006_filters;
mod m20261124_000007_time;
mod m20261124_000008_supervisions;
mod m20261124_000009_recommendations;
mod m20261124_000011_writes;
mod script;

/// Every change, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_bodies_and_places::Migration),
            Box::new(m20261123_000002_people_and_keys::Migration),
            Box::new(m20261123_000003_cases::Migration),
            Box::new(m20261123_000004_events::Migration),
            Box::new(m20261123_000005_search::Migration),
            Box::new(m20261123_000006_filters::Migration),
            Box::new(m20261124_000007_time::Migration),
            Box::new(m20261124_000008_supervisions::Migration),
            Box::new(m20261124_000009_recommendations::Migration),
            Box::new(m20261124_000011_writes::Migration),
        ]
    }
}
