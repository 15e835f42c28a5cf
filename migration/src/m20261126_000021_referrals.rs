//! Referrals to central bodies and other councils as assignments, and the petitions that other councils make of them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STEPS: NewValues =
    NewValues { domain: "deadline_step_value", columns: &[("deadline_rule", "step")], values: &["refer"] };

const CHANNELS: NewValues = NewValues {
    domain: "channel_value",
    columns: &[("cases", "channel"), ("deadline_rule", "channel")],
    values: &["referral"],
};

const UP: [Script; 3] = [
    Script::Both(
        "ALTER TABLE assignment ADD COLUMN referral boolean NOT NULL DEFAULT false;
         ALTER TABLE commitment ADD COLUMN referral boolean NOT NULL DEFAULT false;
         ALTER TABLE reminder_letter ADD COLUMN referral boolean NOT NULL DEFAULT false;
         -- no foreign key, because assignments refer to cases
         ALTER TABLE cases ADD COLUMN referral_id $uuid;
         CREATE INDEX assignment_referral_in ON assignment (organization_id, id) WHERE referral;
         CREATE INDEX assignment_referral_in_status ON assignment (organization_id, status, id) WHERE referral;
         CREATE INDEX assignment_referral_out ON assignment (council_id, id) WHERE referral;
         CREATE INDEX assignment_referral_out_status ON assignment (council_id, status, id) WHERE referral;
         -- only one of two clerks who accept at the same time can succeed
         CREATE UNIQUE INDEX cases_referral ON cases (referral_id) WHERE referral_id IS NOT NULL;
         UPDATE cases SET status_before = CASE WHEN competence_level IS NULL THEN 'received' ELSE 'accepted' END
             WHERE status = 'referred';\n",
    ),
    Script::Postgres(
        "INSERT INTO deadline_rule
             (id, step, case_kind, number, unit, starts_at, legal_basis, valid_from, version, created_at, updated_at)
         VALUES ('00000000-0000-7000-8000-00000000000b', 'refer', 'petition', 60, 'calendar_days', 'assigned',
             'Quyết định 30/2020/QĐ-TTg', '2020-10-05', 1, '2026-11-24T00:00:00+00:00', '2026-11-24T00:00:00+00:00');\n",
    ),
    Script::Sqlite(
        "INSERT INTO deadline_rule
             (id, step, case_kind, number, unit, starts_at, legal_basis, valid_from, version, created_at, updated_at)
         VALUES (X'0000000000007000800000000000000b', 'refer', 'petition', 60, 'calendar_days', 'assigned',
             'Quyết định 30/2020/QĐ-TTg', '2020-10-05', 1, '2026-11-24T00:00:00+00:00', '2026-11-24T00:00:00+00:00');\n",
    ),
];

// what was referred is referred as before: to one body, by its name
const DOWN: &str = "DELETE FROM deadline_rule WHERE step = 'refer' AND council_id IS NULL;
     UPDATE cases SET referred_to = lead_agency_name, lead_agency_id = NULL, lead_agency_name = NULL, due_on = NULL
         WHERE status = 'referred' AND referred_to IS NULL;
     UPDATE cases SET status_before = NULL WHERE status = 'referred';
     UPDATE assignment SET status = 'superseded', extension_id = NULL, ended_on = acted_on
         WHERE referral AND status IN ('assigned', 'in_progress');
     DROP INDEX cases_referral;
     DROP INDEX assignment_referral_out_status;
     DROP INDEX assignment_referral_out;
     DROP INDEX assignment_referral_in_status;
     DROP INDEX assignment_referral_in;
     ALTER TABLE cases DROP COLUMN referral_id;
     ALTER TABLE reminder_letter DROP COLUMN referral;
     ALTER TABLE commitment DROP COLUMN referral;
     ALTER TABLE assignment DROP COLUMN referral;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STEPS.add(manager).await?;
        CHANNELS.add(manager).await?;
        script::create(manager, "", &UP).await
    }

    /// Refused as long as a council has a rule of its own for referrals, or a petition that came by one.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(DOWN).await?;
        CHANNELS.remove(manager).await?;
        STEPS.remove(manager).await
    }
}
