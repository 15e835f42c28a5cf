//! Cases, assignments, responses, reviews, and petitioners kept apart.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: &[&str] =
    &["number_counter", "cases", "petitioner", "response", "assignment", "response_assignment", "review"];

const UP: &str = r"
CREATE TABLE number_counter (
    council_id $uuid NOT NULL REFERENCES organization (id),
    year       integer NOT NULL,
    last       integer NOT NULL,
    PRIMARY KEY (council_id, year)
);

CREATE TABLE cases (
    id                 $uuid PRIMARY KEY,
    council_id         $uuid NOT NULL REFERENCES organization (id),
    kind               varchar NOT NULL CHECK (kind IN ('petition', 'recommendation')),
    number             varchar NOT NULL,
    status             varchar NOT NULL CHECK (status IN ('received', 'accepted', 'assigned', 'in_progress', 'answered', 'following', 'closed', 'rejected', 'merged', 'referred', 'withdrawn')),
    outcome            varchar CHECK (outcome IN ('by_regulation', 'by_inspection', 'by_implementation', 'with_roadmap', 'without_roadmap', 'awaiting_resources', 'blocked_by_higher_law', 'submitted_to_superior', 'information_provided')),
    verdict            varchar CHECK (verdict IN ('satisfactory', 'partly_satisfactory', 'unsatisfactory')),
    nature             varchar NOT NULL CHECK (nature IN ('petition', 'opinion')),
    content            text NOT NULL,
    channel            varchar NOT NULL CHECK (channel IN ('voter_meeting', 'citizen_reception', 'letter', 'hotline', 'online')),
    received_on        $date NOT NULL,
    unit_id            $uuid NOT NULL REFERENCES administrative_unit (id),
    unit_name          varchar NOT NULL,
    locality           varchar,
    sector_id          $uuid REFERENCES sector (id),
    board_id           $uuid REFERENCES organization (id),
    competence_level   varchar CHECK (competence_level IN ('central', 'province', 'commune')),
    session_id         $uuid REFERENCES session (id),
    phase              varchar CHECK (phase IN ('before', 'after')),
    registered_by      $uuid NOT NULL REFERENCES organization (id),
    registration       varchar NOT NULL,
    lead_agency_id     $uuid REFERENCES organization (id),
    lead_agency_name   varchar,
    due_on             $date,
    merged_into        $uuid REFERENCES cases (id),
    status_before      varchar CHECK (status_before IN ('received', 'accepted', 'assigned', 'in_progress', 'answered', 'following', 'closed', 'rejected', 'merged', 'referred', 'withdrawn')),
    reject_reason      varchar CHECK (reject_reason IN ('complaint', 'denunciation', 'no_content', 'outside_competence', 'other')),
    referred_to        varchar,
    referral           $json,
    return_count       integer NOT NULL,
    frozen             boolean NOT NULL,
    has_petitioner     boolean NOT NULL,
    closed_on          $date,
    voters_notified_on $date,
    version            bigint NOT NULL,
    created_at         $time NOT NULL,
    updated_at         $time NOT NULL,
    UNIQUE (council_id, number)
);
CREATE INDEX cases_council ON cases (council_id, id);
CREATE INDEX cases_council_status ON cases (council_id, status, id);
CREATE INDEX cases_council_outcome ON cases (council_id, outcome, id);
CREATE INDEX cases_council_sector ON cases (council_id, sector_id, id);
CREATE INDEX cases_council_board ON cases (council_id, board_id, status, id);
CREATE INDEX cases_council_unit ON cases (council_id, unit_id, id);
CREATE INDEX cases_council_session ON cases (council_id, session_id, id);
CREATE INDEX cases_council_lead ON cases (council_id, lead_agency_id, id);
CREATE INDEX cases_council_due ON cases (council_id, due_on, id);
CREATE INDEX cases_council_received ON cases (council_id, received_on, id);
CREATE INDEX cases_council_closed ON cases (council_id, closed_on, id);
CREATE INDEX cases_council_updated ON cases (council_id, updated_at, id);
CREATE INDEX cases_registered_by ON cases (registered_by, id);
CREATE INDEX cases_merged_into ON cases (merged_into, id);
CREATE INDEX cases_number ON cases (number, id);

