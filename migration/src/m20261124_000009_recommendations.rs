//! Recommendations: what a case, an assignment and a promise need beside petitions; links, explanations, periodic
//! reports, handovers.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: &[&str] = &["case_link", "explanation", "periodic_report", "handover", "handover_item"];

const UP: &str = r"
ALTER TABLE cases ADD COLUMN supervision_id $uuid REFERENCES supervision (id);
ALTER TABLE cases ADD COLUMN conclusion_id $uuid REFERENCES conclusion (id);
ALTER TABLE cases ADD COLUMN theme_id $uuid REFERENCES theme (id);
ALTER TABLE cases ADD COLUMN priority varchar CHECK (priority IN ('urgent', 'high', 'normal', 'low'));
ALTER TABLE cases ADD COLUMN deliverable text;
ALTER TABLE cases ADD COLUMN measure $json;
ALTER TABLE cases ADD COLUMN responsible_position varchar;
ALTER TABLE cases ADD COLUMN due_as_stated varchar;
ALTER TABLE cases ADD COLUMN fulfilment varchar CHECK (fulfilment IN ('done', 'partly', 'not_done'));
ALTER TABLE cases ADD COLUMN fulfilled_percent integer CHECK (fulfilled_percent BETWEEN 0 AND 100);
ALTER TABLE cases ADD COLUMN carried_to $uuid REFERENCES session (id);
CREATE INDEX cases_supervision ON cases (supervision_id, id) WHERE supervision_id IS NOT NULL;
CREATE INDEX cases_conclusion ON cases (conclusion_id, id) WHERE conclusion_id IS NOT NULL;
CREATE INDEX cases_theme ON cases (theme_id, id) WHERE theme_id IS NOT NULL;
CREATE INDEX cases_priority ON cases (council_id, priority, id) WHERE priority IS NOT NULL;
CREATE INDEX cases_fulfilment ON cases (council_id, fulfilment, id) WHERE fulfilment IS NOT NULL;
CREATE INDEX cases_carried ON cases (carried_to, id) WHERE carried_to IS NOT NULL;

ALTER TABLE assignment ADD COLUMN case_kind varchar NOT NULL DEFAULT 'petition' CHECK (case_kind IN ('petition', 'recommendation'));
ALTER TABLE assignment ADD COLUMN weight integer CHECK (weight BETWEEN 1 AND 100);
ALTER TABLE assignment ADD COLUMN position varchar CHECK (position IN ('accepted', 'partly_accepted', 'disputed'));
ALTER TABLE assignment ADD COLUMN position_reason text;
ALTER TABLE assignment ADD COLUMN position_decision varchar CHECK (position_decision IN ('upheld', 'amended', 'lifted'));
ALTER TABLE assignment ADD COLUMN verdict varchar CHECK (verdict IN ('satisfactory', 'partly_satisfactory', 'unsatisfactory'));
ALTER TABLE assignment ADD COLUMN fulfilment varchar CHECK (fulfilment IN ('done', 'partly', 'not_done'));
ALTER TABLE assignment ADD COLUMN fulfilled_percent integer CHECK (fulfilled_percent BETWEEN 0 AND 100);
ALTER TABLE assignment ADD COLUMN explanation_id $uuid;
ALTER TABLE assignment ADD COLUMN report_every integer CHECK (report_every BETWEEN 1 AND 12);
ALTER TABLE assignment ADD COLUMN reporters $json;
DROP INDEX assignment_one_lead;
CREATE UNIQUE INDEX assignment_one_lead ON assignment (case_id)
    WHERE role = 'lead' AND case_kind = 'petition' AND status IN ('assigned', 'in_progress', 'answered');
CREATE UNIQUE INDEX assignment_one_addressee ON assignment (case_id, organization_id)
    WHERE case_kind = 'recommendation' AND status IN ('assigned', 'in_progress', 'answered');
CREATE INDEX assignment_organization_kind ON assignment (organization_id, case_kind, id);
CREATE INDEX assignment_council_kind ON assignment (council_id, case_kind, id);
CREATE INDEX assignment_position ON assignment (council_id, position, id) WHERE position IS NOT NULL;

ALTER TABLE review ADD COLUMN assignment_id $uuid REFERENCES assignment (id);
ALTER TABLE review ADD COLUMN fulfilment varchar CHECK (fulfilment IN ('done', 'partly', 'not_done'));
ALTER TABLE review ADD COLUMN fulfilled_percent integer CHECK (fulfilled_percent BETWEEN 0 AND 100);

ALTER TABLE response ADD COLUMN evidence $json;

