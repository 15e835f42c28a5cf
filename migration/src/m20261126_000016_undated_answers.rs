//! Answers without a date, and the day on which the council looks at an answer again.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TIMERS: NewValues =
    NewValues { domain: "timer_kind_value", columns: &[("timer", "kind")], values: &["follow_up_due"] };

const UP: [Script; 1] = [Script::Both(
    "ALTER TABLE response ADD COLUMN undated boolean NOT NULL DEFAULT false;
     ALTER TABLE assignment ADD COLUMN undated boolean NOT NULL DEFAULT false;
     ALTER TABLE assignment ADD COLUMN follow_up_on $date;
     ALTER TABLE cases ADD COLUMN undated boolean NOT NULL DEFAULT false;
     ALTER TABLE cases ADD COLUMN follow_up_on $date;
     ALTER TABLE review ADD COLUMN follow_up_on $date;
     CREATE INDEX cases_council_undated ON cases (council_id, undated, id);
     CREATE INDEX cases_council_follow_up ON cases (council_id, follow_up_on, id) WHERE follow_up_on IS NOT NULL;
     CREATE INDEX assignment_council_follow_up ON assignment (council_id, follow_up_on, id)
         WHERE follow_up_on IS NOT NULL;
     CREATE INDEX assignment_organization_follow_up ON assignment (organization_id, follow_up_on, id)
         WHERE follow_up_on IS NOT NULL;
     UPDATE response SET undated = true
         WHERE outcome IN ('with_roadmap', 'without_roadmap', 'awaiting_resources', 'blocked_by_higher_law',
             'submitted_to_superior')
         AND NOT EXISTS (SELECT 1 FROM commitment
             WHERE commitment.response_id = response.id AND commitment.due_on IS NOT NULL);
     UPDATE assignment SET undated = true
         WHERE response_id IN (SELECT id FROM response WHERE undated) AND status = 'answered';
     UPDATE cases SET undated = true
         WHERE outcome IS NOT NULL AND id IN (SELECT case_id FROM assignment WHERE undated AND role = 'lead');\n",
)];

const DOWN: &str = "DROP INDEX assignment_organization_follow_up;
     DROP INDEX assignment_council_follow_up;
     DROP INDEX cases_council_follow_up;
     DROP INDEX cases_council_undated;
     ALTER TABLE review DROP COLUMN follow_up_on;
     ALTER TABLE cases DROP COLUMN follow_up_on;
     ALTER TABLE cases DROP COLUMN undated;
     ALTER TABLE assignment DROP COLUMN follow_up_on;
     ALTER TABLE assignment DROP COLUMN undated;
     ALTER TABLE response DROP COLUMN undated;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        TIMERS.add(manager).await?;
        script::create(manager, "", &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        TIMERS.remove(manager).await?;
        manager.get_connection().execute_unprepared(DOWN).await.map(drop)
    }
}
