//! An index for every filter, rare ones too; a response's links know their council.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &str = r"
CREATE INDEX cases_council_kind ON cases (council_id, kind, id);
CREATE INDEX cases_council_verdict ON cases (council_id, verdict, id);
CREATE INDEX cases_council_nature ON cases (council_id, nature, id);
CREATE INDEX cases_council_channel ON cases (council_id, channel, id);
CREATE INDEX cases_council_phase ON cases (council_id, phase, id);
CREATE INDEX cases_council_level ON cases (council_id, competence_level, id);
CREATE INDEX cases_council_frozen ON cases (council_id, frozen, id);
CREATE INDEX assignment_council_due ON assignment (council_id, due_on, id);
CREATE INDEX assignment_council_role ON assignment (council_id, role, id);
CREATE INDEX assignment_due ON assignment (due_on, id);
CREATE INDEX event_council_action ON event (council_id, action, id);
CREATE INDEX event_user ON event (user_id, id);

CREATE TABLE response_link (
    response_id   $uuid NOT NULL REFERENCES response (id),
    assignment_id $uuid NOT NULL REFERENCES assignment (id),
    case_id       $uuid NOT NULL REFERENCES cases (id),
    council_id    $uuid NOT NULL REFERENCES organization (id),
    PRIMARY KEY (response_id, assignment_id)
);
INSERT INTO response_link (response_id, assignment_id, case_id, council_id)
    SELECT l.response_id, l.assignment_id, l.case_id, c.council_id
    FROM response_assignment l JOIN cases c ON c.id = l.case_id;
DROP TABLE response_assignment;
ALTER TABLE response_link RENAME TO response_assignment;
CREATE INDEX response_assignment_case ON response_assignment (case_id, response_id);
CREATE INDEX response_assignment_assignment ON response_assignment (assignment_id);
CREATE INDEX response_assignment_council ON response_assignment (council_id, response_id);
";

const DOWN: &str = r"
DROP INDEX cases_council_kind;
DROP INDEX cases_council_verdict;
DROP INDEX cases_council_nature;
DROP INDEX cases_council_channel;
DROP INDEX cases_council_phase;
DROP INDEX cases_council_level;
DROP INDEX cases_council_frozen;
DROP INDEX assignment_council_due;
DROP INDEX assignment_council_role;
DROP INDEX assignment_due;
DROP INDEX event_council_action;
DROP INDEX event_user;
DROP INDEX response_assignment_council;
ALTER TABLE response_assignment DROP COLUMN council_id;
";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, DOWN).await
    }
}