ALTER TABLE commitment ADD COLUMN promised_by $uuid REFERENCES app_user (id);
UPDATE commitment SET promised_by = (SELECT submitted_by FROM response WHERE response.id = commitment.response_id);

ALTER TABLE urging ADD COLUMN supervision_id $uuid REFERENCES supervision (id);
CREATE INDEX urging_supervision ON urging (supervision_id, id) WHERE supervision_id IS NOT NULL;

CREATE TABLE case_link (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    from_case  $uuid NOT NULL REFERENCES cases (id),
    to_case    $uuid NOT NULL REFERENCES cases (id),
    kind       varchar NOT NULL CHECK (kind IN ('arises_from', 'settles', 'repeats', 'split_from')),
    note       text,
    created_by $uuid REFERENCES app_user (id),
    created_at $time NOT NULL,
    UNIQUE (from_case, to_case, kind)
);
CREATE INDEX case_link_to ON case_link (to_case, kind);

CREATE TABLE explanation (
    id                $uuid PRIMARY KEY,
    council_id        $uuid NOT NULL REFERENCES organization (id),
    case_id           $uuid NOT NULL REFERENCES cases (id),
    assignment_id     $uuid NOT NULL REFERENCES assignment (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    reason            text NOT NULL,
    complex           boolean NOT NULL,
    requested_on      $date NOT NULL,
    due_on            $date NOT NULL,
    deadline          $json,
    document          $json,
    answered_on       $date,
    answer_text       text,
    answer_document   $json,
    answered_by       $uuid REFERENCES app_user (id),
    lapsed_on         $date,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
CREATE INDEX explanation_case ON explanation (case_id, id);
CREATE INDEX explanation_assignment ON explanation (assignment_id, id);
CREATE INDEX explanation_council ON explanation (council_id, id);
CREATE INDEX explanation_organization ON explanation (organization_id, id);
CREATE INDEX explanation_council_answered ON explanation (council_id, answered_on, lapsed_on, due_on, id);
CREATE INDEX explanation_organization_answered ON explanation (organization_id, answered_on, lapsed_on, due_on, id);
CREATE INDEX explanation_council_organization ON explanation (council_id, organization_id, id);
CREATE UNIQUE INDEX explanation_one_open ON explanation (assignment_id) WHERE answered_on IS NULL AND lapsed_on IS NULL;

CREATE TABLE periodic_report (
    id              $uuid PRIMARY KEY,
    council_id      $uuid NOT NULL REFERENCES organization (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    due_on          $date NOT NULL,
    submitted_on    $date,
    text            text,
    percent         integer CHECK (percent BETWEEN 0 AND 100),
    document        $json,
    submitted_by    $uuid REFERENCES app_user (id),
    created_at      $time NOT NULL,
    UNIQUE (assignment_id, due_on)
);
CREATE INDEX periodic_report_case ON periodic_report (case_id, id);
CREATE INDEX periodic_report_council ON periodic_report (council_id, due_on, id);
CREATE INDEX periodic_report_organization ON periodic_report (organization_id, due_on, id);
CREATE INDEX periodic_report_council_submitted ON periodic_report (council_id, submitted_on, due_on, id);
CREATE INDEX periodic_report_organization_submitted ON periodic_report (organization_id, submitted_on, due_on, id);
CREATE INDEX periodic_report_council_organization ON periodic_report (council_id, organization_id, due_on, id);

ALTER TABLE alarm ADD COLUMN explanation_id $uuid REFERENCES explanation (id);
ALTER TABLE alarm ADD COLUMN report_id $uuid REFERENCES periodic_report (id);

CREATE TABLE handover (
    id                   $uuid PRIMARY KEY,
    council_id           $uuid NOT NULL REFERENCES organization (id),
    from_session_id      $uuid REFERENCES session (id),
    from_term_id         $uuid REFERENCES term (id),
    to_session_id        $uuid REFERENCES session (id),
    to_organization_id   $uuid NOT NULL REFERENCES organization (id),
    to_organization_name varchar NOT NULL,
    signed_by            varchar NOT NULL,
    signer_position      varchar,
    signed_on            $date NOT NULL,
    document             $json,
    note                 text,
    case_count           integer NOT NULL,
    commitment_count     integer NOT NULL,
    created_by           $uuid REFERENCES app_user (id),
    created_at           $time NOT NULL
);
CREATE INDEX handover_council ON handover (council_id, id);
CREATE INDEX handover_from_session ON handover (from_session_id, id) WHERE from_session_id IS NOT NULL;
CREATE INDEX handover_from_term ON handover (from_term_id, id) WHERE from_term_id IS NOT NULL;
CREATE INDEX handover_to_session ON handover (to_session_id, id) WHERE to_session_id IS NOT NULL;
CREATE INDEX handover_to_organization ON handover (to_organization_id, id);

CREATE TABLE handover_item (
    id            $uuid PRIMARY KEY,
    handover_id   $uuid NOT NULL REFERENCES handover (id),
    case_id       $uuid NOT NULL REFERENCES cases (id),
    commitment_id $uuid REFERENCES commitment (id),
    state         varchar NOT NULL,
    due_on        $date
);
CREATE INDEX handover_item_of ON handover_item (handover_id, id);
CREATE INDEX handover_item_case ON handover_item (case_id, handover_id);
";

const DOWN: &str = r"
DROP INDEX urging_supervision;
ALTER TABLE urging DROP COLUMN supervision_id;
ALTER TABLE commitment DROP COLUMN promised_by;
ALTER TABLE response DROP COLUMN evidence;
ALTER TABLE review DROP COLUMN assignment_id;
ALTER TABLE review DROP COLUMN fulfilment;
ALTER TABLE review DROP COLUMN fulfilled_percent;
DROP INDEX assignment_one_lead;
DROP INDEX assignment_one_addressee;
DROP INDEX assignment_organization_kind;
DROP INDEX assignment_council_kind;
DROP INDEX assignment_position;
ALTER TABLE assignment DROP COLUMN case_kind;
ALTER TABLE assignment DROP COLUMN weight;
ALTER TABLE assignment DROP COLUMN position;
ALTER TABLE assignment DROP COLUMN position_reason;
ALTER TABLE assignment DROP COLUMN position_decision;
ALTER TABLE assignment DROP COLUMN verdict;
ALTER TABLE assignment DROP COLUMN fulfilment;
ALTER TABLE assignment DROP COLUMN fulfilled_percent;
ALTER TABLE assignment DROP COLUMN explanation_id;
ALTER TABLE assignment DROP COLUMN report_every;
ALTER TABLE assignment DROP COLUMN reporters;
CREATE UNIQUE INDEX assignment_one_lead ON assignment (case_id)
    WHERE role = 'lead' AND status IN ('assigned', 'in_progress', 'answered');
DROP INDEX cases_supervision;
DROP INDEX cases_conclusion;
DROP INDEX cases_theme;
DROP INDEX cases_priority;
DROP INDEX cases_fulfilment;
DROP INDEX cases_carried;
ALTER TABLE cases DROP COLUMN supervision_id;
ALTER TABLE cases DROP COLUMN conclusion_id;
ALTER TABLE cases DROP COLUMN theme_id;
ALTER TABLE cases DROP COLUMN priority;
ALTER TABLE cases DROP COLUMN deliverable;
ALTER TABLE cases DROP COLUMN measure;
ALTER TABLE cases DROP COLUMN responsible_position;
ALTER TABLE cases DROP COLUMN due_as_stated;
ALTER TABLE cases DROP COLUMN fulfilment;
ALTER TABLE cases DROP COLUMN fulfilled_percent;
ALTER TABLE cases DROP COLUMN carried_to;
";

/// A recommendation came by no channel and is no opinion; a plan's promise has no response.
const NULLABLE: [(&str, &str); 3] =
    [("cases", "nature"), ("cases", "channel"), ("commitment", "response_id")];

/// Table, column, its first words, its last words before and after.
const WORDS: [(&str, &str, &str, &str, &str); 2] = [
    (
        "assignment",
        "status",
        "'assigned', 'in_progress', 'answered', 'passed_down', 'returned', ",
        "'superseded')",
        "'superseded', 'waived')",
    ),
    (
        "alarm",
        "kind",
        "'due_soon', 'overdue', 'review_due', ",
        "'extension_pending')",
        "'extension_pending', 'report_missing')",
    ),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, UP).await?;
        for (table, column) in NULLABLE {
            script::nullable(manager, table, column, true).await?;
        }
        for (table, column, first, before, after) in WORDS {
            script::recheck(manager, table, column, first, before, after).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(
            manager,
            "ALTER TABLE alarm DROP COLUMN explanation_id; ALTER TABLE alarm DROP COLUMN report_id;",
        )
        .await?;
        script::drop_tables(manager, TABLES).await?;
        for (table, column, first, before, after) in WORDS {
            script::recheck(manager, table, column, first, after, before).await?;
        }
        for (table, column) in NULLABLE {
            script::nullable(manager, table, column, false).await?;
        }
        script::run(manager, DOWN).await
    }
}
