//! Supervisions: a year's programme and norms, what is supervised and how far it has come, conclusions, themes.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: &[&str] = &[
    "theme",
    "supervision_programme",
    "supervision_norm",
    "supervision",
    "supervision_member",
    "supervision_body",
    "supervision_unit",
    "supervision_stage",
    "supervision_case",
    "conclusion",
];

const UP: &str = r"
CREATE TABLE theme (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    name       varchar NOT NULL,
    note       text,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, name)
);
CREATE INDEX theme_council ON theme (council_id, id);

CREATE TABLE supervision_programme (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    owner_id   $uuid NOT NULL REFERENCES organization (id),
    owner_name varchar NOT NULL,
    year       integer NOT NULL CHECK (year BETWEEN 1946 AND 2200),
    title      varchar NOT NULL,
    document   $json,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (owner_id, year)
);
CREATE INDEX supervision_programme_council ON supervision_programme (council_id, id);
CREATE INDEX supervision_programme_year ON supervision_programme (council_id, year, id);

CREATE TABLE supervision_norm (
    id          $uuid PRIMARY KEY,
    council_id  $uuid NOT NULL REFERENCES organization (id),
    body_kind   varchar NOT NULL CHECK (body_kind IN ('peoples_council', 'standing_body', 'council_board', 'deputy_group', 'council_office', 'na_delegation', 'peoples_committee', 'department', 'other_agency', 'fatherland_front')),
    kind        varchar CHECK (kind IN ('thematic', 'survey', 'explanation_session', 'questioning', 'appraisal', 'report_review', 'petition_handling', 'legal_document', 'complaint_handling', 'confidence_vote', 're_supervision', 'other')),
    per_year    integer NOT NULL CHECK (per_year BETWEEN 1 AND 100),
    legal_basis varchar NOT NULL,
    valid_from  $date NOT NULL,
    valid_to    $date,
    version     bigint NOT NULL,
    created_at  $time NOT NULL,
    updated_at  $time NOT NULL
);
CREATE INDEX supervision_norm_council ON supervision_norm (council_id, id);

CREATE TABLE supervision (
    id                 $uuid PRIMARY KEY,
    council_id         $uuid NOT NULL REFERENCES organization (id),
    kind               varchar NOT NULL CHECK (kind IN ('thematic', 'survey', 'explanation_session', 'questioning', 'appraisal', 'report_review', 'petition_handling', 'legal_document', 'complaint_handling', 'confidence_vote', 're_supervision', 'other')),
    stage              varchar NOT NULL CHECK (stage IN ('planned', 'announced', 'report_received', 'on_site', 'draft', 'concluded', 'closed', 'dropped')),
    leading_body_id    $uuid NOT NULL REFERENCES organization (id),
    leading_body_name  varchar NOT NULL,
    leading_deputy_id  $uuid REFERENCES app_user (id),
    subject            text NOT NULL,
    legal_basis        text,
    programme_id       $uuid REFERENCES supervision_programme (id),
    session_id         $uuid REFERENCES session (id),
    period_from        $date,
    period_to          $date,
    planned_on         $date,
    documents          $json NOT NULL,
    re_examines_id     $uuid REFERENCES supervision (id),
    drop_reason        text,
    concluded_on       $date,
    ended_on           $date,
    version            bigint NOT NULL,
    created_at         $time NOT NULL,
    updated_at         $time NOT NULL
);
CREATE INDEX supervision_council ON supervision (council_id, id);
CREATE INDEX supervision_council_stage ON supervision (council_id, stage, id);
CREATE INDEX supervision_council_kind ON supervision (council_id, kind, id);
CREATE INDEX supervision_council_planned ON supervision (council_id, planned_on, id);
CREATE INDEX supervision_leading ON supervision (leading_body_id, id);
CREATE INDEX supervision_programme_id ON supervision (programme_id, id);
CREATE INDEX supervision_session ON supervision (session_id, id);
CREATE INDEX supervision_re_examines ON supervision (re_examines_id, id);

CREATE TABLE supervision_member (
    id             $uuid PRIMARY KEY,
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    user_id        $uuid REFERENCES app_user (id),
    full_name      varchar NOT NULL,
    role           varchar NOT NULL CHECK (role IN ('head', 'deputy_head', 'secretary', 'member', 'expert'))
);
CREATE INDEX supervision_member_of ON supervision_member (supervision_id, id);

CREATE TABLE supervision_body (
    supervision_id    $uuid NOT NULL REFERENCES supervision (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    PRIMARY KEY (supervision_id, organization_id)
);
CREATE INDEX supervision_body_organization ON supervision_body (organization_id, supervision_id);

CREATE TABLE supervision_unit (
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    unit_id        $uuid NOT NULL REFERENCES administrative_unit (id),
    PRIMARY KEY (supervision_id, unit_id)
);

CREATE TABLE supervision_stage (
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    stage          varchar NOT NULL CHECK (stage IN ('planned', 'announced', 'report_received', 'on_site', 'draft', 'concluded', 'closed', 'dropped')),
    planned_on     $date,
    reached_on     $date,
    document       $json,
    note           text,
    PRIMARY KEY (supervision_id, stage)
);

CREATE TABLE supervision_case (
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    case_id        $uuid NOT NULL REFERENCES cases (id),
    PRIMARY KEY (supervision_id, case_id)
);
CREATE INDEX supervision_case_case ON supervision_case (case_id, supervision_id);

CREATE TABLE conclusion (
    id             $uuid PRIMARY KEY,
    council_id     $uuid NOT NULL REFERENCES organization (id),
    supervision_id $uuid NOT NULL REFERENCES supervision (id),
    issuer_id      $uuid NOT NULL REFERENCES organization (id),
    issuer_name    varchar NOT NULL,
    form           varchar NOT NULL CHECK (form IN ('conclusion', 'report', 'notice', 'resolution', 'minutes')),
    status         varchar NOT NULL CHECK (status IN ('draft', 'issued')),
    summary        text NOT NULL,
    document       $json,
    document_key   varchar UNIQUE,
    issued_on      $date,
    draft          $json,
    case_count     integer NOT NULL,
    version        bigint NOT NULL,
    created_at     $time NOT NULL,
    updated_at     $time NOT NULL
);
CREATE INDEX conclusion_council ON conclusion (council_id, id);
CREATE INDEX conclusion_council_status ON conclusion (council_id, status, id);
CREATE INDEX conclusion_council_issued ON conclusion (council_id, issued_on, id);
CREATE INDEX conclusion_supervision ON conclusion (supervision_id, id);
CREATE INDEX conclusion_issuer ON conclusion (issuer_id, id);
";

const STREAMS_BEFORE: &str = "'signing_key', 'calendar', 'deadline_rule')";
const STREAMS: &str = "'signing_key', 'calendar', 'deadline_rule', 'supervision_programme', 'supervision_norm', 'supervision', 'conclusion', 'theme', 'handover')";
const ALL_STREAMS_BEFORE: &str = "'case', 'organization', 'user', 'client', 'sector', 'term', 'session', ";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, UP).await?;
        script::recheck(manager, "event", "stream", ALL_STREAMS_BEFORE, STREAMS_BEFORE, STREAMS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::drop_tables(manager, TABLES).await?;
        script::recheck(manager, "event", "stream", ALL_STREAMS_BEFORE, STREAMS, STREAMS_BEFORE).await
    }
}
