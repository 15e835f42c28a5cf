//! The schema: one file per change, for both databases. A released file never changes, and none imports `entity`
//! (docs/decisions/0019).

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, DbErr, EntityTrait, QueryOrder, Statement};
use sea_orm_migration::{MigrationTrait, seaql_migrations};

mod m20261125_000001_baseline;
mod m20261126_000001_identity;
mod m20261126_000002_document_key;
mod m20261126_000003_positions;
mod m20261126_000004_audit;
mod m20261126_000005_search_words;
mod m20261126_000006_name_keys;
mod m20261126_000007_former_text;
mod m20261126_000008_event_text;
mod m20261126_000009_assignment_end;
mod m20261126_000010_next_timer;
mod m20261126_000011_case_units;
mod m20261126_000012_provenance;
mod m20261126_000013_addressees;
mod m20261126_000014_complaints;
mod m20261126_000015_outcomes;
mod m20261126_000016_undated_answers;
mod m20261126_000017_voters_feedback;
mod m20261126_000018_words_of_time;
mod m20261126_000019_past;
mod m20261126_000020_recalled;
mod m20261126_000021_referrals;
mod m20261126_000022_response_versions;
mod m20261126_000023_parts;
mod m20261126_000024_committee;
mod m20261126_000025_contests;
mod m20261126_000026_summary_reports;
mod m20261126_000027_rare_states;
mod m20261126_000028_sorting;
mod m20261126_000029_response_documents;
mod m20261127_000030_feed;
mod m20261127_000031_webhooks;
mod m20261127_000032_mail;
mod m20261127_000033_access_links;
mod m20261128_000034_mail_grants;
mod m20261128_000035_broken_promises;
mod script;
mod values;

/// Every change, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261125_000001_baseline::Migration),
            Box::new(m20261126_000001_identity::Migration),
            Box::new(m20261126_000002_document_key::Migration),
            Box::new(m20261126_000003_positions::Migration),
            Box::new(m20261126_000004_audit::Migration),
            Box::new(m20261126_000005_search_words::Migration),
            Box::new(m20261126_000006_name_keys::Migration),
            Box::new(m20261126_000007_former_text::Migration),
            Box::new(m20261126_000008_event_text::Migration),
            Box::new(m20261126_000009_assignment_end::Migration),
            Box::new(m20261126_000010_next_timer::Migration),
            Box::new(m20261126_000011_case_units::Migration),
            Box::new(m20261126_000012_provenance::Migration),
            Box::new(m20261126_000013_addressees::Migration),
            Box::new(m20261126_000014_complaints::Migration),
            Box::new(m20261126_000015_outcomes::Migration),
            Box::new(m20261126_000016_undated_answers::Migration),
            Box::new(m20261126_000017_voters_feedback::Migration),
            Box::new(m20261126_000018_words_of_time::Migration),
            Box::new(m20261126_000019_past::Migration),
            Box::new(m20261126_000020_recalled::Migration),
            Box::new(m20261126_000021_referrals::Migration),
            Box::new(m20261126_000022_response_versions::Migration),
            Box::new(m20261126_000023_parts::Migration),
            Box::new(m20261126_000024_committee::Migration),
            Box::new(m20261126_000025_contests::Migration),
            Box::new(m20261126_000026_summary_reports::Migration),
            Box::new(m20261126_000027_rare_states::Migration),
            Box::new(m20261126_000028_sorting::Migration),
            Box::new(m20261126_000029_response_documents::Migration),
            Box::new(m20261127_000030_feed::Migration),
            Box::new(m20261127_000031_webhooks::Migration),
            Box::new(m20261127_000032_mail::Migration),
            Box::new(m20261127_000033_access_links::Migration),
            Box::new(m20261128_000034_mail_grants::Migration),
            Box::new(m20261128_000035_broken_promises::Migration),
        ]
    }

    /// Loads the changes that are applied. Every other operation calls this first, so that a database with changes
    /// that this version does not know is refused before anything in it is changed.
    async fn get_migration_models<C>(db: &C) -> Result<Vec<seaql_migrations::Model>, DbErr>
    where
        C: ConnectionTrait,
    {
        // a role that may not create tables can ask, too
        if !is_recorded(db).await? {
            Self::install(db).await?;
        }
        let applied = seaql_migrations::Entity::find();
        let applied = applied.order_by_asc(seaql_migrations::Column::Version).all(db).await?;
        let known: Vec<String> = Self::migrations().iter().map(|change| change.name().to_owned()).collect();
        let unknown: Vec<&str> = applied
            .iter()
            .map(|row| row.version.as_str())
            .filter(|name| !known.iter().any(|k| k == name))
            .collect();
        match unknown.first() {
            None => Ok(applied),
            Some(first) => {
                let is_older = known.first().is_some_and(|baseline| *first < baseline.as_str());
                Err(DbErr::Migration(refusal(&unknown, is_older)))
            }
        }
    }
}

/// Returns whether a database records its migrations: an empty one does not.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_recorded(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let backend = db.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => "SELECT 1 WHERE to_regclass('seaql_migrations') IS NOT NULL",
        _ => "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'seaql_migrations'",
    };
    Ok(db.query_one_raw(Statement::from_string(backend, sql)).await?.is_some())
}

fn refusal(unknown: &[&str], is_older: bool) -> String {
    let found = unknown.join(", ");
    if is_older {
        format!(
            "this database was created by a version before the first release, whose schema cannot be brought up to date \
             (found: {found}). Nothing was changed. Export what you need with the version that created it, and start this \
             version with a new, empty database"
        )
    } else {
        format!(
            "this database was brought up to date by a newer version (found: {found}). Nothing was changed. Start that \
             version, or a newer one"
        )
    }
}
