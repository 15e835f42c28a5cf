//! What an agency contests of the steps that the council's office recorded for it, and from which day to which an answer
//! counts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script, is_postgres};

#[derive(DeriveMigrationName)]
pub struct Migration;

const DOMAINS: &str =
    "CREATE DOMAIN contest_status_value AS varchar CHECK (VALUE IN ('open', 'accepted', 'refused'));\n";

// the event has no foreign key, as in `event_text`
const UP: [Script; 1] = [Script::Both(
    "CREATE TABLE contest (
    id                $uuid PRIMARY KEY,
    council_id        $uuid NOT NULL REFERENCES organization (id),
    case_id           $uuid NOT NULL REFERENCES cases (id),
    assignment_id     $uuid NOT NULL REFERENCES assignment (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    status            contest_status_value NOT NULL,
    event_id          $uuid NOT NULL,
    action            varchar NOT NULL,
    acted_on          $date NOT NULL,
    recorded_by       $uuid REFERENCES app_user (id),
    reason            text NOT NULL,
    document          $json,
    contested_on      $date NOT NULL,
    contested_by      $uuid REFERENCES app_user (id),
    client_id         $uuid REFERENCES client (id),
    decision          text,
    decision_document $json,
    decided_on        $date,
    decided_by        $uuid REFERENCES app_user (id),
    created_at        $time NOT NULL
);
CREATE UNIQUE INDEX contest_one_open ON contest (event_id) WHERE status = 'open';
CREATE INDEX contest_event ON contest (event_id, id);
CREATE INDEX contest_assignment ON contest (assignment_id, id);
ALTER TABLE assignment ADD COLUMN contested_on $date;
CREATE INDEX assignment_council_contested ON assignment (council_id, contested_on, id) WHERE contested_on IS NOT NULL;
CREATE INDEX assignment_organization_contested ON assignment (organization_id, contested_on, id)
    WHERE contested_on IS NOT NULL;
ALTER TABLE response_assignment ADD COLUMN void_on $date;
CREATE TABLE case_answer (
    id       $uuid PRIMARY KEY,
    case_id  $uuid NOT NULL REFERENCES cases (id),
    since_on $date NOT NULL,
    until_on $date,
    outcome  varchar NOT NULL,
    undated  boolean NOT NULL,
    on_spot  boolean NOT NULL
);
CREATE INDEX case_answer_case ON case_answer (case_id, since_on);
-- of the answers that there are, only what counts today is known
INSERT INTO case_answer (id, case_id, since_on, outcome, undated, on_spot)
    SELECT id, id, coalesce(answered_on, acted_on), outcome, undated, answered_on_spot FROM cases
    WHERE outcome IS NOT NULL AND status IN ('answered', 'following', 'closed');\n",
)];

const DOWN: &str = "DROP TABLE case_answer;
     ALTER TABLE response_assignment DROP COLUMN void_on;
     DROP INDEX assignment_organization_contested;
     DROP INDEX assignment_council_contested;
     ALTER TABLE assignment DROP COLUMN contested_on;
     DROP TABLE contest;";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::create(manager, DOMAINS, &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(DOWN).await?;
        if is_postgres(manager) {
            db.execute_unprepared("DROP DOMAIN contest_status_value").await?;
        }
        Ok(())
    }
}
