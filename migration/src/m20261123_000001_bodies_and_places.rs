//! Administrative units, organizations, terms, sessions and sectors.

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: &[&str] = &[
    "administrative_unit",
    "organization",
    "organization_code",
    "organization_ancestor",
    "organization_area",
    "organization_successor",
    "term",
    "session",
    "sector",
];

const UP: &str = r"
CREATE TABLE administrative_unit (
    id         $uuid PRIMARY KEY,
    code       varchar NOT NULL,
    name       varchar NOT NULL,
    kind       varchar NOT NULL CHECK (kind IN ('centrally_run_city', 'province', 'district', 'ward', 'commune', 'township', 'special_zone')),
    parent_id  $uuid REFERENCES administrative_unit (id),
    valid_from $date NOT NULL,
    valid_to   $date,
    UNIQUE (code, valid_from)
);
CREATE INDEX administrative_unit_parent ON administrative_unit (parent_id, id);

CREATE TABLE organization (
    id         $uuid PRIMARY KEY,
    kind       varchar NOT NULL CHECK (kind IN ('peoples_council', 'standing_body', 'council_board', 'deputy_group', 'council_office', 'na_delegation', 'peoples_committee', 'department', 'other_agency', 'fatherland_front')),
    name       varchar NOT NULL,
    parent_id  $uuid REFERENCES organization (id),
    council_id $uuid REFERENCES organization (id),
    unit_id    $uuid REFERENCES administrative_unit (id),
    valid_from $date NOT NULL,
    valid_to   $date,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL
);
CREATE INDEX organization_council ON organization (council_id, id);
CREATE INDEX organization_parent ON organization (parent_id, id);
CREATE INDEX organization_kind ON organization (kind, id);
CREATE INDEX organization_unit ON organization (unit_id, id);

CREATE TABLE organization_code (
    organization_id $uuid NOT NULL REFERENCES organization (id),
    scheme          varchar NOT NULL,
    code            varchar NOT NULL,
    PRIMARY KEY (organization_id, scheme)
);
CREATE INDEX organization_code_code ON organization_code (code);

CREATE TABLE organization_ancestor (
    ancestor_id     $uuid NOT NULL REFERENCES organization (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    PRIMARY KEY (ancestor_id, organization_id)
);
CREATE INDEX organization_ancestor_organization ON organization_ancestor (organization_id, ancestor_id);

CREATE TABLE organization_area (
    organization_id $uuid NOT NULL REFERENCES organization (id),
    unit_id         $uuid NOT NULL REFERENCES administrative_unit (id),
    PRIMARY KEY (organization_id, unit_id)
);
CREATE INDEX organization_area_unit ON organization_area (unit_id);

CREATE TABLE organization_successor (
    predecessor_id $uuid NOT NULL REFERENCES organization (id),
    successor_id   $uuid NOT NULL REFERENCES organization (id),
    since          $date NOT NULL,
    PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX organization_successor_successor ON organization_successor (successor_id);

CREATE TABLE term (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    name       varchar NOT NULL,
    starts_on  $date NOT NULL,
    ends_on    $date NOT NULL,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, name),
    CHECK (starts_on < ends_on)
);
CREATE INDEX term_council ON term (council_id, id);

CREATE TABLE session (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    term_id    $uuid NOT NULL REFERENCES term (id),
    ordinal    integer NOT NULL CHECK (ordinal > 0),
    kind       varchar NOT NULL CHECK (kind IN ('regular', 'thematic', 'extraordinary')),
    opens_on   $date NOT NULL,
    closes_on  $date,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, opens_on)
);
CREATE INDEX session_council ON session (council_id, id);
CREATE INDEX session_term ON session (term_id, id);

CREATE TABLE sector (
    id         $uuid PRIMARY KEY,
    council_id $uuid NOT NULL REFERENCES organization (id),
    parent_id  $uuid REFERENCES sector (id),
    code       varchar NOT NULL,
    name       varchar NOT NULL,
    board_id   $uuid NOT NULL REFERENCES organization (id),
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    UNIQUE (council_id, code)
);
CREATE INDEX sector_council ON sector (council_id, id);
CREATE INDEX sector_parent ON sector (parent_id, id);
CREATE INDEX sector_board ON sector (board_id, id);
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
