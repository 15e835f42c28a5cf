//! Where a petition came from: the body that sent it, the sender's own number, the contact plan, how many people stand
//! behind it, and more channels.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, ColumnOf, Script};

#[derive(DeriveMigrationName)]
pub struct Migration;

const DOMAINS: &str =
    "CREATE DOMAIN supporter_count_value AS integer CHECK (VALUE BETWEEN 1 AND 10000000);\n";

const UP: [Script; 1] = [Script::Both(
    "
ALTER TABLE cases ADD COLUMN
    supporter_count supporter_count_value;
ALTER TABLE cases ADD COLUMN sender_reference varchar;
ALTER TABLE cases ADD COLUMN contact_plan_number varchar;
-- the body that sent it, with its name on the day of receipt
ALTER TABLE cases ADD COLUMN source_id $uuid REFERENCES organization (id);
ALTER TABLE cases ADD COLUMN source_name varchar;
CREATE INDEX cases_council_source ON cases (council_id, source_id, id) WHERE source_id IS NOT NULL;
CREATE INDEX cases_council_contact_plan ON cases (council_id, contact_plan_number, id)
    WHERE contact_plan_number IS NOT NULL;
CREATE INDEX cases_council_sender_reference ON cases (council_id, sender_reference, id)
    WHERE sender_reference IS NOT NULL;
",
)];

const CHANNELS: [ColumnOf; 2] = [("cases", "channel"), ("deadline_rule", "channel")];

const OLD: [&str; 5] = ["voter_meeting", "citizen_reception", "letter", "hotline", "online"];

const NEW: [&str; 11] = [
    "voter_meeting",
    "citizen_reception",
    "group_discussion",
    "fatherland_front",
    "letter",
    "post",
    "email",
    "hotline",
    "online",
    "app",
    "qr_code",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, DOMAINS, &UP).await?;
        script::set_values(manager, "channel_value", &CHANNELS, &NEW).await
    }

    /// Refused as long as a petition came through one of the new channels.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sql = "DROP INDEX cases_council_source; DROP INDEX cases_council_contact_plan;
             DROP INDEX cases_council_sender_reference;
             ALTER TABLE cases DROP COLUMN source_name; ALTER TABLE cases DROP COLUMN source_id;
             ALTER TABLE cases DROP COLUMN contact_plan_number; ALTER TABLE cases DROP COLUMN sender_reference;
             ALTER TABLE cases DROP COLUMN supporter_count;";
        manager.get_connection().execute_unprepared(sql).await?;
        script::undo(manager, DOMAINS, &[]).await?;
        script::set_values(manager, "channel_value", &CHANNELS, &OLD).await
    }
}