CREATE TABLE petitioner (
    case_id    $uuid PRIMARY KEY REFERENCES cases (id),
    key_id     varchar NOT NULL,
    sealed     $bytes NOT NULL,
    updated_at $time NOT NULL
);

CREATE TABLE response (
    id                $uuid PRIMARY KEY,
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    outcome           varchar NOT NULL CHECK (outcome IN ('by_regulation', 'by_inspection', 'by_implementation', 'with_roadmap', 'without_roadmap', 'awaiting_resources', 'blocked_by_higher_law', 'submitted_to_superior', 'information_provided')),
    text              text NOT NULL,
    document          $json,
    submitted_by      $uuid REFERENCES app_user (id),
    client_id         $uuid REFERENCES client (id),
    created_at        $time NOT NULL
);
CREATE INDEX response_organization ON response (organization_id, id);
CREATE INDEX response_outcome ON response (outcome, id);

CREATE TABLE assignment (
    id                $uuid PRIMARY KEY,
    case_id           $uuid NOT NULL REFERENCES cases (id),
    council_id        $uuid NOT NULL REFERENCES organization (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    role              varchar NOT NULL CHECK (role IN ('lead', 'cooperating')),
    status            varchar NOT NULL CHECK (status IN ('assigned', 'in_progress', 'answered', 'passed_down', 'returned', 'superseded')),
    parent_id         $uuid REFERENCES assignment (id),
    due_on            $date NOT NULL,
    document          $json,
    progress_percent  integer CHECK (progress_percent BETWEEN 0 AND 100),
    progress_text     text,
    return_reason     text,
    proposed_receiver $uuid REFERENCES organization (id),
    outcome           varchar CHECK (outcome IN ('by_regulation', 'by_inspection', 'by_implementation', 'with_roadmap', 'without_roadmap', 'awaiting_resources', 'blocked_by_higher_law', 'submitted_to_superior', 'information_provided')),
    response_id       $uuid REFERENCES response (id),
    acknowledged_at   $time,
    answered_at       $time,
    answered_by       $uuid REFERENCES app_user (id),
    version           bigint NOT NULL,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
CREATE INDEX assignment_case ON assignment (case_id, id);
CREATE INDEX assignment_organization ON assignment (organization_id, id);
CREATE INDEX assignment_organization_status ON assignment (organization_id, status, id);
CREATE INDEX assignment_organization_case ON assignment (organization_id, status, case_id);
CREATE INDEX assignment_organization_due ON assignment (organization_id, due_on, id);
CREATE INDEX assignment_council ON assignment (council_id, id);
CREATE INDEX assignment_council_status ON assignment (council_id, status, id);
CREATE INDEX assignment_parent ON assignment (parent_id);
CREATE UNIQUE INDEX assignment_one_lead ON assignment (case_id)
    WHERE role = 'lead' AND status IN ('assigned', 'in_progress', 'answered');

CREATE TABLE response_assignment (
    response_id   $uuid NOT NULL REFERENCES response (id),
    assignment_id $uuid NOT NULL REFERENCES assignment (id),
    case_id       $uuid NOT NULL REFERENCES cases (id),
    PRIMARY KEY (response_id, assignment_id)
);
CREATE INDEX response_assignment_case ON response_assignment (case_id, response_id);
CREATE INDEX response_assignment_assignment ON response_assignment (assignment_id);

CREATE TABLE review (
    id              $uuid PRIMARY KEY,
    case_id         $uuid NOT NULL REFERENCES cases (id),
    response_id     $uuid NOT NULL REFERENCES response (id),
    verdict         varchar NOT NULL CHECK (verdict IN ('satisfactory', 'partly_satisfactory', 'unsatisfactory')),
    text            text NOT NULL,
    reviewed_by     $uuid REFERENCES app_user (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    created_at      $time NOT NULL
);
CREATE INDEX review_case ON review (case_id, id);
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
        script::drop_tables(manager, TABLES).await
    }
}
